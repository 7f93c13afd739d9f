//! Laws of a course, over all sequences of moves; and the tables that its codes must keep.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

fn sides() -> impl Strategy<Value = Side> {
    prop_oneof![Just(Side::Performer), Just(Side::Counterpart)]
}

fn forms() -> impl Strategy<Value = Form> {
    prop_oneof![Just(Form::Dated), Just(Form::Standing)]
}

fn endings() -> impl Strategy<Value = Ending> {
    prop_oneof![Just(Ending::Release), Just(Ending::DidNotWorkOut), Just(Ending::Finish)]
}

/// Moves as people make them: mostly on the newest version, sometimes on an older or unknown one.
fn moves() -> impl Strategy<Value = (Side, i64, Move)> {
    let seen = prop_oneof![6 => Just(0i64), 1 => -3i64..3];
    let made = prop_oneof![
        3 => forms().prop_map(|form| Move::Propose { on: 0, form }),
        4 => Just(Move::Accept { version: 0 }),
        1 => Just(Move::Decline { version: 0 }),
        1 => Just(Move::Withdraw),
        2 => Just(Move::Deliver),
        1 => Just(Move::NotYet),
        1 => Just(Move::Close),
        2 => endings().prop_map(Move::Ask),
        2 => endings().prop_map(Move::Confirm),
        2 => endings().prop_map(Move::GoOn),
    ];
    (sides(), seen, made)
}

/// Lets a move name the version that lies `off` from the newest.
fn aim(course: &Course, off: i64, made: Move) -> Move {
    let version = course.newest().version + off;
    match made {
        Move::Propose { form, .. } => Move::Propose { on: version, form },
        Move::Accept { .. } => Move::Accept { version },
        Move::Decline { .. } => Move::Decline { version },
        other => other,
    }
}

/// The same course with the people changed over.
fn mirror(course: &Course) -> Course {
    Course { turn: course.turn.map(Side::other), ..*course }
}

/// Delivering belongs to who does it; all else is the same for both.
fn is_the_same_for_both(course: &Course, made: Move) -> bool {
    let asks_to_finish_dated = made == Move::Ask(Ending::Finish)
        && course.agreed().is_some_and(|agreed| agreed.form == Form::Dated);
    let is_delivery = matches!(made, Move::Deliver | Move::NotYet | Move::Close);
    !is_delivery && !asks_to_finish_dated && course.state() != State::Delivered
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_sequence_of_moves_breaks_a_law(
        first in sides(), form in forms(), story in proptest::collection::vec(moves(), 0..40),
    ) {
        let mut course = Course::begin(first, form);
        // Who wrote the newest version, and which versions both said yes to.
        let mut author = first;
        let mut accepted_by_other: Vec<i64> = Vec::new();
        for (who, off, made) in story {
            let made = aim(&course, off, made);
            let outcome = course.make(who, made);
            let Ok((next, step)) = outcome else { continue };

            prop_assert!(!course.state().is_ended(), "ended stays ended");
            prop_assert_eq!(
                Course::from_stored(next.state, next.turn, next.newest, next.agreed), Some(next),
                "never half a state"
            );
            if let Move::Accept { version } = made {
                prop_assert_eq!(version, next.newest().version, "a replaced version is not accepted");
                prop_assert_ne!(who, author, "nobody accepts an own proposal");
                accepted_by_other.push(version);
            }
            if let Move::Propose { .. } = made {
                author = who;
                prop_assert_eq!(next.newest().version, course.newest().version + 1);
                prop_assert_eq!(next.agreed(), course.agreed(), "the agreed wording holds until the next");
                prop_assert_eq!(next.turn(), Some(who.other()));
            }
            if let Some(agreed) = next.agreed() {
                prop_assert!(accepted_by_other.contains(&agreed.version), "agreed is what both accepted");
                prop_assert!(next.state().was_agreed());
            }
            if next.state().is_ended() && next.state().was_agreed() {
                prop_assert_ne!(course.turn(), Some(who.other()), "an end needs both");
                prop_assert_eq!(course.turn(), Some(who));
            }
            prop_assert!(next.make(who, made).is_err(), "{:?} twice changes nothing more", made);
            prop_assert_eq!(Step::from_code(step.code()), Some(step));
            if is_the_same_for_both(&course, made) {
                let mirrored = mirror(&course).make(who.other(), made);
                prop_assert_eq!(mirrored, Ok((mirror(&next), step)), "both sides have the same rights");
            }
            course = next;
        }
    }

    #[test]
    fn a_refusal_is_the_same_for_both_sides(
        first in sides(), form in forms(), story in proptest::collection::vec(moves(), 1..30),
    ) {
        let mut course = Course::begin(first, form);
        for (who, off, made) in story {
            let made = aim(&course, off, made);
            let outcome = course.make(who, made);
            if is_the_same_for_both(&course, made) {
                let mirrored = mirror(&course).make(who.other(), made);
                prop_assert_eq!(outcome.err(), mirrored.err());
            }
            if let Ok((next, _)) = outcome { course = next; }
        }
    }

    #[test]
    fn somebody_can_always_do_something_until_it_ends(
        first in sides(), form in forms(), story in proptest::collection::vec(moves(), 0..30),
    ) {
        let mut course = Course::begin(first, form);
        for (who, off, made) in story {
            if let Ok((next, _)) = course.make(who, aim(&course, off, made)) { course = next; }
        }
        let has_a_way = |who: Side| {
            let asks = Ending::ALL.map(Move::Ask).into_iter().chain([Move::Withdraw]);
            let answers = Ending::ALL.map(Move::GoOn).into_iter().chain([
                Move::NotYet, Move::Decline { version: course.newest().version },
            ]);
            asks.chain(answers).any(|made| course.can(who, made))
        };
        for side in [Side::Performer, Side::Counterpart] {
            prop_assert_eq!(has_a_way(side), !course.state().is_ended(), "{:?} {:?}", side, course);
        }
    }
}

fn agreed(form: Form) -> Course {
    let course = Course::begin(Side::Performer, form);
    course.make(Side::Counterpart, Move::Accept { version: 1 }).expect("may be accepted").0
}

#[test]
fn whoever_accepts_a_replaced_version_is_told_the_newest() {
    let course = Course::begin(Side::Performer, Form::Dated);
    let revise = Move::Propose { on: 1, form: Form::Dated };
    let (course, step) = course.make(Side::Performer, revise).expect("may be revised");
    assert_eq!(step, Step::Revised);
    let late = course.make(Side::Counterpart, Move::Accept { version: 1 });
    assert_eq!(late, Err(Refused::ReplacedVersion { newest: 2 }));
}

#[test]
fn what_was_agreed_holds_when_the_next_wording_is_declined() {
    let course = agreed(Form::Dated);
    let next = Move::Propose { on: 1, form: Form::Standing };
    let (course, _) = course.make(Side::Counterpart, next).expect("may be reopened");
    assert_eq!(course.state(), State::Renegotiating);
    let (course, _) = course.make(Side::Performer, Move::Decline { version: 2 }).expect("no");
    assert_eq!((course.state(), course.agreed().map(|a| a.version)), (State::Agreed, Some(1)));
    assert!(course.can(Side::Performer, Move::Deliver), "version 1 is dated and holds");
}

#[test]
fn a_standing_agreement_is_finished_by_both_and_never_delivered() {
    let course = agreed(Form::Standing);
    let delivered = course.make(Side::Performer, Move::Deliver);
    assert_eq!(delivered, Err(Refused::StandingHasNoDelivery));
    for side in [Side::Performer, Side::Counterpart] {
        let (asked, _) = course.make(side, Move::Ask(Ending::Finish)).expect("may be asked");
        assert_eq!(asked.make(side, Move::Confirm(Ending::Finish)), Err(Refused::NotYourTurn));
        let (done, step) =
            asked.make(side.other(), Move::Confirm(Ending::Finish)).expect("both agree");
        assert_eq!((done.state(), step), (State::Closed, Step::Closed));
    }
}

#[test]
fn not_yet_leads_back_and_thanks_closes() {
    let course = agreed(Form::Dated);
    let (course, _) = course.make(Side::Performer, Move::Deliver).expect("ready");
    let (course, _) = course.make(Side::Counterpart, Move::NotYet).expect("something is open");
    let (course, _) = course.make(Side::Performer, Move::Deliver).expect("ready again");
    let (course, _) = course.make(Side::Counterpart, Move::Close).expect("thanks");
    assert_eq!(course.state(), State::Closed);
    assert_eq!(course.make(Side::Counterpart, Move::Close), Err(Refused::Ended));
}

#[test]
fn a_delivery_lapses_after_fourteen_days_and_not_a_day_before() {
    let (course, _) = agreed(Form::Dated).make(Side::Performer, Move::Deliver).expect("ready");
    let delivered = date(2026, 11, 2);
    assert_eq!(course.lapse(delivered, date(2026, 11, 16)), None);
    let (closed, step) = course.lapse(delivered, date(2026, 11, 17)).expect("lapses");
    assert_eq!((closed.state(), step), (State::ClosedUnconfirmed, Step::ClosedUnconfirmed));
    assert_eq!(agreed(Form::Dated).lapse(delivered, date(2027, 1, 1)), None);
}

#[test]
fn every_code_reads_back() {
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    for step in Step::ALL {
        assert_eq!(Step::from_code(step.code()), Some(*step));
    }
    for ending in Ending::ALL {
        assert_eq!(Ending::from_code(ending.code()), Some(ending));
    }
}

#[test]
fn half_a_state_does_not_read_back() {
    let one = Wording { version: 1, form: Form::Dated };
    let two = Wording { version: 2, form: Form::Dated };
    let side = Some(Side::Performer);
    assert_eq!(Course::from_stored(State::Agreed, None, one, None), None);
    assert_eq!(Course::from_stored(State::Agreed, side, one, Some(one)), None);
    assert_eq!(Course::from_stored(State::Agreed, None, one, Some(two)), None);
    assert_eq!(Course::from_stored(State::Proposed, None, one, None), None);
    assert_eq!(Course::from_stored(State::Delivered, side, one, Some(one)), None);
    assert_eq!(Course::from_stored(State::Declined, None, one, Some(one)), None);
}
