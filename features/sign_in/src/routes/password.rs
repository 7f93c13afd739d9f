//! Changing one's password: asks the current one, and signs out everywhere else.

use super::{
    link::hint,
    new_password::{self, Chosen},
    sign_in::wait,
    without_secrets,
};
use crate::{
    caller::Caller,
    door::{Door, Tried},
    store::account,
    text::{L10nLanguage, text},
    told_mail::tell_password,
};
use askama::Template;
use axum::{Extension, response::Response};
use zwerm_domain::PersonId;
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{
    Again, Done, Ended, Form, Me, Page, Post, Problems, Refused, Token, Visit, end_sessions_but,
};

const CURRENT: &str = "current_password";

#[derive(Template)]
#[template(path = "password.html")]
struct PasswordPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    hint: String,
    has_password: bool,
}

/// What was found out before the transaction.
struct Checked {
    person: PersonId,
    before: String,
    current: Tried,
    chosen: Chosen,
}

/// The form.
pub(super) async fn show(visit: Visit) -> Response {
    let token = visit.token().cloned();
    visit.read(move |tx, me| page(tx, me, token.as_ref(), Fields::new())).await
}

/// Checks the current password and hashes the new one outside any transaction, then changes it.
pub(super) async fn change(
    Extension(door): Extension<Door>,
    caller: Caller,
    post: Post,
) -> Response {
    let checked = check(&door, caller, &post).await;
    let (token, shown) = (post.visit.token().cloned(), post.visit.token().cloned());
    post.send(
        move |tx, me, form| set(tx, me, form, checked.as_ref(), token.as_ref()),
        move |tx, me, again: &Again| page(tx, me, shown.as_ref(), without_secrets(&again.fields)),
    )
    .await
}

/// `None`: nobody is signed in, or they have no password; the transaction says so.
async fn check(door: &Door, caller: Caller, post: &Post) -> Option<Checked> {
    let (token, now) = (post.visit.token().cloned()?, post.visit.site().clock().now());
    let found = post.visit.site().store().read(move |tx| {
        let Some(account) = account::of_session(tx, &token, now)? else { return Ok(None) };
        let own = account::own_names(tx, account.person)?;
        Ok::<_, StoreError>(Some((account, own)))
    });
    let (account, own) = found.await.ok()??;
    let before = account.hash?;
    let typed = post.form.get(CURRENT);
    let name = format!("person {}", account.person);
    let current = if typed.is_empty() {
        Tried::Wrong
    } else {
        door.try_password(&name, caller, typed, Some(before.clone()), now).await
    };
    let chosen = if current == Tried::Right {
        Chosen::make(door, &post.form, &own).await
    } else {
        Chosen::Unfit
    };
    Some(Checked { person: account.person, before, current, chosen })
}

fn set(
    tx: &mut Writer,
    me: &Me,
    form: &Form,
    checked: Option<&Checked>,
    token: Option<&Token>,
) -> Result<Done, Refused> {
    let t = text(me.language);
    let (Some(checked), Some(token)) = (checked, token) else { return Err(Refused::NotFound) };
    let is_same = checked.person == me.id() && account::is_current(tx, me.id(), &checked.before)?;
    let mut problems = Problems::default();
    match &checked.current {
        Tried::Right if is_same => {}
        Tried::Wait(seconds) => problems.add(CURRENT, wait(t, *seconds)),
        Tried::Busy => return Err(Refused::Store(StoreError::Busy)),
        _ if form.get(CURRENT).is_empty() => problems.add(CURRENT, t.sign_in_password_empty()),
        _ => problems.add(CURRENT, t.sign_in_current_wrong()),
    }
    let own = account::own_names(tx, me.id())?;
    new_password::check(&mut problems, form, &own, me.language);
    problems.none_or(())?;
    account::set_password(tx, me.id(), checked.chosen.hash()?, me.today())?;
    tell_password(tx, me.id(), me.now)?;
    end_sessions_but(tx, me.id(), Some(token), Ended::Password, me.now)?;
    Ok(Done::at("/sign_in/password?done=changed"))
}

fn page(tx: &mut Reader, me: &Me, token: Option<&Token>, fields: Fields) -> Result<Page, Refused> {
    let t = text(me.language);
    let account = match token {
        Some(token) => account::of_session(tx, token, me.now)?,
        None => None,
    };
    let mut shell = me.shell(tx, Room::Elsewhere, t.sign_in_change_title())?;
    shell.done = (me.done() == "changed").then(|| t.sign_in_changed());
    let has_password = account.is_some_and(|account| account.hash.is_some());
    Page::of(&PasswordPage { shell, t, fields, hint: hint(t), has_password })
}
