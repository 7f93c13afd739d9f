//! Which row of a file is which team: by its key, or else by its name.

use super::{
    clean::slug,
    existing::{KnownTeam, TeamState},
    headings::Column,
    plan::Notes,
    problem::{What, short},
    team_row::TeamRow,
};
use std::collections::{HashMap, HashSet};

/// A team as it will be. Its number is its place: first those that are known, then the new ones.
pub(super) struct Team<'a> {
    pub(super) known: Option<&'a KnownTeam>,
    /// The line that tells of it.
    pub(super) line: Option<u32>,
    pub(super) key: String,
    pub(super) name: String,
    pub(super) purpose: String,
    pub(super) parent: Option<usize>,
}

/// All teams there will be, and the number of the team each row is of; `None` where that can't be said.
///
/// Rows with a key go first: only then it is known which names a row without one may mean. Otherwise the same file
/// could mean something else the second time.
pub(super) fn number_teams<'a>(
    known: &'a [KnownTeam],
    rows: &[TeamRow],
    notes: &mut Notes<'_>,
) -> (Vec<Team<'a>>, Vec<Option<usize>>) {
    let mut all = Numbering::of(known);
    all.note_names();
    all.note_keyless(rows);
    let mut numbers = vec![None; rows.len()];
    for has_key in [true, false] {
        all.note_names();
        for (row, number) in rows.iter().zip(&mut numbers) {
            // A row without a name is told already.
            if row.key.is_some() != has_key || row.name.is_empty() {
                continue;
            }
            match all.take(row) {
                Ok(found) => *number = Some(found),
                Err(what) => notes.add(row.line, Column::TeamName, what),
            }
        }
    }
    (all.teams, numbers)
}

struct Numbering<'a> {
    teams: Vec<Team<'a>>,
    /// Keys as they are, and in small letters where that is nobody's own.
    by_key: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    /// Teams whose key was made from their name, by that key: a row of that name may bring the real key.
    keyless: HashMap<String, usize>,
}

impl<'a> Numbering<'a> {
    fn of(known: &'a [KnownTeam]) -> Numbering<'a> {
        let mut all = Numbering {
            teams: Vec::with_capacity(known.len()),
            by_key: HashMap::new(),
            by_name: HashMap::new(),
            keyless: HashMap::new(),
        };
        for (number, team) in known.iter().enumerate() {
            let TeamState { key, name, purpose, .. } = team.state.clone();
            all.by_key.insert(key.clone(), number);
            all.teams.push(Team {
                known: Some(team),
                line: None,
                key,
                name,
                purpose,
                parent: None,
            });
        }
        for (number, team) in known.iter().enumerate() {
            all.by_key.entry(team.state.key.to_lowercase()).or_insert(number);
        }
        all
    }

    fn note_names(&mut self) {
        self.by_name.clear();
        for (number, team) in self.teams.iter().enumerate() {
            if team.known.is_none_or(|known| !known.is_closed) {
                self.by_name.entry(slug(&team.name)).or_default().push(number);
            }
        }
    }

    /// Only where there is no doubt: one team of that name, one row of that name, and no row that names its key.
    fn note_keyless(&mut self, rows: &[TeamRow]) {
        let mut named: HashMap<String, usize> = HashMap::new();
        for row in rows {
            *named.entry(slug(&row.name)).or_default() += 1;
        }
        let claimed: HashSet<String> =
            rows.iter().filter_map(|row| row.key.as_ref()).map(|key| key.to_lowercase()).collect();
        for (name, numbers) in &self.by_name {
            if let [only] = numbers[..]
                && slug(&self.teams[only].key) == *name
                && named.get(name) == Some(&1)
                && !claimed.contains(name)
            {
                self.keyless.insert(name.clone(), only);
            }
        }
    }

    /// The team that gets its real key now.
    fn adopt(&mut self, key: &str, name: &str) -> Option<usize> {
        let number = self.keyless.remove(&slug(name))?;
        self.by_key.insert(key.to_owned(), number);
        self.by_key.entry(key.to_lowercase()).or_insert(number);
        key.clone_into(&mut self.teams[number].key);
        Some(number)
    }

    fn of_key(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).or_else(|| self.by_key.get(&key.to_lowercase())).copied()
    }

    /// The number of the team a row is of, a new one if need be; the team takes over what the row tells.
    fn take(&mut self, row: &TeamRow) -> Result<usize, What> {
        let (key, known) = match &row.key {
            Some(key) => (key.clone(), self.of_key(key).or_else(|| self.adopt(key, &row.name))),
            None => self.of_name(&row.name)?,
        };
        let number = known.unwrap_or_else(|| self.make(key));
        let team = &mut self.teams[number];
        if let Some(first) = team.line {
            return Err(What::TeamTwice { name: short(&row.name), first });
        }
        if team.known.is_some_and(|known| known.is_closed) {
            return Err(What::ClosedTeam { name: short(&row.name) });
        }
        team.line = Some(row.line);
        team.name.clone_from(&row.name);
        if let Some(purpose) = &row.purpose {
            team.purpose.clone_from(purpose);
        }
        Ok(number)
    }

    fn make(&mut self, key: String) -> usize {
        let number = self.teams.len();
        self.by_key.insert(key.clone(), number);
        self.by_key.entry(key.to_lowercase()).or_insert(number);
        let (name, purpose) = (String::new(), String::new());
        self.teams.push(Team { known: None, line: None, key, name, purpose, parent: None });
        number
    }

    /// The key a row gets from its name, and its team if there is one: the only one of that name, or the one of that key.
    fn of_name(&self, name: &str) -> Result<(String, Option<usize>), What> {
        let key = slug(name);
        if key.is_empty() {
            return Err(What::TeamKeyNeeded { name: short(name) });
        }
        let of_key = self.of_key(&key);
        match self.by_name.get(&key).map_or(&[][..], Vec::as_slice) {
            [] => Ok((key, of_key)),
            [only] => Ok((key, Some(*only))),
            several => match of_key.filter(|number| several.contains(number)) {
                Some(number) => Ok((key, Some(number))),
                None => Err(What::SeveralTeams { typed: short(name) }),
            },
        }
    }
}
