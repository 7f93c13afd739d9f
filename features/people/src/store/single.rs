//! The SQL of one person by a form: only those are read with whom a number or an address could clash.

use super::{
    Organisation,
    existing::{person, teams},
    office::staying_administrators,
};
use crate::import::{Existing, KnownPerson, TeamRef};
use zwerm_directory::folded;
use zwerm_domain::{Actor, OrganisationId, PersonId, TeamId, Timestamp};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    AROUND = "SELECT id, version, key, name, email, phone, job_title, language, working_hours, joined_on, left_on, leaves_on
        FROM person WHERE organisation_id = $1 AND (id = $2 OR key = $3 OR key = $4 OR email = $4 OR email = $5) ORDER BY id";
    KNOWN = "SELECT id, version, key, name, email, phone, job_title, language, working_hours, joined_on, left_on, leaves_on
        FROM person WHERE organisation_id = $1 AND id = $2 AND erased_on IS NULL";
    MEMBERSHIPS = "SELECT team_id, is_main FROM membership WHERE person_id = $1 ORDER BY team_id";
    LEADS = "SELECT team_id FROM team_lead WHERE person_id = $1 ORDER BY team_id";
    OTHER_TEAMS = "SELECT m.team_id, 0 FROM membership m JOIN person p ON p.id = m.person_id WHERE p.id = $1 AND p.organisation_id = $2 AND m.is_main = 0
        UNION ALL SELECT l.team_id, 1 FROM team_lead l JOIN person p ON p.id = l.person_id WHERE p.id = $1 AND p.organisation_id = $2";
    OF_KEY = "SELECT id FROM person WHERE organisation_id = $1 AND key = $2";
    TEAM_NAMES = "SELECT t.id, t.key, t.name, u.name FROM team t LEFT JOIN team u ON u.id = t.parent_id
        WHERE t.organisation_id = $1 AND t.closed_on IS NULL";
}

/// What a form for one person is compared with: that person, whoever has the key or the address, and all teams.
pub(crate) fn existing_around(
    tx: &mut Reader,
    organisation: &Organisation,
    now: Timestamp,
    id: Option<PersonId>,
    key: &str,
    address: &str,
) -> Result<Existing, StoreError> {
    let id = id.unwrap_or(PersonId::new(0));
    let values = params![organisation.id, id, key, address, key.to_lowercase()];
    let mut people = tx.all(&AROUND, &values, person)?;
    people.iter_mut().try_for_each(|person| with_teams(tx, person))?;
    Ok(Existing {
        today: organisation.today(now),
        language: organisation.language,
        people,
        teams: teams(tx, organisation.id)?,
        administrators: staying_administrators(tx, organisation.id)?,
        by: None,
    })
}

fn with_teams(tx: &mut Reader, person: &mut KnownPerson) -> Result<(), StoreError> {
    let of = params![person.id];
    for (team, is_main) in
        tx.all(&MEMBERSHIPS, &of, |row| Ok((row.get::<TeamId>(0)?, row.get::<i64>(1)?)))?
    {
        let team = TeamRef::Known(team);
        if is_main == 1 {
            person.state.team = Some(team);
        } else {
            person.state.further_teams.push(team);
        }
    }
    person.state.leads = tx.all(&LEADS, &of, |row| row.get(0).map(TeamRef::Known))?;
    Ok(())
}

/// One person as they are known now; whose words were erased is absent.
pub(crate) fn known_person(
    tx: &mut Reader,
    organisation: OrganisationId,
    id: PersonId,
) -> Result<Option<KnownPerson>, StoreError> {
    let mut found = tx.first(&KNOWN, &params![organisation, id], person)?;
    if let Some(person) = &mut found {
        with_teams(tx, person)?;
    }
    Ok(found)
}

/// The teams a colleague is in besides the main one, and those the colleague leads.
pub(crate) fn other_teams(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<(Vec<TeamId>, Vec<TeamId>), StoreError> {
    let rows: Vec<(TeamId, i64)> =
        tx.all(&OTHER_TEAMS, &params![id, actor.organisation()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let (further, leads): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(_, is_led)| *is_led == 0);
    let ids = |rows: Vec<(TeamId, i64)>| rows.into_iter().map(|(id, _)| id).collect();
    Ok((ids(further), ids(leads)))
}

/// Who has this key.
pub(crate) fn id_of_key(
    tx: &mut Reader,
    organisation: OrganisationId,
    key: &str,
) -> Result<PersonId, StoreError> {
    tx.one(&OF_KEY, &params![organisation, key], |row| row.get(0))
}

/// A team as a form names it.
pub(crate) struct TeamName {
    pub(crate) id: TeamId,
    /// What is typed: the name, or the key where several teams are called so.
    pub(crate) typed: String,
    /// What else helps to tell it from others; empty where the name is enough.
    pub(crate) says: String,
}

/// The open teams of the organisation, by name.
pub(crate) fn team_names(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<TeamName>, StoreError> {
    let mut rows: Vec<(TeamId, String, String, Option<String>)> =
        tx.all(&TEAM_NAMES, &params![organisation], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    rows.sort_by_cached_key(|(id, _, name, _)| (folded(name), *id));
    let is_shared = |at: usize| {
        let same = |other: Option<&(TeamId, String, String, Option<String>)>| {
            other.is_some_and(|other| folded(&other.2) == folded(&rows[at].2))
        };
        same(rows.get(at + 1)) || at.checked_sub(1).is_some_and(|before| same(rows.get(before)))
    };
    let names = rows.iter().enumerate().map(|(at, (id, key, name, parent))| {
        if is_shared(at) {
            let parent = parent.as_deref().map(|parent| format!(" ({parent})")).unwrap_or_default();
            TeamName { id: *id, typed: key.clone(), says: format!("{name}{parent}") }
        } else {
            TeamName { id: *id, typed: name.clone(), says: String::new() }
        }
    });
    Ok(names.collect())
}
