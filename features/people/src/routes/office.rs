//! Who administers, for everybody to see; making somebody administrator and ending it, for administrators.

use super::details::present;
use crate::{
    store::{self, Holder},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::{Office, PersonId};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Room, Shell, Who, format::Calendar};
use zwerm_web::{
    Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, end_all_sessions,
    session_cookie, start_session,
};

#[derive(Template)]
#[template(path = "people_administrators.html")]
struct AdministratorsPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    holders: Vec<Line>,
    former: Vec<Line>,
    me: PersonId,
    is_administrator: bool,
}

/// Somebody who administers or did, and since when.
struct Line {
    who: Who,
    href: String,
    says: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

pub(super) async fn give(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            present(tx, me, id)?;
            if store::give(tx, &me.actor, id, me.today())? {
                return Ok(renewed(tx, me, id)?.unwrap_or_else(|| done("given")));
            }
            Ok(done("given"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

pub(super) async fn end(IdPath(id): IdPath<PersonId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            present(tx, me, id)?;
            if store::is_last_administrator(tx, &me.actor, id)? {
                return Err(Problems::one("", text(me.language).people_office_last()).into());
            }
            if store::end(tx, &me.actor, id, me.today())? {
                return Ok(renewed(tx, me, id)?.unwrap_or_else(|| done("ended")));
            }
            Ok(done("ended"))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

fn done(what: &str) -> Done {
    Done::at(format!("/people/administrators?done={what}"))
}

/// Other rights, another session: whoever it is signs in anew; who did it themselves goes on under a new token.
fn renewed(tx: &mut Writer, me: &Me, id: PersonId) -> Result<Option<Done>, Refused> {
    end_all_sessions(tx, id, me.now)?;
    if id != me.id() {
        return Ok(None);
    }
    let token = start_session(tx, id, me.now)?;
    Ok(Some(done("ended").with_cookie(session_cookie(&token))))
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Elsewhere, t.people_office_title())?;
    shell.done = match me.done() {
        "given" => Some(t.people_office_given()),
        "ended" => Some(t.people_office_ended()),
        _ => None,
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let line = |holder: Holder| Line {
        href: format!("/people/{}", holder.id),
        who: Who::new(holder.id, holder.name),
        says: match holder.until {
            None => t.people_office_since(calendar.day(holder.since)),
            Some(until) => t.people_office_until(calendar.day(holder.since), calendar.day(until)),
        },
    };
    Page::of(&AdministratorsPage {
        shell,
        t,
        fields: again.fields.clone(),
        holders: store::holders(tx, &me.actor)?.into_iter().map(line).collect(),
        former: store::former_holders(tx, &me.actor)?.into_iter().map(line).collect(),
        me: me.id(),
        is_administrator: me.actor.holds(Office::Administrator),
    })
}
