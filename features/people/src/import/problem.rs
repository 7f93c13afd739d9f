//! What stands in the way of an import, and where in the file it stands.

use super::{
    Encoding, MOST_PROBLEMS,
    headings::{Column, SheetKind},
};
use zwerm_web::{FileProblem, FileWrong};

/// One thing to mend in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which of the two files, once that is known.
    pub sheet: Option<SheetKind>,
    /// The line as an editor shows it, from 1; a row of several lines counts by its first. `None`: the whole file.
    pub line: Option<u32>,
    /// The heading of the column as the file has it.
    pub column: Option<String>,
    /// What is wrong.
    pub what: What,
}

impl Problem {
    /// A problem of the file as a whole.
    pub(super) fn of_file(what: What) -> Problem {
        Problem { sheet: None, line: None, column: None, what }
    }

    /// A problem on a line.
    pub(super) fn on_line(line: u32, what: What) -> Problem {
        Problem { sheet: None, line: Some(line), column: None, what }
    }
}

impl From<FileProblem> for Problem {
    fn from(file: FileProblem) -> Problem {
        Problem { line: file.line, ..Problem::of_file(file.wrong.into()) }
    }
}

impl From<FileWrong> for What {
    fn from(wrong: FileWrong) -> What {
        match wrong {
            FileWrong::TooLarge { most_mib } => What::TooLarge { most_mib },
            FileWrong::Spreadsheet => What::Spreadsheet,
            FileWrong::NotText => What::NotText,
            FileWrong::BrokenText { encoding } => What::BrokenText { encoding },
            FileWrong::QuoteNotClosed => What::QuoteNotClosed,
            FileWrong::TextAfterQuote => What::TextAfterQuote,
        }
    }
}

/// What is wrong. Typed text in it is cut to a readable length.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named for what they hold")]
pub enum What {
    /// The file is larger than may be.
    TooLarge { most_mib: usize },
    /// A workbook or an archive instead of CSV.
    Spreadsheet,
    /// Something else than text.
    NotText,
    /// Bytes that are no letters in the encoding the file is in.
    BrokenText { encoding: Encoding },
    /// Nothing is in it.
    EmptyFile,
    /// The first row has no heading that is known.
    NoHeadings,
    /// Headings and nothing below them.
    NoRows,
    /// More rows than may be.
    TooManyRows { most: usize },
    /// More columns than may be.
    TooManyColumns { most: usize },
    /// Two files of people, or two of teams.
    TwoOfAKind { kind: SheetKind },
    /// A column that is needed is absent.
    MissingColumn { column: Column, accepted: Vec<&'static str> },
    /// The same heading stands above two columns.
    HeadingTwice { heading: String },
    /// A row with more cells than there are headings.
    TooManyCells { headings: usize },
    /// A quotation mark is opened and never closed.
    QuoteNotClosed,
    /// Text behind a closing quotation mark.
    TextAfterQuote,
    /// Nothing is written where something is needed.
    Empty,
    /// Longer than this many characters.
    TooLong { most: usize },
    /// Quotes or lists nested too deep.
    TooNested,
    /// No e-mail address.
    BadAddress { typed: String },
    /// No date, or one in a notation that is not known.
    BadDate { typed: String },
    /// A date too long ago or too far ahead to be meant.
    FarDate { typed: String },
    /// The day of leaving lies before the day of joining.
    LeftBeforeJoined,
    /// A language the interface does not speak.
    UnknownLanguage { typed: String },
    /// Nobody would be left to keep the organisation's settings.
    LastAdministrator { name: String },
    /// The administrator who brings it would put themselves into a team.
    OwnTeams,
    /// The key belongs to somebody who is known already.
    KeyTaken { key: String, name: String },
    /// The same person twice.
    KeyTwice { key: String, first: u32 },
    /// The same address twice in the file.
    AddressTwice { address: String, first: u32 },
    /// The address belongs to somebody else who is known already.
    AddressTaken { address: String, name: String },
    /// The same team twice.
    TeamTwice { name: String, first: u32 },
    /// No team has this key or name.
    UnknownTeam { typed: String },
    /// Several teams have this name: the key tells which.
    SeveralTeams { typed: String },
    /// The team was closed.
    ClosedTeam { name: String },
    /// No key can be made from the name of this team.
    TeamKeyNeeded { name: String },
    /// Teams that hang under each other in a circle.
    TeamCycle { names: Vec<String> },
}

/// All that is wrong: the first to show, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems {
    found: Vec<Problem>,
    total: usize,
}

impl Problems {
    /// The first problems in the order of the file, at most [`MOST_PROBLEMS`].
    pub fn shown(&self) -> &[Problem] {
        &self.found
    }

    /// How many there are, shown or not.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Adds one. Keeps twice what is shown, so that sorting now and then is enough to keep the first ones.
    pub(super) fn add(&mut self, problem: Problem) {
        self.total += 1;
        self.found.push(problem);
        if self.found.len() >= 2 * MOST_PROBLEMS {
            self.keep_first();
        }
    }

    /// Takes over the problems of another part, which keeps its own count.
    pub(super) fn take(&mut self, other: Problems) {
        let total = self.total + other.total;
        other.found.into_iter().for_each(|problem| self.add(problem));
        self.total = total;
    }

    /// The problems in the order of the file, ready to show.
    pub(super) fn sorted(mut self) -> Problems {
        self.keep_first();
        self
    }

    fn keep_first(&mut self) {
        self.found.sort_by_key(|problem| (problem.sheet, problem.line));
        self.found.truncate(MOST_PROBLEMS);
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Problems {
        Problems { found: vec![problem], total: 1 }
    }
}

/// Typed text for a message: short enough to read.
pub(super) fn short(typed: &str) -> String {
    const MOST: usize = 60;
    let mut letters = typed.chars();
    let mut text: String = letters.by_ref().take(MOST).collect();
    if letters.next().is_some() {
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_problems_the_first_in_the_file_are_shown_and_all_are_counted() {
        let mut problems = Problems::default();
        for line in (1..=5_000).rev() {
            problems.add(Problem::on_line(line, What::Empty));
        }
        let problems = problems.sorted();
        assert_eq!(problems.total(), 5_000);
        let lines: Vec<_> = problems.shown().iter().filter_map(|problem| problem.line).collect();
        assert_eq!(lines, (1..=200).collect::<Vec<u32>>());
    }

    #[test]
    fn long_text_is_cut_in_a_message() {
        assert_eq!(short("kort"), "kort");
        assert_eq!(short(&"é".repeat(61)), format!("{}…", "é".repeat(60)));
    }
}
