//! Made-up organisations: random trees, sizes, people placed high, cuts, and people who come, go and move between waves.

use std::collections::BTreeSet;
use zwerm_anonymity::{Ask, Cut, Group, Person, Purpose, Thresholds, Unit, View, Wave, audit};

/// Random numbers from a seed, the same each time (splitmix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to but not including `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// What an organisation may be like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind {
    pub(crate) units: usize,
    pub(crate) cuts: usize,
    pub(crate) waves: usize,
    /// How many of a hundred leave, and how many move, from one wave to the next.
    pub(crate) moving: usize,
}

/// An organisation; earlier waves have published what the auditor let through.
pub(crate) fn organisation(seed: u64, kind: Kind) -> Ask {
    let mut dice = Dice(seed);
    let cuts: Vec<Cut> = (0..kind.cuts)
        .map(|cut| Cut {
            name: format!("cut {cut}"),
            values: (0..2 + dice.below(2)).map(|value| format!("value {value}")).collect(),
        })
        .collect();
    let units: Vec<Unit> = (0..kind.units)
        .map(|at| Unit {
            name: format!("unit {at}"),
            parent: (at > 0).then(|| dice.below(at)),
            is_withheld: at > 0 && dice.chance(8),
        })
        .collect();
    let mut people: Vec<Person> = Vec::new();
    let mut key = 0;
    for unit in 0..kind.units {
        let is_above = units.iter().any(|other| other.parent == Some(unit));
        let size = if is_above { [0, 0, 1, 2, 4, 7][dice.below(6)] } else { dice.below(14) };
        for _ in 0..size {
            people.push(person(&mut dice, key, unit, &cuts));
            key += 1;
        }
    }
    let mut ask =
        Ask { thresholds: Thresholds::default(), waves: Vec::new(), measures: Vec::new() };
    for wave in 0..kind.waves {
        if wave > 0 {
            people.retain(|_| !dice.chance(kind.moving));
            for person in &mut people {
                if dice.chance(kind.moving) {
                    person.unit = dice.below(kind.units);
                }
            }
            for _ in 0..dice.below(1 + people.len() * kind.moving / 50) {
                let unit = dice.below(kind.units);
                people.push(person(&mut dice, key, unit, &cuts));
                key += 1;
            }
        }
        if wave > 0 {
            let published = shown(&ask);
            ask.waves[wave - 1].published = published;
        }
        ask.waves.push(Wave {
            name: format!("wave {wave}"),
            units: units.clone(),
            cuts: cuts.clone(),
            people: people.clone(),
            published: Vec::new(),
            unnamed: Vec::new(),
        });
    }
    ask
}

fn person(dice: &mut Dice, key: u64, unit: usize, cuts: &[Cut]) -> Person {
    let value = |cut: &Cut| (!dice.chance(5)).then(|| dice.below(cut.values.len()));
    Person { key, unit, values: cuts.iter().map(value).collect() }
}

/// What the auditor shows of the last wave.
pub(crate) fn shown(ask: &Ask) -> Vec<Group> {
    let audit = audit(ask).expect("an organisation that makes sense");
    audit.views(Purpose::Mean).filter(|(_, reason)| reason.is_none()).map(|it| it.0).collect()
}

/// Who is in a view, by key: worked out from the people one by one.
pub(crate) fn members(ask: &Ask, view: View) -> BTreeSet<u64> {
    let wave = &ask.waves[view.wave];
    let has = |person: &&Person| match view.group {
        Group::Everyone => true,
        Group::Unit(unit) => {
            let mut here = Some(person.unit);
            while here.is_some_and(|at| at != unit) {
                here = here.and_then(|at| wave.units[at].parent);
            }
            here.is_some()
        }
        Group::Direct(unit) => {
            person.unit == unit && wave.units.iter().any(|other| other.parent == Some(unit))
        }
        Group::Value { cut, value } => person.values[cut] == Some(value),
    };
    wave.people.iter().filter(has).map(|person| person.key).collect()
}

/// Every group of the last wave.
pub(crate) fn groups(ask: &Ask) -> Vec<Group> {
    let wave = ask.waves.last().expect("a wave");
    let mut groups = vec![Group::Everyone];
    groups.extend((0..wave.units.len()).map(Group::Unit));
    groups.extend((0..wave.units.len()).map(Group::Direct));
    for (cut, it) in wave.cuts.iter().enumerate() {
        groups.extend((0..it.values.len()).map(|value| Group::Value { cut, value }));
    }
    groups
}
