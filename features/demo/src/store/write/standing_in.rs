//! Writes a seat that a colleague has for a while, and one that went over to a colleague for good. The rules of
//! `zwerm_promise` say what comes of it: what they refuse is no demo, and nothing is written then.

use super::Keys;
use crate::world::{World, handing_over};
use jiff::ToSpan;
use zwerm_domain::{AgreementId, HandOverId, PersonId, Side};
use zwerm_promise::{
    Course, Form, Seat, Seats, State, Step, Whom, Wording,
    pair::{Claim, Since, pair_key},
};
use zwerm_store::{StoreError, Writer, params, proving::STAND_IN, spot, statements};

statements! {
    // Agreements of two that run, with nothing going on: first those of this person, then anybody's.
    QUIET = "SELECT a.id, a.version, p.person_id, c.person_id, CASE WHEN v.due_on IS NULL THEN 1 ELSE 0 END FROM agreement a
        JOIN agreement_party p ON p.agreement_id = a.id AND p.side = 'performer'
        JOIN agreement_party c ON c.agreement_id = a.id AND c.side = 'counterpart'
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version AND COALESCE(v.due_on, v.review_on) > $3
        WHERE a.organisation_id = $1 AND a.state = 'agreed' AND a.is_many = 0 AND a.version = a.agreed_version AND a.taken_over_by IS NULL
        AND p.waits_since IS NULL AND c.waits_since IS NULL
        AND NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.agreement_id = a.id)
        AND NOT EXISTS (SELECT 1 FROM help_request r WHERE r.agreement_id = a.id)
        ORDER BY CASE WHEN p.person_id = $2 THEN 0 ELSE 1 END, a.id DESC LIMIT 1";
    COLLEAGUE = "SELECT MIN(n.person_id) FROM membership m JOIN membership n ON n.team_id = m.team_id AND n.is_main = 1
        JOIN person w ON w.id = n.person_id AND w.left_on IS NULL
        WHERE m.person_id = $1 AND m.is_main = 1 AND n.person_id <> $1 AND n.person_id <> $2 AND n.person_id <> $3";
    MOVE = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    MOVED = "UPDATE agreement SET moves = moves + 1 WHERE id = $1";
    OFFER = "INSERT INTO agreement_hand_over (agreement_id, side, from_id, to_id, offered_by, offered_on, offered_move, closed_on, closed_move, version)
        VALUES ($1, $2, $3, $4, $3, $5, $6, $5, $7, $8) RETURNING id";
    RUNS = "UPDATE agreement_hand_over SET stand_in = 'running', starts_on = $2, returns_on = $3, began_move = closed_move, proof = $4 WHERE id = $1";
    SENTENCE = "INSERT INTO agreement_hand_over_words (move_id, agreement_id, person_id, text) VALUES ($1, $2, $3, $4)";
    NEXT_CHECK_IN = "SELECT COALESCE(MAX(id), 0) + 1 FROM check_in WHERE agreement_id = $1";
    SEAT = "UPDATE agreement_party SET person_id = $3, first_version = $4, first_move = $5, first_check_in = $6, proof = $7 WHERE agreement_id = $1 AND person_id = $2";
    NEEDS = "UPDATE agreement_need SET asked_of = $3 WHERE agreement_id = $1 AND asked_of = $2 AND state IN ('asked', 'promised')";
    ASKS = "UPDATE agreement_need SET asked_by = $3 WHERE agreement_id = $1 AND asked_by = $2 AND state IN ('asked', 'promised')";
    NO_REASON = "DELETE FROM agreement_reason WHERE agreement_id = $1 AND person_id = $2";
}

/// Days that the colleague stands in.
const DAYS: i64 = 14;

/// Who stands in for whom now, and a seat that went over.
pub(crate) fn standing_in(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let hr_adviser = super::at(&keys.people, world.hr_adviser())?;
    seat(tx, keys, world, hr_adviser, true)?;
    seat(tx, keys, world, PersonId::new(0), false)
}

/// The seat of who does something goes to a colleague of the same team today: for a while, or for good.
fn seat(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
    of: PersonId,
    is_back: bool,
) -> Result<(), StoreError> {
    let today = world.today();
    let found: Option<(AgreementId, i64, PersonId, PersonId, i64)> =
        tx.first(&QUIET, &params![keys.organisation, of, today], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })?;
    let Some((id, version, from, other, is_standing)) = found else { return Ok(()) };
    let hr_adviser = super::at(&keys.people, world.hr_adviser())?;
    let to: Option<PersonId> =
        tx.one(&COLLEAGUE, &params![from, other, hr_adviser], |row| row.get(0))?;
    let Some(to) = to else { return Ok(()) };
    let form = if is_standing == 1 { Form::Standing } else { Form::Dated };
    let (offered, step) = match is_back {
        true => (Step::StandInOffered, course(from, other, version, form)?.stand_in(from, to)),
        false => (Step::HandOverOffered, course(from, other, version, form)?.hand_over(from, to)),
    };
    let (_, step) = step.map_err(|why| impossible(why.key()))?;
    let line = |tx: &mut Writer, person: PersonId, step: Step| {
        tx.one(&MOVE, &params![id, person, step.code(), version, today], |row| row.get::<i64>(0))
    };
    let asked = line(tx, from, offered)?;
    line(tx, other, Step::HandOverAgreed)?;
    let made = line(tx, to, step)?;
    let side = Side::Performer.code();
    let offer: HandOverId =
        tx.one(&OFFER, &params![id, side, from, to, today, asked, made, version], |row| {
            row.get(0)
        })?;
    let sentence = match is_back {
        true => handing_over::away(keys.language),
        false => handing_over::sentence(keys.language),
    };
    let spot = spot("agreement_hand_over_words.text", asked);
    let sentence = pair_key(tx, id)?.seal(spot, sentence)?;
    tx.run(&SENTENCE, &params![asked, id, to, sentence])?;
    let check_in: i64 = tx.one(&NEXT_CHECK_IN, &params![id], |row| row.get(0))?;
    let proof = Claim::Seat(id, to, Since { version, made, check_in }).proof(&tx.keys())?;
    tx.run(&SEAT, &params![id, from, to, version, made, check_in, proof])?;
    tx.run(&MOVED, &params![id])?;
    // Who has the seat changes what goes with it: only a party may.
    tx.act_as(to)?;
    tx.run(&NEEDS, &params![id, from, to])?;
    tx.run(&ASKS, &params![id, from, to])?;
    match is_back {
        true => {
            // Who is away read along from the beginning.
            let stands = params![offer, id, from, to, "running", 0_i64, 0_i64, 0_i64];
            let proof = STAND_IN.proof(&tx.keys(), &stands)?;
            let back = today.saturating_add(DAYS.days());
            tx.run(&RUNS, &params![offer, today, back, proof]).map(drop)
        }
        false => tx.run(&NO_REASON, &params![id, from]).map(drop),
    }
}

/// An agreement of two that runs.
fn course(
    performer: PersonId,
    counterpart: PersonId,
    version: i64,
    form: Form,
) -> Result<Course, StoreError> {
    let seat = |side, person| Seat::from_stored(side, Whom::Person(person), Some(person), false);
    let seats = [seat(Side::Performer, performer), seat(Side::Counterpart, counterpart)];
    let seats = Seats::from_stored(seats.into_iter().flatten().collect()).ok();
    let held = Wording { version, form };
    let stored =
        seats.and_then(|seats| Course::from_stored(State::Agreed, seats, None, held, Some(held)));
    stored.ok_or(impossible("what runs"))
}

fn impossible(why: &str) -> StoreError {
    StoreError::Broken(format!("a seat of the demo can't go over: {why}"))
}
