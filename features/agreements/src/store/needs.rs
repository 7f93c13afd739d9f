//! Writing support: who asks it of whom, who takes it, where it stands. Reads no private words.

use super::{code, seats};
use crate::model::Asked;
use zwerm_domain::{AgreementId, CheckInId, Date, NeedId, PersonId};
use zwerm_promise::{Seat, Seats, Whom, pair::pair_key, support::Support};
use zwerm_store::{Reader, Sealed, StoreError, Writer, params, spot, statements};

statements! {
    NEED = "INSERT INTO agreement_need (agreement_id, first_version, check_in_id, asked_by, asked_of, text, by_on, state, answered_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
    NEED_WORDS = "UPDATE agreement_need SET text = $2 WHERE id = $1";
    NEED_GROUP = "INSERT INTO agreement_need_group (need_id, agreement_id, team_id, work_role_id) VALUES ($1, $2, $3, $4)";
    NEED_STATES = "SELECT n.id, n.state, n.check_in_id, n.asked_by, n.asked_of, g.team_id, g.work_role_id,
        (SELECT COUNT(*) FROM agreement_version_need v WHERE v.agreement_id = n.agreement_id AND v.need_id = n.id AND v.number = $2)
        FROM agreement_need n LEFT JOIN agreement_need_group g ON g.need_id = n.id WHERE n.agreement_id = $1 ORDER BY n.id";
    ASK_OUTSIDE = "UPDATE agreement_need_group SET asked_on = $3 WHERE agreement_id = $1 AND need_id = $2 AND asked_on IS NULL";
    TAKEN_BY = "UPDATE agreement_need_group SET asked_on = NULL, taker_id = $3 WHERE agreement_id = $1 AND need_id = $2";
    ASK_NOBODY = "UPDATE agreement_need_group SET asked_on = NULL WHERE agreement_id = $1 AND need_id = $2";
    TAKE_NEED = "UPDATE agreement_need SET asked_of = $3 WHERE agreement_id = $1 AND id = $2";
    ANSWER = "UPDATE agreement_need SET state = $3, answered_on = $4 WHERE agreement_id = $1 AND id = $2";
    KEEP = "UPDATE agreement_need SET state = $3, kept_on = $4 WHERE agreement_id = $1 AND id = $2";
    VERSION_OF = "SELECT version FROM agreement WHERE id = $1";
    ASKED_FOR = "SELECT DISTINCT person_id FROM need_asked WHERE need_id = $1 ORDER BY person_id";
    IS_ASKED = "SELECT COUNT(*) FROM need_asked WHERE need_id = $1 AND person_id = $2";
}

/// Whose need it is: the writer's own, or what the writer offers to the other side.
pub(crate) fn asker_of(seats: &Seats, asked_of: Whom, author: PersonId) -> PersonId {
    let is_own = seats.seat_of(asked_of).and_then(Seat::holder) == Some(author);
    let side = seats.side_of(author).filter(|_| is_own);
    let across = side.and_then(|side| seats.on(side.other()).find_map(Seat::holder));
    across.unwrap_or(author)
}

/// Support that somebody asks.
pub(crate) struct NewNeed<'a> {
    pub(crate) first_version: i64,
    pub(crate) check_in: Option<CheckInId>,
    pub(crate) asker: PersonId,
    pub(crate) whom: Whom,
    pub(crate) text: &'a str,
    pub(crate) by: Option<Date>,
}

pub(crate) fn add(
    tx: &mut Writer,
    seats: &Seats,
    id: AgreementId,
    author: PersonId,
    need: &NewNeed<'_>,
    today: Date,
) -> Result<NeedId, StoreError> {
    let giver = need.whom.person().or(seats.seat_of(need.whom).and_then(Seat::holder));
    // Writing a version promises the needs in it that are asked of the writer.
    let is_promised = giver == Some(author) && need.check_in.is_none();
    let state = if is_promised { Support::Promised } else { Support::Asked };
    let values = params![
        id,
        need.first_version,
        need.check_in,
        need.asker,
        giver,
        Sealed::empty(),
        need.by,
        state.code(),
        is_promised.then_some(today)
    ];
    let key: NeedId = tx.one(&NEED, &values, |row| row.get(0))?;
    // Its words are bound to its number, which is known by now.
    let words = pair_key(tx, id)?.seal(spot("agreement_need.text", key.get()), need.text)?;
    tx.run(&NEED_WORDS, &params![key, words])?;
    match need.whom {
        Whom::Person(_) => {}
        Whom::Team(team) => {
            tx.run(&NEED_GROUP, &params![key, id, team, None::<i64>])?;
        }
        Whom::Role(role) => {
            tx.run(&NEED_GROUP, &params![key, id, None::<i64>, role])?;
        }
    }
    Ok(key)
}

/// A need as the writer may know it: without its words.
pub(crate) struct NeedState {
    pub(crate) id: NeedId,
    pub(crate) support: Support,
    pub(crate) is_from_check_in: bool,
    pub(crate) asked: Asked,
    pub(crate) is_in_version: bool,
}

/// The needs of an agreement, each with whether a version holds it.
pub(crate) fn states(
    tx: &mut Writer,
    id: AgreementId,
    version: i64,
) -> Result<Vec<NeedState>, StoreError> {
    tx.all(&NEED_STATES, &params![id, version], |row| {
        let giver: Option<PersonId> = row.get(4)?;
        let whom = seats::group(row, 5, 6)?.or(giver.map(Whom::Person));
        Ok(NeedState {
            id: row.get(0)?,
            support: code(row, 1, Support::from_code, "a support state")?,
            is_from_check_in: row.get::<Option<i64>>(2)?.is_some(),
            asked: Asked {
                by: row.get(3)?,
                of: whom.ok_or(StoreError::Column { index: 4, wanted: "somebody" })?,
                giver,
            },
            is_in_version: row.get::<i64>(7)? > 0,
        })
    })
}

/// Lets a person give what was asked of a team or role.
pub(crate) fn take(
    tx: &mut Writer,
    id: AgreementId,
    need: NeedId,
    giver: PersonId,
) -> Result<(), StoreError> {
    // Taken first: who is no longer asked, and did not take it, may change nothing of it.
    tx.run(&TAKE_NEED, &params![id, need, giver])?;
    tx.run(&TAKEN_BY, &params![id, need, giver]).map(drop)
}

/// Asks everybody of a team or role that is no party, or nobody of it any more; answers whether they are
/// asked from now on.
pub(crate) fn ask_outside(
    tx: &mut Writer,
    id: AgreementId,
    need: NeedId,
    since: Option<Date>,
) -> Result<bool, StoreError> {
    match since {
        Some(today) => Ok(tx.run(&ASK_OUTSIDE, &params![id, need, today])? > 0),
        None => tx.run(&ASK_NOBODY, &params![id, need]).map(|_| false),
    }
}

/// Everybody who is asked for it through a team or role that is no party.
pub(crate) fn asked_for(tx: &mut Reader, need: NeedId) -> Result<Vec<PersonId>, StoreError> {
    tx.all(&ASKED_FOR, &params![need], |row| row.get(0))
}

/// Where a need stands from now on.
pub(crate) fn answer(
    tx: &mut Writer,
    id: AgreementId,
    need: NeedId,
    support: Support,
    today: Date,
) -> Result<(), StoreError> {
    let sql = if support == Support::Kept { &KEEP } else { &ANSWER };
    tx.run(sql, &params![id, need, support.code(), today]).map(drop)
}

/// Whether a person is asked for it through a team or role that is no party.
pub(crate) fn is_asked(
    tx: &mut Reader,
    need: NeedId,
    person: PersonId,
) -> Result<bool, StoreError> {
    Ok(tx.one(&IS_ASKED, &params![need, person], |row| row.get::<i64>(0))? > 0)
}

/// The newest version of an agreement, for the line in its history.
pub(crate) fn version_of(tx: &mut Reader, id: AgreementId) -> Result<i64, StoreError> {
    tx.one(&VERSION_OF, &params![id], |row| row.get(0))
}
