//! The SQL of the access log: noting a look, reading what is about oneself, counts, checkpoints.

use crate::{
    Checkpoint, Hash, Kind, Look, Looked, Subject,
    chain::{Entry, Words, genesis},
};
use sha2::{Digest, Sha256};
use zwerm_domain::{Actor, Date, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    FIRST = "SELECT COUNT(*) FROM access_log WHERE organisation_id = $1 AND noted_on = $2 AND kind = $3
        AND actor_id IS NOT DISTINCT FROM $4 AND subject_id IS NOT DISTINCT FROM $5";
    LAST = "SELECT number, hash FROM access_log WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1";
    ADD = "INSERT INTO access_log (organisation_id, number, noted_on, actor_id, subject_id, kind, salt, commitment, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ABOUT = "SELECT l.kind, l.noted_on, p.id, p.name, l.subject_id FROM access_log l LEFT JOIN person p ON p.id = l.actor_id
        WHERE l.organisation_id = $2 AND l.number > 0 AND l.kind IS NOT NULL AND l.kind NOT LIKE 'erased%' AND l.kind NOT LIKE 'forgotten%' AND l.kind NOT LIKE 'module_answered%' AND (l.subject_id = $1 OR l.subject_id IS NULL) ORDER BY l.noted_on DESC, l.number DESC LIMIT $3";
    COUNTS = "SELECT kind, COUNT(*), MIN(noted_on), MAX(noted_on) FROM access_log WHERE organisation_id = $1 AND number > 0 AND kind IS NOT NULL AND kind NOT LIKE 'erased%' AND kind NOT LIKE 'forgotten%' AND kind NOT LIKE 'module_answered%' GROUP BY kind
        UNION ALL SELECT 'erased', COUNT(*), MIN(noted_on), MAX(noted_on) FROM access_log WHERE organisation_id = $1 AND number > 0 AND kind LIKE 'erased%' HAVING COUNT(*) > 0
        UNION ALL SELECT 'module_answered', COUNT(*), MIN(noted_on), MAX(noted_on) FROM access_log WHERE organisation_id = $1 AND number > 0 AND kind LIKE 'module_answered %' HAVING COUNT(*) > 0";
    ROWS = "SELECT COUNT(*) FROM access_log WHERE organisation_id = $1";
    SIZE = "SELECT COALESCE(MAX(number), 0) FROM access_log WHERE organisation_id = $1";
    LINES = "SELECT number, noted_on, actor_id, subject_id, kind, salt, commitment, hash FROM access_log
        WHERE organisation_id = $1 AND number > $2 ORDER BY number LIMIT 5000";
    HEAD = "SELECT number, hash FROM access_log WHERE organisation_id = $1 AND number <= $2 ORDER BY number DESC LIMIT 1";
    AT_END = "SELECT number, hash FROM access_log WHERE organisation_id = $1 AND noted_on <= $2 ORDER BY number DESC LIMIT 1";
    // A day on which nothing was noted needs no other one than the day before.
    HAS_CHECKPOINT = "SELECT COUNT(*) FROM access_log_checkpoint c WHERE c.organisation_id = $1 AND (c.noted_on >= $2 OR c.size >=
        (SELECT COALESCE(MAX(l.number), 0) FROM access_log l WHERE l.organisation_id = $1 AND l.noted_on <= $2))";
    KEEP = "INSERT INTO access_log_checkpoint (organisation_id, noted_on, size, hash, note) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    CHECKPOINTS = "SELECT noted_on, size, hash, note FROM access_log_checkpoint WHERE organisation_id = $1 ORDER BY noted_on DESC LIMIT $2";
}

/// A line about the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// What was done.
    pub kind: Kind,
    /// On which day.
    pub on: Date,
    /// By whom; nobody: on the server itself.
    pub by: Option<(PersonId, String)>,
    /// Whether it is about everybody, the reader among them.
    pub is_of_all: bool,
}

/// How often something was done, without whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// What.
    pub kind: Kind,
    /// Lines: one an actor, subject and day.
    pub lines: i64,
    /// The first and the last day.
    pub days: (Date, Date),
}

fn is_noted(
    tx: &mut Reader,
    organisation: OrganisationId,
    actor: Option<PersonId>,
    on: Date,
    look: Look,
) -> Result<bool, StoreError> {
    let of = params![organisation, on, look.kind.code(), actor, look.subject.id()];
    tx.one(&FIRST, &of, |row| Ok(row.get::<i64>(0)? > 0))
}

/// The proof that these looks of the actor were noted today; nothing where one was not.
pub fn looked(
    tx: &mut Reader,
    actor: &Actor,
    on: Date,
    looks: &[Look],
) -> Result<Option<Looked>, StoreError> {
    for look in looks {
        if !is_noted(tx, actor.organisation(), Some(actor.person()), on, *look)? {
            return Ok(None);
        }
    }
    Ok(Some(Looked { looks: looks.to_vec() }))
}

/// Notes looks that were not noted yet that day. What one does with one's own is no look.
pub fn note(
    tx: &mut Writer,
    organisation: OrganisationId,
    actor: Option<PersonId>,
    on: Date,
    looks: &[Look],
) -> Result<Looked, StoreError> {
    for look in looks {
        let is_own = actor.is_some() && actor == look.subject.id();
        let is_told = !look.kind.is_change() && is_noted(tx, organisation, actor, on, *look)?;
        if is_own || is_told {
            continue;
        }
        add(tx, organisation, on, (actor, look.subject, look.kind.code().to_owned()))?;
    }
    Ok(Looked { looks: looks.to_vec() })
}

/// Adds a line: who, about whom, and the word of what.
pub(crate) fn add(
    tx: &mut Writer,
    organisation: OrganisationId,
    on: Date,
    (actor, subject, kind): (Option<PersonId>, Subject, String),
) -> Result<(), StoreError> {
    let mut salt = vec![0; 16];
    getrandom::fill(&mut salt).map_err(|_| StoreError::Busy)?;
    let last: Option<(i64, Vec<u8>)> =
        tx.first(&LAST, &params![organisation], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (number, before) = match last {
        // Behind a line that was damaged the log goes on; checking it names that line.
        Some((number, before)) => {
            (number, hash_of(&before).unwrap_or(Sha256::digest(&before).into()))
        }
        None => (0, genesis(organisation)),
    };
    // A clock that went back writes no day before the last one's: see the order by number.
    let words = Words { actor, subject, kind: kind.clone(), salt: salt.clone() };
    let entry = Entry::after(&before, number + 1, on, words);
    let values = params![
        organisation,
        entry.number,
        on,
        actor,
        subject.id(),
        kind,
        salt,
        entry.commitment.to_vec(),
        entry.hash.to_vec()
    ];
    tx.run(&ADD, &values).map(drop)
}

fn hash_of(bytes: &[u8]) -> Result<Hash, StoreError> {
    Hash::try_from(bytes).map_err(|_| StoreError::Column { index: 0, wanted: "a hash of 32 bytes" })
}

/// What is about the actor, the newest first; at most `most`. Nobody reads what is about somebody else.
pub fn about(tx: &mut Reader, actor: &Actor, most: u32) -> Result<Vec<About>, StoreError> {
    let of = params![actor.person(), actor.organisation(), i64::from(most)];
    let lines = tx.all(&ABOUT, &of, |row| {
        let Some(kind) = Kind::from_code(&row.get::<String>(0)?) else { return Ok(None) };
        let (id, name): (Option<PersonId>, Option<String>) = (row.get(2)?, row.get(3)?);
        let is_of_all = row.get::<Option<i64>>(4)?.is_none();
        Ok(Some(About { kind, on: row.get(1)?, by: id.zip(name), is_of_all }))
    })?;
    // One's own doings are not a look at oneself, also where they were about everybody.
    let is_other = |line: &About| line.by.as_ref().is_none_or(|(id, _)| *id != actor.person());
    Ok(lines.into_iter().flatten().filter(is_other).collect())
}

/// How often each kind was noted, without whom: for who watches over it.
pub fn counts(tx: &mut Reader, organisation: OrganisationId) -> Result<Vec<Count>, StoreError> {
    let counts = tx.all(&COUNTS, &params![organisation], |row| {
        let Some(kind) = Kind::from_code(&row.get::<String>(0)?) else { return Ok(None) };
        Ok(Some(Count { kind, lines: row.get(1)?, days: (row.get(2)?, row.get(3)?) }))
    })?;
    let mut counts: Vec<Count> = counts.into_iter().flatten().collect();
    counts.sort_by_key(|count| Kind::ALL.iter().position(|kind| *kind == count.kind));
    Ok(counts)
}

/// How many rows there are, whatever their numbers.
pub(crate) fn rows(tx: &mut Reader, organisation: OrganisationId) -> Result<i64, StoreError> {
    tx.one(&ROWS, &params![organisation], |row| row.get(0))
}

/// How many lines the log of an organisation has.
pub fn size(tx: &mut Reader, organisation: OrganisationId) -> Result<i64, StoreError> {
    tx.one(&SIZE, &params![organisation], |row| row.get(0))
}

/// The last line up to a number, and its hash: what the log ended with when it was so long.
pub fn head(
    tx: &mut Reader,
    organisation: OrganisationId,
    most: i64,
) -> Result<Option<(i64, Hash)>, StoreError> {
    tx.first(&HEAD, &params![organisation, most], |row| {
        Ok((row.get(0)?, hash_of(&row.get::<Vec<u8>>(1)?)?))
    })
}

/// The lines after a number, some thousands at once; of one that can't be read its number alone.
pub(crate) fn lines(
    tx: &mut Reader,
    organisation: OrganisationId,
    after: i64,
) -> Result<Vec<Result<Entry, i64>>, StoreError> {
    tx.all(&LINES, &params![organisation, after], |row| match entry(row) {
        Err(StoreError::Column { .. }) => Ok(Err(row.get(0)?)),
        read => read.map(Ok),
    })
}

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let (kind, salt): (Option<String>, Option<Vec<u8>>) = (row.get(4)?, row.get(5)?);
    let actor: Option<PersonId> = row.get(2)?;
    let subject = row.get::<Option<PersonId>>(3)?;
    let subject = subject.map_or(Subject::Everybody, Subject::One);
    // Erased: neither words nor salt. One of them alone is no erasure.
    let words = match (kind, salt) {
        (None, None) if actor.is_none() && subject == Subject::Everybody => None,
        (kind, salt) => Some(Words {
            actor,
            subject,
            kind: kind.unwrap_or_default(),
            salt: salt.unwrap_or_default(),
        }),
    };
    Ok(Entry {
        number: row.get(0)?,
        on: row.get(1)?,
        words,
        commitment: hash_of(&row.get::<Vec<u8>>(6)?)?,
        hash: hash_of(&row.get::<Vec<u8>>(7)?)?,
    })
}

/// What is to be signed for a day that is over: size and last hash; nothing where it was done, or nothing is noted.
pub fn checkpoint_due(
    tx: &mut Reader,
    organisation: OrganisationId,
    day: Date,
    origin: &str,
) -> Result<Option<Checkpoint>, StoreError> {
    let of = params![organisation, day];
    if tx.one(&HAS_CHECKPOINT, &of, |row| Ok(row.get::<i64>(0)? > 0))? {
        return Ok(None);
    }
    // A last line that was damaged is not signed: checking tells of it.
    let last = tx.all(&AT_END, &of, |row| {
        let hash = hash_of(&row.get::<Vec<u8>>(1)?)?;
        Ok(Checkpoint { origin: origin.to_owned(), size: row.get(0)?, hash })
    })?;
    Ok(last.into_iter().next())
}

/// Keeps the signed checkpoint of a day.
pub fn keep_checkpoint(
    tx: &mut Writer,
    organisation: OrganisationId,
    day: Date,
    checkpoint: &Checkpoint,
    note: &str,
) -> Result<(), StoreError> {
    let hash = checkpoint.hash.to_vec();
    tx.run(&KEEP, &params![organisation, day, checkpoint.size, hash, note]).map(drop)
}

/// The signed checkpoints, the newest first: day, size, hash, note.
pub fn checkpoints(
    tx: &mut Reader,
    organisation: OrganisationId,
    most: u32,
) -> Result<Vec<(Date, i64, Hash, String)>, StoreError> {
    tx.all(&CHECKPOINTS, &params![organisation, i64::from(most)], |row| {
        let hash = hash_of(&row.get::<Vec<u8>>(2)?)?;
        Ok((row.get(0)?, row.get(1)?, hash, row.get(3)?))
    })
}
