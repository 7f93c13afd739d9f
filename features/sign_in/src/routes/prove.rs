//! Proving that it is still oneself, before what can't be undone: then on to where one was going.

use super::{
    proof::{Asked, prove},
    without_secrets,
};
use crate::{
    caller::Caller,
    door::Door,
    model::own_place,
    store::account,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{Extension, response::Response};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, Me, Page, Post, Refused, Visit, prove_session};

#[derive(Template)]
#[template(path = "prove.html")]
struct ProvePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    next: String,
    has_password: bool,
}

pub(super) async fn show(visit: Visit) -> Response {
    let next = visit.query("next");
    visit.read(move |tx, me| page(tx, me, Fields::new().with("next", onward(&next)))).await
}

pub(super) async fn send(Extension(door): Extension<Door>, caller: Caller, post: Post) -> Response {
    let proof = prove(&door, caller, &post, Asked::PasswordOrCode).await;
    let token = post.visit.token().cloned();
    post.send(
        move |tx, me, form| {
            let (Some(proof), Some(token)) = (&proof, &token) else {
                return Err(Refused::NotFound);
            };
            let field = super::proof::FIELD;
            proof.check(tx, me, form.get(field), Asked::PasswordOrCode)?;
            prove_session(tx, token, me.now)?;
            Ok(Done::at(onward(form.get("next"))))
        },
        |tx, me, again: &Again| page(tx, me, without_secrets(&again.fields)),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, fields: Fields) -> Result<Page, Refused> {
    let t = text(me.language);
    let shell = me.shell(tx, Room::Elsewhere, t.sign_in_prove_title())?;
    let next = onward(fields.value("next")).to_owned();
    let has_password = account::has_password(tx, me.id())?;
    Page::of(&ProvePage { shell, t, fields, next, has_password })
}

/// Where one was going: also to how one signs in, where no other form leads.
fn onward(asked: &str) -> &str {
    const SECURITY: &str = "/sign_in/security";
    if asked == SECURITY { SECURITY } else { own_place(asked) }
}
