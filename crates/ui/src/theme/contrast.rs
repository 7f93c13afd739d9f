//! How well words can be read under a theme: in light, and in dark, where the style sheet makes its own colours.

use super::{BRAND, BRAND_HOVER, Colour, LINK, ON_BRAND, value::Value};
use std::collections::BTreeMap;

/// What WCAG 2.2 asks for words of normal size.
pub(super) const ENOUGH: f64 = 4.5;
/// What words in the brand's colour and links stand on in light, besides white: the style sheet's own
/// `--surface-2` (the darkest plain one), and its soft tints.
pub(super) const LIGHT: [[f64; 3]; 7] = [
    [0.962, 0.008, 215.0],
    [0.966, 0.04, 88.0],
    [0.955, 0.027, 35.0],
    [0.957, 0.03, 160.0],
    [0.955, 0.022, 315.0],
    [0.952, 0.024, 262.0],
    [0.963, 0.017, 88.0],
];
/// The same in dark.
const DARK: [[f64; 3]; 7] = [
    [0.268, 0.022, 235.0],
    [0.34, 0.055, 80.0],
    [0.32, 0.06, 30.0],
    [0.31, 0.045, 160.0],
    [0.32, 0.05, 315.0],
    [0.32, 0.05, 262.0],
    [0.275, 0.016, 85.0],
];
/// The brand where a theme sets none.
pub(super) const OWN_BRAND: [f64; 3] = [0.43, 0.085, 218.0];
/// Its colour under the pointer.
const OWN_HOVER: [f64; 3] = [0.37, 0.08, 220.0];

/// Words and what they stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// The words on a button, also under the pointer.
    Button,
    /// Words in the brand's colour, on any background of the style sheet.
    Brand,
    /// Links, on any background of the style sheet.
    Link,
}

/// The least contrast of a pair, from 1 to 21.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contrast {
    /// The pair.
    pub pair: Pair,
    /// In light.
    pub light: f64,
    /// In dark.
    pub dark: f64,
}

/// The soft tint of a brand in light.
pub(super) fn soft(brand: Colour) -> Colour {
    Colour::from_oklch([0.955, 0.018, brand.oklch()[2]])
}

/// The least contrast of each pair under these values, once they are guarded.
pub(super) fn contrasts(values: &BTreeMap<&'static str, Value>) -> Vec<Contrast> {
    let set = |token: &str, own: Colour| match values.get(token) {
        Some(Value::Colour(colour)) => *colour,
        _ => own,
    };
    let brand = set(BRAND, Colour::from_oklch(OWN_BRAND));
    let hover = set(BRAND_HOVER, Colour::from_oklch(OWN_HOVER));
    let (words, link) = (set(ON_BRAND, Colour::WHITE), set(LINK, Colour::from_oklch(OWN_BRAND)));
    let light = |colour: Colour| {
        let tints = LIGHT.map(Colour::from_oklch);
        least(&[colour], &[&tints[..], &[soft(brand), Colour::WHITE]].concat())
    };
    let [_, chroma, hue] = brand.oklch();
    let [_, link_chroma, link_hue] = link.oklch();
    // The same sums as in the style sheet (css/tokens.css).
    let brand_in_dark = in_dark([0.8, chroma * 0.95, hue]);
    let hover_in_dark = in_dark([0.87, chroma * 0.9, hue]);
    let link_in_dark = in_dark([0.82, link_chroma * 0.9, link_hue]);
    let soft_in_dark = Colour::from_oklch([0.31, 0.04, hue]);
    let dark = |colours: &[Colour]| {
        least(colours, &[&DARK.map(Colour::from_oklch)[..], &[soft_in_dark]].concat())
    };
    let buttons_in_dark = [brand_in_dark, hover_in_dark].concat();
    let words_in_dark = in_dark([0.2, 0.03, hue]);
    vec![
        Contrast {
            pair: Pair::Button,
            light: least(&[words], &[brand, hover]),
            dark: least(&words_in_dark, &buttons_in_dark),
        },
        Contrast { pair: Pair::Brand, light: light(brand), dark: dark(&brand_in_dark) },
        Contrast { pair: Pair::Link, light: light(link), dark: dark(&link_in_dark) },
    ]
}

/// A colour that may not fit a screen, in both ways in which browsers make it fit.
fn in_dark(oklch: [f64; 3]) -> [Colour; 2] {
    [Colour::from_oklch(oklch), Colour::cut_from_oklch(oklch)]
}

fn least(colours: &[Colour], beside: &[Colour]) -> f64 {
    let each = colours.iter().flat_map(|one| beside.iter().map(|other| one.contrast(*other)));
    each.fold(f64::MAX, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = include_str!("../../css/tokens.css");

    #[test]
    fn the_figures_are_those_of_the_style_sheet() {
        let plain = |[light, chroma, hue]: [f64; 3]| format!("oklch({light} {chroma} {hue})");
        let all = LIGHT.into_iter().chain(DARK).chain([OWN_BRAND, OWN_HOVER]).map(plain);
        let made = [
            "oklch(from var(--brand-l) 0.8 calc(c * 0.95) h)",
            "oklch(from var(--brand-l) 0.87 calc(c * 0.9) h)",
            "oklch(from var(--brand-l) 0.2 0.03 h)",
            "oklch(from var(--brand-l) 0.955 0.018 h)",
            "oklch(from var(--brand-l) 0.31 0.04 h)",
            "oklch(from var(--link-l) 0.82 calc(c * 0.9) h)",
        ];
        for part in all.chain(made.map(str::to_owned)) {
            assert!(SHEET.contains(&part), "{part} is not in tokens.css");
        }
    }

    #[test]
    fn under_any_colours_all_words_can_be_read_in_light_and_in_dark() {
        let steps = [0_u8, 51, 102, 153, 204, 255];
        let colour = |at: usize| {
            let [red, green, blue] = [steps[at / 36 % 6], steps[at / 6 % 6], steps[at % 6]];
            format!("rgb({red},{green},{blue})")
        };
        for at in 0..216 {
            let (brand, words, link) = (colour(at), colour(at * 7 + 5), colour(at * 11 + 3));
            let all = [(BRAND, &brand), (ON_BRAND, &words), (LINK, &link), (BRAND_HOVER, &words)];
            // with each left out in turn, and with each alone
            let kept = all.iter().enumerate().filter(|(number, _)| match at % 9 {
                without @ 0..4 => *number != without,
                alone @ 4..8 => *number + 4 == alone,
                _ => true,
            });
            let file: String = kept.map(|(_, (token, to))| format!("{token}:{to};")).collect();
            let file = format!(":root{{{file}}}");
            let theme = crate::theme::read(&file).expect("a theme");
            for Contrast { pair, light, dark } in theme.contrasts {
                assert!(light >= ENOUGH && dark >= ENOUGH, "{pair:?} {light} {dark}: {file}");
            }
        }
    }
}
