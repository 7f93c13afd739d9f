//! The SQL of requests: one's own, and for the data-protection officer those of the organisation.

use crate::rights::{Request, Right, State};
use zwerm_directory::ADDRESS_RESTS;
use zwerm_domain::{Actor, Date, Language, Office, OrganisationId, PersonId, Timestamp, day_of};
use zwerm_store::{Reader, Row, StoreError, Writer, params, proving::RIGHTS_REQUEST, statements};

/// A request with whose it is.
macro_rules! request {
    ($where:literal) => {
        concat!(
            "SELECT r.id, r.person_id, p.name, r.kind, r.state, r.asked_on, r.due_on, r.asked_by, r.words, r.answer, r.closed_on
        FROM rights_request r JOIN person p ON p.id = r.person_id WHERE r.organisation_id = $1 AND ",
            $where
        )
    };
}

statements! {
    OWN = request!("r.person_id = $2 ORDER BY r.id DESC LIMIT 50");
    OWN_OPEN = request!("r.person_id = $2 AND r.kind = $3 AND (r.state IN ('open', 'begun') OR (r.state = 'granted' AND r.kind = 'restrict')) ORDER BY r.id DESC LIMIT 1");
    ALL = request!("(r.state IN ('open', 'begun') OR r.closed_on >= $2) ORDER BY CASE r.state WHEN 'open' THEN 0 WHEN 'begun' THEN 0 ELSE 1 END, r.due_on, r.id LIMIT 500");
    ONE = request!("r.id = $2");
    ASK = "INSERT INTO rights_request (organisation_id, person_id, kind, state, asked_on, due_on, asked_by, words, answer, proof)
        VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, '', $8) RETURNING id";
    // What was taken back can't be opened again.
    CLOSE = "UPDATE rights_request SET state = $2, closed_on = $3, proof = NULL WHERE id = $1 AND state IN ('open', 'granted')";
    BEGIN = "UPDATE rights_request SET state = 'begun' WHERE id = $1 AND kind = 'erase' AND state = 'open'";
    ANSWER = "UPDATE rights_request SET state = $2, answer = $3, answered_by = $4, closed_on = $5 WHERE id = $1 AND state = 'open'";
    // So many days later than anywhere on earth: the job looks at the day where the organisation is.
    DUE = "SELECT r.id FROM rights_request r WHERE r.kind = 'erase' AND r.state IN ('open', 'begun') AND r.due_on <= $1
        AND NOT EXISTS (SELECT 1 FROM job j WHERE j.topic = $2 AND j.payload = CAST(r.id AS TEXT) AND j.died_at IS NULL) ORDER BY r.id LIMIT 500";
    DUE_ONE = "SELECT r.person_id, r.asked_on, o.time_zone, o.id, r.state, r.organisation_id, r.person_id, r.kind, r.asked_on, r.due_on, r.proof FROM rights_request r JOIN organisation o ON o.id = r.organisation_id
        WHERE r.id = $1 AND r.kind = 'erase' AND r.state IN ('open', 'begun')";
    OTHERS_KEEP = "SELECT (SELECT COUNT(*) FROM office f WHERE f.organisation_id = $1 AND f.person_id = $2 AND f.kind = $3),
        (SELECT COUNT(*) FROM office f JOIN person p ON p.id = f.person_id WHERE f.organisation_id = $1 AND f.person_id <> $2 AND f.kind = $3 AND p.left_on IS NULL AND p.leaves_on IS NULL)";
    OPEN_AGREEMENTS = "SELECT COUNT(*) FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL";
    OWED = "SELECT COUNT(*), MIN(due_on) FROM rights_request WHERE organisation_id = $1 AND state = 'open' AND kind <> 'erase' AND person_id <> $2";
    ADDRESSEE = "SELECT p.name, p.email, p.language, r.due_on, r.asked_by, o.name, r.kind,
        (SELECT c.old_address FROM address_change c WHERE c.id = (SELECT MIN(f.id) FROM address_change f WHERE f.person_id = p.id AND f.changed_at > $2))
        FROM rights_request r JOIN person p ON p.id = r.person_id JOIN organisation o ON o.id = r.organisation_id
        WHERE r.id = $1 AND r.state = 'open'";
    ANYBODY = "SELECT id, name, left_on FROM person WHERE organisation_id = $1 AND sort_key = $2 AND erased_on IS NULL ORDER BY sort_key, id LIMIT 20";
    SOMEBODY = "SELECT id FROM person WHERE organisation_id = $1 AND id = $2 AND erased_on IS NULL";
}

fn request(row: &Row<'_>) -> Result<Option<Request>, StoreError> {
    let right = Right::from_code(&row.get::<String>(3)?);
    let state = State::from_code(&row.get::<String>(4)?);
    let (Some(right), Some(state)) = (right, state) else { return Ok(None) };
    Ok(Some(Request {
        id: row.get(0)?,
        person: row.get(1)?,
        name: row.get(2)?,
        right,
        state,
        asked_on: row.get(5)?,
        due_on: row.get(6)?,
        is_by_letter: row.get::<Option<i64>>(7)?.is_some(),
        words: row.get(8)?,
        answer: row.get(9)?,
        closed_on: row.get(10)?,
    }))
}

/// One's own, the newest first.
pub(crate) fn own(tx: &mut Reader, actor: &Actor) -> Result<Vec<Request>, StoreError> {
    let found = tx.all(&OWN, &params![actor.organisation(), actor.person()], request)?;
    Ok(found.into_iter().flatten().collect())
}

/// What of this kind waits or holds for somebody.
pub(crate) fn in_force(
    tx: &mut Reader,
    organisation: OrganisationId,
    person: PersonId,
    right: Right,
) -> Result<Option<Request>, StoreError> {
    Ok(tx.first(&OWN_OPEN, &params![organisation, person, right.code()], request)?.flatten())
}

/// What is open in the organisation, and what was closed since a day. For the data-protection officer.
pub(crate) fn all(tx: &mut Reader, actor: &Actor, since: Date) -> Result<Vec<Request>, StoreError> {
    let found = tx.all(&ALL, &params![actor.organisation(), since], request)?;
    Ok(found.into_iter().flatten().collect())
}

/// One of the organisation's, for its owner and the data-protection officer.
pub(crate) fn one(tx: &mut Reader, actor: &Actor, id: i64) -> Result<Request, StoreError> {
    let found = tx.first(&ONE, &params![actor.organisation(), id], request)?.flatten();
    let may = |it: &Request| it.person == actor.person() || actor.holds(Office::DataProtection);
    found.filter(may).ok_or(StoreError::NotFound)
}

/// What is asked, by whom it is written down.
pub(crate) struct Asked<'a> {
    pub(crate) person: PersonId,
    pub(crate) right: Right,
    pub(crate) words: &'a str,
    /// The data-protection officer, where it came by letter.
    pub(crate) by: Option<PersonId>,
}

/// Writes a request down; its number.
pub(crate) fn ask(
    tx: &mut Writer,
    organisation: OrganisationId,
    asked: &Asked<'_>,
    on: Date,
) -> Result<i64, StoreError> {
    let (code, due) = (asked.right.code(), asked.right.due(on));
    let proof =
        RIGHTS_REQUEST.proof(&tx.keys(), &params![organisation, asked.person, code, on, due])?;
    let values = params![organisation, asked.person, code, on, due, asked.by, asked.words, proof];
    tx.one(&ASK, &values, |row| row.get(0))
}

/// Its owner takes it back.
pub(crate) fn take_back(tx: &mut Writer, id: i64, on: Date) -> Result<(), StoreError> {
    tx.run(&CLOSE, &params![id, State::TakenBack.code(), on]).map(drop)
}

/// The data-protection officer answers; `false` where that was done, or it was taken back.
pub(crate) fn answer(
    tx: &mut Writer,
    id: i64,
    (state, words): (State, &str),
    by: PersonId,
    on: Date,
) -> Result<bool, StoreError> {
    Ok(tx.run(&ANSWER, &params![id, state.code(), words, by, on])? == 1)
}

/// Erasures whose day may have come, and that no job is for.
pub(crate) fn due(tx: &mut Reader, on: Date, topic: &str) -> Result<Vec<i64>, StoreError> {
    tx.all(&DUE, &params![on, topic], |row| row.get(0))
}

/// An erasure that waits and that this server wrote down: whom, from which day, and where.
struct Due {
    person: PersonId,
    on: Date,
    time_zone: String,
    organisation: OrganisationId,
    is_begun: bool,
}

/// The erasure of a request, if it still waits.
fn due_one(tx: &mut Reader, id: i64) -> Result<Option<Due>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&DUE_ONE, &params![id], |row| {
        if !RIGHTS_REQUEST.holds(&keys, row, 5)? {
            return Ok(None);
        }
        Ok(Some(Due {
            person: row.get(0)?,
            // Never sooner than so many days after it was asked, whatever stands there.
            on: Right::Erase.due(row.get(1)?).max(row.get(9)?),
            time_zone: row.get(2)?,
            organisation: row.get(3)?,
            is_begun: row.get::<String>(4)? == State::Begun.code(),
        }))
    })?;
    Ok(found.flatten())
}

/// What can be done about a request to erase.
pub(crate) enum Beginning {
    /// It is begun: nobody takes it back any more.
    Of(PersonId),
    /// Its day has not come, or nobody else keeps the settings.
    NotYet,
    /// Taken back, or done before.
    Over,
}

/// Begins what is due, so that nobody takes it back while it is done.
pub(crate) fn begin(tx: &mut Writer, id: i64, now: Timestamp) -> Result<Beginning, StoreError> {
    let Some(due) = due_one(tx, id)? else { return Ok(Beginning::Over) };
    if due.on > day_of(now, &due.time_zone) {
        return Ok(Beginning::NotYet);
    }
    if due.is_begun {
        return Ok(Beginning::Of(due.person));
    }
    if is_last_administrator(tx, due.organisation, due.person)? {
        return Ok(Beginning::NotYet);
    }
    tx.run(&BEGIN, &params![id])?;
    Ok(Beginning::Of(due.person))
}

/// Whether nobody would keep the organisation's settings without this person.
pub(crate) fn is_last_administrator(
    tx: &mut Reader,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<bool, StoreError> {
    let of = params![organisation, person, Office::Administrator.code()];
    tx.one(&OTHERS_KEEP, &of, |row| Ok(row.get::<i64>(0)? > 0 && row.get::<i64>(1)? == 0))
}

/// In how many agreements that are not over somebody takes part.
pub(crate) fn open_agreements(tx: &mut Reader, person: PersonId) -> Result<i64, StoreError> {
    tx.one(&OPEN_AGREEMENTS, &params![person], |row| row.get(0))
}

/// How many requests wait for an answer of the actor, and by which day the first is owed.
pub(crate) fn owed(tx: &mut Reader, actor: &Actor) -> Result<Option<(i64, Date)>, StoreError> {
    let (count, first) = tx.one(&OWED, &params![actor.organisation(), actor.person()], |row| {
        Ok((row.get::<i64>(0)?, row.get::<Option<Date>>(1)?))
    })?;
    Ok(first.map(|day| (count, day)))
}

/// Who is told what was asked about them.
pub(crate) struct Addressee {
    pub(crate) name: String,
    /// The address, and for a week the one before it: whoever changed it must not be the only one who knows.
    pub(crate) emails: Vec<String>,
    pub(crate) language: Language,
    pub(crate) right: Right,
    pub(crate) due_on: Date,
    pub(crate) is_by_letter: bool,
    pub(crate) organisation: String,
}

/// Whom to tell of a request that waits.
pub(crate) fn addressee(
    tx: &mut Reader,
    id: i64,
    now: Timestamp,
) -> Result<Option<Addressee>, StoreError> {
    let resting = now.plus_seconds(-ADDRESS_RESTS);
    tx.first(&ADDRESSEE, &params![id, resting], |row| {
        let emails = [row.get::<Option<String>>(1)?, row.get::<Option<String>>(7)?];
        Ok(Addressee {
            name: row.get(0)?,
            emails: emails.into_iter().flatten().collect(),
            language: Language::from_code(&row.get::<String>(2)?).unwrap_or_default(),
            due_on: row.get(3)?,
            is_by_letter: row.get::<Option<i64>>(4)?.is_some(),
            organisation: row.get(5)?,
            right: Right::from_code(&row.get::<String>(6)?).unwrap_or(Right::Rectify),
        })
    })
}

/// Everybody who is or was called so: number, name, and since when they are gone.
pub(crate) fn called(
    tx: &mut Reader,
    actor: &Actor,
    folded: &str,
) -> Result<Vec<(PersonId, String, Option<Date>)>, StoreError> {
    let of = params![actor.organisation(), folded];
    tx.all(&ANYBODY, &of, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Somebody of the organisation who was not erased, here or gone.
pub(crate) fn somebody(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<(), StoreError> {
    tx.one(&SOMEBODY, &params![actor.organisation(), id], |_| Ok(()))
}

/// The moment by which a day has begun everywhere on earth.
pub(crate) fn begun_everywhere(now: Timestamp) -> Timestamp {
    now.plus_seconds(14 * 3600)
}
