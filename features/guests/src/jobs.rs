//! Mail with a link for a guest: the link is made when the mail goes out, and stands nowhere else.

use crate::{
    letter::{Kind, letter},
    store,
};
use std::sync::Arc;
use zwerm_directory::{Guest, guest, guests_with_address};
use zwerm_domain::{PersonId, Timestamp, day_of};
use zwerm_mail::Delivery;
use zwerm_store::{
    Store, StoreError, Writer,
    jobs::{Handler, Job},
};
use zwerm_web::{Site, Token, keep_guest_link, may_ask_guest_link};

/// `address EMAIL`: whoever has it; `person GUEST`: a new link; `moved GUEST EMAIL`: to an address that is theirs no more;
/// `left GUEST`: whoever invited them works here no more.
const LINK: &str = "guest_link";

/// Writes down that somebody asks for a link. Whose the address is, is found out when the mail is made.
pub(crate) fn ask(tx: &mut Writer, email: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.enqueue(LINK, &format!("address {email}"), now)
}

/// Writes down that a guest is to get a new link.
pub(crate) fn send(tx: &mut Writer, guest: PersonId, now: Timestamp) -> Result<(), StoreError> {
    tx.enqueue(LINK, &format!("person {guest}"), now)
}

/// Writes down that an address is to be told that a guest is reached elsewhere from now on.
pub(crate) fn tell_old(
    tx: &mut Writer,
    guest: PersonId,
    email: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.enqueue(LINK, &format!("moved {guest} {email}"), now)
}

/// Every hour: who is past their time is forgotten, and whose inviter left is told, once.
pub(crate) fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    store::sweep(tx, now)?;
    for guest in store::left_behind(tx, day_of(now, "UTC"))? {
        tx.enqueue(LINK, &format!("left {guest}"), now)?;
    }
    Ok(())
}

/// The jobs of guests, for the app's runner.
pub fn jobs(site: &Site, delivery: Arc<Delivery>) -> Vec<Handler> {
    let site = site.clone();
    let work = move |store: &Store, job: &Job| work(store, &site, &delivery, &job.payload);
    vec![Handler { topic: LINK, work: Box::new(work) }]
}

fn said(error: StoreError) -> String {
    error.to_string()
}

fn work(store: &Store, site: &Site, delivery: &Delivery, payload: &str) -> Result<(), String> {
    let (kind, who) = payload.split_once(' ').ok_or("the job names nobody")?;
    let (kind, who, now) = (kind.to_owned(), who.to_owned(), site.clock().now());
    if kind == "moved" {
        let (id, email) = who.split_once(' ').ok_or("the job names no address")?;
        let Ok(id) = id.parse::<PersonId>() else { return Ok(()) };
        let found = store.read_now(move |tx| guest(tx, id)).map_err(said)?;
        let Some(guest) = found else { return Ok(()) };
        let guest = Guest { email: Some(email.to_owned()), ..guest };
        return mail(site, store, delivery, &guest, Kind::Moved, now);
    }
    if kind == "left" {
        let Ok(id) = who.parse::<PersonId>() else { return Ok(()) };
        return tell_left(site, store, delivery, id, now);
    }
    let is_asked = kind == "address";
    let found = store.read_now(move |tx| {
        let found = match is_asked {
            true => guests_with_address(tx, &who)?,
            false => match who.parse() {
                Ok(id) => guest(tx, id)?.into_iter().collect(),
                Err(_) => Vec::new(),
            },
        };
        let mut may = Vec::new();
        for guest in found {
            let is_soon = is_asked && !may_ask_guest_link(tx, guest.person, now)?;
            if guest.can_come_in(day_of(now, "UTC")) && guest.email.is_some() && !is_soon {
                may.push(guest);
            }
        }
        Ok::<_, StoreError>(may)
    });
    for guest in found.map_err(said)? {
        let token = Token::new().map_err(|error| error.to_string())?;
        let (kept, person) = (token.clone(), guest.person);
        store.write_now(move |tx| keep_guest_link(tx, &kept, person, now)).map_err(said)?;
        mail(site, store, delivery, &guest, Kind::Link(&token), now)?;
    }
    Ok(())
}

/// Tells a guest that whoever invited them has left, and what goes on.
fn tell_left(
    site: &Site,
    store: &Store,
    delivery: &Delivery,
    id: PersonId,
    now: Timestamp,
) -> Result<(), String> {
    let found = store.read_now(move |tx| {
        let may = |guest: &Guest| guest.can_come_in(day_of(now, "UTC")) && guest.email.is_some();
        let Some(guest) = guest(tx, id)?.filter(may) else { return Ok(None) };
        let left = store::what_goes_on(tx, id, guest.host, guest.invited_by)?;
        Ok::<_, StoreError>(Some((guest, left)))
    });
    match found.map_err(said)? {
        None => Ok(()),
        Some((_, None)) => store.write_now(move |tx| store::not_told(tx, id)).map_err(said),
        Some((guest, Some(left))) => {
            mail(site, store, delivery, &guest, Kind::InviterLeft(&left), now)
        }
    }
}

fn mail(
    site: &Site,
    store: &Store,
    delivery: &Delivery,
    guest: &Guest,
    kind: Kind<'_>,
    now: Timestamp,
) -> Result<(), String> {
    let (host, inviter) = (guest.host, guest.invited_by);
    let names = store.read_now(move |tx| {
        Ok::<_, StoreError>((store::host_name(tx, host)?, store::name(tx, inviter)?))
    });
    let (organisation, inviter) = names.map_err(said)?;
    let base_url = &site.options().base_url;
    let mail = letter(base_url, guest, &organisation, &inviter, kind, now)
        .map_err(|error| error.to_string())?;
    match delivery.send(&mail, now) {
        // An address that is none is for a colleague to mend; trying again changes nothing.
        Err(error) if error.is_for_good() => Ok(()),
        sent => sent.map_err(|error| error.to_string()),
    }
}
