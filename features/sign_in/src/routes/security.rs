//! How one signs in, on one page: passkeys, the password, the second step, and where one is signed in.

use crate::{
    passkey::House,
    store::{account, passkey, provider as accounts, second_step},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::Office;
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
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
    fields: Fields,
    provider: Option<Linked>,
}

/// The identity provider, and since when this account is linked with it.
struct Linked {
    name: String,
    since: Option<String>,
    /// Where linking begins: who did not just show that it is them does so first.
    begin: &'static str,
}

/// One passkey.
struct Line {
    id: i64,
    name: String,
    since: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, Fields::new())).await
}

pub(super) fn page(tx: &mut Reader, me: &Me, fields: Fields) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Elsewhere, t.sign_in_security_title())?;
    shell.done = match me.done() {
        "off" => Some(t.sign_in_second_done_off()),
        "passkey_added" => Some(t.sign_in_passkey_done_added()),
        "passkey_named" => Some(t.sign_in_passkey_done_named()),
        "passkey_removed" => Some(t.sign_in_passkey_done_removed()),
        "provider_linked" => Some(t.sign_in_provider_done_linked()),
        "provider_unlinked" => Some(t.sign_in_provider_done_unlinked()),
        _ => None,
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let since = second_step::since(tx, me.id())?;
    let line = |own: passkey::Own| Line {
        id: own.id,
        name: own.name,
        since: t.sign_in_sessions_since(calendar.day(own.since)),
    };
    let provider = match me.provider() {
        Some(provider) => {
            let since = accounts::since(tx, me.id(), &provider.issuer)?;
            let since = since.map(|day| t.sign_in_provider_since(calendar.day(day)));
            let begin = match me.is_proved() {
                true => "/sign_in/organisation?link=1",
                false => "/sign_in/proof?next=/sign_in/security",
            };
            Some(Linked { name: provider.name.clone(), since, begin })
        }
        None => None,
    };
    Page::of(&SecurityPage {
        shell,
        t,
        fields,
        provider,
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
