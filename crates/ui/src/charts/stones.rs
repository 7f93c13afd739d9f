//! Building blocks on top of one another: each with where people lie on the scale, and how sure that is.

use super::{Chart, Drawing, Table};
use crate::{format::decimal, text};
use askama::filters::Escaper as _;
use std::fmt::Write;
use zwerm_domain::Language;

/// Height of a block, and the room between two, in pixels.
const HEIGHT: u32 = 76;
const GAP: u32 = 6;
/// Below the lowest block stand the words of the scale.
const FOOT: u32 = 26;

/// Where people lie on the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lies {
    /// A mean, and how far it could lie on either side, in points.
    At {
        /// The mean.
        mean: f64,
        /// Half of its interval; none where that would tell too much.
        margin: Option<f64>,
    },
    /// Nearly everybody in a part of the scale: its ends.
    Between(f64, f64),
    /// Not shown.
    Hidden,
}

/// A building block.
#[derive(Clone, Debug)]
pub struct Stone {
    /// What it is called.
    pub name: String,
    /// Where people lie.
    pub lies: Lies,
    /// What is said instead of a figure; empty where there is one.
    pub says: String,
}

/// What the words of the scale and of the table are.
#[derive(Clone, Debug)]
pub struct ScaleWords {
    /// What is measured, above the table.
    pub caption: String,
    /// The word for the lowest and for the highest point.
    pub ends: [String; 2],
    /// The lowest and the highest point.
    pub points: [f64; 2],
}

/// Draws blocks, the first at the bottom; `sentence` says what is to be seen.
pub fn stones(language: Language, stones: &[Stone], scale: &ScaleWords, sentence: String) -> Chart {
    let t = text(language);
    let figure = |value: f64| decimal(language, value, 1);
    let says = |stone: &Stone| match stone.lies {
        Lies::At { mean, .. } => figure(mean),
        Lies::Between(..) | Lies::Hidden => stone.says.clone(),
    };
    let rows = stones.iter().rev().map(|stone| {
        let margin = match stone.lies {
            Lies::At { margin: Some(margin), .. } => format!("± {}", figure(margin)),
            Lies::At { .. } | Lies::Between(..) | Lies::Hidden => String::new(),
        };
        [stone.name.clone(), says(stone), margin]
    });
    let heads = [t.stones_block(), t.stones_mean(), t.stones_margin()];
    let table = Table::new(scale.caption.as_str(), heads, rows.collect());
    Chart::new(draw(stones, scale, says), sentence, table)
}

fn draw(stones: &[Stone], scale: &ScaleWords, says: impl Fn(&Stone) -> String) -> Drawing {
    let [low, high] = scale.points;
    let at = |value: f64| 6.0 + 88.0 * ((value - low) / (high - low)).clamp(0.0, 1.0);
    let count = u32::try_from(stones.len()).unwrap_or(0);
    let whole = count * (HEIGHT + GAP) + FOOT;
    let mut svg = format!("<svg class=\"stones\" height=\"{whole}\" aria-hidden=\"true\">");
    for (row, stone) in (0..).zip(stones.iter().rev()) {
        let (top, shade) = (row * (HEIGHT + GAP), shade(stone.lies, low, high));
        let (name, line, says) = (top + 28, top + 52, says(stone));
        let _ = write!(
            svg,
            "<rect class=\"{shade}\" y=\"{top}\" width=\"100%\" height=\"{HEIGHT}\" rx=\"12\"/>\
             <text class=\"name\" x=\"16\" y=\"{name}\">"
        );
        escape(&mut svg, &stone.name);
        let size = if matches!(stone.lies, Lies::At { .. }) { "big" } else { "says" };
        let _ = write!(
            svg,
            "</text><text class=\"{size}\" x=\"100%\" dx=\"-16\" y=\"{name}\" text-anchor=\"end\">"
        );
        escape(&mut svg, &says);
        svg.push_str("</text>");
        let _ =
            write!(svg, "<line class=\"axis\" x1=\"6%\" x2=\"94%\" y1=\"{line}\" y2=\"{line}\"/>");
        let mut bar = |from: f64, to: f64, class: &str| {
            let (from, to) = (at(from), at(to));
            let _ = write!(
                svg,
                "<line class=\"{class}\" x1=\"{from:.1}%\" x2=\"{to:.1}%\" y1=\"{line}\" y2=\"{line}\"/>"
            );
        };
        match stone.lies {
            Lies::At { mean, margin } => {
                if let Some(margin) = margin {
                    bar(mean - margin, mean + margin, "margin");
                }
                let _ = write!(svg, "<circle cx=\"{:.1}%\" cy=\"{line}\" r=\"8\"/>", at(mean));
            }
            Lies::Between(from, to) => bar(from, to, "band"),
            Lies::Hidden => {}
        }
    }
    let foot = whole - 8;
    for (x, anchor, word) in [("6%", "start", &scale.ends[0]), ("94%", "end", &scale.ends[1])] {
        let _ = write!(svg, "<text x=\"{x}\" y=\"{foot}\" text-anchor=\"{anchor}\">");
        escape(&mut svg, word);
        svg.push_str("</text>");
    }
    svg.push_str("</svg>");
    Drawing(svg)
}

/// Writes words into a drawing.
fn escape(svg: &mut String, words: &str) {
    // Writing to a string can't fail.
    let _ = askama::filters::Html.write_escaped_str(svg, words);
}

/// How full the colour is: by the quarter of the scale it lies in.
fn shade(lies: Lies, low: f64, high: f64) -> &'static str {
    let middle = match lies {
        Lies::At { mean, .. } => mean,
        Lies::Between(from, to) => f64::midpoint(from, to),
        Lies::Hidden => return "none",
    };
    match (middle - low) / (high - low) {
        ..0.375 => "low",
        ..0.55 => "mid",
        ..0.7 => "fair",
        _ => "high",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale() -> ScaleWords {
        let ends = ["oneens".into(), "eens".into()];
        ScaleWords { caption: "Bouwstenen".into(), ends, points: [1.0, 5.0] }
    }

    #[test]
    fn the_first_block_lies_at_the_bottom_and_the_table_tells_the_same() {
        let stone = |name: &str, lies| Stone { name: name.into(), lies, says: String::new() };
        let both = [
            stone("ground", Lies::At { mean: 4.2, margin: Some(0.3) }),
            stone("top & <roof>", Lies::At { mean: 1.9, margin: None }),
        ];
        let chart = stones(Language::Nl, &both, &scale(), "Zo is het".into());
        let svg = chart.drawing().to_string();
        assert!(svg.find("roof") < svg.find("ground"), "{svg}");
        assert!(
            !svg.contains("<roof>")
                && svg.contains("class=\"low\"")
                && svg.contains("class=\"high\"")
        );
        assert_eq!(chart.table().rows()[1], ["ground", "4,2", "± 0,3"]);
    }

    #[test]
    fn what_is_not_shown_has_words_and_no_mark_on_the_scale() {
        let hidden = Stone { name: "top".into(), lies: Lies::Hidden, says: "te weinig".into() };
        let chart = stones(Language::Nl, &[hidden], &scale(), String::new());
        let svg = chart.drawing().to_string();
        assert!(svg.contains("te weinig") && !svg.contains("<circle"));
        assert_eq!(chart.table().rows()[0], ["top", "te weinig", ""]);
    }
}
