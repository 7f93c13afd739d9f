//! The people, teams and roles of an agreement, and whether what a form names exists here.

use crate::{model::Proposal, whole::PartyCard};
use zwerm_directory as directory;
use zwerm_domain::{Actor, BoundaryId, GoalId, KindOfWorkId, PersonId, TeamId};
use zwerm_promise::{Seats, Whom};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    GOAL = "SELECT id, name FROM goal WHERE organisation_id = $1 AND id = $2";
    BOUNDARY = "SELECT id, name, reason FROM boundary WHERE organisation_id = $1 AND id = $2";
    TEAM_PEOPLE = "SELECT p.id FROM team t JOIN membership m ON m.team_id = t.id JOIN person p ON p.id = m.person_id
        WHERE t.id = $1 AND t.organisation_id = $2 AND t.closed_on IS NULL AND p.left_on IS NULL";
    ROLE_PEOPLE = "SELECT p.id FROM work_role r JOIN work_role_holder h ON h.work_role_id = r.id JOIN person p ON p.id = h.person_id
        WHERE r.id = $1 AND r.organisation_id = $2 AND r.closed_on IS NULL AND p.left_on IS NULL";
    TEAM_NAME = "SELECT id, name FROM team WHERE id = $1 AND organisation_id = $2";
    ROLE_NAME = "SELECT r.name, t.id, t.name FROM work_role r JOIN team t ON t.id = r.team_id WHERE r.id = $1 AND r.organisation_id = $2";
    TEAMS = "SELECT id, name FROM team WHERE organisation_id = $1 AND closed_on IS NULL";
    ROLES = "SELECT r.id, r.name, t.name FROM work_role r JOIN team t ON t.id = r.team_id
        WHERE r.organisation_id = $1 AND r.closed_on IS NULL AND t.closed_on IS NULL";
    TEAMS_NEAR = "SELECT DISTINCT s.id, s.name FROM membership m JOIN team t ON t.id = m.team_id JOIN team s ON s.parent_id = t.parent_id
        WHERE m.person_id = $1 AND s.closed_on IS NULL ORDER BY s.name LIMIT 40";
    ROLES_NEAR = "SELECT DISTINCT r.id, r.name, s.name FROM membership m JOIN team t ON t.id = m.team_id JOIN team s ON s.parent_id = t.parent_id
        JOIN work_role r ON r.team_id = s.id WHERE m.person_id = $1 AND s.closed_on IS NULL AND r.closed_on IS NULL ORDER BY r.name LIMIT 40";
    KIND = "SELECT id, name FROM kind_of_work WHERE organisation_id = $1 AND id = $2";
}

/// A person who takes part, as the page shows one.
pub(crate) fn party(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<PartyCard, StoreError> {
    Ok(card(directory::party(tx, actor, id)?))
}

/// A person whom the actor may name in a form: a colleague or a guest of theirs; anybody else is absent.
pub(crate) fn nameable(
    tx: &mut Reader,
    actor: &Actor,
    id: PersonId,
) -> Result<PartyCard, StoreError> {
    Ok(card(directory::nameable(tx, actor, id)?))
}

fn card(person: directory::Person) -> PartyCard {
    PartyCard {
        person: person.id,
        name: person.name,
        team: person.team,
        phone: person.phone,
        working_hours: person.working_hours,
        has_left: person.left_on.is_some(),
        is_guest: person.is_guest,
        from_where: if person.is_guest { person.job_title } else { String::new() },
    }
}

/// Names of what wordings refer to; also of what was closed since.
#[derive(Default)]
pub(crate) struct Names {
    pub(crate) kinds_of_work: Vec<(KindOfWorkId, String)>,
    pub(crate) goals: Vec<(GoalId, String)>,
    pub(crate) boundaries: Vec<(BoundaryId, String, String)>,
}

/// Looks up names by key.
pub(crate) fn names_of(
    tx: &mut Reader,
    actor: &Actor,
    kinds: &[KindOfWorkId],
    goals: &[GoalId],
    boundaries: &[BoundaryId],
) -> Result<Names, StoreError> {
    let house = actor.organisation();
    let mut names = Names::default();
    for id in kinds {
        names
            .kinds_of_work
            .extend(tx.first(&KIND, &params![house, *id], |row| Ok((row.get(0)?, row.get(1)?)))?);
    }
    for id in goals {
        names
            .goals
            .extend(tx.first(&GOAL, &params![house, *id], |row| Ok((row.get(0)?, row.get(1)?)))?);
    }
    for id in boundaries {
        let found = tx.first(&BOUNDARY, &params![house, *id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        names.boundaries.extend(found);
    }
    Ok(names)
}

/// Whether what the terms name is of this organisation.
pub(crate) fn belongs_here(
    tx: &mut Reader,
    actor: &Actor,
    proposal: &Proposal,
) -> Result<bool, StoreError> {
    let outline = &proposal.terms.outline;
    let kinds: Vec<_> = outline.kind_of_work.into_iter().collect();
    let goals: Vec<_> = outline.goal.into_iter().collect();
    let names = names_of(tx, actor, &kinds, &goals, &outline.boundaries)?;
    let teams = teams_of(tx, actor, &proposal.seats)?;
    let is_team = |id: &TeamId| teams.iter().any(|(team, _)| team == id);
    for need in &proposal.terms.needs {
        let is_party = proposal.seats.seat_of(need.asked_of).is_some();
        if need.asked_of.is_group() && actor.is_guest() && !is_party {
            return Ok(false);
        }
        if need.asked_of.is_group() && name_of(tx, actor, need.asked_of)?.is_none() {
            return Ok(false);
        }
    }
    Ok(outline.teams.iter().all(is_team)
        && names.kinds_of_work.len() == kinds.len()
        && names.goals.len() == goals.len()
        && names.boundaries.len() == outline.boundaries.len())
}

/// A person, team or role that is called so.
#[derive(Clone, Debug)]
pub(crate) struct Called {
    pub(crate) whom: Whom,
    pub(crate) name: String,
    /// The team of a person or a role; empty for a team.
    pub(crate) says: String,
}

impl Called {
    fn is_called(&self, wanted: &str) -> bool {
        directory::folded(&self.name).contains(wanted)
    }
}

/// Who is called as was typed: exactly so, or else whose name holds it. The actor is left out. `groups` are all
/// teams and roles, read with the first name of a form; `is_with_guests` tells whether guests of the actor may be meant.
pub(crate) fn called(
    tx: &mut Reader,
    actor: &Actor,
    typed: &str,
    most: u32,
    groups: &mut Option<Vec<Called>>,
    is_with_guests: bool,
) -> Result<Vec<Called>, StoreError> {
    let wanted = directory::folded(typed.trim());
    let is_so = |one: &Called| directory::folded(&one.name) == wanted;
    if actor.is_guest() {
        return guests_called(tx, actor, &wanted);
    }
    let people = directory::find_by_name(tx, actor, typed, most)?;
    let mut found: Vec<Called> = people
        .into_iter()
        .filter(|one| one.id != actor.person())
        .map(|one| Called { whom: Whom::Person(one.id), name: one.name, says: one.team })
        .collect();
    let own = if is_with_guests { directory::own_guests(tx, actor)? } else { Vec::new() };
    let guests = own.into_iter();
    let guests = guests.map(|guest| Called {
        whom: Whom::Person(guest.person),
        name: guest.name,
        says: guest.from_where,
    });
    found.extend(guests.filter(|one| one.is_called(&wanted)));
    if groups.is_none() {
        *groups = Some(all_groups(tx, actor)?);
    }
    found.extend(groups.iter().flatten().filter(|one| one.is_called(&wanted)).cloned());
    if found.iter().any(is_so) {
        found.retain(is_so);
    }
    found.truncate(most as usize);
    Ok(found)
}

/// Whom a guest may mean: those with whom they have an agreement.
fn guests_called(tx: &mut Reader, actor: &Actor, wanted: &str) -> Result<Vec<Called>, StoreError> {
    let mut found = acquainted(tx, actor)?;
    found.retain(|one| one.is_called(wanted));
    let is_so = |one: &Called| directory::folded(&one.name) == wanted;
    if found.iter().any(is_so) {
        found.retain(is_so);
    }
    Ok(found)
}

/// Those with whom the actor has an agreement.
pub(crate) fn acquainted(tx: &mut Reader, actor: &Actor) -> Result<Vec<Called>, StoreError> {
    let all = directory::acquainted(tx, actor)?.into_iter();
    let called = |(id, name)| Called { whom: Whom::Person(id), name, says: String::new() };
    Ok(all.map(called).collect())
}

/// Teams and roles whose name holds what was typed, by name.
pub(crate) fn groups(
    tx: &mut Reader,
    actor: &Actor,
    wanted: &str,
) -> Result<Vec<Called>, StoreError> {
    let mut found = all_groups(tx, actor)?;
    found.retain(|one| one.is_called(wanted));
    Ok(found)
}

/// Every team and role that is there, by name.
fn all_groups(tx: &mut Reader, actor: &Actor) -> Result<Vec<Called>, StoreError> {
    let house = params![actor.organisation()];
    let mut found = tx.all(&TEAMS, &house, |row| {
        Ok(Called { whom: Whom::Team(row.get(0)?), name: row.get(1)?, says: String::new() })
    })?;
    found.extend(tx.all(&ROLES, &house, |row| {
        Ok(Called { whom: Whom::Role(row.get(0)?), name: row.get(1)?, says: row.get(2)? })
    })?);
    found.sort_by_cached_key(|one| (directory::folded(&one.name), one.whom));
    Ok(found)
}

/// Who would be asked through a team or role; nobody if it is closed or of another organisation.
pub(crate) fn asked_of(
    tx: &mut Reader,
    actor: &Actor,
    whom: Whom,
) -> Result<Vec<PersonId>, StoreError> {
    let house = actor.organisation();
    match whom {
        Whom::Person(person) => Ok(vec![person]),
        Whom::Team(team) => tx.all(&TEAM_PEOPLE, &params![team, house], |row| row.get(0)),
        Whom::Role(role) => tx.all(&ROLE_PEOPLE, &params![role, house], |row| row.get(0)),
    }
}

/// The name of a person, team or role of this organisation.
pub(crate) fn name_of(
    tx: &mut Reader,
    actor: &Actor,
    whom: Whom,
) -> Result<Option<String>, StoreError> {
    let house = actor.organisation();
    match whom {
        Whom::Person(person) => match directory::nameable(tx, actor, person) {
            Ok(person) => Ok(Some(person.name)),
            Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error),
        },
        Whom::Team(team) => tx.first(&TEAM_NAME, &params![team, house], |row| row.get(1)),
        Whom::Role(role) => tx.first(&ROLE_NAME, &params![role, house], |row| row.get(0)),
    }
}

/// The teams of the parties: the main team of each person, a team itself, the team of a role.
pub(crate) fn teams_of(
    tx: &mut Reader,
    actor: &Actor,
    seats: &Seats,
) -> Result<Vec<(TeamId, String)>, StoreError> {
    let house = actor.organisation();
    let mut teams: Vec<(TeamId, String)> = Vec::new();
    for seat in seats.iter() {
        let found = match seat.whom() {
            Whom::Person(person) => directory::main_team_of(tx, actor, person)?,
            Whom::Team(team) => {
                tx.first(&TEAM_NAME, &params![team, house], |row| Ok((row.get(0)?, row.get(1)?)))?
            }
            Whom::Role(role) => {
                tx.first(&ROLE_NAME, &params![role, house], |row| Ok((row.get(1)?, row.get(2)?)))?
            }
        };
        teams.extend(found.filter(|(id, _)| !teams.iter().any(|(known, _)| known == id)));
    }
    Ok(teams)
}

/// Teams beside one's own, and their roles.
pub(crate) fn groups_nearby(tx: &mut Reader, actor: &Actor) -> Result<Vec<Called>, StoreError> {
    let of = params![actor.person()];
    let mut found = tx.all(&TEAMS_NEAR, &of, |row| {
        Ok(Called { whom: Whom::Team(row.get(0)?), name: row.get(1)?, says: String::new() })
    })?;
    found.extend(tx.all(&ROLES_NEAR, &of, |row| {
        Ok(Called { whom: Whom::Role(row.get(0)?), name: row.get(1)?, says: row.get(2)? })
    })?);
    Ok(found)
}
