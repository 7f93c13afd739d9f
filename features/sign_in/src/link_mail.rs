//! Mails with a link: the link is made when the mail goes out, and stands nowhere else.

use crate::{
    address_mail,
    letter::{Letter, deliver},
    model::Purpose,
    secret::Secret,
    store::{account, invitation, link, link::Addressee},
    text::text,
};
use std::sync::Arc;
use zwerm_directory::address_rests_until;
use zwerm_domain::{OrganisationId, PersonId, TeamId, Timestamp, day_of};
use zwerm_mail::{Delivery, Mail};
use zwerm_store::{
    Reader, Store, StoreError, Writer,
    jobs::{Handler, Job},
};
use zwerm_ui::format;
use zwerm_web::{Provider, Site};

/// One mail with a link: `invitation PERSON` or `reset NAME AS TYPED`.
pub(crate) const LINK: &str = "sign_in_link";
/// Invitations for many: `ORGANISATION TEAM-OR-0 INVITER`.
pub(crate) const MANY: &str = "sign_in_many";
/// So many people are written down at once.
const BATCH: i64 = 500;

/// What a job of this feature was asked to do, as far as it is about inviting.
pub(crate) enum Asked {
    /// Invite one person.
    One(PersonId),
    /// Invite everybody who was never invited.
    Many { organisation: OrganisationId, team: Option<TeamId>, by: PersonId },
}

impl Asked {
    /// Reads a job's payload.
    pub(crate) fn read(topic: &str, payload: &str) -> Option<Asked> {
        if topic == LINK {
            let (purpose, who) = payload.split_once(' ')?;
            let is_invitation = purpose == Purpose::Invitation.code();
            return who.parse().ok().filter(|_| is_invitation).map(Asked::One);
        }
        let numbers: Vec<i64> =
            payload.split(' ').filter_map(|number| number.parse().ok()).collect();
        let [organisation, team, by] = numbers[..] else { return None };
        Some(Asked::Many {
            organisation: OrganisationId::new(organisation),
            team: (team != 0).then(|| TeamId::new(team)),
            by: PersonId::new(by),
        })
    }
}

/// The jobs that mail links.
pub(crate) fn jobs(site: &Site, delivery: Arc<Delivery>) -> Vec<Handler> {
    let (for_links, for_many) = (site.clone(), site.clone());
    let link = move |store: &Store, job: &Job| send(store, &for_links, &delivery, job);
    let many = move |store: &Store, job: &Job| invite(store, &for_many, &job.payload);
    vec![
        Handler { topic: LINK, work: Box::new(link) },
        Handler { topic: MANY, work: Box::new(many) },
    ]
}

/// Writes down that a person is to be invited by mail.
pub(crate) fn ask_invitation(
    tx: &mut Writer,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    tx.enqueue(LINK, &format!("{} {person}", Purpose::Invitation.code()), now)
}

/// Writes down that somebody forgot a password. The name is looked up when the mail is made: asking takes
/// as long for whoever is not known.
pub(crate) fn ask_reset(tx: &mut Writer, name: &str, now: Timestamp) -> Result<(), StoreError> {
    tx.enqueue(LINK, &format!("{} {name}", Purpose::Reset.code()), now)
}

/// Writes down that everybody with an address who was never invited is to be.
pub(crate) fn ask_many(
    tx: &mut Writer,
    organisation: OrganisationId,
    team: Option<TeamId>,
    by: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let team = team.map_or(0, TeamId::get);
    tx.enqueue(MANY, &format!("{organisation} {team} {by}"), now)
}

fn send(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let (purpose, who) = job.payload.split_once(' ').ok_or("the job names nobody")?;
    let purpose = Purpose::from_code(purpose).ok_or("the job has no purpose")?;
    let who = who.to_owned();
    let now = site.clock().now();
    let provider = site.options().provider.clone();
    let found = store.read_now(move |tx| {
        let Some(to) = addressee(tx, purpose, &who, provider.as_ref())? else { return Ok(None) };
        let rests = address_rests_until(tx, to.person, now)?;
        Ok::<_, StoreError>(Some((to, rests)))
    });
    let Some((to, rests)) = found.map_err(|error| error.to_string())? else { return Ok(()) };
    if to.email.is_none() {
        return Ok(());
    }
    let (person, base_url) = (to.person, &site.options().base_url);
    if let Some(until) = rests.filter(|_| purpose == Purpose::Reset) {
        let mail = address_mail::resting(to, until, base_url, now).map_err(|e| e.to_string())?;
        return deliver(store, delivery, job, &mail, &format!("/people/{person}"), now);
    }
    let secret = Secret::long().map_err(|error| error.to_string())?;
    let (kept, key) = (secret.clone(), site.options().key.clone());
    store
        .write_now(move |tx| link::keep(tx, &kept, &key, person, purpose, now))
        .map_err(|error| error.to_string())?;
    let link = link_address(base_url, &secret, to.language);
    let mail = mail(to, purpose, &link, now).map_err(|error| error.to_string())?;
    deliver(store, delivery, job, &mail, &format!("/people/{person}"), now)
}

/// Whom the mail is for; nobody, where there is no account of that name or it needs no invitation any more.
fn addressee(
    tx: &mut Reader,
    purpose: Purpose,
    who: &str,
    provider: Option<&Provider>,
) -> Result<Option<Addressee>, StoreError> {
    let person = match purpose {
        Purpose::Invitation => match who.parse() {
            Ok(person) if account::ways_in(tx, person, provider)? == 0 => Some(person),
            _ => None,
        },
        Purpose::ResetLetter => None,
        Purpose::Reset => account::by_name(tx, who)?.map(|account| account.person),
    };
    person.map_or(Ok(None), |person| link::addressee(tx, person))
}

/// Where a link leads: never built from what a request said.
pub(crate) fn link_address(
    base_url: &str,
    secret: &Secret,
    language: zwerm_domain::Language,
) -> String {
    format!("{base_url}/sign_in/link/{}?language={}", secret.reveal(), language.code())
}

fn mail(
    to: Addressee,
    purpose: Purpose,
    link: &str,
    now: Timestamp,
) -> Result<Mail, askama::Error> {
    let t = text(to.language);
    let organisation = to.organisation.as_str();
    let last_day = day_of(now.plus_seconds(purpose.seconds()), &to.time_zone);
    let until = format::day(to.language, last_day, day_of(now, &to.time_zone));
    let (subject, lines, button, last) = match purpose {
        Purpose::Invitation => (
            t.sign_in_mail_invitation_subject(organisation),
            vec![
                t.sign_in_mail_invitation(organisation),
                t.sign_in_mail_invitation_until(until.as_str()),
                format!("{}. {}", t.sign_in_seen_title(), t.sign_in_seen()),
            ],
            t.sign_in_mail_invitation_do(),
            t.sign_in_mail_invitation_else(),
        ),
        Purpose::Reset | Purpose::ResetLetter => (
            t.sign_in_mail_reset_subject(),
            vec![t.sign_in_mail_reset()],
            t.sign_in_mail_reset_do(),
            t.sign_in_mail_reset_else(),
        ),
    };
    let hello = t.sign_in_mail_hello(format::first_name(&to.name));
    Letter { subject, hello, lines, link: link.to_owned(), button, last }.to(to)
}

/// Invites everybody who was never invited, a batch at a time: done twice, it goes on where it was.
fn invite(store: &Store, site: &Site, payload: &str) -> Result<(), String> {
    let Some(Asked::Many { organisation, team, by }) = Asked::read(MANY, payload) else {
        return Err("the job names nobody".into());
    };
    let now = site.clock().now();
    loop {
        let invited = store.write_now(move |tx| {
            let inviter = link::addressee(tx, by)?;
            let is_in_office = invitation::is_still_administrator(tx, by, organisation)?;
            let Some(inviter) = inviter.filter(|_| is_in_office) else { return Ok(0) };
            let today = day_of(now, &inviter.time_zone);
            let people =
                invitation::uninvited(tx, organisation, team, invitation::Way::Mail, BATCH)?;
            for person in &people {
                invitation::note(tx, by, *person, invitation::Way::Mail, today)?;
                ask_invitation(tx, *person, now)?;
            }
            Ok::<_, StoreError>(people.len())
        });
        if invited.map_err(|error| error.to_string())? == 0 {
            return Ok(());
        }
    }
}
