//! Blocks in their order on sheets: where the next one goes, and when a new sheet begins.

use crate::block::{Block, Colours, Document, Level, Sheets};
use crate::sheet::{ABOVE, BELOW, HEIGHT, Press, SIDE};

/// A heading in the outline: how deep, its words, its sheet and how far down.
pub(crate) struct Entry {
    pub(crate) level: Level,
    pub(crate) words: String,
    pub(crate) sheet: usize,
    pub(crate) y: f32,
}

/// What is being laid out.
pub(crate) struct Flow<'a> {
    pub(crate) press: Press,
    pub(crate) colours: &'a Colours,
    /// How far down the sheet is taken.
    pub(crate) y: f32,
    pub(crate) outline: Vec<Entry>,
    /// How many times as large as usual text is.
    pub(crate) scale: f32,
    /// Whether each sheet is for itself: then less white stands above headings, so that more fits on one.
    pub(crate) is_loose: bool,
}

/// Lays out a document.
pub(crate) fn flow(document: &Document) -> Flow<'_> {
    let (press, outline) = (Press::new(), Vec::new());
    let (scale, is_loose) = (document.scale, document.sheets == Sheets::Loose);
    let mut flow = Flow { press, colours: &document.colours, y: ABOVE, outline, scale, is_loose };
    if let Some(mark) = &document.mark {
        flow.brand(mark);
    }
    for block in &document.blocks {
        match block {
            Block::Heading(level, words) => flow.heading(*level, words),
            Block::Text(voice, words) => flow.text(*voice, words),
            Block::List(items) => flow.list(items),
            Block::Figures(figures, form) => flow.figures(figures, *form),
            Block::Legend(keys) => flow.legend(keys),
            Block::Table(table) => flow.table(table),
            Block::Turn if flow.is_at_top() => {}
            Block::Turn => flow.turn(),
        }
    }
    if !is_loose {
        flow.furniture(document);
    }
    flow
}

impl Flow<'_> {
    /// Room that is left on the sheet.
    pub(crate) fn left(&self) -> f32 {
        HEIGHT - BELOW - self.y
    }

    /// Goes to a new sheet where less than this is left; what needs more than a sheet stays.
    pub(crate) fn need(&mut self, high: f32) {
        if self.left() < high.min(HEIGHT - ABOVE - BELOW) {
            self.turn();
        }
    }

    pub(crate) fn turn(&mut self) {
        self.press.turn();
        self.y = ABOVE;
    }

    pub(crate) fn is_at_top(&self) -> bool {
        self.y <= ABOVE
    }

    /// Puts a heading in the outline.
    pub(crate) fn mark(&mut self, level: Level, words: &str) {
        let (words, sheet, y) = (words.to_owned(), self.press.now(), self.y);
        self.outline.push(Entry { level, words, sheet, y });
    }

    /// What stands on each sheet: the title after the first, the foot, the number.
    fn furniture(&mut self, document: &Document) {
        use crate::drawing::{Paint, Stroke};
        use crate::font::Hand;
        use crate::letters::{Type, line};
        use crate::sheet::WIDTH;
        let colours = self.colours;
        let look = Type { hand: Hand::Regular, size: 8.0, colour: colours.quiet };
        let stroke = Stroke { colour: colours.line, width: 0.6, is_round: false, dash: None };
        let rule = Paint { fill: None, stroke: Some(stroke) };
        let count = self.press.sheets.len();
        for sheet in 0..count {
            self.press.furniture(sheet, |press| {
                if sheet > 0 {
                    press.write(&line(&document.title, look), look, (SIDE, 40.0));
                    press.line((SIDE, 47.0), (WIDTH - SIDE, 47.0), rule);
                }
                let foot = HEIGHT - 34.0;
                press.write(&line(&document.foot, look), look, (SIDE, foot));
                press.write_before(&format!("{} / {count}", sheet + 1), look, (WIDTH - SIDE, foot));
            });
        }
    }
}
