//! The SQL of what an import is compared with: everybody and every team of one organisation.

use super::office::staying_administrators;
use crate::import::{Existing, KnownPerson, KnownTeam, PersonState, TeamRef, TeamState};
use zwerm_domain::{Date, Language, OrganisationId, PersonId, TeamId, Timestamp, day_of};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    ORGANISATION = "SELECT id, language, time_zone FROM organisation WHERE id = $1";
    ORGANISATIONS = "SELECT id, language, time_zone FROM organisation WHERE host_id IS NULL ORDER BY id LIMIT 2";
    TEAMS = "SELECT id, version, closed_on, key, name, parent_id, purpose FROM team WHERE organisation_id = $1 ORDER BY id";
    PEOPLE = "SELECT id, version, key, name, email, phone, job_title, language, working_hours, joined_on, left_on, leaves_on
        FROM person WHERE organisation_id = $1 ORDER BY id";
    MEMBERSHIPS = "SELECT m.person_id, m.team_id, m.is_main FROM membership m JOIN person p ON p.id = m.person_id
        WHERE p.organisation_id = $1 ORDER BY m.person_id, m.team_id";
    LEADS = "SELECT l.person_id, l.team_id FROM team_lead l JOIN person p ON p.id = l.person_id
        WHERE p.organisation_id = $1 ORDER BY l.person_id, l.team_id";
}

/// The organisation people are brought into.
pub(crate) struct Organisation {
    pub(crate) id: OrganisationId,
    pub(crate) language: Language,
    pub(crate) time_zone: String,
}

impl Organisation {
    /// The day it is there.
    pub(crate) fn today(&self, now: Timestamp) -> Date {
        day_of(now, &self.time_zone)
    }
}

fn read_organisation(row: &Row<'_>) -> Result<Organisation, StoreError> {
    let language: String = row.get(1)?;
    let language = Language::from_code(&language).unwrap_or_default();
    Ok(Organisation { id: row.get(0)?, language, time_zone: row.get(2)? })
}

/// An organisation.
pub(crate) fn organisation(
    tx: &mut Reader,
    id: OrganisationId,
) -> Result<Organisation, StoreError> {
    tx.one(&ORGANISATION, &params![id], read_organisation)
}

/// The organisation of an installation that has just one.
pub(crate) fn only_organisation(tx: &mut Reader) -> Result<Option<Organisation>, StoreError> {
    let mut found = tx.all(&ORGANISATIONS, &params![], read_organisation)?;
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// Everybody and every team of an organisation, those who left and those that closed too.
pub(crate) fn existing(
    tx: &mut Reader,
    organisation: &Organisation,
    now: Timestamp,
) -> Result<Existing, StoreError> {
    let mut people = tx.all(&PEOPLE, &params![organisation.id], person)?;
    tx.each(&MEMBERSHIPS, &params![organisation.id], |row| {
        if let Some(person) = of(&mut people, row.get(0)?) {
            let team = TeamRef::Known(row.get(1)?);
            if row.get::<i64>(2)? == 1 {
                person.team = Some(team);
            } else {
                person.further_teams.push(team);
            }
        }
        Ok(true)
    })?;
    tx.each(&LEADS, &params![organisation.id], |row| {
        if let Some(person) = of(&mut people, row.get(0)?) {
            person.leads.push(TeamRef::Known(row.get(1)?));
        }
        Ok(true)
    })?;
    Ok(Existing {
        today: organisation.today(now),
        language: organisation.language,
        people,
        teams: teams(tx, organisation.id)?,
        administrators: staying_administrators(tx, organisation.id)?,
        by: None,
    })
}

/// Every team, closed ones too.
pub(super) fn teams(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<KnownTeam>, StoreError> {
    tx.all(&TEAMS, &params![organisation], team)
}

/// The person with this id; `people` are in the order of their ids.
fn of(people: &mut [KnownPerson], id: PersonId) -> Option<&mut PersonState> {
    let at = people.binary_search_by_key(&id, |person| person.id).ok()?;
    people.get_mut(at).map(|person| &mut person.state)
}

pub(super) fn person(row: &Row<'_>) -> Result<KnownPerson, StoreError> {
    let language: String = row.get(7)?;
    let (left_on, leaves_on): (Option<Date>, Option<Date>) = (row.get(10)?, row.get(11)?);
    Ok(KnownPerson {
        id: row.get(0)?,
        version: row.get(1)?,
        state: PersonState {
            key: row.get(2)?,
            name: row.get(3)?,
            email: row.get(4)?,
            phone: row.get(5)?,
            job_title: row.get(6)?,
            language: Language::from_code(&language).unwrap_or_default(),
            working_hours: row.get(8)?,
            joined_on: row.get(9)?,
            left_on: left_on.or(leaves_on),
            team: None,
            further_teams: Vec::new(),
            leads: Vec::new(),
        },
    })
}

fn team(row: &Row<'_>) -> Result<KnownTeam, StoreError> {
    let closed_on: Option<Date> = row.get(2)?;
    let parent: Option<TeamId> = row.get(5)?;
    Ok(KnownTeam {
        id: row.get(0)?,
        version: row.get(1)?,
        is_closed: closed_on.is_some(),
        state: TeamState {
            key: row.get(3)?,
            name: row.get(4)?,
            parent: parent.map(TeamRef::Known),
            purpose: row.get(6)?,
        },
    })
}
