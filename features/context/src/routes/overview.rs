//! Goals and boundaries on one page: of the organisation and my teams, or of one team.

use super::stand::may_shape;
use crate::{
    model::{Kind, Owner},
    policy::{Action, may},
    routes::stand::alone,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Boundary, Goal};
use zwerm_domain::TeamId;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Room, Shell};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

#[derive(Template)]
#[template(path = "context.html")]
struct OverviewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    parts: Vec<Part>,
    may_kinds: bool,
}

#[derive(Template)]
#[template(path = "context_team.html")]
struct TeamPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: directory::Team,
    above: Vec<(TeamId, String)>,
    own: Part,
    parts: Vec<Part>,
    /// Whether the reader is in the team or leads it.
    is_of: bool,
}

/// The goals and boundaries of one owner.
struct Part {
    owner: Owner,
    /// What the owner is called.
    name: String,
    goals: Vec<Line>,
    boundaries: Vec<Line>,
    may_shape: bool,
}

impl Part {
    fn new_href(&self, kind: &Kind) -> String {
        let team = self.owner.team().map_or(String::new(), |team| format!("?team={team}"));
        format!("{}/new{team}", kind.path())
    }

    fn lines(&self, kind: &Kind) -> &[Line] {
        match kind {
            Kind::Goal => &self.goals,
            Kind::Boundary => &self.boundaries,
        }
    }

    /// For ids in the page.
    fn key(&self, kind: &Kind) -> String {
        let owner = self.owner.team().map_or(0, TeamId::get);
        format!("h-{}-{owner}", kind.code())
    }
}

/// One goal or boundary in a list.
struct Line {
    href: String,
    name: String,
    reason: String,
}

impl From<Goal> for Line {
    fn from(goal: Goal) -> Line {
        let href = format!("{}/{}", Kind::Goal.path(), goal.id);
        Line { href, name: goal.name, reason: goal.why }
    }
}

impl From<Boundary> for Line {
    fn from(boundary: Boundary) -> Line {
        let href = format!("{}/{}", Kind::Boundary.path(), boundary.id);
        Line { href, name: boundary.name, reason: boundary.reason }
    }
}

pub(super) async fn mine(visit: Visit) -> Response {
    visit.read(mine_page).await
}

pub(super) async fn team(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read(move |tx, me| team_page(tx, me, id)).await
}

fn mine_page(tx: &mut Reader, me: &Me) -> Result<Page, Refused> {
    let t = text(me.language);
    let goals = directory::goals(tx, &me.actor, None)?;
    let boundaries = directory::boundaries(tx, &me.actor, None)?;
    let mut owners = vec![Owner::Organisation];
    let in_teams = directory::teams_of(tx, &me.actor, me.id())?;
    let led = directory::teams_led_by(tx, &me.actor, me.id())?;
    for team in in_teams.into_iter().chain(led) {
        let owner = Owner::Team(team.id, team.name);
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    let parts = owners.into_iter().map(|owner| part(tx, me, owner, &goals, &boundaries));
    let parts = parts.collect::<Result<_, _>>()?;
    Page::of(&OverviewPage {
        shell: me.shell(tx, Room::Team, t.context_title())?,
        t,
        parts,
        may_kinds: may(Action::ShapeKinds, alone(me)),
    })
}

fn team_page(tx: &mut Reader, me: &Me, id: TeamId) -> Result<Page, Refused> {
    let t = text(me.language);
    let team = directory::team(tx, &me.actor, id)?;
    let goals = directory::goals(tx, &me.actor, Some(id))?;
    let boundaries = directory::boundaries(tx, &me.actor, Some(id))?;
    let owner = Owner::Team(id, team.name.clone());
    let own = part(tx, me, owner, &goals, &boundaries)?;
    let whole = part(tx, me, Owner::Organisation, &goals, &boundaries)?;
    let standing = directory::standing_in(tx, &me.actor, id)?;
    let is_empty = whole.goals.is_empty() && whole.boundaries.is_empty();
    Page::of(&TeamPage {
        shell: me.shell(tx, Room::Team, t.context_of(team.name.as_str()))?,
        t,
        above: directory::teams_above(tx, &me.actor, id)?,
        is_of: standing.is_member || standing.is_lead,
        team,
        own,
        parts: if is_empty { Vec::new() } else { vec![whole] },
    })
}

fn part(
    tx: &mut Reader,
    me: &Me,
    owner: Owner,
    goals: &[Goal],
    boundaries: &[Boundary],
) -> Result<Part, StoreError> {
    let team = owner.team();
    let is_of = |of: &Option<(TeamId, String)>| of.as_ref().map(|(id, _)| *id) == team;
    Ok(Part {
        goals: goals.iter().filter(|g| is_of(&g.team)).cloned().map(Line::from).collect(),
        boundaries: boundaries.iter().filter(|b| is_of(&b.team)).cloned().map(Line::from).collect(),
        may_shape: may_shape(tx, me, team)?,
        name: owner.name(&me.organisation).to_owned(),
        owner,
    })
}
