//! One's own second step: putting it on with a first code, new codes on paper, and taking it off.

use super::proof::{Asked, Proof, prove};
use crate::{
    app_code::AppSecret,
    caller::Caller,
    door::Door,
    store::{account, second_step},
    text::{L10nLanguage, text},
    told_mail::tell,
};
use askama::Template;
use axum::{Extension, response::Response};
use zwerm_directory::AccountChange;
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Room, Scan, Shell, format::Calendar};
use zwerm_web::{
    Again, Done, Form, Me, Page, Post, Problems, Refused, Token, Visit, renew_session,
    session_cookie,
};

const HERE: &str = "/sign_in/second_step";

#[derive(Template)]
#[template(path = "second_step.html")]
struct SecondStepPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    has_password: bool,
    /// Since when it is on, and how many codes are left on paper.
    on: Option<(String, i64)>,
    /// What is given to the app, where it is off.
    secret: String,
    groups: String,
    picture: Scan,
}

#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct CodesPage {
    shell: Shell,
    t: &'static L10nLanguage,
    name: String,
    day: String,
    codes: Vec<String>,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, Fields::new())).await
}

/// Puts it on, once the app shows the right code; then shows the codes for on paper, this once.
pub(super) async fn put_on(
    Extension(door): Extension<Door>,
    caller: Caller,
    post: Post,
) -> Response {
    let proof = prove(&door, caller, &post, Asked::Password).await;
    let token = post.visit.token().cloned();
    post.send(
        move |tx, me, form| begin(tx, me, form, proof.as_ref(), token.as_ref()),
        |tx, me, again: &Again| page(tx, me, shown(&again.fields)),
    )
    .await
}

fn begin(
    tx: &mut Writer,
    me: &Me,
    form: &Form,
    proof: Option<&Proof>,
    token: Option<&Token>,
) -> Result<Done, Refused> {
    let t = text(me.language);
    let (Some(proof), Some(token)) = (proof, token) else { return Err(Refused::NotFound) };
    if second_step::since(tx, me.id())?.is_some() {
        return Ok(Done::at(HERE));
    }
    let secret = AppSecret::parse(form.get("app_secret"))
        .ok_or_else(|| Problems::one("code", t.sign_in_second_again()))?;
    let step = secret.step_of(form.get("code"), me.now);
    let mut problems = Problems::default();
    if form.get("code").trim().is_empty() {
        problems.add("code", t.sign_in_code_empty());
    } else if step.is_none() {
        problems.add("code", t.sign_in_second_wrong());
    }
    match proof.check(tx, me, form.get(super::proof::FIELD), Asked::Password) {
        Err(Refused::Invalid(wrong)) => problems.0.extend(wrong.0),
        other => other?,
    }
    let step = problems.none_or(step)?.unwrap_or_default();
    if second_step::put(tx, me.id(), &secret, me.key(), me.today(), step)? {
        tell(tx, me.id(), Some(me.id()), AccountChange::SecondStepOn, me.today(), me.now)?;
    }
    show_codes(tx, me, token)
}

/// New codes for on paper, shown this once. The session goes on under another token.
fn show_codes(tx: &mut Writer, me: &Me, token: &Token) -> Result<Done, Refused> {
    let t = text(me.language);
    let codes = second_step::renew_codes(tx, me.id(), me.key())?;
    let after = renew_session(tx, token, me.now)?.ok_or(Refused::NotSignedIn)?;
    let shell = me.shell_under(&after, tx, Room::Elsewhere, t.sign_in_recovery_title())?;
    let day = Calendar { language: me.language, today: me.today() }.long(me.today());
    let page = CodesPage { shell, t, name: me.name.clone(), day, codes };
    Ok(Done::showing(Page::of(&page)?, HERE).with_cookie(session_cookie(&after)))
}

/// Makes new codes for on paper; the old ones no longer work.
pub(super) async fn renew_codes(
    Extension(door): Extension<Door>,
    caller: Caller,
    post: Post,
) -> Response {
    let proof = prove(&door, caller, &post, Asked::PasswordOrCode).await;
    let token = post.visit.token().cloned();
    post.send(
        move |tx, me, form| {
            let (Some(proof), Some(token)) = (&proof, &token) else {
                return Err(Refused::NotFound);
            };
            if second_step::since(tx, me.id())?.is_none() {
                return Err(Refused::NotFound);
            }
            proof.check(tx, me, form.get(super::proof::FIELD), Asked::PasswordOrCode)?;
            show_codes(tx, me, token)
        },
        |tx, me, again: &Again| page(tx, me, shown(&again.fields)),
    )
    .await
}

/// Takes it off, for who proves to be still there.
pub(super) async fn take_off(
    Extension(door): Extension<Door>,
    caller: Caller,
    post: Post,
) -> Response {
    let proof = prove(&door, caller, &post, Asked::PasswordOrCode).await;
    let token = post.visit.token().cloned();
    post.send(
        move |tx, me, form| {
            let (Some(proof), Some(token)) = (&proof, &token) else {
                return Err(Refused::NotFound);
            };
            if second_step::since(tx, me.id())?.is_none() {
                return Ok(Done::at("/sign_in/security"));
            }
            proof.check(tx, me, form.get(super::proof::FIELD), Asked::PasswordOrCode)?;
            second_step::end(tx, me.id())?;
            tell(tx, me.id(), Some(me.id()), AccountChange::SecondStepOff, me.today(), me.now)?;
            let after = renew_session(tx, token, me.now)?.ok_or(Refused::NotSignedIn)?;
            Ok(Done::at("/sign_in/security?done=off").with_cookie(session_cookie(&after)))
        },
        |tx, me, again: &Again| page(tx, me, shown(&again.fields)),
    )
    .await
}

/// What is shown again: the secret that the app has by now, and no password or code.
fn shown(fields: &Fields) -> Fields {
    let mut shown = Fields::new().with("app_secret", fields.value("app_secret"));
    for problem in fields.problems() {
        shown.reject(problem.name.clone(), problem.text.clone());
    }
    shown
}

fn page(tx: &mut Reader, me: &Me, fields: Fields) -> Result<Page, Refused> {
    let t = text(me.language);
    let shell = me.shell(tx, Room::Elsewhere, t.sign_in_second_title())?;
    let calendar = Calendar { language: me.language, today: me.today() };
    let on = match second_step::since(tx, me.id())? {
        Some(day) => {
            Some((t.sign_in_second_since(calendar.day(day)), second_step::codes_left(tx, me.id())?))
        }
        None => None,
    };
    let secret = match AppSecret::parse(fields.value("app_secret")) {
        Some(secret) => secret,
        None => AppSecret::new()?,
    };
    let address = secret.address(&me.organisation, &account::sign_in_name(tx, me.id())?);
    Page::of(&SecondStepPage {
        shell,
        t,
        fields,
        has_password: account::has_password(tx, me.id())?,
        on,
        picture: Scan::of(&address),
        groups: secret.groups(),
        secret: secret.letters(),
    })
}
