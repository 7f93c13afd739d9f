//! Keeps a theme readable: words in its colours, and words on them, reach a contrast of 4.5.

use super::{
    BRAND, BRAND_HOVER, Colour, LINK, Nudge, ON_BRAND,
    contrast::{ENOUGH, LIGHT, OWN_BRAND, soft},
    value::Value,
};
use std::collections::BTreeMap;

type Values = BTreeMap<&'static str, Value>;

/// Darkens the brand and the links, lightens the words on the brand, and lets the rest follow.
pub(super) fn guard(values: &mut Values) -> Vec<Nudge> {
    let mut nudges = Vec::new();
    let mut surfaces = LIGHT.map(Colour::from_oklch).to_vec();
    surfaces.push(Colour::WHITE);
    // a theme that sets only the words on the brand stands beside our own brand
    let is_about_buttons = [BRAND, BRAND_HOVER, ON_BRAND].iter().any(|it| values.contains_key(it));
    if is_about_buttons {
        let from = colour(values, BRAND).unwrap_or_else(|| Colour::from_oklch(OWN_BRAND));
        // the brand is a colour of words too: on the surfaces, and on its own soft tint
        surfaces.push(soft(from));
        let brand = settle(values, &mut nudges, BRAND, from, -1.0, &surfaces);
        let [light, chroma, hue] = brand.oklch();
        let hover = colour(values, BRAND_HOVER)
            .unwrap_or_else(|| Colour::from_oklch([light - 0.06, chroma, hue]));
        let hover = settle(values, &mut nudges, BRAND_HOVER, hover, -1.0, &[Colour::WHITE]);
        let words = colour(values, ON_BRAND).unwrap_or(Colour::WHITE);
        settle(values, &mut nudges, ON_BRAND, words, 1.0, &[brand, hover]);
        values.entry(LINK).or_insert(Value::Colour(brand));
    }
    if let Some(from) = colour(values, LINK) {
        settle(values, &mut nudges, LINK, from, -1.0, &surfaces);
    }
    nudges
}

fn colour(values: &Values, token: &str) -> Option<Colour> {
    match values.get(token) {
        Some(Value::Colour(colour)) => Some(*colour),
        _ => None,
    }
}

/// Moves the colour's lightness (down or up) until it can be read against all of `beside`, and notes it.
fn settle(
    values: &mut Values,
    nudges: &mut Vec<Nudge>,
    token: &'static str,
    from: Colour,
    direction: f64,
    beside: &[Colour],
) -> Colour {
    let least = |colour: Colour| {
        beside.iter().map(|other| colour.contrast(*other)).fold(f64::MAX, f64::min)
    };
    let [light, chroma, hue] = from.oklch();
    let mut to = from;
    let mut step = 0.0;
    while least(to) < ENOUGH && step < 1.0 {
        step += 0.005;
        to = Colour::from_oklch([(light + direction * step).clamp(0.0, 1.0), chroma, hue]);
    }
    if to != from {
        nudges.push(Nudge { token, line: None, from, to, contrast: least(from) });
    }
    values.insert(token, Value::Colour(to));
    to
}
