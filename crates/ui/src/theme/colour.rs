//! A colour: read from CSS, compared by contrast (WCAG 2.2), made lighter or darker (OKLCH).

use std::fmt;

/// A colour without transparency; red, green and blue from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl Colour {
    /// White.
    pub const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };

    /// Reads `#rgb`, `#rrggbb`, `rgb(…)`, `hsl(…)` or `oklch(…)`; nothing else, and nothing see-through.
    pub fn parse(text: &str) -> Option<Colour> {
        let text = text.trim().to_ascii_lowercase();
        if let Some(digits) = text.strip_prefix('#') {
            return from_hex(digits);
        }
        let (name, rest) = text.split_once('(')?;
        let parts: Vec<&str> = rest
            .strip_suffix(')')?
            .split([',', ' ', '\t'])
            .filter(|part| !part.is_empty())
            .collect();
        let [first, second, third] = parts.as_slice() else { return None };
        match name {
            "rgb" => {
                from_rgb([number(first, 255.0)?, number(second, 255.0)?, number(third, 255.0)?])
            }
            "hsl" => from_hsl(degrees(first)?, percent(second)?, percent(third)?),
            "oklch" => {
                let (light, chroma) = (number(first, 1.0)?, number(second, 0.4)?);
                let is_possible = (0.0..=1.0).contains(&light) && (0.0..=0.5).contains(&chroma);
                let hue = degrees(third)?;
                is_possible.then(|| Colour::from_oklch([light, chroma, hue]))
            }
            _ => None,
        }
    }

    /// The contrast with another colour, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Relative luminance (WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Lightness (0 to 1), chroma, hue in degrees (Björn Ottosson's OKLab, in polar form).
    pub fn oklch(self) -> [f64; 3] {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let light = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
        [light, a.hypot(b), b.atan2(a).to_degrees().rem_euclid(360.0)]
    }

    /// The nearest colour of a screen to lightness, chroma and hue: chroma gives way until it fits.
    pub fn from_oklch([light, chroma, hue]: [f64; 3]) -> Colour {
        let mut chroma = chroma;
        loop {
            let (sin, cos) = hue.to_radians().sin_cos();
            let linear = linear_from_oklab(light.clamp(0.0, 1.0), chroma * cos, chroma * sin);
            if chroma <= 0.0 || linear.iter().all(|part| (-1e-4..=1.0001).contains(part)) {
                let [red, green, blue] = linear.map(encode);
                return Colour { red, green, blue };
            }
            chroma = (chroma - 0.005).max(0.0);
        }
    }

    /// The same, as a browser may do it: what does not fit a screen is cut off, each part by itself.
    pub fn cut_from_oklch([light, chroma, hue]: [f64; 3]) -> Colour {
        let (sin, cos) = hue.to_radians().sin_cos();
        let [red, green, blue] =
            linear_from_oklab(light.clamp(0.0, 1.0), chroma * cos, chroma * sin).map(encode);
        Colour { red, green, blue }
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }
}

fn linear_from_oklab(light: f64, a: f64, b: f64) -> [f64; 3] {
    let l = (light + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (light - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (light - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
    ]
}

fn encode(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let part =
        if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    // between 0 and 255 by the clamp above
    (part * 255.0).round() as u8
}

fn from_hex(digits: &str) -> Option<Colour> {
    let digit = |at: usize| char::from(*digits.as_bytes().get(at)?).to_digit(16);
    let pair = |high: Option<u32>, low: Option<u32>| u8::try_from(high? * 16 + low?).ok();
    let parts = match digits.len() {
        3 => [0, 1, 2].map(|at| pair(digit(at), digit(at))),
        6 => [0, 2, 4].map(|at| pair(digit(at), digit(at + 1))),
        _ => return None,
    };
    Some(Colour { red: parts[0]?, green: parts[1]?, blue: parts[2]? })
}

fn from_rgb(parts: [f64; 3]) -> Option<Colour> {
    let is_possible = parts.iter().all(|part| (0.0..=255.0).contains(part));
    // between 0 and 255 by the test above
    let [red, green, blue] = parts.map(|part| part.round() as u8);
    is_possible.then_some(Colour { red, green, blue })
}

fn from_hsl(hue: f64, saturation: f64, light: f64) -> Option<Colour> {
    let part = |offset: f64| {
        let at = (offset + hue / 30.0).rem_euclid(12.0);
        let step = (at - 3.0).min(9.0 - at).clamp(-1.0, 1.0);
        255.0 * (light - saturation * light.min(1.0 - light) * step)
    };
    from_rgb([part(0.0), part(8.0), part(4.0)])
}

/// A number, or a percentage of `whole`.
fn number(text: &str, whole: f64) -> Option<f64> {
    match text.strip_suffix('%') {
        Some(share) => share.parse::<f64>().ok().map(|share| share / 100.0 * whole),
        None => text.parse().ok(),
    }
    .filter(|number| number.is_finite())
}

fn percent(text: &str) -> Option<f64> {
    number(text.ends_with('%').then_some(text)?, 1.0).filter(|share| (0.0..=1.0).contains(share))
}

fn degrees(text: &str) -> Option<f64> {
    number(text.strip_suffix("deg").unwrap_or(text), 360.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).expect(text)
    }

    #[test]
    fn one_colour_can_be_written_in_many_ways() {
        for text in [
            "#336699",
            "#369",
            "rgb(51, 102, 153)",
            "rgb(20% 40% 60%)",
            "hsl(210 50% 40%)",
            "HSL(210deg, 50%, 40%)",
        ] {
            assert_eq!(colour(text).to_string(), "#336699", "{text}");
        }
        assert_eq!(colour("oklch(1 0 0)"), Colour::WHITE);
        for text in [
            "red",
            "#12345",
            "#12345678",
            "rgb(1,2)",
            "rgb(1 2 3 / .5)",
            "rgb(nan 0 0)",
            "#gg0000",
            "oklch(9 0 0)",
            "#éé",
        ] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_the_one_of_the_guideline() {
        assert!((colour("#000").contrast(Colour::WHITE) - 21.0).abs() < 1e-9);
        assert!((colour("#767676").contrast(Colour::WHITE) - 4.54).abs() < 0.005);
    }

    #[test]
    fn there_and_back_through_oklch_is_the_same_colour() {
        for text in ["#0f5c74", "#ffb612", "#5115ef", "#ffffff", "#000000", "#808080"] {
            assert_eq!(Colour::from_oklch(colour(text).oklch()).to_string(), text);
        }
    }
}
