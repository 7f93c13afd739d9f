//! The flock: each bird is one agreement that people finished together this quarter.
//!
//! A bird keeps its place: the flock of n + 1 birds is the flock of n with one more.

use super::{Chart, Drawing, Table};
use crate::{format::whole, text};
use std::{f64::consts::TAU, fmt::Write, sync::LazyLock};
use zwerm_domain::Language;

/// More birds than this are no longer seen apart.
const MOST: u64 = 200;

/// How many birds are drawn, and how many agreements each stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flock {
    /// At most 200.
    pub birds: u64,
    /// 1, 10, 100, …
    pub each: u64,
}

impl Flock {
    /// One bird each up to 200; above that each stands for 10, 100, …, rounded to whole birds.
    pub fn of(count: u64) -> Flock {
        let mut each: u64 = 1;
        while count.saturating_add(each / 2) / each > MOST {
            each = each.saturating_mul(10);
        }
        Flock { birds: count.saturating_add(each / 2) / each, each }
    }
}

/// The flock of an organisation that finished `count` agreements together this quarter (such as `2026-Q4`).
pub fn flock(language: Language, quarter: &str, count: u64) -> Chart {
    let text = text(language);
    let Flock { birds, each } = Flock::of(count);
    let number = whole(language, i64::try_from(count).unwrap_or(i64::MAX));
    let mut sentence = match count {
        0 => text.flock_empty(),
        1 => text.flock_first(),
        _ => text.flock_sentence(number.as_str()),
    };
    if each > 1 {
        let each = whole(language, i64::try_from(each).unwrap_or(i64::MAX));
        sentence = format!("{sentence} {}", text.flock_scale(each.as_str()));
    }
    let table = Table::new(
        text.flock_caption(),
        [text.flock_quarter(), text.flock_finished()],
        vec![[quarter.to_owned(), number]],
    );
    Chart::new(draw(birds), sentence, table)
}

/// Shade of a bird: near, between, far. Each shade is one path.
const SHADES: [&str; 3] = [".9", ".62", ".38"];
static BIRDS: LazyLock<Vec<(usize, String)>> = LazyLock::new(birds);

fn draw(count: u64) -> Drawing {
    let shown = &BIRDS[..BIRDS.len().min(usize::try_from(count).unwrap_or(usize::MAX))];
    let mut svg = String::with_capacity(200 + shown.len() * 60);
    svg.push_str(
        "<svg class=\"swarm\" viewBox=\"6300 0 5600 2400\" preserveAspectRatio=\"xMaxYMid meet\" \
         aria-hidden=\"true\" fill=\"currentColor\">",
    );
    for (shade, opacity) in SHADES.iter().enumerate() {
        let mut path = shown.iter().filter(|bird| bird.0 == shade).peekable();
        if path.peek().is_some() {
            let _ = write!(svg, "<path opacity=\"{opacity}\" d=\"");
            path.for_each(|bird| svg.push_str(&bird.1));
            svg.push_str("\"/>");
        }
    }
    svg.push_str("</svg>");
    Drawing(svg)
}

/// All birds, in the order in which they join: a cloud along a waving spine, thickest in its middle.
fn birds() -> Vec<(usize, String)> {
    let mut chance = Chance(0x5EED_B12D_0005);
    let mut places: Vec<(f64, f64)> = Vec::new();
    let mut birds = Vec::new();
    let mut least_apart = 120.0;
    while birds.len() < MOST as usize {
        let along = chance.beta();
        let aside = chance.bell();
        let spread =
            12.0 + 62.0 * (std::f64::consts::PI * (along * 1.03).min(1.0)).sin().max(0.0).powf(1.6);
        let spine = 120.0 - 58.0 * (along * 3.5 + 0.25).sin() + 24.0 * (along * 8.2).sin();
        let x = 655.0 + along * 515.0 + chance.bell() * 16.0;
        let y = spine + aside * spread * 0.55;
        let is_inside = (12.0..220.0).contains(&y) && (650.0..1186.0).contains(&x);
        let is_free = places.iter().all(|(a, b)| (x - a).powi(2) + (y - b).powi(2) >= least_apart);
        if !is_inside || !is_free {
            // the last birds find room between the others
            least_apart *= 0.9999;
            continue;
        }
        places.push((x, y));
        let slope = -62.0 * 3.5 * (along * 3.5 + 0.25).cos() / 690.0 * 1.5;
        let size = (6.6 - aside.abs() * 1.4 + chance.bell() * 0.6).max(2.6);
        let turn = slope.atan() + chance.bell() * 0.18;
        let lift = chance.between(-0.55, 0.05);
        birds.push((
            usize::from(size <= 5.2) + usize::from(size <= 3.9),
            bird(x, y, size, turn, lift),
        ));
    }
    birds
}

/// One bird as a closed curve: two wings and the breast below, in tenths of a unit.
fn bird(x: f64, y: f64, size: f64, turn: f64, lift: f64) -> String {
    let (sin, cos) = turn.sin_cos();
    let at = |(dx, dy): (f64, f64)| {
        let place = |value: f64| (value * 10.0).round() as i64;
        (place(x + (dx * cos - dy * sin) * size), place(y + (dx * sin + dy * cos) * size))
    };
    let start = (-1.5, lift - 0.55);
    let curves = [
        [(-0.5, -0.5), (0.0, 0.0)],
        [(0.55, -0.55), (1.5, lift - 0.6)],
        [(0.6, 0.05), (0.15, 0.45)],
        [(-0.5, 0.05), start],
    ];
    let mut here = at(start);
    let mut path = format!("M{} {}q", here.0, here.1);
    for (index, [bend, end]) in curves.into_iter().enumerate() {
        let (bend, end) = (at(bend), at(end));
        for (step, (px, py)) in [bend, end].into_iter().enumerate() {
            let (dx, dy) = (px - here.0, py - here.1);
            let gap = if dx < 0 || (index == 0 && step == 0) { "" } else { " " };
            let between = if dy < 0 { "" } else { " " };
            let _ = write!(path, "{gap}{dx}{between}{dy}");
        }
        here = end;
    }
    path.push('z');
    path
}

/// The same chances at every start: a small generator (SplitMix64).
struct Chance(u64);

impl Chance {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// The normal distribution (Box and Muller).
    fn bell(&mut self) -> f64 {
        (-2.0 * self.unit().max(1e-12).ln()).sqrt() * (TAU * self.unit()).cos()
    }

    /// The beta distribution with 2.1 and 1.5 (Jöhnk).
    fn beta(&mut self) -> f64 {
        loop {
            let (a, b) = (self.unit().powf(1.0 / 2.1), self.unit().powf(1.0 / 1.5));
            if a + b <= 1.0 && a + b > 0.0 {
                return a / (a + b);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(count: u64) -> usize {
        draw(count).to_string().matches('z').count()
    }

    #[test]
    fn each_agreement_is_one_bird_up_to_two_hundred() {
        for count in [0, 1, 2, 148, 200] {
            assert_eq!(Flock::of(count), Flock { birds: count, each: 1 });
            assert_eq!(drawn(count) as u64, count);
        }
    }

    #[test]
    fn above_two_hundred_each_bird_stands_for_more_and_the_text_says_so() {
        assert_eq!(Flock::of(201), Flock { birds: 20, each: 10 });
        assert_eq!(Flock::of(1_996), Flock { birds: 200, each: 10 });
        assert_eq!(Flock::of(250_000), Flock { birds: 25, each: 10_000 });
        assert!(Flock::of(u64::MAX).birds <= MOST);
        let chart = flock(Language::Nl, "2026-Q4", 1_480);
        assert!(
            chart.sentence().contains("1.480") && chart.sentence().contains("10"),
            "{}",
            chart.sentence()
        );
    }

    #[test]
    fn a_bird_keeps_its_place_when_another_joins() {
        assert_eq!(birds(), *BIRDS);
        assert_eq!(BIRDS.len(), MOST as usize);
    }

    #[test]
    fn the_table_holds_the_figure_of_the_sentence() {
        let chart = flock(Language::En, "2026-Q4", 148);
        assert_eq!(chart.table().rows(), [["2026-Q4", "148"]]);
        assert!(chart.sentence().contains("148"));
        assert!(draw(200).to_string().len() < 14_000, "{}", draw(200).to_string().len());
    }
}
