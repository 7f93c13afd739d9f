//! Side roads of a course: talking after two counter-proposals, and stepping in for a while.

use super::*;

/// Proposed and countered this often, by turns.
fn countered(times: i64) -> Course {
    let mut course = Course::begin(two(), PERFORMER, Form::Dated).expect("begun");
    for on in 1..=times {
        let who = if on % 2 == 1 { COUNTERPART } else { PERFORMER };
        let counter = Move::Propose { on, form: Form::Dated };
        course = make(&course, who, counter).expect("may be countered").0;
    }
    course
}

#[test]
fn after_two_counters_one_records_and_nothing_holds_until_the_other_confirms() {
    let once = countered(1);
    let early = make(&once, PERFORMER, Move::Record { on: 2, form: Form::Dated });
    assert_eq!(early, Err(Refused::NothingAsked));
    let twice = countered(2);
    assert!(twice.is_talk_due());
    for who in [PERFORMER, COUNTERPART] {
        let third = make(&twice, who, Move::Propose { on: 3, form: Form::Dated });
        assert_eq!(third, Err(Refused::TalkFirst));
        let (course, step) =
            make(&twice, who, Move::Record { on: 3, form: Form::Standing }).expect("recorded");
        assert_eq!((course.agreed(), step), (None, Step::Recorded));
        let own = make(&course, who, Move::Accept { version: 4 });
        assert_eq!(own, Err(Refused::OwnProposal));
        let other = if who == PERFORMER { COUNTERPART } else { PERFORMER };
        // Not heard so: the other writes it down anew, and the first confirms.
        let again = Move::Record { on: 4, form: Form::Dated };
        let (anew, _) = make(&course, other, again).expect("recorded anew");
        assert!(anew.is_talk_due() && anew.agreed().is_none());
        let (agreed, step) = make(&course, other, Move::Accept { version: 4 }).expect("so it is");
        assert_eq!((agreed.state(), step), (State::Agreed, Step::Agreed));
        assert_eq!(agreed.counters(), 0);
    }
}

#[test]
fn what_was_agreed_holds_while_people_talk_about_the_next_wording() {
    let mut course = agreed(Form::Dated);
    for (who, on) in [(PERFORMER, 1), (COUNTERPART, 2), (PERFORMER, 3)] {
        course = make(&course, who, Move::Propose { on, form: Form::Dated }).expect("may be").0;
    }
    assert!(course.is_talk_due(), "agreed anew and countered twice");
    let record = Move::Record { on: 4, form: Form::Dated };
    let (course, _) = make(&course, COUNTERPART, record).expect("recorded");
    assert_eq!(course.agreed().map(|held| held.version), Some(1));
    let (course, _) = make(&course, PERFORMER, Move::Decline { version: 5 }).expect("no");
    assert_eq!((course.state(), course.counters()), (State::Agreed, 0));
    let again = Move::Propose { on: 5, form: Form::Dated };
    assert!(make(&course, PERFORMER, again).is_ok(), "a next time begins anew");
}

#[test]
fn who_it_is_for_steps_in_for_a_while_and_it_comes_back_by_itself_or_is_given_back() {
    let until = date(2026, 12, 1);
    let course = agreed(Form::Dated);
    let step_in = Move::StepIn { until };
    assert_eq!(make(&course, PERFORMER, step_in), Err(Refused::CounterpartStepsIn));
    assert_eq!(make(&countered(0), COUNTERPART, step_in), Err(Refused::NotAgreedYet));
    let (taken, step) = make(&course, COUNTERPART, step_in).expect("steps in");
    assert_eq!((taken.state(), step), (State::Agreed, Step::TakenOver));
    assert_eq!(make(&taken, PERFORMER, Move::Deliver), Err(Refused::TakenOver));
    assert_eq!(make(&taken, COUNTERPART, step_in), Err(Refused::AlreadyTakenOver));
    assert_eq!(make(&taken, PERFORMER, Move::GiveBack), Err(Refused::NotYours));
    assert_eq!(taken.comes_back(until), None, "its last day is still a day of it");
    let after = date(2026, 12, 2);
    let (back, step) = taken.comes_back(after).expect("comes back");
    assert_eq!((&back, step), (&course, Step::CameBack));
    assert_eq!(taken.clone().on(after), course);
    assert_eq!(make(&taken, COUNTERPART, Move::GiveBack), Ok((course.clone(), Step::GivenBack)));
    assert_eq!(make(&course, COUNTERPART, Move::GiveBack), Err(Refused::NotTakenOver));
}

#[test]
fn agreeing_anew_or_ending_it_gives_back_what_was_taken_over() {
    let until = date(2026, 12, 1);
    let (taken, _) =
        make(&agreed(Form::Dated), COUNTERPART, Move::StepIn { until }).expect("steps in");
    let anew = Move::Propose { on: 1, form: Form::Dated };
    let (talked, _) = make(&taken, PERFORMER, anew).expect("may be agreed anew");
    assert!(talked.taken_over().is_some(), "until the other says yes");
    let (anew, _) = make(&talked, COUNTERPART, Move::Accept { version: 2 }).expect("yes");
    assert_eq!(anew.taken_over(), None);
    let (asked, _) = make(&taken, PERFORMER, Move::Ask(Ending::Release)).expect("asks");
    let (ended, _) = make(&asked, COUNTERPART, Move::Confirm(Ending::Release)).expect("yes");
    assert_eq!(ended.taken_over(), None);
}

#[test]
fn stepping_in_is_for_a_while_and_not_for_good() {
    let today = date(2026, 11, 23);
    assert!(TakenOver::is_a_while(today, today));
    assert!(TakenOver::is_a_while(TakenOver::latest(today), today));
    assert!(!TakenOver::is_a_while(date(2026, 11, 22), today));
    assert!(!TakenOver::is_a_while(date(2027, 1, 25), today));
}
