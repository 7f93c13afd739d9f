//! What is one's own, as a file to keep: for machines (`data.json`) and for people (`index.html`), in one zip.

use crate::{
    json,
    text::{L10nLanguage, text},
};
use askama::Template;
use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};
use zwerm_domain::{Date, Language};
use zwerm_register::{Column, Holds, TOPICS, Table};
use zwerm_web::Refused;

/// One value of a row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    Nothing,
    Int(i64),
    Real(f64),
    Text(String),
}

/// One's own rows of a table.
pub(crate) struct OwnTable {
    pub(crate) table: &'static Table,
    pub(crate) columns: Vec<&'static Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl OwnTable {
    /// What its rows refer to: of which table, and the number.
    pub(crate) fn refers_to(&self) -> impl Iterator<Item = (&'static str, i64)> {
        self.rows.iter().flat_map(|row| self.columns.iter().zip(row)).filter_map(
            |(column, cell)| match (refers(column), cell) {
                (Some(table), Cell::Int(id)) => Some((table, *id)),
                _ => None,
            },
        )
    }

    fn at(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }

    /// Which agreement a row belongs to.
    fn agreement(&self, row: &[Cell]) -> Option<i64> {
        let key = if self.table.name == "agreement" { "id" } else { "agreement_id" };
        match self.at(key).and_then(|at| row.get(at)) {
            Some(Cell::Int(id)) => Some(*id),
            _ => None,
        }
    }
}

fn refers(column: &Column) -> Option<&'static str> {
    match column.holds {
        Holds::Person => Some("person"),
        Holds::Of(table) => Some(table),
        _ => None,
    }
}

/// All that is somebody's.
pub(crate) struct Mine {
    pub(crate) language: Language,
    pub(crate) name: String,
    pub(crate) organisation: String,
    pub(crate) made_on: Date,
    pub(crate) tables: Vec<OwnTable>,
    pub(crate) names: BTreeMap<(&'static str, i64), String>,
}

/// What stands together in the readable file: an agreement, or all of a topic.
struct Block {
    title: String,
    parts: Vec<Part>,
}

/// The rows of one table in a block, each as lines with what they are.
struct Part {
    title: &'static str,
    rows: Vec<Vec<(&'static str, String)>>,
}

struct TopicPart {
    title: &'static str,
    blocks: Vec<Block>,
}

#[derive(Template)]
#[template(path = "privacy_mine_file.html")]
struct MineFile<'a> {
    t: &'static L10nLanguage,
    mine: &'a Mine,
    day: String,
    topics: Vec<TopicPart>,
}

impl Mine {
    /// The whole as one zip.
    pub(crate) fn zip(&self) -> Result<Vec<u8>, Refused> {
        let page = MineFile {
            t: text(self.language),
            mine: self,
            day: self.made_on.to_string(),
            topics: self.topics(),
        };
        let html = page.render()?;
        let files = [("index.html", html), ("data.json", json::of(self))];
        packed(&files).map_err(|error| {
            tracing::warn!(%error, "one's own data could not be packed");
            Refused::NotFound
        })
    }

    fn topics(&self) -> Vec<TopicPart> {
        let of_topic = |topic: &'static zwerm_register::Topic| {
            let tables = self.tables.iter().filter(|own| own.table.topic.code == topic.code);
            let tables: Vec<&OwnTable> = tables.filter(|own| !own.rows.is_empty()).collect();
            let blocks = self.blocks(&tables);
            TopicPart { title: topic.name.of(self.language), blocks }
        };
        TOPICS.into_iter().map(of_topic).filter(|topic| !topic.blocks.is_empty()).collect()
    }

    /// Agreement by agreement what belongs to one, and the rest together.
    fn blocks(&self, tables: &[&OwnTable]) -> Vec<Block> {
        let mut blocks: BTreeMap<Option<i64>, Block> = BTreeMap::new();
        for own in tables {
            for row in &own.rows {
                let agreement = own.agreement(row);
                let block = blocks.entry(agreement).or_insert_with(|| Block {
                    title: agreement.map_or_else(String::new, |id| self.title(id)),
                    parts: Vec::new(),
                });
                let title = own.table.says.of(self.language);
                if block.parts.last().is_none_or(|part| part.title != title) {
                    block.parts.push(Part { title, rows: Vec::new() });
                }
                if let Some(part) = block.parts.last_mut() {
                    part.rows.push(self.lines(own, row));
                }
            }
        }
        blocks.into_values().collect()
    }

    /// What an agreement is called in its newest wording.
    fn title(&self, agreement: i64) -> String {
        let words = self.tables.iter().find(|own| own.table.name == "agreement_words");
        let newest = words.and_then(|own| {
            let mut of_it = own.rows.iter().filter(|row| own.agreement(row) == Some(agreement));
            of_it.next_back().and_then(|row| row.get(own.at("title")?))
        });
        match newest {
            Some(Cell::Text(title)) if !title.is_empty() => title.clone(),
            _ => format!("{} {agreement}", text(self.language).mine_agreement()),
        }
    }

    /// What a person reads of a row: no numbers of rows, nothing that is empty.
    fn lines(&self, own: &OwnTable, row: &[Cell]) -> Vec<(&'static str, String)> {
        let line = |(column, cell): (&&'static Column, &Cell)| {
            let shown = match (refers(column), cell) {
                (_, Cell::Nothing) => None,
                (Some(table), Cell::Int(id)) => self.names.get(&(table, *id)).cloned(),
                (Some(_), _) => None,
                (None, Cell::Int(_)) if column.holds == Holds::Key => None,
                (None, Cell::Int(number)) if column.holds == Holds::Moment => {
                    Some(zwerm_domain::day_of(zwerm_domain::Timestamp(*number), "UTC").to_string())
                }
                (None, Cell::Int(number)) => Some(number.to_string()),
                (None, Cell::Real(number)) => Some(number.to_string()),
                (None, Cell::Text(text)) => Some(text.clone()).filter(|text| !text.is_empty()),
            };
            shown.map(|shown| (column.says.of(self.language), shown))
        };
        own.columns.iter().zip(row).filter_map(line).collect()
    }
}

fn packed(files: &[(&str, String)]) -> Result<Vec<u8>, zip::result::ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in files {
        zip.start_file(*name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
