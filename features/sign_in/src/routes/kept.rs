//! What somebody wrote when their session had ended: shown again, to be sent on or thrown away.

use crate::{
    model::is_worth_keeping,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use bytes::Bytes;
use zwerm_domain::Date;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell, format};
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
        let sent = || form.iter().filter(|(name, _)| !matches!(*name, "csrf" | "kept"));
        let typed = sent().filter(|(name, _)| !matches!(*name, "action_id" | "version"));
        Kept {
            action,
            hidden: sent().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            written: typed.filter_map(|(_, value)| words(value.trim(), me)).collect(),
        }
    }
}

/// What a person wrote, as they know it: no ids and no words of the program, days as days. All is sent on.
fn words(value: &str, me: &Me) -> Option<String> {
    if let Ok(day) = value.parse::<Date>() {
        return Some(format::day_and_weekday(me.language, day, me.today()));
    }
    let is_code = value
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-.:".contains(&byte));
    (!is_code).then(|| value.to_owned())
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
