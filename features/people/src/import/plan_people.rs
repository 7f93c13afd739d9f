//! The people of a plan: keys and addresses that must be one person's, teams that must exist, and what changes.

use super::{
    existing::{Existing, KnownPerson, PersonState, TeamRef},
    headings::Column,
    person_row::PersonRow,
    plan::{Change, ChangedPerson, Differences, NewPerson, Notes, Plan, Shown, shown_text},
    problem::{What, short},
    team_index::TeamIndex,
};
use std::collections::{HashMap, hash_map::Entry};
use zwerm_domain::{Date, PersonId};

/// Plans the people.
pub(super) fn plan_people(
    existing: &Existing,
    rows: Vec<PersonRow>,
    index: &TeamIndex,
    plan: &mut Plan,
    notes: &mut Notes<'_>,
) {
    let by_key: HashMap<&str, usize> = existing
        .people
        .iter()
        .enumerate()
        .map(|(at, person)| (person.state.key.as_str(), at))
        .collect();
    let by_address = without_number(existing);
    let known = |row: &PersonRow| match by_key.get(row.key.as_str()) {
        Some(at) => Some(*at),
        None => by_address.get(row.email.as_ref()?.as_ref()?.as_str()).copied(),
    };
    let is_gone = |row: &PersonRow| {
        known(row).is_none() && row.left_on.flatten().is_some_and(|left| left < existing.today)
    };
    check_keys(&rows, notes);
    check_addresses(existing, &rows, known, is_gone, notes);
    plan.absent_people = absent(existing, &rows, known);
    let mut staying = existing.administrators.len();
    for row in rows {
        if row.key.is_empty() {
            continue;
        }
        if is_gone(&row) {
            plan.already_gone += 1;
            continue;
        }
        let line = row.line;
        match known(&row).map(|at| &existing.people[at]) {
            None => {
                let state = Merge { row: &row, index, notes }.into_new(existing);
                plan.new_people.push(NewPerson { line, state });
            }
            Some(KnownPerson { id, version, state: old }) => {
                let state = Merge { row: &row, index, notes }.into_known(old);
                check_administrators(existing, *id, &state, &mut staying, line, notes);
                let changes = differences(old, &state, index);
                check_own_teams(existing, *id, &changes, line, notes);
                if changes.is_empty() {
                    plan.unchanged_people += 1;
                } else {
                    plan.changed_people.push(ChangedPerson {
                        id: *id,
                        version: *version,
                        line,
                        state,
                        changes,
                    });
                }
            }
        }
    }
}

/// Who came in without a file, by address: their key is the address until a file gives them their number.
fn without_number(existing: &Existing) -> HashMap<String, usize> {
    let mut found = HashMap::new();
    for (at, person) in existing.people.iter().enumerate() {
        let address = person.state.email.as_deref().map(str::to_lowercase);
        if let Some(address) = address.filter(|address| *address == person.state.key.to_lowercase())
        {
            found.insert(address, at);
        }
    }
    found
}

/// Tells of the last administrator who would leave: after that nobody could let anybody in.
fn check_administrators(
    existing: &Existing,
    id: PersonId,
    state: &PersonState,
    staying: &mut usize,
    line: u32,
    notes: &mut Notes<'_>,
) {
    if state.left_on.is_some() && existing.administrators.contains(&id) {
        *staying = staying.saturating_sub(1);
        if *staying == 0 {
            let what = What::LastAdministrator { name: short(&state.name) };
            notes.add(line, Column::LeftOn, what);
        }
    }
}

/// What stands in a team opens for who is in it: an administrator does not let themselves in where another can.
fn check_own_teams(
    existing: &Existing,
    id: PersonId,
    changes: &[Change],
    line: u32,
    notes: &mut Notes<'_>,
) {
    if !existing.is_for_another(id) {
        return;
    }
    for change in changes {
        if matches!(change.column, Column::Team | Column::FurtherTeams | Column::Leads) {
            notes.add(line, change.column, What::OwnTeams);
        }
    }
}

fn check_keys(rows: &[PersonRow], notes: &mut Notes<'_>) {
    let mut lines: HashMap<&str, u32> = HashMap::with_capacity(rows.len());
    for row in rows.iter().filter(|row| !row.key.is_empty()) {
        match lines.entry(&row.key) {
            Entry::Vacant(place) => {
                place.insert(row.line);
            }
            Entry::Occupied(first) => {
                let what = What::KeyTwice { key: row.key.clone(), first: *first.get() };
                notes.add(row.line, Column::Key, what);
            }
        }
    }
}

/// Whose an address is: that of a row, or of somebody known whose address the file leaves as it is.
enum Holder<'a> {
    Line(u32),
    Known(&'a str),
}

fn check_addresses(
    existing: &Existing,
    rows: &[PersonRow],
    known: impl Fn(&PersonRow) -> Option<usize>,
    is_gone: impl Fn(&PersonRow) -> bool,
    notes: &mut Notes<'_>,
) {
    let mut is_told = vec![false; existing.people.len()];
    for row in rows.iter().filter(|row| row.email.is_some()) {
        if let Some(at) = known(row) {
            is_told[at] = true;
        }
    }
    let mut holders: HashMap<String, Holder<'_>> = HashMap::with_capacity(rows.len());
    for (person, _) in existing.people.iter().zip(is_told).filter(|(_, is_told)| !is_told) {
        if let Some(email) = &person.state.email {
            holders.insert(email.to_lowercase(), Holder::Known(&person.state.name));
        }
    }
    for row in rows.iter().filter(|row| !is_gone(row)) {
        let Some(Some(email)) = &row.email else { continue };
        let what = match holders.entry(email.clone()) {
            Entry::Vacant(place) => {
                place.insert(Holder::Line(row.line));
                continue;
            }
            Entry::Occupied(holder) => match holder.get() {
                Holder::Line(first) => What::AddressTwice { address: email.clone(), first: *first },
                Holder::Known(name) => {
                    What::AddressTaken { address: email.clone(), name: (*name).to_owned() }
                }
            },
        };
        notes.add(row.line, Column::Email, what);
    }
}

/// How many work here and are not in the file.
fn absent(
    existing: &Existing,
    rows: &[PersonRow],
    known: impl Fn(&PersonRow) -> Option<usize>,
) -> usize {
    let works_here =
        |person: &KnownPerson| person.state.left_on.is_none_or(|left| left >= existing.today);
    let mut is_absent: Vec<bool> = existing.people.iter().map(works_here).collect();
    for at in rows.iter().filter_map(known) {
        is_absent[at] = false;
    }
    is_absent.into_iter().filter(|is_absent| *is_absent).count()
}

/// One row laid over what is known.
struct Merge<'a, 'notes> {
    row: &'a PersonRow,
    index: &'a TeamIndex,
    notes: &'a mut Notes<'notes>,
}

impl Merge<'_, '_> {
    fn into_new(self, existing: &Existing) -> PersonState {
        let nothing = PersonState {
            key: self.row.key.clone(),
            name: String::new(),
            email: None,
            phone: String::new(),
            job_title: String::new(),
            language: existing.language,
            working_hours: String::new(),
            joined_on: existing.today,
            left_on: None,
            team: None,
            further_teams: Vec::new(),
            leads: Vec::new(),
        };
        self.into_known(&nothing)
    }

    fn into_known(mut self, old: &PersonState) -> PersonState {
        let row = self.row;
        let told = |told: &Option<String>, old: &String| told.as_ref().unwrap_or(old).clone();
        let left_on = row.left_on.unwrap_or(old.left_on);
        let team = match &row.team {
            Some(typed) if typed.is_empty() => None,
            Some(typed) => self.find(typed, Column::Team),
            None => old.team,
        };
        PersonState {
            key: row.key.clone(),
            name: told(&row.name, &old.name),
            email: self.email(old),
            phone: told(&row.phone, &old.phone),
            job_title: told(&row.job_title, &old.job_title),
            language: row.language.unwrap_or(old.language),
            working_hours: told(&row.working_hours, &old.working_hours),
            joined_on: self.joined_on(old, left_on),
            left_on,
            team,
            further_teams: self
                .teams(row.further_teams.as_deref(), Column::FurtherTeams, &old.further_teams)
                .into_iter()
                .filter(|further| Some(*further) != team)
                .collect(),
            leads: self.teams(row.leads.as_deref(), Column::Leads, &old.leads),
        }
    }

    /// An address that differs only in capitals is the same one.
    fn email(&self, old: &PersonState) -> Option<String> {
        match (&self.row.email, &old.email) {
            (Some(Some(told)), Some(old)) if *told == old.to_lowercase() => Some(old.clone()),
            (Some(told), _) => told.clone(),
            (None, old) => old.clone(),
        }
    }

    /// A day of joining that the file does not tell gives way to a day of leaving before it.
    fn joined_on(&mut self, old: &PersonState, left_on: Option<Date>) -> Date {
        match (self.row.joined_on, left_on) {
            (Some(joined), Some(left)) if left < joined => {
                self.notes.add(self.row.line, Column::LeftOn, What::LeftBeforeJoined);
                joined
            }
            (Some(joined), _) => joined,
            (None, left) => left.map_or(old.joined_on, |left| left.min(old.joined_on)),
        }
    }

    fn find(&mut self, typed: &str, column: Column) -> Option<TeamRef> {
        match self.index.find(typed) {
            Ok(number) => Some(self.index.reference(number)),
            Err(what) => {
                self.notes.add(self.row.line, column, what);
                None
            }
        }
    }

    fn teams(&mut self, told: Option<&[String]>, column: Column, old: &[TeamRef]) -> Vec<TeamRef> {
        let mut teams: Vec<TeamRef> = match told {
            Some(told) => told.iter().filter_map(|typed| self.find(typed, column)).collect(),
            None => old.to_vec(),
        };
        teams.sort_unstable();
        teams.dedup();
        teams
    }
}

fn differences(old: &PersonState, new: &PersonState, index: &TeamIndex) -> Vec<Change> {
    let mut all = Differences::default();
    let day = |day: &Option<Date>| day.map_or(Shown::Nothing, Shown::Day);
    let names = |teams: &[TeamRef]| match teams {
        [] => Shown::Nothing,
        teams => Shown::Teams(teams.iter().map(|team| index.name(*team).to_owned()).collect()),
    };
    let text = |text: &Option<String>| text.as_deref().map_or(Shown::Nothing, shown_text);
    all.see(Column::Key, old.key.as_str(), &new.key, shown_text);
    all.see(Column::Name, old.name.as_str(), &new.name, shown_text);
    all.see(Column::Email, &old.email, &new.email, text);
    all.see(Column::Phone, old.phone.as_str(), &new.phone, shown_text);
    all.see(Column::JobTitle, old.job_title.as_str(), &new.job_title, shown_text);
    all.see(Column::Team, &old.team, &new.team, |team| names(team.as_slice()));
    all.see(Column::FurtherTeams, sorted(&old.further_teams).as_slice(), &new.further_teams, names);
    all.see(Column::Leads, sorted(&old.leads).as_slice(), &new.leads, names);
    all.see(Column::Language, &old.language, &new.language, |language| Shown::Language(*language));
    all.see(Column::WorkingHours, old.working_hours.as_str(), &new.working_hours, shown_text);
    all.see(Column::JoinedOn, &Some(old.joined_on), &Some(new.joined_on), day);
    all.see(Column::LeftOn, &old.left_on, &new.left_on, day);
    all.0
}

fn sorted(teams: &[TeamRef]) -> Vec<TeamRef> {
    let mut teams = teams.to_vec();
    teams.sort_unstable();
    teams
}
