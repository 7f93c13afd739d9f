//! Standing in: the laws of a seat that a colleague has for a while.

use super::*;

const NEW: PersonId = PersonId::new(900);

proptest! {
    #[test]
    fn standing_in_and_coming_back_leave_the_seats_as_they_were(
        seats in tables(), form in forms(), story in proptest::collection::vec(moves(), 0..40), at in 0usize..6,
    ) {
        let mut course = Course::begin(seats, FIRST, form).expect("begun");
        for (number, off, made) in story {
            let Some(who) = mover(&course, number) else { continue };
            if let Ok((next, _)) = course.make(who, aim(&course, off, made)) { course = next; }
        }
        let people: Vec<PersonId> = course.seats().people().collect();
        let from = people[at % people.len()];
        let begun = course.stand_in(from, NEW);
        let is_possible = course.state().was_agreed() && !course.state().is_ended();
        prop_assert_eq!(begun.is_ok(), is_possible);
        let Ok((away, step)) = begun else { return Ok(()) };
        prop_assert_eq!(step, Step::StandInBegan);
        prop_assert_eq!(away.seats().of(from), None, "who is away takes no part");
        prop_assert_eq!(away.seats().of(NEW).map(Seat::is_asked), course.seats().of(from).map(Seat::is_asked));
        prop_assert_eq!((away.state(), away.agreed(), away.newest()), (course.state(), course.agreed(), course.newest()));
        let (back, step) = away.seat_back(from, NEW).expect("is back");
        prop_assert_eq!(step, Step::StandInEnded);
        prop_assert_eq!((back.seats(), back.opener(), back.state()), (course.seats(), course.opener(), course.state()));
    }

    #[test]
    fn the_seat_goes_back_whatever_happened_meanwhile(
        seats in tables(), form in forms(), story in proptest::collection::vec(moves(), 0..30),
        meanwhile in proptest::collection::vec(moves(), 0..30),
    ) {
        let mut course = Course::begin(seats, FIRST, form).expect("begun");
        for (number, off, made) in story {
            let Some(who) = mover(&course, number) else { continue };
            if let Ok((next, _)) = course.make(who, aim(&course, off, made)) { course = next; }
        }
        let Ok((mut away, _)) = course.stand_in(FIRST, NEW) else { return Ok(()) };
        for (number, off, made) in meanwhile {
            let Some(who) = mover(&away, number) else { continue };
            if let Ok((next, _)) = away.make(who, aim(&away, off, made)) { away = next; }
        }
        let (back, _) = away.seat_back(FIRST, NEW).expect("is back");
        prop_assert_eq!(back.state(), away.state(), "what is open stays open, what ended stays ended");
        prop_assert_eq!(back.seats().of(FIRST).map(Seat::is_asked), away.seats().of(NEW).map(Seat::is_asked));
        prop_assert_eq!(back.seats().side_of(FIRST), course.seats().side_of(FIRST));
        prop_assert_eq!(back.seats().of(NEW), None);
        let stored = Course::from_stored(
            back.state, back.seats.clone(), back.opener, back.newest, back.agreed,
        );
        prop_assert!(stored.is_some(), "never half a state");
    }
}

#[test]
fn an_open_wording_goes_along_and_what_nobody_agreed_does_not() {
    let course = agreed(Form::Dated);
    let anew = Move::Propose { on: 1, form: Form::Dated };
    let (open, _) = make(&course, COUNTERPART, anew).expect("agrees anew");
    let (away, _) = open.stand_in(PERFORMER, NEW).expect("stands in");
    assert!(away.seats().of(NEW).is_some_and(Seat::is_asked), "the answer waits for the stand-in");
    assert_eq!(away.stand_in(NEW, COUNTERPART), Err(Refused::TakesPartAlready));
    assert_eq!(away.seat_back(COUNTERPART, NEW), Err(Refused::TakesPartAlready));
    assert_eq!(away.seat_back(PERFORMER, PersonId::new(901)), Err(Refused::NoParty));
    let begun = Course::begin(two(), PERFORMER, Form::Dated).expect("begun");
    assert_eq!(begun.stand_in(PERFORMER, NEW), Err(Refused::NotAgreedYet));
    let (ended, _) = make(&begun, PERFORMER, Move::Withdraw).expect("taken back");
    assert_eq!(ended.stand_in(PERFORMER, NEW), Err(Refused::Ended));
}
