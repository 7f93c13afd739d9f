//! The SQL of teams as an identity provider sees them: a name and who is in it. The rest is the team's own affair.

use super::existing::teams;
use crate::import::KnownTeam;
use std::collections::{HashMap, HashSet};
use zwerm_domain::{Date, OrganisationId, PersonId, TeamId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    ALL = "SELECT t.id, t.version, t.name, s.external_id FROM team t LEFT JOIN scim_team s ON s.team_id = t.id
        WHERE t.organisation_id = $1 AND t.closed_on IS NULL AND s.removed_on IS NULL ORDER BY t.id";
    ONE = "SELECT t.id, t.version, t.name, s.external_id FROM team t LEFT JOIN scim_team s ON s.team_id = t.id
        WHERE t.organisation_id = $1 AND t.id = $2 AND t.closed_on IS NULL AND s.removed_on IS NULL";
    FORGOTTEN = "SELECT t.id, t.version, t.name, s.external_id FROM team t JOIN scim_team s ON s.team_id = t.id
        WHERE t.organisation_id = $1 AND t.closed_on IS NULL AND s.removed_on IS NOT NULL ORDER BY t.id";
    MEMBERS = "SELECT m.team_id, m.person_id FROM membership m JOIN person p ON p.id = m.person_id
        LEFT JOIN scim_person s ON s.person_id = p.id WHERE p.organisation_id = $1 AND m.team_id BETWEEN $2 AND $3
        AND p.erased_on IS NULL AND s.removed_on IS NULL ORDER BY m.team_id, m.person_id";
    KEYS = "SELECT key FROM team WHERE organisation_id = $1";
    KEEP = "INSERT INTO scim_team (team_id, external_id, removed_on) VALUES ($1, $2, $3)
        ON CONFLICT (team_id) DO UPDATE SET external_id = excluded.external_id, removed_on = excluded.removed_on";
    BUMP = "UPDATE team SET version = version + 1 WHERE id = $1";
}

/// A team as a provider sees it.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) id: TeamId,
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) external_id: Option<String>,
}

fn read(row: &Row<'_>) -> Result<Group, StoreError> {
    let (id, version) = (row.get(0)?, row.get(1)?);
    Ok(Group { id, version, name: row.get(2)?, external_id: row.get(3)? })
}

/// Every open team that the provider keeps, or could.
pub(crate) fn groups(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<Group>, StoreError> {
    tx.all(&ALL, &params![organisation], read)
}

/// One of them.
pub(crate) fn group(
    tx: &mut Reader,
    organisation: OrganisationId,
    id: TeamId,
) -> Result<Group, StoreError> {
    tx.one(&ONE, &params![organisation, id], read)
}

/// An open team of this name that the provider let go.
pub(crate) fn forgotten_group(
    tx: &mut Reader,
    organisation: OrganisationId,
    name: &str,
) -> Result<Option<Group>, StoreError> {
    let all = tx.all(&FORGOTTEN, &params![organisation], read)?;
    Ok(all.into_iter().find(|group| group.name.to_lowercase() == name.to_lowercase()))
}

/// Who is in the teams whose numbers lie between two.
pub(crate) fn members_between(
    tx: &mut Reader,
    organisation: OrganisationId,
    (first, last): (TeamId, TeamId),
) -> Result<HashMap<TeamId, Vec<PersonId>>, StoreError> {
    let mut found: HashMap<TeamId, Vec<PersonId>> = HashMap::new();
    tx.each(&MEMBERS, &params![organisation, first, last], |row| {
        found.entry(row.get(0)?).or_default().push(row.get(1)?);
        Ok(true)
    })?;
    Ok(found)
}

/// The keys that teams have already, closed ones too.
pub(crate) fn team_keys(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<HashSet<String>, StoreError> {
    Ok(tx.all(&KEYS, &params![organisation], |row| row.get(0))?.into_iter().collect())
}

/// A team as an import knows it.
pub(crate) fn known_team(
    tx: &mut Reader,
    organisation: OrganisationId,
    is_it: impl Fn(&KnownTeam) -> bool,
) -> Result<KnownTeam, StoreError> {
    teams(tx, organisation)?.into_iter().find(is_it).ok_or(StoreError::NotFound)
}

/// Keeps what a provider calls a team, and since when it does not keep it any more.
pub(crate) fn keep_group(
    tx: &mut Writer,
    id: TeamId,
    external_id: Option<&str>,
    removed_on: Option<Date>,
) -> Result<(), StoreError> {
    tx.run(&KEEP, &params![id, external_id, removed_on]).map(drop)
}

/// Another version, where nothing else of the team changed.
pub(crate) fn bump_team(tx: &mut Writer, id: TeamId) -> Result<(), StoreError> {
    tx.run(&BUMP, &params![id]).map(drop)
}
