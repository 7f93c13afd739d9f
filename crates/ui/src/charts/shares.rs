//! How answers to statements are divided over *disagree*, *neither* and *agree*, in per cent: one bar a statement, one table for all.

use super::{Drawing, Table};
use crate::text;
use std::fmt::Write;
use zwerm_domain::Language;

/// A statement with its answers.
#[derive(Clone, Debug)]
pub struct Share {
    /// The statement.
    pub statement: String,
    /// Is it good to disagree?
    pub is_reversed: bool,
    /// Which share disagrees, does neither, agrees, in per cent; none where it is not shown.
    pub shares: Option<[u32; 3]>,
    /// Why it is not shown.
    pub says: String,
}

/// A bar with its statement.
#[derive(Clone, Debug)]
pub struct Bar {
    /// The statement.
    pub statement: String,
    /// The bar; none where it is not shown.
    pub drawing: Option<Drawing>,
    /// Why it is not shown.
    pub says: String,
}

/// Bars and the table that tells the same.
#[derive(Clone, Debug)]
pub struct Shares {
    /// One a statement.
    pub bars: Vec<Bar>,
    /// All of them.
    pub table: Table,
}

/// Draws the bars of statements.
pub fn shares(language: Language, caption: &str, shares: Vec<Share>) -> Shares {
    let t = text(language);
    let heads = [t.shares_statement(), t.shares_disagree(), t.shares_neither(), t.shares_agree()];
    let row = |share: &Share| {
        let [disagree, neither, agree] = match share.shares {
            Some(shares) => shares.map(|share| format!("{share}%")),
            None => [share.says.clone(), String::new(), String::new()],
        };
        [share.statement.clone(), disagree, neither, agree]
    };
    let table = Table::new(caption, heads, shares.iter().map(row).collect());
    let drawn = |share: Share| Bar {
        drawing: share.shares.map(|shares| bar(&shares, share.is_reversed)),
        statement: share.statement,
        says: share.says,
    };
    Shares { bars: shares.into_iter().map(drawn).collect(), table }
}

/// From *disagree* on the left to *agree* on the right, in three shares or in five; the colour tells which side is the good one, the
/// number which share.
pub fn bar(shares: &[u32], is_reversed: bool) -> Drawing {
    let all = f64::from(shares.iter().sum::<u32>().max(1));
    let mut classes = match shares.len() {
        5 => ["lowest", "low", "mid", "high", "highest"].to_vec(),
        _ => ["low", "mid", "high"].to_vec(),
    };
    if is_reversed {
        classes.reverse();
    }
    let mut svg = String::from("<svg class=\"shares\" height=\"30\" aria-hidden=\"true\">");
    let mut from = 0.0;
    for (share, class) in shares.iter().zip(classes) {
        let width = f64::from(*share) / all * 100.0;
        if *share > 0 {
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{from:.2}%\" width=\"{width:.2}%\" height=\"30\"/>"
            );
        }
        // A number that is wider than its part would run into the next; the table has it.
        if width >= NARROW {
            let _ = write!(
                svg,
                "<text x=\"{:.2}%\" y=\"20\" text-anchor=\"middle\">{share}%</text>",
                from + width / 2.0
            );
        }
        from += width;
    }
    svg.push_str("</svg>");
    Drawing(svg)
}

/// In so small a part, in per cent, no number fits on a phone.
const NARROW: f64 = 9.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_wide_as_its_share_and_the_table_has_the_numbers() {
        let share = |shares, is_reversed| Share {
            statement: "Wij kunnen het".into(),
            is_reversed,
            shares,
            says: "te weinig".into(),
        };
        let drawn = shares(
            Language::Nl,
            "Stellingen",
            vec![
                share(Some([30, 0, 70]), false),
                share(None, false),
                share(Some([30, 0, 70]), true),
            ],
        );
        let svg = drawn.bars[0].drawing.as_ref().expect("a bar").to_string();
        assert!(svg.contains("class=\"low\" x=\"0.00%\" width=\"30.00%\""), "{svg}");
        assert!(svg.contains("class=\"high\" x=\"30.00%\" width=\"70.00%\""), "{svg}");
        let turned = drawn.bars[2].drawing.as_ref().expect("a bar").to_string();
        assert!(turned.contains("class=\"high\" x=\"0.00%\""), "{turned}");
        assert!(drawn.bars[1].drawing.is_none());
        let five = bar(&[4, 6, 20, 40, 30], true).to_string();
        assert!(five.contains("class=\"highest\" x=\"0.00%\" width=\"4.00%\""), "{five}");
        assert!(!five.contains(">4%") && five.contains(">40%"), "{five}");
        assert_eq!(drawn.table.rows()[0], ["Wij kunnen het", "30%", "0%", "70%"]);
        assert_eq!(drawn.table.rows()[1][1], "te weinig");
    }
}
