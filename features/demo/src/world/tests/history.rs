//! Every history of the demo could have been made by people under the rules.

use super::*;
use zwerm_promise::look_back::{Given, look_back};
use zwerm_promise::rhythm::{Asking, Beat, asking};
use zwerm_promise::support::Support;
use zwerm_promise::{Ending, Form, Move as Made, Step, two::Two};

/// Plays the history again through the rules, and says where it stands then.
fn replay(one: &Agreement) -> Two {
    let form = |number: i64| one.versions[(number - 1) as usize].form();
    let mut course = Two::begin(one.versions[0].author, form(1));
    let mut agreed_on = None;
    let mut delivered_on = Date::MIN;
    let (mut checked_in_on, mut asked_on) = (None, None);
    assert_eq!(one.moves[0].kind, Step::Proposed);
    for line in &one.moves[1..] {
        let newest = course.newest().version;
        let ending = Ending::ALL.into_iter().find(|ending| ending.asked() == course.state());
        let made = match line.kind {
            Step::Countered | Step::Renegotiated | Step::Revised => {
                Made::Propose { on: newest, form: form(newest + 1) }
            }
            Step::Recorded => Made::Record { on: newest, form: form(newest + 1) },
            Step::Agreed => Made::Accept { version: newest },
            Step::Declined => Made::Decline { version: newest },
            Step::Withdrawn => Made::Withdraw,
            Step::Delivered => Made::Deliver,
            Step::NotYet => Made::NotYet,
            Step::Closed if ending.is_none() => Made::Close,
            Step::Closed | Step::Released | Step::DidNotWorkOut => {
                Made::Confirm(ending.expect("asked before"))
            }
            Step::ReleaseAsked => Made::Ask(Ending::Release),
            Step::DidNotWorkOutAsked => Made::Ask(Ending::DidNotWorkOut),
            Step::FinishAsked => Made::Ask(Ending::Finish),
            Step::WentOn => Made::GoOn(ending.expect("asked before")),
            Step::ClosedUnconfirmed => {
                course = course.lapse(delivered_on, line.made_on).expect("time to lapse").0;
                continue;
            }
            Step::CheckedIn => {
                assert!(course.is_running() && line.by == Some(Side::Performer), "{one:#?}");
                checked_in_on = Some(line.made_on);
                continue;
            }
            Step::CheckInAsked => {
                assert_eq!(line.by, Some(Side::Counterpart));
                let number = course.agreed().expect("agreed").version as usize;
                let beat = Beat { agreed_on: agreed_on.expect("agreed"), checked_in_on, asked_on };
                let rhythm = one.versions[number - 1].rhythm;
                assert_eq!(asking(rhythm, &beat, line.made_on), Asking::Open, "{one:#?}");
                asked_on = Some(line.made_on);
                continue;
            }
            _ => continue,
        };
        let by = line.by.expect("somebody's move");
        let (next, step) =
            course.make(by, made).unwrap_or_else(|refused| panic!("{refused:?} {one:#?}"));
        assert_eq!((step, next.newest().version), (line.kind, line.version));
        course = next;
        if line.kind == Step::Agreed {
            agreed_on = agreed_on.or(Some(line.made_on));
        }
        if line.kind == Step::Delivered {
            delivered_on = line.made_on;
        }
    }
    course
}

fn histories() -> impl Iterator<Item = Agreement> {
    [7, 8].into_iter().flat_map(|seed| {
        let world = world(seed, TODAY, Language::Nl, Size::DEMO);
        world.agreements().collect::<Vec<_>>()
    })
}

#[test]
fn no_history_is_impossible() {
    for one in histories() {
        let course = replay(&one);
        assert_eq!(course.state(), one.state, "{one:#?}");
        assert_eq!(course.turn(), one.turn);
        assert_eq!(course.newest().version, one.version());
        assert_eq!(course.agreed().map(|agreed| agreed.version), one.agreed_version);
        let last = |kind| one.moves.iter().rposition(|made| made.kind == kind);
        let is_asked = course.is_running() && last(Step::CheckInAsked) > last(Step::CheckedIn);
        let asked = course.turn().or(is_asked.then_some(Side::Performer));
        assert_eq!(one.waits.map(|waits| waits.0), asked, "{one:#?}");
        assert_eq!(one.ended_on.is_some(), one.state.is_ended());
        assert_ne!(one.performer, one.counterpart);
    }
}

#[test]
fn days_go_forward_and_end_with_the_last_move() {
    for one in histories() {
        assert!(one.moves.windows(2).all(|pair| pair[0].made_on <= pair[1].made_on), "{one:#?}");
        for (place, version) in one.versions.iter().enumerate() {
            assert_eq!(version.number, place as i64 + 1);
            let day = version.due_on.or(version.review_on).expect("a day");
            assert!(version.written_on < day, "{version:#?}");
            assert!(version.due_on.is_none() || version.review_on.is_none());
        }
        if let Some(ended_on) = one.ended_on {
            assert_eq!(Some(ended_on), one.moves.last().map(|made| made.made_on));
        }
    }
}

#[test]
fn every_state_of_the_rules_is_in_the_demo() {
    let all: Vec<Agreement> = demo().agreements().collect();
    for state in State::ALL {
        let count = all.iter().filter(|one| one.state == state).count();
        assert!(count >= 3, "{state:?}: {count}");
    }
    let standing = all.iter().filter(|one| one.versions[0].review_on.is_some());
    assert!(standing.count() >= 30);
    let asked = all.iter().filter(|one| one.turn.is_none() && one.waits.is_some());
    assert!(asked.count() >= 3);
    let not_yet = |one: &&Agreement| one.moves.iter().any(|made| made.kind == Step::NotYet);
    assert!(all.iter().filter(not_yet).count() >= 15);
    let anew = |one: &&Agreement| one.moves.iter().any(|made| made.kind == Step::Renegotiated);
    assert!(all.iter().filter(anew).count() >= 30);
    for support in [Support::Asked, Support::Promised, Support::Kept, Support::Dropped] {
        assert!(all.iter().flat_map(|one| &one.needs).any(|need| need.state == support));
    }
}

#[test]
fn support_is_promised_before_it_is_kept_and_only_by_who_was_asked() {
    for one in histories() {
        for (place, need) in one.needs.iter().enumerate() {
            let held = one.versions.iter().any(|version| version.needs.contains(&place));
            assert_eq!(held, need.check_in.is_none(), "{one:#?}");
            match need.state {
                Support::Kept => {
                    assert!(need.answered_on.is_some() && need.answered_on <= need.kept_on)
                }
                Support::Promised => assert!(need.answered_on.is_some() && need.kept_on.is_none()),
                _ => assert!(need.kept_on.is_none()),
            }
        }
        let agreed = one.agreed_version.and_then(|number| one.versions.get(number as usize - 1));
        for place in agreed.map(|version| version.needs.clone()).unwrap_or_default() {
            assert!(
                matches!(one.needs[place].state, Support::Promised | Support::Kept),
                "{one:#?}"
            );
        }
    }
}

#[test]
fn nobody_says_yes_to_an_own_wording() {
    for one in histories() {
        for acceptance in &one.acceptances {
            let version = &one.versions[acceptance.number as usize - 1];
            assert_ne!(version.author, acceptance.by);
        }
    }
}

#[test]
fn a_look_back_is_given_when_it_may_be() {
    for one in histories() {
        for back in &one.look_backs {
            let two = Two::begin(back.by, Form::Dated);
            let viewer = two.opener().expect("who gave it");
            let none = Given::of(two.seats(), &[], &[]);
            let seen = look_back(one.state, one.ended_on, &none, viewer, back.given_on);
            assert!(seen.can_be_written(), "{one:#?}");
            assert!(back.given_on <= TODAY);
        }
    }
}
