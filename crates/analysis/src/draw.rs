//! Drawings: SVG without a view box, so text never shrinks; colours by class, for light, dark and paper alike.

use std::fmt::Write;

/// Text that may stand in markup.
pub(crate) fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Shares of answers, the lowest first, as bars that lie around the middle. `labels` are said aloud.
pub(crate) fn likert(shares: &[f64], said: &str) -> String {
    let parts = shares.len();
    let middle = parts / 2;
    // Everything below the middle, and half of it, lies left of the centre line.
    let left: f64 = shares[..middle].iter().sum::<f64>()
        + if parts % 2 == 1 { shares[middle] / 2.0 } else { 0.0 };
    let mut x = 50.0 - left * 50.0;
    let mut out = format!(
        "<svg class=\"chart\" width=\"100%\" height=\"28\" role=\"img\" aria-label=\"{}\">",
        safe(said)
    );
    for (at, share) in shares.iter().enumerate() {
        let width = share * 50.0;
        if width > 0.0 {
            let tone = tone(at, parts);
            let _ = write!(
                out,
                "<g class=\"{tone}\"><rect class=\"fill\" x=\"{x:.2}%\" width=\"{:.2}%\" height=\"28\" rx=\"4\"/>",
                (width - 0.35).max(0.2)
            );
            if *share >= 0.075 {
                let _ = write!(
                    out,
                    "<text class=\"ontext\" x=\"{:.2}%\" y=\"19\" text-anchor=\"middle\">{:.0}</text>",
                    x + width / 2.0,
                    share * 100.0
                );
            }
            out.push_str("</g>");
        }
        x += width;
    }
    out.push_str("</svg>");
    out
}

/// The tone of one of so many answers, as a class.
pub(crate) fn tone(at: usize, parts: usize) -> &'static str {
    const TONES: [&str; 9] = ["h1", "h2", "h3", "h4", "h5", "h6", "h7", "h8", "h9"];
    if parts < 2 {
        return TONES[4];
    }
    // From the second to the last but one tone: the ends are for means alone.
    let place = 1.0 + at as f64 / (parts - 1) as f64 * 6.0;
    TONES[place.round() as usize]
}

/// A band from low to high, a mark, and a point with its interval: each a row of a dot chart. In shares of the width.
pub(crate) struct Dots {
    pub(crate) band: Option<(f64, f64)>,
    pub(crate) interval: Option<(f64, f64)>,
    pub(crate) point: Option<f64>,
    /// Where nothing is: left of it is less, right of it more.
    pub(crate) zero: Option<f64>,
    pub(crate) said: String,
}

/// One row of a dot chart.
pub(crate) fn dots(row: &Dots) -> String {
    let at = |share: f64| 2.0 + share.clamp(0.0, 1.0) * 96.0;
    let mut out = format!(
        "<svg class=\"chart dots\" width=\"100%\" height=\"26\" role=\"img\" aria-label=\"{}\"><line class=\"grid\" x1=\"2%\" x2=\"98%\" y1=\"13\" y2=\"13\"/>",
        safe(&row.said)
    );
    if let Some((low, high)) = row.band {
        let _ = write!(
            out,
            "<rect class=\"band\" x=\"{:.2}%\" width=\"{:.2}%\" y=\"5\" height=\"16\" rx=\"5\"/>",
            at(low),
            (at(high) - at(low)).max(0.6)
        );
    }
    if let Some(zero) = row.zero {
        let _ = write!(
            out,
            "<line class=\"zero\" x1=\"{0:.2}%\" x2=\"{0:.2}%\" y1=\"2\" y2=\"24\"/>",
            at(zero)
        );
    }
    if let Some((low, high)) = row.interval {
        let _ = write!(
            out,
            "<line class=\"whisker\" x1=\"{:.2}%\" x2=\"{:.2}%\" y1=\"13\" y2=\"13\"/>",
            at(low),
            at(high)
        );
    }
    if let Some(point) = row.point {
        let _ = write!(out, "<circle class=\"dot\" cx=\"{:.2}%\" cy=\"13\" r=\"6\"/>", at(point));
    }
    out.push_str("</svg>");
    out
}

/// A bar from nothing, with an interval: what goes along with what. In shares of the width.
pub(crate) fn bar(share: f64, interval: Option<(f64, f64)>, said: &str) -> String {
    let at = |share: f64| share.clamp(0.0, 1.0) * 98.0;
    let mut out = format!(
        "<svg class=\"chart\" width=\"100%\" height=\"26\" role=\"img\" aria-label=\"{}\"><rect class=\"track\" width=\"98%\" y=\"6\" height=\"14\" rx=\"5\"/><rect class=\"bar\" width=\"{:.2}%\" y=\"6\" height=\"14\" rx=\"5\"/>",
        safe(said),
        at(share).max(0.4)
    );
    if let Some((low, high)) = interval {
        let _ = write!(
            out,
            "<line class=\"reach\" x1=\"{:.2}%\" x2=\"{:.2}%\" y1=\"13\" y2=\"13\"/>",
            at(low),
            at(high)
        );
    }
    out.push_str("</svg>");
    out
}

/// So many names stand under a row of waves.
const NAMES_AT_MOST: usize = 6;

/// Low, middle and high, as shares of the height.
pub(crate) type Reach = (f64, f64, f64);

/// A row of waves, each with the band of what is known.
pub(crate) struct Trend {
    /// Names, and low, mean and high of each as shares of the height.
    pub(crate) points: Vec<(String, Option<Reach>)>,
    /// What the row itself makes likely, from eight waves on.
    pub(crate) limits: Option<Limits>,
    /// What stands at the bottom and at the top.
    pub(crate) ends: (String, String),
    pub(crate) said: String,
}

/// The limits of a row, as shares of the height, and which points lie beyond them.
pub(crate) struct Limits {
    pub(crate) low: f64,
    pub(crate) middle: f64,
    pub(crate) high: f64,
    pub(crate) beyond: Vec<usize>,
}

/// Draws a row of waves.
pub(crate) fn trend(row: &Trend) -> String {
    let Trend { points, limits, ends, said } = row;
    let x = |at: usize| 6.0 + at as f64 / (points.len().max(2) - 1) as f64 * 82.0;
    let y = |share: f64| 12.0 + (1.0 - share.clamp(0.0, 1.0)) * 120.0;
    let mut out = format!(
        "<svg class=\"chart\" width=\"100%\" height=\"168\" role=\"img\" aria-label=\"{}\">",
        safe(said)
    );
    for (share, end) in [(0.0, &ends.0), (1.0, &ends.1)] {
        let _ = write!(
            out,
            "<line class=\"grid\" x1=\"6%\" x2=\"96%\" y1=\"{0:.1}\" y2=\"{0:.1}\"/><text x=\"0\" y=\"{1:.1}\">{2}</text>",
            y(share),
            y(share) + 4.0,
            safe(end)
        );
    }
    if let Some(limits) = limits {
        for share in [limits.low, limits.high].into_iter().filter(|it| (0.0..=1.0).contains(it)) {
            let _ = write!(
                out,
                "<line class=\"limit\" x1=\"6%\" x2=\"96%\" y1=\"{0:.1}\" y2=\"{0:.1}\"/>",
                y(share)
            );
        }
        let _ = write!(
            out,
            "<line class=\"middle\" x1=\"6%\" x2=\"96%\" y1=\"{0:.1}\" y2=\"{0:.1}\"/>",
            y(limits.middle)
        );
    }
    // Names that would run into each other are left out; the table has them all.
    let every = points.len().div_ceil(NAMES_AT_MOST);
    for (at, (name, point)) in points.iter().enumerate() {
        let name = if (points.len() - 1 - at) % every == 0 { name.as_str() } else { "" };
        let _ = write!(
            out,
            "<text x=\"{:.2}%\" y=\"160\" text-anchor=\"middle\">{}</text>",
            x(at),
            safe(name)
        );
        let Some((low, mean, high)) = point else { continue };
        let _ = write!(
            out,
            "<line class=\"span\" x1=\"{0:.2}%\" x2=\"{0:.2}%\" y1=\"{1:.1}\" y2=\"{2:.1}\"/>",
            x(at),
            y(*low),
            y(*high)
        );
        if let Some((_, Some((_, next, _)))) = points.get(at + 1) {
            let _ = write!(
                out,
                "<line class=\"line\" x1=\"{:.2}%\" y1=\"{:.1}\" x2=\"{:.2}%\" y2=\"{:.1}\"/>",
                x(at),
                y(*mean),
                x(at + 1),
                y(*next)
            );
        }
    }
    for (at, (_, point)) in points.iter().enumerate() {
        if let Some((_, mean, _)) = point {
            // Beyond the limits: another shape, for who sees no colours.
            if limits.as_ref().is_some_and(|limits| limits.beyond.contains(&at)) {
                let _ = write!(
                    out,
                    "<circle class=\"beyond\" cx=\"{:.2}%\" cy=\"{:.1}\" r=\"10\"/>",
                    x(at),
                    y(*mean)
                );
            }
            let _ = write!(
                out,
                "<circle class=\"dot\" cx=\"{:.2}%\" cy=\"{:.1}\" r=\"5\"/>",
                x(at),
                y(*mean)
            );
        }
    }
    out.push_str("</svg>");
    out
}
