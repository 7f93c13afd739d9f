//! What a team does now and did before: habits, experiments, and agreements that came of a talk.

use super::{
    line::{Chosen, chosen},
    stand,
};
use crate::{
    model::MOST,
    policy::Action,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Team};
use zwerm_domain::TeamId;
use zwerm_store::PairReader;
use zwerm_ui::{Room, Shell};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "habits.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    chosen: Chosen,
}

impl ListPage {
    fn may_more(&self, running: usize) -> bool {
        running < MOST
    }
}

#[derive(Template)]
#[template(path = "habits_no_team.html")]
struct NoTeamPage {
    shell: Shell,
    t: &'static L10nLanguage,
}

pub(super) async fn mine(visit: Visit) -> Response {
    visit
        .read_pair(|tx, me| match directory::main_team_of(tx, &me.actor, me.id())? {
            Some((id, _)) => page(tx, me, id),
            None => {
                let t = text(me.language);
                Page::of(&NoTeamPage { shell: me.shell(tx, Room::Team, t.habits_title())?, t })
            }
        })
        .await
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id)).await
}

fn page(tx: &mut PairReader, me: &Me, id: TeamId) -> Result<Page, Refused> {
    let team = stand::team(tx, me, id, Action::See)?;
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Team, t.habits_title())?;
    shell.done = (me.done() == "ticked").then(|| t.habits_done("ticked"));
    Page::of(&ListPage { shell, t, chosen: chosen(tx, me, id)?, team })
}
