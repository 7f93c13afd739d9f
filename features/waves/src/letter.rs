//! Letters on paper: one after the other in a PDF, with nothing on them that counts or names. Each has a code, as a block to scan and as
//! groups to type, and says what is promised and what is not.

use crate::text::text;
use zwerm_domain::Language;
use zwerm_paper::{
    Along, Anchor, Block, Colour, Colours, Document, Drawing, Figure, Form, Level, Move, Paint,
    Shape, Sheets, Voice, print,
};
use zwerm_ui::Scan;

/// Large print: 18 points.
const LARGE: f32 = 1.8;
/// Else as a report has it, and on one sheet.
const USUAL: f32 = 1.0;
const INK: Colour = Colour([20, 36, 42]);

/// What all letters of a pile have in common.
pub(crate) struct Pile {
    pub(crate) language: Language,
    pub(crate) is_large: bool,
    /// What the wave is called, whose it is, and of which group the pile is.
    pub(crate) title: String,
    pub(crate) organisation: String,
    pub(crate) cell: String,
    /// The first day of answering and the last one.
    pub(crate) days: (String, String),
    /// Where one answers.
    pub(crate) address: String,
    /// Where a tablet stands; may be empty.
    pub(crate) kiosk: String,
    /// From how many people on what is shown.
    pub(crate) k: String,
    /// The control code in words.
    pub(crate) aloud: String,
}

/// The PDF of letters with these codes.
pub(crate) fn letters(pile: &Pile, codes: &[String]) -> Vec<u8> {
    let colours = Colours { ink: INK, quiet: INK, brand: INK, line: INK };
    print(&Document {
        title: pile.title.clone(),
        language: pile.language.code(),
        mark: None,
        foot: String::new(),
        colours,
        sheets: Sheets::Loose,
        scale: if pile.is_large { LARGE } else { USUAL },
        blocks: codes.iter().flat_map(|code| pile.letter(code)).collect(),
    })
}

impl Pile {
    fn letter(&self, code: &str) -> Vec<Block> {
        let t = text(self.language);
        let (from, until) = (self.days.0.as_str(), self.days.1.as_str());
        // Paper has no use for the marks that keep directions apart on a screen.
        let plain = |words: String| Block::Text(Voice::Plain, zwerm_ui::plain(&words));
        let heading = |words: String| Block::Heading(Level::Two, words);
        let tablet = match self.kiosk.is_empty() {
            true => t.waves_letters_type(self.address.as_str()),
            false => t.waves_letters_type_at(self.kiosk.as_str(), self.address.as_str()),
        };
        vec![
            Block::Turn,
            Block::Heading(Level::One, self.title.clone()),
            plain(t.waves_letters_for(self.organisation.as_str(), self.cell.as_str())),
            plain(t.waves_letters_days(from, until)),
            heading(t.waves_letters_phone()),
            plain(t.waves_letters_scan()),
            self.scan(code, &t.waves_letters_scan_said()),
            heading(t.waves_letters_tablet()),
            plain(tablet),
            self.code(code),
            heading(t.waves_promise_title()),
            plain(t.waves_letters_promise(self.k.as_str())),
            plain(t.waves_letters_control(self.aloud.as_str())),
            heading(t.waves_not_promise_title()),
            plain(t.waves_letters_not_promise()),
            plain(t.waves_letters_afterwards()),
        ]
    }

    /// A block to scan: the address, with the code at its end, which no browser sends.
    fn scan(&self, code: &str, said: &str) -> Block {
        let link = format!("{}#{code}", self.address);
        let scan = Scan::of(&link);
        let wide = if self.is_large { 150.0 } else { 105.0 };
        let size = wide / scan.width.max(1) as f32;
        let module = |(x, y): &(usize, usize)| {
            let (x, y) = (*x as f32 * size, *y as f32 * size);
            let corners = [[x, y], [x + size, y], [x + size, y + size], [x, y + size]];
            let [first, rest @ ..] = corners;
            let lines = rest.map(Move::Line);
            [Move::To(first)].into_iter().chain(lines).chain([Move::Close])
        };
        let steps = scan.dark().iter().flat_map(module).collect();
        let shapes = vec![Shape::Path(Along::points(0.0), steps, Paint::filled(Colour([0; 3])))];
        figure(Drawing { height: wide, said: format!("{said} {link}"), shapes })
    }

    /// The code, large enough to type from.
    fn code(&self, code: &str) -> Block {
        let (size, high) = if self.is_large { (27.0, 40.0) } else { (20.0, 30.0) };
        let groups: Vec<&str> = code.split('-').collect();
        let line = |(at, groups): (usize, &[&str])| Shape::Words {
            at: (Along::points(0.0), high * (at as f32 + 0.8)),
            anchor: Anchor::Start,
            size,
            is_strong: true,
            colour: INK,
            words: groups.join("  –  "),
        };
        let shapes: Vec<Shape> = groups.chunks(3).enumerate().map(line).collect();
        figure(Drawing { height: high * shapes.len() as f32, said: code.to_owned(), shapes })
    }
}

fn figure(drawing: Drawing) -> Block {
    let (name, value) = (String::new(), String::new());
    Block::Figures(vec![Figure { name, value, drawing }], Form::Under)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_takes_one_sheet_and_two_in_large_print() {
        for language in [Language::Nl, Language::En] {
            for (is_large, sheets) in [(false, 3), (true, 6)] {
                let pile = Pile {
                    language,
                    is_large,
                    title: "Zwermscan november 2026".to_owned(),
                    organisation: "Gemeente Waterrijk".to_owned(),
                    cell: "Maatschappelijke ondersteuning: overig + Wijkteam Noord".to_owned(),
                    days: ("20 november".to_owned(), "14 december".to_owned()),
                    address: "https://ballot.zwerm.waterrijk.example.nl/2a8ccc833f4786ecde5a"
                        .to_owned(),
                    kiosk: "in de kantine op de begane grond, naast de koffie, en bij de balie"
                        .to_owned(),
                    k: "5".to_owned(),
                    aloud: "10892 52355 16199 34540 56922 20147 08341 12210".to_owned(),
                };
                let codes = vec!["2YKBV-B8XGZ-9NRA9-Y837A-D9T5G-3C57Y".to_owned(); 3];
                let bytes = letters(&pile, &codes);
                let told = String::from_utf8_lossy(&bytes);
                assert_eq!(told.matches("/Type/Page/").count(), sheets, "{language:?} {is_large}");
                assert!(told.contains(&format!("5a#{}", codes[0])), "it is said aloud");
            }
        }
    }
}
