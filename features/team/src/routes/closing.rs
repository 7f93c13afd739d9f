//! Closing a team that is no longer there: what stands in the way is told first; opening it again is one press.

use super::{all, head::check};
use crate::{
    policy::Action,
    store::closing::{self as store, InTheWay},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Team};
use zwerm_domain::TeamId;
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "team_closing.html")]
struct ClosingPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    way: InTheWay,
    fields: Fields,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(super) async fn close(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            check(tx, me, id, Action::Close)?;
            if !store::in_the_way(tx, &me.actor, id)?.is_nothing() {
                let not_yet = text(me.language).team_closing_not_yet();
                return Err(Problems::one("", not_yet).into());
            }
            store::close(tx, id, me.today())?;
            Ok(Done::at("/team/all?done=closed"))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn reopen(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            if store::closed_team(tx, &me.actor, id)?.is_under_closed {
                let above = text(me.language).team_closing_above_first();
                return Err(Problems::one("", above).into());
            }
            store::reopen(tx, id)?;
            Ok(Done::at(format!("/team/{id}?done=reopened")))
        },
        |tx, me, again| all::tree(tx, me, "", 1, again.fields.clone()),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, id: TeamId, again: &Again) -> Result<Page, Refused> {
    check(tx, me, id, Action::Close)?;
    let t = text(me.language);
    let team = directory::team(tx, &me.actor, id)?;
    Page::of(&ClosingPage {
        shell: me.shell(tx, Room::Team, t.team_closing_title(team.name.as_str()))?,
        t,
        way: store::in_the_way(tx, &me.actor, id)?,
        fields: again.fields.clone(),
        team,
    })
}
