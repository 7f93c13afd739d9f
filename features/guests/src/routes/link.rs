//! A personal link: opening the page changes nothing, so that a mail scanner uses nothing up; the button binds it to
//! this browser. A link that opens nothing (unknown, opened elsewhere, over, taken back) gets one plain page.

use crate::text::{L10nLanguage, text};
use askama::Template;
use axum::{extract::Path, response::Response};
use http::StatusCode;
use zwerm_domain::{AgreementId, day_of};
use zwerm_store::{Reader, Writer};
use zwerm_ui::Shell;
use zwerm_web::{
    Done, Open, Page, Post, Refused, Token, Visit, guest_cookie, guest_link, no_session_cookie,
    open_guest_link, start_guest_session,
};

/// What stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// The button that opens it.
    Opens,
    /// It was opened in this very browser: on to the agreements.
    IsHere,
    /// A colleague is signed in here.
    IsColleague,
    /// It opens nothing.
    Gone,
}

#[derive(Template)]
#[template(path = "guest_link.html")]
struct LinkPage {
    shell: Shell,
    t: &'static L10nLanguage,
    says: Says,
    action: String,
    organisation: String,
    /// The agreement to go on to; may be empty.
    agreement: String,
    on: String,
}

pub(super) async fn show(Path(given): Path<String>, visit: Visit) -> Response {
    let agreement = visit.query("agreement").parse::<AgreementId>().ok();
    let token = Token::parse(&given);
    visit.read_open(move |tx, open| page(tx, open, token.as_ref(), agreement)).await
}

pub(super) async fn open(Path(given): Path<String>, post: Post) -> Response {
    let token = Token::parse(&given);
    let again = token.clone();
    let agreement = post.form.id("agreement");
    post.send_open(
        move |tx, open, form| take(tx, open, token.as_ref(), form.get("action_id"), agreement),
        move |tx, open, _| page(tx, open, again.as_ref(), agreement),
    )
    .await
}

/// Where a guest goes on to: their agreements, or one of these.
fn on(agreement: Option<AgreementId>) -> String {
    agreement.map_or_else(|| "/agreements".to_owned(), |id| format!("/agreements/{id}"))
}

fn take(
    tx: &mut Writer,
    open: &Open,
    token: Option<&Token>,
    action: &str,
    agreement: Option<AgreementId>,
) -> Result<Done, Refused> {
    let Some(token) = token else { return Ok(Done::at("/guests/link")) };
    let back = || Ok(Done::at(format!("/guests/links/{}", token.reveal())));
    if open.me.is_some() {
        return back();
    }
    let now = open.site.clock().now();
    let Some(link) = guest_link(tx, token)? else { return back() };
    let person = link.guest.person;
    if link.was_opened_by(action, now) {
        let session = start_guest_session(tx, person, now)?;
        return Ok(Done::at(on(agreement)).with_cookie(guest_cookie(&session)));
    }
    if !link.opens(now, day_of(now, "UTC")) {
        return back();
    }
    match open_guest_link(tx, token, person, action, now)? {
        // A colleague's session that ended here would be asked for again and again.
        Some(cookie) => {
            Ok(Done::at(on(agreement)).with_cookie(cookie).with_cookie(no_session_cookie()))
        }
        None => back(),
    }
}

fn page(
    tx: &mut Reader,
    open: &Open,
    token: Option<&Token>,
    agreement: Option<AgreementId>,
) -> Result<Page, Refused> {
    let (t, now) = (text(open.language), open.site.clock().now());
    let link = match token {
        Some(token) => guest_link(tx, token)?,
        None => None,
    };
    let here = open.guest.as_ref().map(|guest| (guest.id(), guest.organisation.clone()));
    let (says, organisation) = match &link {
        Some(_) if open.me.is_some() => (Says::IsColleague, String::new()),
        Some(link) if here.as_ref().is_some_and(|(id, _)| *id == link.guest.person) => {
            (Says::IsHere, here.map(|(_, name)| name).unwrap_or_default())
        }
        Some(link) if link.opens(now, day_of(now, "UTC")) => {
            (Says::Opens, crate::store::host_name(tx, link.guest.host)?)
        }
        _ => (Says::Gone, String::new()),
    };
    let title = match says {
        Says::Opens | Says::IsHere => t.guests_link_title(organisation.as_str()),
        Says::IsColleague => t.guests_link_colleague_title(),
        Says::Gone => t.guests_gone_title(),
    };
    let page = Page::of(&LinkPage {
        shell: open.shell(title),
        t,
        says,
        action: token.map(|token| format!("/guests/links/{}", token.reveal())).unwrap_or_default(),
        organisation,
        agreement: agreement.map(|id| id.to_string()).unwrap_or_default(),
        on: on(agreement),
    })?;
    Ok(if says == Says::Gone { page.with_status(StatusCode::NOT_FOUND) } else { page })
}
