//! Laws of a course, over all sequences of moves of two and more parties; and the tables that its codes must keep.

use super::*;
use crate::seats::{Seats, Unseated, Whom};
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;
use zwerm_domain::{TeamId, WorkRoleId};

fn forms() -> impl Strategy<Value = Form> {
    prop_oneof![Just(Form::Dated), Just(Form::Standing)]
}

fn endings() -> impl Strategy<Value = Ending> {
    prop_oneof![Just(Ending::Release), Just(Ending::DidNotWorkOut), Just(Ending::Finish)]
}

/// Moves as people make them: mostly on the newest version, sometimes on an older or unknown one. Who
/// moves is a number: the party, and for a team or role one of its two people.
fn moves() -> impl Strategy<Value = (usize, i64, Move)> {
    let seen = prop_oneof![6 => Just(0i64), 1 => -3i64..3];
    let made = prop_oneof![
        3 => forms().prop_map(|form| Move::Propose { on: 0, form }),
        9 => Just(Move::Accept { version: 0 }),
        1 => Just(Move::Decline { version: 0 }),
        1 => Just(Move::Withdraw),
        2 => Just(Move::Deliver),
        1 => Just(Move::NotYet),
        3 => Just(Move::Close),
        2 => endings().prop_map(Move::Ask),
        4 => endings().prop_map(Move::Confirm),
        1 => endings().prop_map(Move::GoOn),
        2 => forms().prop_map(|form| Move::Record { on: 0, form }),
        1 => Just(Move::StepIn { until: date(2026, 12, 1) }),
        1 => Just(Move::GiveBack),
    ];
    (0usize..24, seen, made)
}

/// Lets a move name the version that lies `off` from the newest.
fn aim(course: &Course, off: i64, made: Move) -> Move {
    let version = course.newest().version + off;
    match made {
        Move::Propose { form, .. } => Move::Propose { on: version, form },
        Move::Record { form, .. } => Move::Record { on: version, form },
        Move::Accept { .. } => Move::Accept { version },
        Move::Decline { .. } => Move::Decline { version },
        other => other,
    }
}

/// The party with this number: a person, or by its kind a team or a role.
fn whom(number: usize, kind: u8) -> Whom {
    let id = i64::try_from(number).expect("small") + 1;
    match kind {
        0 => Whom::Team(TeamId::new(id)),
        1 => Whom::Role(WorkRoleId::new(id)),
        _ => Whom::Person(PersonId::new(id)),
    }
}

/// One to three parties a side; the first is a person, who proposes.
fn tables() -> impl Strategy<Value = Seats> {
    (1usize..4, proptest::collection::vec(0u8..5, 1..5)).prop_map(|(performers, kinds)| {
        let all: Vec<Whom> = std::iter::once(whom(0, 9))
            .chain(kinds.iter().enumerate().map(|(at, kind)| whom(at + 1, *kind)))
            .collect();
        let (one, other) = all.split_at(performers.min(all.len() - 1));
        Seats::new(one, other).expect("a table")
    })
}

const FIRST: PersonId = PersonId::new(1);

/// Who moves by this number: the person themselves, or one of two people of the team or role.
fn mover(course: &Course, number: usize) -> Option<Mover> {
    let all: Vec<Whom> = course.seats().iter().map(Seat::whom).collect();
    let whom = all[number % all.len()];
    let person = match whom {
        Whom::Person(person) => person,
        Whom::Team(team) => PersonId::new(100 + 2 * team.get() + i64::from(number > 11)),
        Whom::Role(role) => PersonId::new(200 + 2 * role.get() + i64::from(number > 11)),
    };
    course.seats().mover(person, whom.is_group().then_some(whom))
}

fn everybody(course: &Course) -> impl Iterator<Item = Mover> + '_ {
    (0..course.seats().iter().count()).filter_map(|number| mover(course, number))
}

/// Who wrote the newest version or said yes to it.
fn party(course: &Course, who: Mover) -> Whom {
    course.seats().seat(who).expect("a seat").whom()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_sequence_of_moves_breaks_a_law(
        seats in tables(), form in forms(), story in proptest::collection::vec(moves(), 0..60),
    ) {
        let everyone: BTreeSet<Whom> = seats.iter().map(Seat::whom).collect();
        let mut course = Course::begin(seats, FIRST, form).expect("begun");
        let mut assents = BTreeSet::from([Whom::Person(FIRST)]);
        let mut agreed_versions: Vec<i64> = Vec::new();
        for (number, off, made) in story {
            let Some(who) = mover(&course, number) else { continue };
            let made = aim(&course, off, made);
            let Ok((next, step)) = course.make(who, made) else { continue };

            prop_assert!(!course.state().is_ended(), "ended stays ended");
            let stored = Course::from_stored(
                next.state, next.seats.clone(), next.opener, next.newest, next.agreed,
            );
            let stored = stored.map(|stored| {
                stored.countered(next.counters).with_taken_over(next.taken_over)
            });
            prop_assert_eq!(stored.as_ref(), Some(&next), "never half a state");
            prop_assert_eq!(next.seats().side_of(who.person), course.seats().seat(who).map(Seat::side));
            match made {
                Move::Accept { version } => {
                    prop_assert_eq!(version, next.newest().version, "a replaced version is not accepted");
                    prop_assert!(assents.insert(party(&course, who)), "nobody says yes twice");
                    let is_last = assents == everyone;
                    prop_assert_eq!(step == Step::Agreed, is_last, "agreed when the last one said yes");
                    if is_last { agreed_versions.push(version); }
                }
                Move::Propose { .. } | Move::Record { .. } => {
                    let is_talked = matches!(made, Move::Record { .. });
                    prop_assert_eq!(course.is_talk_due(), is_talked, "after two counters people talk");
                    prop_assert!(next.counters <= 2 && (next.taken_over.is_none() || next.agreed.is_some()));
                    assents = BTreeSet::from([party(&course, who)]);
                    prop_assert_eq!(next.newest().version, course.newest().version + 1);
                    prop_assert_eq!(next.agreed(), course.agreed(), "the agreed wording holds until the next");
                    let asked = next.seats().iter().filter(|seat| seat.is_asked()).count();
                    prop_assert_eq!(asked + 1, everyone.len(), "a replaced version needs every yes anew");
                }
                _ => {}
            }
            if let Some(agreed) = next.agreed() {
                prop_assert!(agreed_versions.contains(&agreed.version), "agreed is what all accepted");
                prop_assert!(next.state().was_agreed() && next.seats().is_held());
            }
            if let Some(taken) = next.taken_over {
                prop_assert_eq!(next.seats().side_of(taken.by), Some(Side::Counterpart));
                prop_assert!(next.state() != State::Delivered && !next.state().is_ended());
            }
            let is_together = matches!(
                next.state(), State::Closed | State::Released | State::DidNotWorkOut
            );
            if is_together {
                let others = course.seats().iter().filter(|seat| seat.is_asked()).count();
                prop_assert_eq!(others, 1, "an end needs everybody who was asked");
                prop_assert!(course.asks(who));
            }
            prop_assert!(next.make(who, made).is_err(), "{:?} twice changes nothing more", made);
            prop_assert_eq!(Step::from_code(step.code()), Some(step));
            course = next;
        }
    }

    #[test]
    fn the_order_in_which_all_say_yes_does_not_matter(
        seats in tables(), form in forms(), order in proptest::collection::vec(0usize..24, 60..61),
    ) {
        let begun = Course::begin(seats, FIRST, form).expect("begun");
        let mut course = begun.clone();
        for number in order.into_iter().chain(0..12) {
            let Some(who) = mover(&course, number) else { continue };
            if let Ok((next, _)) = course.make(who, Move::Accept { version: 1 }) { course = next; }
        }
        prop_assert_eq!(course.state(), State::Agreed);
        let parties = |course: &Course| course.seats().iter().map(Seat::whom).collect::<Vec<_>>();
        prop_assert_eq!(parties(&course), parties(&begun));
    }

    #[test]
    fn parties_of_one_side_have_the_same_rights(
        form in forms(), story in proptest::collection::vec(moves(), 1..40),
    ) {
        let table = |order: [usize; 6]| {
            let all = order.map(|number| whom(number, 9));
            Seats::new(&all[..3], &all[3..]).expect("a table")
        };
        // The same people; in the second telling others of the same side make the moves.
        let mut one = Course::begin(table([0, 1, 2, 3, 4, 5]), FIRST, form).expect("begun");
        let mut other = Course::begin(table([0, 1, 2, 3, 4, 5]), PersonId::new(3), form).expect("begun");
        let swap = [2, 0, 1, 4, 5, 3];
        for (number, off, made) in story {
            let (who, else_who) = (mover(&one, number % 6), mover(&other, swap[number % 6]));
            let (Some(who), Some(else_who)) = (who, else_who) else { continue };
            let made = aim(&one, off, made);
            let (made_one, made_other) = (one.make(who, made), other.make(else_who, made));
            let told = |made: &Result<(Course, Step), Refused>| {
                made.as_ref().map(|(course, step)| (course.state(), *step)).map_err(|why| *why)
            };
            prop_assert_eq!(told(&made_one), told(&made_other));
            if let (Ok((next, _)), Ok((next_other, _))) = (made_one, made_other) {
                (one, other) = (next, next_other);
            }
        }
    }

    #[test]
    fn both_sides_have_the_same_rights_but_for_the_delivery_and_stepping_in(
        story in proptest::collection::vec(moves(), 1..40),
    ) {
        let table = |sides: [usize; 4]| {
            let all = sides.map(|number| whom(number, 9));
            Seats::new(&all[..2], &all[2..]).expect("a table")
        };
        let mut one = Course::begin(table([0, 1, 2, 3]), FIRST, Form::Standing).expect("begun");
        let mut other = Course::begin(table([2, 3, 0, 1]), FIRST, Form::Standing).expect("begun");
        for (number, off, made) in story {
            let made = match aim(&one, off, made) {
                Move::Deliver | Move::NotYet | Move::Close => continue,
                Move::StepIn { .. } | Move::GiveBack => continue,
                Move::Propose { on, .. } => Move::Propose { on, form: Form::Standing },
                Move::Record { on, .. } => Move::Record { on, form: Form::Standing },
                made => made,
            };
            let person = PersonId::new(i64::try_from(number % 4).expect("small") + 1);
            let move_of = |course: &Course| {
                course.seats().mover(person, None).map(|who| course.make(who, made))
            };
            let told = |made: Option<Result<(Course, Step), Refused>>| {
                made.map(|made| made.map(|(course, step)| (course.state(), step)))
            };
            prop_assert_eq!(told(move_of(&one)), told(move_of(&other)));
            if let (Some(Ok((next, _))), Some(Ok((next_other, _)))) = (move_of(&one), move_of(&other)) {
                (one, other) = (next, next_other);
            }
        }
    }

    #[test]
    fn everybody_can_always_do_something_until_it_ends(
        seats in tables(), form in forms(), story in proptest::collection::vec(moves(), 0..40),
    ) {
        let mut course = Course::begin(seats, FIRST, form).expect("begun");
        for (number, off, made) in story {
            let Some(who) = mover(&course, number) else { continue };
            if let Ok((next, _)) = course.make(who, aim(&course, off, made)) { course = next; }
        }
        let on = course.newest().version;
        let has_a_way = |who: Mover| {
            let asks = Ending::ALL.map(Move::Ask).into_iter().chain([Move::Withdraw]);
            let answers = Ending::ALL.map(Move::GoOn).into_iter().chain([
                Move::NotYet, Move::Decline { version: on }, Move::Propose { on, form },
                Move::Record { on, form },
            ]);
            asks.chain(answers).any(|made| course.can(who, made))
        };
        // Who does it together with whoever delivered waits for those it is for.
        let waits = |who: Mover| {
            course.state() == State::Delivered
                && course.seats().seat(who).is_some_and(|seat| seat.side() == Side::Performer)
                && course.opener() != Some(who.person)
        };
        for who in everybody(&course) {
            let expected = !course.state().is_ended() && !waits(who);
            prop_assert_eq!(has_a_way(who), expected, "{:?} {:?}", who, course);
        }
    }
}

mod hand_over;
mod roads;
mod stand_in;

const PERFORMER: PersonId = PersonId::new(1);
const COUNTERPART: PersonId = PersonId::new(2);

fn two() -> Seats {
    Seats::new(&[Whom::Person(PERFORMER)], &[Whom::Person(COUNTERPART)]).expect("two")
}

fn make(course: &Course, who: PersonId, made: Move) -> Result<(Course, Step), Refused> {
    course.make(course.seats().mover(who, None).ok_or(Refused::NoParty)?, made)
}

fn agreed(form: Form) -> Course {
    let course = Course::begin(two(), PERFORMER, form).expect("begun");
    make(&course, COUNTERPART, Move::Accept { version: 1 }).expect("may be accepted").0
}

#[test]
fn whoever_accepts_a_replaced_version_is_told_the_newest() {
    let course = Course::begin(two(), PERFORMER, Form::Dated).expect("begun");
    let revise = Move::Propose { on: 1, form: Form::Dated };
    let (course, step) = make(&course, PERFORMER, revise).expect("may be revised");
    assert_eq!(step, Step::Revised);
    let late = make(&course, COUNTERPART, Move::Accept { version: 1 });
    assert_eq!(late, Err(Refused::ReplacedVersion { newest: 2 }));
}

#[test]
fn what_was_agreed_holds_when_the_next_wording_is_declined() {
    let course = agreed(Form::Dated);
    let next = Move::Propose { on: 1, form: Form::Standing };
    let (course, _) = make(&course, COUNTERPART, next).expect("may be reopened");
    assert_eq!(course.state(), State::Renegotiating);
    let (course, _) = make(&course, PERFORMER, Move::Decline { version: 2 }).expect("no");
    assert_eq!((course.state(), course.agreed().map(|a| a.version)), (State::Agreed, Some(1)));
    assert!(make(&course, PERFORMER, Move::Deliver).is_ok(), "version 1 is dated and holds");
}

#[test]
fn a_standing_agreement_is_finished_by_both_and_never_delivered() {
    let course = agreed(Form::Standing);
    let delivered = make(&course, PERFORMER, Move::Deliver);
    assert_eq!(delivered, Err(Refused::StandingHasNoDelivery));
    for (who, other) in [(PERFORMER, COUNTERPART), (COUNTERPART, PERFORMER)] {
        let (asked, _) = make(&course, who, Move::Ask(Ending::Finish)).expect("may be asked");
        assert_eq!(make(&asked, who, Move::Confirm(Ending::Finish)), Err(Refused::NotYourTurn));
        let (done, step) = make(&asked, other, Move::Confirm(Ending::Finish)).expect("both agree");
        assert_eq!((done.state(), step), (State::Closed, Step::Closed));
    }
}

#[test]
fn not_yet_leads_back_and_thanks_closes() {
    let course = agreed(Form::Dated);
    let (course, _) = make(&course, PERFORMER, Move::Deliver).expect("ready");
    let (course, _) = make(&course, COUNTERPART, Move::NotYet).expect("something is open");
    let (course, _) = make(&course, PERFORMER, Move::Deliver).expect("ready again");
    let (course, _) = make(&course, COUNTERPART, Move::Close).expect("thanks");
    assert_eq!(course.state(), State::Closed);
    assert_eq!(make(&course, COUNTERPART, Move::Close), Err(Refused::Ended));
}

#[test]
fn a_delivery_lapses_after_fourteen_days_and_not_a_day_before() {
    let (course, _) = make(&agreed(Form::Dated), PERFORMER, Move::Deliver).expect("ready");
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
    let two_versions = Wording { version: 2, form: Form::Dated };
    let seats = |performer: bool, counterpart: bool| {
        let seat = |side, person, is_asked| {
            Seat::from_stored(side, Whom::Person(person), Some(person), is_asked).expect("a seat")
        };
        let all = vec![
            seat(Side::Performer, PERFORMER, performer),
            seat(Side::Counterpart, COUNTERPART, counterpart),
        ];
        Seats::from_stored(all).expect("two")
    };
    let nobody = || seats(false, false);
    let read = Course::from_stored;
    let by = Some(PERFORMER);
    assert_eq!(read(State::Agreed, nobody(), None, one, None), None);
    assert_eq!(read(State::Agreed, seats(false, true), None, one, Some(one)), None);
    assert_eq!(read(State::Agreed, nobody(), by, one, Some(one)), None);
    assert_eq!(read(State::Agreed, nobody(), None, one, Some(two_versions)), None);
    assert_eq!(read(State::Proposed, nobody(), by, one, None), None);
    assert_eq!(read(State::Proposed, seats(true, true), by, one, None), None);
    assert_eq!(read(State::Proposed, seats(false, true), None, one, None), None);
    assert_eq!(read(State::Delivered, seats(true, false), Some(COUNTERPART), one, Some(one)), None);
    assert_eq!(read(State::Declined, nobody(), None, one, Some(one)), None);
    assert!(read(State::Proposed, seats(false, true), by, one, None).is_some());
    let team = Whom::Team(TeamId::new(1));
    let unheld = Seat::from_stored(Side::Performer, team, None, false).expect("a seat");
    let other = Seat::from_stored(Side::Counterpart, Whom::Person(PERFORMER), by, false);
    let seats = Seats::from_stored(vec![unheld, other.expect("a seat")]).expect("two");
    assert_eq!(
        read(State::Agreed, seats, None, one, Some(one)),
        None,
        "nobody said yes for the team"
    );
}

#[test]
fn whoever_of_a_team_answers_first_holds_it_and_the_others_have_nothing_to_say_any_more() {
    let team = Whom::Team(TeamId::new(4));
    let seats = Seats::new(&[team], &[Whom::Person(COUNTERPART)]).expect("a table");
    let course = Course::begin(seats, COUNTERPART, Form::Dated).expect("begun");
    let (first, second) = (PersonId::new(41), PersonId::new(42));
    assert_eq!(course.seats().mover(first, None), None, "only whom the database says is asked");
    let first_move = course.seats().mover(first, Some(team)).expect("asked");
    let second_move = course.seats().mover(second, Some(team)).expect("asked");
    let (course, step) = course.make(first_move, Move::Accept { version: 1 }).expect("yes");
    assert_eq!((course.state(), step), (State::Agreed, Step::Agreed));
    assert_eq!(course.seats().seat_of(team).and_then(Seat::holder), Some(first));
    assert_eq!(course.seats().mover(second, Some(team)), None);
    assert_eq!(
        course.make(second_move, Move::Deliver),
        Err(Refused::NoParty),
        "not from before either"
    );
    assert!(course.can(first_move, Move::Deliver));
}

#[test]
fn each_counterpart_says_thanks_and_any_may_say_not_yet() {
    let third = PersonId::new(3);
    let [one, two, three] = [PERFORMER, COUNTERPART, third].map(Whom::Person);
    let seats = Seats::new(&[one], &[two, three]).expect("a table");
    let course = Course::begin(seats, PERFORMER, Form::Dated).expect("begun");
    let (course, step) = make(&course, third, Move::Accept { version: 1 }).expect("yes");
    assert_eq!((course.state(), step), (State::Proposed, Step::Accepted));
    let again = make(&course, third, Move::Accept { version: 1 });
    assert_eq!(again, Err(Refused::AlreadyAccepted));
    let (course, _) = make(&course, COUNTERPART, Move::Accept { version: 1 }).expect("yes");
    let (course, _) = make(&course, PERFORMER, Move::Deliver).expect("ready");
    let (thanked, step) = make(&course, third, Move::Close).expect("thanks");
    assert_eq!((thanked.state(), step), (State::Delivered, Step::Thanked));
    let (back, _) = make(&thanked, third, Move::NotYet).expect("on second thoughts");
    assert_eq!(back.state(), State::Agreed);
    let (closed, step) = make(&thanked, COUNTERPART, Move::Close).expect("thanks");
    assert_eq!((closed.state(), step), (State::Closed, Step::Closed));
}

#[test]
fn nobody_sits_twice_and_no_side_is_empty() {
    let (one, two) = (Whom::Person(PERFORMER), Whom::Person(COUNTERPART));
    assert_eq!(Seats::new(&[one], &[one]), Err(Unseated::Twice(one)));
    assert_eq!(Seats::new(&[one, two], &[]), Err(Unseated::Empty(Side::Counterpart)));
    let many: Vec<Whom> = (10..30).map(|number| whom(number, 9)).collect();
    assert_eq!(Seats::new(&[one], &many), Err(Unseated::TooMany));
    for whom in [one, whom(3, 0), whom(4, 1)] {
        assert_eq!(whom.to_string().parse(), Ok(whom));
    }
    for text in ["", "p", "x3", "t-1", "p1x", "é1"] {
        assert!(text.parse::<Whom>().is_err(), "{text}");
    }
}
