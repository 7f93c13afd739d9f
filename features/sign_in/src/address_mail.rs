//! Mails about an address that somebody else changed: to the one before, and to whoever asks for another password
//! while the new one rests.

use crate::{
    letter::{Letter, deliver},
    store::link::{self, Addressee},
    text::text,
};
use std::sync::Arc;
use zwerm_directory::{ADDRESS_CHANGED, ADDRESS_RESTS, AddressBefore, address_before};
use zwerm_domain::{Timestamp, day_of};
use zwerm_mail::{Delivery, Mail};
use zwerm_store::{
    Store, StoreError,
    jobs::{Handler, Job},
};
use zwerm_ui::format;
use zwerm_web::Site;

/// The job that tells the address before.
pub(crate) fn job(site: &Site, delivery: Arc<Delivery>) -> Handler {
    let site = site.clone();
    let work = move |store: &Store, job: &Job| send(store, &site, &delivery, job);
    Handler { topic: ADDRESS_CHANGED, work: Box::new(work) }
}

fn send(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let change: i64 = job.payload.parse().map_err(|_| "the job names no change")?;
    let found = store.read_now(move |tx| {
        let Some(before) = address_before(tx, change)? else { return Ok(None) };
        let to = link::addressee(tx, before.person)?;
        Ok::<_, StoreError>(to.map(|to| (to, before)))
    });
    let Some((to, before)) = found.map_err(|error| error.to_string())? else { return Ok(()) };
    let place = format!("/people/{}", before.person);
    let Some(address) = before.address.clone() else { return Ok(()) };
    let now = site.clock().now();
    let mail = told(Addressee { email: Some(address), ..to }, &before, site, now);
    deliver(store, delivery, job, &mail.map_err(|error| error.to_string())?, &place, now)
}

/// To the address before: what was done and by whom, and that nobody comes in with the new one alone.
fn told(
    to: Addressee,
    before: &AddressBefore,
    site: &Site,
    now: Timestamp,
) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let by = match &before.by {
        Some(name) if before.is_by_provider => t.sign_in_address_by_provider(name.as_str()),
        Some(name) => name.clone(),
        None => t.sign_in_address_by_file(),
    };
    let letter = Letter {
        subject: t.sign_in_address_subject(),
        hello: t.sign_in_mail_hello(format::first_name(&to.name)),
        lines: vec![
            t.sign_in_address_changed(to.organisation.as_str(), by),
            t.sign_in_address_rests(day(&to, now.plus_seconds(ADDRESS_RESTS), now)),
        ],
        link: format!("{}/sign_in", site.options().base_url),
        button: t.sign_in_address_do(),
        last: t.sign_in_address_else(),
    };
    letter.to(to)
}

/// To whoever asks for another password while the new address rests: why there is no link in it.
pub(crate) fn resting(
    to: Addressee,
    until: Timestamp,
    base_url: &str,
    now: Timestamp,
) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let letter = Letter {
        subject: t.sign_in_resting_subject(),
        hello: t.sign_in_mail_hello(format::first_name(&to.name)),
        lines: vec![t.sign_in_resting(day(&to, until, now))],
        link: format!("{base_url}/sign_in"),
        button: t.sign_in_address_do(),
        last: t.sign_in_mail_reset_else(),
    };
    letter.to(to)
}

fn day(to: &Addressee, at: Timestamp, now: Timestamp) -> String {
    format::day(to.language, day_of(at, &to.time_zone), day_of(now, &to.time_zone))
}
