//! The one path of administration: a page to read. What it tells is done on the server, not here.

use crate::{
    text::{L10nLanguage, text},
    wording::{Teller, Told},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Office;
use zwerm_store::{Reader, glimpse, jobs};
use zwerm_ui::{Room, Shell, format};
use zwerm_upkeep::state;
use zwerm_web::{Access, Me, Page, Place, Refused, Routes, Visit};

pub(crate) fn routes(r: Routes) -> Routes {
    r.get("/administration", Access::Holds(Office::Administrator), show)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    if !me.actor.holds(Office::Administrator) {
        return Vec::new();
    }
    vec![Place::new("/administration", "settings", text(me.language).administration_title())]
}

#[derive(Template)]
#[template(path = "administration.html")]
struct AdministrationPage {
    shell: Shell,
    t: &'static L10nLanguage,
    backup: Told,
    /// The newest back-up by its name; may be empty.
    file: String,
    drill: Option<Told>,
    clock: Option<Told>,
    erased: Option<Told>,
    waiting: String,
    given_up: String,
    /// Name and value of each fact about the installation.
    facts: Vec<(String, String)>,
}

async fn show(visit: Visit) -> Response {
    visit.read(page).await
}

fn page(tx: &mut Reader, me: &Me) -> Result<Page, Refused> {
    let t = text(me.language);
    let state = state(tx)?;
    let teller = Teller::of(me);
    let (waiting, given_up) = jobs::count(tx)?;
    Page::of(&AdministrationPage {
        shell: me.shell(tx, Room::Elsewhere, t.administration_title())?,
        t,
        backup: teller.backup(&state),
        file: state.backup.as_ref().and_then(|line| line.says.clone()).unwrap_or_default(),
        drill: teller.drill(&state),
        clock: teller.clock(&state),
        erased: teller.erased(&state),
        waiting: t.administration_waiting(waiting),
        given_up: if given_up > 0 { t.administration_given_up(given_up) } else { String::new() },
        facts: facts(t, me)?,
    })
}

fn facts(t: &L10nLanguage, me: &Me) -> Result<Vec<(String, String)>, Refused> {
    let store = me.site().store();
    let seen = glimpse(&store.options().place)?;
    let megabytes = |bytes: u64| {
        let count = i64::try_from(bytes / 1_000_000).unwrap_or(i64::MAX);
        t.administration_megabytes(format::whole(me.language, count))
    };
    let mut facts = vec![
        (t.administration_version(), env!("CARGO_PKG_VERSION").to_owned()),
        (t.administration_database(), seen.engine),
        (t.administration_size(), megabytes(seen.bytes)),
    ];
    if let Some(free) = seen.free_bytes {
        facts.push((t.administration_free(), megabytes(free)));
    }
    Ok(facts)
}
