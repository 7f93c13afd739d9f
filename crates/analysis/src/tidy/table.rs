//! The rows as a table with names for programs and labels for people.

use super::{Figure, Hidden, Measure, Of, Row, Told, rows};
use crate::analysis::Analysis;
use crate::text::{L10nLanguage, text};
use zwerm_anonymity::Reason;
use zwerm_domain::Language;
use zwerm_tables::{Code, Column, Table, Unfit, Values};

/// The table of everything that may be shared.
///
/// # Errors
/// Never, as far as its columns are those of this file.
pub(crate) fn table(it: &Analysis, language: Language) -> Result<Table, Unfit> {
    let words = text(language);
    let rows = rows(it, language);
    let plain = |words: String| zwerm_ui::plain(&words);
    let numbers = |of: &dyn Fn(&Row) -> Option<f64>, decimals: u8| {
        Values::Numbers(rows.iter().map(of).collect(), decimals)
    };
    let texts = |of: &dyn Fn(&Row) -> Option<String>| Values::Words(rows.iter().map(of).collect());
    let codes = |of: &dyn Fn(&Row) -> Option<usize>, list: Vec<Code>| {
        Values::Codes(rows.iter().map(of).collect(), list)
    };
    let interval = |row: &Row| match row.told {
        Told::Shown(_, interval) => interval,
        Told::Hidden(_) => None,
    };
    let values = [
        texts(&|row| Some(it.waves[row.wave].name.clone()).filter(|it| !it.is_empty())),
        numbers(&|row| Some(row.wave as f64 + 1.0), 0),
        codes(&|row| Some(row.of as usize), kinds(words)),
        texts(&|row| row.unit.clone()),
        codes(&|row| row.measure.map(|at| place(it, at)), measures(it, language)),
        texts(&|row| row.measure.map(|at| id(it, at).to_owned())),
        texts(&|row| row.outcome.clone()),
        codes(&|row| Some(row.figure as usize), figures(words)),
        numbers(&|row| row.answers.map(|it| f64::from(it.0)), 0),
        numbers(&|row| row.answers.map(|it| f64::from(it.1)), 0),
        numbers(
            &|row| match row.told {
                Told::Shown(value, _) => value,
                Told::Hidden(_) => None,
            },
            2,
        ),
        numbers(&|row| interval(row).map(|it| it.0), 2),
        numbers(&|row| interval(row).map(|it| it.1), 2),
        codes(
            &|row| match row.told {
                Told::Shown(..) => None,
                Told::Hidden(why) => Some(place_of(why)),
            },
            reasons(it, words),
        ),
    ];
    let columns = columns(language).into_iter().zip(values).map(|((name, label), values)| Column {
        name: name.to_owned(),
        label,
        values,
    });
    Table::new(&plain(it.instrument.name.of(language).to_owned()), columns.collect())
}

/// Names and meanings of its columns.
pub(crate) fn columns(language: Language) -> Vec<(&'static str, String)> {
    let words = text(language);
    vec![
        ("wave", words.tidy_wave()),
        ("wave_order", words.tidy_wave_order()),
        ("kind", words.tidy_kind()),
        ("unit", words.tidy_unit()),
        ("measure", words.tidy_measure()),
        ("measure_id", words.tidy_measure_id()),
        ("outcome", words.tidy_outcome()),
        ("figure", words.tidy_figure()),
        ("n_from", words.tidy_n_from()),
        ("n_to", words.tidy_n_to()),
        ("value", words.tidy_value()),
        ("lower", words.tidy_lower()),
        ("upper", words.tidy_upper()),
        ("hidden", words.tidy_hidden()),
    ]
}

/// What the words of its columns mean, but for those of the questionnaire.
pub(crate) fn words(it: &Analysis, language: Language) -> Vec<(&'static str, Code)> {
    let words = text(language);
    let all = [("kind", kinds(words)), ("figure", figures(words)), ("hidden", reasons(it, words))];
    all.into_iter().flat_map(|(name, codes)| codes.into_iter().map(move |it| (name, it))).collect()
}

fn list<const N: usize>(all: [(&str, String); N]) -> Vec<Code> {
    all.into_iter()
        .map(|(word, label)| Code { word: word.to_owned(), label: zwerm_ui::plain(&label) })
        .collect()
}

/// In the order of [`Of`].
fn kinds(words: &L10nLanguage) -> Vec<Code> {
    const {
        assert!(
            Of::Whole as usize == 0
                && Of::Department as usize == 1
                && Of::Layer as usize == 2
                && Of::Cut as usize == 3
        )
    }
    list([
        ("whole", words.heat_all()),
        ("department", words.heat_unit()),
        ("layer", words.tidy_layer()),
        ("cut", words.tidy_cut()),
    ])
}

/// In the order of [`Figure`].
fn figures(words: &L10nLanguage) -> Vec<Code> {
    const { assert!(Figure::AllGoAlong as usize == 11) }
    list([
        ("mean", words.table_mean()),
        ("share_low", words.tidy_share_low()),
        ("share_middle", words.tidy_share_middle()),
        ("share_high", words.tidy_share_high()),
        ("alpha", words.tidy_alpha()),
        ("omega", words.sound_omega()),
        ("icc1", "ICC(1)".to_owned()),
        ("icc2", "ICC(2)".to_owned()),
        ("share_between", words.table_between()),
        ("teams_middle_half", words.table_middle_half()),
        ("goes_along", words.tidy_goes_along()),
        ("all_go_along", words.tidy_all_go_along()),
    ])
}

fn place_of(why: Hidden) -> usize {
    match why {
        Hidden::NotAsked => 0,
        Hidden::ForAllAlone => 1,
        Hidden::NotReckoned => 2,
        Hidden::Reason(reason) => match reason {
            Reason::Nobody => 3,
            Reason::TooFew => 4,
            Reason::Withheld => 5,
            Reason::FewChanged { .. } => 6,
            Reason::LeavesTooFew { .. } => 7,
            Reason::GivesAway => 8,
            Reason::AboveHidden => 9,
            Reason::NotProven => 10,
            Reason::TooNarrow => 11,
            Reason::AllAlike => 12,
        },
    }
}

/// In the order of [`place_of`].
fn reasons(it: &Analysis, words: &L10nLanguage) -> Vec<Code> {
    let least = it.thresholds.answers.number().to_string();
    list([
        ("not_asked", words.heat_not_asked()),
        ("for_all_alone", words.heat_for_all_alone()),
        ("not_reckoned", words.tidy_not_reckoned()),
        ("nobody", words.reason_nobody()),
        ("too_few", words.reason_too_few(least.as_str())),
        ("withheld", words.reason_withheld()),
        ("few_changed", words.reason_few_changed()),
        ("leaves_too_few", words.reason_leaves_too_few()),
        ("gives_away", words.reason_gives_away()),
        ("above_hidden", words.reason_above_hidden()),
        ("not_proven", words.reason_not_proven()),
        ("too_narrow", words.reason_too_narrow()),
        ("all_alike", words.reason_all_alike()),
    ])
}

/// Constructs, then items, as they stand in the instrument.
fn measures(it: &Analysis, language: Language) -> Vec<Code> {
    let code = |id: &String, label: &str| Code { word: id.clone(), label: label.to_owned() };
    let constructs = it.instrument.constructs.iter().map(|at| code(&at.id, at.name.of(language)));
    let items = it.instrument.items.iter().map(|at| code(&at.id, at.text.of(language)));
    constructs.chain(items).collect()
}

fn place(it: &Analysis, measure: Measure) -> usize {
    match measure {
        Measure::Construct(at) => at,
        Measure::Item(at) => it.instrument.constructs.len() + at,
    }
}

fn id(it: &Analysis, measure: Measure) -> &str {
    match measure {
        Measure::Construct(at) => &it.instrument.constructs[at].id,
        Measure::Item(at) => &it.instrument.items[at].id,
    }
}
