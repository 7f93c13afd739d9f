//! One team on one page, and the room's first page: my main team.

use super::{
    head::{Head, Part, mine as my_teams},
    roles::RoleCard,
};
use crate::{
    policy::Action,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Boundary, Colleague, Goal, TeamLine};
use zwerm_domain::{Office, TeamId};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Room, Shell, Who};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

/// People shown on the page; the rest is behind the search for people.
const PEOPLE: u32 = 120;
/// People before the fold.
const FOLD: usize = 12;
/// Teams below that are shown.
const BELOW: usize = 12;

#[derive(Template)]
#[template(path = "team.html")]
struct TeamPage {
    shell: Shell,
    t: &'static L10nLanguage,
    head: Head,
    people: Vec<Line>,
    people_count: u64,
    leads: Vec<Line>,
    roles: Vec<RoleCard>,
    goals: Vec<Goal>,
    boundaries: Vec<Boundary>,
    below: Vec<TeamLine>,
    below_more: usize,
    may_roles: bool,
    may_close: bool,
}

impl TeamPage {
    /// A few more than fit before the fold are shown all the same: a fold for two people hides nothing worth it.
    fn fold(&self) -> usize {
        if self.people.len() > FOLD + 2 { FOLD } else { self.people.len() }
    }

    fn first_people(&self) -> &[Line] {
        &self.people[..self.fold()]
    }

    fn folded_people(&self) -> &[Line] {
        &self.people[self.fold()..]
    }

    fn people_more(&self) -> u64 {
        self.people_count.saturating_sub(self.people.len() as u64)
    }
}

#[derive(Template)]
#[template(path = "team_choose.html")]
struct ChoosePage {
    shell: Shell,
    t: &'static L10nLanguage,
    teams: Vec<TeamLine>,
    is_administrator: bool,
}

/// A person in a list.
struct Line {
    who: Who,
    job: String,
    href: String,
}

impl Line {
    fn of(person: Colleague) -> Line {
        let href = format!("/people/{}", person.id);
        Line { who: Who::new(person.id, person.name), job: person.job_title, href }
    }
}

pub(super) async fn mine(visit: Visit) -> Response {
    visit
        .read(|tx, me| match directory::main_team_of(tx, &me.actor, me.id())? {
            Some((id, _)) => page(tx, me, id, true),
            None => choose(tx, me),
        })
        .await
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, false)).await
}

fn page(tx: &mut Reader, me: &Me, id: TeamId, is_start: bool) -> Result<Page, Refused> {
    let head = Head::load(tx, me, id, Part::Team)?;
    let t = text(me.language);
    let mut shell = me.shell(tx, Room::Team, head.name.as_str())?;
    shell.is_room_start = is_start;
    shell.done = match me.done() {
        "purpose" => Some(t.team_purpose_done()),
        "reopened" => Some(t.team_reopened()),
        _ => None,
    };
    let mut below = directory::child_teams(tx, &me.actor, id)?;
    let below_more = below.len().saturating_sub(BELOW);
    below.truncate(BELOW);
    let (goals, boundaries) = context(tx, me, id)?;
    let actor = &me.actor;
    Page::of(&TeamPage {
        shell,
        t,
        people: lines(directory::members_of(tx, actor, id, PEOPLE)?),
        people_count: directory::people_in(tx, id)?,
        leads: lines(directory::leads_of(tx, actor, id)?),
        roles: directory::roles_of(tx, actor, id)?.into_iter().map(RoleCard::of).collect(),
        goals,
        boundaries,
        below,
        below_more,
        may_close: head.may(Action::Close),
        may_roles: head.may(Action::ShapeRoles),
        head,
    })
}

fn lines(people: Vec<Colleague>) -> Vec<Line> {
    people.into_iter().map(Line::of).collect()
}

/// The goals and boundaries that hold here, the own ones first; all of them stand on their own page.
fn context(tx: &mut Reader, me: &Me, id: TeamId) -> Result<(Vec<Goal>, Vec<Boundary>), StoreError> {
    let mut goals = directory::goals(tx, &me.actor, Some(id))?;
    let mut boundaries = directory::boundaries(tx, &me.actor, Some(id))?;
    goals.sort_by_key(|goal| goal.team.is_none());
    boundaries.sort_by_key(|boundary| boundary.team.is_none());
    goals.truncate(6);
    boundaries.truncate(6);
    Ok((goals, boundaries))
}

/// Who is in no team, or in several without a main one, chooses.
fn choose(tx: &mut Reader, me: &Me) -> Result<Page, Refused> {
    let t = text(me.language);
    let teams = my_teams(tx, me)?;
    let mut shell = me.shell(tx, Room::Team, t.team_choose_title())?;
    shell.is_room_start = true;
    Page::of(&ChoosePage {
        shell,
        t,
        teams,
        is_administrator: me.actor.holds(Office::Administrator),
    })
}
