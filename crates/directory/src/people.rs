//! Persons.

use crate::names::{anywhere, folded};
use zwerm_domain::{Actor, Date, Language, PersonId, TeamId};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    PERSON = "SELECT p.id, p.name, p.email, p.phone, p.job_title, p.language, p.time_zone, p.working_hours,
        p.how_i_work, p.joined_on, p.left_on, p.version, t.id, t.name
        FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE p.id = $1 AND p.organisation_id = $2";
    SEARCH = "SELECT p.id, p.name, p.job_title, t.name
        FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.sort_key LIKE $2
        AND NOT EXISTS (SELECT 1 FROM rights_request r WHERE r.person_id = p.id AND r.kind = 'restrict' AND r.state IN ('open', 'granted')) ORDER BY p.sort_key, p.id LIMIT $3";
    EXACT = "SELECT p.id, p.name, p.job_title, t.name
        FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.sort_key = $2 ORDER BY p.id LIMIT $3";
    NEARBY = "SELECT DISTINCT p.id, p.name, p.job_title, t.name, p.sort_key
        FROM membership mine JOIN membership theirs ON theirs.team_id = mine.team_id
        JOIN person p ON p.id = theirs.person_id
        LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE mine.person_id = $1 AND p.id <> $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id LIMIT $2";
    COUNT = "SELECT COUNT(*) FROM person WHERE organisation_id = $1 AND left_on IS NULL";
    OFFICES = "SELECT p.id, p.name, p.job_title, t.name FROM office o JOIN person p ON p.id = o.person_id
        LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE o.organisation_id = $1 AND o.kind = $2 AND p.left_on IS NULL ORDER BY p.sort_key";
}

/// A person, as colleagues know one.
#[derive(Clone, Debug)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// The whole name.
    pub name: String,
    /// The address, if known.
    pub email: Option<String>,
    /// A number or extension; may be empty.
    pub phone: String,
    /// What their work is called; may be empty.
    pub job_title: String,
    /// The language they chose.
    pub language: Language,
    /// Where they live, such as `Europe/Amsterdam`.
    pub time_zone: String,
    /// When they work and can best be reached, in own words; may be empty.
    pub working_hours: String,
    /// *Zo werk ik*, in own words; may be empty.
    pub how_i_work: String,
    /// Since when.
    pub joined_on: Date,
    /// Until when, for who has left.
    pub left_on: Option<Date>,
    /// For telling whether somebody else changed it meanwhile.
    pub version: i64,
    /// The main team.
    pub team: Option<(TeamId, String)>,
    /// Whether it is a guest of another organisation; where they are from stands in `job_title`.
    pub is_guest: bool,
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// The id.
    pub id: PersonId,
    /// The whole name.
    pub name: String,
    /// What their work is called; may be empty.
    pub job_title: String,
    /// The main team's name; empty without one.
    pub team: String,
}

pub(crate) fn colleague(row: &Row<'_>) -> Result<Colleague, StoreError> {
    let team: Option<String> = row.get(3)?;
    Ok(Colleague {
        id: row.get(0)?,
        name: row.get(1)?,
        job_title: row.get(2)?,
        team: team.unwrap_or_default(),
    })
}

/// A person of the actor's organisation, also one who has left.
pub fn person(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<Person, StoreError> {
    tx.one(&PERSON, &params![id, actor.organisation()], read)
}

pub(crate) fn read(row: &Row<'_>) -> Result<Person, StoreError> {
    let language: String = row.get(5)?;
    let team: Option<TeamId> = row.get(12)?;
    let team_name: Option<String> = row.get(13)?;
    Ok(Person {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        phone: row.get(3)?,
        job_title: row.get(4)?,
        language: Language::from_code(&language).unwrap_or_default(),
        time_zone: row.get(6)?,
        working_hours: row.get(7)?,
        how_i_work: row.get(8)?,
        joined_on: row.get(9)?,
        left_on: row.get(10)?,
        version: row.get(11)?,
        team: team.zip(team_name),
        is_guest: false,
    })
}

/// People whose name holds what was typed, by name; at most `most`.
pub fn search_people(
    tx: &mut Reader,
    actor: &Actor,
    typed: &str,
    most: u32,
) -> Result<Vec<Colleague>, StoreError> {
    tx.all(&SEARCH, &params![actor.organisation(), anywhere(typed), i64::from(most)], colleague)
}

/// People a typed name may mean: all who are called exactly that, else all whose name holds it; at most `most`.
pub fn find_by_name(
    tx: &mut Reader,
    actor: &Actor,
    typed: &str,
    most: u32,
) -> Result<Vec<Colleague>, StoreError> {
    let exact = params![actor.organisation(), folded(typed.trim()), i64::from(most)];
    let called_so = tx.all(&EXACT, &exact, colleague)?;
    if called_so.is_empty() { search_people(tx, actor, typed, most) } else { Ok(called_so) }
}

/// The actor's team mates, by name; at most `most`.
pub fn colleagues_nearby(
    tx: &mut Reader,
    actor: &Actor,
    most: u32,
) -> Result<Vec<Colleague>, StoreError> {
    tx.all(&NEARBY, &params![actor.person(), i64::from(most)], colleague)
}

/// How many people work here.
pub fn person_count(tx: &mut Reader, actor: &Actor) -> Result<u64, StoreError> {
    tx.one(&COUNT, &params![actor.organisation()], |row| Ok(row.get::<i64>(0)?.unsigned_abs()))
}

/// Who holds an office (by its code), by name.
pub fn offices(tx: &mut Reader, actor: &Actor, kind: &str) -> Result<Vec<Colleague>, StoreError> {
    tx.all(&OFFICES, &params![actor.organisation(), kind], colleague)
}
