//! Notes on a team: who put somebody into it or let them lead it, on which day, for the team to read.

use crate::By;
use zwerm_domain::{Date, PersonId, TeamId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    NOTE = "INSERT INTO team_note (team_id, by_person, person_id, people, noted_on, kind, by_provider) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    NOTES = "SELECT n.kind, n.noted_on, n.by_person, b.name, b.left_on, n.person_id, p.name, p.left_on, n.people, n.by_provider
        FROM team_note n LEFT JOIN person b ON b.id = n.by_person LEFT JOIN person p ON p.id = n.person_id
        WHERE n.team_id = $1 AND n.noted_on >= $2 ORDER BY n.id DESC LIMIT $3";
}

/// What was done with a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TeamChange {
    /// Somebody came into it.
    Joined,
    /// Somebody leads it from then on.
    Leads,
}

impl TeamChange {
    /// The word in the database.
    const fn code(self) -> &'static str {
        match self {
            TeamChange::Joined => "joined",
            TeamChange::Leads => "leads",
        }
    }

    fn from_code(code: &str) -> Option<TeamChange> {
        [TeamChange::Joined, TeamChange::Leads].into_iter().find(|change| change.code() == code)
    }
}

/// Somebody in a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// Nobody in particular: a file on the command line did it, or one file did it with several at once.
    Nobody,
    /// Who has left is not named any more.
    Gone,
    /// By name.
    Person(PersonId, String),
    /// The identity provider, with a key of this administrator.
    Provider(String),
}

/// What somebody did with a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamNote {
    /// What.
    pub change: TeamChange,
    /// On which day.
    pub on: Date,
    /// Who did it.
    pub by: Named,
    /// With whom.
    pub whom: Named,
    /// With how many.
    pub people: u64,
}

/// Notes what was done with a team; also where somebody did it with themselves.
pub fn note_on_team(
    tx: &mut Writer,
    team: TeamId,
    change: TeamChange,
    by: impl Into<By>,
    whom: Option<PersonId>,
    people: usize,
    on: Date,
) -> Result<(), StoreError> {
    let people = i64::try_from(people).unwrap_or(i64::MAX);
    let by = by.into();
    let values = params![team, by.person(), whom, people, on, change.code(), by.is_provider()];
    tx.run(&NOTE, &values).map(drop)
}

/// What was done with a team since a day, the newest first; at most `most`. The caller has made sure that the actor is of it.
pub fn team_notes(
    tx: &mut Reader,
    team: TeamId,
    since: Date,
    most: u32,
) -> Result<Vec<TeamNote>, StoreError> {
    let notes = tx.all(&NOTES, &params![team, since, i64::from(most)], |row| {
        let change = TeamChange::from_code(&row.get::<String>(0)?);
        let (on, by, whom) = (row.get(1)?, named(row, 2)?, named(row, 5)?);
        let by = match by {
            Named::Person(_, name) if row.get::<i64>(9)? == 1 => Named::Provider(name),
            by => by,
        };
        let people = row.get::<i64>(8)?.unsigned_abs();
        Ok(change.map(|change| TeamNote { change, on, by, whom, people }))
    })?;
    Ok(notes.into_iter().flatten().collect())
}

/// Somebody, from the columns with the key, the name and the day they left.
fn named(row: &Row<'_>, at: usize) -> Result<Named, StoreError> {
    let Some(id) = row.get::<Option<PersonId>>(at)? else { return Ok(Named::Nobody) };
    if row.get::<Option<Date>>(at + 2)?.is_some() {
        return Ok(Named::Gone);
    }
    Ok(Named::Person(id, row.get::<Option<String>>(at + 1)?.unwrap_or_default()))
}
