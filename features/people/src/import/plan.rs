//! What an import would do: who and which teams are new or change, or what stands in the way.

use super::{
    existing::{Existing, PersonState, TeamState},
    heading_row::Headings,
    headings::{Column, SheetKind},
    plan_people::plan_people,
    plan_teams::plan_teams,
    problem::{Problem, Problems, What},
    sheet::{Rows, Sheet},
};
use std::hash::{DefaultHasher, Hash, Hasher};
use zwerm_domain::{Date, Language, PersonId, TeamId};

/// What an import would do; nothing is in it that stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Plan {
    /// Teams to make, each after the one it hangs under.
    pub new_teams: Vec<NewTeam>,
    /// Teams to change.
    pub changed_teams: Vec<ChangedTeam>,
    /// How many teams of the file stay as they are.
    pub unchanged_teams: usize,
    /// People to add.
    pub new_people: Vec<NewPerson>,
    /// People to change.
    pub changed_people: Vec<ChangedPerson>,
    /// How many people of the file stay as they are.
    pub unchanged_people: usize,
    /// How many who work here are not in the file of people. They stay as they are.
    pub absent_people: usize,
    /// How many in the file were never known and had left before today. They are not taken in.
    pub already_gone: usize,
}

/// A team to make.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewTeam {
    /// The line in the file.
    pub line: u32,
    /// What to keep.
    pub state: TeamState,
}

/// A team to change.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChangedTeam {
    /// Which it is.
    pub id: TeamId,
    /// The version the change is made from.
    pub version: i64,
    /// The line in the file.
    pub line: u32,
    /// What to keep from now on.
    pub state: TeamState,
    /// What becomes different, to show.
    pub changes: Vec<Change>,
}

/// A person to add.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewPerson {
    /// The line in the file.
    pub line: u32,
    /// What to keep.
    pub state: PersonState,
}

/// A person to change.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ChangedPerson {
    /// Who it is.
    pub id: PersonId,
    /// The version the change is made from.
    pub version: i64,
    /// The line in the file.
    pub line: u32,
    /// What to keep from now on.
    pub state: PersonState,
    /// What becomes different, to show.
    pub changes: Vec<Change>,
}

/// One thing that becomes different: old → new.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// What it is.
    pub column: Column,
    /// As it is.
    pub old: Shown,
    /// As it becomes.
    pub new: Shown,
}

/// A value as a difference shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Shown {
    /// Empty.
    Nothing,
    /// Text.
    Text(String),
    /// A day.
    Day(Date),
    /// A language of the interface.
    Language(Language),
    /// Names of teams.
    Teams(Vec<String>),
}

impl Plan {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.new_teams.is_empty()
            && self.changed_teams.is_empty()
            && self.new_people.is_empty()
            && self.changed_people.is_empty()
    }

    /// A word that changes with anything this plan would do, so that a person carries out what they looked at.
    pub fn fingerprint(&self) -> String {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }

    /// Teams that get another place in the tree.
    pub fn moved_teams(&self) -> impl Iterator<Item = &ChangedTeam> {
        self.changed_teams.iter().filter(|team| changes(&team.changes, Column::Parent).is_some())
    }

    /// People who get another main team.
    pub fn moving_people(&self) -> impl Iterator<Item = &ChangedPerson> {
        self.changed_people.iter().filter(|person| changes(&person.changes, Column::Team).is_some())
    }

    /// People who get a day of leaving they did not have.
    pub fn leaving_people(&self) -> impl Iterator<Item = &ChangedPerson> {
        self.changed_people.iter().filter(|person| {
            changes(&person.changes, Column::LeftOn)
                .is_some_and(|change| change.old == Shown::Nothing)
        })
    }

    /// People whose day of leaving is taken away: they stay, or come back.
    pub fn returning_people(&self) -> impl Iterator<Item = &ChangedPerson> {
        self.changed_people.iter().filter(|person| {
            changes(&person.changes, Column::LeftOn)
                .is_some_and(|change| change.new == Shown::Nothing)
        })
    }

    /// People whose address changes. Clear these first: two people may swap theirs.
    pub fn addresses_to_clear(&self) -> impl Iterator<Item = PersonId> {
        let has_other = |person: &&ChangedPerson| changes(&person.changes, Column::Email).is_some();
        self.changed_people.iter().filter(has_other).map(|person| person.id)
    }
}

fn changes(changes: &[Change], column: Column) -> Option<&Change> {
    changes.iter().find(|change| change.column == column)
}

/// Compares files with what is known: a file of teams, a file of people, or both at once. All or nothing.
pub fn plan(existing: &Existing, sheets: Vec<Sheet>) -> Result<Plan, Problems> {
    let mut problems = Problems::default();
    let (mut teams, mut people) = (None, None);
    for mut sheet in sheets {
        let kind = sheet.kind();
        problems.take(std::mem::take(&mut sheet.problems));
        let is_second = match sheet.rows {
            Rows::Teams(rows) => teams.replace((rows, sheet.headings)).is_some(),
            Rows::People(rows) => people.replace((rows, sheet.headings)).is_some(),
        };
        if is_second {
            let what = What::TwoOfAKind { kind };
            return Err(Problem { sheet: Some(kind), ..Problem::of_file(what) }.into());
        }
    }
    let mut plan = Plan::default();
    let (rows, headings) = teams.unzip();
    let mut notes =
        Notes { kind: SheetKind::Teams, headings: headings.as_ref(), problems: &mut problems };
    let index = plan_teams(existing, rows.unwrap_or_default(), &mut plan, &mut notes);
    if let Some((rows, headings)) = people {
        let mut notes =
            Notes { kind: SheetKind::People, headings: Some(&headings), problems: &mut problems };
        plan_people(existing, rows, &index, &mut plan, &mut notes);
    }
    if problems.is_empty() { Ok(plan) } else { Err(problems.sorted()) }
}

/// Takes down problems of one of the files.
pub(super) struct Notes<'a> {
    kind: SheetKind,
    headings: Option<&'a Headings>,
    problems: &'a mut Problems,
}

impl<'a> Notes<'a> {
    /// Takes down what is wrong with the fields of a form for one person.
    pub(super) fn of_form(headings: &'a Headings, problems: &'a mut Problems) -> Notes<'a> {
        Notes { kind: SheetKind::People, headings: Some(headings), problems }
    }

    /// Something is wrong on a line, in a column.
    pub(super) fn add(&mut self, line: u32, column: Column, what: What) {
        let column = self.headings.and_then(|headings| headings.heading(column));
        self.problems.add(Problem { sheet: Some(self.kind), line: Some(line), column, what });
    }
}

/// Collects what becomes different.
#[derive(Default)]
pub(super) struct Differences(pub(super) Vec<Change>);

impl Differences {
    /// Notes a value that is not what it was.
    pub(super) fn see<T: PartialEq + ?Sized>(
        &mut self,
        column: Column,
        old: &T,
        new: &T,
        show: impl Fn(&T) -> Shown,
    ) {
        if old != new {
            self.0.push(Change { column, old: show(old), new: show(new) });
        }
    }
}

/// Text as a difference shows it.
pub(super) fn shown_text(text: &str) -> Shown {
    if text.is_empty() { Shown::Nothing } else { Shown::Text(text.to_owned()) }
}
