//! Handing over: the laws of a seat that goes to somebody else, and of what waits for who has left.

use super::*;

const NEW: PersonId = PersonId::new(900);

proptest! {
    #[test]
    fn a_seat_goes_over_whole_and_never_half(
        seats in tables(), form in forms(), story in proptest::collection::vec(moves(), 0..40), at in 0usize..6,
    ) {
        let mut course = Course::begin(seats, FIRST, form).expect("begun");
        for (number, off, made) in story {
            let Some(who) = mover(&course, number) else { continue };
            if let Ok((next, _)) = course.make(who, aim(&course, off, made)) { course = next; }
        }
        let people: Vec<PersonId> = course.seats().people().collect();
        let from = people[at % people.len()];
        let handed = course.hand_over(from, NEW);
        prop_assert_eq!(handed.is_ok(), course.can_be_handed_over());
        let Ok((next, step)) = handed else { return Ok(()) };
        prop_assert_eq!(step, Step::HandedOver);
        prop_assert_eq!(next.seats().side_of(NEW), course.seats().side_of(from));
        prop_assert_eq!(next.seats().of(from), None, "who handed over takes no part any more");
        prop_assert_eq!(next.seats().of(NEW).map(Seat::is_asked), course.seats().of(from).map(Seat::is_asked));
        prop_assert_eq!((next.state(), next.agreed()), (course.state(), course.agreed()), "nothing else changes");
        let stored = Course::from_stored(
            next.state, next.seats.clone(), next.opener, next.newest, next.agreed,
        );
        let stored = stored.map(|stored| stored.countered(next.counters).with_taken_over(next.taken_over));
        prop_assert_eq!(stored.as_ref(), Some(&next), "never half a state");
        for other in next.seats().people().filter(|one| *one != NEW) {
            prop_assert_eq!(next.hand_over(NEW, other), Err(Refused::TakesPartAlready));
        }
        prop_assert_eq!(next.hand_over(from, PersonId::new(901)), Err(Refused::NoParty));
    }
}

#[test]
fn what_waits_only_for_who_has_left_ends_and_nothing_else_does() {
    let course = agreed(Form::Dated);
    let gone = |person: PersonId| person == PERFORMER;
    assert_eq!(course.settled_without(gone), None, "nothing is asked");
    let (asked, _) = make(&course, COUNTERPART, Move::Ask(Ending::Release)).expect("asked");
    assert_eq!(asked.settled_without(|_| false), None, "somebody is there to answer");
    let (ended, step) = asked.settled_without(gone).expect("ends");
    assert_eq!((ended.state(), step), (State::Released, Step::Released));
    let (delivered, _) = make(&course, PERFORMER, Move::Deliver).expect("delivered");
    assert_eq!(delivered.settled_without(|_| true), None, "a delivery lapses by its own rule");
    assert!(course.is_alone(COUNTERPART, gone) && !course.is_alone(COUNTERPART, |_| false));
}

#[test]
fn a_next_wording_is_answered_before_a_seat_goes_over() {
    let course = agreed(Form::Dated);
    let anew = Move::Propose { on: 1, form: Form::Dated };
    let (open, _) = make(&course, PERFORMER, anew).expect("agrees anew");
    for from in [PERFORMER, COUNTERPART] {
        assert_eq!(open.hand_over(from, NEW), Err(Refused::FirstAnswer));
    }
    let (back, _) = make(&open, PERFORMER, Move::Withdraw).expect("taken back");
    assert!(back.hand_over(PERFORMER, NEW).is_ok());
}

#[test]
fn before_something_is_agreed_there_is_nothing_to_hand_over() {
    let begun = Course::begin(two(), PERFORMER, Form::Dated).expect("begun");
    assert_eq!(begun.hand_over(PERFORMER, NEW), Err(Refused::NotAgreedYet));
    let (ended, _) = make(&begun, PERFORMER, Move::Withdraw).expect("taken back");
    assert_eq!(ended.hand_over(PERFORMER, NEW), Err(Refused::Ended));
}
