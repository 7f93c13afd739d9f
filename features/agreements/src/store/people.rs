//! The people of an agreement, and whether what a form names exists here.

use crate::{model::Proposal, whole::PartyCard};
use zwerm_directory as directory;
use zwerm_domain::{Actor, BoundaryId, GoalId, KindOfWorkId, PersonId};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    GOAL = "SELECT id, name FROM goal WHERE organisation_id = $1 AND id = $2";
    BOUNDARY = "SELECT id, name, reason FROM boundary WHERE organisation_id = $1 AND id = $2";
    KIND = "SELECT id, name FROM kind_of_work WHERE organisation_id = $1 AND id = $2";
}

/// One of the two, as the page shows one.
pub(crate) fn party(tx: &mut Reader, actor: &Actor, id: PersonId) -> Result<PartyCard, StoreError> {
    let person = directory::person(tx, actor, id)?;
    Ok(PartyCard {
        person: person.id,
        name: person.name,
        team: person.team,
        phone: person.phone,
        working_hours: person.working_hours,
        has_left: person.left_on.is_some(),
    })
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

/// Whether the other person still works here, and what the terms name is of this organisation.
pub(crate) fn belongs_here(
    tx: &mut Reader,
    actor: &Actor,
    proposal: &Proposal,
) -> Result<bool, StoreError> {
    let outline = &proposal.terms.outline;
    let kinds: Vec<_> = outline.kind_of_work.into_iter().collect();
    let goals: Vec<_> = outline.goal.into_iter().collect();
    let names = names_of(tx, actor, &kinds, &goals, &outline.boundaries)?;
    Ok(names.kinds_of_work.len() == kinds.len()
        && names.goals.len() == goals.len()
        && names.boundaries.len() == outline.boundaries.len())
}
