//! Writes agreements with their whole history, row for row as people's moves would have left them.

use super::{Keys, at, learning};
use crate::world::{Agreement, Version};
use zwerm_domain::{AgreementId, CheckInId, NeedId, PersonId, Side};
use zwerm_promise::{
    State, Step,
    pair::{Claim, Since, pair_key},
};
use zwerm_search::{Shelf, put};
use zwerm_store::{Sealed, StoreError, WordsKey, Writer, params, spot, statements};

statements! {
    AGREEMENT = "INSERT INTO agreement (organisation_id, state, opened_by, version, agreed_version, ended_on, moves, counters) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
    PARTY = "INSERT INTO agreement_party (agreement_id, person_id, side, waits_since, ended_on, is_asked, proof) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    VERSION_TEAMS = "INSERT INTO agreement_version_team (agreement_id, number, team_id)
        SELECT DISTINCT CAST($1 AS BIGINT), CAST($2 AS BIGINT), m.team_id FROM membership m WHERE m.is_main = 1 AND m.person_id IN ($3, $4)";
    VERSION = "INSERT INTO agreement_version (agreement_id, number, author_id, written_on, due_on, review_on, rhythm, visibility, kind_of_work_id, goal_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    VERSION_BOUNDARY = "INSERT INTO agreement_version_boundary (agreement_id, number, boundary_id) VALUES ($1, $2, $3)";
    WORDS = "INSERT INTO agreement_words (agreement_id, number, message, for_whom, may_go_wrong, may_not_go_wrong, in_return, title, result) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SHOW = "INSERT INTO agreement_shown (agreement_id, number, result) VALUES ($1, $2, $3)";
    TO_SHOW = "INSERT INTO agreement_to_show (agreement_id, number, result) VALUES ($1, $2, $3)";
    CRITERION = "INSERT INTO agreement_criterion (agreement_id, number, position, text, seen_on) VALUES ($1, $2, $3, $4, $5)";
    CHECK_IN = "INSERT INTO check_in (agreement_id, person_id, given_on, done, need, outlook) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
    NEED = "INSERT INTO agreement_need (agreement_id, first_version, check_in_id, asked_by, asked_of, text, by_on, state, answered_on, kept_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id";
    CHECK_IN_WORDS = "UPDATE check_in SET done = $2, need = $3 WHERE id = $1";
    NEED_WORDS = "UPDATE agreement_need SET text = $2 WHERE id = $1";
    VERSION_NEED = "INSERT INTO agreement_version_need (agreement_id, number, position, need_id) VALUES ($1, $2, $3, $4)";
    REASON = "INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES ($1, $2, $3)";
    ACCEPTANCE = "INSERT INTO acceptance (agreement_id, number, person_id, accepted_on, own_words) VALUES ($1, $2, $3, $4, $5)";
    MOVE = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    NOTE = "INSERT INTO agreement_note (move_id, agreement_id, text) VALUES ($1, $2, $3)";
    LOOK_BACK = "INSERT INTO look_back (agreement_id, person_id, given_on, went_well, do_differently, ask_or_offer) VALUES ($1, $2, $3, $4, $5, $6)";
}

/// Agreements, one after the other.
pub(crate) fn agreements(
    tx: &mut Writer,
    keys: &Keys,
    agreements: &[Agreement],
) -> Result<(), StoreError> {
    agreements.iter().try_for_each(|one| agreement(tx, keys, one))
}

/// One agreement that is being written: its id and its two people.
struct Written<'a> {
    id: AgreementId,
    key: WordsKey,
    keys: &'a Keys,
    one: &'a Agreement,
    performer: PersonId,
    counterpart: PersonId,
}

impl Written<'_> {
    fn on(&self, side: Side) -> PersonId {
        match side {
            Side::Performer => self.performer,
            Side::Counterpart => self.counterpart,
        }
    }
}

fn agreement(tx: &mut Writer, keys: &Keys, one: &Agreement) -> Result<(), StoreError> {
    let counted = one.moves.iter().filter(|made| is_counted(made.kind)).count();
    let (performer, counterpart) =
        (at(&keys.people, one.performer)?, at(&keys.people, one.counterpart)?);
    let opener = one.turn.map(|turn| match turn {
        Side::Performer => counterpart,
        Side::Counterpart => performer,
    });
    let values = params![
        keys.organisation,
        one.state.code(),
        opener,
        one.version(),
        one.agreed_version,
        one.ended_on,
        i64::try_from(counted).unwrap_or(i64::MAX),
        i64::from(one.counters)
    ];
    let id: AgreementId = tx.one(&AGREEMENT, &values, |row| row.get(0))?;
    let written = Written { id, key: pair_key(tx, id)?, keys, one, performer, counterpart };
    parties(tx, &written)?;
    // Rows that only a party may read back can only be given an id by one.
    tx.act_as(written.performer)?;
    let check_ins = check_ins(tx, &written)?;
    let needs = needs(tx, &written, &check_ins)?;
    for version in &one.versions {
        wording(tx, &written, version, &needs)?;
    }
    history(tx, &written)?;
    words(tx, &written)?;
    match one.look_backs.first() {
        Some(back) => learning::lesson(tx, keys, written.id, written.on(back.by), back),
        None => Ok(()),
    }
}

/// Whether a step moves the agreement itself; the others are only told in its history.
fn is_counted(step: Step) -> bool {
    !matches!(
        step,
        Step::CheckedIn
            | Step::CheckInAsked
            | Step::NeedPromised
            | Step::NeedDeclined
            | Step::NeedKept
            | Step::NeedReopened
            | Step::NeedDropped
            | Step::Printed
    )
}

/// Whether others read the result of this wording, or would if it were agreed.
fn shown(one: &Agreement, version: &Version) -> Option<bool> {
    let is_between_two = matches!(
        one.state,
        State::Released | State::DidNotWorkOut | State::Declined | State::Withdrawn
    );
    if version.visibility == "parties" || is_between_two {
        return None;
    }
    let is_newest = one.versions.last().is_some_and(|newest| newest.number == version.number);
    match one.agreed_version {
        Some(held) if version.number == held => Some(true),
        Some(_) => (is_newest && one.state == State::Renegotiating).then_some(false),
        None => is_newest.then_some(false),
    }
}

fn parties(tx: &mut Writer, written: &Written<'_>) -> Result<(), StoreError> {
    let one = written.one;
    for side in [Side::Performer, Side::Counterpart] {
        let waits = one.waits.filter(|(of, _)| *of == side).map(|(_, since)| since);
        let is_asked = one.turn == Some(side);
        let (id, person) = (written.id, written.on(side));
        let proof = Claim::Seat(id, person, Since::default()).proof(&tx.keys())?;
        let values = params![id, person, side.code(), waits, one.ended_on, is_asked, proof];
        tx.run(&PARTY, &values)?;
    }
    Ok(())
}

fn check_ins(tx: &mut Writer, written: &Written<'_>) -> Result<Vec<CheckInId>, StoreError> {
    let mut ids = Vec::with_capacity(written.one.check_ins.len());
    for given in &written.one.check_ins {
        let (id, person) = (written.id, written.performer);
        let none = Sealed::empty();
        let values = params![id, person, given.given_on, none.clone(), none, given.outlook];
        let check_in: CheckInId = tx.one(&CHECK_IN, &values, |row| row.get(0))?;
        let done = written.key.seal(spot("check_in.done", check_in.get()), &given.done)?;
        let need = written.key.seal(spot("check_in.need", check_in.get()), &given.need)?;
        tx.run(&CHECK_IN_WORDS, &params![check_in, done, need])?;
        ids.push(check_in);
    }
    Ok(ids)
}

fn needs(
    tx: &mut Writer,
    written: &Written<'_>,
    check_ins: &[CheckInId],
) -> Result<Vec<NeedId>, StoreError> {
    let mut ids = Vec::with_capacity(written.one.needs.len());
    for need in &written.one.needs {
        let check_in = need.check_in.map(|place| at(check_ins, place)).transpose()?;
        let values = params![
            written.id,
            need.first_version,
            check_in,
            written.on(need.asked_of.other()),
            written.on(need.asked_of),
            Sealed::empty(),
            need.by_on,
            need.state.code(),
            need.answered_on,
            need.kept_on
        ];
        let id: NeedId = tx.one(&NEED, &values, |row| row.get(0))?;
        let text = written.key.seal(spot("agreement_need.text", id.get()), &need.text)?;
        tx.run(&NEED_WORDS, &params![id, text])?;
        ids.push(id);
    }
    Ok(ids)
}

fn wording(
    tx: &mut Writer,
    written: &Written<'_>,
    version: &Version,
    needs: &[NeedId],
) -> Result<(), StoreError> {
    let (id, number, keys) = (written.id, version.number, written.keys);
    let values = params![
        id,
        number,
        written.on(version.author),
        version.written_on,
        version.due_on,
        version.review_on,
        version.rhythm.code(),
        version.visibility,
        version.kind_of_work.map(|place| at(&keys.kinds, place)).transpose()?,
        version.goal.map(|place| at(&keys.goals, place)).transpose()?
    ];
    tx.run(&VERSION, &values)?;
    if version.visibility != "parties" {
        tx.run(&VERSION_TEAMS, &params![id, number, written.performer, written.counterpart])?;
    }
    for place in &version.boundaries {
        tx.run(&VERSION_BOUNDARY, &params![id, number, at(&keys.boundaries, *place)?])?;
    }
    let seal = |column, words: &str| written.key.seal(spot(column, number), words);
    let values = params![
        id,
        number,
        seal("agreement_words.message", &version.message)?,
        seal("agreement_words.for_whom", &version.for_whom)?,
        seal("agreement_words.may_go_wrong", &version.may_go_wrong)?,
        seal("agreement_words.may_not_go_wrong", &version.may_not_go_wrong)?,
        seal("agreement_words.in_return", &version.in_return)?,
        seal("agreement_words.title", &version.title)?,
        seal("agreement_words.result", &version.result)?
    ];
    tx.run(&WORDS, &values)?;
    match shown(written.one, version) {
        Some(true) => {
            tx.run(&SHOW, &params![id, number, &version.result])?;
            if version.visibility == "organisation" {
                put(tx, keys.organisation, Shelf::Agreements, id.get(), &version.result)?;
            }
        }
        Some(false) => {
            let result = seal("agreement_to_show.result", &version.result)?;
            tx.run(&TO_SHOW, &params![id, number, result])?;
        }
        None => {}
    }
    for (position, criterion) in (0_i64..).zip(&version.criteria) {
        let spot = spot("agreement_criterion.text", number).and(position);
        let text = written.key.seal(spot, &criterion.text)?;
        tx.run(&CRITERION, &params![id, number, position, text, criterion.seen_on])?;
    }
    for (position, place) in (0_i64..).zip(&version.needs) {
        tx.run(&VERSION_NEED, &params![id, number, position, at(needs, *place)?])?;
    }
    Ok(())
}

fn history(tx: &mut Writer, written: &Written<'_>) -> Result<(), StoreError> {
    for made in &written.one.moves {
        let person = made.by.map(|side| written.on(side));
        let values = params![written.id, person, made.kind.code(), made.version, made.made_on];
        let id: i64 = tx.one(&MOVE, &values, |row| row.get(0))?;
        if let Some(note) = made.note.as_ref().filter(|note| !note.is_empty()) {
            let note = written.key.seal(spot("agreement_note.text", id), note)?;
            tx.run(&NOTE, &params![id, written.id, note])?;
        }
    }
    Ok(())
}

/// Reasons, what each said yes to, and what each wrote looking back.
fn words(tx: &mut Writer, written: &Written<'_>) -> Result<(), StoreError> {
    let (id, one) = (written.id, written.one);
    for reason in &one.reasons {
        let who = written.on(reason.by);
        let text = written.key.seal(spot("agreement_reason.text", who.get()), &reason.text)?;
        tx.run(&REASON, &params![id, who, text])?;
    }
    for yes in &one.acceptances {
        let who = written.on(yes.by);
        let spot = spot("acceptance.own_words", yes.number).and(who.get());
        let own_words = written.key.seal(spot, &yes.own_words)?;
        tx.run(&ACCEPTANCE, &params![id, yes.number, who, yes.accepted_on, own_words])?;
    }
    for back in &one.look_backs {
        let who = written.on(back.by);
        let seal = |column, words: &str| written.key.seal(spot(column, who.get()), words);
        let values = params![
            id,
            who,
            back.given_on,
            seal("look_back.went_well", &back.went_well)?,
            seal("look_back.do_differently", &back.do_differently)?,
            seal("look_back.ask_or_offer", &back.ask_or_offer)?
        ];
        tx.run(&LOOK_BACK, &values)?;
    }
    Ok(())
}
