//! A guest's own page: what is kept about them, for how long, and stopping.

use super::list::languages;
use crate::{
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::guest;
use zwerm_domain::Language;
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{
    Again, Done, Me, Page, Post, Problems, Refused, Visit, no_guest_cookie, shut_out_guest,
};

#[derive(Template)]
#[template(path = "guest_me.html")]
struct MePage {
    shell: Shell,
    t: &'static L10nLanguage,
    name: String,
    from_where: String,
    email: String,
    organisation: String,
    inviter: String,
    invited_on: String,
    until: String,
    languages: Vec<Choice>,
    fields: Fields,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::first(Fields::new()))).await
}

pub(super) async fn speak(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let says = text(me.language).guests_choose();
            let language = Language::from_code(form.get("language"))
                .ok_or_else(|| Problems::one("language", says))?;
            store::speak(tx, me.id(), language)?;
            Ok(Done::at("/guests/me?done=spoken"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

/// This browser, and every other one, is forgotten; a new link comes by mail.
pub(super) async fn sign_out(post: Post) -> Response {
    post.send(
        |tx, me, _| {
            shut_out_guest(tx, me.id(), me.now)?;
            Ok(Done::at("/guests/link").with_cookie(no_guest_cookie()))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

pub(super) async fn leave(post: Post) -> Response {
    post.send(
        |tx, me, _| {
            store::leave(tx, me.id(), me.today())?;
            shut_out_guest(tx, me.id(), me.now)?;
            Ok(Done::at("/guests/link?stopped=1").with_cookie(no_guest_cookie()))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let own = guest(tx, me.id())?.ok_or(Refused::NotFound)?;
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut shell = me.shell(tx, Room::Me, t.guests_me_title())?;
    shell.is_room_start = true;
    shell.done = (me.done() == "spoken").then(|| t.guests_done_spoken());
    let mut fields = again.fields.clone();
    if !fields.has("language") {
        fields = fields.with("language", me.language.code());
    }
    Page::of(&MePage {
        shell,
        t,
        inviter: store::name(tx, own.invited_by)?,
        invited_on: calendar.day(own.invited_on),
        until: calendar.day(own.until),
        name: own.name,
        from_where: own.from_where,
        email: own.email.unwrap_or_default(),
        organisation: me.organisation.clone(),
        languages: languages(t),
        fields,
    })
}
