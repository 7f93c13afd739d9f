//! Questionnaires as files: read with the places of what is wrong, and drafted from the columns of answers.

use crate::kept::number;
use crate::problem::{Problem, Wrong};
use crate::source::{flaw, open};
use std::path::Path;
use zwerm_domain::Language;
use zwerm_instrument::{Draft, Instrument};

/// Rows that are looked at for a draft.
const LOOKED_AT: usize = 100_000;

/// Reads an instrument.
///
/// # Errors
/// Everything that is wrong with it, in both languages, for its reader may be of either.
pub fn read_instrument(path: &Path) -> Result<Instrument, Vec<Problem>> {
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| vec![Problem::of(&name, Wrong::Unreadable(error.to_string()))])?;
    zwerm_instrument::read(&text).map_err(|problems| {
        let said = |it: &zwerm_instrument::Problem| {
            Wrong::Said(it.say(Language::Nl), it.say(Language::En))
        };
        problems.iter().map(|it| Problem::at(&name, it.line as u64, said(it))).collect()
    })
}

/// Drafts an instrument: columns of whole numbers from 0 to 10 with at most eleven different ones are taken for statements.
///
/// # Errors
/// When the file can't be read, or no column looks like answers.
pub fn draft(path: &Path) -> Result<String, Vec<Problem>> {
    let mut source = open(path)?;
    let mut seen: Vec<Option<(i32, i32)>> = vec![None; source.heads.len()];
    let mut is_other = vec![false; source.heads.len()];
    let mut row = csv::ByteRecord::new();
    for _ in 0..LOOKED_AT {
        match source.rows.read_byte_record(&mut row) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(vec![flaw(&source.name, &error)]),
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
    Ok(zwerm_instrument::draft(&columns))
}
