//! What is wrong with a file: where (file, line, column, value) and in plain words.

use crate::text::text;
use zwerm_domain::Language;

/// Of one kind of slip no more than this many are told; how many there are is told too.
pub const TOLD: usize = 20;

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

impl Problem {
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
        let column = self.column.as_deref().map(|column| text.problem_column(column));
        let place: Vec<String> =
            [Some(self.file.clone()), line, column].into_iter().flatten().collect();
        zwerm_ui::plain(&format!("{}: {}", place.join(", "), self.wrong.say(language)))
    }
}

impl Wrong {
    fn say(&self, language: Language) -> String {
        let text = text(language);
        match self {
            Wrong::Unreadable(why) => text.problem_unreadable(why.as_str()),
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
            Wrong::NoUnit(unit) => text.problem_no_unit(unit.as_str()),
            Wrong::NoParent(unit) => text.problem_no_parent(unit.as_str()),
            Wrong::UnitTwice(unit) => text.problem_unit_twice(unit.as_str()),
            Wrong::Circle(unit) => text.problem_circle(unit.as_str()),
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

/// No more than [`TOLD`], and how many more there are.
pub(crate) fn shorten(file: &str, mut problems: Vec<Problem>, all: usize) -> Vec<Problem> {
    problems.truncate(TOLD);
    if all > problems.len() {
        problems.push(Problem::of(file, Wrong::More(all - problems.len())));
    }
    problems
}
