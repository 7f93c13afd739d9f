//! The digest: one mail a day or a week, in the working hours of who gets it. A round looks at everybody, some
//! hundred at a time, so that other jobs get their turn; stopped anywhere, it goes on without telling twice.

use crate::{
    letter::{Content, letter},
    model::{Marks, Rhythm, Told, day_of_digest, days_told, is_due},
    store::{self, DigestReader, Made},
};
use std::sync::Arc;
use zwerm_directory::MailChoice;
use zwerm_domain::{Clock, PersonId, Timestamp};
use zwerm_mail::{Delivery, Mail, MailError};
use zwerm_store::{
    Reader, Store, StoreError,
    jobs::{Handler, Job, MOST_ATTEMPTS},
};
use zwerm_web::{Between, Feature, Notices, Site};

/// A part of a round; the payload is the person after whom it goes on.
const DIGEST: &str = "inbox.digest";
/// So many people are looked at in one job.
const PART: i64 = 500;
/// So many digests are on their way at once; when the server stops, the next digest of these tells it.
const GROUP: usize = 50;
/// Seconds between two rounds.
const PAUSE: i64 = 15 * 60;

/// Begins the rounds, unless they go on already; call it when the server starts. Blocks.
pub fn begin(store: &Store, clock: &Clock) -> Result<(), StoreError> {
    let now = clock.now();
    store.write_now(move |tx| {
        if store::is_queued(tx, DIGEST)? { Ok(()) } else { tx.enqueue(DIGEST, "0", now) }
    })
}

/// The jobs of the inbox, for the app's runner. `delivery` is where mail goes.
pub fn jobs(site: &Site, delivery: Arc<Delivery>) -> Vec<Handler> {
    let site = site.clone();
    let work = move |store: &Store, job: &Job| part(store, &site, &delivery, job);
    vec![Handler { topic: DIGEST, work: Box::new(work) }]
}

fn said(error: StoreError) -> String {
    error.to_string()
}

/// Looks at the next people of a round.
fn part(store: &Store, site: &Site, delivery: &Delivery, job: &Job) -> Result<(), String> {
    let now = site.clock().now();
    let pause = now.plus_seconds(PAUSE);
    let after = PersonId::new(job.payload.parse().unwrap_or(0));
    let people = store.read_now(move |tx| store::readers(tx, after, PART)).map_err(said)?;
    let is_last = i64::try_from(people.len()).is_ok_and(|count| count < PART);
    let last = people.last().map_or(after, |reader| reader.to.person);
    let due: Vec<DigestReader> =
        people.into_iter().filter(|reader| rhythm_due(reader, now).is_some()).collect();
    let mut outcome = Ok(());
    for group in due.chunks(GROUP) {
        outcome = tell(store, site, delivery, group, now);
        if outcome.is_err() {
            break;
        }
    }
    // The rounds never end: after the last try of a part the next round begins.
    let (payload, at) = match (&outcome, is_last) {
        (Err(_), _) if job.attempts < MOST_ATTEMPTS => return outcome,
        (Err(_), _) | (Ok(()), true) => (0, pause),
        (Ok(()), false) => (last.get(), now),
    };
    let job = job.clone();
    store.write_now(move |tx| store::go_on(tx, &job, &payload.to_string(), at)).map_err(said)
}

/// How often this person gets one, if one is due and they work now.
fn rhythm_due(reader: &DigestReader, now: Timestamp) -> Option<Rhythm> {
    let rhythm = match reader.to.choice {
        MailChoice::Daily => Rhythm::Daily,
        MailChoice::Weekly => Rhythm::Weekly,
        MailChoice::Direct | MailChoice::None => return None,
    };
    let last = reader.last.as_ref().map(|last| last.day);
    let is_now = is_due(rhythm, last, reader.to.today(now)) && reader.to.works_at(now);
    is_now.then_some(rhythm)
}

/// Makes the digests of some people and sends them.
fn tell(
    store: &Store,
    site: &Site,
    delivery: &Delivery,
    group: &[DigestReader],
    now: Timestamp,
) -> Result<(), String> {
    let (site_there, group) = (site.clone(), group.to_vec());
    let composed = store.read_now(move |tx| compose(tx, &site_there, &group, now));
    let composed = composed.map_err(said)?;
    let all: Vec<Made> = composed.iter().map(|(made, _)| made.clone()).collect();
    let mine = store.write_now(move |tx| {
        all.iter().map(|made| store::make(tx, made)).collect::<Result<Vec<bool>, StoreError>>()
    });
    let mine = mine.map_err(said)?;
    let mut outcomes: Vec<(Made, Result<(), MailError>)> = Vec::new();
    let mut is_down = false;
    for ((made, mail), is_mine) in composed.into_iter().zip(mine) {
        let Some(mail) = mail.filter(|_| is_mine) else { continue };
        let sent = match is_down {
            true => Err(MailError::Settings("the mail server is not there")),
            false => delivery.send(&mail, now),
        };
        is_down |= sent.as_ref().is_err_and(|error| !error.is_for_good());
        outcomes.push((made, sent));
    }
    note(store, outcomes)
}

/// Notes what went out. What a server refuses of one person while it takes others is not tried again.
fn note(store: &Store, outcomes: Vec<(Made, Result<(), MailError>)>) -> Result<(), String> {
    let does_take = outcomes.iter().any(|(_, sent)| sent.is_ok());
    let failed = |sent: &Result<(), MailError>| match sent {
        Ok(()) => None,
        Err(MailError::Unfit(_)) => None,
        Err(error) if error.is_for_good() && does_take => None,
        Err(error) => Some(error.to_string()),
    };
    let why = outcomes.iter().find_map(|(_, sent)| failed(sent));
    let refused = outcomes.iter().filter(|(_, sent)| sent.is_err() && failed(sent).is_none());
    let refused = refused.count();
    if refused > 0 {
        tracing::warn!(refused, "the mail server refuses digests for good");
    }
    let noted: Vec<(Made, bool)> = outcomes
        .into_iter()
        .map(|(made, sent)| {
            let is_failed = failed(&sent).is_some();
            (made, is_failed)
        })
        .collect();
    let write = store.write_now(move |tx| {
        noted.iter().try_for_each(|(made, is_failed)| match is_failed {
            true => store::not_sent(tx, made),
            false => store::sent(tx, made),
        })
    });
    write.map_err(said)?;
    why.map_or(Ok(()), Err)
}

type Composed = Vec<(Made, Option<Mail>)>;

/// What there is to tell each of them; a mail where there is something.
fn compose(
    tx: &mut Reader,
    site: &Site,
    group: &[DigestReader],
    now: Timestamp,
) -> Result<Composed, StoreError> {
    let telling: Vec<(&Feature, Notices)> =
        site.features().iter().filter_map(|feature| Some((feature, feature.notices?))).collect();
    let mut newest = Marks::default();
    for (feature, notices) in &telling {
        newest.set(feature.name, (notices.newest)(tx)?);
    }
    let mut found = Vec::with_capacity(group.len());
    for reader in group {
        let Some(rhythm) = rhythm_due(reader, now) else { continue };
        let (made, content) = content(tx, &telling, &newest, reader, rhythm, now)?;
        let mail = match made.is_empty {
            true => None,
            false => {
                let base_url = &site.options().base_url;
                let written = letter(base_url, &reader.to, rhythm, &content, made.day, now);
                Some(written.map_err(|error| StoreError::Broken(error.to_string()))?)
            }
        };
        found.push((made, mail));
    }
    Ok(found)
}

fn content(
    tx: &mut Reader,
    telling: &[(&Feature, Notices)],
    newest: &Marks,
    reader: &DigestReader,
    rhythm: Rhythm,
    now: Timestamp,
) -> Result<(Made, Content), StoreError> {
    let (to, today) = (&reader.to, reader.to.today(now));
    let last = reader.last.as_ref();
    let (from, days_to) = days_told(last.map(|last| last.told.days_to), today);
    let mut content = Content::default();
    for (feature, notices) in telling {
        let after = last.and_then(|last| last.told.marks.of(feature.name));
        let until = newest.of(feature.name).unwrap_or(0);
        // The first digest begins with what happens from now on.
        if let Some(after) = after.filter(|after| *after < until) {
            content.news.extend((notices.digest)(tx, to, Between { after, until, today })?);
        }
        content.days.extend((notices.days)(tx, to)?);
    }
    content.days.retain(|day| !day.is_private && day.on >= from && day.on <= days_to);
    content.days.sort_by_key(|day| day.on);
    let made = Made {
        person: to.person,
        day: day_of_digest(rhythm, today),
        is_empty: content.is_empty(),
        told: Told { marks: newest.clone(), days_to },
        before: reader.last.clone(),
    };
    Ok((made, content))
}
