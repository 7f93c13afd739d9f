//! Writing: wordings, moves, check-ins, support and look-backs. Reads no private words: the writer can't.

use super::{hand_over, help, needs, seats, show, stand_in};
use crate::{
    model::{Agreement, Proposal, Visibility},
    whole::{LookBackCard, Outlook},
};
use zwerm_domain::{AgreementId, CheckInId, Date, OrganisationId, PersonId, Quarter, Side};
use zwerm_promise::{Course, Seat, Step, Whom, pair::pair_key, rhythm::Beat};
use zwerm_store::{Sealed, StoreError, Writer, params, spot, statements};

statements! {
    BEGIN = "INSERT INTO agreement (organisation_id, state, is_many, version, moves) VALUES ($1, $2, $3, 1, 0) RETURNING id";
    VERSION = "INSERT INTO agreement_version (agreement_id, number, author_id, written_on, due_on, review_on, rhythm, visibility, kind_of_work_id, goal_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    VERSION_TEAM = "INSERT INTO agreement_version_team (agreement_id, number, team_id) VALUES ($1, $2, $3)";
    VERSION_BOUNDARY = "INSERT INTO agreement_version_boundary (agreement_id, number, boundary_id) VALUES ($1, $2, $3)";
    WORDS = "INSERT INTO agreement_words (agreement_id, number, message, for_whom, may_go_wrong, may_not_go_wrong, in_return, title, result) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    CRITERION = "INSERT INTO agreement_criterion (agreement_id, number, position, text, seen_on) VALUES ($1, $2, $3, $4, $5)";
    TICK = "UPDATE agreement_criterion SET seen_on = $4 WHERE agreement_id = $1 AND number = $2 AND position = $3";
    VERSION_NEED = "INSERT INTO agreement_version_need (agreement_id, number, position, need_id) VALUES ($1, $2, $3, $4)";
    DROP_REASON = "DELETE FROM agreement_reason WHERE agreement_id = $1 AND person_id = $2";
    REASON = "INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES ($1, $2, $3)";
    ACCEPT = "INSERT INTO acceptance (agreement_id, number, person_id, accepted_on, own_words) VALUES ($1, $2, $3, $4, $5)";
    SAVE = "UPDATE agreement SET state = $2, opened_by = $3, version = $4, agreed_version = $5, ended_on = $6, counters = $7, taken_over_by = $8, taken_over_until = $9, moves = moves + 1 WHERE id = $1";
    STEP = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    NOTE = "INSERT INTO agreement_note (move_id, agreement_id, text) VALUES ($1, $2, $3)";
    WAITS = "UPDATE agreement_party SET waits_since = $3 WHERE agreement_id = $1 AND person_id = $2 AND waits_since IS NULL";
    WAITS_NOT = "UPDATE agreement_party SET waits_since = NULL WHERE agreement_id = $1 AND person_id = $2";
    ENDED = "UPDATE agreement_party SET ended_on = $2, waits_since = NULL WHERE agreement_id = $1";
    /// The days of the beat, with the questions of one person.
    BEAT = "SELECT MIN(CASE WHEN kind = 'agreed' THEN made_on END), MAX(CASE WHEN kind = 'checked_in' THEN made_on END),
        MAX(CASE WHEN kind = 'check_in_asked' AND person_id = $2 THEN made_on END) FROM agreement_move WHERE agreement_id = $1";
    GAVE = "SELECT person_id FROM look_back WHERE agreement_id = $1 ORDER BY person_id";
    LAST_ASKED = "SELECT COALESCE(MAX(id), 0) FROM agreement_move WHERE agreement_id = $1 AND kind = $2";
    BIRD = "INSERT INTO flock (organisation_id, quarter, finished) VALUES ($1, $2, 1)
        ON CONFLICT (organisation_id, quarter) DO UPDATE SET finished = flock.finished + 1";
    CHECK_IN = "INSERT INTO check_in (agreement_id, person_id, given_on, done, need, outlook) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
    CHECK_IN_WORDS = "UPDATE check_in SET done = $2, need = $3 WHERE id = $1";
    DROP_LOOK_BACK = "DELETE FROM look_back WHERE agreement_id = $1 AND person_id = $2";
    LOOK_BACK = "INSERT INTO look_back (agreement_id, person_id, given_on, went_well, do_differently, ask_or_offer) VALUES ($1, $2, $3, $4, $5, $6)";
}

/// A move to be written down.
pub(crate) struct Saved<'a> {
    pub(crate) agreement: AgreementId,
    pub(crate) organisation: OrganisationId,
    pub(crate) course: &'a Course,
    pub(crate) step: Step,
    /// Who made it; nobody where it moved by itself.
    pub(crate) person: Option<PersonId>,
    pub(crate) today: Date,
}

/// Writes a first proposal; the others are asked for an answer from today.
pub(crate) fn first_version(
    tx: &mut Writer,
    house: OrganisationId,
    me: PersonId,
    proposal: &Proposal,
    today: Date,
) -> Result<AgreementId, StoreError> {
    let form = proposal.terms.outline.due.form();
    let course = Course::begin(proposal.seats.clone(), me, form).ok_or(StoreError::NotFound)?;
    let begun = params![house, course.state().code(), i64::from(course.seats().is_many())];
    let id: AgreementId = tx.one(&BEGIN, &begun, |row| row.get(0))?;
    seats::add(tx, id, course.seats())?;
    let saved = Saved {
        agreement: id,
        organisation: house,
        course: &course,
        step: Step::Proposed,
        person: Some(me),
        today,
    };
    wording(tx, &saved, me, proposal)?;
    save(tx, &saved, "")?;
    Ok(id)
}

/// Writes a next wording, with the move that it is.
pub(crate) fn next_version(
    tx: &mut Writer,
    saved: &Saved<'_>,
    author: PersonId,
    proposal: &Proposal,
) -> Result<(), StoreError> {
    // Who answers for a team or role with another wording is a party of it from here on.
    seats::keep(tx, saved.agreement, saved.course, saved.today)?;
    wording(tx, saved, author, proposal)?;
    save(tx, saved, "").map(drop)
}

fn wording(
    tx: &mut Writer,
    saved: &Saved<'_>,
    author: PersonId,
    proposal: &Proposal,
) -> Result<(), StoreError> {
    let Saved { agreement: id, today, .. } = *saved;
    let number = saved.course.newest().version;
    use crate::model::Due;
    let (terms, outline) = (&proposal.terms, &proposal.terms.outline);
    let (due, review) = match outline.due {
        Due::On(day) => (Some(day), None),
        Due::Review(day) => (None, Some(day)),
    };
    let open = params![
        id,
        number,
        author,
        today,
        due,
        review,
        outline.rhythm.code(),
        outline.visibility.code(),
        outline.kind_of_work,
        outline.goal
    ];
    tx.run(&VERSION, &open)?;
    for team in &outline.teams {
        tx.run(&VERSION_TEAM, &params![id, number, *team])?;
    }
    for boundary in &outline.boundaries {
        tx.run(&VERSION_BOUNDARY, &params![id, number, *boundary])?;
    }
    let key = pair_key(tx, id)?;
    let seal = |column, words: &str| key.seal(spot(column, number), words);
    let words = params![
        id,
        number,
        seal("agreement_words.message", &proposal.message)?,
        seal("agreement_words.for_whom", &terms.for_whom)?,
        seal("agreement_words.may_go_wrong", &terms.may_go_wrong)?,
        seal("agreement_words.may_not_go_wrong", &terms.may_not_go_wrong)?,
        seal("agreement_words.in_return", &terms.in_return)?,
        seal("agreement_words.title", &terms.title)?,
        seal("agreement_words.result", &terms.result)?
    ];
    tx.run(&WORDS, &words)?;
    let is_to_show = outline.visibility != Visibility::Parties;
    show::later(tx, &key, (id, number), is_to_show.then_some(terms.result.as_str()))?;
    for (position, criterion) in (0_i64..).zip(&terms.criteria) {
        let text =
            key.seal(spot("agreement_criterion.text", number).and(position), &criterion.text)?;
        tx.run(&CRITERION, &params![id, number, position, text, criterion.seen_on])?;
    }
    for (position, need) in (0_i64..).zip(&terms.needs) {
        let need_id = match need.id {
            Some(known) => known,
            None => {
                let need = needs::NewNeed {
                    first_version: number,
                    check_in: None,
                    asker: needs::asker_of(saved.course.seats(), need.asked_of, author),
                    whom: need.asked_of,
                    text: &need.text,
                    by: need.by,
                };
                needs::add(tx, saved.course.seats(), id, author, &need, today)?
            }
        };
        tx.run(&VERSION_NEED, &params![id, number, position, need_id])?;
    }
    if !proposal.reason.is_empty() {
        reason(tx, id, author, &proposal.reason)?;
    }
    Ok(())
}

/// Writes down a move: where it stands now, who is asked, the line in the history, the bird. Answers the
/// key of that line.
pub(crate) fn save(tx: &mut Writer, saved: &Saved<'_>, note: &str) -> Result<i64, StoreError> {
    let (id, course) = (saved.agreement, saved.course);
    let (state, agreed) = (course.state(), course.agreed().map(|wording| wording.version));
    let ended = state.is_ended().then_some(saved.today);
    let taken = course.taken_over();
    let now = params![
        id,
        state.code(),
        course.opener(),
        course.newest().version,
        agreed,
        ended,
        i64::from(course.counters()),
        taken.map(|taken| taken.by),
        taken.map(|taken| taken.until)
    ];
    tx.run(&SAVE, &now)?;
    seats::keep(tx, id, course, saved.today)?;
    let version = course.newest().version;
    if state.is_ended() {
        stand_in::forget(tx, id, version, saved.today)?;
    }
    let key = note_step(tx, id, saved.person, saved.step, version, saved.today, note)?;
    show::settle(tx, saved.organisation, id, course, saved.step == Step::Agreed)?;
    if state.is_ended() {
        help::forget(tx, id)?;
        hand_over::forget(tx, id, saved.today)?;
        tx.run(&ENDED, &params![id, saved.today])?;
    } else {
        waits(tx, id, course, saved.today)?;
    }
    if state.is_finished_together() {
        tx.run(&BIRD, &params![saved.organisation, Quarter::of(saved.today).to_string()])?;
    }
    Ok(key)
}

/// Who is asked for something: whose answer it waits for, and who does it when a check-in was asked.
fn waits(tx: &mut Writer, id: AgreementId, course: &Course, today: Date) -> Result<(), StoreError> {
    let mut last = |step: Step| -> Result<i64, StoreError> {
        tx.one(&LAST_ASKED, &params![id, step.code()], |row| row.get(0))
    };
    // Who does it gives no check-in while another took it over.
    let is_theirs = course.is_running() && course.taken_over().is_none();
    let is_asked = is_theirs && last(Step::CheckInAsked)? > last(Step::CheckedIn)?;
    for seat in course.seats().iter() {
        let Some(person) = seat.holder() else { continue };
        if seat.is_asked() || (seat.side() == Side::Performer && is_asked) {
            tx.run(&WAITS, &params![id, person, today])?;
        } else {
            tx.run(&WAITS_NOT, &params![id, person])?;
        }
    }
    Ok(())
}

/// A line in the history, with the words that go with it; answers its key.
pub(crate) fn note_step(
    tx: &mut Writer,
    id: AgreementId,
    person: Option<PersonId>,
    step: Step,
    version: i64,
    today: Date,
    note: &str,
) -> Result<i64, StoreError> {
    let key: i64 =
        tx.one(&STEP, &params![id, person, step.code(), version, today], |row| row.get(0))?;
    if !note.is_empty() {
        let words = pair_key(tx, id)?.seal(spot("agreement_note.text", key), note)?;
        tx.run(&NOTE, &params![key, id, words])?;
    }
    crate::asking::after(tx, key, step)?;
    Ok(key)
}

/// A line in the history that changes nobody's turn but perhaps who is asked for a check-in.
pub(crate) fn keep_words(
    tx: &mut Writer,
    agreement: &Agreement,
    me: PersonId,
    step: Step,
    today: Date,
) -> Result<(), StoreError> {
    let version = agreement.course.newest().version;
    note_step(tx, agreement.id, Some(me), step, version, today, "")?;
    waits(tx, agreement.id, &agreement.course, today)
}

/// The beat of check-ins with the questions of one person; none before something was agreed.
pub(crate) fn beat(
    tx: &mut Writer,
    id: AgreementId,
    asker: PersonId,
) -> Result<Option<Beat>, StoreError> {
    tx.one(&BEAT, &params![id, asker], |row| {
        let (checked_in_on, asked_on) = (row.get(1)?, row.get(2)?);
        let agreed_on: Option<Date> = row.get(0)?;
        Ok(agreed_on.map(|agreed_on| Beat { agreed_on, checked_in_on, asked_on }))
    })
}

/// Who gave a look-back.
pub(crate) fn gave(tx: &mut Writer, id: AgreementId) -> Result<Vec<PersonId>, StoreError> {
    tx.all(&GAVE, &params![id], |row| row.get(0))
}

/// A yes to a version, in the acceptor's own words.
pub(crate) fn accept(
    tx: &mut Writer,
    id: AgreementId,
    version: i64,
    me: PersonId,
    today: Date,
    own_words: &str,
) -> Result<(), StoreError> {
    let spot = spot("acceptance.own_words", version).and(me.get());
    let words = pair_key(tx, id)?.seal(spot, own_words)?;
    tx.run(&ACCEPT, &params![id, version, me, today, words]).map(drop)
}

/// Why it matters to somebody; an empty one takes it back.
pub(crate) fn reason(
    tx: &mut Writer,
    id: AgreementId,
    person: PersonId,
    text: &str,
) -> Result<(), StoreError> {
    tx.run(&DROP_REASON, &params![id, person])?;
    if !text.is_empty() {
        let words = pair_key(tx, id)?.seal(spot("agreement_reason.text", person.get()), text)?;
        tx.run(&REASON, &params![id, person, words])?;
    }
    Ok(())
}

/// Ticks a criterion, or takes the tick away.
pub(crate) fn tick(
    tx: &mut Writer,
    id: AgreementId,
    version: i64,
    position: i64,
    seen_on: Option<Date>,
) -> Result<(), StoreError> {
    tx.run(&TICK, &params![id, version, position, seen_on]).map(drop)
}

/// A check-in.
pub(crate) struct NewCheckIn {
    pub(crate) done: String,
    pub(crate) need: String,
    pub(crate) outlook: Outlook,
}

/// Writes a check-in; what it needs becomes support that is asked of `whom`.
pub(crate) fn check_in(
    tx: &mut Writer,
    agreement: &Agreement,
    me: PersonId,
    given: &NewCheckIn,
    whom: Whom,
    today: Date,
) -> Result<(), StoreError> {
    let id = agreement.id;
    let (none, outlook) = (Sealed::empty(), given.outlook.code());
    let values = params![id, me, today, none.clone(), none, outlook];
    let key: CheckInId = tx.one(&CHECK_IN, &values, |row| row.get(0))?;
    // Its words are bound to its number, which is known by now.
    let pair = pair_key(tx, id)?;
    let done = pair.seal(spot("check_in.done", key.get()), &given.done)?;
    let need = pair.seal(spot("check_in.need", key.get()), &given.need)?;
    tx.run(&CHECK_IN_WORDS, &params![key, done, need])?;
    if !given.need.is_empty() {
        let need = needs::NewNeed {
            first_version: agreement.course.agreed().unwrap_or(agreement.course.newest()).version,
            check_in: Some(key),
            asker: me,
            whom,
            text: &given.need,
            by: None,
        };
        let seats = agreement.course.seats();
        let asked = needs::add(tx, seats, id, me, &need, today)?;
        if let Some(giver) = need.whom.person().or(seats.seat_of(whom).and_then(Seat::holder)) {
            crate::asking::after_need(tx, asked, id, me, giver)?;
        }
    }
    keep_words(tx, agreement, me, Step::CheckedIn, today)
}

/// Writes (or replaces) an own look-back.
pub(crate) fn look_back(
    tx: &mut Writer,
    id: AgreementId,
    me: PersonId,
    words: &LookBackCard,
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&DROP_LOOK_BACK, &params![id, me])?;
    let key = pair_key(tx, id)?;
    let seal = |column, words: &str| key.seal(spot(column, me.get()), words);
    let values = params![
        id,
        me,
        today,
        seal("look_back.went_well", &words.went_well)?,
        seal("look_back.do_differently", &words.do_differently)?,
        seal("look_back.ask_or_offer", &words.ask_or_offer)?
    ];
    tx.run(&LOOK_BACK, &values).map(drop)
}
