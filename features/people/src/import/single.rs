//! One person as a form tells it: the same checks as a row of a file, told beside the fields of the form.

use super::{
    existing::{Existing, KnownPerson, PersonState},
    heading_row::Headings,
    headings::{Column, SheetKind},
    person_row::{PersonRow, person_row},
    plan::{Change, Notes, Plan, shown_text},
    plan_people::plan_people,
    plan_teams::plan_teams,
    problem::{Problem, Problems, What},
    told::Told,
};
use std::borrow::Cow;
use zwerm_domain::PersonId;
use zwerm_web::CellRow;

/// One field of a form: what it tells, the name of the field, and what was typed. The key must be among them.
pub struct Field<'a> {
    /// What it tells.
    pub column: Column,
    /// The name of the field in the form; a problem names it.
    pub name: &'static str,
    /// What was typed.
    pub typed: &'a str,
}

/// Plans somebody who is new. `existing` holds at least whoever has the same key or address.
pub fn plan_newcomer(existing: &Existing, fields: &[Field<'_>]) -> Result<Plan, Problems> {
    let headings = headings(fields);
    let (row, mut problems) = read(fields, &headings);
    if let Some((column, what)) = taken(existing, &row) {
        let problem = Problem { column: headings.heading(column), ..Problem::on_line(1, what) };
        problems.add(problem);
        return Err(problems.sorted());
    }
    planned(existing, row, &headings, problems)
}

/// Plans what changes of somebody who is known; nothing may be the answer. `existing` holds that person, and at
/// least whoever has the same address.
pub fn plan_change(
    existing: &Existing,
    id: PersonId,
    fields: &[Field<'_>],
) -> Result<Plan, Problems> {
    let headings = headings(fields);
    let (row, problems) = read(fields, &headings);
    let mut plan = planned(existing, row, &headings, problems)?;
    let known = existing.people.iter().find(|person| person.id == id);
    if let Some((known, change)) = known.zip(plan.changed_people.first_mut()) {
        follow_address(&known.state, &mut change.state, &mut change.changes);
        let has_key = |other: &&KnownPerson| other.id != id && other.state.key == change.state.key;
        if let Some(other) = existing.people.iter().find(has_key) {
            let what = What::AddressTaken {
                address: change.state.key.clone(),
                name: other.state.name.clone(),
            };
            let column = headings.heading(Column::Email);
            return Err(Problem { column, ..Problem::on_line(1, what) }.into());
        }
    }
    Ok(plan)
}

fn headings(fields: &[Field<'_>]) -> Headings {
    Headings::of_form(fields.iter().map(|field| (field.column, field.name)))
}

fn read(fields: &[Field<'_>], headings: &Headings) -> (PersonRow, Problems) {
    let cells = fields.iter().map(|field| Cow::Borrowed(field.typed)).collect();
    let row = CellRow { line: 1, cells, problem: None };
    let mut problems = Problems::default();
    let mut told = Told { headings, row: &row, kind: SheetKind::People, problems: &mut problems };
    (person_row(&mut told), problems)
}

fn planned(
    existing: &Existing,
    row: PersonRow,
    headings: &Headings,
    mut problems: Problems,
) -> Result<Plan, Problems> {
    let mut plan = Plan::default();
    let mut notes = Notes::of_form(headings, &mut problems);
    let index = plan_teams(existing, Vec::new(), &mut plan, &mut notes);
    plan_people(existing, vec![row], &index, &mut plan, &mut notes);
    if problems.is_empty() { Ok(plan) } else { Err(problems.sorted()) }
}

/// A file may mean somebody who is known; a form for a new person may not.
fn taken(existing: &Existing, row: &PersonRow) -> Option<(Column, What)> {
    if let Some(Some(address)) = &row.email {
        let has_address = |person: &&KnownPerson| {
            let email = person.state.email.as_deref().map(str::to_lowercase);
            email.as_ref() == Some(address) || person.state.key == *address
        };
        if let Some(other) = existing.people.iter().find(has_address) {
            let (address, name) = (address.clone(), other.state.name.clone());
            return Some((Column::Email, What::AddressTaken { address, name }));
        }
    }
    // A number that is somebody's address would open the wrong door: an address goes first at signing in.
    let has_key = |person: &&KnownPerson| {
        let email = person.state.email.as_deref();
        person.state.key == row.key
            || email.is_some_and(|email| email.eq_ignore_ascii_case(&row.key))
    };
    let other = existing.people.iter().find(has_key)?;
    let what = What::KeyTaken { key: row.key.clone(), name: other.state.name.clone() };
    Some((Column::Key, what))
}

/// Who came in without a number is known by the address: with another address, by that one.
fn follow_address(old: &PersonState, new: &mut PersonState, changes: &mut Vec<Change>) {
    let is_address = old.email.as_deref().is_some_and(|email| email.eq_ignore_ascii_case(&old.key));
    if let Some(address) = new.email.clone().filter(|address| is_address && *address != new.key) {
        changes.push(Change {
            column: Column::Key,
            old: shown_text(&old.key),
            new: shown_text(&address),
        });
        new.key = address;
    }
}
