//! The digest: one mail a day or a week, in the working hours of who gets it. A round looks at everybody, some
//! hundred at a time, so that other jobs get their turn; stopped anywhere, it goes on without telling twice.

use crate::{
    letter::{Content, letter},
    model::{Marks, Rhythm, Told, day_of_digest, days_told, is_due},
    store::{self, DigestReader, Made},
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use zwerm_directory::{MailChoice, modules_of};
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
/// A server that refuses so many of one part and takes none refuses everybody.
const REFUSED: usize = 20;
/// So long one job sends at most; its lease is longer.
const LONGEST: Duration = Duration::from_secs(120);
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
    let mut tally = Tally { until: Instant::now() + LONGEST, taken: 0, refused: 0 };
    let (mut outcome, mut late) = (Ok(()), None);
    for group in due.chunks(GROUP) {
        outcome = tell(store, site, delivery, group, now, &mut tally).map(|next| late = next);
        if outcome.is_err() || late.is_some() {
            break;
        }
    }
    // The rounds never end: after the last try of a part the next round begins. What takes too long goes on as
    // a job of its own, so that this one stays within its lease and others get their turn.
    let (payload, at) = match (&outcome, late, is_last) {
        (Err(_), ..) if job.attempts < MOST_ATTEMPTS => return outcome,
        (Ok(()), Some(next), _) => (next.get().saturating_sub(1), now),
        (Err(_), ..) | (Ok(()), None, true) => (0, pause),
        (Ok(()), None, false) => (last.get(), now),
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

/// How the mail server takes what a part sends.
struct Tally {
    /// When the part has taken long enough.
    until: Instant,
    taken: usize,
    refused: usize,
}

impl Tally {
    /// A server that refuses so many and takes nothing refuses everybody.
    fn is_refusing(&self) -> bool {
        self.taken == 0 && self.refused >= REFUSED
    }
}

/// What became of a digest.
enum Came {
    Sent,
    /// It will never be taken: not tried again.
    Never,
    /// As it was before; tried again in the next round.
    NotNow,
}

/// Makes the digests of some people and sends them. Answers the first for whom there was no time.
fn tell(
    store: &Store,
    site: &Site,
    delivery: &Delivery,
    group: &[DigestReader],
    now: Timestamp,
    tally: &mut Tally,
) -> Result<Option<PersonId>, String> {
    let (site_there, group) = (site.clone(), group.to_vec());
    let composed = store.read_now(move |tx| compose(tx, &site_there, &group, now));
    let composed = composed.map_err(said)?;
    let all: Vec<Made> = composed.iter().map(|(made, _)| made.clone()).collect();
    let mine = store.write_now(move |tx| {
        all.iter().map(|made| store::make(tx, made)).collect::<Result<Vec<bool>, StoreError>>()
    });
    let mine = mine.map_err(said)?;
    let mut outcomes: Vec<(Made, Came)> = Vec::new();
    let (mut why, mut late) = (None, None);
    for ((made, mail), is_mine) in composed.into_iter().zip(mine) {
        let Some(mail) = mail.filter(|_| is_mine) else { continue };
        if late.is_none() && Instant::now() >= tally.until {
            late = Some(made.person);
        }
        match why.is_some() || late.is_some() {
            true => outcomes.push((made, Came::NotNow)),
            // Noted one by one: a server that is killed tells at most one person twice.
            false => note(store, vec![(made, sent(delivery, &mail, now, tally, &mut why))])?,
        }
    }
    note(store, outcomes)?;
    why.map_or(Ok(late), Err)
}

/// Sends one; what is the matter with one mail keeps nobody else from theirs.
fn sent(
    delivery: &Delivery,
    mail: &Mail,
    now: Timestamp,
    tally: &mut Tally,
    why: &mut Option<String>,
) -> Came {
    let error = match delivery.send(mail, now) {
        Ok(()) => {
            tally.taken += 1;
            return Came::Sent;
        }
        Err(error) => error,
    };
    tally.refused += usize::from(!matches!(error, MailError::Unfit(_)));
    if error.is_of_every_mail() || tally.is_refusing() {
        *why = Some(error.to_string());
        return Came::NotNow;
    }
    if error.is_for_good() { Came::Never } else { Came::NotNow }
}

/// Notes what went out.
fn note(store: &Store, outcomes: Vec<(Made, Came)>) -> Result<(), String> {
    let count = |wanted: fn(&Came) -> bool| outcomes.iter().filter(|(_, it)| wanted(it)).count();
    let (never, later) =
        (count(|it| matches!(it, Came::Never)), count(|it| matches!(it, Came::NotNow)));
    if never + later > 0 {
        tracing::warn!(never, later, "digests did not go out");
    }
    if outcomes.is_empty() {
        return Ok(());
    }
    let write = store.write_now(move |tx| {
        outcomes.iter().try_for_each(|(made, came)| match came {
            Came::NotNow => store::not_sent(tx, made),
            Came::Sent | Came::Never => store::sent(tx, made),
        })
    });
    write.map_err(said)
}

/// A feature with what it tells.
type Telling<'a> = (&'a Feature, Notices);

type Composed = Vec<(Made, Option<Mail>)>;

/// What there is to tell each of them; a mail where there is something.
fn compose(
    tx: &mut Reader,
    site: &Site,
    group: &[DigestReader],
    now: Timestamp,
) -> Result<Composed, StoreError> {
    let telling: Vec<Telling<'_>> =
        site.features().iter().filter_map(|feature| Some((feature, feature.notices?))).collect();
    let mut newest = Marks::default();
    for (feature, notices) in &telling {
        newest.set(feature.name, (notices.newest)(tx)?);
    }
    let mut found = Vec::with_capacity(group.len());
    let mut house = None;
    for reader in group {
        let Some(rhythm) = rhythm_due(reader, now) else { continue };
        let modules = match house {
            Some((of, modules)) if of == reader.to.organisation => modules,
            _ => modules_of(tx, reader.to.organisation)?,
        };
        house = Some((reader.to.organisation, modules));
        // What is off, or stands still, is told to nobody.
        let telling: Vec<Telling<'_>> =
            telling.iter().copied().filter(|(feature, _)| feature.is_on(modules)).collect();
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
    telling: &[Telling<'_>],
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
