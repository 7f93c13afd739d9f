//! The SQL of digests, marks and calendar addresses.

use crate::model::{Last, Marks, Told};
use jiff::ToSpan;
use zwerm_directory::Addressee;
use zwerm_domain::{Actor, Date, PersonId};
use zwerm_store::{
    Reader, StoreError, Writer, jobs::Job, params, proving::CALENDAR_FEED, statements,
};
use zwerm_web::Token;

statements! {
    READERS = "SELECT p.id, p.organisation_id, p.name, p.email, p.language, p.time_zone, p.working_hours, o.name, c.rhythm,
        d.day, d.state, d.marks, d.days_to, d.marks_before, d.days_before
        FROM person p JOIN organisation o ON o.id = p.organisation_id LEFT JOIN mail_choice c ON c.person_id = p.id
        LEFT JOIN digest d ON d.person_id = p.id
        WHERE p.id > $1 AND p.left_on IS NULL AND p.email IS NOT NULL AND (c.rhythm IS NULL OR c.rhythm IN ('daily', 'weekly'))
        AND NOT EXISTS (SELECT 1 FROM rights_request r WHERE r.person_id = p.id AND r.kind = 'restrict' AND r.state IN ('open', 'granted'))
        ORDER BY p.id LIMIT $2";
    MAKE = "INSERT INTO digest (person_id, day, state, marks, days_to, marks_before, days_before) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (person_id) DO UPDATE SET day = $2, state = $3, marks = $4, days_to = $5, marks_before = $6, days_before = $7
        WHERE digest.day < $2";
    SENT = "UPDATE digest SET state = 'sent' WHERE person_id = $1 AND day = $2";
    NOT_SENT = "UPDATE digest SET day = $3, state = 'sent', marks = marks_before, days_to = days_before WHERE person_id = $1 AND day = $2";
    FORGET = "DELETE FROM digest WHERE person_id = $1 AND day = $2";
    FORGET_LAST = "DELETE FROM digest WHERE person_id = $1";
    QUEUED = "SELECT COUNT(*) FROM job WHERE topic = $1 AND died_at IS NULL";
    SEEN = "SELECT feature, seen FROM inbox_mark WHERE person_id = $1";
    PUT_ASIDE = "INSERT INTO inbox_mark (person_id, feature, seen) VALUES ($1, $2, $3)
        ON CONFLICT (person_id, feature) DO UPDATE SET seen = $3 WHERE inbox_mark.seen < $3";
    FEED = "SELECT made_on FROM calendar_feed WHERE person_id = $1";
    WHOSE_FEED = "SELECT person_id, token_hash, proof FROM calendar_feed WHERE token_hash = $1";
    KEEP_FEED = "INSERT INTO calendar_feed (person_id, token_hash, made_on, proof) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id) DO UPDATE SET token_hash = $2, made_on = $3, proof = $4";
    END_FEED = "DELETE FROM calendar_feed WHERE person_id = $1";
}

/// Somebody who wants a digest, with the last one.
#[derive(Clone)]
pub(crate) struct DigestReader {
    pub(crate) to: Addressee,
    pub(crate) last: Option<Last>,
}

/// The next people who want a digest.
pub(crate) fn readers(
    tx: &mut Reader,
    after: PersonId,
    most: i64,
) -> Result<Vec<DigestReader>, StoreError> {
    tx.all(&READERS, &params![after, most], |row| {
        let to = Addressee::read(row)?;
        let Some(day) = row.get(9)? else { return Ok(DigestReader { to, last: None }) };
        // One that was on its way when the server stopped told nothing for certain.
        let at = if row.get::<String>(10)? == "made" { 13 } else { 11 };
        let told = Told { marks: Marks::parse(&row.get::<String>(at)?), days_to: row.get(at + 1)? };
        Ok(DigestReader { to, last: Some(Last { day, told }) })
    })
}

/// A digest that is being made.
#[derive(Clone)]
pub(crate) struct Made {
    pub(crate) person: PersonId,
    pub(crate) day: Date,
    pub(crate) is_empty: bool,
    pub(crate) told: Told,
    pub(crate) before: Option<Last>,
}

/// Takes it on; `false` when somebody else did.
pub(crate) fn make(tx: &mut Writer, made: &Made) -> Result<bool, StoreError> {
    let state = if made.is_empty { "empty" } else { "made" };
    let first = || Told { days_to: made.day.saturating_sub(1.day()), ..made.told.clone() };
    let before = made.before.as_ref().map_or_else(first, |last| last.told.clone());
    let values = params![
        made.person,
        made.day,
        state,
        made.told.marks.text(),
        made.told.days_to,
        before.marks.text(),
        before.days_to
    ];
    Ok(tx.run(&MAKE, &values)? == 1)
}

/// It went out.
pub(crate) fn sent(tx: &mut Writer, made: &Made) -> Result<(), StoreError> {
    tx.run(&SENT, &params![made.person, made.day]).map(drop)
}

/// It did not go out: all is as it was before.
pub(crate) fn not_sent(tx: &mut Writer, made: &Made) -> Result<(), StoreError> {
    match &made.before {
        Some(last) => tx.run(&NOT_SENT, &params![made.person, made.day, last.day]),
        None => tx.run(&FORGET, &params![made.person, made.day]),
    }
    .map(drop)
}

/// The next digest of the actor is a first one.
pub(crate) fn forget_digest(tx: &mut Writer, actor: &Actor) -> Result<(), StoreError> {
    tx.run(&FORGET_LAST, &params![actor.person()]).map(drop)
}

/// Whether a job of this topic waits.
pub(crate) fn is_queued(tx: &mut Reader, topic: &str) -> Result<bool, StoreError> {
    tx.one(&QUEUED, &params![topic], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Goes on later, in the transaction that ends this job. Whoever took it too long ago leaves that to who took it
/// since: there is one round at a time.
pub(crate) fn go_on(
    tx: &mut Writer,
    job: &Job,
    payload: &str,
    at: zwerm_domain::Timestamp,
) -> Result<(), StoreError> {
    if tx.finish(job)? { tx.enqueue(&job.topic, payload, at) } else { Ok(()) }
}

/// How far the actor put things aside.
pub(crate) fn seen(tx: &mut Reader, actor: &Actor) -> Result<Marks, StoreError> {
    let mut marks = Marks::default();
    let all = tx.all(&SEEN, &params![actor.person()], |row| {
        Ok((row.get::<String>(0)?, row.get::<i64>(1)?))
    })?;
    for (feature, mark) in all {
        marks.set(&feature, mark);
    }
    Ok(marks)
}

/// Puts aside what was shown up to these marks.
pub(crate) fn put_aside(tx: &mut Writer, actor: &Actor, marks: &Marks) -> Result<(), StoreError> {
    for (feature, mark) in marks.iter() {
        tx.run(&PUT_ASIDE, &params![actor.person(), feature, mark])?;
    }
    Ok(())
}

/// Since when the actor has a calendar address, if there is one.
pub(crate) fn feed(tx: &mut Reader, actor: &Actor) -> Result<Option<Date>, StoreError> {
    tx.first(&FEED, &params![actor.person()], |row| row.get(0))
}

/// Whose calendar stands at this address.
pub(crate) fn whose_feed(tx: &mut Reader, token: &Token) -> Result<Option<PersonId>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&WHOSE_FEED, &params![token.hash()], |row| {
        if CALENDAR_FEED.holds(&keys, row, 0)? { row.get(0).map(Some) } else { Ok(None) }
    })?;
    Ok(found.flatten())
}

/// Keeps a new address; the old one ends.
pub(crate) fn keep_feed(
    tx: &mut Writer,
    actor: &Actor,
    token: &Token,
    today: Date,
) -> Result<(), StoreError> {
    let proof = CALENDAR_FEED.proof(&tx.keys(), &params![actor.person(), token.hash()])?;
    tx.run(&KEEP_FEED, &params![actor.person(), token.hash(), today, proof]).map(drop)
}

/// Ends the address.
pub(crate) fn end_feed(tx: &mut Writer, actor: &Actor) -> Result<(), StoreError> {
    tx.run(&END_FEED, &params![actor.person()]).map(drop)
}
