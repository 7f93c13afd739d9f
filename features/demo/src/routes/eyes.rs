//! *Kijk als*: be the director, the administrator or HR, and try to see a colleague's things.

use super::Card;
use crate::{
    store::{self, house, named},
    text::{L10nLanguage, text},
    world::{eyes, looked_at},
};
use askama::Template;
use axum::response::Response;
use zwerm_store::Reader;
use zwerm_ui::{Shell, format::first_name};
use zwerm_web::{Open, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "eyes.html")]
struct EyesPage {
    shell: Shell,
    t: &'static L10nLanguage,
    /// Whose things one tries to see.
    whose: String,
    me: Option<String>,
    cards: Vec<Card>,
    tries: Vec<Try>,
}

/// Something to try, and what one will find.
struct Try {
    href: String,
    what: String,
    finds: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read_open(page).await
}

fn page(tx: &mut Reader, open: &Open) -> Result<Page, Refused> {
    let (t, house) = (text(open.language), house(tx)?);
    let whose = named(tx, house.id, looked_at())?.ok_or(Refused::NotFound)?;
    let mut cards = Vec::new();
    for (name, sentence) in eyes(open.language) {
        cards.extend(named(tx, house.id, name)?.map(|it| Card::of(it, sentence)));
    }
    let name = first_name(&whose.name).to_owned();
    let agreement = store::agreement_of(tx, whose.id)?;
    let one = |href: String, what: String, finds: String| Try { href, what, finds };
    let mut tries = Vec::new();
    if let Some(id) = agreement {
        let at = format!("/agreements/{id}");
        tries.push(one(at.clone(), t.demo_eyes_agreement(name.as_str()), t.demo_eyes_nothing()));
        tries.push(one(format!("{at}/print"), t.demo_eyes_print(), t.demo_eyes_nothing()));
    }
    let account = format!("/people/{}/details", whose.id);
    tries.push(one(
        account,
        t.demo_eyes_account(name.as_str()),
        t.demo_eyes_account_finds(name.as_str()),
    ));
    tries.push(one(
        format!("/people/{}", whose.id),
        t.demo_eyes_page(name.as_str()),
        t.demo_eyes_page_finds(),
    ));
    tries.push(one(
        "/search?q=weekend".to_owned(),
        t.demo_eyes_search(),
        t.demo_eyes_search_finds(),
    ));
    tries.push(one(
        "/oversight/permissions".to_owned(),
        t.demo_eyes_rules(),
        t.demo_eyes_rules_finds(),
    ));
    Page::of(&EyesPage {
        shell: open.shell(t.demo_eyes_title()),
        t,
        whose: name,
        me: open.me.as_ref().map(|me| me.name.clone()),
        cards,
        tries,
    })
}
