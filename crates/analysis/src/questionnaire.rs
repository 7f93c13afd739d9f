//! Questionnaires as files: read with the places of what is wrong, and drafted from the columns of answers.

use crate::kept::number;
use crate::problem::{Problem, Wrong};
use crate::row::Row;
use crate::source::open;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use zwerm_domain::Language;
use zwerm_instrument::{Draft, Instrument};

/// A questionnaire is at most so large, in bytes.
const LARGEST: u64 = 2 * 1024 * 1024;

/// Rows that are looked at for a draft.
const LOOKED_AT: usize = 100_000;

/// Reads an instrument.
///
/// # Errors
/// Everything that is wrong with it, in both languages, for its reader may be of either.
pub fn read_instrument(path: &Path) -> Result<Instrument, Vec<Problem>> {
    let name = path.display().to_string();
    let text = text_of(path).map_err(|wrong| vec![Problem::of(&name, wrong)])?;
    read(&name, &text)
}

/// The same, of a text.
pub(crate) fn read(name: &str, text: &str) -> Result<Instrument, Vec<Problem>> {
    zwerm_instrument::read(text).map_err(|problems| {
        let said = |it: &zwerm_instrument::Problem| {
            Wrong::Said(it.say(Language::Nl), it.say(Language::En))
        };
        problems.iter().map(|it| Problem::at(name, it.line as u64, said(it))).collect()
    })
}

fn text_of(path: &Path) -> Result<String, Wrong> {
    let mut file = File::open(path).map_err(|error| Wrong::of(&error))?;
    let about = file.metadata().map_err(|error| Wrong::of(&error))?;
    if about.is_dir() {
        return Err(Wrong::Folder);
    }
    if !about.is_file() {
        return Err(Wrong::NoFile);
    }
    if about.len() > LARGEST {
        return Err(Wrong::NoInstrument(LARGEST >> 20));
    }
    let mut text = String::new();
    file.read_to_string(&mut text).map_err(|error| Wrong::of(&error))?;
    // As some editors begin a file.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Drafts an instrument: columns of whole numbers from 0 to 10 with at most eleven different ones are taken for statements.
///
/// # Errors
/// When the file can't be read, or no column looks like answers.
pub fn draft(path: &Path) -> Result<String, Vec<Problem>> {
    let mut source = open(path)?;
    let mut seen: Vec<Option<(i32, i32)>> = vec![None; source.heads.len()];
    let mut is_other = vec![false; source.heads.len()];
    let mut row = Row::default();
    for _ in 0..LOOKED_AT {
        if source.next(&mut row).map_err(|problem| vec![problem])?.is_none() {
            break;
        }
        for (at, field) in row.iter().enumerate().take(seen.len()) {
            match number(field.trim_ascii()) {
                _ if field.trim_ascii().is_empty() || field == b"NA" => {}
                Some(value) if value.fract() == 0.0 && (0.0..=10.0).contains(&value) => {
                    let value = value as i32;
                    let (low, high) = seen[at].unwrap_or((value, value));
                    seen[at] = Some((low.min(value), high.max(value)));
                }
                _ => is_other[at] = true,
            }
        }
    }
    let columns: Vec<Draft> = source
        .heads
        .iter()
        .zip(seen)
        .zip(is_other)
        .filter_map(|((head, seen), is_other)| {
            let (least, most) = seen.filter(|_| !is_other)?;
            Some(Draft { column: head.clone(), least, most })
        })
        .collect();
    if columns.is_empty() {
        return Err(vec![Problem::of(&source.name, Wrong::NoItems)]);
    }
    if columns.len() > zwerm_instrument::MOST_ITEMS {
        let wrong = Wrong::ManyItems(columns.len(), zwerm_instrument::MOST_ITEMS);
        return Err(vec![Problem::of(&source.name, wrong)]);
    }
    Ok(zwerm_instrument::draft(&columns))
}
