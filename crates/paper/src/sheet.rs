//! Sheets of paper and what is put on them. Here y turns round: it goes down in what is given, up in a PDF.

use crate::drawing::{Colour, Move, Paint, Stroke};
use crate::font::FONTS;
use crate::letters::{Line, Type, line};
use crate::tags::{Kid, Tags};
use pdf_writer::types::{ArtifactType, LineCapStyle};
use pdf_writer::{Content, Finish, Name, Settings, Str, TextStr};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// No white space that only people who read the file itself would miss.
pub(crate) const SHORT: Settings = Settings { pretty: false };

/// A4, in points.
pub(crate) const WIDTH: f32 = 595.28;
pub(crate) const HEIGHT: f32 = 841.89;
/// White space left and right, above and below.
pub(crate) const SIDE: f32 = 56.0;
pub(crate) const ABOVE: f32 = 64.0;
pub(crate) const BELOW: f32 = 64.0;
/// What is left for text.
pub(crate) const ROOM: f32 = WIDTH - 2.0 * SIDE;

/// One sheet.
pub(crate) struct Sheet {
    pub(crate) content: Content,
    /// Of each piece of content the part of the tree it is in.
    pub(crate) owners: Vec<usize>,
}

/// Letters of a font that were used: new numbers, and what each shows.
#[derive(Default)]
pub(crate) struct Used {
    pub(crate) glyphs: GlyphRemapper,
    pub(crate) letters: BTreeMap<u16, (char, f32)>,
}

/// Everything that is printed.
pub(crate) struct Press {
    pub(crate) sheets: Vec<Sheet>,
    pub(crate) tags: Tags,
    /// In the order of [`FONTS`].
    pub(crate) used: Vec<Used>,
    /// The sheet that is written on.
    on: usize,
}

impl Press {
    pub(crate) fn new() -> Press {
        let used = FONTS.iter().map(|_| Used::default()).collect();
        let mut press = Press { sheets: Vec::new(), tags: Tags::new(), used, on: 0 };
        press.turn();
        press
    }

    /// A new sheet.
    pub(crate) fn turn(&mut self) {
        self.sheets.push(Sheet { content: Content::with_settings(SHORT), owners: Vec::new() });
        self.on = self.sheets.len() - 1;
    }

    /// The number of the sheet that is written on.
    pub(crate) fn now(&self) -> usize {
        self.on
    }

    fn ink(&mut self) -> &mut Content {
        &mut self.sheets[self.on].content
    }

    /// What is put on the sheet by `put` belongs to a part of the tree; `said` is read aloud instead.
    pub(crate) fn tagged(&mut self, node: usize, said: Option<&str>, put: impl FnOnce(&mut Press)) {
        let sheet = self.on;
        let number = self.sheets[sheet].owners.len();
        self.sheets[sheet].owners.push(node);
        self.tags.nodes[node].kids.push(Kid::Content { sheet, number });
        let content = self.ink();
        let mut marked = content.begin_marked_content_with_properties(Name(b"Span"));
        let mut properties = marked.properties();
        properties.identify(i32::try_from(number).unwrap_or(i32::MAX));
        if let Some(said) = said {
            properties.actual_text(TextStr(said));
        }
        properties.finish();
        marked.finish();
        put(self);
        self.ink().end_marked_content();
    }

    /// What is put on the sheet by `put` is only there to look at.
    pub(crate) fn seen(&mut self, put: impl FnOnce(&mut Press)) {
        self.ink().begin_marked_content(Name(b"Artifact"));
        put(self);
        self.ink().end_marked_content();
    }

    /// The same, of what stands on each sheet.
    pub(crate) fn furniture(&mut self, sheet: usize, put: impl FnOnce(&mut Press)) {
        let before = std::mem::replace(&mut self.on, sheet);
        let content = self.ink();
        let mut marked = content.begin_marked_content_with_properties(Name(b"Artifact"));
        marked.properties().artifact().kind(ArtifactType::Pagination);
        marked.finish();
        put(self);
        self.ink().end_marked_content();
        self.on = before;
    }

    /// A line of words; its letters stand on `y`.
    pub(crate) fn write(&mut self, words: &Line, look: Type, at: (f32, f32)) {
        self.write_turned(words, look, at, [1.0, 0.0, 0.0, 1.0]);
    }

    /// The same upwards.
    pub(crate) fn write_up(&mut self, words: &Line, look: Type, at: (f32, f32)) {
        self.write_turned(words, look, at, [0.0, 1.0, -1.0, 0.0]);
    }

    fn write_turned(&mut self, words: &Line, look: Type, (x, y): (f32, f32), turn: [f32; 4]) {
        if words.glyphs.is_empty() {
            return;
        }
        self.fill(look.colour);
        let [a, b, c, d] = turn;
        self.ink().begin_text().set_text_matrix([a, b, c, d, fine(x), fine(HEIGHT - y)]);
        for run in words.glyphs.chunk_by(|left, right| left.font == right.font) {
            let font = run[0].font;
            let mut strings: Vec<(Vec<u8>, f32)> = Vec::new();
            for glyph in run {
                let used = &mut self.used[font];
                let id = used.glyphs.remap(glyph.id);
                used.letters.entry(id).or_insert((glyph.letter, glyph.width));
                match strings.last_mut() {
                    Some((bytes, kern)) if *kern == 0.0 => {
                        bytes.extend(id.to_be_bytes());
                        *kern = glyph.kern;
                    }
                    _ => strings.push((id.to_be_bytes().to_vec(), glyph.kern)),
                }
            }
            let name = font_name(font);
            let content = self.ink();
            content.set_font(Name(&name), fine(look.size));
            let mut positioned = content.show_positioned();
            let mut items = positioned.items();
            for (bytes, kern) in &strings {
                items.show(Str(bytes));
                if *kern != 0.0 {
                    // A positive number moves to the left.
                    items.adjust(-kern.round());
                }
            }
        }
        self.ink().end_text();
    }

    /// Words as one line that ends at `x`.
    pub(crate) fn write_before(&mut self, words: &str, look: Type, (x, y): (f32, f32)) {
        let words = line(words, look);
        let from = x - words.width;
        self.write(&words, look, (from, y));
    }

    /// A rectangle with round corners.
    pub(crate) fn rect(&mut self, at: (f32, f32), size: (f32, f32), corner: f32, paint: Paint) {
        let ((x, y), (wide, high)) = (at, size);
        let corner = corner.min(wide / 2.0).min(high / 2.0).max(0.0);
        if corner == 0.0 {
            self.paint(paint, |ink| {
                ink.rect(fine(x), fine(HEIGHT - y - high), fine(wide), fine(high));
            });
            return;
        }
        // How far the points lie that pull a quarter of a circle into shape.
        let pull = corner * (1.0 - 0.552_284_8);
        let (right, low) = (x + wide, y + high);
        let steps = [
            Move::To([x + corner, y]),
            Move::Line([right - corner, y]),
            Move::Curve([right - pull, y, right, y + pull, right, y + corner]),
            Move::Line([right, low - corner]),
            Move::Curve([right, low - pull, right - pull, low, right - corner, low]),
            Move::Line([x + corner, low]),
            Move::Curve([x + pull, low, x, low - pull, x, low - corner]),
            Move::Line([x, y + corner]),
            Move::Curve([x, y + pull, x + pull, y, x + corner, y]),
            Move::Close,
        ];
        self.path((0.0, 0.0), &steps, paint);
    }

    /// A path, moved.
    pub(crate) fn path(&mut self, (x, y): (f32, f32), steps: &[Move], paint: Paint) {
        let across = |it: f32| fine(x + it);
        let high = |it: f32| fine(HEIGHT - y - it);
        self.paint(paint, |ink| {
            for step in steps {
                match *step {
                    Move::To([a, b]) => ink.move_to(across(a), high(b)),
                    Move::Line([a, b]) => ink.line_to(across(a), high(b)),
                    Move::Curve([a, b, c, d, e, f]) => {
                        ink.cubic_to(across(a), high(b), across(c), high(d), across(e), high(f))
                    }
                    Move::Close => ink.close_path(),
                };
            }
        });
    }

    /// A straight line.
    pub(crate) fn line(&mut self, from: (f32, f32), to: (f32, f32), paint: Paint) {
        let steps = [Move::To([from.0, from.1]), Move::Line([to.0, to.1])];
        self.path((0.0, 0.0), &steps, Paint { fill: None, ..paint });
    }

    /// Slanted lines in a rectangle.
    pub(crate) fn hatch(&mut self, at: (f32, f32), size: (f32, f32), colour: Colour) {
        let ((x, y), (wide, high)) = (at, size);
        let low = HEIGHT - y - high;
        let ink = self.ink();
        ink.save_state().rect(fine(x), fine(low), fine(wide), fine(high)).clip_nonzero().end_path();
        let stroke = Stroke { colour, width: 1.4, is_round: false, dash: None };
        let count = ((wide + high) / 4.5) as usize;
        self.paint(Paint { fill: None, stroke: Some(stroke) }, |ink| {
            for at in (0..=count).map(|it| it as f32 * 4.5) {
                ink.move_to(fine(x + at - high), fine(low)).line_to(fine(x + at), fine(low + high));
            }
        });
        self.ink().restore_state();
    }

    fn fill(&mut self, colour: Colour) {
        let [red, green, blue] = shares(colour);
        self.ink().set_fill_rgb(red, green, blue);
    }

    fn paint(&mut self, paint: Paint, shape: impl FnOnce(&mut Content)) {
        if let Some(colour) = paint.fill {
            self.fill(colour);
        }
        let ink = self.ink();
        if let Some(stroke) = paint.stroke {
            let [red, green, blue] = shares(stroke.colour);
            ink.set_stroke_rgb(red, green, blue).set_line_width(fine(stroke.width));
            let round = LineCapStyle::RoundCap;
            ink.set_line_cap(if stroke.is_round { round } else { LineCapStyle::ButtCap });
            ink.set_dash_pattern(stroke.dash.iter().flat_map(|it| [it.0, it.1]), 0.0);
        }
        shape(ink);
        match (paint.fill, paint.stroke) {
            (Some(_), Some(_)) => ink.fill_nonzero_and_stroke(),
            (Some(_), None) => ink.fill_nonzero(),
            (None, Some(_)) => ink.stroke(),
            (None, None) => ink.end_path(),
        };
    }
}

/// The name of a font in the resources of a sheet.
pub(crate) fn font_name(font: usize) -> Vec<u8> {
    format!("F{font}").into_bytes()
}

/// A hundredth of a point: finer is not seen, and makes the file longer.
fn fine(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn shares(colour: Colour) -> [f32; 3] {
    // Three decimals are finer than 1 in 255.
    colour.0.map(|it| (f32::from(it) / 255.0 * 1000.0).round() / 1000.0)
}
