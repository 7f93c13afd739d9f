//! Groups are teams: found, shown, made, renamed, and who is in them. All else is the team's own affair.

use super::{
    TRIES, Visit,
    answer::{Answer, Trouble},
    keeping::line,
    members, not_there, overtaken,
};
use crate::{
    import::{Change, ChangedTeam, Column, NewTeam, Plan, Shown, TeamState, slug},
    store::{self, Group, ProviderKey},
};
use http::Method;
use serde_json::{Map, Value};
use std::collections::BTreeSet;
use zwerm_directory::By;
use zwerm_domain::{PersonId, TeamId, Timestamp};
use zwerm_scim::{Kind, Problem, Resource, apply, page};
use zwerm_store::{Reader, StoreError, Writer};

/// All of them, or one more.
pub(super) async fn all(visit: Visit) -> Result<Answer, Trouble> {
    match visit.asked.method {
        Method::GET => visit.read(list).await,
        Method::POST => {
            let wanted = visit.think(|visit| Wanted::read(&visit.sent.resource())).await?;
            members::may_come(&visit, &[], &wanted.members).await?;
            visit.write(move |tx, visit, key| make(tx, visit, key, &wanted)).await
        }
        _ => Err(not_there(405)),
    }
}

/// One of them.
pub(super) async fn one(visit: Visit, id: TeamId) -> Result<Answer, Trouble> {
    match visit.asked.method {
        Method::GET => {
            visit
                .read(move |tx, visit, key| {
                    let (group, members) = found(tx, key, id)?;
                    let etag = group.etag(&members);
                    if visit.asked.has(&etag) {
                        return Ok(Answer::unchanged(etag));
                    }
                    Ok(shown(visit, &group, &members))
                })
                .await
        }
        Method::PUT | Method::PATCH => change(visit, id).await,
        Method::DELETE => visit.write(move |tx, visit, key| let_go(tx, visit, key, id)).await,
        _ => Err(not_there(405)),
    }
}

fn found(
    tx: &mut Reader,
    key: &ProviderKey,
    id: TeamId,
) -> Result<(Group, Vec<PersonId>), StoreError> {
    let group = store::group(tx, key.organisation.id, id)?;
    let members = store::members_between(tx, key.organisation.id, (id, id))?.remove(&id);
    Ok((group, members.unwrap_or_default()))
}

fn shown(visit: &Visit, group: &Group, members: &[PersonId]) -> Answer {
    let mut resource = group.resource(visit, members);
    visit.asked.query.leave(&mut resource);
    let location = visit.location(Resource::Group, group.id);
    Answer::resource(resource.into(), location, group.etag(members))
}

fn list(tx: &mut Reader, visit: &Visit, key: &ProviderKey) -> Result<Answer, Trouble> {
    let query = &visit.asked.query;
    let organisation = key.organisation.id;
    let mut all = store::groups(tx, organisation)?;
    let everything = (TeamId::new(0), TeamId::new(i64::MAX));
    if let Some(filter) = &query.filter {
        let members = match filter.names("members") || filter.names("meta") {
            true => store::members_between(tx, organisation, everything)?,
            false => Default::default(),
        };
        let of = |id| members.get(&id).map_or(&[][..], Vec::as_slice);
        all.retain(|group| filter.matches(&group.resource(visit, of(group.id))));
    }
    let total = all.len();
    let some: Vec<Group> = all.into_iter().skip(query.start - 1).take(query.count).collect();
    let members = match (some.first(), some.last()) {
        (Some(first), Some(last)) => store::members_between(tx, organisation, (first.id, last.id))?,
        _ => Default::default(),
    };
    let resources = some.iter().map(|group| {
        let members = members.get(&group.id).map_or(&[][..], Vec::as_slice);
        let mut resource = group.resource(visit, members);
        query.leave(&mut resource);
        resource
    });
    Ok(Answer::of(page(total, query.start, resources.collect())))
}

/// What is told of a team.
struct Wanted {
    name: String,
    /// The provider's own key.
    external: Option<String>,
    members: BTreeSet<PersonId>,
}

impl Wanted {
    /// Reads a resource. A `|` stands between teams in files, so no name has one.
    fn read(resource: &Map<String, Value>) -> Result<Wanted, Problem> {
        let text = |name: &str| resource.get(name).and_then(Value::as_str).unwrap_or_default();
        let name = line("displayName", text("displayName"))?.replace('|', "/");
        if name.is_empty() {
            return Err(Problem::of(Kind::Value, "displayName is needed"));
        }
        let external = line("externalId", text("externalId"))?;
        let external = (!external.is_empty()).then_some(external);
        Ok(Wanted { name, external, members: members::named(resource)? })
    }
}

fn make(
    tx: &mut Writer,
    visit: &Visit,
    key: &ProviderKey,
    wanted: &Wanted,
) -> Result<Answer, Trouble> {
    let now = visit.site.clock().now();
    free(tx, key, &wanted.name, None)?;
    let id = match store::forgotten_group(tx, key.organisation.id, &wanted.name)? {
        Some(group) => group.id,
        None => new_team(tx, key, &wanted.name, now)?,
    };
    store::keep_group(tx, id, wanted.external.as_deref(), None)?;
    let (_, members) = found(tx, key, id)?;
    members::keep(tx, key, id, (&members, &wanted.members), now)?;
    let (group, members) = found(tx, key, id)?;
    Ok(shown(visit, &group, &members).made())
}

fn new_team(
    tx: &mut Writer,
    key: &ProviderKey,
    name: &str,
    now: Timestamp,
) -> Result<TeamId, Trouble> {
    let taken = store::team_keys(tx, key.organisation.id)?;
    let of_name = match slug(name) {
        empty if empty.is_empty() => "team".to_owned(),
        slug => slug,
    };
    let numbered = (2..).map(|number| format!("{of_name}-{number}"));
    let mut keys = std::iter::once(of_name.clone()).chain(numbered);
    let team_key = keys.find(|key| !taken.contains(key)).unwrap_or_default();
    let state = TeamState {
        key: team_key.clone(),
        name: name.to_owned(),
        parent: None,
        purpose: String::new(),
    };
    let plan = Plan { new_teams: vec![NewTeam { line: 1, state }], ..Plan::default() };
    store::carry_out(tx, &key.organisation, &plan, By::Provider(key.made_by), now)?;
    Ok(store::known_team(tx, key.organisation.id, |team| team.state.key == team_key)?.id)
}

/// Looked at, thought over, and written as it was seen; where somebody was ahead, all of it again.
async fn change(visit: Visit, id: TeamId) -> Result<Answer, Trouble> {
    for _ in 0..TRIES {
        let look = visit.clone().read(move |tx, visit, key| {
            let (group, members) = found(tx, key, id)?;
            visit.asked.is_for(&group.etag(&members))?;
            Ok((group, members))
        });
        let (group, members) = look.await?;
        let (seen, before) = (group.etag(&members), members.clone());
        let wanted = visit.think(move |visit| outcome(visit, &group, &members)).await?;
        members::may_come(&visit, &before, &wanted.members).await?;
        let keep =
            visit.clone().write(move |tx, visit, key| keep(tx, visit, key, id, &seen, &wanted));
        if let Some(answer) = keep.await? {
            return Ok(answer);
        }
    }
    Err(overtaken())
}

/// How the team will be.
fn outcome(visit: &Visit, group: &Group, members: &[PersonId]) -> Result<Wanted, Problem> {
    if visit.asked.method == Method::PUT {
        return Wanted::read(&visit.sent.resource());
    }
    let mut resource = group.resource(visit, members);
    apply(&mut resource, visit.sent.whole())?;
    Wanted::read(&resource)
}

/// Writes it; `None` where it is not any more as it was seen.
fn keep(
    tx: &mut Writer,
    visit: &Visit,
    key: &ProviderKey,
    id: TeamId,
    seen: &str,
    wanted: &Wanted,
) -> Result<Option<Answer>, Trouble> {
    let now = visit.site.clock().now();
    let (group, members) = found(tx, key, id)?;
    if group.etag(&members) != seen {
        return Ok(None);
    }
    if wanted.name != group.name {
        free(tx, key, &wanted.name, Some(id))?;
        rename(tx, key, id, &wanted.name, now)?;
    }
    if wanted.external != group.external_id {
        store::keep_group(tx, id, wanted.external.as_deref(), None)?;
        store::bump_team(tx, id)?;
    }
    members::keep(tx, key, id, (&members, &wanted.members), now)?;
    let (group, members) = found(tx, key, id)?;
    Ok(Some(shown(visit, &group, &members)))
}

fn rename(
    tx: &mut Writer,
    key: &ProviderKey,
    id: TeamId,
    name: &str,
    now: Timestamp,
) -> Result<(), Trouble> {
    let known = store::known_team(tx, key.organisation.id, |team| team.id == id)?;
    let old = Shown::Text(known.state.name.clone());
    let new = Shown::Text(name.to_owned());
    let team = ChangedTeam {
        id,
        version: known.version,
        line: 1,
        state: TeamState { name: name.to_owned(), ..known.state },
        changes: vec![Change { column: Column::TeamName, old, new }],
    };
    let plan = Plan { changed_teams: vec![team], ..Plan::default() };
    store::carry_out(tx, &key.organisation, &plan, By::Provider(key.made_by), now)?;
    Ok(())
}

/// The provider does not keep the team any more. Its people and all they made stay: closing a team is for people.
fn let_go(
    tx: &mut Writer,
    visit: &Visit,
    key: &ProviderKey,
    id: TeamId,
) -> Result<Answer, Trouble> {
    let (group, members) = found(tx, key, id)?;
    visit.asked.is_for(&group.etag(&members))?;
    let today = key.organisation.today(visit.site.clock().now());
    store::keep_group(tx, id, group.external_id.as_deref(), Some(today))?;
    Ok(Answer::nothing())
}

/// Whether no other team goes by this name.
fn free(
    tx: &mut Reader,
    key: &ProviderKey,
    name: &str,
    own: Option<TeamId>,
) -> Result<(), Trouble> {
    let is_it = |group: &Group| group.name.to_lowercase() == name.to_lowercase();
    let all = store::groups(tx, key.organisation.id)?;
    match all.iter().any(|group| is_it(group) && Some(group.id) != own) {
        true => Err(Problem::of(Kind::Uniqueness, "a team has this displayName already").into()),
        false => Ok(()),
    }
}
