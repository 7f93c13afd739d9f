//! Holds the demo world to what it promises.

mod history;
mod words;

use super::cast::Cast;
use super::*;
use jiff::ToSpan;
use jiff::civil::date;
use std::collections::HashSet;
use zwerm_domain::{Quarter, Side};
use zwerm_promise::State;

/// The Monday of the pictures.
const TODAY: Date = date(2026, 11, 23);

fn demo() -> World {
    world(7, TODAY, Language::Nl, Size::DEMO)
}

#[test]
fn the_same_seed_makes_the_same_world() {
    let (one, other) = (demo(), demo());
    assert!(one.people().eq(other.people()));
    assert!(one.agreements().eq(other.agreements()));
    assert!(one.roles().eq(other.roles()));
    let different = world(8, TODAY, Language::Nl, Size::DEMO);
    assert!(!one.people().eq(different.people()));
    assert!(!one.agreements().eq(different.agreements()));
}

#[test]
fn both_languages_tell_the_same_story() {
    let (nl, en) = (demo(), world(7, TODAY, Language::En, Size::DEMO));
    for (one, other) in nl.agreements().zip(en.agreements()) {
        assert_eq!((one.performer, one.counterpart), (other.performer, other.counterpart));
        assert_eq!(
            (one.state, one.waits, one.ended_on),
            (other.state, other.waits, other.ended_on)
        );
        let days = |of: &Agreement| {
            of.moves.iter().map(|made| (made.kind, made.made_on)).collect::<Vec<_>>()
        };
        assert_eq!(days(&one), days(&other));
        assert_ne!(one.versions[0].result, other.versions[0].result);
    }
}

#[test]
fn eight_teams_and_263_people_with_600_agreements_of_which_148_in_the_flock() {
    let world = demo();
    assert_eq!(world.teams().len(), 8);
    assert_eq!(world.people().count(), 263);
    assert_eq!(world.agreements().count(), 600);
    let this_quarter = Some(Quarter::of(TODAY));
    let birds = world.agreements().filter(|one| one.bird_of() == this_quarter).count();
    assert_eq!(birds, FLOCK);
    let administrators =
        world.offices().into_iter().filter(|(_, office)| *office == Office::Administrator);
    assert_eq!(administrators.count(), 1);
}

#[test]
fn on_any_day_of_any_year_the_numbers_hold_and_nothing_lies_in_the_future() {
    let mut today = date(2026, 1, 1);
    while today < date(2028, 3, 1) {
        let world = world(3, today, Language::Nl, Size::DEMO);
        let mut birds = 0;
        let mut waiting = 0;
        let samira = world.layout.of_cast(Cast::Samira);
        for one in world.agreements() {
            birds += usize::from(one.bird_of() == Some(Quarter::of(today)));
            waiting += usize::from(one.waits_for() == Some(samira));
            assert!(one.moves.iter().all(|made| made.made_on <= today), "{today}: {one:#?}");
        }
        assert_eq!((birds, waiting), (FLOCK, 2), "{today}");
        today = today.saturating_add(11.days());
    }
}

#[test]
fn nobody_shares_a_name_an_address_or_a_key() {
    let world = demo();
    let (mut names, mut emails, mut keys) = (HashSet::new(), HashSet::new(), HashSet::new());
    for person in world.people() {
        assert!(names.insert(person.name.clone()), "{}", person.name);
        assert!(keys.insert(person.key.clone()));
        let (mailbox, host) = person.email.split_once('@').expect("an address");
        assert_eq!(host, "waterrijk.example");
        assert!(
            mailbox.len() > 4
                && mailbox.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.'),
            "{mailbox}"
        );
        assert_eq!(person.phone.len(), 4);
        assert!(person.joined_on <= TODAY);
        assert!(emails.insert(person.email));
    }
}

#[test]
fn everybody_of_the_pictures_is_there() {
    let world = demo();
    let named = |who: Cast| world.person(world.layout.of_cast(who));
    for (who, name, team) in [
        (Cast::Samira, "Samira Bennani", "Wijkteam West"),
        (Cast::Joost, "Joost Verhagen", "Jeugd en Gezin"),
        (Cast::Fatima, "Fatima Ozkan", "Wijkteam West"),
        (Cast::Marit, "Marit Dekker", "Wijkteam West"),
        (Cast::Ruben, "Ruben Kok", "Wijkteam West"),
    ] {
        let person = named(who);
        assert_eq!(person.name, name);
        assert_eq!(world.teams()[person.teams[0]].name, team);
    }
    assert!(world.teams()[1].leads().contains(&named(Cast::Marit).number));
    assert!(world.teams()[0].leads().contains(&named(Cast::Hanneke).number));
    assert_eq!(named(Cast::Joost).phone, "2417");
}

#[test]
fn exactly_two_people_wait_for_samira_and_nobody_for_ruben() {
    let world = demo();
    let (samira, ruben) = (world.layout.of_cast(Cast::Samira), world.layout.of_cast(Cast::Ruben));
    let friday = Some((Side::Counterpart, date(2026, 11, 20)));
    let all: Vec<Agreement> = world.agreements().collect();
    let waits = |person| all.iter().filter(move |one| one.waits_for() == Some(person));
    let seen: Vec<_> =
        waits(samira).map(|one| (one.state, world.person(one.performer).name, one.waits)).collect();
    assert_eq!(
        seen,
        [
            (State::Countered, "Joost Verhagen".to_owned(), friday),
            (State::Delivered, "Fatima Ozkan".to_owned(), friday),
        ]
    );
    assert_eq!(waits(ruben).count(), 0);
    let third = &all[0].versions[2];
    assert_eq!(all[0].versions[1].due_on, Some(date(2026, 12, 18)));
    assert_eq!(third.due_on, Some(date(2027, 1, 15)));
    assert_eq!(
        third.message,
        "Met de feestdagen ertussen haal ik 18 december alleen met haast. Haast wil ik hier juist niet."
    );
    assert_eq!(all[2].versions[0].due_on, Some(date(2026, 11, 26)));
}

#[test]
fn each_visitor_finds_something_and_says_so_in_one_sentence() {
    let world = demo();
    let visitors = world.visitors();
    for standing in [
        Standing::Professional,
        Standing::Leader,
        Standing::TeamMember,
        Standing::Director,
        Standing::Administrator,
        Standing::Hr,
        Standing::WorksCouncil,
    ] {
        assert!(visitors.iter().any(|visitor| visitor.standing == standing));
    }
    for visitor in visitors {
        let has =
            |one: &Agreement| one.performer == visitor.person || one.counterpart == visitor.person;
        let open = world.agreements().filter(|one| !one.state.is_ended() && has(one)).count();
        assert!(open >= 1, "{} has nothing open", world.person(visitor.person).name);
        assert_eq!(visitor.sentence.matches(". ").count(), 0);
    }
}

#[test]
fn roles_goals_and_boundaries_point_at_what_is_there() {
    let world = demo();
    let (people, teams) = (world.size().people, world.teams().len());
    let kinds = world.kinds_of_work().len();
    for role in world.roles() {
        assert!(!role.holders.is_empty() && role.holders.iter().all(|holder| *holder < people));
        assert!(role.kinds.iter().all(|kind| *kind < kinds) && role.team < teams);
    }
    for team in 0..teams {
        assert!(world.roles().filter(|role| role.team == team).count() >= 2);
    }
    let (goals, boundaries) = (world.goals().len(), world.boundaries().len());
    for version in world.agreements().flat_map(|one| one.versions) {
        assert!(version.goal.is_none_or(|goal| goal < goals));
        assert!(version.kind_of_work.is_none_or(|kind| kind < kinds));
        assert!(version.boundaries.iter().all(|boundary| *boundary < boundaries));
    }
}

#[test]
fn a_bigger_world_gives_each_person_about_twenty_agreements_of_which_four_open() {
    let size = Size { people: 2_000, agreements: 20_000 };
    let world = world(7, TODAY, Language::En, size);
    let (mut all, mut open) = (vec![0_usize; size.people], vec![0_usize; size.people]);
    for one in world.agreements() {
        for person in [one.performer, one.counterpart] {
            all[person] += 1;
            open[person] += usize::from(!one.state.is_ended());
        }
    }
    assert_eq!(all.iter().sum::<usize>(), 2 * size.agreements);
    assert_eq!(open.iter().sum::<usize>(), 4 * size.people);
    all.sort_unstable();
    let middle = all[size.people / 2];
    assert!((15..=25).contains(&middle), "{middle}");
    let emails: HashSet<String> = world.people().map(|person| person.email).collect();
    assert_eq!(emails.len(), size.people);
}

#[test]
fn the_smallest_world_still_stands() {
    let world = world(1, TODAY, Language::Nl, Size { people: 0, agreements: 0 });
    assert_eq!(world.people().count(), world.size().people);
    assert_eq!(world.agreements().count(), world.size().agreements);
}
