//! Who is in a team, as the provider tells it: people come in and go out by the same road as in an import.

use super::{Visit, answer::Trouble, keeping::plain};
use crate::{
    import::{Change, ChangedPerson, Column, KnownPerson, Plan, Shown, TeamRef, What},
    store::{self, ProviderKey},
};
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use zwerm_directory::By;
use zwerm_domain::{PersonId, TeamId, Timestamp};
use zwerm_scim::{Kind, Problem};
use zwerm_store::{Reader, StoreError, Writer};

/// Most people who come or go in one change: so long others wait to write, some tenths of a second.
const MOST_MOVED: usize = 2000;

/// The people a resource names; nobody where it names none.
pub(super) fn named(resource: &Map<String, Value>) -> Result<BTreeSet<PersonId>, Problem> {
    let all = match resource.get("members") {
        None | Some(Value::Null) => return Ok(BTreeSet::new()),
        Some(Value::Array(all)) => all,
        Some(_) => return Err(Problem::of(Kind::Value, "members is a list")),
    };
    let one = |member: &Value| {
        let value = member.get("value").and_then(Value::as_str);
        let id = value.and_then(|value| value.parse().ok());
        id.ok_or_else(|| Problem::of(Kind::Value, "a member is the id of a user"))
    };
    all.iter().map(one).collect()
}

/// Refuses before anything is written: more people than one change may move, and who is nobody here.
pub(super) async fn may_come(
    visit: &Visit,
    now_in: &[PersonId],
    wanted: &BTreeSet<PersonId>,
) -> Result<(), Trouble> {
    let now_in: BTreeSet<PersonId> = now_in.iter().copied().collect();
    if now_in.symmetric_difference(wanted).nth(MOST_MOVED).is_some() {
        let detail = format!("more than {MOST_MOVED} people come or go: send it in parts");
        return Err(Problem::status(413, detail).into());
    }
    let new: Vec<PersonId> = wanted.difference(&now_in).copied().collect();
    if new.is_empty() {
        return Ok(());
    }
    let check = move |tx: &mut Reader, _: &Visit, key: &ProviderKey| {
        new.iter().try_for_each(|id| is_kept(tx, key, *id))
    };
    visit.clone().read(check).await
}

/// What the provider let go it does not put into teams.
fn is_kept(tx: &mut Reader, key: &ProviderKey, id: PersonId) -> Result<(), Trouble> {
    match store::account(tx, key.organisation.id, id) {
        Err(StoreError::NotFound) => Err(nobody(id)),
        found => Ok(found.map(drop)?),
    }
}

fn nobody(id: PersonId) -> Trouble {
    Problem::of(Kind::Value, format!("there is no user {id}")).into()
}

/// Lets people into a team and out of it, so that it holds these.
pub(super) fn keep(
    tx: &mut Writer,
    key: &ProviderKey,
    team: TeamId,
    (now_in, wanted): (&[PersonId], &BTreeSet<PersonId>),
    now: Timestamp,
) -> Result<(), Trouble> {
    let now_in: BTreeSet<PersonId> = now_in.iter().copied().collect();
    let mut plan = Plan::default();
    for id in now_in.symmetric_difference(wanted) {
        let organisation = key.organisation.id;
        let known = store::known_person(tx, organisation, *id)?.ok_or_else(|| nobody(*id))?;
        if wanted.contains(id) {
            is_kept(tx, key, *id)?;
        }
        plan.changed_people.push(moved(known, TeamRef::Known(team), wanted.contains(id)));
    }
    if plan.is_empty() {
        return Ok(());
    }
    let is_own = plan.changed_people.iter().any(|person| person.id == key.made_by);
    if is_own && !store::is_only_administrator(tx, key.organisation.id, key.made_by)? {
        return Err(Problem::of(Kind::Value, plain(&What::OwnTeams)).into());
    }
    store::carry_out(tx, &key.organisation, &plan, By::Provider(key.made_by), now)?;
    store::bump_team(tx, team)?;
    Ok(())
}

/// The first team is the main one; where that is left, the next one becomes it.
fn moved(known: KnownPerson, team: TeamRef, is_in: bool) -> ChangedPerson {
    let KnownPerson { id, version, mut state } = known;
    let before = (state.team, state.further_teams.clone());
    match (is_in, state.team) {
        (true, None) => state.team = Some(team),
        (true, Some(_)) => state.further_teams.push(team),
        (false, Some(main)) if main == team => {
            state.team = (!state.further_teams.is_empty()).then(|| state.further_teams.remove(0));
        }
        (false, _) => state.further_teams.retain(|further| *further != team),
    }
    state.further_teams.sort_unstable();
    let is_main = before.0 != state.team;
    let change = |column| Change { column, old: Shown::Nothing, new: Shown::Nothing };
    let columns =
        [(Column::Team, is_main), (Column::FurtherTeams, before.1 != state.further_teams)];
    let changes = columns.into_iter().filter(|(_, is)| *is).map(|(column, _)| change(column));
    ChangedPerson { id, version, line: 1, changes: changes.collect(), state }
}
