//! The heat map: a table of means, for each place a row a wave, hatched where nothing is shown, with the reason.

use super::{
    IN_TABLE,
    compare::{Then, reading, then},
    look_back::{Shown, Told},
};
use crate::{
    picture::{Around, Figure},
    text::L10nLanguage,
};
use zwerm_anonymity::Reason;
use zwerm_domain::Language;
use zwerm_instrument::Instrument;
use zwerm_ui::format::{capitalised, decimal};

/// Most columns in one table: more does not fit on a phone.
const MOST: usize = 7;

/// One table.
pub(super) struct Heat {
    pub(super) heads: Vec<String>,
    pub(super) places: Vec<Place>,
}

/// Rows about the same people.
pub(super) struct Place {
    pub(super) name: String,
    pub(super) people: String,
    pub(super) rows: Vec<Row>,
}

/// One wave.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) is_before: bool,
    pub(super) cells: Vec<Cell>,
    /// Why nothing of it is shown, where nothing is for one reason.
    pub(super) hidden: String,
}

/// What stands in a cell.
pub(super) struct Cell {
    pub(super) tone: &'static str,
    pub(super) says: String,
    /// What is read aloud in its place, where it is a mark.
    pub(super) aloud: String,
    /// Half of the interval; empty where there is none.
    pub(super) margin: String,
    pub(super) why: String,
}

/// The tables: as many as it takes to hold everything that is measured.
pub(super) fn heats(
    t: &L10nLanguage,
    language: Language,
    told: &[Told],
    shown: &[Shown],
) -> Vec<Heat> {
    let Some(newest) = told.first() else { return Vec::new() };
    let head = |at: &usize| capitalised(newest.instrument.constructs[*at].name.of(language));
    tables(&newest.instrument)
        .iter()
        .map(|columns| Heat {
            heads: columns.iter().map(head).collect(),
            places: shown.iter().map(|it| place(t, language, (told, columns), it)).collect(),
        })
        .collect()
}

/// Which constructs stand in one table: whole blocks as far as they fit, for what is asked in turn was asked in other waves.
fn tables(instrument: &Instrument) -> Vec<Vec<usize>> {
    let mut tables: Vec<Vec<usize>> = Vec::new();
    for block in instrument.blocks() {
        let of_block = |at: &usize| instrument.constructs[*at].block == block;
        let constructs: Vec<usize> = (0..instrument.constructs.len()).filter(of_block).collect();
        match tables.last_mut() {
            Some(last) if last.len() + constructs.len() <= MOST => last.extend(constructs),
            _ => tables.extend(constructs.chunks(MOST).map(<[usize]>::to_vec)),
        }
    }
    tables
}

fn place(
    t: &L10nLanguage,
    language: Language,
    (told, columns): (&[Told], &[usize]),
    shown: &Shown,
) -> Place {
    let ids: Vec<&str> =
        columns.iter().map(|at| told[0].instrument.constructs[*at].id.as_str()).collect();
    let row = |(at, it): (usize, &Told)| {
        let picture = shown.pictures.get(at).and_then(Option::as_ref);
        let is_exact = shown.is_exact.get(at).copied().unwrap_or(false);
        let cell = |id: &&str| {
            let at = it.instrument.constructs.iter().position(|construct| construct.id == **id);
            let figure = at.and_then(|at| Some((picture?.figures.get(at)?, at)));
            match figure {
                Some((Figure::Mean(..), at)) if !is_exact => {
                    let now = told[0].instrument.constructs.iter().position(|it| it.id == **id);
                    let now = now.and_then(|now| reading(shown.newest()?, now));
                    let before = picture.and_then(|picture| reading(picture, at));
                    let then = now.zip(before).map_or(Then::Unsure, |(now, it)| then(now, it));
                    Cell {
                        tone: "none",
                        says: then.mark().to_owned(),
                        aloud: t.waves_then(then.code()),
                        margin: String::new(),
                        why: String::new(),
                    }
                }
                Some((figure, at)) => cell(t, language, figure, it.instrument.scale_of(at)),
                None => Cell::empty(t.waves_hidden("nobody")),
            }
        };
        let cells: Vec<Cell> = ids.iter().map(cell).collect();
        let first = cells.first().map(|it| it.why.clone()).unwrap_or_default();
        let is_one = cells.iter().all(|it| it.says.is_empty() && it.why == first);
        Row {
            name: it.wave.title.clone(),
            is_before: at > 0,
            hidden: if is_one { first } else { String::new() },
            cells,
        }
    };
    let is_asked = |(at, it): &(usize, &Told)| {
        *at == 0
            || it.instrument.constructs.iter().any(|construct| ids.contains(&construct.id.as_str()))
    };
    Place {
        name: shown.name.clone(),
        people: match shown.people {
            Some((from, to)) => t.waves_band(from, to),
            None => t.waves_no_band(),
        },
        rows: told.iter().enumerate().filter(is_asked).take(IN_TABLE).map(row).collect(),
    }
}

fn cell(t: &L10nLanguage, language: Language, figure: &Figure, scale: (i32, i32)) -> Cell {
    let points = |tenths: i64| decimal(language, tenths as f64 / 10.0, 1);
    match figure {
        Figure::Mean(tenths, margin) => Cell {
            tone: tone(*tenths, scale),
            says: points(*tenths),
            aloud: String::new(),
            margin: margin.map(points).unwrap_or_default(),
            why: String::new(),
        },
        Figure::Alike(around) => Cell {
            tone: match around {
                Around::Low => "h2",
                Around::Middle => "h5",
                Around::High => "h8",
            },
            says: t.waves_alike(match around {
                Around::Low => "low",
                Around::Middle => "middle",
                Around::High => "high",
            }),
            aloud: String::new(),
            margin: String::new(),
            why: String::new(),
        },
        Figure::Hidden(reason) => Cell::empty(why(t, *reason)),
    }
}

/// One of nine tones, from the lowest point of the scale to the highest.
fn tone(tenths: i64, (least, most): (i32, i32)) -> &'static str {
    const TONES: [&str; 9] = ["h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9"];
    let (above, span) = (tenths - i64::from(least) * 10, i64::from(most - least) * 10);
    let step = (above * 8 + span / 2) / span.max(1);
    TONES[usize::try_from(step).unwrap_or(0).min(8)]
}

/// Why something is not shown.
pub(super) fn why(t: &L10nLanguage, reason: Reason) -> String {
    t.waves_hidden(match reason {
        // What is never opened looks like nobody's: how few there were is not told.
        Reason::Nobody | Reason::TooFew => "too_few",
        Reason::Withheld => "withheld",
        Reason::FewChanged { .. } => "few_changed",
        Reason::LeavesTooFew { .. } | Reason::GivesAway | Reason::TooNarrow => "gives_away",
        Reason::AboveHidden => "above_hidden",
        Reason::NotProven => "not_proven",
        Reason::AllAlike => "all_alike",
    })
}

impl Cell {
    fn empty(why: String) -> Cell {
        let (says, aloud, margin) = Default::default();
        Cell { tone: "none", says, aloud, margin, why }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_block_that_is_asked_in_turn_has_a_table_of_its_own() {
        let scan = zwerm_instrument::zwermscan().expect("is sound");
        let core: Vec<usize> = tables(&scan.core_with(&[])).iter().map(Vec::len).collect();
        assert_eq!(core, [7, 3]);
        let all: Vec<usize> = tables(&scan).iter().map(Vec::len).collect();
        assert_eq!(all, [7, 3, 5, 5]);
    }

    #[test]
    fn the_ends_of_a_scale_have_the_outermost_tones() {
        assert_eq!((tone(10, (1, 5)), tone(50, (1, 5)), tone(30, (1, 5))), ("h1", "h9", "h5"));
        assert_eq!((tone(0, (0, 10)), tone(100, (0, 10))), ("h1", "h9"));
        assert_eq!((tone(-5, (1, 5)), tone(90, (1, 5))), ("h1", "h9"), "and nothing beyond");
    }
}
