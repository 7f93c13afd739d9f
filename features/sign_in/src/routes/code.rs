//! The second step at sign-in: a code of the app, or one on paper.

use super::{Browser, sign_in::wait};
use crate::{
    caller::Caller,
    door::{Door, Tried},
    store::{half, second_step},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{Extension, response::Response};
use zwerm_domain::PersonId;
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Fields, Shell};
use zwerm_web::{
    Again, Done, Form, InstallationKey, Open, Page, Post, Problems, Refused, Token, Visit,
    half_cookie, see_other,
};

/// The field: what is typed there never goes back into a page.
const FIELD: &str = "code";
/// Where whoever took too long begins again.
const LATE: &str = "/sign_in?late=1";

#[derive(Template)]
#[template(path = "code.html")]
struct CodePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
}

/// The form, for who gave the right password just now.
pub(super) async fn show(visit: Visit) -> Response {
    let (half, now) = (visit.half().cloned(), visit.site().clock().now());
    let store = visit.site().store().clone();
    let found = store.read(move |tx| match half {
        Some(half) => Ok(half::find(tx, &half)?.is_some_and(|half| half.is_open(now))),
        None => Ok::<_, StoreError>(false),
    });
    match found.await {
        Ok(false) => see_other(LATE),
        Ok(true) | Err(_) => visit.read_open(|_, open| page(open, Fields::new())).await,
    }
}

/// Tries the code, then starts the session. A wrong one never reaches the writer, and counts like a password.
pub(super) async fn enter(
    Extension(door): Extension<Door>,
    caller: Caller,
    post: Post,
) -> Response {
    let Some(half) = post.visit.half().cloned() else { return see_other(LATE) };
    let tried = match judge(&door, caller, &post, &half).await {
        Ok(Some(tried)) => tried,
        Ok(None) => return see_other(LATE),
        Err(_) => Tried::Busy,
    };
    let browser = Browser::of(&post);
    post.needed()
        .send_open(
            move |tx, open, form| let_in(tx, open, form, &half, &tried, &browser),
            |_, open, again: &Again| page(open, without_code(&again.fields)),
        )
        .await
}

/// `None`: there is nothing to give a code for any more.
async fn judge(
    door: &Door,
    caller: Caller,
    post: &Post,
    half: &Token,
) -> Result<Option<Tried>, StoreError> {
    let (token, now) = (half.clone(), post.visit.site().clock().now());
    let (typed, action) = (post.form.get(FIELD).to_owned(), post.form.get("action_id").to_owned());
    let key = post.visit.site().options().key.clone();
    let found =
        post.visit.site().store().read(move |tx| look(tx, &token, &typed, &action, &key, now));
    let Some((person, is_good)) = found.await? else { return Ok(None) };
    if post.form.get(FIELD).trim().is_empty() {
        return Ok(Some(Tried::Wrong));
    }
    Ok(Some(door.try_code(&format!("code {person}"), caller, is_good, now)))
}

fn look(
    tx: &mut Reader,
    token: &Token,
    typed: &str,
    action: &str,
    key: &InstallationKey,
    now: zwerm_domain::Timestamp,
) -> Result<Option<(PersonId, bool)>, StoreError> {
    let Some(half) = half::find(tx, token)? else { return Ok(None) };
    if half.was_done_by(action, now) {
        return Ok(Some((half.person, true)));
    }
    if !half.is_open(now) {
        return Ok(None);
    }
    Ok(Some((half.person, second_step::is_good(tx, half.person, typed, key, now)?)))
}

fn let_in(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    token: &Token,
    tried: &Tried,
    browser: &Browser,
) -> Result<Done, Refused> {
    let (t, now, action) = (text(open.language), open.site.clock().now(), form.get("action_id"));
    let wrong = || Refused::from(Problems::one(FIELD, t.sign_in_code_wrong()));
    match tried {
        Tried::Right => {}
        Tried::Busy => return Err(Refused::Store(StoreError::Busy)),
        Tried::Wait(seconds) => return Err(Problems::one(FIELD, wait(t, *seconds)).into()),
        Tried::Wrong if form.get(FIELD).trim().is_empty() => {
            return Err(Problems::one(FIELD, t.sign_in_code_empty()).into());
        }
        Tried::Wrong => return Err(wrong()),
    }
    let Some(half) = half::find(tx, token)? else { return Ok(Done::at(LATE)) };
    if !half.was_done_by(action, now) || !browser.is_in(tx, half.person, now)? {
        if !half.is_open(now) {
            return Ok(Done::at(LATE));
        }
        if !second_step::take(tx, half.person, form.get(FIELD), &open.site.options().key, now)? {
            return Err(wrong());
        }
        half::finish(tx, token, action, now)?;
    }
    // The cookie stays for a press that comes twice: what it names is done, and opens nothing again.
    browser.step_in(tx, half.person, &half.next, now)
}

/// Keeps what is half done in a cookie, and leads to the form.
pub(super) fn ask(
    tx: &mut Writer,
    person: PersonId,
    next: &str,
    now: zwerm_domain::Timestamp,
) -> Result<Done, Refused> {
    let token = Token::new().map_err(|_| StoreError::Busy)?;
    half::keep(tx, &token, person, next, now)?;
    let cookie = half_cookie(Some(&token), half::SECONDS);
    Ok(Done::at("/sign_in/code").with_cookie(cookie))
}

fn without_code(fields: &Fields) -> Fields {
    let mut shown = Fields::new();
    for problem in fields.problems() {
        shown.reject(problem.name.clone(), problem.text.clone());
    }
    shown
}

fn page(open: &Open, fields: Fields) -> Result<Page, Refused> {
    let t = text(open.language);
    Page::of(&CodePage { shell: open.shell(t.sign_in_code_title()), t, fields })
}
