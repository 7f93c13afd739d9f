//! The report as a reader meets it: a sentence with the conclusion, the picture, and the same figures as a table. Every figure in
//! it was released by the auditor.

mod agreement;
mod drivers;
mod effects;
mod heat;
mod hidden;
mod layers;
mod likert;
mod method;
mod response;
mod spread;
mod trend;

pub(crate) use heat::{Heat, HeatCell, HeatPage, HeatRow, HeatUnit};
pub(crate) use spread::middle_half;

use crate::analysis::Analysis;
use crate::disclose::Whom;
use crate::figures::{Measured, Outcome, Wave};
use crate::text::{L10nLanguage, text};
use zwerm_anonymity::{Mean, Reason, Released};
use zwerm_domain::Language;
use zwerm_stats::{Adjustment, OneWay, PAGE_LEVEL, adjust};
use zwerm_ui::format::decimal;

/// A part of the report: conclusion, picture, table.
#[derive(Default)]
pub(crate) struct Section {
    /// For links and files: `teams`, `trend`, …
    pub(crate) id: std::borrow::Cow<'static, str>,
    /// The conclusion, a sentence.
    pub(crate) heading: String,
    pub(crate) lead: String,
    /// Pictures with what stands above each, left and right.
    pub(crate) rows: Vec<Row>,
    /// Small squares with their meaning: class and word.
    pub(crate) legend: Vec<(&'static str, String)>,
    pub(crate) table: Twin,
    /// What one reads further down, for who wants to know.
    pub(crate) notes: Vec<String>,
}

/// A picture and what it is of.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) svg: String,
}

/// The figures of a section as text; the first cell of a row names it.
#[derive(Clone, Default)]
pub(crate) struct Twin {
    pub(crate) caption: String,
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<Vec<String>>,
    /// Which cells begin with a mean, and of whom: a proof is held against them.
    pub(crate) stands: Vec<Stands>,
}

/// A cell of a table that begins with a mean.
#[derive(Clone, Copy)]
pub(crate) struct Stands {
    pub(crate) row: usize,
    pub(crate) column: usize,
    pub(crate) wave: usize,
    /// Index in the instrument.
    pub(crate) construct: usize,
    pub(crate) whom: Whom,
}

/// The whole report.
pub(crate) struct Report {
    pub(crate) language: Language,
    pub(crate) title: String,
    pub(crate) lead: String,
    pub(crate) facts: Vec<String>,
    pub(crate) heat: Heat,
    pub(crate) sections: Vec<Section>,
    pub(crate) hidden: Vec<String>,
    pub(crate) method: Vec<String>,
    pub(crate) warnings: Vec<String>,
}

/// What all parts need.
pub(crate) struct Teller<'a> {
    pub(crate) it: &'a Analysis,
    pub(crate) language: Language,
    pub(crate) words: &'static L10nLanguage,
}

impl Teller<'_> {
    /// A figure with so many decimals, as the language writes it.
    pub(crate) fn figure(&self, value: f64, decimals: usize) -> String {
        decimal(self.language, value, decimals)
    }

    pub(crate) fn mean(&self, mean: &Released<Mean>) -> String {
        self.figure(mean.value().points(), 1)
    }

    pub(crate) fn percent(&self, share: f64) -> String {
        format!("{}%", decimal(self.language, share * 100.0, 0))
    }

    /// What readers call a construct.
    pub(crate) fn name(&self, it: &Measured) -> &str {
        self.construct(it.construct)
    }

    pub(crate) fn construct(&self, construct: usize) -> &str {
        self.it.instrument.constructs[construct].name.of(self.language)
    }

    /// Whether a unit is all there is: a single top.
    pub(crate) fn is_whole(&self, unit: usize) -> bool {
        let parents = &self.it.units.parents;
        parents[unit].is_none() && parents.iter().filter(|parent| parent.is_none()).count() == 1
    }

    /// What readers call an outcome: its statement, or its column.
    pub(crate) fn outcome(&self, it: &Outcome) -> String {
        let items = &self.it.instrument.items;
        let text = it.item.map(|item| items[item].text.of(self.language).trim_end_matches('.'));
        text.unwrap_or(it.column.as_str()).to_owned()
    }

    pub(crate) fn id(&self, it: &Measured) -> &str {
        &self.it.instrument.constructs[it.construct].id
    }

    /// Names with commas and *and*.
    pub(crate) fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                let first = first.join(", ");
                self.words.report_and(first.as_str(), last.as_str())
            }
        }
    }

    pub(crate) fn reason(&self, reason: Reason) -> String {
        let words = self.words;
        let least = self.it.thresholds.answers.number().to_string();
        match reason {
            Reason::Nobody => words.reason_nobody(),
            Reason::TooFew => words.reason_too_few(least.as_str()),
            Reason::Withheld => words.reason_withheld(),
            Reason::FewChanged { .. } => words.reason_few_changed(),
            Reason::LeavesTooFew { .. } => words.reason_leaves_too_few(),
            Reason::GivesAway => words.reason_gives_away(),
            Reason::AboveHidden => words.reason_above_hidden(),
            Reason::NotProven => words.reason_not_proven(),
            Reason::TooNarrow => words.reason_too_narrow(),
            Reason::AllAlike => words.reason_all_alike(),
        }
    }

    pub(crate) fn last(&self) -> Option<(usize, &Wave)> {
        self.it.waves.len().checked_sub(1).map(|at| (at, &self.it.waves[at]))
    }

    /// Which constructs (places in the last wave) differ between teams by more than chance, over all comparisons of the page.
    /// Constructs hang together, so Benjamini and Yekutieli.
    pub(crate) fn differing(&self) -> (Vec<usize>, usize) {
        let Some((_, wave)) = self.last() else { return (Vec::new(), 0) };
        let p: Vec<Option<f64>> = wave
            .constructs
            .iter()
            .map(|it| it.one_way.as_ref().ok().and_then(|it| OneWay::p(it).ok()))
            .collect();
        let adjusted = adjust(&p, Adjustment::BenjaminiYekutieli);
        let is_found = |at: &usize| {
            let differs =
                wave.constructs[*at].variance.as_ref().is_ok_and(|it| !it.shows_no_difference());
            differs && adjusted.p[*at].is_some_and(|p| p < PAGE_LEVEL)
        };
        ((0..p.len()).filter(is_found).collect(), adjusted.comparisons)
    }
}

/// Tells everything.
pub(crate) fn report(it: &Analysis, language: Language) -> Report {
    let teller = Teller { it, language, words: text(language) };
    let title = it.instrument.name.of(language).to_owned();
    let title = match teller.last() {
        Some((_, wave)) if !wave.name.is_empty() => format!("{title} · {}", wave.name),
        _ => title,
    };
    let told = |section: fn(&Teller<'_>) -> Option<Section>| section(&teller);
    let first = [response::response, spread::spread, trend::trend];
    let sections = first.into_iter().filter_map(told);
    let sections = sections.chain(layers::attributes(&teller));
    let rest = [likert::likert, drivers::drivers, effects::effects, agreement::agreement];
    let sections = sections.chain(rest.into_iter().filter_map(told)).collect();
    Report {
        language,
        title,
        lead: lead(&teller),
        facts: facts(&teller),
        heat: heat::heat(&teller),
        sections,
        hidden: hidden::hidden(&teller),
        method: method::method(&teller),
        warnings: method::warnings(&teller),
    }
}

/// The conclusion of all: what stands highest and lowest, where that is more than chance, and whether teams differ.
fn lead(teller: &Teller<'_>) -> String {
    let Some((at, wave)) = teller.last() else { return String::new() };
    let shown = &teller.it.shown[at];
    let means: Vec<(usize, f64)> = wave
        .constructs
        .iter()
        .enumerate()
        .filter(|(_, it)| it.scale == wave.constructs[0].scale)
        .filter_map(|(place, it)| {
            Some((place, shown.mean(place, teller.id(it), Whom::All).ok()?.value().points()))
        })
        .collect();
    let Some(high) = means.iter().map(|it| it.1).reduce(f64::max) else {
        return teller.words.lead_nothing();
    };
    let low = means.iter().map(|it| it.1).fold(high, f64::min);
    let at_mean = |wanted: f64| -> Vec<usize> {
        means.iter().filter(|it| it.1 == wanted).map(|it| it.0).collect()
    };
    let names = |places: &[usize]| {
        teller.list(
            &places
                .iter()
                .map(|at| teller.name(&wave.constructs[*at]).to_owned())
                .collect::<Vec<_>>(),
        )
    };
    let (top, bottom) = (at_mean(high), at_mean(low));
    let interval = |place: &usize| wave.constructs[*place].all.interval().ok();
    let apart = top
        .iter()
        .filter_map(interval)
        .all(|top| bottom.iter().filter_map(interval).all(|bottom| top.low > bottom.high));
    let (high, low) = (teller.figure(high, 1), teller.figure(low, 1));
    let words = teller.words;
    if means.len() == 1 {
        words.lead_one(names(&top).as_str(), high.as_str())
    } else if !apart || top == bottom {
        words.lead_close(low.as_str(), high.as_str())
    } else {
        words.lead_apart(names(&top).as_str(), high.as_str(), names(&bottom).as_str(), low.as_str())
    }
}

fn facts(teller: &Teller<'_>) -> Vec<String> {
    let words = teller.words;
    let mut facts = Vec::new();
    if let Some((at, wave)) = teller.last()
        && let Some(most) = (0..wave.constructs.len()).max_by_key(|at| wave.constructs[*at].all.n)
    {
        facts.push(match teller.it.shown[at].count(most, Whom::All) {
            Ok(band) => words.fact_answers(
                band.value().from.to_string().as_str(),
                band.value().to.to_string().as_str(),
            ),
            Err(reason) => teller.reason(reason),
        });
    }
    facts.push(words.fact_anonymous(teller.it.thresholds.answers.number().to_string().as_str()));
    if teller.it.instrument.is_in_development {
        facts.push(words.fact_in_development());
    }
    facts
}
