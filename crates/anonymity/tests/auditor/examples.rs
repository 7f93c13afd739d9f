//! Tables as one meets them.

use zwerm_anonymity::{
    Ask, Audit, Group, Measure, Person, Problem, Purpose, Reason, Scale, Thresholds, Unit, Wave,
    audit,
};
use zwerm_domain::{Level, Threshold};

/// A unit with teams of these sizes; the bool: the team is withheld.
fn teams(sizes: &[(usize, bool)]) -> Ask {
    let mut units = vec![Unit { name: "all".into(), parent: None, is_withheld: false }];
    let mut people = Vec::new();
    for (at, (size, is_withheld)) in sizes.iter().enumerate() {
        units.push(Unit { name: format!("team {at}"), parent: Some(0), is_withheld: *is_withheld });
        for _ in 0..*size {
            people.push(Person { key: people.len() as u64, unit: at + 1, values: Vec::new() });
        }
    }
    let wave = Wave { name: "now".into(), units, people, ..Wave::default() };
    Ask { thresholds: Thresholds::default(), waves: vec![wave], measures: Vec::new() }
}

fn shown(audit: &Audit, groups: &[Group]) -> usize {
    groups.iter().filter(|group| audit.may(**group, Purpose::Mean).is_ok()).count()
}

/// Seven teams that add up to 209.
const SEVEN: [(usize, bool); 7] =
    [(40, false), (35, false), (33, false), (30, false), (28, false), (25, false), (18, false)];

fn table(hidden: &[(usize, bool)]) -> Ask {
    let sizes: Vec<(usize, bool)> = SEVEN.iter().chain(hidden).copied().collect();
    teams(&sizes)
}

fn seven() -> Vec<Group> {
    (1..=7).map(Group::Unit).collect()
}

#[test]
fn a_total_of_214_beside_seven_teams_that_add_up_to_209_is_refused() {
    let audit = audit(&table(&[(5, true)])).expect("a table");
    let all = audit.may(Group::Unit(0), Purpose::Mean).is_ok() as usize;
    let everyone = audit.may(Group::Everyone, Purpose::Mean).is_ok() as usize;
    assert_eq!(audit.may(Group::Unit(8), Purpose::Mean), Err(Reason::Withheld));
    assert_eq!((everyone, all, shown(&audit, &seven())), (1, 1, 6), "one of the seven must go");
    assert_eq!(audit.may(Group::Unit(7), Purpose::Mean), Err(Reason::GivesAway), "the smallest");
}

#[test]
fn the_same_table_with_rounded_means_that_bound_the_hidden_teams_is_refused() {
    // Two hidden teams, of 2 and 3: nothing about them can be computed exactly.
    let mut ask = table(&[(2, false), (3, false)]);
    let views =
        |audit: &Audit| shown(audit, &seven()) + shown(audit, &[Group::Everyone, Group::Unit(0)]);
    assert_eq!(views(&audit(&ask).expect("a table")), 9);
    // The teams are near 4.8 and the whole is 5.0: then the hidden ones must be near 5.
    let mut means: Vec<(Group, i64)> = seven().into_iter().map(|team| (team, 48)).collect();
    means.push((Group::Everyone, 50));
    let scale = Scale { least: 1, most: 5 };
    let mut measure = Measure {
        id: "trust".into(),
        scale,
        decimals: 1,
        means,
        unnamed: Vec::new(),
        items: None,
        alike: Vec::new(),
    };
    ask.measures = vec![measure.clone()];
    let told = |ask: &Ask| {
        let audit = audit(ask).expect("a table");
        let groups = seven().into_iter().chain([Group::Everyone]);
        groups.filter(|group| audit.mean("trust", *group).is_ok()).count()
    };
    assert!(told(&ask) < 8, "all eight would tell");
    // In the middle of the scale the same table says nothing about them.
    measure.means.iter_mut().for_each(|(_, mean)| *mean = 33);
    ask.measures = vec![measure.clone()];
    assert_eq!(told(&ask), 8);
    // Where nearly everybody gave the same answer there is no mean at all.
    measure.alike = vec![Group::Unit(2)];
    ask.measures = vec![measure];
    let audit = audit(&ask).expect("a table");
    assert_eq!(audit.mean("trust", Group::Unit(2)).err(), Some(Reason::AllAlike));
    assert!(audit.proof().bounds[0].means.iter().all(|mean| mean.name != "team 1"));
}

#[test]
fn people_placed_high_are_a_group_of_their_own() {
    let mut ask = teams(&[(9, false), (8, false), (7, false)]);
    // The director and two others, right under the top.
    for key in 100..103 {
        ask.waves[0].people.push(Person { key, unit: 0, values: Vec::new() });
    }
    let audit = audit(&ask).expect("a table");
    assert_eq!(audit.may(Group::Direct(0), Purpose::Mean), Err(Reason::TooFew));
    let teams: Vec<Group> = (1..=3).map(Group::Unit).collect();
    assert_eq!(shown(&audit, &teams), 2, "else the director's group is what is left over");
    assert!(audit.may(Group::Unit(0), Purpose::Mean).is_ok());
}

#[test]
fn a_team_that_changed_by_one_person_has_no_exact_figure_again() {
    let mut ask = teams(&[(9, false), (12, false), (11, false)]);
    ask.waves[0].published = vec![Group::Everyone, Group::Unit(1), Group::Unit(2), Group::Unit(3)];
    let mut later = ask.waves[0].clone();
    later.published = Vec::new();
    later.people[0].key = 1000;
    ask.waves.push(later);
    let audit = audit(&ask).expect("two waves");
    assert_eq!(audit.may(Group::Unit(1), Purpose::Mean), Err(Reason::FewChanged { since: 0 }));
    assert_eq!(audit.may(Group::Unit(2), Purpose::Mean), Ok(()));
    assert_eq!(audit.may(Group::Everyone, Purpose::Mean), Err(Reason::FewChanged { since: 0 }));
    assert_eq!(
        audit.may(Group::Everyone, Purpose::OpenAnswers),
        Err(Reason::TooFew),
        "never more than the means"
    );
}

#[test]
fn a_spread_needs_ten_people_and_what_is_alike_stays_a_band() {
    let audit = audit(&teams(&[(9, false), (60, false), (30, false)])).expect("a table");
    assert_eq!(audit.spread(Group::Unit(1), &[1, 2, 3, 2, 1]).err(), Some(Reason::TooFew));
    let wide = audit.spread(Group::Unit(2), &[10, 10, 20, 10, 10]).expect("sixty people");
    assert_eq!(wide.value(), &[10, 10, 20, 10, 10]);
    let alike = audit.spread(Group::Unit(2), &[0, 0, 2, 4, 54]);
    assert_eq!(alike.err(), Some(Reason::AllAlike));
    assert_eq!(audit.count(Group::Unit(2)).expect("a band").value().from, 60);
}

#[test]
fn what_makes_no_sense_is_told() {
    let mut circle = teams(&[(9, false)]);
    circle.waves[0].units[0].parent = Some(1);
    assert!(matches!(audit(&circle).err(), Some(Problem::NoTree { wave: 0, .. })));
    let mut twice = teams(&[(9, false)]);
    twice.waves[0].people[1].key = 0;
    assert_eq!(audit(&twice).err(), Some(Problem::Twice { wave: 0, key: 0 }));
    let mut nowhere = teams(&[(9, false)]);
    nowhere.waves[0].people[1].unit = 7;
    assert_eq!(audit(&nowhere).err(), Some(Problem::NoSuchCell { wave: 0, key: 1 }));
    let mut unknown = teams(&[(9, false)]);
    unknown.waves[0].units[1].parent = Some(7);
    assert!(matches!(audit(&unknown).err(), Some(Problem::NoTree { wave: 0, .. })));
}

#[test]
fn higher_thresholds_hide_more() {
    let level = |threshold, people| Level::of(threshold, people).expect("above the floor");
    let teams_of =
        |sizes: &[usize]| teams(&sizes.iter().map(|size| (*size, false)).collect::<Vec<_>>());
    let seen = |ask: &Ask| {
        let audit = audit(ask).expect("a table");
        (1..=4)
            .filter(|team| audit.may(Group::Unit(*team), Purpose::Mean).is_ok())
            .collect::<Vec<_>>()
    };
    let mut ask = teams_of(&[20, 16, 9, 7]);
    assert_eq!(seen(&ask), [1, 2, 3, 4]);
    ask.thresholds.answers = level(Threshold::Answers, 8);
    assert_eq!(seen(&ask), [1, 2], "seven are too few, and so is what is left beside nine");
    let mut ask = teams_of(&[20, 9, 7, 3]);
    assert_eq!(seen(&ask), [1, 2], "three are too few, and seven go with them");
    ask.thresholds.left_over = level(Threshold::LeftOver, 12);
    assert_eq!(
        seen(&ask),
        [1, 3],
        "nine and three are left over, for seven and three are not enough"
    );
}
