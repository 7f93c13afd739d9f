//! A questionnaire as a file: TOML as Zwerm writes it, or CSV as a spreadsheet does. Everything wrong is told at once, each with its line.

mod headings;
mod rows;

#[cfg(test)]
mod tests;

use crate::text::text;
use zwerm_domain::Language;
use zwerm_instrument::{Instrument, Problem, read_own};
use zwerm_web::{FileProblem, FileWrong, decode};

pub(crate) use headings::{COLUMNS, example};

/// Largest file, in MiB.
const MOST_MIB: usize = 5;
/// Most problems that are told; more is said to be more.
const TOLD: usize = 50;

/// What is wrong with a row, beside what can be wrong with any questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// It is no text that can be read.
    File(FileWrong),
    /// Nothing is in it.
    Empty,
    /// No row of headings with a construct and words in some language.
    NoHeadings,
    /// Two columns for the same.
    HeadingTwice(String),
    /// A row with more cells than there are headings.
    Cells(usize),
    /// A statement without words in any language.
    NoWords,
    /// No construct, and none above it.
    NoConstruct,
    /// Neither yes nor no.
    Reversed(String),
    /// No scale.
    Scale(String),
    /// What can be wrong with any questionnaire.
    Any(zwerm_instrument::Wrong),
}

/// The same, with its line.
pub(crate) type Told = (Option<u32>, Wrong);

/// Reads a file.
///
/// # Errors
/// Everything that is wrong with it, in the order of its lines.
pub(crate) fn import(bytes: &[u8]) -> Result<Instrument, Vec<Told>> {
    let file = |it: FileProblem| vec![(it.line, Wrong::File(it.wrong))];
    let (words, _) = decode(bytes, MOST_MIB).map_err(file)?;
    if words.trim().is_empty() {
        return Err(vec![(None, Wrong::Empty)]);
    }
    let is_toml = |line: &str| matches!(line.trim(), "[instrument]" | "[[construct]]" | "[[item]]");
    if !words.lines().any(is_toml) {
        return rows::read(&words);
    }
    let told = |it: Problem| (u32::try_from(it.line).ok(), Wrong::Any(it.wrong));
    read_own(&words).map_err(|wrong| wrong.into_iter().map(told).collect())
}

/// What is wrong, one line each.
pub(crate) fn say(told: &[Told], language: Language) -> Vec<String> {
    let t = text(language);
    let mut lines: Vec<String> = told
        .iter()
        .take(TOLD)
        .map(|(line, wrong)| match line {
            Some(line) => t.instruments_line(line.to_string(), wrong.say(language)),
            None => wrong.say(language),
        })
        .collect();
    if told.len() > TOLD {
        lines.push(t.instruments_more_wrong((told.len() - TOLD).to_string()));
    }
    lines
}

impl Wrong {
    fn say(&self, language: Language) -> String {
        let t = text(language);
        match self {
            Wrong::File(FileWrong::TooLarge { most_mib }) => {
                t.instruments_file_large(most_mib.to_string())
            }
            Wrong::File(FileWrong::Spreadsheet) => t.instruments_file_spreadsheet(),
            Wrong::File(FileWrong::NotText | FileWrong::BrokenText { .. }) => {
                t.instruments_file_no_text()
            }
            Wrong::File(FileWrong::QuoteNotClosed | FileWrong::TextAfterQuote) => {
                t.instruments_file_quote()
            }
            Wrong::Empty => t.instruments_file_empty(),
            Wrong::NoHeadings => t.instruments_file_headings(),
            Wrong::HeadingTwice(heading) => t.instruments_file_heading_twice(heading.as_str()),
            Wrong::Cells(most) => t.instruments_file_cells(most.to_string()),
            Wrong::NoWords => t.instruments_file_no_words(),
            Wrong::NoConstruct => t.instruments_file_no_construct(),
            Wrong::Reversed(typed) => t.instruments_file_reversed(typed.as_str()),
            Wrong::Scale(typed) => t.instruments_file_scale(typed.as_str()),
            Wrong::Any(wrong) => Problem { line: 0, wrong: wrong.clone() }.say(language),
        }
    }
}
