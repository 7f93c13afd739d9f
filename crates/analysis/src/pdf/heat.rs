//! The heat map on paper: coloured blocks with their figures, hatched where nothing is shown.

use super::style::Told;
use super::{Writer, plain};
use crate::report::{Heat, HeatCell, HeatPage, HeatRow, HeatUnit};
use zwerm_paper::{
    Block, Cell, Group, Key, Level, Look, Move, Paint, Row, Shape, Stroke, Table, Voice,
};

/// So many columns of figures stand beside each other; more go in a table of their own.
const COLUMNS_AT_MOST: usize = 14;

impl Writer {
    pub(super) fn heat(&mut self, heat: &Heat) {
        self.heading(Level::Two, &heat.heading);
        self.text(Voice::Quiet, &heat.lead);
        let count = heat.heads.len();
        // As even as can be: eighteen are twice nine.
        let columns = count.div_ceil(count.div_ceil(COLUMNS_AT_MOST).max(1)).max(1);
        for page in &heat.pages {
            if !page.name.is_empty() {
                self.heading(Level::Three, &page.name);
            }
            for from in (0..count).step_by(columns) {
                let table = self.blocks_of(heat, page, from..(from + columns).min(count));
                self.blocks.push(Block::Table(table));
            }
        }
        let keys = self.heat_legend(heat);
        self.blocks.push(Block::Legend(keys));
    }

    fn blocks_of(&self, heat: &Heat, page: &HeatPage, columns: std::ops::Range<usize>) -> Table {
        let words = self.words;
        let row = |it: &HeatRow| Row {
            name: plain(&it.name),
            under: plain(&it.people),
            cells: if it.hidden.is_empty() {
                it.cells[columns.clone()].iter().map(|it| self.cell(it)).collect()
            } else {
                vec![Cell {
                    text: plain(&format!("{} {}", words.report_not_shown(), it.hidden)),
                    wider: columns.len().saturating_sub(1),
                    ..Cell::default()
                }]
            },
        };
        let mut heads = vec![plain(&words.heat_round())];
        heads.extend(heat.heads[columns.clone()].iter().map(|it| plain(it)));
        let group = |it: &HeatUnit| Group {
            name: plain(&it.name),
            rows: it.rows.iter().map(row).collect(),
        };
        Table {
            caption: String::new(),
            heads,
            groups: heat.on(page).map(group).collect(),
            look: Look::Blocks,
        }
    }

    fn cell(&self, it: &HeatCell) -> Cell {
        if !it.hidden.is_empty() {
            let said = format!("{} {}", self.words.report_not_shown(), it.hidden);
            return Cell {
                text: it.mark.clone(),
                said: Some(plain(&said)),
                is_hatched: true,
                ..Cell::default()
            };
        }
        let told = self.style.told(&[Told::Class(it.tone)]);
        let fill = self.style.colour(&told, "--tone").zip(self.style.colour(&told, "--on"));
        let under = match it.margin.is_empty() {
            true => String::new(),
            false => format!("±{}", it.margin),
        };
        Cell { text: plain(&it.mean), under: plain(&under), fill, ..Cell::default() }
    }

    fn heat_legend(&self, heat: &Heat) -> Vec<Key> {
        let words = self.words;
        let tone =
            |class: &str| self.style.colour(&self.style.told(&[Told::Class(class)]), "--tone");
        let key = |class: &str, word: String| tone(class).map(|it| Key::block(it, plain(&word)));
        let mut keys: Vec<Key> = [("h1", words.report_low()), ("h9", words.report_high())]
            .into_iter()
            .filter_map(|(class, word)| key(class, word))
            .collect();
        let colour = self.style.named("--line");
        let stroke = Stroke { colour, width: 1.2, is_round: false, dash: None };
        let slanted = Paint { fill: None, stroke: Some(stroke) };
        let lines = [0.0, 4.5, 9.0]
            .iter()
            .flat_map(|it| [Move::To([*it, 8.0]), Move::Line([it + 5.0, 0.0])]);
        let hatch = Shape::Path(zwerm_paper::Along::points(0.0), lines.collect(), slanted);
        keys.push(Key {
            shapes: vec![hatch.clone()],
            wide: 14.0,
            word: plain(&words.report_hatched()),
        });
        keys.push(Key { shapes: Vec::new(), wide: 0.0, word: plain(&words.report_sure()) });
        for (mark, reason) in &heat.reasons {
            let letter = Shape::Words {
                at: (zwerm_paper::Along::points(7.0), 7.0),
                anchor: zwerm_paper::Anchor::Middle,
                size: 8.0,
                is_strong: false,
                colour: self.style.named("--ink-2"),
                words: mark.clone(),
            };
            let word = format!("{mark}: {} {reason}", words.report_not_shown());
            keys.push(Key { shapes: vec![hatch.clone(), letter], wide: 14.0, word: plain(&word) });
        }
        keys
    }
}
