//! All roles of a team, whole: what each is for, what others may count on, and who fills it.

use super::head::{Head, Part};
use crate::{
    policy::Action,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Role};
use zwerm_domain::TeamId;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell, Who};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "team_roles.html")]
struct RolesPage {
    shell: Shell,
    t: &'static L10nLanguage,
    head: Head,
    roles: Vec<RoleCard>,
    may_shape: bool,
}

/// A role in a list.
pub(super) struct RoleCard {
    pub(super) role: Role,
    pub(super) holders: Vec<Who>,
}

impl RoleCard {
    pub(super) fn of(role: Role) -> RoleCard {
        let holders = role.holders.iter().map(|(id, name)| Who::new(*id, name.as_str())).collect();
        RoleCard { role, holders }
    }

    /// What others may count on, one a line.
    pub(super) fn responsibilities(&self) -> impl Iterator<Item = &str> {
        lines(&self.role.responsibilities)
    }
}

/// The lines of a text that say something.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

pub(super) async fn list(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id)).await
}

fn page(tx: &mut Reader, me: &Me, id: TeamId) -> Result<Page, Refused> {
    let head = Head::load(tx, me, id, Part::Roles)?;
    let t = text(me.language);
    let roles = directory::roles_of(tx, &me.actor, id)?;
    Page::of(&RolesPage {
        shell: me.shell(tx, Room::Team, t.team_roles_of(head.name.as_str()))?,
        t,
        may_shape: head.may(Action::ShapeRoles),
        roles: roles.into_iter().map(RoleCard::of).collect(),
        head,
    })
}
