//! The policy as promised: nobody but the parties, and they alike.

use super::*;
use crate::model::{Due, Outline, Visibility};
use jiff::civil::date;
use proptest::prelude::*;
use zwerm_domain::{AgreementId, Offices, OrganisationId, PersonId, TeamId};
use zwerm_promise::{Course, Seats, State, Whom, Wording};

const HOUSE: OrganisationId = OrganisationId::new(1);

fn actor(person: i64, offices: Offices) -> Actor {
    Actor::from_session(PersonId::new(person), HOUSE, offices)
}

fn outline(visibility: Visibility) -> Outline {
    Outline {
        due: Due::On(date(2026, 12, 18)),
        rhythm: Rhythm::Weekly,
        visibility,
        teams: Vec::new(),
        kind_of_work: None,
        goal: None,
        boundaries: Vec::new(),
    }
}

/// An agreement between persons 1 (performer) and 2 in this state.
fn agreement(state: State, visibility: Visibility, is_of_our_team: bool) -> Agreement {
    let one = Wording { version: 1, form: Form::Dated };
    let two = Wording { version: 2, form: Form::Dated };
    let agreed = state.was_agreed().then_some(one);
    let seat = |side, number, is_asked| {
        let person = PersonId::new(number);
        Seat::from_stored(side, Whom::Person(person), Some(person), is_asked).expect("a seat")
    };
    let asked = seat(Side::Counterpart, 2, state.asks_an_answer());
    let seats = Seats::from_stored(vec![seat(Side::Performer, 1, false), asked]).expect("two");
    let opener = state.asks_an_answer().then_some(PersonId::new(1));
    Agreement {
        id: AgreementId::new(7),
        organisation: HOUSE,
        course: Course::from_stored(state, seats, opener, two, agreed).expect("a whole course"),
        newest: outline(visibility),
        agreed: agreed.map(|_| outline(visibility)),
        ended_on: state.is_ended().then_some(date(2026, 12, 1)),
        is_of_our_team,
        asked: None,
    }
}

fn states() -> impl Strategy<Value = State> {
    (0..State::ALL.len()).prop_map(|at| State::ALL[at])
}

fn circles() -> impl Strategy<Value = Visibility> {
    (0..Visibility::ALL.len()).prop_map(|at| Visibility::ALL[at])
}

proptest! {
    #[test]
    fn nobody_but_the_parties_does_anything_or_reads_more_than_result_and_date(
        state in states(), visibility in circles(), is_of_our_team: bool, offices in 0i64..16,
    ) {
        let agreement = agreement(state, visibility, is_of_our_team);
        let outsider = actor(3, Offices::of_bits(offices));
        for action in Action::ALL {
            let may_see = *action == Action::See && agreement.is_shown_to_others();
            prop_assert_eq!(may(&outsider, *action, &agreement), may_see, "{:?}", action);
        }
        prop_assert_ne!(extent(role_of(&outsider, &agreement), Action::See), Extent::Yes);
    }

    #[test]
    fn somebody_of_another_organisation_finds_nothing(state in states(), person in 1i64..4) {
        let agreement = agreement(state, Visibility::Organisation, true);
        let stranger = Actor::from_session(PersonId::new(person), OrganisationId::new(2), Offices::one(Office::Administrator));
        for action in Action::ALL {
            prop_assert!(!may(&stranger, *action, &agreement), "{:?}", action);
        }
    }

    #[test]
    fn being_administrator_changes_nothing(
        state in states(), visibility in circles(), is_of_our_team: bool, person in 1i64..4,
    ) {
        let agreement = agreement(state, visibility, is_of_our_team);
        for action in Action::ALL {
            prop_assert_eq!(
                may(&actor(person, Offices::one(Office::Administrator)), *action, &agreement),
                may(&actor(person, Offices::NONE), *action, &agreement)
            );
        }
    }

    #[test]
    fn who_is_asked_may_answer_and_who_asked_may_take_it_back(state in states()) {
        let agreement = agreement(state, Visibility::Parties, false);
        let (performer, counterpart) = (actor(1, Offices::NONE), actor(2, Offices::NONE));
        prop_assert_eq!(may(&performer, Action::Withdraw, &agreement), state.asks_an_answer());
        prop_assert!(!may(&counterpart, Action::Withdraw, &agreement));
        let answers = [Action::Accept, Action::Close]
            .into_iter()
            .chain(Ending::ALL.map(Action::AnswerEnd));
        for answer in answers {
            prop_assert!(!may(&performer, answer, &agreement), "{:?}", answer);
        }
    }
}

#[test]
fn who_is_asked_through_a_team_answers_for_it_until_another_of_it_did() {
    let team = Whom::Team(TeamId::new(4));
    let seats = Seats::new(&[team], &[Whom::Person(PersonId::new(1))]).expect("a table");
    let course = Course::begin(seats, PersonId::new(1), Form::Dated).expect("begun");
    let mut asked = Agreement {
        course,
        asked: Some((PersonId::new(5), team)),
        ..agreement(State::Proposed, Visibility::Parties, false)
    };
    let (member, colleague) =
        (actor(5, Offices::NONE), actor(6, Offices::one(Office::Administrator)));
    assert_eq!(role_of(&member, &asked), Role::Asked);
    assert!(may(&member, Action::ReadTerms, &asked) && may(&member, Action::Accept, &asked));
    for kept in [Action::GiveReason, Action::Print, Action::ReadCheckIns, Action::Withdraw] {
        assert!(!may(&member, kept, &asked), "{kept:?} is for who takes part");
    }
    assert!(!may(&colleague, Action::See, &asked));
    let holder = asked.course.seats().mover(PersonId::new(7), Some(team)).expect("asked");
    asked.course = asked.course.make(holder, Move::Accept { version: 1 }).expect("yes").0;
    assert_eq!(role_of(&member, &asked), Role::Colleague, "also when the page was loaded before");
    assert!(may(&actor(7, Offices::NONE), Action::Deliver, &asked));
}

#[test]
fn a_proposal_is_shown_to_nobody_and_what_did_not_work_out_no_longer() {
    for state in [State::Proposed, State::Countered, State::DidNotWorkOut, State::Released] {
        let agreement = agreement(state, Visibility::Organisation, true);
        assert!(!may(&actor(3, Offices::NONE), Action::See, &agreement), "{state:?}");
    }
    let running = agreement(State::Agreed, Visibility::Organisation, false);
    assert!(may(&actor(3, Offices::NONE), Action::See, &running));
}

#[test]
fn shown_to_the_team_is_shown_to_that_team_alone() {
    let in_the_team = agreement(State::Agreed, Visibility::Team, true);
    let elsewhere = agreement(State::Agreed, Visibility::Team, false);
    assert!(may(&actor(3, Offices::NONE), Action::See, &in_the_team));
    assert!(!may(&actor(3, Offices::NONE), Action::See, &elsewhere));
}

#[test]
fn the_table_holds_every_action_once_and_gives_both_sides_the_same_but_for_the_delivery_and_stepping_in()
 {
    let table = table();
    for (action, row) in &table {
        assert_eq!(row.len(), Role::ALL.len());
        assert_eq!(table.iter().filter(|(other, _)| other == action).count(), 1);
        let differs = row[0].1 != row[1].1;
        let is_of_the_delivery = matches!(
            action,
            Action::Deliver
                | Action::NotYet
                | Action::Close
                | Action::CheckIn
                | Action::AskForCheckIn
                | Action::StepIn
                | Action::GiveBack
        );
        assert_eq!(differs, is_of_the_delivery, "{action:?}");
    }
}
