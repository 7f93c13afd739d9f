//! One role: what it is for, who fills it, taking it up, handing it back, closing it.

use super::{head::check, roles::lines};
use crate::{
    policy::{Action, may},
    store::{self, Role},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Colleague, Standing, Team};
use zwerm_domain::{PersonId, TeamId, WorkRoleId};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, Who};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// Names to choose from when somebody fills a role.
const MOST: u32 = 500;

type RolePath = IdPath<(TeamId, WorkRoleId)>;

#[derive(Template)]
#[template(path = "team_role.html")]
struct RolePage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    role: Role,
    holders: Vec<Who>,
    me: PersonId,
    fields: Fields,
    /// Who could fill it besides.
    others: Vec<Choice>,
    can_take: bool,
    may_shape: bool,
    may_free: bool,
}

impl RolePage {
    fn path(&self) -> String {
        format!("/team/{}/roles/{}", self.team.id, self.role.id)
    }

    fn responsibilities(&self) -> impl Iterator<Item = &str> {
        lines(&self.role.responsibilities)
    }
}

pub(super) async fn show(visit: Visit, IdPath((team, id)): RolePath) -> Response {
    visit.read(move |tx, me| page(tx, me, team, id, &Again::default())).await
}

pub(super) async fn fill(IdPath((team, id)): RolePath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            check(tx, me, team, Action::FillRole)?;
            let role = store::role(tx, &me.actor, team, id)?;
            let t = text(me.language);
            if role.closed_on.is_some() {
                return Err(Problems::one("", t.team_role_is_closed()).into());
            }
            match form.id("person") {
                Some(person) if store::is_of_team(tx, &me.actor, team, person)? => {
                    store::fill(tx, id, person, me.today())?;
                }
                _ => return Err(Problems::one("person", t.team_role_choose_of_team()).into()),
            }
            Ok(Done::at(format!("/team/{team}/roles/{id}?done=filled")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

pub(super) async fn hand_back(IdPath((team, id)): RolePath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let person = form.id("person").ok_or(Refused::NotFound)?;
            let is_own = person == me.id();
            check(tx, me, team, if is_own { Action::HandBackOwnRole } else { Action::FreeRole })?;
            let role = store::role(tx, &me.actor, team, id)?;
            store::free(tx, role.id, person)?;
            let done = if is_own { "handed_back" } else { "freed" };
            Ok(Done::at(format!("/team/{team}/roles/{id}?done={done}")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

pub(super) async fn close(IdPath((team, id)): RolePath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            check(tx, me, team, Action::ShapeRoles)?;
            let is_open = store::role(tx, &me.actor, team, id)?.closed_on.is_none();
            if is_open && !store::close(tx, id, form.version(), me.today())? {
                let changed = text(me.language).team_role_changed_meanwhile();
                return Err(Refused::Stale(Problems::one("", changed)));
            }
            Ok(Done::at(format!("/team/{team}/roles/{id}?done=closed")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

pub(super) async fn reopen(IdPath((team, id)): RolePath, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            check(tx, me, team, Action::ShapeRoles)?;
            let role = store::role(tx, &me.actor, team, id)?;
            store::reopen(tx, role.id)?;
            Ok(Done::at(format!("/team/{team}/roles/{id}?done=reopened")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

fn page(
    tx: &mut Reader,
    me: &Me,
    team: TeamId,
    id: WorkRoleId,
    again: &Again,
) -> Result<Page, Refused> {
    let team = directory::team(tx, &me.actor, team)?;
    let role = store::role(tx, &me.actor, team.id, id)?;
    let standing = directory::standing_in(tx, &me.actor, team.id)?;
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Team, role.name.as_str())?;
    shell.done = done(me, t);
    let can_fill = may(Action::FillRole, standing) && role.closed_on.is_none();
    let others = if can_fill { others(tx, me, &team, &role)? } else { Vec::new() };
    Page::of(&RolePage {
        shell,
        t,
        holders: role.holders.iter().map(|(id, name)| Who::new(*id, name.as_str())).collect(),
        me: me.id(),
        fields: again.fields.clone(),
        can_take: can_fill && is_of(standing) && !role.holders.iter().any(|h| h.0 == me.id()),
        others,
        may_shape: may(Action::ShapeRoles, standing),
        may_free: may(Action::FreeRole, standing),
        team,
        role,
    })
}

fn is_of(standing: Standing) -> bool {
    standing.is_member || standing.is_lead
}

fn done(me: &Me, t: &L10nLanguage) -> Option<String> {
    match me.done() {
        "made" => Some(t.team_role_done_made()),
        "changed" => Some(t.team_role_done_changed()),
        "filled" => Some(t.team_role_done_filled()),
        "handed_back" => Some(t.team_role_done_handed_back()),
        "freed" => Some(t.team_role_done_freed()),
        "closed" => Some(t.team_role_done_closed()),
        "reopened" => Some(t.team_role_done_reopened()),
        _ => None,
    }
}

/// Members and leads of the team who do not fill the role yet, by name.
fn others(tx: &mut Reader, me: &Me, team: &Team, role: &Role) -> Result<Vec<Choice>, Refused> {
    let mut people: Vec<Colleague> = directory::members_of(tx, &me.actor, team.id, MOST)?;
    for lead in directory::leads_of(tx, &me.actor, team.id)? {
        if people.iter().all(|person| person.id != lead.id) {
            people.push(lead);
        }
    }
    people.retain(|person| role.holders.iter().all(|holder| holder.0 != person.id));
    people.sort_by_cached_key(|person| (directory::folded(&person.name), person.id));
    Ok(people.into_iter().map(|person| Choice::new(person.id, person.name)).collect())
}
