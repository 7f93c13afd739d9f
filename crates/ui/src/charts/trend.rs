//! A team's own figure, week by week, with its normal variation: one line, the band of what is usual, the
//! last value large.

use super::{
    Chart, Drawing, Table,
    variation::{FEWEST, Signal, Variation},
};
use crate::{L10nLanguage, format, text};
use std::fmt::Write;
use zwerm_domain::{Date, Language};

/// Weeks that are drawn; older ones stay away.
const WEEKS: i64 = 26;
/// Height of the drawing, and of the part the line moves in, in pixels.
const HEIGHT: f64 = 108.0;
const TOP: f64 = 12.0;
const BOTTOM: f64 = 82.0;

/// Which way a team would like its figure to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// Higher is better.
    Up,
    /// Lower is better.
    Down,
    /// Neither.
    None,
}

/// A figure over time.
#[derive(Clone, Debug)]
pub struct Trend<'a> {
    /// What is counted.
    pub name: &'a str,
    /// In what.
    pub unit: &'a str,
    /// Which way is wanted.
    pub better: Better,
    /// Each week (its Monday) with its value; in the order of the weeks.
    pub points: &'a [(Date, f64)],
    /// From which week the normal variation is counted; none: from the first.
    pub measured_from: Option<Date>,
}

/// The drawing of a trend, and since when it differs from what was usual.
#[derive(Clone, Debug)]
pub struct TrendChart {
    /// The line, the sentence, the table.
    pub chart: Chart,
    /// The week since which the figure lies elsewhere, if it does.
    pub changed_since: Option<Date>,
}

/// "week 46".
pub fn week_name(language: Language, monday: Date) -> String {
    text(language).trend_week(monday.iso_week_date().week().to_string())
}

/// Draws a trend.
pub fn trend(language: Language, trend: &Trend<'_>) -> TrendChart {
    let t = text(language);
    let last_week = trend.points.last().map(|(week, _)| *week);
    let is_drawn = |week: Date| last_week.is_some_and(|last| weeks_between(week, last) < WEEKS);
    let drawn: Vec<(Date, f64)> =
        trend.points.iter().copied().filter(|(week, _)| is_drawn(*week)).collect();
    let from = trend.measured_from.unwrap_or(Date::MIN);
    let measured: Vec<(Date, f64)> =
        trend.points.iter().copied().filter(|(week, _)| *week >= from).collect();
    let values: Vec<f64> = measured.iter().map(|(_, value)| *value).collect();
    let variation = Variation::of(&values);
    let signal = variation.map_or(Signal::Usual, |it| it.signal(&values));
    let words = Words { t, language, decimals: decimals(trend.points) };
    let changed_since = match signal {
        Signal::Since { at, .. } | Signal::Leaning { at, .. } => measured.get(at).map(|it| it.0),
        Signal::Usual | Signal::Outside { .. } => None,
    };
    let sentence = words.sentence(trend, variation, signal, changed_since, values.len());
    let table = words.table(trend, &drawn, variation);
    let drawing = draw(&words, &drawn, variation, from);
    TrendChart { chart: Chart::new(drawing, sentence, table), changed_since }
}

fn weeks_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()) / 7)
}

/// As many decimals as the most precise value was typed with, three at most.
fn decimals(points: &[(Date, f64)]) -> usize {
    let needed = |value: f64| {
        (0..3).find(|decimals| {
            let scale = 10f64.powi(*decimals);
            ((value * scale).round() / scale - value).abs() < 1e-9
        })
    };
    let most = points.iter().map(|(_, value)| needed(*value).unwrap_or(3)).max();
    usize::try_from(most.unwrap_or(0)).unwrap_or(0)
}

struct Words {
    t: &'static L10nLanguage,
    language: Language,
    decimals: usize,
}

impl Words {
    fn number(&self, value: f64) -> String {
        format::decimal(self.language, value, self.decimals)
    }

    /// The limits as values that the figure can have: rounded inwards.
    fn limits(&self, variation: Variation) -> (String, String) {
        let scale = 10f64.powi(i32::try_from(self.decimals).unwrap_or(0));
        let low = (variation.low * scale - 1e-6).ceil() / scale;
        let high = (variation.high * scale + 1e-6).floor() / scale;
        if low <= high {
            (self.number(low), self.number(high))
        } else {
            let exact = |value| format::decimal(self.language, value, self.decimals + 1);
            (exact(variation.low), exact(variation.high))
        }
    }

    fn sentence(
        &self,
        trend: &Trend<'_>,
        variation: Option<Variation>,
        signal: Signal,
        since: Option<Date>,
        measured: usize,
    ) -> String {
        let t = self.t;
        let Some((week, value)) = trend.points.last() else { return t.trend_nothing() };
        let week = format::capitalised(&week_name(self.language, *week));
        let value = self.number(*value);
        let Some(variation) = variation else {
            let missing = format::in_words(self.language, FEWEST.saturating_sub(measured) as u64);
            return t.trend_few(week, value, missing);
        };
        let (low, high) = self.limits(variation);
        let (low, high) = (low.as_str(), high.as_str());
        let since = since.map(|week| week_name(self.language, week)).unwrap_or_default();
        let (said, is_higher) = match signal {
            Signal::Usual => return t.trend_usual(week, value, low, high),
            Signal::Outside { is_higher } => (t.trend_outside(week, value, low, high), is_higher),
            Signal::Since { is_higher: true, .. } => (t.trend_higher(low, high, since), true),
            Signal::Since { .. } => (t.trend_lower(low, high, since), false),
            Signal::Leaning { is_higher: true, .. } => (t.trend_leans_up(since), true),
            Signal::Leaning { .. } => (t.trend_leans_down(since), false),
        };
        match (trend.better, is_higher) {
            (Better::None, _) => said,
            (Better::Up, true) | (Better::Down, false) => format!("{said} {}", t.trend_wanted()),
            _ => format!("{said} {}", t.trend_not_wanted()),
        }
    }

    fn table(
        &self,
        trend: &Trend<'_>,
        drawn: &[(Date, f64)],
        variation: Option<Variation>,
    ) -> Table {
        let t = self.t;
        let row = |(monday, value): &(Date, f64)| {
            let week = monday.iso_week_date();
            [format!("{}, {}", week.week(), week.year()), self.number(*value)]
        };
        let caption = match variation.map(|it| self.limits(it)) {
            Some((low, high)) => t.trend_caption(trend.name, low, high),
            None => trend.name.to_owned(),
        };
        let unit = if trend.unit.is_empty() { t.trend_value() } else { trend.unit.to_owned() };
        Table::new(caption, [t.trend_week_head(), unit], drawn.iter().rev().map(row).collect())
    }
}

fn draw(words: &Words, drawn: &[(Date, f64)], usual: Option<Variation>, from: Date) -> Drawing {
    let (Some((first, _)), Some((last, value))) = (drawn.first(), drawn.last()) else {
        return Drawing(String::new());
    };
    let bounds = usual.map(|it| [it.low, it.high]).into_iter().flatten();
    let all: Vec<f64> = drawn.iter().map(|(_, value)| *value).chain(bounds).collect();
    let (low, high) = all.iter().fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(*v), b.max(*v)));
    let height = if high > low { high - low } else { 1.0 };
    let y = |value: f64| TOP + (high - value) / height * (BOTTOM - TOP);
    let span = weeks_between(*first, *last).max(1) as f64;
    let x = |week: Date| 1.5 + 86.5 * weeks_between(*first, week) as f64 / span;
    let mut svg = format!(
        "<svg class=\"chart spark\" width=\"100%\" height=\"{HEIGHT}\" aria-hidden=\"true\">\
         <svg width=\"100%\" height=\"{HEIGHT}\" viewBox=\"0 0 100 {HEIGHT}\" preserveAspectRatio=\"none\">"
    );
    if let Some(usual) = usual {
        let start = if from > *first { x(from) - 1.5 } else { 0.0 };
        let _ = write!(
            svg,
            "<rect class=\"lim\" x=\"{start:.1}\" width=\"{:.1}\" y=\"{:.1}\" height=\"{:.1}\"/>\
             <line class=\"mean\" vector-effect=\"non-scaling-stroke\" x1=\"{start:.1}\" x2=\"90\" y1=\"{mean:.1}\" y2=\"{mean:.1}\"/>",
            90.0 - start,
            y(usual.high),
            (y(usual.low) - y(usual.high)).max(1.0),
            mean = y(usual.mean)
        );
    }
    svg.push_str("<polyline class=\"line\" vector-effect=\"non-scaling-stroke\" points=\"");
    for (week, value) in drawn {
        let _ = write!(svg, "{:.1},{:.1} ", x(*week), y(*value));
    }
    svg.push_str("\"/></svg>");
    for (week, value) in drawn.iter().take(drawn.len() - 1).filter(|(week, _)| *week >= from) {
        if usual.is_some_and(|it| it.outside(*value).is_some()) {
            let _ = write!(
                svg,
                "<circle class=\"out\" cx=\"{:.1}%\" cy=\"{:.1}\" r=\"4\"/>",
                x(*week),
                y(*value)
            );
        }
    }
    let (end, at) = (if drawn.len() == 1 { 1.5 } else { 88.0 }, y(*value));
    let _ = write!(
        svg,
        "<circle class=\"last\" cx=\"{end}%\" cy=\"{at:.1}\" r=\"6\"/>\
         <text class=\"strong big\" x=\"{end}%\" dx=\"12\" y=\"{:.1}\">{}</text>",
        at + 8.0,
        words.number(*value)
    );
    if drawn.len() > 1 {
        let _ = write!(
            svg,
            "<text x=\"0\" y=\"105\">{}</text><text x=\"88%\" y=\"105\" text-anchor=\"end\">{}</text>",
            week_name(words.language, *first),
            week_name(words.language, *last)
        );
    }
    svg.push_str("</svg>");
    Drawing(svg)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plain;
    use jiff::{ToSpan, civil::date};

    fn weeks(values: &[f64]) -> Vec<(Date, f64)> {
        let first = date(2026, 7, 27);
        values.iter().enumerate().map(|(at, v)| (first + (7 * at as i64).days(), *v)).collect()
    }

    fn drawn(language: Language, better: Better, values: &[f64]) -> TrendChart {
        let points = weeks(values);
        let it =
            Trend { name: "Wachten", unit: "dagen", better, points: &points, measured_from: None };
        trend(language, &it)
    }

    const STEADY: [f64; 16] = [8., 7., 9., 8., 6., 8., 9., 7., 8., 7., 6., 8., 7., 6., 7., 6.];
    const LOWER: [f64; 16] = [9., 10., 9., 10., 9., 11., 10., 9., 10., 9., 7., 5., 5., 4., 5., 4.];

    #[test]
    fn up_and_down_is_called_usual_with_limits_that_the_figure_can_have() {
        let it = drawn(Language::Nl, Better::Down, &STEADY);
        let said = plain(it.chart.sentence());
        assert_eq!(said, "Week 46: 6. Dat is gewoon op en neer, tussen 4 en 11.");
        assert_eq!(it.changed_since, None);
        assert_eq!(it.chart.table().rows().first(), Some(&vec!["46, 2026".into(), "6".into()]));
    }

    #[test]
    fn a_change_is_told_with_its_week_and_whether_it_is_wanted() {
        let it = drawn(Language::Nl, Better::Down, &LOWER);
        let said = plain(it.chart.sentence());
        assert!(said.contains("Sinds week 42 ligt het lager"), "{said}");
        assert!(said.contains("de kant die jullie op willen"), "{said}");
        assert_eq!(it.changed_since, Some(date(2026, 10, 12)));
        let english = drawn(Language::En, Better::Up, &LOWER);
        assert!(plain(english.chart.sentence()).contains("Since week 42 it is lower"));
        assert!(it.chart.drawing().to_string().contains("class=\"out\""));
    }

    #[test]
    fn few_points_promise_nothing_and_none_break_nothing() {
        let it = drawn(Language::Nl, Better::None, &[3.5, 4.0]);
        let said = plain(it.chart.sentence());
        assert!(said.contains("Week 32: 4,0") && said.contains("Nog vier"), "{said}");
        let none = drawn(Language::Nl, Better::None, &[]);
        assert!(none.chart.drawing().to_string().is_empty());
        assert!(drawn(Language::Nl, Better::None, &[5.0]).changed_since.is_none());
        drawn(Language::Nl, Better::Up, &[5.0; 30]);
    }

    #[test]
    fn a_new_measure_starts_at_the_week_it_is_given() {
        let points = weeks(&LOWER);
        let it = Trend {
            name: "Wachten",
            unit: "",
            better: Better::None,
            points: &points,
            measured_from: Some(date(2026, 10, 5)),
        };
        let said = plain(trend(Language::Nl, &it).chart.sentence());
        assert!(said.contains("gewoon op en neer"), "{said}");
    }
}
