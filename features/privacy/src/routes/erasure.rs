//! Having everything of oneself erased: what goes and what stays, asking it, taking it back.

use crate::{
    mail::TOLD,
    rights::Right,
    store::requests::{self, Asked},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit};

const HERE: &str = "/privacy/erasure";
/// Where one proves that it is still oneself; leads back here.
const PROOF: &str = "/sign_in/proof?next=/privacy/erasure";

#[derive(Template)]
#[template(path = "privacy_erasure.html")]
struct ErasurePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    /// The day on which it is done, where it was asked.
    day: Option<String>,
    is_by_letter: bool,
    is_begun: bool,
    /// Agreements that are not over.
    open: i64,
    is_last_administrator: bool,
    is_proved: bool,
    proof: &'static str,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::first(Fields::new()))).await
}

pub(super) async fn ask(post: Post) -> Response {
    post.send(begin, |tx, me, again| page(tx, me, again)).await
}

fn begin(tx: &mut Writer, me: &Me, form: &Form) -> Result<Done, Refused> {
    let t = text(me.language);
    if !me.is_proved() {
        return Ok(Done::at(PROOF));
    }
    let organisation = me.actor.organisation();
    if requests::in_force(tx, organisation, me.id(), Right::Erase)?.is_some() {
        return Ok(Done::at(HERE));
    }
    if requests::is_last_administrator(tx, organisation, me.id())? {
        return Err(Problems::one("", t.erasure_last()).into());
    }
    if !form.has("sure", "yes") {
        return Err(Problems::one("sure", t.erasure_sure_needed()).into());
    }
    let asked = Asked { person: me.id(), right: Right::Erase, words: "", by: None };
    let request = requests::ask(tx, organisation, &asked, me.today())?;
    tx.enqueue(TOLD, &request.to_string(), me.now)?;
    Ok(Done::at("/privacy/erasure?done=asked"))
}

pub(super) async fn take_back(post: Post) -> Response {
    post.send(
        |tx, me, _| {
            let found = requests::in_force(tx, me.actor.organisation(), me.id(), Right::Erase)?;
            if let Some(request) = found {
                if !request.can_be_taken_back() {
                    return Err(Problems::one("", text(me.language).rights_begun()).into());
                }
                requests::take_back(tx, request.id, me.today())?;
            }
            Ok(Done::at("/privacy/erasure?done=taken_back"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let organisation = me.actor.organisation();
    let request = requests::in_force(tx, organisation, me.id(), Right::Erase)?;
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut shell = me.shell(tx, Room::Me, t.erasure_title())?;
    shell.done = match me.done() {
        "asked" => Some(t.erasure_done_asked()),
        "taken_back" => Some(t.erasure_done_taken_back()),
        _ => None,
    };
    Page::of(&ErasurePage {
        shell,
        t,
        fields: again.fields.clone(),
        day: request.as_ref().map(|it| calendar.long(it.due_on)),
        is_begun: request.as_ref().is_some_and(|it| !it.can_be_taken_back()),
        is_by_letter: request.is_some_and(|it| it.is_by_letter),
        open: requests::open_agreements(tx, me.id())?,
        is_last_administrator: requests::is_last_administrator(tx, organisation, me.id())?,
        is_proved: me.is_proved(),
        proof: PROOF,
    })
}
