//! What a team has running and had, with the team above it and with teams below; or the invitation to begin.

use super::{above, begin::stops, own_team, title};
use crate::{
    model::parallel::Parallel,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::Team;
use zwerm_domain::TeamId;
use zwerm_store::Reader;
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "parallels.html")]
struct ListPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    /// Why it can't be begun now.
    stops: Option<String>,
    now: Vec<Line>,
    before: Vec<Line>,
}

/// One of them.
struct Line {
    id: String,
    theme: String,
    says: String,
}

pub(in crate::routes) async fn show(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id)).await
}

fn page(tx: &mut Reader, me: &Me, id: TeamId) -> Result<Page, Refused> {
    let team = own_team(tx, me, id)?;
    let t = text(me.language);
    let (mut now, mut before) = (Vec::new(), Vec::new());
    for it in store::parallel::of_team(tx, &me.actor, id)? {
        let line = Line { id: it.id.to_string(), theme: title(tx, me, &it)?, says: says(me, &it) };
        if it.over_on.is_none() { now.push(line) } else { before.push(line) }
    }
    let above = above(tx, me, &team)?;
    let stops = stops(tx, me, &team, above.as_ref())?;
    let shell = me.shell(tx, Room::Team, t.habits_parallel())?;
    Page::of(&ListPage { shell, t, team, stops, now, before })
}

/// Between which teams, and when.
fn says(me: &Me, it: &Parallel) -> String {
    let (t, calendar) = (text(me.language), Calendar { language: me.language, today: me.today() });
    let (team, above, begun) = (it.team.1.as_str(), it.above.1.as_str(), calendar.day(it.begun_on));
    match it.over_on {
        None => t.habits_parallel_since(team, above, begun),
        Some(day) => t.habits_parallel_from(team, above, begun, calendar.day(day)),
    }
}
