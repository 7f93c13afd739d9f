//! A construct over waves: a line for each group with the interval of each point; what was done in between is marked on its day.

use super::{Chart, Drawing, Table};
use std::fmt::Write;
use zwerm_domain::Date;

/// Height of the drawing, and of the part the lines move in, in pixels.
const HEIGHT: f64 = 190.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 148.0;
/// Under that: where words instead of a figure stand, and the days.
const WORDS: f64 = 165.0;
const DAYS: f64 = 186.0;
/// Where the first and the last wave stand, in per cent of the width.
const FROM: f64 = 5.0;
const UNTIL: f64 = 88.0;
/// So many days of waves stand under it.
const DAYS_AT_MOST: usize = 4;
/// How lines look, in their order: the first is the reader's own.
const LOOKS: [&str; 3] = ["own", "near", "all"];

/// What is known of a group in a wave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WavePoint {
    /// A mean, in points of the scale, with half of its interval.
    Mean(f64, Option<f64>),
    /// Where no figure may stand beside the newest: a mark such as `↑`.
    Word(&'static str),
    /// Nothing.
    None,
}

/// A group over the waves.
#[derive(Clone, Debug)]
pub struct WaveLine<'a> {
    /// Whose it is.
    pub name: &'a str,
    /// Of each wave, the oldest first.
    pub points: Vec<WavePoint>,
    /// The same as text.
    pub said: Vec<String>,
}

/// Something that was chosen or done, on its day: it is drawn as an upright line with its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WaveMark<'a> {
    /// When.
    pub on: Date,
    /// What, in a word.
    pub word: &'a str,
    /// The day, as the reader's language writes it.
    pub day: &'a str,
}

/// A construct over waves.
#[derive(Clone, Debug)]
pub struct WaveTrend<'a> {
    /// What is measured, as the caption of the table.
    pub caption: &'a str,
    /// The heading of the first column of the table.
    pub head: &'a str,
    /// The conclusion.
    pub says: String,
    /// The ends of what is drawn of the scale, in points.
    pub scale: (f64, f64),
    /// Each wave, the oldest first: its last day, that day in short, and its name.
    pub waves: &'a [(Date, String, String)],
    /// At most three are drawn, the reader's own first.
    pub lines: &'a [WaveLine<'a>],
    /// What was done in between.
    pub marks: &'a [WaveMark<'a>],
}

/// Draws it.
pub fn wave_trend(trend: &WaveTrend<'_>) -> Chart {
    let heads = std::iter::once(trend.head).chain(trend.lines.iter().map(|line| line.name));
    let mut rows: Vec<(Date, Vec<String>)> = Vec::new();
    for (at, (on, _, name)) in trend.waves.iter().enumerate() {
        let said = trend.lines.iter().map(|line| line.said.get(at).cloned().unwrap_or_default());
        rows.push((*on, std::iter::once(name.clone()).chain(said).collect()));
    }
    for mark in trend.marks {
        let mut row = vec![format!("{}, {}", mark.day, mark.word)];
        row.resize(trend.lines.len() + 1, "–".to_owned());
        rows.push((mark.on, row));
    }
    rows.sort_by_key(|(on, _)| std::cmp::Reverse(*on));
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let table = Table::of(trend.caption.to_owned(), heads.map(str::to_owned).collect(), rows);
    Chart::new(draw(trend), trend.says.clone(), table)
}

fn days(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

fn draw(trend: &WaveTrend<'_>) -> Drawing {
    let (Some((first, ..)), Some((last, ..))) = (trend.waves.first(), trend.waves.last()) else {
        return Drawing(String::new());
    };
    let span = days(*first, *last).max(1.0);
    let x = |on: Date| FROM + (UNTIL - FROM) * (days(*first, on) / span).clamp(0.0, 1.0);
    let (low, high) = trend.scale;
    let y = |value: f64| BOTTOM - (value - low) / (high - low).max(1.0) * (BOTTOM - TOP);
    let mut svg = format!(
        "<svg class=\"chart waves\" width=\"100%\" height=\"{HEIGHT}\" aria-hidden=\"true\">"
    );
    for end in [low, high] {
        let at = y(end);
        let _ = write!(
            svg,
            "<line class=\"grid\" x1=\"{FROM}%\" x2=\"100%\" y1=\"{at:.1}\" y2=\"{at:.1}\"/><text x=\"0\" y=\"{:.1}\">{end}</text>",
            at + 4.0
        );
    }
    for mark in trend.marks {
        let at = x(mark.on);
        // Words in the right half stand to the left of their line, so that they stay in the drawing.
        let (anchor, dx) = if at > 50.0 { ("end", -4) } else { ("start", 4) };
        let _ = write!(
            svg,
            "<line class=\"mark\" x1=\"{at:.1}%\" x2=\"{at:.1}%\" y1=\"4\" y2=\"{BOTTOM}\"/><text class=\"mark\" x=\"{at:.1}%\" dx=\"{dx}\" y=\"13\" text-anchor=\"{anchor}\">{}</text>",
            safe(mark.word)
        );
    }
    // The reader's own lies on top.
    for (at, line) in trend.lines.iter().take(LOOKS.len()).enumerate().rev() {
        draw_line(&mut svg, trend, line, (LOOKS[at], at), (&x, &y));
    }
    let every = trend.waves.len().div_ceil(DAYS_AT_MOST);
    for (at, (on, day, _)) in trend.waves.iter().enumerate() {
        if (trend.waves.len() - 1 - at).is_multiple_of(every) {
            let (x, anchor) = if at == 0 { (0.0, "start") } else { (x(*on), "middle") };
            let _ = write!(
                svg,
                "<text x=\"{x:.1}%\" y=\"{DAYS}\" text-anchor=\"{anchor}\">{}</text>",
                safe(day)
            );
        }
    }
    svg.push_str("</svg>");
    Drawing(svg)
}

/// Where something stands.
type Place<'a, T> = &'a dyn Fn(T) -> f64;

fn draw_line(
    svg: &mut String,
    trend: &WaveTrend<'_>,
    line: &WaveLine<'_>,
    (look, place): (&str, usize),
    (x, y): (Place<'_, Date>, Place<'_, f64>),
) {
    // Beside each other, so that intervals don't hide each other.
    let beside = (place as f64 - 1.0) * 0.9;
    let _ = write!(svg, "<g class=\"{look}\">");
    let mut before: Option<(f64, f64)> = None;
    let mut dots = String::new();
    for ((on, ..), point) in trend.waves.iter().zip(&line.points) {
        let at = x(*on) + beside;
        match point {
            WavePoint::Mean(mean, half) => {
                let here = y(*mean);
                if let Some((x, y)) = before {
                    let _ = write!(
                        svg,
                        "<line class=\"line\" x1=\"{x:.1}%\" y1=\"{y:.1}\" x2=\"{at:.1}%\" y2=\"{here:.1}\"/>"
                    );
                }
                if let Some(half) = half {
                    let (low, high) = trend.scale;
                    let _ = write!(
                        svg,
                        "<line class=\"span\" x1=\"{at:.1}%\" x2=\"{at:.1}%\" y1=\"{:.1}\" y2=\"{:.1}\"/>",
                        y((mean + half).min(high)),
                        y((mean - half).max(low))
                    );
                }
                let _ = write!(
                    dots,
                    "<circle class=\"dot\" cx=\"{at:.1}%\" cy=\"{here:.1}\" r=\"4.5\"/>"
                );
                before = Some((at, here));
            }
            WavePoint::Word(word) if place == 0 => {
                let _ = write!(
                    dots,
                    "<text class=\"strong\" x=\"{at:.1}%\" y=\"{WORDS}\" text-anchor=\"middle\">{word}</text>"
                );
            }
            WavePoint::Word(_) | WavePoint::None => {}
        }
    }
    svg.push_str(&dots);
    if let (0, Some(WavePoint::Mean(mean, _)), Some(said)) =
        (place, line.points.last(), line.said.last())
    {
        // The figure alone, without its margin.
        let figure = said.split(' ').next().unwrap_or(said);
        let _ = write!(
            svg,
            "<text class=\"strong big\" x=\"{:.1}%\" dx=\"12\" y=\"{:.1}\">{}</text>",
            UNTIL,
            y(*mean) + 8.0,
            safe(figure)
        );
    }
    svg.push_str("</g>");
}

/// Text that may stand in markup.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn waves() -> Vec<(Date, String, String)> {
        let wave = |on: Date, name: &str| (on, name[..3].to_owned(), name.to_owned());
        vec![
            wave(date(2025, 9, 20), "september"),
            wave(date(2026, 1, 20), "januari"),
            wave(date(2026, 5, 20), "mei 2026"),
        ]
    }

    fn drawn(marks: &[WaveMark<'_>]) -> Chart {
        let own = WaveLine {
            name: "West",
            points: vec![
                WavePoint::Word("↓"),
                WavePoint::Mean(3.0, None),
                WavePoint::Mean(4.5, Some(1.0)),
            ],
            said: vec!["toen lager".into(), "3,0".into(), "4,5 (± 1,0)".into()],
        };
        let all = WaveLine {
            name: "Samen",
            points: vec![WavePoint::None, WavePoint::Mean(3.4, Some(0.1)), WavePoint::None],
            said: vec!["–".into(), "3,4 (± 0,1)".into(), "–".into()],
        };
        wave_trend(&WaveTrend {
            caption: "Vertrouwen",
            head: "Ronde",
            says: "Hoger dan in januari.".into(),
            scale: (1.0, 5.0),
            waves: &waves(),
            lines: &[own, all],
            marks,
        })
    }

    #[test]
    fn what_was_chosen_stands_on_the_trend_on_its_day_and_in_the_table() {
        let none = drawn(&[]).drawing().to_string();
        assert!(!none.contains("class=\"mark\""));
        let marks = [
            WaveMark { on: date(2026, 2, 1), word: "gewoonte <1>", day: "1 februari" },
            WaveMark { on: date(2027, 2, 1), word: "te laat", day: "1 februari 2027" },
        ];
        let chart = drawn(&marks);
        let svg = chart.drawing().to_string();
        assert!(svg.contains("gewoonte &lt;1&gt;</text>"), "{svg}");
        assert!(svg.contains("x1=\"88.0%\" x2=\"88.0%\" y1=\"4\""), "what lies beyond stays in it");
        let rows = chart.table().rows();
        assert_eq!(rows[2], ["1 februari, gewoonte <1>", "–", "–"]);
        assert_eq!(rows[1], ["mei 2026", "4,5 (± 1,0)", "–"], "the newest first");
    }

    #[test]
    fn a_line_joins_what_has_a_figure_and_an_interval_stays_on_the_scale() {
        let svg = drawn(&[]).drawing().to_string();
        assert_eq!(svg.matches("class=\"line\"").count(), 1, "{svg}");
        assert_eq!(svg.matches("class=\"dot\"").count(), 3);
        assert!(svg.contains("class=\"span\" x1=\"87.1%\" x2=\"87.1%\" y1=\"26.0\""), "{svg}");
        assert!(svg.contains(">↓</text>") && svg.contains(">4,5</text>"), "{svg}");
    }

    #[test]
    fn without_waves_there_is_no_drawing() {
        let trend = WaveTrend {
            caption: "",
            head: "",
            says: String::new(),
            scale: (1.0, 1.0),
            waves: &[],
            lines: &[],
            marks: &[],
        };
        assert!(wave_trend(&trend).drawing().to_string().is_empty());
    }
}
