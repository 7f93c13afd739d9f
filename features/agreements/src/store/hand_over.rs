//! Handing over: the offer, who is asked about it, and the seat that goes to somebody else.

use super::words::open;
use crate::{model::Away, policy::hand_over::Role};
use zwerm_domain::{Actor, AgreementId, Date, HandOverId, PersonId, Side};
use zwerm_promise::{
    Course, Seat, Step, Whom,
    pair::{Claim, PairView, Since, pair_key},
};
use zwerm_store::{
    PairReader, Reader, Row, StoreError, Writer, params, proving::OFFER, spot, statements,
};

macro_rules! offers {
    ($rest:literal) => {
        concat!(
            "SELECT h.id, h.agreement_id, h.from_id, h.to_id, h.offered_by, h.offered_move, f.left_on, h.closed_on, h.starts_on, h.returns_on
        FROM agreement_hand_over h JOIN person f ON f.id = h.from_id JOIN agreement a ON a.id = h.agreement_id ", $rest)
    };
}

/// Offers that wait for somebody who has left meanwhile.
macro_rules! stuck {
    ($which:literal, $rest:literal) => {
        concat!("SELECT DISTINCT h.agreement_id FROM agreement_hand_over h WHERE h.closed_on IS NULL AND EXISTS (SELECT 1 FROM person p
          WHERE p.left_on IS NOT NULL AND (p.id = h.to_id OR p.id IN (SELECT q.person_id FROM agreement_hand_over_asked q WHERE q.hand_over_id = h.id AND q.said_on IS NULL)))", $which, $rest)
    };
}

/// Whether the colleague is asked, written down before those rows go.
macro_rules! was_asked {
    () => {
        "was_with_receiver = (SELECT COUNT(*) FROM agreement_hand_over_asked q WHERE q.hand_over_id = agreement_hand_over.id AND q.is_receiver = 1)"
    };
}

statements! {
    OPEN = offers!("WHERE h.agreement_id = $1 AND h.closed_on IS NULL");
    TO_ME = offers!("WHERE h.id = $1 AND h.to_id = $2 AND a.organisation_id = $3");
    STUCK = stuck!(" AND h.agreement_id > $1", " ORDER BY h.agreement_id LIMIT 500");
    STUCK_IN = stuck!(" AND h.agreement_id = $1", "");
    ASKED = "SELECT q.hand_over_id, q.agreement_id, q.person_id, q.proof, q.is_receiver, q.said_on FROM agreement_hand_over_asked q WHERE q.hand_over_id = $1 ORDER BY q.person_id";
    WAITS = "SELECT COUNT(*) FROM agreement_hand_over_asked q JOIN person p ON p.id = q.person_id
        WHERE q.hand_over_id = $1 AND q.said_on IS NULL AND p.left_on IS NULL";
    MAILED = "SELECT h.agreement_id, h.offered_by, q.is_receiver, h.starts_on, h.returns_on FROM agreement_hand_over_asked q JOIN agreement_hand_over h ON h.id = q.hand_over_id
        WHERE q.hand_over_id = $1 AND q.person_id = $2 AND q.said_on IS NULL";
    ADD = "INSERT INTO agreement_hand_over (agreement_id, side, from_id, to_id, offered_by, offered_on, offered_move, starts_on, returns_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
    SENTENCE = "INSERT INTO agreement_hand_over_words (move_id, agreement_id, person_id, text) VALUES ($1, $2, $3, $4)";
    WORDS = "SELECT w.agreement_id, w.text FROM agreement_hand_over_words w WHERE w.agreement_id = $1 AND w.move_id = $2";
    ASK = "INSERT INTO agreement_hand_over_asked (hand_over_id, agreement_id, person_id, is_receiver, asked_on, proof) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (hand_over_id, person_id) DO NOTHING";
    SAY = "UPDATE agreement_hand_over_asked SET said_on = $3 WHERE hand_over_id = $1 AND person_id = $2 AND said_on IS NULL";
    CLOSE = concat!("UPDATE agreement_hand_over SET closed_on = $2, closed_move = $3, ", was_asked!(), " WHERE id = $1 AND closed_on IS NULL");
    // What became of an offer, for whose seat it was and for the colleague who was asked.
    CLOSED = "SELECT h.agreement_id, x.kind, (SELECT COUNT(*) FROM agreement_party p WHERE p.agreement_id = h.agreement_id AND p.person_id = $2)
        FROM agreement_hand_over h JOIN agreement a ON a.id = h.agreement_id LEFT JOIN agreement_move x ON x.id = h.closed_move
        WHERE h.id = $1 AND a.organisation_id = $3 AND h.closed_on IS NOT NULL AND (h.from_id = $2 OR (h.to_id = $2 AND h.was_with_receiver > 0))";
    ASK_NOBODY = "DELETE FROM agreement_hand_over_asked WHERE hand_over_id = $1";
    END_OF = concat!("UPDATE agreement_hand_over SET closed_on = $2, ", was_asked!(), " WHERE agreement_id = $1 AND closed_on IS NULL");
    END_ASKED = "DELETE FROM agreement_hand_over_asked WHERE agreement_id = $1";
    END_LEFT = "DELETE FROM agreement_left WHERE agreement_id = $1";
    NEXT_CHECK_IN = "SELECT COALESCE(MAX(id), 0) + 1 FROM check_in WHERE agreement_id = $1";
    // Proved once it is known from where on.
    PASS = "UPDATE agreement_party SET person_id = $3, first_version = $4, proof = NULL WHERE agreement_id = $1 AND person_id = $2";
    FIRST_VERSION = "SELECT first_version FROM agreement_party WHERE agreement_id = $1 AND person_id = $2";
    READS_FROM = "UPDATE agreement_party SET first_check_in = $3, first_move = $4, proof = $5 WHERE agreement_id = $1 AND person_id = $2";
    PASS_NEEDS = "UPDATE agreement_need SET asked_of = $3 WHERE agreement_id = $1 AND asked_of = $2 AND state IN ('asked', 'promised')";
    PASS_ASKS = "UPDATE agreement_need SET asked_by = $3 WHERE agreement_id = $1 AND asked_by = $2 AND state IN ('asked', 'promised')";
    PASS_TAKEN = "UPDATE agreement_need_group SET taker_id = $3 WHERE agreement_id = $1 AND taker_id = $2";
    NO_REASON = "DELETE FROM agreement_reason WHERE agreement_id = $1 AND person_id = $2";
    HAS_LEFT = "SELECT p.id FROM agreement_party x JOIN person p ON p.id = x.person_id WHERE x.agreement_id = $1 AND p.left_on IS NOT NULL";
    IS_HERE = "SELECT COUNT(*) FROM person WHERE id = $1 AND left_on IS NULL";
}

/// An offer of a seat to a colleague.
#[derive(Clone, Debug)]
pub(crate) struct HandOver {
    pub(crate) id: HandOverId,
    pub(crate) agreement: AgreementId,
    /// Whose seat.
    pub(crate) from: PersonId,
    /// To whom it is offered.
    pub(crate) to: PersonId,
    /// Who offers it: who holds the seat, or another party when that one has left.
    pub(crate) by: PersonId,
    /// The line in the history that it began with.
    pub(crate) offered_move: i64,
    /// Whether who holds the seat does not work here any more.
    pub(crate) has_left: bool,
    pub(crate) is_closed: bool,
    /// From when until when, where the seat comes back.
    pub(crate) away: Option<Away>,
    /// Who is asked, and whether they said yes: the other parties, then whom it is offered to.
    pub(crate) asked: Vec<Asked>,
}

/// Somebody who is asked about an offer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) person: PersonId,
    pub(crate) is_receiver: bool,
    pub(crate) has_said: bool,
}

impl HandOver {
    /// Whether this person's answer is waited for.
    pub(crate) fn asks(&self, person: PersonId) -> bool {
        self.asked.iter().any(|one| one.person == person && !one.has_said)
    }

    /// In what role somebody comes to it.
    pub(crate) fn role(&self, person: PersonId) -> Role {
        let is_party = self.asked.iter().any(|asked| asked.person == person);
        Role::of(self.from == person, self.by == person, self.to == person, is_party)
    }

    /// Whether it is the turn of whom it is offered to: all others are fine with it.
    pub(crate) fn is_with_receiver(&self) -> bool {
        self.asked.iter().any(|one| one.is_receiver)
    }
}

fn offer(row: &Row<'_>) -> Result<HandOver, StoreError> {
    Ok(HandOver {
        id: row.get(0)?,
        agreement: row.get(1)?,
        from: row.get(2)?,
        to: row.get(3)?,
        by: row.get(4)?,
        offered_move: row.get(5)?,
        has_left: row.get::<Option<Date>>(6)?.is_some(),
        is_closed: row.get::<Option<Date>>(7)?.is_some(),
        away: away(row, 8)?,
        asked: Vec::new(),
    })
}

/// The two days of standing in; none where a seat goes over for good.
pub(super) fn away(row: &Row<'_>, at: usize) -> Result<Option<Away>, StoreError> {
    let (starts, returns): (Option<Date>, Option<Date>) = (row.get(at)?, row.get(at + 1)?);
    Ok(starts.zip(returns).map(|(starts, returns)| Away { starts, returns }))
}

fn with_asked(tx: &mut Reader, offer: HandOver) -> Result<HandOver, StoreError> {
    let keys = tx.keys();
    let asked = tx.all(&ASKED, &params![offer.id], |row| {
        let has_said = row.get::<Option<Date>>(5)?.is_some();
        let is_receiver = super::is_set(row, 4)?;
        // To whom this server did not offer it, it is not offered.
        let is_asked = !is_receiver || OFFER.holds(&keys, row, 0)?;
        Ok(is_asked.then_some(Asked { person: row.get(2)?, is_receiver, has_said }))
    })?;
    Ok(HandOver { asked: asked.into_iter().flatten().collect(), ..offer })
}

/// The offer that is open in an agreement.
pub(crate) fn open_in(tx: &mut Reader, id: AgreementId) -> Result<Option<HandOver>, StoreError> {
    match tx.first(&OPEN, &params![id], offer)? {
        Some(offer) => with_asked(tx, offer).map(Some),
        None => Ok(None),
    }
}

/// An offer to the actor, once it is their turn; else it is absent.
pub(crate) fn to_me(
    tx: &mut Reader,
    actor: &Actor,
    id: HandOverId,
) -> Result<HandOver, StoreError> {
    let of = params![id, actor.person(), actor.organisation()];
    let offer = tx.first(&TO_ME, &of, offer)?.ok_or(StoreError::NotFound)?;
    let offer = with_asked(tx, offer)?;
    let is_mine = offer.asked.iter().any(|one| one.is_receiver && one.person == actor.person());
    if offer.is_closed || !is_mine {
        return Err(StoreError::NotFound);
    }
    Ok(offer)
}

/// What became of an offer that is closed.
pub(crate) struct Closed {
    pub(crate) agreement: AgreementId,
    /// The line in the history that it ended with; none where the agreement itself ended.
    pub(crate) step: Option<Step>,
    /// Whether the reader takes part in the agreement now.
    pub(crate) takes_part: bool,
}

/// A closed offer of the actor’s own seat, or to the actor once they were asked; for anybody else it is absent.
pub(crate) fn closed(tx: &mut Reader, actor: &Actor, id: HandOverId) -> Result<Closed, StoreError> {
    let of = params![id, actor.person(), actor.organisation()];
    let found = tx.first(&CLOSED, &of, |row| {
        let step = row.get::<Option<String>>(1)?;
        Ok(Closed {
            agreement: row.get(0)?,
            step: step.as_deref().and_then(Step::from_code),
            takes_part: super::is_set(row, 2)?,
        })
    });
    found?.ok_or(StoreError::NotFound)
}

/// The sentence with an offer, for who may read it.
pub(crate) fn sentence(
    tx: &mut PairReader,
    view: &PairView<'_>,
    offer: &HandOver,
) -> Result<String, StoreError> {
    let of = params![view.agreement(), offer.offered_move];
    let spot = spot("agreement_hand_over_words.text", offer.offered_move);
    let found = tx.first(&WORDS, &of, |row| open(row, view, 1, spot))?;
    Ok(found.unwrap_or_default())
}

/// A new offer.
pub(crate) struct NewOffer<'a> {
    pub(crate) agreement: AgreementId,
    pub(crate) side: Side,
    pub(crate) from: PersonId,
    pub(crate) to: PersonId,
    pub(crate) by: PersonId,
    pub(crate) made: i64,
    pub(crate) sentence: &'a str,
    /// From when until when, where the seat comes back.
    pub(crate) away: Option<Away>,
}

/// Writes an offer down; nobody is asked yet.
pub(crate) fn add(
    tx: &mut Writer,
    new: &NewOffer<'_>,
    today: Date,
) -> Result<HandOverId, StoreError> {
    let (id, side) = (new.agreement, new.side.code());
    let (starts, returns) = (new.away.map(|away| away.starts), new.away.map(|away| away.returns));
    let values = params![id, side, new.from, new.to, new.by, today, new.made, starts, returns];
    let key = tx.one(&ADD, &values, |row| row.get(0))?;
    if !new.sentence.is_empty() {
        let spot = spot("agreement_hand_over_words.text", new.made);
        let sentence = pair_key(tx, id)?.seal(spot, new.sentence)?;
        tx.run(&SENTENCE, &params![new.made, id, new.to, sentence])?;
    }
    Ok(key)
}

/// Asks somebody from today.
pub(crate) fn ask(
    tx: &mut Writer,
    offer: HandOverId,
    id: AgreementId,
    person: PersonId,
    is_receiver: bool,
    today: Date,
) -> Result<(), StoreError> {
    let proof = match is_receiver {
        true => Some(Claim::Offer(offer, id, person).proof(&tx.keys())?),
        // Who is asked as a party reads along as one.
        false => None,
    };
    tx.run(&ASK, &params![offer, id, person, i64::from(is_receiver), today, proof]).map(drop)
}

/// Takes a yes; answers whether it was waited for.
pub(crate) fn say_yes(
    tx: &mut Writer,
    offer: HandOverId,
    person: PersonId,
    today: Date,
) -> Result<bool, StoreError> {
    Ok(tx.run(&SAY, &params![offer, person, today])? > 0)
}

/// What is mailed about an offer.
pub(crate) struct Mailed {
    pub(crate) agreement: AgreementId,
    pub(crate) by: PersonId,
    pub(crate) is_receiver: bool,
    pub(crate) away: Option<Away>,
}

/// What this person is asked about an offer and has not answered yet.
pub(crate) fn mailed(
    tx: &mut Reader,
    offer: HandOverId,
    person: PersonId,
) -> Result<Option<Mailed>, StoreError> {
    tx.first(&MAILED, &params![offer, person], |row| {
        let is_receiver = super::is_set(row, 2)?;
        let away = away(row, 3)?;
        Ok(Mailed { agreement: row.get(0)?, by: row.get(1)?, is_receiver, away })
    })
}

/// Whether the answer of somebody who works here is waited for.
pub(crate) fn waits(tx: &mut Reader, offer: HandOverId) -> Result<bool, StoreError> {
    Ok(tx.one(&WAITS, &params![offer], |row| row.get::<i64>(0))? > 0)
}

/// It is over: nobody is asked any more, and who was asked to take the seat reads nothing any more.
pub(crate) fn close(
    tx: &mut Writer,
    offer: HandOverId,
    made: i64,
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&CLOSE, &params![offer, today, made])?;
    tx.run(&ASK_NOBODY, &params![offer]).map(drop)
}

/// With the end of an agreement nothing of it is offered or waited for any more.
pub(super) fn forget(tx: &mut Writer, id: AgreementId, today: Date) -> Result<(), StoreError> {
    tx.run(&END_OF, &params![id, today])?;
    tx.run(&END_ASKED, &params![id])?;
    tx.run(&END_LEFT, &params![id]).map(drop)
}

/// Gives the seat over, with the open support that goes with it.
pub(crate) fn pass(tx: &mut Writer, offer: &HandOver, course: &Course) -> Result<(), StoreError> {
    let (id, from, to) = (offer.agreement, offer.from, offer.to);
    pass_seat(tx, id, from, to, course)?;
    tx.run(&NO_REASON, &params![id, from]).map(drop)
}

/// The same of any seat, but for the own reason of who had it.
pub(super) fn pass_seat(
    tx: &mut Writer,
    id: AgreementId,
    from: PersonId,
    to: PersonId,
    course: &Course,
) -> Result<(), StoreError> {
    let version = course.agreed().unwrap_or(course.newest()).version;
    // The newcomer is a party first: only who is one may change the support.
    tx.run(&PASS, &params![id, from, to, version])?;
    super::seats::pass_groups(tx, id, from, to)?;
    for sql in [&PASS_NEEDS, &PASS_ASKS, &PASS_TAKEN] {
        tx.run(sql, &params![id, from, to])?;
    }
    super::help::end(tx, id, from).map(drop)
}

/// The newcomer reads along from this line in the history on.
pub(crate) fn reads_from(
    tx: &mut Writer,
    id: AgreementId,
    to: PersonId,
    made: i64,
) -> Result<(), StoreError> {
    let check_in: i64 = tx.one(&NEXT_CHECK_IN, &params![id], |row| row.get(0))?;
    let version: i64 = tx.one(&FIRST_VERSION, &params![id, to], |row| row.get(0))?;
    let proof = Claim::Seat(id, to, Since { version, made, check_in }).proof(&tx.keys())?;
    tx.run(&READS_FROM, &params![id, to, check_in, made, proof]).map(drop)
}

/// Who takes part and does not work here any more.
pub(crate) fn has_left(tx: &mut Reader, id: AgreementId) -> Result<Vec<PersonId>, StoreError> {
    tx.all(&HAS_LEFT, &params![id], |row| row.get(0))
}

/// Whether somebody works here.
pub(crate) fn is_here(tx: &mut Reader, person: PersonId) -> Result<bool, StoreError> {
    Ok(tx.one(&IS_HERE, &params![person], |row| row.get::<i64>(0))? > 0)
}

/// The agreements with an offer that waits for somebody who has left meanwhile.
pub(crate) fn stuck(tx: &mut Reader, after: AgreementId) -> Result<Vec<AgreementId>, StoreError> {
    tx.all(&STUCK, &params![after], |row| row.get(0))
}

/// Whether this one has such an offer.
pub(crate) fn is_stuck(tx: &mut Reader, id: AgreementId) -> Result<bool, StoreError> {
    Ok(tx.first(&STUCK_IN, &params![id], |row| row.get::<AgreementId>(0))?.is_some())
}

/// Whether this person can take a seat: of a team or role somebody of it does.
pub(crate) fn may_hold(
    tx: &mut Reader,
    actor: &Actor,
    seat: &Seat,
    person: PersonId,
) -> Result<bool, StoreError> {
    match seat.whom() {
        Whom::Person(_) => Ok(true),
        group => Ok(super::people::asked_of(tx, actor, group)?.contains(&person)),
    }
}
