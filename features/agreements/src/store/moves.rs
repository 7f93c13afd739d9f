//! Writing: wordings, moves, check-ins, support and look-backs. Reads no private words: the writer can't.

use super::{code, index};
use crate::{
    model::{Agreement, Between, Proposal, Visibility},
    whole::{LookBackCard, Outlook},
};
use zwerm_domain::{AgreementId, CheckInId, Date, NeedId, OrganisationId, PersonId, Quarter, Side};
use zwerm_promise::{Course, State, Step, support::Support};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    BEGIN = "INSERT INTO agreement (organisation_id, state, turn, version, moves) VALUES ($1, $2, $3, 1, 0) RETURNING id";
    PARTY = "INSERT INTO agreement_party (agreement_id, person_id, side) VALUES ($1, $2, $3)";
    VERSION = "INSERT INTO agreement_version (agreement_id, number, author_id, written_on, due_on, review_on, rhythm, visibility, kind_of_work_id, goal_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    VERSION_BOUNDARY = "INSERT INTO agreement_version_boundary (agreement_id, number, boundary_id) VALUES ($1, $2, $3)";
    WORDS = "INSERT INTO agreement_words (agreement_id, number, message, for_whom, may_go_wrong, may_not_go_wrong, in_return, title, result) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SHOW = "INSERT INTO agreement_shown (agreement_id, number, result) VALUES ($1, $2, $3)";
    SHOW_NO_OTHER = "DELETE FROM agreement_shown WHERE agreement_id = $1 AND number <> $2";
    CRITERION = "INSERT INTO agreement_criterion (agreement_id, number, position, text, seen_on) VALUES ($1, $2, $3, $4, $5)";
    TICK = "UPDATE agreement_criterion SET seen_on = $4 WHERE agreement_id = $1 AND number = $2 AND position = $3";
    NEED = "INSERT INTO agreement_need (agreement_id, first_version, check_in_id, asked_by, asked_of, text, by_on, state, answered_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
    VERSION_NEED = "INSERT INTO agreement_version_need (agreement_id, number, position, need_id) VALUES ($1, $2, $3, $4)";
    NEED_STATES = "SELECT n.id, n.state, n.check_in_id, n.asked_of,
        (SELECT COUNT(*) FROM agreement_version_need v WHERE v.agreement_id = n.agreement_id AND v.need_id = n.id AND v.number = $2)
        FROM agreement_need n WHERE n.agreement_id = $1 ORDER BY n.id";
    ANSWER = "UPDATE agreement_need SET state = $3, answered_on = $4 WHERE agreement_id = $1 AND id = $2";
    KEEP = "UPDATE agreement_need SET state = $3, kept_on = $4 WHERE agreement_id = $1 AND id = $2";
    DROP_REASON = "DELETE FROM agreement_reason WHERE agreement_id = $1 AND person_id = $2";
    REASON = "INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES ($1, $2, $3)";
    ACCEPT = "INSERT INTO acceptance (agreement_id, number, person_id, accepted_on, own_words) VALUES ($1, $2, $3, $4, $5)";
    SAVE = "UPDATE agreement SET state = $2, turn = $3, version = $4, agreed_version = $5, ended_on = $6, moves = moves + 1 WHERE id = $1";
    STEP = "INSERT INTO agreement_move (agreement_id, person_id, kind, version, made_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    NOTE = "INSERT INTO agreement_note (move_id, agreement_id, text) VALUES ($1, $2, $3)";
    WAITS = "UPDATE agreement_party SET waits_since = $3 WHERE agreement_id = $1 AND person_id = $2 AND waits_since IS NULL";
    WAITS_NOT = "UPDATE agreement_party SET waits_since = NULL WHERE agreement_id = $1 AND person_id = $2";
    ENDED = "UPDATE agreement_party SET ended_on = $2, waits_since = NULL WHERE agreement_id = $1";
    LAST_ASKED = "SELECT COALESCE(MAX(id), 0) FROM agreement_move WHERE agreement_id = $1 AND kind = $2";
    BIRD = "INSERT INTO flock (organisation_id, quarter, finished) VALUES ($1, $2, 1)
        ON CONFLICT (organisation_id, quarter) DO UPDATE SET finished = flock.finished + 1";
    CHECK_IN = "INSERT INTO check_in (agreement_id, person_id, given_on, done, need, outlook) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
    DROP_LOOK_BACK = "DELETE FROM look_back WHERE agreement_id = $1 AND person_id = $2";
    LOOK_BACK = "INSERT INTO look_back (agreement_id, person_id, given_on, went_well, do_differently, ask_or_offer) VALUES ($1, $2, $3, $4, $5, $6)";
}

/// A move to be written down.
pub(crate) struct Saved<'a> {
    pub(crate) agreement: AgreementId,
    pub(crate) organisation: OrganisationId,
    pub(crate) between: Between,
    pub(crate) course: &'a Course,
    pub(crate) step: Step,
    pub(crate) person: PersonId,
    pub(crate) today: Date,
}

/// Writes a first proposal; the other is asked for an answer from today.
pub(crate) fn first_version(
    tx: &mut Writer,
    house: OrganisationId,
    me: PersonId,
    proposal: &Proposal,
    today: Date,
) -> Result<AgreementId, StoreError> {
    let side = proposal.between.side_of(me).ok_or(StoreError::NotFound)?;
    let course = Course::begin(side, proposal.terms.outline.due.form());
    let begun = params![house, course.state().code(), course.turn().map(Side::code)];
    let id: AgreementId = tx.one(&BEGIN, &begun, |row| row.get(0))?;
    for side in [Side::Performer, Side::Counterpart] {
        tx.run(&PARTY, &params![id, proposal.between.on(side), side.code()])?;
    }
    wording(tx, id, 1, me, proposal, today)?;
    let between = proposal.between;
    save(
        tx,
        &Saved {
            agreement: id,
            organisation: house,
            between,
            course: &course,
            step: Step::Proposed,
            person: me,
            today,
        },
        "",
    )?;
    Ok(id)
}

/// Writes a next wording, with the move that it is.
pub(crate) fn next_version(
    tx: &mut Writer,
    saved: &Saved<'_>,
    proposal: &Proposal,
) -> Result<(), StoreError> {
    wording(
        tx,
        saved.agreement,
        saved.course.newest().version,
        saved.person,
        proposal,
        saved.today,
    )?;
    save(tx, saved, "").map(drop)
}

fn wording(
    tx: &mut Writer,
    id: AgreementId,
    number: i64,
    author: PersonId,
    proposal: &Proposal,
    today: Date,
) -> Result<(), StoreError> {
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
    for boundary in &outline.boundaries {
        tx.run(&VERSION_BOUNDARY, &params![id, number, *boundary])?;
    }
    let words = params![
        id,
        number,
        proposal.message.as_str(),
        terms.for_whom.as_str(),
        terms.may_go_wrong.as_str(),
        terms.may_not_go_wrong.as_str(),
        terms.in_return.as_str(),
        terms.title.as_str(),
        terms.result.as_str()
    ];
    tx.run(&WORDS, &words)?;
    if outline.visibility != Visibility::Parties {
        tx.run(&SHOW, &params![id, number, terms.result.as_str()])?;
    }
    for (position, criterion) in (0_i64..).zip(&terms.criteria) {
        tx.run(
            &CRITERION,
            &params![id, number, position, criterion.text.as_str(), criterion.seen_on],
        )?;
    }
    for (position, need) in (0_i64..).zip(&terms.needs) {
        let key = match need.id {
            Some(key) => key,
            None => {
                let giver = proposal.between.on(need.asked_of);
                let asker = proposal.between.on(need.asked_of.other());
                // Writing a version promises the needs in it that are asked of the writer.
                let state = if giver == author { Support::Promised } else { Support::Asked };
                let need = NewNeed {
                    first_version: number,
                    check_in: None,
                    asker,
                    giver,
                    text: &need.text,
                    by: need.by,
                    state,
                };
                add_need(tx, id, &need, today)?
            }
        };
        tx.run(&VERSION_NEED, &params![id, number, position, key])?;
    }
    if !proposal.reason.is_empty() {
        reason(tx, id, author, &proposal.reason)?;
    }
    Ok(())
}

/// Support that somebody asks.
pub(crate) struct NewNeed<'a> {
    pub(crate) first_version: i64,
    pub(crate) check_in: Option<CheckInId>,
    pub(crate) asker: PersonId,
    pub(crate) giver: PersonId,
    pub(crate) text: &'a str,
    pub(crate) by: Option<Date>,
    pub(crate) state: Support,
}

pub(crate) fn add_need(
    tx: &mut Writer,
    id: AgreementId,
    need: &NewNeed<'_>,
    today: Date,
) -> Result<NeedId, StoreError> {
    let answered = (need.state == Support::Promised).then_some(today);
    let values = params![
        id,
        need.first_version,
        need.check_in,
        need.asker,
        need.giver,
        need.text,
        need.by,
        need.state.code(),
        answered
    ];
    tx.one(&NEED, &values, |row| row.get(0))
}

/// Writes down a move: where it stands now, who is asked, the line in the history, the bird.
pub(crate) fn save(tx: &mut Writer, saved: &Saved<'_>, note: &str) -> Result<(), StoreError> {
    let (id, course) = (saved.agreement, saved.course);
    let (state, agreed) = (course.state(), course.agreed().map(|wording| wording.version));
    let ended = state.is_ended().then_some(saved.today);
    let now = params![
        id,
        state.code(),
        course.turn().map(Side::code),
        course.newest().version,
        agreed,
        ended
    ];
    tx.run(&SAVE, &now)?;
    note_step(tx, id, Some(saved.person), saved.step, course.newest().version, saved.today, note)?;
    // What others may not read (any more) leaves the table that they read: any other wording while
    // one holds, and all of them when it was let go, did not work out or never was agreed.
    let still_shown = match state {
        State::Released | State::DidNotWorkOut | State::Declined | State::Withdrawn => Some(0),
        State::Agreed => agreed,
        _ => None,
    };
    if let Some(number) = still_shown {
        tx.run(&SHOW_NO_OTHER, &params![id, number])?;
        if number == 0 || saved.step == Step::Agreed {
            index::shows(tx, saved.organisation, id, number)?;
        }
    }
    if state.is_ended() {
        tx.run(&ENDED, &params![id, saved.today])?;
    } else {
        waits(tx, id, saved.between, course, saved.today)?;
    }
    if state.is_finished_together() {
        tx.run(&BIRD, &params![saved.organisation, Quarter::of(saved.today).to_string()])?;
    }
    Ok(())
}

/// Who is asked for something: whose turn it is, and the performer when a check-in was asked.
fn waits(
    tx: &mut Writer,
    id: AgreementId,
    between: Between,
    course: &Course,
    today: Date,
) -> Result<(), StoreError> {
    let mut last = |step: Step| -> Result<i64, StoreError> {
        tx.one(&LAST_ASKED, &params![id, step.code()], |row| row.get(0))
    };
    let is_asked = course.is_running() && last(Step::CheckInAsked)? > last(Step::CheckedIn)?;
    for side in [Side::Performer, Side::Counterpart] {
        let person = between.on(side);
        if course.turn() == Some(side) || (side == Side::Performer && is_asked) {
            tx.run(&WAITS, &params![id, person, today])?;
        } else {
            tx.run(&WAITS_NOT, &params![id, person])?;
        }
    }
    Ok(())
}

/// A line in the history, with the words that go with it.
pub(crate) fn note_step(
    tx: &mut Writer,
    id: AgreementId,
    person: Option<PersonId>,
    step: Step,
    version: i64,
    today: Date,
    note: &str,
) -> Result<(), StoreError> {
    let key: i64 =
        tx.one(&STEP, &params![id, person, step.code(), version, today], |row| row.get(0))?;
    if !note.is_empty() {
        tx.run(&NOTE, &params![key, id, note])?;
    }
    Ok(())
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
    waits(tx, agreement.id, agreement.between, &agreement.course, today)
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
    tx.run(&ACCEPT, &params![id, version, me, today, own_words]).map(drop)
}

/// A need as the writer may know it: without its words.
pub(crate) struct NeedState {
    pub(crate) id: NeedId,
    pub(crate) support: Support,
    pub(crate) is_from_check_in: bool,
    pub(crate) giver: PersonId,
    pub(crate) is_in_version: bool,
}

/// The needs of an agreement, each with whether a version holds it.
pub(crate) fn need_states(
    tx: &mut Writer,
    id: AgreementId,
    version: i64,
) -> Result<Vec<NeedState>, StoreError> {
    tx.all(&NEED_STATES, &params![id, version], |row| {
        Ok(NeedState {
            id: row.get(0)?,
            support: code(row, 1, Support::from_code, "a support state")?,
            is_from_check_in: row.get::<Option<i64>>(2)?.is_some(),
            giver: row.get(3)?,
            is_in_version: row.get::<i64>(4)? > 0,
        })
    })
}

/// Where a need stands from now on.
pub(crate) fn answer_need(
    tx: &mut Writer,
    id: AgreementId,
    need: NeedId,
    support: Support,
    today: Date,
) -> Result<(), StoreError> {
    let sql = if support == Support::Kept { &KEEP } else { &ANSWER };
    tx.run(sql, &params![id, need, support.code(), today]).map(drop)
}

/// Settles every need at a turning point of the agreement.
pub(crate) fn settle_needs(
    tx: &mut Writer,
    id: AgreementId,
    version: i64,
    today: Date,
    settle: impl Fn(&NeedState) -> Support,
) -> Result<(), StoreError> {
    for need in need_states(tx, id, version)? {
        let settled = settle(&need);
        if settled != need.support {
            answer_need(tx, id, need.id, settled, today)?;
        }
    }
    Ok(())
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
        tx.run(&REASON, &params![id, person, text])?;
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

/// Writes a check-in; what it needs becomes support that is asked of the other.
pub(crate) fn check_in(
    tx: &mut Writer,
    agreement: &Agreement,
    me: PersonId,
    given: &NewCheckIn,
    today: Date,
) -> Result<(), StoreError> {
    let id = agreement.id;
    let values =
        params![id, me, today, given.done.as_str(), given.need.as_str(), given.outlook.code()];
    let key: CheckInId = tx.one(&CHECK_IN, &values, |row| row.get(0))?;
    if !given.need.is_empty() {
        let need = NewNeed {
            first_version: agreement.course.agreed().unwrap_or(agreement.course.newest()).version,
            check_in: Some(key),
            asker: me,
            giver: agreement.between.counterpart,
            text: &given.need,
            by: None,
            state: Support::Asked,
        };
        add_need(tx, id, &need, today)?;
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
    let values = params![
        id,
        me,
        today,
        words.went_well.as_str(),
        words.do_differently.as_str(),
        words.ask_or_offer.as_str()
    ];
    tx.run(&LOOK_BACK, &values).map(drop)
}
