//! Who may do what, in the reader's language: written from the policies that the product itself asks.

use crate::{
    text::{L10nLanguage, text},
    wording::said,
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Language;
use zwerm_ui::{Room, Shell};
use zwerm_web::{Me, Page, PermissionTable, Visit};

#[derive(Template)]
#[template(path = "oversight_permissions.html")]
struct PermissionsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    roles: Vec<RoleLink>,
    things: Vec<Thing>,
}

/// A role that one can look through the eyes of.
struct RoleLink {
    href: String,
    name: String,
    is_here: bool,
}

/// A thing, and each thing one does with it.
struct Thing {
    key: usize,
    name: String,
    actions: Vec<Doing>,
}

/// What one does, and who may.
struct Doing {
    name: String,
    /// Each who may, with the restriction if there is one.
    who: Vec<String>,
}

/// A role of the organisation, as one chooses it on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Everybody,
    Lead,
    Administrator,
    Culture,
    Council,
    Protection,
}

const ROLES: [(Role, &str); 6] = [
    (Role::Everybody, ""),
    (Role::Lead, "lead"),
    (Role::Administrator, "administrator"),
    (Role::Culture, "culture_coordinator"),
    (Role::Council, "works_council"),
    (Role::Protection, "data_protection"),
];

impl Role {
    /// Whether a column of a table, as its policy calls it, is about what this role may with things of others.
    fn is_meant(self, column: &str) -> bool {
        let own = match self {
            Role::Everybody => return true,
            Role::Lead => "lead",
            Role::Administrator => "administrator",
            Role::Culture => "culture coordinator",
            Role::Council => "works-council",
            Role::Protection => "data-protection",
        };
        column.contains(own)
    }
}

pub(super) async fn show(visit: Visit) -> Response {
    let asked = visit.query("role");
    visit
        .read(move |tx, me| {
            let t = text(me.language);
            let chosen = ROLES.into_iter().find(|(_, code)| *code == asked);
            let (role, _) = chosen.unwrap_or(ROLES[0]);
            let link = |(other, code): (Role, &str)| RoleLink {
                href: match code {
                    "" => "/oversight/permissions".to_owned(),
                    code => format!("/oversight/permissions?role={code}"),
                },
                name: name(t, other),
                is_here: other == role,
            };
            let shell = me.shell(tx, Room::Elsewhere, t.oversight_permissions_title())?;
            let roles = ROLES.into_iter().map(link).collect();
            Page::of(&PermissionsPage { shell, t, roles, things: things(me, role) })
        })
        .await
}

fn name(t: &L10nLanguage, role: Role) -> String {
    match role {
        Role::Everybody => t.oversight_role_everybody(),
        Role::Lead => t.oversight_role_lead(),
        Role::Administrator => t.oversight_role_administrator(),
        Role::Culture => t.oversight_role_culture(),
        Role::Council => t.oversight_role_council(),
        Role::Protection => t.oversight_role_protection(),
    }
}

fn things(me: &Me, role: Role) -> Vec<Thing> {
    let tables = me.site().features().iter().flat_map(|feature| (feature.permissions)());
    (0..).zip(tables).map(|(key, table)| thing(me.language, key, &table, role)).collect()
}

fn thing(language: Language, key: usize, table: &PermissionTable, role: Role) -> Thing {
    // Who has no column of their own is a colleague like any other.
    let has_own = table.roles.iter().any(|column| role.is_meant(column));
    let is_meant = |column: &str| {
        if has_own { role.is_meant(column) } else { column.contains("other colleague") }
    };
    let doing = |row: &zwerm_web::PermissionRow| Doing {
        name: capital(&said(language, &row.action)),
        who: table
            .roles
            .iter()
            .zip(&row.answers)
            .filter(|(column, answer)| is_meant(column) && *answer != "no")
            .map(|(column, answer)| match answer.as_str() {
                "yes" => said(language, column),
                only => format!("{} ({})", said(language, column), said(language, only)),
            })
            .collect(),
    };
    let actions = table.rows.iter().map(doing).collect();
    Thing { key, name: capital(&said(language, table.thing)), actions }
}

/// As a line of its own begins.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}
