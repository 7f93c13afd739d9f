//! Somebody's page: what one needs to work together, and nothing about how they do.

use crate::{
    store::{self, RoleOf},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Person, TeamLine};
use zwerm_domain::{Office, PersonId};
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell, Who};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "people_person.html")]
struct PersonPage {
    shell: Shell,
    t: &'static L10nLanguage,
    who: Who,
    person: Person,
    /// The main team first.
    teams: Vec<TeamLine>,
    leads: Vec<TeamLine>,
    roles: Vec<RoleOf>,
    is_me: bool,
    is_administrator: bool,
}

#[derive(Template)]
#[template(path = "people_former.html")]
struct FormerPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: PersonId,
    is_administrator: bool,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<PersonId>) -> Response {
    visit
        .read(move |tx, me| {
            let person = directory::person(tx, &me.actor, id)?;
            if person.left_on.is_some() { former(tx, me, id) } else { page(tx, me, person) }
        })
        .await
}

fn page(tx: &mut Reader, me: &Me, person: Person) -> Result<Page, Refused> {
    let (actor, id) = (&me.actor, person.id);
    Page::of(&PersonPage {
        shell: me.shell(tx, Room::Elsewhere, person.name.as_str())?,
        t: text(me.language),
        who: Who::new(id, person.name.as_str()),
        teams: directory::teams_of(tx, actor, id)?,
        leads: directory::teams_led_by(tx, actor, id)?,
        roles: store::roles_of(tx, actor, id)?,
        is_me: id == me.id(),
        is_administrator: actor.holds(Office::Administrator),
        person,
    })
}

/// Who has left is not described any more, not even by name.
fn former(tx: &mut Reader, me: &Me, id: PersonId) -> Result<Page, Refused> {
    let t = text(me.language);
    Page::of(&FormerPage {
        shell: me.shell(tx, Room::Elsewhere, t.people_former())?,
        t,
        id,
        is_administrator: me.actor.holds(Office::Administrator),
    })
}
