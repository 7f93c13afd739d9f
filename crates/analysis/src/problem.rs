//! What is wrong with a file: where (file, line, column, value) and in plain words.

use crate::text::text;
use std::io;
use std::path::Path;
use zwerm_domain::Language;

/// Of one kind of slip no more than this many are told; how many there are is told too.
pub const TOLD: usize = 20;

/// So many letters of what stands in a file are shown.
const SHOWN: usize = 40;

/// Something in a file that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, as it was given.
    pub file: String,
    /// The line, from 1; none where it is about the whole file.
    pub line: Option<u64>,
    /// The column by its name.
    pub column: Option<String>,
    /// What is wrong.
    pub wrong: Wrong,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file can't be opened or read; in the words of the system.
    Unreadable(String),
    /// The report can't be written; in the words of the system.
    Unwritten(String),
    /// There is no such file.
    NotThere,
    /// Whoever runs this may not read or write it.
    NoAccess,
    /// It is a folder, where a file is asked for.
    Folder,
    /// It is no plain file but a device, a pipe or the like.
    NoFile,
    /// It is a file, where a folder is asked for.
    NoFolder,
    /// The folder to write into holds other things.
    OtherThings,
    /// There is no room on the disk, or no more may be written.
    Full,
    /// A row is longer than so many mebibytes.
    TooLong(u64),
    /// A quote is opened here and closed nowhere.
    OpenQuote,
    /// A name that holds characters which can't be seen.
    Hidden(String),
    /// A name (first) longer than so many letters.
    LongName(String, usize),
    /// More waves (first) than fit (second).
    ManyWaves(usize, usize),
    /// It needs more memory than there is: mebibytes needed, and there.
    TooLarge(u64, u64),
    /// It is not UTF-8.
    NotUtf8,
    /// It has no rows of answers.
    NoRows,
    /// Fewer than two rows.
    OneRow,
    /// This row has so many fields (first), the first line so many (second).
    Fields(usize, usize),
    /// There is no such column; those that are there.
    NoColumn(String),
    /// Two columns have this name.
    ColumnTwice,
    /// A value (first) that is no answer on the scale from (second) to (third).
    OffScale(String, i32, i32),
    /// A value that is no number.
    NoNumber(String),
    /// A value between the points of a scale, in a column of whole points.
    Between(String),
    /// This person stands already on the line.
    Twice(String, u64),
    /// This row names no wave.
    NoWave,
    /// This unit is not in the tree.
    NoUnit(String),
    /// The unit above is not in the tree.
    NoParent(String),
    /// It is too large (more than so many mebibytes) for a questionnaire.
    NoInstrument(u64),
    /// More columns look like statements (first) than a questionnaire has (second).
    ManyItems(usize, usize),
    /// A unit deeper than so many layers.
    Deep(usize),
    /// This unit has no name.
    Nameless,
    /// This unit stands twice.
    UnitTwice(String),
    /// This unit is, by way of others, above itself.
    Circle(String),
    /// Nobody answered anything.
    AllMissing,
    /// Nothing of the instrument is in the file.
    NoItems,
    /// So many different values (first), of at most so many (second), in a column that is to tell groups apart.
    ManyValues(usize, usize),
    /// A number of people that is none.
    NoSize(String),
    /// More of the same.
    More(usize),
    /// A flaw of an instrument, as its reader says it in Dutch and in English.
    Said(String, String),
}

impl Wrong {
    /// Of what the system says.
    pub(crate) fn of(error: &io::Error) -> Wrong {
        use io::ErrorKind::*;
        match error.kind() {
            NotFound => Wrong::NotThere,
            PermissionDenied | ReadOnlyFilesystem => Wrong::NoAccess,
            IsADirectory => Wrong::Folder,
            NotADirectory => Wrong::NoFolder,
            DirectoryNotEmpty => Wrong::OtherThings,
            StorageFull | QuotaExceeded | FileTooLarge => Wrong::Full,
            InvalidData => Wrong::NotUtf8,
            _ => Wrong::Unreadable(error.to_string()),
        }
    }
}

impl Problem {
    /// What kept the report from being written into a folder.
    pub fn of_writing(to: &Path, error: &io::Error) -> Problem {
        let wrong = match Wrong::of(error) {
            Wrong::Unreadable(why) => Wrong::Unwritten(why),
            wrong => wrong,
        };
        Problem::of(&to.display().to_string(), wrong)
    }

    pub(crate) fn of(file: &str, wrong: Wrong) -> Problem {
        Problem { file: file.to_owned(), line: None, column: None, wrong }
    }

    pub(crate) fn at(file: &str, line: u64, wrong: Wrong) -> Problem {
        Problem { line: Some(line), ..Problem::of(file, wrong) }
    }

    pub(crate) fn in_column(mut self, column: &str) -> Problem {
        self.column = Some(column.to_owned());
        self
    }

    /// The place and what is wrong there, on one line.
    pub fn say(&self, language: Language) -> String {
        let text = text(language);
        let line = self.line.map(|line| text.problem_line(line.to_string()));
        let column =
            self.column.as_deref().map(|column| text.problem_column(visible(column).as_str()));
        let file: String = self.file.chars().map(seen).collect();
        let place: Vec<String> = [Some(file), line, column].into_iter().flatten().collect();
        zwerm_ui::plain(&format!("{}: {}", place.join(", "), self.wrong.say(language)))
    }
}

impl Wrong {
    fn say(&self, language: Language) -> String {
        let text = text(language);
        match self {
            Wrong::Unreadable(why) => text.problem_unreadable(why.as_str()),
            Wrong::Unwritten(why) => text.problem_unwritten(why.as_str()),
            Wrong::NotThere => text.problem_not_there(),
            Wrong::NoAccess => text.problem_no_access(),
            Wrong::Folder => text.problem_folder(),
            Wrong::NoFile => text.problem_no_file(),
            Wrong::NoFolder => text.problem_no_folder(),
            Wrong::OtherThings => text.problem_other_things(),
            Wrong::Full => text.problem_full(),
            Wrong::TooLong(most) => text.problem_too_long(most.to_string()),
            Wrong::OpenQuote => text.problem_open_quote(),
            Wrong::Hidden(name) => text.problem_hidden(name.as_str()),
            Wrong::LongName(name, most) => text.problem_long_name(name.as_str(), most.to_string()),
            Wrong::ManyWaves(count, most) => {
                text.problem_many_waves(count.to_string(), most.to_string())
            }
            Wrong::TooLarge(needs, has) => {
                text.problem_too_large(needs.to_string(), has.to_string())
            }
            Wrong::NotUtf8 => text.problem_not_utf8(),
            Wrong::NoRows => text.problem_no_rows(),
            Wrong::OneRow => text.problem_one_row(),
            Wrong::Fields(has, heads) => text.problem_fields(has.to_string(), heads.to_string()),
            Wrong::NoColumn(there) => text.problem_no_column(there.as_str()),
            Wrong::ColumnTwice => text.problem_column_twice(),
            Wrong::OffScale(value, low, high) => {
                text.problem_off_scale(value.as_str(), low.to_string(), high.to_string())
            }
            Wrong::NoNumber(value) => text.problem_no_number(value.as_str()),
            Wrong::Between(value) => text.problem_between(value.as_str()),
            Wrong::Twice(id, line) => text.problem_twice(id.as_str(), line.to_string()),
            Wrong::NoWave => text.problem_no_wave(),
            Wrong::NoUnit(unit) => text.problem_no_unit(visible(unit).as_str()),
            Wrong::NoParent(unit) => text.problem_no_parent(visible(unit).as_str()),
            Wrong::NoInstrument(most) => text.problem_no_instrument(most.to_string()),
            Wrong::ManyItems(count, most) => {
                text.problem_many_items(count.to_string(), most.to_string())
            }
            Wrong::Deep(most) => text.problem_deep(most.to_string()),
            Wrong::Nameless => text.problem_nameless(),
            Wrong::UnitTwice(unit) => text.problem_unit_twice(visible(unit).as_str()),
            Wrong::Circle(unit) => text.problem_circle(visible(unit).as_str()),
            Wrong::AllMissing => text.problem_all_missing(),
            Wrong::NoItems => text.problem_no_items(),
            Wrong::ManyValues(has, most) => {
                text.problem_many_values(has.to_string(), most.to_string())
            }
            Wrong::NoSize(value) => text.problem_no_size(value.as_str()),
            Wrong::More(count) => text.problem_more(count.to_string()),
            Wrong::Said(nl, en) => match language {
                Language::Nl => nl.clone(),
                Language::En => en.clone(),
            },
        }
    }
}

/// Whether a letter is one that a reader sees, and that leaves what is around it as it is.
pub(crate) fn is_visible(letter: char) -> bool {
    seen(letter) == letter
}

/// A letter as it can be shown: a picture or a mark for what can't be seen.
fn seen(letter: char) -> char {
    match letter {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + letter as u32).unwrap_or('�'),
        '\u{7f}' => '␡',
        _ if letter.is_control() => '�',
        // Marks that turn the direction of what follows, or can't be seen at all.
        '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' => '�',
        _ => letter,
    }
}

/// What stands in a file, as it is shown in a message: at most forty letters, all of them to be seen.
pub(crate) fn visible(text: &str) -> String {
    let mut shown: String = text.chars().map(seen).take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// No more than [`TOLD`], and how many more there are.
pub(crate) fn shorten(file: &str, mut problems: Vec<Problem>, all: usize) -> Vec<Problem> {
    problems.truncate(TOLD);
    if all > problems.len() {
        problems.push(Problem::of(file, Wrong::More(all - problems.len())));
    }
    problems
}
