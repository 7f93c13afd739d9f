//! One's own passkeys: a new one in two steps (it is proved who asks, then the device makes it), another name, and away.

use super::proof::{Asked, FIELD, Proof, prove};
use crate::{
    caller::Caller,
    door::Door,
    passkey::{House, credential_id},
    store::{account, passkey},
    text::{L10nLanguage, text},
    told_mail::tell,
};
use askama::Template;
use axum::{Extension, extract::Path, response::Response};
use zwerm_directory::AccountChange;
use zwerm_domain::text::one_line;
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{
    Again, Done, Form, Me, Page, Post, Problems, Refused, Token, Visit, renew_session,
    session_cookie, text_problem,
};

const SECURITY: &str = "/sign_in/security";
/// Most passkeys of one person.
const MOST: usize = 20;
/// Longest name of one.
const NAME: usize = 60;

#[derive(Template)]
#[template(path = "passkey_new.html")]
struct NewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    has_password: bool,
    /// Whether this address can have passkeys at all.
    is_possible: bool,
}

#[derive(Template)]
#[template(path = "passkey_make.html")]
struct MakePage {
    shell: Shell,
    t: &'static L10nLanguage,
    name: String,
    key: String,
    asked: String,
}

#[derive(Template)]
#[template(path = "passkey_one.html")]
struct OnePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    id: i64,
    since: String,
}

/// The form for a new one.
pub(super) async fn show_new(visit: Visit) -> Response {
    visit.read(|tx, me| new_page(tx, me, Fields::new())).await
}

/// First step: who asks proves to be there; then the page on which the device makes it.
pub(super) async fn begin(
    Extension(door): Extension<Door>,
    caller: Caller,
    post: Post,
) -> Response {
    let proof = prove(&door, caller, &post, Asked::Password).await;
    post.send(
        move |tx, me, form| ask(tx, me, form, proof.as_ref()),
        |tx, me, again: &Again| new_page(tx, me, named_only(&again.fields)),
    )
    .await
}

fn ask(tx: &mut Writer, me: &Me, form: &Form, proof: Option<&Proof>) -> Result<Done, Refused> {
    let t = text(me.language);
    let house = House::of(me.base_url()).ok_or(Refused::NotFound)?;
    let mut problems = Problems::default();
    let name = name_of(&mut problems, me, form);
    let own = passkey::own(tx, me.id())?;
    if own.len() >= MOST {
        problems.add("", t.sign_in_passkey_many(MOST as i64));
    }
    match proof.ok_or(Refused::NotFound)?.check(tx, me, form.get(FIELD), Asked::Password) {
        Err(Refused::Invalid(wrong)) => problems.0.extend(wrong.0),
        other => other?,
    }
    let name = problems.none_or(name)?;
    let known = own.iter().filter_map(|own| credential_id(&own.credential)).collect();
    let handle = passkey::handle(tx, me.id())?;
    let sign_in_name = account::sign_in_name(tx, me.id())?;
    let challenge = house.ask_new(&handle, &sign_in_name, &me.name, known)?;
    let key = super::passkey::new_key()?;
    passkey::keep(tx, &key, Some(me.id()), &challenge.state, me.now)?;
    let shell = me.shell(tx, Room::Elsewhere, t.sign_in_passkey_make_title())?;
    let key = key.reveal().to_owned();
    let page = MakePage { shell, t, name, key, asked: challenge.asked };
    Ok(Done::showing(Page::of(&page)?, "/sign_in/passkeys/new"))
}

/// Second step: what the device made is kept. The session goes on under another token.
pub(super) async fn add(post: Post) -> Response {
    let token = post.visit.token().cloned();
    post.send(
        move |tx, me, form| keep(tx, me, form, token.as_ref().ok_or(Refused::NotFound)?),
        |tx, me, again: &Again| new_page(tx, me, named_only(&again.fields)),
    )
    .await
}

fn keep(tx: &mut Writer, me: &Me, form: &Form, token: &Token) -> Result<Done, Refused> {
    let t = text(me.language);
    let house = House::of(me.base_url()).ok_or(Refused::NotFound)?;
    let failed = || Refused::from(Problems::one("", t.sign_in_passkey_failed()));
    let mut problems = Problems::default();
    let name = name_of(&mut problems, me, form);
    let name = problems.none_or(name)?;
    let key = Token::parse(form.get("key")).ok_or_else(failed)?;
    let waiting = passkey::waiting(tx, &key)?
        .filter(|it| it.person == Some(me.id()) && it.is_open(me.now))
        .ok_or_else(failed)?;
    let (credential, kept) =
        house.new_passkey(form.get("answer"), &waiting.state).ok_or_else(failed)?;
    let is_new = passkey::answered(tx, &key, form.get("action_id"), me.now)?
        && passkey::add(tx, me.id(), credential.as_slice(), &kept, &name, me.today())?;
    if !is_new {
        return Err(failed());
    }
    tell(tx, me.id(), Some(me.id()), AccountChange::PasskeyAdded, me.today(), me.now)?;
    renewed(tx, me, token, "passkey_added")
}

fn renewed(tx: &mut Writer, me: &Me, token: &Token, done: &str) -> Result<Done, Refused> {
    let after = renew_session(tx, token, me.now)?.ok_or(Refused::NotSignedIn)?;
    Ok(Done::at(format!("{SECURITY}?done={done}")).with_cookie(session_cookie(&after)))
}

/// One of one's own.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Response {
    visit
        .read(move |tx, me| {
            let own = passkey::one(tx, &me.actor, number(&id)?)?;
            one_page(tx, me, &own, Fields::new().with("name", own.name.as_str()))
        })
        .await
}

pub(super) async fn rename(Path(id): Path<String>, post: Post) -> Response {
    let shown = id.clone();
    post.send(
        move |tx, me, form| {
            let own = passkey::one(tx, &me.actor, number(&id)?)?;
            let mut problems = Problems::default();
            let name = name_of(&mut problems, me, form);
            passkey::rename(tx, &me.actor, own.id, &problems.none_or(name)?)?;
            Ok(Done::at(format!("{SECURITY}?done=passkey_named")))
        },
        move |tx, me, again: &Again| {
            let own = passkey::one(tx, &me.actor, number(&shown)?)?;
            one_page(tx, me, &own, again.fields.clone())
        },
    )
    .await
}

/// Takes one away; not the last one of whoever would have no way in any more.
pub(super) async fn remove(Path(id): Path<String>, post: Post) -> Response {
    let (shown, token) = (id.clone(), post.visit.token().cloned());
    post.send(
        move |tx, me, _| {
            let own = passkey::one(tx, &me.actor, number(&id)?)?;
            if !me.is_proved() {
                return Ok(Done::at(format!("/sign_in/proof?next=/sign_in/passkeys/{}", own.id)));
            }
            let is_last = passkey::own(tx, me.id())?.len() == 1;
            if is_last && account::ways_in(tx, me.id(), me.provider())? == 1 {
                let says = text(me.language).sign_in_passkey_last();
                return Err(Problems::one("", says).into());
            }
            passkey::remove(tx, &me.actor, own.id)?;
            tell(tx, me.id(), Some(me.id()), AccountChange::PasskeyRemoved, me.today(), me.now)?;
            renewed(tx, me, token.as_ref().ok_or(Refused::NotFound)?, "passkey_removed")
        },
        move |tx, me, again: &Again| {
            let own = passkey::one(tx, &me.actor, number(&shown)?)?;
            let fields = named_only(&again.fields.clone().with("name", own.name.as_str()));
            one_page(tx, me, &own, fields)
        },
    )
    .await
}

fn number(id: &str) -> Result<i64, Refused> {
    id.parse().map_err(|_| Refused::NotFound)
}

fn name_of(problems: &mut Problems, me: &Me, form: &Form) -> String {
    let typed = one_line(form.get("name"), NAME);
    let name = problems.keep("name", typed.map_err(|problem| text_problem(problem, me.language)));
    if name.is_empty() && problems.0.is_empty() {
        problems.add("name", text(me.language).sign_in_passkey_name_empty());
    }
    name
}

/// What was typed, but no password.
fn named_only(fields: &Fields) -> Fields {
    let mut shown = Fields::new().with("name", fields.value("name"));
    for problem in fields.problems() {
        shown.reject(problem.name.clone(), problem.text.clone());
    }
    shown
}

fn new_page(tx: &mut Reader, me: &Me, fields: Fields) -> Result<Page, Refused> {
    let t = text(me.language);
    Page::of(&NewPage {
        shell: me.shell(tx, Room::Elsewhere, t.sign_in_passkey_new_title())?,
        t,
        fields,
        has_password: account::has_password(tx, me.id())?,
        is_possible: House::of(me.base_url()).is_some(),
    })
}

fn one_page(tx: &mut Reader, me: &Me, own: &passkey::Own, fields: Fields) -> Result<Page, Refused> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    Page::of(&OnePage {
        shell: me.shell(tx, Room::Elsewhere, own.name.as_str())?,
        t,
        fields,
        id: own.id,
        since: t.sign_in_sessions_since(calendar.day(own.since)),
    })
}
