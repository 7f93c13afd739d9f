//! What a team is for, and changing it.

use super::{form::stale, head::check};
use crate::{
    policy::Action,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Team};
use zwerm_domain::{TeamId, text::needed_line};
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem};

/// Longest purpose, in characters: one sentence.
const MOST: usize = 300;

#[derive(Template)]
#[template(path = "team_purpose.html")]
struct PurposePage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    fields: Fields,
    version: String,
    both: Vec<zwerm_web::Difference>,
    most: usize,
}

pub(super) async fn edit(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit
        .read(move |tx, me| {
            let team = directory::team(tx, &me.actor, id)?;
            page(tx, me, id, &Again::first(Fields::new().with("purpose", team.purpose)))
        })
        .await
}

pub(super) async fn change(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            check(tx, me, id, Action::ChangePurpose)?;
            let purpose = needed_line(form.get("purpose"), MOST)
                .map_err(|problem| Problems::one("purpose", text_problem(problem, me.language)))?;
            let team = directory::team(tx, &me.actor, id)?;
            let (named, version) = ((id, team.name.as_str()), form.version());
            if team.purpose != purpose
                && !store::change_purpose(tx, &me.actor, named, version, &purpose)?
            {
                return Err(stale(me));
            }
            Ok(Done::at(format!("/team/{id}?done=purpose")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn page(tx: &mut Reader, me: &Me, id: TeamId, again: &Again) -> Result<Page, Refused> {
    check(tx, me, id, Action::ChangePurpose)?;
    let team = directory::team(tx, &me.actor, id)?;
    let t = text(me.language);
    Page::of(&PurposePage {
        shell: me.shell(tx, Room::Team, t.team_purpose_title())?,
        t,
        fields: again.fields.clone(),
        version: again.version(team.version),
        both: again.differences([("purpose", t.team_purpose_label(), &team.purpose)]),
        most: MOST,
        team,
    })
}
