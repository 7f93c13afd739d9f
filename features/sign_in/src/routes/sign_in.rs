//! Signing in: the form, and what happens to it.

use super::{Browser, without_secrets};
use crate::{
    caller::Caller,
    door::{Door, Tried},
    model::{own_place, sign_in_name},
    passkey::House,
    store::account,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{Extension, response::Response};
use http::StatusCode;
use zwerm_domain::{PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Fields, Shell};
use zwerm_web::{
    Again, Done, Ended, Form, Open, Page, Post, Problems, Refused, Site, Token, Visit, see_other,
    why_ended,
};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignInPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    next: String,
    is_kept: bool,
    /// Why one has to sign in again, where there is something to tell.
    why: Option<String>,
    /// Whether this address can have passkeys at all.
    is_possible: bool,
    /// What the identity provider is called, if there is one.
    provider: Option<String>,
    /// Where to go afterwards, as a part of an address.
    next_encoded: String,
}

/// What came of the form.
enum Verdict {
    /// The password of this person, whose hash was this one, is right.
    Right(PersonId, String),
    /// It was not; or it was not tried.
    No(Tried),
    /// Something was left empty.
    Empty,
}

/// The form; whoever is in goes on, and where nobody ever was, set-up comes first.
pub(super) async fn show(visit: Visit) -> Response {
    let (token, now) = (visit.token().cloned(), visit.site().clock().now());
    let store = visit.site().store().clone();
    let next = own_place(&visit.query("next")).to_owned();
    match store.read(move |tx| elsewhere(tx, token.as_ref(), now)).await {
        Ok(Some(Elsewhere::SetUp)) => return see_other("/set_up"),
        Ok(Some(Elsewhere::Further)) => return see_other(&next),
        Ok(None) | Err(_) => {} // a store that fails says so on the page itself
    }
    let is_kept = !visit.query("kept").is_empty();
    let is_late = !visit.query("late").is_empty();
    let token = visit.token().cloned();
    visit
        .read_open(move |tx, open| {
            let why = match &token {
                Some(token) => why_ended(tx, token)?,
                None => None,
            };
            let t = text(open.language);
            let why = why.map(|why| told(t, why)).or(is_late.then(|| t.sign_in_code_late()));
            page(open, Fields::new().with("next", next), is_kept, why)
        })
        .await
}

enum Elsewhere {
    SetUp,
    Further,
}

fn elsewhere(
    tx: &mut Reader,
    token: Option<&Token>,
    now: Timestamp,
) -> Result<Option<Elsewhere>, StoreError> {
    if !account::is_set_up(tx)? {
        return Ok(Some(Elsewhere::SetUp));
    }
    let Some(token) = token else { return Ok(None) };
    Ok(account::of_session(tx, token, now)?.map(|_| Elsewhere::Further))
}

/// Tries the password outside any transaction, then starts the session. A wrong one never reaches the writer.
pub(super) async fn enter(
    Extension(door): Extension<Door>,
    caller: Caller,
    post: Post,
) -> Response {
    let is_kept = post.visit.kept().is_some();
    match judge(&door, caller, post.visit.site(), &post.form).await {
        Verdict::Right(person, hash) => {
            let browser = Browser::of(&post);
            post.needed()
                .send_open(
                    move |tx, open, form| let_in(tx, open, form, person, &hash, &browser),
                    move |_, open, again: &Again| {
                        page(open, without_secrets(&again.fields), is_kept, None)
                    },
                )
                .await
        }
        no => {
            let form = post.form;
            post.visit.read_open(move |_, open| refuse(open, &form, &no, is_kept)).await
        }
    }
}

async fn judge(door: &Door, caller: Caller, site: &Site, form: &Form) -> Verdict {
    let (name, password) = (sign_in_name(form.get("name")), form.get("password"));
    if name.is_empty() || password.is_empty() {
        return Verdict::Empty;
    }
    let (asked, now) = (name.clone(), site.clock().now());
    let Ok(known) = site.store().read(move |tx| account::by_name(tx, &asked)).await else {
        return Verdict::No(Tried::Busy);
    };
    let (person, hash) = known.map_or((None, None), |account| (Some(account.person), account.hash));
    let tried = door.try_password(&name.to_lowercase(), caller, password, hash.clone(), now).await;
    match (tried, person.zip(hash)) {
        (Tried::Right, Some((person, hash))) => Verdict::Right(person, hash),
        (tried, _) => Verdict::No(tried),
    }
}

fn let_in(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    person: PersonId,
    hash: &str,
    browser: &Browser,
) -> Result<Done, Refused> {
    if !account::is_current(tx, person, hash)? {
        return Err(Problems::one("password", text(open.language).sign_in_wrong()).into());
    }
    browser.come_in(tx, person, own_place(form.get("next")), open.site.clock().now())
}

/// The form again, with what was typed but the password.
fn refuse(open: &Open, form: &Form, verdict: &Verdict, is_kept: bool) -> Result<Page, Refused> {
    let t = text(open.language);
    let pairs = form.iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
    let mut fields = without_secrets(&Fields::from_pairs(pairs));
    match verdict {
        Verdict::No(Tried::Busy) => return Err(Refused::Store(StoreError::Busy)),
        Verdict::No(Tried::Wait(seconds)) => fields.reject("password", wait(t, *seconds)),
        Verdict::Right(..) | Verdict::No(_) => fields.reject("password", t.sign_in_wrong()),
        Verdict::Empty => {
            if sign_in_name(form.get("name")).is_empty() {
                fields.reject("name", t.sign_in_name_empty());
            }
            if form.get("password").is_empty() {
                fields.reject("password", t.sign_in_password_empty());
            }
        }
    }
    Ok(page(open, fields, is_kept, None)?.with_status(StatusCode::UNPROCESSABLE_ENTITY))
}

/// When to try again, in words.
pub(super) fn wait(t: &L10nLanguage, seconds: i64) -> String {
    if seconds <= 90 {
        t.sign_in_wait_seconds(seconds)
    } else {
        t.sign_in_wait_minutes((seconds + 59) / 60)
    }
}

/// Why somebody was signed out, in words.
fn told(t: &L10nLanguage, why: Ended) -> String {
    match why {
        Ended::Password => t.sign_in_ended_password(),
        Ended::Elsewhere => t.sign_in_ended_elsewhere(),
        Ended::Rights => t.sign_in_ended_rights(),
        Ended::Safety => t.sign_in_ended_safety(),
    }
}

/// The page again after a passkey that could not be taken.
pub(super) fn refused(open: &Open, tried: &Tried, next: &str) -> Result<Page, Refused> {
    let t = text(open.language);
    let mut fields = Fields::new().with("next", next);
    match tried {
        Tried::Busy => return Err(Refused::Store(StoreError::Busy)),
        _ => fields.reject("", t.sign_in_passkey_wrong()),
    }
    Ok(page(open, fields, false, None)?.with_status(StatusCode::UNPROCESSABLE_ENTITY))
}

fn page(open: &Open, fields: Fields, is_kept: bool, why: Option<String>) -> Result<Page, Refused> {
    let t = text(open.language);
    let next = own_place(fields.value("next")).to_owned();
    let is_possible = House::of(&open.site.options().base_url).is_some();
    let shell = open.shell(t.sign_in_title());
    let provider = open.site.options().provider.as_ref().map(|provider| provider.name.clone());
    let next_encoded = form_urlencoded::byte_serialize(next.as_bytes()).collect();
    Page::of(&SignInPage {
        shell,
        t,
        fields,
        next,
        is_kept,
        why,
        is_possible,
        provider,
        next_encoded,
    })
}
