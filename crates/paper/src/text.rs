//! Headings, paragraphs, lists and legends on the sheet.

use crate::block::{Key, Level, Voice};
use crate::flow::Flow;
use crate::font::Hand;
use crate::letters::{Type, line, wrap};
use crate::sheet::{ROOM, SIDE};
use crate::tags::Role;

/// Text is set no wider than this: longer lines are hard to read.
const MEASURE: f32 = 430.0;

impl Flow<'_> {
    /// How wide text is set: large letters take all the room there is.
    fn measure(&self) -> f32 {
        (MEASURE * self.scale).min(ROOM)
    }

    pub(crate) fn heading(&mut self, level: Level, words: &str) {
        let (size, hand, above, below, depth) = match level {
            Level::One => (25.0, Hand::Head, 0.0, 6.0, 1),
            Level::Two => (15.5, Hand::Head, 26.0, 6.0, 2),
            Level::Three => (11.0, Hand::Strong, 14.0, 4.0, 3),
        };
        // Heads are large already: they grow by a third of what text does.
        let size = size * (1.0 + (self.scale - 1.0) / 3.0);
        let mut look = Type { hand, size, colour: self.colours.ink };
        let wide = if level == Level::One { ROOM } else { self.measure() };
        let mut lines = wrap(words, look, wide);
        if lines.len() > 3 {
            // A whole paragraph as a heading would shout.
            look.size *= 0.8;
            lines = wrap(words, look, wide);
        }
        let high = lines.len() as f32 * look.leading();
        // A heading stands with what follows it.
        let above = if self.is_loose { above / 2.0 } else { above };
        let with_it = if level == Level::Two && !self.is_loose { 120.0 } else { 64.0 };
        self.need(above + high + with_it);
        if !self.is_at_top() {
            self.y += above;
        }
        self.mark(level, words);
        let node = self.press.tags.add(0, Role::Heading(depth));
        self.lines(node, &lines, look, SIDE);
        self.y += below;
    }

    pub(crate) fn text(&mut self, voice: Voice, words: &str) {
        let (size, colour, below) = match voice {
            Voice::Lead => (12.5, self.colours.quiet, 9.0),
            Voice::Plain => (10.0, self.colours.ink, 7.0),
            Voice::Quiet => (10.0, self.colours.quiet, 8.0),
            Voice::Note => (9.0, self.colours.quiet, 4.0),
        };
        let look = Type { hand: Hand::Regular, size: size * self.scale, colour };
        let node = self.press.tags.add(0, Role::Paragraph);
        let lines = wrap(words, look, self.measure());
        self.lines(node, &lines, look, SIDE);
        self.y += below;
    }

    /// Lines under each other, one part of the tree; at least two of them stand on a sheet.
    pub(crate) fn lines(
        &mut self,
        node: usize,
        lines: &[crate::letters::Line],
        look: Type,
        x: f32,
    ) {
        self.need(lines.len().min(2) as f32 * look.leading());
        let mut rest = lines;
        while !rest.is_empty() {
            let fit = ((self.left() / look.leading()) as usize).clamp(1, rest.len());
            // No line stands alone on the next sheet.
            let fit = if rest.len() - fit == 1 && fit > 2 { fit - 1 } else { fit };
            let (now, later) = rest.split_at(fit);
            let top = self.y;
            self.press.tagged(node, None, |press| {
                for (at, words) in now.iter().enumerate() {
                    let y = top + look.leading() * at as f32 + look.size * 1.05;
                    press.write(words, look, (x, y));
                }
            });
            self.y += now.len() as f32 * look.leading();
            rest = later;
            if !rest.is_empty() {
                self.turn();
            }
        }
    }

    pub(crate) fn list(&mut self, items: &[String]) {
        const INDENT: f32 = 14.0;
        let size = 10.0 * self.scale;
        let look = Type { hand: Hand::Regular, size, colour: self.colours.ink };
        let point = Type { colour: self.colours.brand, ..look };
        let list = self.press.tags.add(0, Role::Points);
        for words in items {
            let lines = wrap(words, look, self.measure() - INDENT);
            self.need(lines.len().min(3) as f32 * look.leading());
            let item = self.press.tags.add(list, Role::Item);
            let label = self.press.tags.add(item, Role::Label);
            let y = self.y + look.size * 1.05;
            self.press.tagged(label, None, |press| {
                press.write(&line("•", point), point, (SIDE + 2.0, y));
            });
            let body = self.press.tags.add(item, Role::Body);
            self.lines(body, &lines, look, SIDE + INDENT);
            self.y += 3.0;
        }
        self.y += 5.0;
    }

    pub(crate) fn legend(&mut self, keys: &[Key]) {
        const HIGH: f32 = 14.0;
        let look = Type { hand: Hand::Regular, size: 8.5, colour: self.colours.quiet };
        self.need(HIGH);
        self.y += 4.0;
        let list = self.press.tags.add(0, Role::List);
        let mut x = SIDE;
        for key in keys {
            let lines = wrap(&key.word, look, ROOM - key.wide - 6.0);
            let beside = if key.wide > 0.0 { key.wide + 5.0 } else { 0.0 };
            let wide = beside + lines.iter().map(|it| it.width).fold(0.0, f32::max);
            if x > SIDE && x + wide > SIDE + ROOM {
                x = SIDE;
                self.y += HIGH;
            }
            self.need(HIGH * lines.len() as f32);
            let top = self.y;
            self.press.seen(|press| press.shapes(&key.shapes, (x, top + 2.0), key.wide));
            let item = self.press.tags.add(list, Role::Item);
            let body = self.press.tags.add(item, Role::Body);
            self.press.tagged(body, None, |press| {
                for (at, words) in lines.iter().enumerate() {
                    let y = top + 9.2 + at as f32 * look.leading();
                    press.write(words, look, (x + beside, y));
                }
            });
            self.y += (lines.len() - 1) as f32 * look.leading();
            x += wide + 16.0;
        }
        self.y += HIGH + 6.0;
    }
}
