//! Who takes part and does not work here any more: noted once, so that the others hear of it.

use super::{is_set, lists, own::Own, words};
use crate::model::{Away, name_of};
use zwerm_domain::{Actor, AgreementId, Date, HandOverId, PersonId};
use zwerm_promise::pair::{offered_parties_of, pair_view, parties_of};
use zwerm_store::{PairReader, Reader, StoreError, Writer, params, statements};

/// Who takes part in something open and has left, and was not noted yet.
macro_rules! new {
    ($what:literal, $which:literal, $rest:literal) => {
        concat!(
            "SELECT ", $what, " FROM person p JOIN agreement_party x ON x.person_id = p.id AND x.ended_on IS NULL
        JOIN agreement a ON a.id = x.agreement_id JOIN organisation o ON o.id = a.organisation_id
        WHERE p.left_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM agreement_left l WHERE l.agreement_id = x.agreement_id AND l.person_id = x.person_id)", $which, $rest)
    };
}

/// What is asked to end where somebody has left.
macro_rules! asked {
    ($which:literal, $rest:literal) => {
        concat!(
            "SELECT DISTINCT a.id + 0 FROM agreement_left l JOIN agreement a ON a.id = l.agreement_id
        WHERE a.state IN ('release_asked', 'did_not_work_out_asked', 'finish_asked')",
            $which,
            $rest
        )
    };
}

statements! {
    NEW = new!("DISTINCT x.agreement_id + 0", " AND x.agreement_id + 0 > $1", " ORDER BY 1 LIMIT 500");
    NEW_IN = new!("x.agreement_id, x.person_id, a.version, o.time_zone", " AND x.agreement_id = $1", " ORDER BY x.person_id");
    NOTE = "INSERT INTO agreement_left (agreement_id, person_id, noted_on) VALUES ($1, $2, $3) ON CONFLICT (agreement_id, person_id) DO NOTHING";
    // Who came back, and whose seat went to somebody else.
    FORGET = "DELETE FROM agreement_left WHERE NOT EXISTS (SELECT 1 FROM agreement_party x JOIN person p ON p.id = x.person_id
        WHERE x.agreement_id = agreement_left.agreement_id AND x.person_id = agreement_left.person_id AND x.ended_on IS NULL AND p.left_on IS NOT NULL)";
    // In no order, as all on Vandaag: to sort with a limit the engine makes a table, also of nothing.
    ASKED_ME = "SELECT q.agreement_id, b.id, b.name, r.name, q.asked_on, q.hand_over_id, q.is_receiver, h.starts_on, h.returns_on
        FROM agreement_hand_over_asked q JOIN agreement_hand_over h ON h.id = q.hand_over_id
        JOIN person b ON b.id = h.offered_by JOIN person r ON r.id = h.to_id
        WHERE q.person_id = $1 AND q.said_on IS NULL LIMIT 500";
    LEFT = "SELECT l.agreement_id, p.id, p.name, l.noted_on FROM agreement_party m JOIN agreement_left l ON l.agreement_id = m.agreement_id AND l.person_id <> m.person_id
        JOIN agreement a ON a.id = l.agreement_id AND a.agreed_version IS NOT NULL JOIN person p ON p.id = l.person_id AND p.left_on IS NOT NULL
        WHERE m.person_id = $1 AND m.ended_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.agreement_id = l.agreement_id AND h.from_id = l.person_id AND h.closed_on IS NULL)
        LIMIT 500";
    ASKED = asked!(" AND l.agreement_id + 0 > $1", " ORDER BY 1 LIMIT 500");
    ASKED_IN = asked!(" AND a.id = $1", "");
}

/// Most that waits on Vandaag for this.
const MOST_WAITING: usize = 60;

/// Somebody who takes part in an open agreement and has left.
pub(crate) struct NewLeaver {
    pub(crate) agreement: AgreementId,
    pub(crate) person: PersonId,
    pub(crate) version: i64,
    pub(crate) time_zone: String,
}

/// Who of one agreement has left and was not noted yet.
pub(crate) fn new_in(tx: &mut Reader, id: AgreementId) -> Result<Vec<NewLeaver>, StoreError> {
    tx.all(&NEW_IN, &params![id], |row| {
        Ok(NewLeaver {
            agreement: row.get(0)?,
            person: row.get(1)?,
            version: row.get(2)?,
            time_zone: row.get(3)?,
        })
    })
}

/// The agreements where somebody has left and something is to be done about it.
pub(crate) fn due(tx: &mut Reader, after: AgreementId) -> Result<Vec<AgreementId>, StoreError> {
    let mut due: Vec<AgreementId> = tx.all(&NEW, &params![after], |row| row.get(0))?;
    due.extend(tx.all(&ASKED, &params![after], |row| row.get::<AgreementId>(0))?);
    Ok(due)
}

/// Notes it.
pub(crate) fn note(tx: &mut Writer, left: &NewLeaver, today: Date) -> Result<(), StoreError> {
    tx.run(&NOTE, &params![left.agreement, left.person, today]).map(drop)
}

/// Forgets who came back, and whose seat went to somebody else.
pub(crate) fn forget(tx: &mut Writer) -> Result<(), StoreError> {
    tx.run(&FORGET, &[]).map(drop)
}

/// Whether it is asked to end this one, where somebody has left.
pub(crate) fn is_asked(tx: &mut Reader, id: AgreementId) -> Result<bool, StoreError> {
    Ok(tx.first(&ASKED_IN, &params![id], |row| row.get::<AgreementId>(0))?.is_some())
}

/// What waits for somebody because a seat is offered or its holder has left.
pub(crate) struct Waiting {
    pub(crate) agreement: AgreementId,
    /// What the agreement is called.
    pub(crate) name: String,
    /// Who asks; or who has left.
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    pub(crate) since: Date,
    pub(crate) what: What,
    /// From when until when, where the seat comes back.
    pub(crate) away: Option<Away>,
}

/// What is asked.
pub(crate) enum What {
    /// Whether a colleague (with this name) may take a seat.
    Other { offer: HandOverId, to: String },
    /// Whether the reader takes it.
    Receiver { offer: HandOverId },
    /// Nothing: somebody who takes part has left.
    Left,
}

/// All of that, the longest waiting first.
pub(crate) fn waits(tx: &mut PairReader, actor: &Actor) -> Result<Vec<Waiting>, StoreError> {
    let me = params![actor.person()];
    let mut found = tx.all(&ASKED_ME, &me, |row| {
        let offer = row.get(5)?;
        Ok(Waiting {
            agreement: row.get(0)?,
            name: String::new(),
            person: row.get(1)?,
            person_name: row.get(2)?,
            since: row.get(4)?,
            what: match is_set(row, 6)? {
                true => What::Receiver { offer },
                false => What::Other { offer, to: row.get(3)? },
            },
            away: super::hand_over::away(row, 7)?,
        })
    })?;
    found.extend(tx.all(&LEFT, &me, |row| {
        Ok(Waiting {
            agreement: row.get(0)?,
            name: String::new(),
            person: row.get(1)?,
            person_name: row.get(2)?,
            since: row.get(3)?,
            what: What::Left,
            away: None,
        })
    })?);
    found.sort_by_key(|one| (one.since, one.agreement));
    found.truncate(MOST_WAITING);
    for one in &mut found {
        one.name = name(tx, actor, one)?;
    }
    Ok(found)
}

/// What the agreement is called, in the words that the actor may read.
fn name(tx: &mut PairReader, actor: &Actor, one: &Waiting) -> Result<String, StoreError> {
    if let What::Receiver { offer } = one.what {
        let parties = offered_parties_of(tx, actor, offer)?.ok_or(StoreError::NotFound)?;
        let view = pair_view(actor, &parties).ok_or(StoreError::NotFound)?;
        let held = view.since().version;
        return Ok(words::version(tx, &view, held)?.terms.name().to_owned());
    }
    let own = Own::new(actor, parties_of(tx, actor, one.agreement)?.into_iter().collect());
    let line = lists::one_line(tx, actor, one.agreement, &own)?;
    Ok(line.map(|line| name_of(&line.title, &line.result).to_owned()).unwrap_or_default())
}
