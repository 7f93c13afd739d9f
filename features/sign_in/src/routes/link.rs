//! A link from a mail or a letter: choose a password and step in, once.

use super::{
    Browser,
    new_password::{self, Chosen},
    without_secrets,
};
use crate::{
    door::Door,
    model::Purpose,
    secret::Secret,
    store::{account, link, provider::is_linked, second_step},
    text::{L10nLanguage, text},
    told_mail::tell_password,
};
use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use http::StatusCode;
use zwerm_domain::day_of;
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Shell, format};
use zwerm_web::{
    Again, Done, Ended, Form, Open, Page, Post, Problems, Refused, Visit, end_sessions_but,
};

#[derive(Template)]
#[template(path = "link.html")]
struct LinkPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    action: String,
    first_name: String,
    organisation: String,
    sign_in_name: String,
    is_invitation: bool,
    hint: String,
}

#[derive(Template)]
#[template(path = "link_gone.html")]
struct GonePage {
    shell: Shell,
    t: &'static L10nLanguage,
}

/// Shows whose link it is; opening it changes nothing, so a mail scanner uses nothing up.
pub(super) async fn show(Path(given): Path<String>, visit: Visit) -> Response {
    let secret = Secret::parse(&given);
    visit.read_open(move |tx, open| page(tx, open, secret.as_ref(), Fields::new())).await
}

/// Sets the password, ends every other session, and steps in.
pub(super) async fn choose(
    Extension(door): Extension<Door>,
    Path(given): Path<String>,
    post: Post,
) -> Response {
    let Some(secret) = Secret::parse(&given) else {
        return post.visit.read_open(|tx, open| page(tx, open, None, Fields::new())).await;
    };
    let chosen = make(&door, &post, &secret).await;
    let (browser, again) = (Browser::of(&post), secret.clone());
    post.send_open(
        move |tx, open, form| take(tx, open, form, &secret, &chosen, &browser),
        move |tx, open, shown: &Again| page(tx, open, Some(&again), without_secrets(&shown.fields)),
    )
    .await
}

/// Hashes the password, if the link works at all: whoever has none gets no work done.
async fn make(door: &Door, post: &Post, secret: &Secret) -> Chosen {
    let (asked, now) = (secret.clone(), post.visit.site().clock().now());
    let key = post.visit.site().options().key.clone();
    let own = post.visit.site().store().read(move |tx| {
        match link::find(tx, &asked, &key)?.filter(|link| link.works(now)) {
            Some(link) => account::own_names(tx, link.person).map(Some),
            None => Ok(None),
        }
    });
    match own.await {
        Ok(Some(own)) => Chosen::make(door, &post.form, &own).await,
        Ok(None) => Chosen::Unfit,
        Err(_) => Chosen::Busy,
    }
}

fn take(
    tx: &mut Writer,
    open: &Open,
    form: &Form,
    secret: &Secret,
    chosen: &Chosen,
    browser: &Browser,
) -> Result<Done, Refused> {
    let (now, action) = (open.site.clock().now(), form.get("action_id"));
    let gone = || Ok(Done::at(format!("/sign_in/link/{}", secret.reveal())));
    let key = &open.site.options().key;
    let Some(link) = link::find(tx, secret, key)? else { return gone() };
    if link.was_used_by(action, now) {
        let has_second = second_step::since(tx, link.person)?.is_some();
        return match has_second || browser.is_in(tx, link.person, now)? {
            true => browser.come_in(tx, link.person, "/", now),
            false => gone(),
        };
    }
    if !link.works(now) {
        return gone();
    }
    let mut problems = Problems::default();
    let own = account::own_names(tx, link.person)?;
    new_password::check(&mut problems, form, &own, open.language);
    problems.none_or(())?;
    let hash = chosen.hash()?;
    if !link::use_up(tx, secret, key, action, now)? {
        return gone();
    }
    // Who comes in for the first time knows it; unless another way in was there before.
    if link.purpose != Purpose::Invitation || is_linked(tx, link.person)? {
        tell_password(tx, link.person, now)?;
    }
    account::set_password(tx, link.person, hash, day_of(now, &link.time_zone))?;
    end_sessions_but(tx, link.person, None, Ended::Password, now)?;
    browser.come_in(tx, link.person, "/", now)
}

fn page(
    tx: &mut Reader,
    open: &Open,
    secret: Option<&Secret>,
    fields: Fields,
) -> Result<Page, Refused> {
    let (t, now) = (text(open.language), open.site.clock().now());
    let found = match secret {
        Some(secret) => {
            let found = link::find(tx, secret, &open.site.options().key)?;
            found.filter(|link| link.works(now)).map(|link| (secret, link))
        }
        None => None,
    };
    let Some((secret, link)) = found else {
        let page = Page::of(&GonePage { shell: open.shell(t.sign_in_gone_title()), t })?;
        return Ok(page.with_status(StatusCode::NOT_FOUND));
    };
    let first_name = format::first_name(&link.name).to_owned();
    let is_invitation = link.purpose == Purpose::Invitation;
    let title = if is_invitation {
        t.sign_in_link_welcome(first_name.as_str())
    } else {
        t.sign_in_link_reset(first_name.as_str())
    };
    Page::of(&LinkPage {
        shell: open.shell(title),
        t,
        fields,
        action: format!("/sign_in/link/{}", secret.reveal()),
        first_name,
        sign_in_name: link.sign_in_name().to_owned(),
        organisation: link.organisation,
        is_invitation,
        hint: hint(t),
    })
}

/// The rule in one line, under the field.
pub(super) fn hint(t: &L10nLanguage) -> String {
    use crate::password::{ADVISED, LEAST};
    t.sign_in_new_password_hint(ADVISED as i64, LEAST as i64)
}
