//! The heat map: a table of means, rows by whom they are about and by wave, hatched where nothing is shown, with the reason.

use super::{Stands, Teller, Twin};
use crate::disclose::Whom;
use crate::text::text;
use zwerm_domain::Language;

/// So many departments stand in one table; more are folded up under what is above them, so many at a time.
const DEPARTMENTS_AT_MOST: usize = 40;

/// The table.
#[derive(Default)]
pub(crate) struct Heat {
    pub(crate) heading: String,
    pub(crate) lead: String,
    /// Names of constructs, and which they are in the instrument.
    pub(crate) heads: Vec<String>,
    pub(crate) constructs: Vec<usize>,
    /// Whom rows are about, and their rows.
    pub(crate) units: Vec<HeatUnit>,
    /// Why cells are empty, by their marks.
    pub(crate) reasons: Vec<(String, String)>,
    /// What stands in which table: the first one open, the others folded up.
    pub(crate) pages: Vec<HeatPage>,
}

/// A table of the heat map.
pub(crate) struct HeatPage {
    /// What it is called where it is folded up.
    pub(crate) name: String,
    /// Indexes in [`Heat::units`].
    pub(crate) units: Vec<usize>,
}

/// Rows about the same people.
pub(crate) struct HeatUnit {
    pub(crate) name: String,
    pub(crate) whom: Whom,
    pub(crate) rows: Vec<HeatRow>,
}

/// A wave of one unit.
pub(crate) struct HeatRow {
    pub(crate) wave: usize,
    pub(crate) name: String,
    /// How many answered.
    pub(crate) people: String,
    pub(crate) cells: Vec<HeatCell>,
    /// Why nothing of it is shown, where nothing is for one reason.
    pub(crate) hidden: String,
}

/// A mean, or why there is none.
pub(crate) struct HeatCell {
    pub(crate) tone: &'static str,
    pub(crate) mean: String,
    pub(crate) margin: String,
    pub(crate) hidden: String,
    /// A letter for why.
    pub(crate) mark: String,
}

pub(super) fn heat(teller: &Teller<'_>) -> Heat {
    let words = teller.words;
    let Some((_, wave)) = teller.last() else { return Heat::default() };
    let order: Vec<usize> = wave.constructs.iter().map(|it| it.construct).collect();
    let departments = teller.it.shown.last().map_or(&[][..], |it| &it.departments);
    let mut units = vec![(words.heat_all(), Whom::All)];
    // A single top is the whole organisation, which stands there already.
    let departments: Vec<usize> =
        departments.iter().copied().filter(|unit| !teller.is_whole(*unit)).collect();
    for unit in &departments {
        units.push((teller.it.units.names[*unit].clone(), Whom::Unit(*unit)));
    }
    let rows =
        |of: Whom| (0..teller.it.waves.len()).rev().map(|at| row(teller, at, of, &order)).collect();
    let scale = wave.constructs.first().map_or((1, 5), |it| (it.scale.low(), it.scale.high()));
    let pages = pages(teller, &departments);
    let mut heat = Heat {
        reasons: Vec::new(),
        constructs: order.clone(),
        pages,
        heading: words.heat_heading(),
        lead: words.heat_lead(scale.0.to_string().as_str(), scale.1.to_string().as_str()),
        heads: order
            .iter()
            .map(|at| zwerm_ui::format::capitalised(teller.construct(*at)))
            .collect(),
        units: units
            .into_iter()
            .map(|(name, whom)| HeatUnit { name, whom, rows: rows(whom) })
            .collect(),
    };
    heat.mark();
    heat
}

fn row(teller: &Teller<'_>, at: usize, of: Whom, order: &[usize]) -> HeatRow {
    let (wave, shown) = (&teller.it.waves[at], &teller.it.shown[at]);
    let cells: Vec<HeatCell> =
        order.iter().map(|construct| cell(teller, at, of, *construct)).collect();
    let people = wave.constructs.iter().position(|it| order.contains(&it.construct));
    let band = people.and_then(|place| shown.count(place, of).ok());
    let first = cells.first().map_or(String::new(), |it| it.hidden.clone());
    let is_alike = !first.is_empty() && cells.iter().all(|it| it.hidden == first);
    HeatRow {
        wave: at,
        name: if wave.name.is_empty() { teller.words.heat_now() } else { wave.name.clone() },
        people: band.map_or(String::new(), |it| {
            teller.words.fact_answers(
                it.value().from.to_string().as_str(),
                it.value().to.to_string().as_str(),
            )
        }),
        hidden: if is_alike { first } else { String::new() },
        cells,
    }
}

fn cell(teller: &Teller<'_>, at: usize, of: Whom, construct: usize) -> HeatCell {
    let hidden = |why: String| HeatCell {
        tone: "none",
        mean: String::new(),
        margin: String::new(),
        hidden: why,
        mark: String::new(),
    };
    let wave = &teller.it.waves[at];
    let Some(place) = wave.constructs.iter().position(|it| it.construct == construct) else {
        return hidden(teller.words.heat_not_asked());
    };
    if of != Whom::All && teller.it.instrument.is_for_all_alone(construct) {
        return hidden(teller.words.heat_for_all_alone());
    }
    let it = &wave.constructs[place];
    let shown = &teller.it.shown[at];
    let mean = match shown.mean(place, teller.id(it), of) {
        Ok(mean) => mean,
        Err(reason) => return hidden(teller.reason(reason)),
    };
    let summary = match of {
        Whom::Unit(unit) => &it.units[unit],
        _ => &it.all,
    };
    let half =
        summary.interval().ok().and_then(|it| shown.figure(place, of, it.width() / 2.0).ok());
    let (low, high) = (f64::from(it.scale.low()), f64::from(it.scale.high()));
    const TONES: [&str; 9] = ["h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9"];
    let share = (mean.value().points() - low) / (high - low);
    HeatCell {
        tone: TONES[((share * 9.0) as usize).min(8)],
        mean: teller.mean(&mean),
        margin: half.map_or(String::new(), |half| teller.figure(*half.value(), 1)),
        hidden: String::new(),
        mark: String::new(),
    }
}

/// Few departments stand in one table. Of many only those right under the whole do, and each of these has a table of its own with
/// what is under it.
fn pages(teller: &Teller<'_>, departments: &[usize]) -> Vec<HeatPage> {
    let place = |unit: usize| departments.iter().position(|it| *it == unit).map(|at| at + 1);
    let name = |unit: &usize| teller.it.units.names[*unit].clone();
    let mut first = HeatPage { name: String::new(), units: vec![0] };
    if departments.len() <= DEPARTMENTS_AT_MOST {
        first.units.extend(1..=departments.len());
        return vec![first];
    }
    let above = |unit: usize| teller.it.units.parents[unit].map(|it| it as usize);
    let highest = |unit: usize| {
        let road =
            std::iter::successors(Some(unit), |at| above(*at).filter(|up| place(*up).is_some()));
        road.last().unwrap_or(unit)
    };
    let mut under: Vec<(usize, Vec<usize>)> = Vec::new();
    for unit in departments {
        let top = highest(*unit);
        match under.iter_mut().find(|(known, _)| *known == top) {
            Some((_, units)) => units.push(*unit),
            None => under.push((top, vec![*unit])),
        }
    }
    let tops: Vec<usize> = under.iter().map(|(top, _)| *top).collect();
    let mut pages = Vec::new();
    if tops.len() <= DEPARTMENTS_AT_MOST {
        first.units.extend(tops.iter().filter_map(|unit| place(*unit)));
    } else {
        pages.extend(tops.chunks(DEPARTMENTS_AT_MOST).map(|some| {
            HeatPage {
                name: teller
                    .words
                    .heat_from_to(name(&some[0]).as_str(), name(&some[some.len() - 1]).as_str()),
                units: some.iter().filter_map(|unit| place(*unit)).collect(),
            }
        }));
    }
    for (top, units) in under.iter().filter(|(_, units)| units.len() > 1) {
        let chunks = units.chunks(DEPARTMENTS_AT_MOST);
        let count = chunks.len();
        pages.extend(chunks.enumerate().map(|(at, some)| HeatPage {
            name: if count == 1 {
                name(top)
            } else {
                teller.words.heat_page(
                    name(top).as_str(),
                    (at + 1).to_string().as_str(),
                    count.to_string().as_str(),
                )
            },
            units: some.iter().filter_map(|unit| place(*unit)).collect(),
        }));
    }
    pages.insert(0, first);
    pages
}

impl Heat {
    /// The units of a page.
    pub(crate) fn on<'a>(&'a self, page: &'a HeatPage) -> impl Iterator<Item = &'a HeatUnit> {
        page.units.iter().map(|at| &self.units[*at])
    }

    /// Gives each reason a letter.
    fn mark(&mut self) {
        for row in
            self.units.iter_mut().flat_map(|it| &mut it.rows).filter(|it| it.hidden.is_empty())
        {
            for cell in row.cells.iter_mut().filter(|it| !it.hidden.is_empty()) {
                let known = self.reasons.iter().position(|(_, reason)| *reason == cell.hidden);
                let at = known.unwrap_or(self.reasons.len());
                cell.mark = char::from(b'a' + (at % 26) as u8).to_string();
                if known.is_none() {
                    self.reasons.push((cell.mark.clone(), cell.hidden.clone()));
                }
            }
        }
    }

    /// The same as plain rows: unit, wave, construct, mean, margin, why not.
    pub(crate) fn table(&self, language: Language) -> Twin {
        let words = text(language);
        let (mut rows, mut stands) = (Vec::new(), Vec::new());
        for unit in &self.units {
            for row in &unit.rows {
                for ((head, construct), cell) in
                    self.heads.iter().zip(&self.constructs).zip(&row.cells)
                {
                    if !cell.mean.is_empty() {
                        let (wave, construct, whom) = (row.wave, *construct, unit.whom);
                        stands.push(Stands { row: rows.len(), column: 3, wave, construct, whom });
                    }
                    rows.push(vec![
                        unit.name.clone(),
                        row.name.clone(),
                        head.clone(),
                        cell.mean.clone(),
                        cell.margin.clone(),
                        cell.hidden.clone(),
                    ]);
                }
            }
        }
        let heads = vec![
            words.heat_unit(),
            words.heat_round(),
            words.table_construct(),
            words.table_mean(),
            words.heat_margin(),
            words.report_hatched(),
        ];
        Twin { caption: self.heading.clone(), heads, rows, stands }
    }
}
