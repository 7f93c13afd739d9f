//! Standing in: who has whose seat until when, and what goes along there and back.

use super::{
    hand_over::{self, HandOver},
    moves,
};
use crate::model::Away;
use zwerm_domain::{Actor, AgreementId, Date, HandOverId, PersonId};
use zwerm_promise::{
    Course, Step,
    look_back::WentBack,
    pair::{Claim, Since},
};
use zwerm_store::{Reader, Row, StoreError, Value, Writer, params, proving::STAND_IN, statements};

macro_rules! live {
    ($which:literal) => {
        concat!("SELECT h.id, h.agreement_id, h.from_id, h.to_id, h.starts_on, h.returns_on, h.stand_in, h.version, f.left_on, t.left_on, f.name, t.name,
        CASE WHEN EXISTS (SELECT 1 FROM agreement_group g WHERE g.agreement_id = h.agreement_id AND g.holder_id IN (h.from_id, h.to_id)
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.team_id = g.team_id AND m.person_id = h.to_id)
          AND NOT EXISTS (SELECT 1 FROM work_role_holder w WHERE w.work_role_id = g.work_role_id AND w.person_id = h.to_id)) THEN 1 ELSE 0 END,
        (SELECT MIN(x.made_on) FROM agreement_move x WHERE x.agreement_id = h.agreement_id),
        h.id, h.agreement_id, h.from_id, h.to_id, h.stand_in, h.first_version, h.first_move, h.first_check_in, h.proof
        FROM agreement_hand_over h JOIN person f ON f.id = h.from_id JOIN person t ON t.id = h.to_id ", $which)
    };
}

/// What can't wait for its day: it begins, comes back or falls through. $1 is the latest day it is anywhere.
macro_rules! due {
    ($which:literal) => {
        concat!("SELECT DISTINCT h.agreement_id FROM agreement_hand_over h JOIN agreement a ON a.id = h.agreement_id
        JOIN person f ON f.id = h.from_id JOIN person t ON t.id = h.to_id WHERE ", $which, " AND h.agreement_id > $2 ORDER BY h.agreement_id LIMIT 500")
    };
}

statements! {
    LIVE_IN = live!("WHERE h.agreement_id = $1 AND h.stand_in IN ('agreed', 'running') ORDER BY h.id");
    // Who is away, and who is to stand in: neither takes part, so both find it in their list.
    OF_ME = live!("JOIN agreement a ON a.id = h.agreement_id WHERE a.organisation_id = $2 AND ((h.from_id = $1 AND h.stand_in = 'running')
        OR (h.to_id = $1 AND h.stand_in = 'agreed')) ORDER BY h.returns_on, h.id");
    // Of both, also once it is over.
    OF_BOTH = live!("JOIN agreement a ON a.id = h.agreement_id WHERE h.id = $1 AND a.organisation_id = $3 AND h.stand_in IS NOT NULL AND $2 IN (h.from_id, h.to_id)");
    DUE = due!("h.stand_in IN ('agreed', 'running') AND (h.returns_on <= $1 OR t.left_on IS NOT NULL
        OR (h.stand_in = 'agreed' AND (h.starts_on <= $1 OR f.left_on IS NOT NULL OR h.version <> a.agreed_version))
        OR EXISTS (SELECT 1 FROM agreement_group g WHERE g.agreement_id = h.agreement_id AND g.holder_id IN (h.from_id, h.to_id)
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.team_id = g.team_id AND m.person_id = h.to_id)
          AND NOT EXISTS (SELECT 1 FROM work_role_holder w WHERE w.work_role_id = g.work_role_id AND w.person_id = h.to_id)))");
    STALE = due!("h.closed_on IS NULL AND h.returns_on <= $1");
    MINE = "SELECT h.agreement_id, p.name, h.stand_in FROM agreement_party m JOIN agreement_hand_over h ON h.agreement_id = m.agreement_id
        JOIN person p ON p.id = CASE WHEN h.to_id = m.person_id THEN h.from_id ELSE h.to_id END
        WHERE m.person_id = $1 AND m.ended_on IS NULL
        AND (h.closed_on IS NULL OR (h.stand_in IN ('agreed', 'running') AND $1 IN (h.from_id, h.to_id)))";
    // Whose seat went back after the last move of what was agreed: who stood in held it when it ended.
    WENT_BACK = "SELECT h.from_id, h.to_id FROM agreement_hand_over h WHERE h.agreement_id = $1 AND h.stand_in = 'over' AND h.began_move IS NOT NULL
        AND h.over_move > (SELECT MAX(m.id) FROM agreement_move m WHERE m.agreement_id = $1
          AND m.kind IN ('closed', 'closed_unconfirmed', 'released', 'did_not_work_out'))";
    AGREE = "UPDATE agreement_hand_over SET stand_in = 'agreed', version = $2 WHERE id = $1";
    STANDS = "SELECT id, agreement_id, from_id, to_id, stand_in, first_version, first_move, first_check_in FROM agreement_hand_over WHERE id = $1";
    PROVE = "UPDATE agreement_hand_over SET proof = $2 WHERE id = $1";
    FIRST = "SELECT first_version, first_move, first_check_in FROM agreement_hand_over WHERE id = $1";
    REMEMBER = "UPDATE agreement_hand_over SET stand_in = 'running',
        first_version = (SELECT p.first_version FROM agreement_party p WHERE p.agreement_id = $2 AND p.person_id = $3),
        first_move = (SELECT p.first_move FROM agreement_party p WHERE p.agreement_id = $2 AND p.person_id = $3),
        first_check_in = (SELECT p.first_check_in FROM agreement_party p WHERE p.agreement_id = $2 AND p.person_id = $3) WHERE id = $1";
    BEGAN = "UPDATE agreement_hand_over SET began_move = $2 WHERE id = $1";
    OVER = "UPDATE agreement_hand_over SET stand_in = 'over', over_move = $2 WHERE id = $1";
    MARK_TAKEN = "UPDATE agreement_need_group SET stands_for = $2 WHERE agreement_id = $1 AND taker_id = $2";
    SEAT_BACK = "UPDATE agreement_party SET person_id = $3, proof = $5,
        first_version = (SELECT h.first_version FROM agreement_hand_over h WHERE h.id = $4),
        first_move = (SELECT h.first_move FROM agreement_hand_over h WHERE h.id = $4),
        first_check_in = (SELECT h.first_check_in FROM agreement_hand_over h WHERE h.id = $4)
        WHERE agreement_id = $1 AND person_id = $2";
    // Not what the stand-in gives as one of a team or role that was asked: that stays theirs.
    NEEDS_BACK = "UPDATE agreement_need SET asked_of = $3 WHERE agreement_id = $1 AND asked_of = $2 AND state IN ('asked', 'promised')
        AND NOT EXISTS (SELECT 1 FROM agreement_need_group g WHERE g.need_id = agreement_need.id AND g.taker_id = $2 AND g.stands_for IS NULL)";
    ASKS_BACK = "UPDATE agreement_need SET asked_by = $3 WHERE agreement_id = $1 AND asked_by = $2 AND state IN ('asked', 'promised')";
    TAKEN_BACK = "UPDATE agreement_need_group SET taker_id = $3, stands_for = NULL WHERE agreement_id = $1 AND taker_id = $2 AND stands_for = $3";
    NO_REASON = "DELETE FROM agreement_reason WHERE agreement_id = $1 AND person_id = $2";
    ASKED_ALONG = "UPDATE agreement_hand_over_asked SET person_id = $3 WHERE agreement_id = $1 AND person_id = $2 AND is_receiver = 0";
    OFFER_ALONG = "UPDATE agreement_hand_over SET offered_by = $3 WHERE agreement_id = $1 AND offered_by = $2 AND closed_on IS NULL AND id <> $4";
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stands {
    /// The colleague said yes; it has not begun.
    Agreed,
    /// The colleague has the seat.
    Running,
    /// The seat is back, or it never came to it.
    Over,
}

/// A seat that a colleague has for a while, or will.
#[derive(Clone, Debug)]
pub(crate) struct StandIn {
    pub(crate) id: HandOverId,
    pub(crate) agreement: AgreementId,
    /// Who is away.
    pub(crate) from: PersonId,
    /// Who stands in.
    pub(crate) to: PersonId,
    pub(crate) away: Away,
    pub(crate) stands: Stands,
    /// The wording that was said yes to.
    version: i64,
    has_from_left: bool,
    /// Whether who stands in does not work here any more, or is no more of the team or role whose seat it is.
    has_to_gone: bool,
    pub(crate) from_name: String,
    pub(crate) to_name: String,
    /// On which day the agreement was first proposed: to know it by without a word of it.
    pub(crate) begun: Date,
}

/// What it is time for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// The seat goes to who stands in.
    Begin,
    /// The seat goes back.
    Back,
    /// It does not go ahead.
    Lapse,
}

impl StandIn {
    /// What it is time for today, where wording `agreed` holds; `None` if nothing.
    pub(crate) fn turn(&self, agreed: Option<i64>, today: Date) -> Option<Turn> {
        let is_past = self.away.returns <= today;
        match self.stands {
            Stands::Over => None,
            Stands::Running => (is_past || self.has_to_gone).then_some(Turn::Back),
            // Nobody has said yes to words they never read.
            Stands::Agreed if is_past || self.has_to_gone || self.has_from_left => {
                Some(Turn::Lapse)
            }
            Stands::Agreed if agreed != Some(self.version) => Some(Turn::Lapse),
            Stands::Agreed => (self.away.starts <= today).then_some(Turn::Begin),
        }
    }

    /// Whether this is the seat of this person: who is away, or who has it meanwhile.
    pub(crate) fn concerns(&self, person: PersonId) -> bool {
        self.from == person || self.to == person
    }
}

fn read(row: &Row<'_>) -> Result<StandIn, StoreError> {
    let stands: Option<String> = row.get(6)?;
    let has_left = |at| row.get::<Option<Date>>(at).map(|day| day.is_some());
    Ok(StandIn {
        id: row.get(0)?,
        agreement: row.get(1)?,
        from: row.get(2)?,
        to: row.get(3)?,
        away: Away { starts: row.get(4)?, returns: row.get(5)? },
        stands: match stands.as_deref() {
            Some("agreed") => Stands::Agreed,
            Some("running") => Stands::Running,
            _ => Stands::Over,
        },
        version: row.get::<Option<i64>>(7)?.unwrap_or_default(),
        has_from_left: has_left(8)?,
        has_to_gone: has_left(9)? || super::is_set(row, 12)?,
        from_name: row.get(10)?,
        to_name: row.get(11)?,
        begun: row.get(13)?,
    })
}

/// Who stands in, or will, in one agreement.
/// What this server did not agree gives and takes nothing.
pub(crate) fn live_in(tx: &mut Reader, id: AgreementId) -> Result<Vec<StandIn>, StoreError> {
    let keys = tx.keys();
    let all = tx.all(&LIVE_IN, &params![id], |row| {
        Ok(if STAND_IN.holds(&keys, row, 14)? { Some(read(row)?) } else { None })
    })?;
    Ok(all.into_iter().flatten().collect())
}

/// The seats of the actor that somebody else has now, and those the actor is to take.
pub(crate) fn of_me(tx: &mut Reader, actor: &Actor) -> Result<Vec<StandIn>, StoreError> {
    tx.all(&OF_ME, &params![actor.person(), actor.organisation()], read)
}

/// The seat of the actor in one agreement, where somebody else has it now.
pub(crate) fn away_from(
    tx: &mut Reader,
    actor: &Actor,
    id: AgreementId,
) -> Result<Option<StandIn>, StoreError> {
    let mine = of_me(tx, actor)?;
    Ok(mine.into_iter().find(|at| at.agreement == id && at.from == actor.person()))
}

/// One that the actor is away or stands in by; for anybody else it is absent.
pub(crate) fn of_both(
    tx: &mut Reader,
    actor: &Actor,
    id: HandOverId,
) -> Result<StandIn, StoreError> {
    let of = params![id, actor.person(), actor.organisation()];
    tx.first(&OF_BOTH, &of, read)?.ok_or(StoreError::NotFound)
}

/// The seats of an agreement that went back after it had ended.
pub(crate) fn went_back(tx: &mut Reader, id: AgreementId) -> Result<Vec<WentBack>, StoreError> {
    tx.all(&WENT_BACK, &params![id], |row| {
        Ok(WentBack { holder: row.get(0)?, stood_in: row.get(1)? })
    })
}

/// The agreements where it is time for something, on this day or before.
pub(crate) fn due(
    tx: &mut Reader,
    latest: Date,
    after: AgreementId,
) -> Result<Vec<AgreementId>, StoreError> {
    let mut due: Vec<AgreementId> = tx.all(&DUE, &params![latest, after], |row| row.get(0))?;
    due.extend(tx.all(&STALE, &params![latest, after], |row| row.get::<AgreementId>(0))?);
    Ok(due)
}

/// Of the actor’s open agreements: where a seat is offered, and where the own one is stood in for; with the
/// name of the other, and how it stands.
pub(crate) struct Mine {
    pub(crate) agreement: AgreementId,
    pub(crate) name: String,
    pub(crate) is_offer: bool,
}

/// All of these.
pub(crate) fn mine(tx: &mut Reader, actor: &Actor) -> Result<Vec<Mine>, StoreError> {
    tx.all(&MINE, &params![actor.person()], |row| {
        let is_offer = row.get::<Option<String>>(2)?.is_none();
        Ok(Mine { agreement: row.get(0)?, name: row.get(1)?, is_offer })
    })
}

/// The colleague said yes to this wording.
pub(crate) fn agree(tx: &mut Writer, offer: HandOverId, version: i64) -> Result<(), StoreError> {
    tx.run(&AGREE, &params![offer, version])?;
    prove(tx, offer)
}

/// Proves how it stands now, in the transaction that made it so: by a stand-in a seat comes and goes by itself.
fn prove(tx: &mut Writer, offer: HandOverId) -> Result<(), StoreError> {
    let stands = tx.one(&STANDS, &params![offer], |row| {
        let numbers = |at| row.get::<Option<i64>>(at).map(Value::from);
        let stands = Value::from(row.get::<Option<String>>(4)?);
        let [id, agreement, from, to] = [numbers(0)?, numbers(1)?, numbers(2)?, numbers(3)?];
        Ok([id, agreement, from, to, stands, numbers(5)?, numbers(6)?, numbers(7)?])
    })?;
    let proof = STAND_IN.proof(&tx.keys(), &stands)?;
    tx.run(&PROVE, &params![offer, proof]).map(drop)
}

/// Gives the seat to who stands in, with the open support that goes with it. Their own reason stays with who
/// is away.
pub(crate) fn begin(tx: &mut Writer, at: &StandIn, course: &Course) -> Result<(), StoreError> {
    let (id, from, to) = (at.agreement, at.from, at.to);
    tx.run(&REMEMBER, &params![at.id, id, from])?;
    prove(tx, at.id)?;
    tx.run(&MARK_TAKEN, &params![id, from])?;
    hand_over::pass_seat(tx, id, from, to, course)?;
    along(tx, at, from, to)
}

/// The stand-in reads along from this line in the history on.
pub(crate) fn began(tx: &mut Writer, at: &StandIn, made: i64) -> Result<(), StoreError> {
    hand_over::reads_from(tx, at.agreement, at.to, made)?;
    tx.run(&BEGAN, &params![at.id, made]).map(drop)
}

/// Gives the seat back, with what waits, and from where on it read along.
pub(crate) fn give_back(tx: &mut Writer, at: &StandIn) -> Result<(), StoreError> {
    let (id, from, to) = (at.agreement, at.from, at.to);
    // Who is back is a party first: only who is one may change the support.
    let since = tx.one(&FIRST, &params![at.id], |row| {
        let first = |at| row.get::<Option<i64>>(at).map(Option::unwrap_or_default);
        Ok(Since { version: first(0)?, made: first(1)?, check_in: first(2)? })
    })?;
    let proof = Claim::Seat(id, from, since).proof(&tx.keys())?;
    tx.run(&SEAT_BACK, &params![id, to, from, at.id, proof])?;
    super::seats::pass_groups(tx, id, to, from)?;
    for sql in [&NEEDS_BACK, &ASKS_BACK, &TAKEN_BACK] {
        tx.run(sql, &params![id, to, from])?;
    }
    tx.run(&NO_REASON, &params![id, to])?;
    super::help::end(tx, id, to)?;
    along(tx, at, to, from)
}

/// What is asked about the seat of another goes along.
fn along(tx: &mut Writer, at: &StandIn, from: PersonId, to: PersonId) -> Result<(), StoreError> {
    tx.run(&ASKED_ALONG, &params![at.agreement, from, to])?;
    tx.run(&OFFER_ALONG, &params![at.agreement, from, to, at.id])?;
    let open: Option<HandOver> = hand_over::open_in(tx, at.agreement)?;
    match open.filter(|open| open.id != at.id && open.asks(to)) {
        Some(open) => crate::asking::after_hand_over(tx, open.id, to),
        None => Ok(()),
    }
}

/// It is over with this line in the history.
pub(crate) fn over(tx: &mut Writer, id: HandOverId, made: i64) -> Result<(), StoreError> {
    tx.run(&OVER, &params![id, made]).map(drop)
}

/// With the end of an agreement nothing begins any more, and who was to stand in hears so; a seat that is away
/// still comes back.
pub(super) fn forget(
    tx: &mut Writer,
    id: AgreementId,
    version: i64,
    today: Date,
) -> Result<(), StoreError> {
    for at in live_in(tx, id)?.iter().filter(|at| at.stands == Stands::Agreed) {
        let made = moves::note_step(tx, id, None, Step::StandInLapsed, version, today, "")?;
        over(tx, at.id, made)?;
    }
    Ok(())
}
