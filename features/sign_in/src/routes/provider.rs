//! Signing in with the account of the organisation's own identity provider: there, and back again.

use super::Browser;
use crate::{
    caller::Caller,
    door::Door,
    model::own_place,
    provider::{Asked, Directory, Failed, Known, SECONDS},
    store::{
        account,
        provider::{self as accounts, Nobody},
    },
    text::{L10nLanguage, text},
    told_mail::tell,
};
use askama::Template;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};
use std::sync::Arc;
use tokio::task::spawn_blocking;
use zwerm_directory::AccountChange;
use zwerm_domain::{PersonId, Timestamp, day_of};
use zwerm_store::{StoreError, Writer};
use zwerm_ui::{Fields, Shell};
use zwerm_web::{
    Again, Done, Form, Me, Open, Page, Post, Problems, Provider, Refused, Site, Visit,
    asked_cookie, see_other,
};

/// Where the provider sends the browser back to.
const BACK: &str = "/sign_in/organisation/return";
/// Where one links an account from, and sees that it is.
const SECURITY: &str = "/sign_in/security";
/// Where one shows that it is oneself, before a way in is added or taken away.
const PROOF: &str = "/sign_in/proof?next=/sign_in/security";

#[derive(Template)]
#[template(path = "provider.html")]
struct ReturnPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    name: String,
    state: String,
    code: String,
}

/// What came of asking the provider, before the transaction.
enum Came {
    /// It names somebody; and what was asked.
    Known(Known, Asked),
    /// It does not.
    Failed(Failed),
    /// Nothing of this browser waits for it.
    Late,
}

/// Sends the browser to the provider. A link and no form: where it leads to is another site.
pub(super) async fn begin(
    Extension(door): Extension<Door>,
    Extension(directory): Extension<Arc<Directory>>,
    caller: Caller,
    visit: Visit,
) -> Response {
    let site = visit.site().clone();
    let Some(provider) = site.options().provider.clone() else { return absent(visit).await };
    let now = site.clock().now();
    if !door.patience().may_ask(caller.0, now) {
        return failed_page(visit, Failed::Unreachable).await;
    }
    let links = match visit.query("link").is_empty() {
        true => None,
        false => match whose(&visit, now).await {
            Some(person) => Some(person),
            None => return see_other("/sign_in?next=/people/me"),
        },
    };
    let next = match links {
        Some(_) => format!("{SECURITY}?done=provider_linked"),
        None => own_place(&visit.query("next")).to_owned(),
    };
    let Ok(asked) = Asked::new(&next, links, now) else { return absent(visit).await };
    let (back, question) = (back(&site), asked.clone());
    let address = spawn_blocking(move || directory.address(&provider, &back, &question, now));
    let sealed = asked.sealed(&site.options().key);
    match (address.await, sealed) {
        (Ok(Ok(address)), Ok(sealed)) => {
            let cookie = [(header::SET_COOKIE, asked_cookie(Some(&sealed), SECONDS))];
            (cookie, see_other(&address)).into_response()
        }
        (Ok(Err(failed)), _) => failed_page(visit, failed).await,
        _ => failed_page(visit, Failed::Unreachable).await,
    }
}

/// Whose session this browser has.
async fn whose(visit: &Visit, now: Timestamp) -> Option<PersonId> {
    let token = visit.token()?.clone();
    let found = visit.site().store().read(move |tx| account::of_session(tx, &token, now)).await;
    found.ok().flatten().map(|account| account.person)
}

/// What came back, in a form that is sent by itself: opening the address alone changes nothing.
pub(super) async fn back_again(visit: Visit) -> Response {
    let (state, code) = (visit.query("state"), visit.query("code"));
    if visit.site().options().provider.is_none() {
        return absent(visit).await;
    }
    if code.is_empty() || state.is_empty() {
        return failed_page(visit, Failed::Refused("the provider sent no code")).await;
    }
    visit.read_open(move |_, open| page(open, Fields::new(), state, code)).await
}

/// Asks the provider who it is, outside any transaction, and lets them in.
pub(super) async fn enter(
    Extension(door): Extension<Door>,
    Extension(directory): Extension<Arc<Directory>>,
    caller: Caller,
    post: Post,
) -> Response {
    let site = post.visit.site().clone();
    let Some(provider) = site.options().provider.clone() else { return absent(post.visit).await };
    let may_ask = door.patience().may_ask(caller.0, site.clock().now());
    let came = if may_ask {
        ask(directory, &provider, &site, &post).await
    } else {
        Came::Failed(Failed::Unreachable)
    };
    let browser = Browser::of(&post);
    post.needed()
        .send_open(
            move |tx, open, form| let_in(tx, open, form, &provider, &came, &browser),
            |_, open, again: &Again| page(open, again.fields.clone(), String::new(), String::new()),
        )
        .await
}

async fn ask(directory: Arc<Directory>, provider: &Provider, site: &Site, post: &Post) -> Came {
    let now = site.clock().now();
    let sealed = post.visit.asked().unwrap_or_default();
    let asked = Asked::open(sealed, post.form.get("state"), &site.options().key, now);
    let Some(asked) = asked else { return Came::Late };
    let (provider, back, code) = (provider.clone(), back(site), post.form.get("code").to_owned());
    let question = asked.clone();
    let who = spawn_blocking(move || directory.who(&provider, &back, &code, &question, now)).await;
    match who {
        Ok(Ok(known)) => Came::Known(known, asked),
        Ok(Err(failed)) => Came::Failed(failed),
        Err(_) => Came::Failed(Failed::Unreachable),
    }
}

fn let_in(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    provider: &Provider,
    came: &Came,
    browser: &Browser,
) -> Result<Done, Refused> {
    let (t, now) = (text(open.language), open.site.clock().now());
    let (state, action) = (form.get("state"), form.get("action_id"));
    let wrong = |says: String| Refused::from(Problems::one("", says));
    if matches!(came, Came::Late) {
        return Err(wrong(t.sign_in_provider_late())); // also a form of another browser, pressed once more
    }
    if let Some(person) = accounts::used_by(tx, state, action, now)?
        && browser.is_in(tx, person, now)?
    {
        return browser.come_in(tx, person, "/", now);
    }
    let (known, asked) = match came {
        Came::Known(known, asked) => (known, asked),
        Came::Failed(failed) => return Err(wrong(told(t, provider, *failed))),
        Came::Late => return Err(wrong(t.sign_in_provider_late())),
    };
    if let Some(person) = asked.links {
        let me = open.me.as_ref().filter(|me| me.id() == person).ok_or(Refused::NotSignedIn)?;
        return link(tx, me, provider, known, asked, action);
    }
    let person = match accounts::whose(tx, &provider.issuer, known, now)? {
        Ok((person, is_new)) => {
            if is_new {
                linked(tx, provider, known, person, now)?;
            }
            person
        }
        Err(Nobody::Rests) => return Err(wrong(t.sign_in_provider_rests())),
        Err(Nobody::Unknown) => {
            return Err(wrong(t.sign_in_provider_unknown(provider.name.as_str())));
        }
    };
    if !accounts::use_up(tx, state, person, action, now)? {
        return Err(wrong(t.sign_in_provider_late()));
    }
    let done = browser.come_in(tx, person, &asked.next, now)?;
    Ok(done.with_cookie(asked_cookie(None, 0)))
}

/// Links an account for somebody who is in already: then the provider need not tell an address.
fn link(
    tx: &mut Writer,
    me: &Me,
    provider: &Provider,
    known: &Known,
    asked: &Asked,
    action: &str,
) -> Result<Done, Refused> {
    let t = text(me.language);
    let taken = || Refused::from(Problems::one("", t.sign_in_provider_taken()));
    if !me.is_proved() {
        return Err(Problems::one("", t.sign_in_provider_prove()).into());
    }
    let alone = Known { verified_email: None, ..known.clone() };
    match accounts::whose(tx, &provider.issuer, &alone, me.now)? {
        Ok((person, _)) if person == me.id() => {}
        Ok(_) => return Err(taken()),
        Err(_) if accounts::since(tx, me.id(), &provider.issuer)?.is_some() => return Err(taken()),
        Err(_) => linked(tx, provider, known, me.id(), me.now)?,
    }
    accounts::use_up(tx, &asked.state, me.id(), action, me.now)?;
    Ok(Done::at(asked.next.as_str()).with_cookie(asked_cookie(None, 0)))
}

fn linked(
    tx: &mut Writer,
    provider: &Provider,
    known: &Known,
    person: PersonId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let on = day_of(now, "Europe/Amsterdam");
    if accounts::link(tx, &provider.issuer, &known.subject, person, on)? {
        tell(tx, person, Some(person), AccountChange::ProviderLinked, on, now)?;
    }
    Ok(())
}

/// Takes the link away; not from whoever would have no way in any more.
pub(super) async fn unlink(post: Post) -> Response {
    post.send(
        |tx, me, _| {
            let t = text(me.language);
            let provider = me.provider().ok_or(Refused::NotFound)?;
            if !me.is_proved() {
                return Ok(Done::at(PROOF));
            }
            if account::ways_in(tx, me.id(), me.provider())? < 2 {
                return Err(Problems::one("", t.sign_in_provider_last()).into());
            }
            if accounts::unlink(tx, me.id(), &provider.issuer)? {
                let change = AccountChange::ProviderUnlinked;
                tell(tx, me.id(), Some(me.id()), change, me.today(), me.now)?;
            }
            Ok(Done::at(format!("{SECURITY}?done=provider_unlinked")))
        },
        |tx, me, again: &Again| super::security::page(tx, me, again.fields.clone()),
    )
    .await
}

fn back(site: &Site) -> String {
    format!("{}{BACK}", site.options().base_url)
}

async fn absent(visit: Visit) -> Response {
    visit.read_open(|_, _| Err::<Page, _>(Refused::NotFound)).await
}

/// What went wrong, in words; for whoever runs the server, a word more in the log.
fn told(t: &L10nLanguage, provider: &Provider, failed: Failed) -> String {
    match failed {
        Failed::Unreachable => {
            tracing::warn!("the identity provider does not answer as it should");
            t.sign_in_provider_unreachable(provider.name.as_str())
        }
        Failed::Refused(why) => {
            tracing::warn!(why, "signing in through the identity provider was refused");
            t.sign_in_provider_refused(provider.name.as_str())
        }
    }
}

async fn failed_page(visit: Visit, failed: Failed) -> Response {
    visit
        .read_open(move |_, open| {
            let provider = open.site.options().provider.clone().ok_or(Refused::NotFound)?;
            let mut fields = Fields::new();
            fields.reject("", told(text(open.language), &provider, failed));
            let page = page(open, fields, String::new(), String::new())?;
            Ok(page.with_status(StatusCode::UNPROCESSABLE_ENTITY))
        })
        .await
}

fn page(open: &Open, fields: Fields, state: String, code: String) -> Result<Page, Refused> {
    let t = text(open.language);
    let name = open.site.options().provider.as_ref().map(|it| it.name.clone());
    let name = name.ok_or(Refused::NotFound)?;
    let shell = open.shell(t.sign_in_provider_title());
    Page::of(&ReturnPage { shell, t, fields, name, state, code })
}
