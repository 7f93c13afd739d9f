//! Writing down a role: a new one, or other words for one that is there.

use super::{form::stale, head::check};
use crate::{
    policy::Action,
    store::{self, Role, RoleTexts},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Team};
use zwerm_domain::{
    KindOfWorkId, TeamId, WorkRoleId,
    text::{many_lines, needed_line},
};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

/// Longest name and purpose of a role, in characters.
const NAME: usize = 80;
const PURPOSE: usize = 300;

#[derive(Template)]
#[template(path = "team_role_form.html")]
struct RoleFormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    role: Option<Role>,
    fields: Fields,
    version: String,
    both: Vec<zwerm_web::Difference>,
    kinds: Vec<Choice>,
}

impl RoleFormPage {
    fn action(&self) -> String {
        let team = self.team.id;
        self.role
            .as_ref()
            .map_or(format!("/team/{team}/roles"), |role| format!("/team/{team}/roles/{}", role.id))
    }
}

pub(super) async fn new(visit: Visit, IdPath(team): IdPath<TeamId>) -> Response {
    visit.read(move |tx, me| page(tx, me, team, None, &Again::default())).await
}

pub(super) async fn edit(
    visit: Visit,
    IdPath((team, id)): IdPath<(TeamId, WorkRoleId)>,
) -> Response {
    visit
        .read(move |tx, me| {
            let role = store::role(tx, &me.actor, team, id)?;
            page(tx, me, team, Some(id), &Again::first(written(&role)))
        })
        .await
}

pub(super) async fn make(IdPath(team): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            check(tx, me, team, Action::ShapeRoles)?;
            let texts = read(tx, me, form, &[])?;
            let id = store::make(tx, &me.actor, team, &texts)?;
            Ok(Done::at(format!("/team/{team}/roles/{id}?done=made")))
        },
        move |tx, me, again| page(tx, me, team, None, again),
    )
    .await
}

pub(super) async fn change(
    IdPath((team, id)): IdPath<(TeamId, WorkRoleId)>,
    post: Post,
) -> Response {
    post.send(
        move |tx, me, form| {
            check(tx, me, team, Action::ShapeRoles)?;
            let role = store::role(tx, &me.actor, team, id)?;
            if role.closed_on.is_some() {
                return Err(Problems::one("", text(me.language).team_role_open_first()).into());
            }
            let covered: Vec<KindOfWorkId> = role.kinds.iter().map(|(id, _)| *id).collect();
            let texts = read(tx, me, form, &covered)?;
            if !store::change(tx, id, form.version(), &texts)? {
                return Err(stale(me));
            }
            Ok(Done::at(format!("/team/{team}/roles/{id}?done=changed")))
        },
        move |tx, me, again| page(tx, me, team, Some(id), again),
    )
    .await
}

/// What was typed, if it can be taken. A kind of work counts when it is open, or covered already.
fn read(
    tx: &mut Reader,
    me: &Me,
    form: &Form,
    covered: &[KindOfWorkId],
) -> Result<RoleTexts, Refused> {
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let name = problems.keep("name", needed_line(form.get("name"), NAME).map_err(said));
    let purpose = problems.keep("purpose", needed_line(form.get("purpose"), PURPOSE).map_err(said));
    let lines = many_lines(form.get("responsibilities")).map_err(said);
    let responsibilities = problems.keep("responsibilities", lines);
    let open = directory::kinds_of_work(tx, &me.actor)?;
    let mut kinds: Vec<KindOfWorkId> = Vec::new();
    for kind in form.all("kind") {
        match kind.parse::<KindOfWorkId>() {
            Ok(id) if covered.contains(&id) || open.iter().any(|kind| kind.id == id) => {
                kinds.push(id);
            }
            _ => problems.add("kind", text(me.language).team_role_kind_gone()),
        }
    }
    Ok(problems.none_or(RoleTexts { name, purpose, responsibilities, kinds })?)
}

fn written(role: &Role) -> Fields {
    let fields = Fields::new()
        .with("name", role.name.as_str())
        .with("purpose", role.purpose.as_str())
        .with("responsibilities", role.responsibilities.as_str());
    role.kinds.iter().fold(fields, |fields, (id, _)| fields.with("kind", id.to_string()))
}

fn page(
    tx: &mut Reader,
    me: &Me,
    team: TeamId,
    id: Option<WorkRoleId>,
    again: &Again,
) -> Result<Page, Refused> {
    check(tx, me, team, Action::ShapeRoles)?;
    let team = directory::team(tx, &me.actor, team)?;
    let role = id.map(|id| store::role(tx, &me.actor, team.id, id)).transpose()?;
    let t = text(me.language);
    let mut kinds: Vec<(KindOfWorkId, String)> =
        directory::kinds_of_work(tx, &me.actor)?.into_iter().map(|k| (k.id, k.name)).collect();
    let mut differs = Vec::new();
    let mut newest = 0;
    if let Some(role) = &role {
        let closed = role.kinds.iter().filter(|(id, _)| kinds.iter().all(|(open, _)| open != id));
        let closed: Vec<_> = closed.cloned().collect();
        kinds.extend(closed);
        newest = role.version;
        differs = again.differences([
            ("name", t.team_role_name(), &role.name),
            ("purpose", t.team_role_purpose(), &role.purpose),
            ("responsibilities", t.team_role_responsibilities(), &role.responsibilities),
        ]);
    }
    differs.extend(role.as_ref().and_then(|role| kinds_differ(again, role, &kinds, t)));
    let title = if role.is_some() { t.team_role_change() } else { t.team_role_new() };
    Page::of(&RoleFormPage {
        shell: me.shell(tx, Room::Team, title)?,
        t,
        fields: again.fields.clone(),
        version: again.version(newest),
        both: differs,
        kinds: kinds.into_iter().map(|(id, name)| Choice::new(id, name)).collect(),
        team,
        role,
    })
}

/// The kinds of work by name, when two people chose differently at the same time.
fn kinds_differ(
    again: &Again,
    role: &Role,
    kinds: &[(KindOfWorkId, String)],
    t: &L10nLanguage,
) -> Option<zwerm_web::Difference> {
    let names = |is_chosen: &dyn Fn(KindOfWorkId) -> bool| {
        let chosen = kinds.iter().filter(|(id, _)| is_chosen(*id));
        chosen.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let theirs = names(&|id| role.kinds.iter().any(|(covered, _)| *covered == id));
    let yours = names(&|id| again.fields.is_chosen("kind", id.to_string()));
    let differ = again.is_stale && theirs != yours;
    differ.then(|| zwerm_web::Difference { label: t.team_role_kinds(), theirs, yours })
}
