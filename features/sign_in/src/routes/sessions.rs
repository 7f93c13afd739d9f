//! Where one is signed in: the own list, ending one of them, and ending all others. Days and no clock times; when
//! one of them was last used, nobody keeps.

use crate::text::{L10nLanguage, text};
use askama::Template;
use axum::{extract::Path, response::Response};
use zwerm_access_log::{Kind, Subject};
use zwerm_domain::{Office, day_of};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{
    Again, Device, Done, Ended, Me, Page, Post, Refused, Token, Visit, end_own_session,
    end_session, end_sessions_but, end_sessions_of_all, own_sessions,
};

const HERE: &str = "/sign_in/sessions";

#[derive(Template)]
#[template(path = "sessions.html")]
struct SessionsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    sessions: Vec<Line>,
    /// Whether one can sign everybody out.
    keeps: bool,
}

/// One session: where, since which day, and whether it is this one.
struct Line {
    handle: String,
    device: String,
    began: String,
    is_here: bool,
}

pub(super) async fn show(visit: Visit) -> Response {
    let token = visit.token().cloned();
    visit.read(move |tx, me| page(tx, me, token.as_ref(), &Again::default())).await
}

/// Ends one. When it is this one, that is signing out.
pub(super) async fn end_one(Path(handle): Path<String>, post: Post) -> Response {
    let (token, shown) = (post.visit.token().cloned(), post.visit.token().cloned());
    post.send(
        move |tx, me, _| end(tx, me, &handle, token.as_ref()),
        move |tx, me, again| page(tx, me, shown.as_ref(), again),
    )
    .await
}

fn end(tx: &mut Writer, me: &Me, handle: &str, token: Option<&Token>) -> Result<Done, Refused> {
    match (end_own_session(tx, me.id(), handle, token, me.now)?, token) {
        (None, _) => Err(Refused::NotFound),
        (Some(true), Some(token)) => {
            Ok(Done::at("/signed_out").with_cookie(end_session(tx, token, me.now)?))
        }
        (Some(_), _) => Ok(Done::at(format!("{HERE}?done=one"))),
    }
}

/// Ends all but this one.
pub(super) async fn end_others(post: Post) -> Response {
    let (token, shown) = (post.visit.token().cloned(), post.visit.token().cloned());
    post.send(
        move |tx, me, _| {
            end_sessions_but(tx, me.id(), token.as_ref(), Ended::Elsewhere, me.now)?;
            Ok(Done::at(format!("{HERE}?done=others")))
        },
        move |tx, me, again| page(tx, me, shown.as_ref(), again),
    )
    .await
}

/// Ends everybody's but this one, after a mishap: whoever asks that proves to be there.
pub(super) async fn end_everybodys(post: Post) -> Response {
    let (token, shown) = (post.visit.token().cloned(), post.visit.token().cloned());
    post.send(
        move |tx, me, _| {
            if !me.is_proved() {
                return Ok(Done::at(format!("/sign_in/proof?next={HERE}")));
            }
            let here = token.as_ref().ok_or(Refused::NotFound)?;
            end_sessions_of_all(tx, me.actor.organisation(), here, me.now)?;
            me.note_change(tx, Kind::AccountChanged, Subject::Everybody)?;
            Ok(Done::at(format!("{HERE}?done=everybody")))
        },
        move |tx, me, again| page(tx, me, shown.as_ref(), again),
    )
    .await
}

/// A device in plain words: *Firefox op Windows*.
fn device_name(t: &L10nLanguage, device: Device) -> String {
    match (device.browser, device.system) {
        (Some(browser), Some(system)) => t.sign_in_device(browser, system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => t.sign_in_device_unknown(),
    }
}

fn page(tx: &mut Reader, me: &Me, token: Option<&Token>, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Elsewhere, t.sign_in_sessions_title())?;
    shell.done = match me.done() {
        "one" => Some(t.sign_in_sessions_done_one()),
        "everybody" => Some(t.sign_in_sessions_done_everybody()),
        "others" => Some(t.sign_in_sessions_done_others()),
        _ => None,
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let sessions = own_sessions(tx, me.id(), token, me.now)?;
    let line = |session: zwerm_web::OwnSession| Line {
        device: device_name(t, session.device),
        began: t.sign_in_sessions_since(calendar.day(day_of(session.began, &me.time_zone))),
        handle: session.handle,
        is_here: session.is_here,
    };
    let sessions = sessions.into_iter().map(line).collect();
    let keeps = me.actor.holds(Office::Administrator);
    Page::of(&SessionsPage { shell, t, fields: again.fields.clone(), sessions, keeps })
}
