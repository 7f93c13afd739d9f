//! One row of the file of people: what it tells, and what it leaves as it is.

use super::{
    address::address,
    clean::line,
    dates::date,
    headings::Column,
    problem::{What, short},
    told::Told,
};
use zwerm_domain::{Date, Language, text::LINE};

/// Longest key.
const KEY: usize = 64;
/// Longest telephone number, with room for *toestel 1234*.
const PHONE: usize = 60;
/// Most teams in one cell; nobody is in more.
const TEAMS: usize = 100;

/// What a row tells of a person. `None`: nothing, what is known stays.
#[derive(Debug)]
pub(super) struct PersonRow {
    pub(super) line: u32,
    /// Empty only beside a problem.
    pub(super) key: String,
    pub(super) name: Option<String>,
    pub(super) email: Option<Option<String>>,
    pub(super) phone: Option<String>,
    pub(super) job_title: Option<String>,
    pub(super) language: Option<Language>,
    pub(super) working_hours: Option<String>,
    pub(super) joined_on: Option<Date>,
    pub(super) left_on: Option<Option<Date>>,
    /// The main team as written; empty: none.
    pub(super) team: Option<String>,
    pub(super) further_teams: Option<Vec<String>>,
    pub(super) leads: Option<Vec<String>>,
}

/// Reads one row.
pub(super) fn person_row(told: &mut Told<'_, '_>) -> PersonRow {
    PersonRow {
        line: told.line(),
        key: told.value(Column::Key, |cell| needed(cell, KEY)).unwrap_or_default(),
        name: name(told),
        email: told.value(Column::Email, |cell| filled(cell, address)),
        phone: told.value(Column::Phone, |cell| line(cell, PHONE)),
        job_title: told.value(Column::JobTitle, |cell| line(cell, LINE)),
        language: told.value(Column::Language, |cell| filled(cell, language)).flatten(),
        working_hours: told.value(Column::WorkingHours, |cell| line(cell, LINE)),
        joined_on: told.value(Column::JoinedOn, |cell| filled(cell, date)).flatten(),
        left_on: told.value(Column::LeftOn, |cell| filled(cell, date)),
        team: told.value(Column::Team, |cell| line(cell, LINE)),
        further_teams: told.value(Column::FurtherTeams, teams),
        leads: told.value(Column::Leads, teams),
    }
}

/// The whole name, or else the one its parts make.
fn name(told: &mut Told<'_, '_>) -> Option<String> {
    let whole = told.value(Column::Name, |cell| line(cell, LINE));
    if let Some(whole) = &whole
        && !whole.is_empty()
    {
        return Some(whole.clone());
    }
    let parts = [Column::FirstName, Column::Infix, Column::LastName];
    let mut name = String::new();
    let mut are_told = false;
    for part in parts {
        if let Some(part) = told.value(part, |cell| line(cell, LINE)) {
            are_told = true;
            if !name.is_empty() && !part.is_empty() {
                name.push(' ');
            }
            name.push_str(&part);
        }
    }
    let column = if whole.is_some() { Column::Name } else { Column::LastName };
    if name.is_empty() && (whole.is_some() || are_told) {
        told.problem(column, What::Empty);
    } else if name.chars().count() > LINE {
        told.problem(column, What::TooLong { most: LINE });
    } else if !name.is_empty() {
        return Some(name);
    }
    None
}

fn needed(cell: &str, most: usize) -> Result<String, What> {
    let text = line(cell, most)?;
    if text.is_empty() { Err(What::Empty) } else { Ok(text) }
}

/// A value, or nothing where nothing is written.
fn filled<T>(cell: &str, make: impl FnOnce(&str) -> Result<T, What>) -> Result<Option<T>, What> {
    let text = line(cell, LINE * 2)?;
    if text.is_empty() { Ok(None) } else { make(&text).map(Some) }
}

fn language(typed: &str) -> Result<Language, What> {
    let folded = typed.to_lowercase();
    match folded.as_str() {
        "nederlands" | "dutch" => Ok(Language::Nl),
        "engels" | "english" => Ok(Language::En),
        code => Language::from_code(code.split(['-', '_']).next().unwrap_or_default())
            .ok_or_else(|| What::UnknownLanguage { typed: short(typed) }),
    }
}

/// Teams with `|` between them.
fn teams(cell: &str) -> Result<Vec<String>, What> {
    let mut teams = Vec::new();
    for part in cell.split('|') {
        let team = line(part, LINE)?;
        if !team.is_empty() {
            teams.push(team);
        }
        if teams.len() > TEAMS {
            return Err(What::TooLong { most: TEAMS * LINE });
        }
    }
    Ok(teams)
}
