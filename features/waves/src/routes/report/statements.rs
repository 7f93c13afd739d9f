//! Statement by statement: how answers are spread, of the reader's own group and of all together.

use super::look_back::{Shown, Told};
use crate::{
    picture::{Around, Picture, Said},
    text::L10nLanguage,
};
use zwerm_domain::Language;
use zwerm_ui::{
    charts::{Drawing, Table, bar},
    format::capitalised,
};

/// The statements of a construct.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) statements: Vec<Statement>,
    pub(super) table: Table,
}

/// A statement with a bar for each group.
pub(super) struct Statement {
    pub(super) text: String,
    pub(super) bars: Vec<Bar>,
}

/// A group's answers to a statement: a bar, or why there is none.
pub(super) struct Bar {
    pub(super) of: String,
    pub(super) drawing: Option<Drawing>,
    pub(super) says: String,
}

/// All that is asked, construct by construct. Nothing where the wave was opened before this was kept.
pub(super) fn parts(
    (t, language): (&'static L10nLanguage, Language),
    newest: &Told,
    shown: &[Shown],
) -> Vec<Part> {
    let has_statements = |it: &&Shown| it.newest().is_some_and(|it| !it.statements.is_empty());
    let groups: Vec<(&str, &Picture)> = shown
        .iter()
        .filter(has_statements)
        .filter_map(|it| Some((it.name.as_str(), it.newest()?)))
        .collect();
    if groups.is_empty() {
        return Vec::new();
    }
    let instrument = &newest.instrument;
    let part = |(construct, it): (usize, &zwerm_instrument::Construct)| {
        let name = capitalised(it.name.of(language));
        let mut rows = Vec::new();
        let statement = |item: usize| {
            let asked = &instrument.items[item];
            let text = asked.text.of(language).to_owned();
            let mut bars = Vec::new();
            for (of, picture) in &groups {
                let Some(said) = picture.statements.get(item) else { continue };
                let told = cells(t, said);
                rows.push([vec![text.clone(), (*of).to_owned()], told.to_vec()].concat());
                let (drawing, says) = match said {
                    Said::Shares(shares) => {
                        let shares: Vec<u32> = shares.iter().map(|it| u32::from(*it)).collect();
                        (Some(bar(&shares, asked.is_reversed)), String::new())
                    }
                    _ => (None, told[0].clone()),
                };
                bars.push(Bar { of: (*of).to_owned(), drawing, says });
            }
            Statement { text, bars }
        };
        let statements = instrument.items_of(construct).map(statement).collect();
        let heads = vec![
            t.waves_statement(),
            t.waves_of(),
            t.waves_disagree(),
            t.waves_neither(),
            t.waves_agree(),
        ];
        let table = Table::of(name.clone(), heads, rows);
        Part { name, statements, table }
    };
    instrument.constructs.iter().enumerate().map(part).collect()
}

/// What stands under *disagree*, *neither* and *agree*.
fn cells(t: &L10nLanguage, said: &Said) -> [String; 3] {
    let share = |it: u8| format!("{it}%");
    match said {
        Said::Shares(shares) => match shares.as_slice() {
            [lowest, low, middle, high, highest] => [
                t.waves_strongly(share(lowest + low), share(*lowest)),
                share(*middle),
                t.waves_strongly(share(high + highest), share(*highest)),
            ],
            [low, middle, high] => [share(*low), share(*middle), share(*high)],
            _ => Default::default(),
        },
        Said::Alike(around) => {
            let around = match around {
                Around::Low => "low",
                Around::Middle => "middle",
                Around::High => "high",
            };
            [t.waves_nearly_all(around), String::new(), String::new()]
        }
        Said::Hidden(reason) => [super::heat::why(t, *reason), String::new(), String::new()],
    }
}
