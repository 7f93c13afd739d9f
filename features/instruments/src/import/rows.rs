//! The rows of a CSV file as statements: a row each, under their constructs.

use super::{
    Told, Wrong,
    headings::{COLUMNS, Column, column},
};
use crate::model::draft::{SCALE, scale_of};
use zwerm_domain::{
    Language,
    text::{LINE, folded, one_line},
};
use zwerm_instrument::{
    Construct, Instrument, Item, LONGEST_NAME, LONGEST_STATEMENT, MOST_OWN_CONSTRUCTS,
    MOST_OWN_ITEMS, Words, Wrong as Any, is_id,
};
use zwerm_web::{CellRow, Cells, MOST_COLUMNS};

/// Between cells, in the order in which they are tried.
const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];

/// Where each column stands.
type Places = Vec<(Column, usize)>;

/// Reads a questionnaire from CSV.
pub(super) fn read(words: &str) -> Result<Instrument, Vec<Told>> {
    let (mut cells, heads, places) = begun(words)?;
    let mut reading = Reading { heads, places, ..Reading::default() };
    let mut row = CellRow::default();
    while cells.next_into(&mut row) {
        if !row.is_blank() {
            reading.rows += 1;
            // Of a file that is far too long the rest is counted, and not looked at.
            if reading.rows <= 2 * MOST_OWN_ITEMS {
                reading.take(&row);
            }
        }
    }
    reading.finish()
}

/// Past the headings: the delimiter is the one that makes most of them known.
fn begun(words: &str) -> Result<(Cells<'_>, usize, Places), Vec<Told>> {
    // What Excel may write above the headings.
    let (words, line) = match words.split_once('\n') {
        Some((first, rest)) if first.to_ascii_lowercase().starts_with("sep=") => (rest, 2),
        _ => (words, 1),
    };
    let tried = DELIMITERS.into_iter().map(|delimiter| {
        let mut cells = Cells::new(words, line, delimiter);
        let mut row = CellRow::default();
        while cells.next_into(&mut row) && row.is_blank() {}
        let heads: Vec<Option<Column>> = row.cells.iter().map(|cell| column(cell)).collect();
        (heads.iter().flatten().count(), cells, row.line, heads)
    });
    let best = tried.max_by_key(|(count, ..)| *count);
    let Some((_, cells, line, heads)) = best else { return Err(vec![(None, Wrong::Empty)]) };
    let mut places = Places::new();
    let mut wrong = Vec::new();
    let count = heads.len().min(MOST_COLUMNS);
    for (at, head) in heads.into_iter().enumerate().take(count) {
        let Some(column) = head else { continue };
        if places.iter().any(|(known, _)| *known == column) {
            wrong.push((Some(line), Wrong::HeadingTwice(name_of(column))));
        }
        places.push((column, at));
    }
    let has = |column| places.iter().any(|(known, _)| *known == column);
    if !(has(Column::Construct) && (has(Column::Nl) || has(Column::En))) {
        wrong.push((Some(line), Wrong::NoHeadings));
    }
    if wrong.is_empty() { Ok((cells, count, places)) } else { Err(wrong) }
}

fn name_of(column: Column) -> String {
    let known = COLUMNS.into_iter().find(|(it, _)| *it == column);
    known.map_or_else(String::new, |(_, names)| names[0].to_owned())
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    /// How many columns there are.
    heads: usize,
    /// How many rows that are not empty.
    rows: usize,
    places: Places,
    constructs: Vec<Construct>,
    /// The items with the line each stands on. Those without an id get one when all are known.
    items: Vec<(u32, Item)>,
    wrong: Vec<Told>,
    block: String,
}

impl Reading {
    /// A cell as clean text of at most so many characters.
    fn cell(&mut self, row: &CellRow<'_>, column: Column, most: usize) -> String {
        let place = self.places.iter().find(|(it, _)| *it == column).map(|(_, at)| *at);
        let cell = place.and_then(|at| row.cells.get(at)).map_or("", |cell| cell);
        // What a spreadsheet would take for a formula was given an apostrophe.
        let cell =
            cell.strip_prefix('\'').filter(|it| zwerm_web::is_like_formula(it)).unwrap_or(cell);
        one_line(cell, most).unwrap_or_else(|_| {
            self.add(row.line, Any::LongName(name_of(column), most));
            String::new()
        })
    }

    fn add(&mut self, line: u32, wrong: Any) {
        self.wrong.push((Some(line), Wrong::Any(wrong)));
    }

    fn take(&mut self, row: &CellRow<'_>) {
        let line = row.line;
        if let Some((_, problem)) = &row.problem {
            self.wrong.push((problem.line.or(Some(line)), Wrong::File(problem.wrong)));
            return;
        }
        if row.cells.iter().skip(self.heads).any(|cell| !cell.trim().is_empty()) {
            self.wrong.push((Some(line), Wrong::Cells(self.heads)));
            return;
        }
        let Some(construct) = self.construct(row) else { return };
        let text = Words {
            nl: self.cell(row, Column::Nl, LONGEST_STATEMENT),
            en: self.cell(row, Column::En, LONGEST_STATEMENT),
        };
        if text == Words::default() {
            self.wrong.push((Some(line), Wrong::NoWords));
        }
        let own = Words {
            nl: self.cell(row, Column::OwnNl, LONGEST_STATEMENT),
            en: self.cell(row, Column::OwnEn, LONGEST_STATEMENT),
        };
        let id = self.cell(row, Column::Id, LINE);
        if !id.is_empty() && !is_id(&id) {
            self.add(line, Any::BadId(id.clone()));
        } else if !id.is_empty() && self.items.iter().any(|(_, item)| item.id == id) {
            self.add(line, Any::Twice(id.clone()));
        }
        let is_reversed = self.reversed(row);
        let scale = self.scale(row, construct, &id);
        let own = Some(own).filter(|own| *own != Words::default());
        self.items.push((line, Item { id, construct, scale, is_reversed, text, own }));
    }

    /// The construct of a row: named in it, or the one above.
    fn construct(&mut self, row: &CellRow<'_>) -> Option<usize> {
        let nl = self.cell(row, Column::Construct, LONGEST_NAME);
        let en = self.cell(row, Column::ConstructEn, LONGEST_NAME);
        let block = self.cell(row, Column::Block, LONGEST_NAME);
        if !block.is_empty() {
            self.block = block;
        }
        if nl.is_empty() {
            let above = self.items.last().map(|(_, item)| item.construct);
            if above.is_none() {
                self.wrong.push((Some(row.line), Wrong::NoConstruct));
            }
            return above;
        }
        let known = self.constructs.iter().position(|it| folded(&it.name.nl) == folded(&nl));
        let at = known.unwrap_or_else(|| {
            let id = format!("c{}", self.constructs.len() + 1);
            let name = Words { nl, en: String::new() };
            self.constructs.push(Construct { id, name, block: self.block.clone() });
            self.constructs.len() - 1
        });
        if self.constructs[at].name.en.is_empty() {
            self.constructs[at].name.en = en;
        }
        Some(at)
    }

    fn reversed(&mut self, row: &CellRow<'_>) -> bool {
        let typed = self.cell(row, Column::Reversed, LINE);
        match folded(&typed).as_str() {
            "ja" | "j" | "yes" | "y" | "x" | "r" | "1" | "true" | "waar" => true,
            "" | "nee" | "n" | "no" | "0" | "false" | "onwaar" | "-" => false,
            _ => {
                self.wrong.push((Some(row.line), Wrong::Reversed(typed)));
                false
            }
        }
    }

    /// The scale of a row; where nothing is said, that of its construct, or 1 to 5.
    fn scale(&mut self, row: &CellRow<'_>, construct: usize, id: &str) -> (i32, i32) {
        let before = self.items.iter().find(|(_, item)| item.construct == construct);
        let before = before.map(|(_, item)| item.scale);
        let typed = self.cell(row, Column::Scale, LINE);
        if typed.is_empty() {
            return before.unwrap_or(SCALE);
        }
        let plain = folded(&typed).replace([' ', '[', ']'], "");
        let plain = ["tot", "to", "t/m", "-", "–", ","]
            .iter()
            .fold(plain, |it, sign| it.replace(sign, ".."));
        let Some(scale) = scale_of(&plain).filter(|(low, high)| *low >= -100 && *high <= 100)
        else {
            self.wrong.push((Some(row.line), Wrong::Scale(typed)));
            return before.unwrap_or(SCALE);
        };
        if before.is_some_and(|before| before != scale) {
            self.add(row.line, Any::OtherScale(id.to_owned()));
        }
        scale
    }

    fn finish(mut self) -> Result<Instrument, Vec<Told>> {
        let twice = self.items.iter().filter(|(_, item)| item.own.is_some()).count();
        let count = self.rows + twice;
        if self.items.is_empty() && self.wrong.is_empty() {
            self.wrong.push((None, Wrong::Empty));
        } else if count > MOST_OWN_ITEMS {
            self.wrong.push((None, Wrong::Any(Any::ManyItems(count, MOST_OWN_ITEMS))));
        }
        let parts = self.constructs.len();
        if parts > MOST_OWN_CONSTRUCTS {
            let many = Any::ManyConstructs(parts, MOST_OWN_CONSTRUCTS);
            self.wrong.push((None, Wrong::Any(many)));
        }
        if !self.wrong.is_empty() {
            self.wrong.sort_by_key(|(line, _)| line.unwrap_or(0));
            return Err(self.wrong);
        }
        let mut items: Vec<Item> = self.items.into_iter().map(|(_, item)| item).collect();
        for at in 0..items.len() {
            if items[at].id.is_empty() {
                let is_free = |id: &String| items.iter().all(|item| item.id != *id);
                let id = (1..).map(|number| format!("q{number}")).find(is_free);
                items[at].id = id.unwrap_or_default();
            }
        }
        // What nobody wrote a word in is no language of it.
        let is_said = |it: &Language| items.iter().any(|item| !item.text.of(*it).is_empty());
        Ok(Instrument {
            id: "eigen".to_owned(),
            name: Words::default(),
            version: "1".to_owned(),
            licence: String::new(),
            languages: Language::ALL.into_iter().filter(is_said).collect(),
            is_in_development: true,
            constructs: self.constructs,
            items,
        })
    }
}
