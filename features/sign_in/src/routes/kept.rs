//! What somebody wrote when their session had ended: shown again, to be sent on or thrown away.

use crate::{
    model::is_worth_keeping,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{
    Again, Done, Form, Me, Page, Post, Refused, Token, Visit, drop_kept_form, kept_form,
};

#[derive(Template)]
#[template(path = "kept.html")]
struct KeptPage {
    shell: Shell,
    t: &'static L10nLanguage,
    kept: Option<Kept>,
}

/// A form that waits.
struct Kept {
    action: String,
    hidden: Vec<(String, String)>,
    written: Vec<String>,
}

/// Shows what was written.
pub(super) async fn show(visit: Visit) -> Response {
    let key = visit.kept().cloned();
    visit.read(move |tx, me| page(tx, me, key.as_ref())).await
}

fn page(tx: &mut Reader, me: &Me, key: Option<&Token>) -> Result<Page, Refused> {
    let t = text(me.language);
    let found = match key {
        Some(key) => kept_form(tx, key, me.id(), me.now)?,
        None => None,
    };
    let kept = found
        .filter(|(action, _)| is_worth_keeping(action))
        .map(|(action, body)| Kept::of(action, &Form::parse(&Bytes::from(body)), me));
    let title = if kept.is_some() { t.sign_in_kept_title() } else { t.sign_in_kept_none_title() };
    let shell = me.shell(tx, Room::Elsewhere, title)?;
    Page::of(&KeptPage { shell, t, kept })
}

impl Kept {
    fn of(action: String, form: &Form, me: &Me) -> Kept {
        // The page adds these itself, for the session of now.
        let is_of_old = |name: &str| matches!(name, "csrf" | "kept");
        Kept {
            action,
            hidden: form.sent().into_iter().filter(|(name, _)| !is_of_old(name)).collect(),
            written: form.typed(me.language, me.today()),
        }
    }
}

/// Throws it away.
pub(super) async fn remove(post: Post) -> Response {
    let key = post.visit.kept().cloned();
    let shown = key.clone();
    post.send(
        move |tx, me, _| match &key {
            Some(key) => Ok(Done::at("/").with_cookie(drop_kept_form(tx, key, me.id())?)),
            None => Ok(Done::at("/")),
        },
        move |tx, me, _: &Again| page(tx, me, shown.as_ref()),
    )
    .await
}
