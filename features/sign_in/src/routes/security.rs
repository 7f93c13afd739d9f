//! How one signs in, on one page: passkeys, the password, the second step, and where one is signed in.

use crate::{
    passkey::House,
    store::{account, passkey, second_step},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Office;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::{Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "security.html")]
struct SecurityPage {
    shell: Shell,
    t: &'static L10nLanguage,
    has_password: bool,
    passkeys: Vec<Line>,
    /// Whether this address can have passkeys at all.
    is_possible: bool,
    /// Since when there is a second step.
    second: Option<String>,
    codes_left: i64,
    /// Whether somebody who keeps the organisation's settings might want one.
    is_asked: bool,
}

/// One passkey.
struct Line {
    id: i64,
    name: String,
    since: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(page).await
}

fn page(tx: &mut Reader, me: &Me) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Elsewhere, t.sign_in_security_title())?;
    shell.done = match me.done() {
        "off" => Some(t.sign_in_second_done_off()),
        "passkey_added" => Some(t.sign_in_passkey_done_added()),
        "passkey_named" => Some(t.sign_in_passkey_done_named()),
        "passkey_removed" => Some(t.sign_in_passkey_done_removed()),
        _ => None,
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let since = second_step::since(tx, me.id())?;
    let line = |own: passkey::Own| Line {
        id: own.id,
        name: own.name,
        since: t.sign_in_sessions_since(calendar.day(own.since)),
    };
    Page::of(&SecurityPage {
        shell,
        t,
        passkeys: passkey::own(tx, me.id())?.into_iter().map(line).collect(),
        is_possible: House::of(me.base_url()).is_some(),
        has_password: account::has_password(tx, me.id())?,
        second: since.map(|day| t.sign_in_second_since(calendar.day(day))),
        codes_left: second_step::codes_left(tx, me.id())?,
        is_asked: is_asked(tx, me)?,
    })
}

/// An administrator with a password alone is asked, never forced, to have something beside it.
pub(super) fn is_asked(tx: &mut Reader, me: &Me) -> Result<bool, Refused> {
    Ok(me.actor.holds(Office::Administrator)
        && second_step::since(tx, me.id())?.is_none()
        && passkey::own(tx, me.id())?.is_empty())
}
