//! Answers as odd as they come: few and many people, items, teams; gaps, constants, empty teams, people without a team.
#![expect(clippy::unwrap_used, reason = "answers that are made here fit")]

use proptest::prelude::*;
use zwerm_stats::*;

/// Answers of one scale, and who is in which team.
#[derive(Debug, Clone)]
pub(crate) struct Answers {
    items: Vec<Column>,
    pub(crate) groups: Groups,
}

impl Answers {
    pub(crate) fn columns(&self) -> Vec<&Column> {
        self.items.iter().collect()
    }

    /// Only these people, in this order.
    pub(crate) fn at(&self, rows: &[u32]) -> Self {
        let items = self.items.iter().map(|item| item.at(rows)).collect();
        Self { items, groups: self.groups.at(rows) }
    }

    /// The same answers as any numbers.
    pub(crate) fn as_numbers(&self) -> Self {
        self.times(1.0)
    }

    /// The same answers so many times as high, as any numbers.
    pub(crate) fn times(&self, times: f64) -> Self {
        let number = |item: &Column| {
            Column::numbers(item.as_numbers().iter().map(|value| value * times).collect()).unwrap()
        };
        Self { items: self.items.iter().map(number).collect(), groups: self.groups.clone() }
    }

    /// The same answers on a scale that begins so much higher.
    pub(crate) fn shifted(&self, shift: i32) -> Self {
        let moved = |item: &Column| {
            let item = item.as_likert().unwrap();
            let scale =
                Scale::new(item.scale().low() + shift, item.scale().high() + shift).unwrap();
            Likert::of_codes(scale, item.codes().to_vec()).unwrap().into()
        };
        Self { items: self.items.iter().map(moved).collect(), groups: self.groups.clone() }
    }
}

/// How an item is answered.
fn item(rows: usize) -> impl Strategy<Value = Vec<Option<i32>>> {
    let any = proptest::option::weighted(0.9, 1..=5_i32);
    prop_oneof![
        6 => proptest::collection::vec(any, rows),
        1 => (1..=5_i32).prop_map(move |value| vec![Some(value); rows]),
        1 => Just(vec![None; rows]),
    ]
}

/// People who lean on one thing, with some luck: items that hang together.
fn scale_of(rows: usize) -> impl Strategy<Value = Vec<Vec<Option<i32>>>> {
    let leaning = proptest::collection::vec(1..=5_i32, rows);
    let luck = proptest::collection::vec(proptest::collection::vec(-1..=1_i32, rows), 2..7);
    (leaning, luck).prop_map(|(leaning, luck)| {
        let value = |(leaning, luck): (&i32, i32)| Some((leaning + luck).clamp(1, 5));
        luck.into_iter().map(|luck| leaning.iter().zip(luck).map(value).collect()).collect()
    })
}

pub(crate) fn answers() -> impl Strategy<Value = Answers> {
    (1..60_usize, 1..12_usize)
        .prop_flat_map(|(rows, count)| {
            let items = prop_oneof![
                1 => proptest::collection::vec(item(rows), 2..7),
                2 => scale_of(rows),
            ];
            let team = prop_oneof![9 => 0..count as u32, 1 => Just(NO_GROUP)];
            (items, proptest::collection::vec(team, rows), Just(count))
        })
        .prop_map(|(items, teams, count)| {
            let scale = Scale::new(1, 5).unwrap();
            let column = |values: Vec<Option<i32>>| Likert::of(scale, values).unwrap().into();
            Answers {
                items: items.into_iter().map(column).collect(),
                groups: Groups::new(teams, count).unwrap(),
            }
        })
}

pub(crate) fn near(a: f64, b: f64, digits: f64) -> bool {
    (a - b).abs() <= digits * (1.0 + a.abs().max(b.abs()))
}
