//! How far one can build on the figures: what goes along with each outcome, how sound each construct is measured, and what the reader's
//! own group sees alike.

use super::look_back::{Shown, Told};
use crate::{
    picture::{Along, Sound},
    text::L10nLanguage,
};
use zwerm_domain::Language;
use zwerm_ui::{
    charts::{Drawing, Strip, Table, strip},
    format::{capitalised, decimal},
};

/// From these on, in hundredths, statements measure one thing well, and well enough.
const GOOD: i64 = 80;
const ENOUGH: i64 = 70;

/// What goes along with one outcome.
pub(super) struct Beside {
    pub(super) outcome: String,
    pub(super) says: Vec<String>,
    /// Name and drawing of each construct, that with the largest share first.
    pub(super) rows: Vec<(String, Drawing)>,
    pub(super) table: Table,
}

/// What is told of soundness; empty where the wave was opened before this was kept, or by too few.
#[derive(Default)]
pub(super) struct Built {
    pub(super) along: Vec<Beside>,
    pub(super) key: String,
    pub(super) compared: String,
    pub(super) table: Option<Table>,
    /// What the own group sees alike, and what not.
    pub(super) agreed: Vec<String>,
}

pub(super) fn built(
    (t, language): (&'static L10nLanguage, Language),
    newest: &Told,
    shown: &[Shown],
) -> Built {
    let Some(all) = shown.last().and_then(Shown::newest) else { return Built::default() };
    let words = Words { t, language, newest };
    // All bars of a page have one measure: the largest end of them, by whole tens.
    let ends = all.along.iter().flat_map(|it| &it.parts).map(|it| it.interval.1.max(it.share));
    let whole = (ends.max().unwrap_or(0) + 9) / 10 * 10;
    let count: usize = all.along.iter().map(|it| it.parts.len()).sum();
    let own = shown.first().filter(|_| shown.len() > 1);
    Built {
        along: all.along.iter().map(|it| words.along(it, whole)).collect(),
        key: t.waves_along_key(per_cent(whole)),
        compared: t.waves_along_compared(count),
        table: (!all.sound.is_empty()).then(|| words.sound(&all.sound)),
        agreed: own.map(|own| words.agreed(own)).unwrap_or_default(),
    }
}

struct Words<'a> {
    t: &'static L10nLanguage,
    language: Language,
    newest: &'a Told,
}

impl Words<'_> {
    fn name(&self, construct: usize) -> &str {
        let constructs = &self.newest.instrument.constructs;
        constructs.get(construct).map_or("", |it| it.name.of(self.language))
    }

    /// Names as one reads them aloud; of so many in all.
    fn list(&self, names: &[&str], of: usize) -> String {
        match names {
            [] => String::new(),
            all if all.len() == of && of > 2 => self.t.waves_every_construct(),
            [one] => (*one).to_owned(),
            [first @ .., last] => self.t.waves_and(first.join(", "), *last),
        }
    }

    fn along(&self, it: &Along, whole: i64) -> Beside {
        let t = self.t;
        let outcome = self.name(it.outcome);
        let linked = |way: bool| -> Vec<&str> {
            let parts = it.parts.iter().filter(|part| part.with == Some(way));
            parts.map(|part| self.name(part.construct)).collect()
        };
        let (with, against) = (linked(true), linked(false));
        let mut says = Vec::new();
        if !with.is_empty() {
            says.push(t.waves_along_with(outcome, self.list(&with, it.parts.len())));
        }
        if !against.is_empty() {
            says.push(t.waves_along_against(outcome, self.list(&against, it.parts.len())));
        }
        if says.is_empty() {
            says.push(t.waves_along_nothing(outcome));
        }
        says.push(t.waves_along_all(per_cent(it.all)));
        let mut parts = it.parts.clone();
        parts.sort_by_key(|part| std::cmp::Reverse(part.share));
        let scale = (0.0, whole as f64);
        let (mut rows, mut table) = (Vec::new(), Vec::new());
        for part in parts {
            let name = capitalised(self.name(part.construct));
            let (low, high) = part.interval;
            let half = (low as f64, high as f64);
            let drawing = strip(&Strip { scale, half, mean: None, own: Some(part.share as f64) });
            let between = t.waves_along_from_to(per_cent(low), per_cent(high));
            table.push(vec![name.clone(), per_cent(part.share), between]);
            rows.push((name, drawing));
        }
        let heads = vec![t.waves_construct(), t.waves_along_share(), t.waves_along_interval()];
        let outcome = capitalised(outcome);
        Beside { table: Table::of(outcome.clone(), heads, table), outcome, says, rows }
    }

    fn sound(&self, of: &[Option<Sound>]) -> Table {
        let t = self.t;
        let figure = |hundredths: i64| decimal(self.language, hundredths as f64 / 100.0, 2);
        let none = || "–".to_owned();
        let instrument = &self.newest.instrument;
        let row = |(construct, it): (usize, &Option<Sound>)| {
            let judged = match it.map(|it| it.judged()) {
                Some(GOOD..) => "good",
                Some(ENOUGH..) => "enough",
                Some(_) => "weak",
                None if instrument.items_of(construct).count() < 2 => "one",
                None => "few",
            };
            let alpha = it.map_or_else(none, |it| {
                let (low, high) = it.interval;
                t.waves_sound_interval(figure(it.alpha), figure(low), figure(high))
            });
            let omega = it.and_then(|it| it.omega).map_or_else(none, figure);
            vec![capitalised(self.name(construct)), t.waves_sound_says(judged), alpha, omega]
        };
        let rows = of.iter().enumerate().map(row).collect();
        let heads = vec![
            t.waves_construct(),
            t.waves_sound_judged(),
            t.waves_sound_alpha(),
            t.waves_sound_omega(),
        ];
        Table::of(t.waves_sound(), heads, rows)
    }

    /// What the reader's own group sees alike, and about what its answers lie apart.
    fn agreed(&self, own: &Shown) -> Vec<String> {
        let told = own.newest().map_or(&[][..], |it| it.agreed.as_slice());
        let of = |way: bool| -> Vec<&str> {
            let same = told.iter().enumerate().filter(|(_, agreed)| **agreed == Some(way));
            same.map(|(construct, _)| self.name(construct)).collect()
        };
        let (alike, apart) = (of(true), of(false));
        let mut says = Vec::new();
        if !alike.is_empty() {
            says.push(self.t.waves_agreed(own.name.as_str(), self.list(&alike, told.len())));
        }
        if !apart.is_empty() {
            says.push(self.t.waves_agreed_not(own.name.as_str(), self.list(&apart, told.len())));
        }
        says
    }
}

fn per_cent(share: i64) -> String {
    format!("{share}%")
}
