//! How long the auditor takes for 10,000 teams with two cuts and four waves, people coming, going and moving; CPU seconds.
//! Says how much it shows, has the proof verified, and writes the proof to the file that is named, if one is.

use std::collections::HashMap;
use std::time::Duration;
use zwerm_anonymity::{
    Ask, Audit, Cut, Group, Measure, Person, Purpose, Scale, Thresholds, Unit, Wave, audit, verify,
};

const DEPARTMENTS: usize = 50;
const UNITS: usize = 10;
const TEAMS: usize = 20;
const WAVES: usize = 4;
const PEOPLE: usize = 150_000;

fn main() {
    let mut dice = Dice(1);
    let units = units();
    let cuts = vec![cut("years here", 5), cut("age", 4)];
    let mut people: Vec<Person> = Vec::new();
    let mut next = 0;
    join(&mut people, &mut next, PEOPLE, &mut dice);
    let mut ask =
        Ask { thresholds: Thresholds::default(), waves: Vec::new(), measures: Vec::new() };
    for wave in 0..WAVES {
        if wave > 0 {
            people.retain(|_| dice.below(100) >= 8);
            for person in &mut people {
                if dice.below(100) < 3 {
                    person.unit = place(&mut dice);
                }
            }
            let lacking = PEOPLE - people.len();
            join(&mut people, &mut next, lacking, &mut dice);
        }
        ask.waves.push(Wave {
            name: format!("wave {}", wave + 1),
            units: units.clone(),
            cuts: cuts.clone(),
            people: people.clone(),
            published: Vec::new(),
            unnamed: Vec::new(),
        });
        ask.measures = vec![measure(&ask, &mut dice)];
        let before = cpu();
        let audit = audit(&ask).expect("an organisation that makes sense");
        let took = cpu() - before;
        println!(
            "wave {}: audited in {:.2} s CPU; {}",
            wave + 1,
            took.as_secs_f64(),
            told(&audit, &ask)
        );
        let before = cpu();
        verify(audit.proof()).expect("a proof that holds");
        println!("        verified in {:.2} s CPU", (cpu() - before).as_secs_f64());
        let shown = audit.views(Purpose::Mean).filter(|(_, reason)| reason.is_none());
        ask.waves[wave].published = shown.map(|(group, _)| group).collect();
        if wave + 1 == WAVES {
            let is_met = took <= Duration::from_secs(5);
            println!(
                "{:<58} {:<32} {:<14} {}",
                "the auditor, 10,000 teams, two cuts, four waves: CPU",
                format!("{:.2} s", took.as_secs_f64()),
                "<= 5 s",
                if is_met { "met" } else { "MISSED" }
            );
            if let Some(path) = std::env::args().nth(1) {
                let text = serde_json::to_string(audit.proof()).expect("JSON");
                std::fs::write(path, text).expect("a file to write to");
            }
        }
    }
}

fn told(audit: &Audit, ask: &Ask) -> String {
    let mut counts = [(0, 0); 4];
    for (group, reason) in audit.views(Purpose::Mean) {
        let kind = match group {
            Group::Unit(unit) if unit > DEPARTMENTS * (UNITS + 1) => 0,
            Group::Unit(_) | Group::Everyone => 1,
            Group::Direct(_) => 2,
            Group::Value { .. } => 3,
        };
        counts[kind].1 += 1;
        counts[kind].0 += usize::from(reason.is_none());
    }
    let means = &ask.measures[0].means;
    let means = means.iter().filter(|(group, _)| audit.mean("trust", *group).is_ok()).count();
    let spreads = audit.views(Purpose::Spread).filter(|it| it.1.is_none()).count();
    let [teams, above, direct, values] = counts.map(|(shown, all)| format!("{shown} of {all}"));
    format!(
        "shown: teams {teams}, units above {above}, placed directly {direct}, values {values}; {means} means, {spreads} spreads"
    )
}

/// The organisation, departments, units, teams.
fn units() -> Vec<Unit> {
    let mut units = vec![Unit { name: "all".into(), parent: None, is_withheld: false }];
    let mut add = |parent: usize, name: String| {
        units.push(Unit { name, parent: Some(parent), is_withheld: false });
    };
    (0..DEPARTMENTS).for_each(|at| add(0, format!("department {at}")));
    for at in 0..DEPARTMENTS * UNITS {
        add(1 + at / UNITS, format!("unit {at}"));
    }
    for at in 0..DEPARTMENTS * UNITS * TEAMS {
        add(1 + DEPARTMENTS + at / TEAMS, format!("team {at}"));
    }
    units
}

fn cut(name: &str, values: usize) -> Cut {
    Cut { name: name.into(), values: (0..values).map(|at| format!("{name} {at}")).collect() }
}

/// Nearly everybody is in a team; one in a hundred is placed higher.
fn place(dice: &mut Dice) -> usize {
    let above = 1 + DEPARTMENTS * (UNITS + 1);
    if dice.below(100) == 0 {
        return dice.below(above);
    }
    // Of two teams the first more often: teams are of all sizes.
    above + dice.below(DEPARTMENTS * UNITS * TEAMS).min(dice.below(DEPARTMENTS * UNITS * TEAMS * 2))
}

fn join(people: &mut Vec<Person>, next: &mut u64, many: usize, dice: &mut Dice) {
    for _ in 0..many {
        let values =
            vec![Some(dice.below(5).min(dice.below(5))), Some(dice.below(4).min(dice.below(5)))];
        people.push(Person { key: *next, unit: place(dice), values });
        *next += 1;
    }
}

/// Answers from 1 to 5, and the mean of each group with one decimal.
fn measure(ask: &Ask, dice: &mut Dice) -> Measure {
    let wave = &ask.waves[ask.waves.len() - 1];
    let mut sums: HashMap<Group, (i64, i64)> = HashMap::new();
    for person in &wave.people {
        let answer = 1 + (dice.below(3) + dice.below(3)) as i64;
        let mut groups = vec![Group::Everyone];
        if person.unit <= DEPARTMENTS * (UNITS + 1) {
            groups.push(Group::Direct(person.unit));
        }
        let mut here = Some(person.unit);
        while let Some(unit) = here {
            groups.push(Group::Unit(unit));
            here = wave.units[unit].parent;
        }
        let values = person.values.iter().enumerate();
        groups.extend(
            values.filter_map(|(cut, value)| value.map(|value| Group::Value { cut, value })),
        );
        for group in groups {
            let sum = sums.entry(group).or_default();
            *sum = (sum.0 + answer, sum.1 + 1);
        }
    }
    let mean =
        |(group, (sum, people)): (Group, (i64, i64))| (group, (20 * sum + people) / (2 * people));
    let means = sums.into_iter().map(mean).collect();
    Measure {
        id: "trust".into(),
        scale: Scale { least: 1, most: 5 },
        decimals: 1,
        means,
        unnamed: Vec::new(),
        items: None,
        alike: Vec::new(),
    }
}

/// CPU time of this process so far.
fn cpu() -> Duration {
    let told = std::fs::read_to_string("/proc/self/schedstat").unwrap_or_default();
    let nanoseconds = told.split(' ').next().and_then(|it| it.parse().ok()).unwrap_or(0);
    Duration::from_nanos(nanoseconds)
}

/// Random numbers, the same each time (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end as u64) as usize
    }
}
