//! One row of many groups without names: where the middle half of them lies, the mean of all, and one's own place.

use super::Drawing;
use std::fmt::Write;

/// What is drawn, in points of the scale.
#[derive(Clone, Copy, Debug)]
pub struct Strip {
    /// The ends of the scale.
    pub scale: (f64, f64),
    /// Where the middle half lies.
    pub half: (f64, f64),
    /// The mean of all together.
    pub mean: Option<f64>,
    /// The reader's own place.
    pub own: Option<f64>,
}

/// Draws it. The numbers stand in the table that belongs to it.
pub fn strip(it: &Strip) -> Drawing {
    let (low, high) = it.scale;
    let x = |value: f64| 2.0 + ((value - low) / (high - low).max(1.0)).clamp(0.0, 1.0) * 96.0;
    let (from, to) = (x(it.half.0), x(it.half.1));
    let mut svg = format!(
        "<svg class=\"chart strip\" width=\"100%\" height=\"28\" aria-hidden=\"true\"><line class=\"grid\" x1=\"2%\" x2=\"98%\" y1=\"14\" y2=\"14\"/><rect class=\"band\" x=\"{from:.1}%\" width=\"{:.1}%\" y=\"5\" height=\"18\" rx=\"5\"/>",
        (to - from).max(0.8)
    );
    if let Some(mean) = it.mean {
        let at = x(mean);
        let _ = write!(
            svg,
            "<line class=\"tick\" x1=\"{at:.1}%\" x2=\"{at:.1}%\" y1=\"2\" y2=\"26\"/>"
        );
    }
    if let Some(own) = it.own {
        let _ = write!(svg, "<circle class=\"last\" cx=\"{:.1}%\" cy=\"14\" r=\"6.5\"/>", x(own));
    }
    svg.push_str("</svg>");
    Drawing(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ones_own_place_is_drawn_only_where_it_is_given() {
        let it = Strip { scale: (1.0, 5.0), half: (2.0, 3.0), mean: Some(2.6), own: None };
        let svg = strip(&it).to_string();
        assert!(svg.contains("x=\"26.0%\" width=\"24.0%\"") && !svg.contains("circle"), "{svg}");
        assert!(strip(&Strip { own: Some(9.0), ..it }).to_string().contains("cx=\"98.0%\""));
    }
}
