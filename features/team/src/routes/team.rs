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
use jiff::ToSpan;
use zwerm_directory::{
    self as directory, Boundary, Colleague, Goal, Named, TeamChange, TeamLine, TeamNote,
};
use zwerm_domain::{Office, TeamId};
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{
    Room, Shell, Who,
    format::{Calendar, capitalised},
};
use zwerm_web::{About, IdPath, Me, Page, Refused, ShownAgreement, TeamPart, Visit};

/// People shown on the page; the rest is behind the search for people.
const PEOPLE: u32 = 120;
/// People before the fold.
const FOLD: usize = 12;
/// Teams below that are shown.
const BELOW: usize = 12;
/// Roles that are shown; all of them stand on their own page.
const ROLES: usize = 12;
/// So long a note on who was put into the team stands there, and so many at most.
const NOTE_DAYS: i64 = 60;
const NOTES: u32 = 20;
/// Agreements of one goal before the fold.
const AGREEMENTS: usize = 4;

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
    roles_more: usize,
    by_goal: Vec<Group>,
    is_of: bool,
    goals: Vec<Goal>,
    boundaries: Vec<Boundary>,
    below: Vec<TeamLine>,
    below_more: usize,
    /// Who put whom into the team; for the team alone.
    notes: Vec<String>,
    /// What other features bring, for the team alone.
    beside: Vec<String>,
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

/// The agreements of one goal: what and when, never who.
struct Group {
    /// The goal's page and name; none: they belong to no goal.
    goal: Option<(String, String)>,
    lines: Vec<AgreementLine>,
}

impl Group {
    fn first(&self) -> &[AgreementLine] {
        &self.lines[..self.lines.len().min(AGREEMENTS)]
    }

    fn folded(&self) -> &[AgreementLine] {
        &self.lines[self.lines.len().min(AGREEMENTS)..]
    }
}

/// An agreement that its parties show.
struct AgreementLine {
    href: String,
    result: String,
    when: String,
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
        .read_pair(|tx, me| match directory::main_team_of(tx, &me.actor, me.id())? {
            Some((id, _)) => page(tx, me, id, true),
            None => choose(tx, me),
        })
        .await
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, false)).await
}

fn page(tx: &mut PairReader, me: &Me, id: TeamId, is_start: bool) -> Result<Page, Refused> {
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
    let by_goal = groups(me, t, me.shown(tx, About::Team(id))?);
    let actor = &me.actor;
    let mut roles = directory::roles_of(tx, actor, id)?;
    let roles_more = roles.len().saturating_sub(ROLES);
    roles.truncate(ROLES);
    let (mut about, mut beside) = (Vec::new(), Vec::new());
    if head.is_of() {
        about = notes(tx, me, id)?;
        beside = me.beside_team(tx, id, TeamPart::Page)?;
    }
    Page::of(&TeamPage {
        shell,
        t,
        notes: about,
        beside,
        people: lines(directory::members_of(tx, actor, id, PEOPLE)?),
        people_count: directory::people_in(tx, id)?,
        leads: lines(directory::leads_of(tx, actor, id)?),
        roles: roles.into_iter().map(RoleCard::of).collect(),
        roles_more,
        by_goal,
        is_of: head.is_of(),
        goals,
        boundaries,
        below,
        below_more,
        may_close: head.may(Action::Close),
        may_roles: head.may(Action::ShapeRoles),
        head,
    })
}

/// Who put somebody into the team or let them lead it, of late.
fn notes(tx: &mut Reader, me: &Me, id: TeamId) -> Result<Vec<String>, StoreError> {
    let since = me.today().saturating_sub(NOTE_DAYS.days());
    let notes = directory::team_notes(tx, id, since, NOTES)?;
    Ok(notes.into_iter().map(|note| noted(me, note)).collect())
}

fn noted(me: &Me, note: TeamNote) -> String {
    let t = text(me.language);
    let day = Calendar { language: me.language, today: me.today() }.day(note.on);
    let gone = t.team_note_gone();
    let by = match note.by {
        Named::Nobody => t.team_note_by_file(),
        Named::Gone => capitalised(&gone),
        Named::Person(_, name) => name,
        Named::Provider(name) => t.team_note_by_provider(name),
    };
    let whom = match note.whom {
        Named::Nobody => t.team_note_people(note.people),
        Named::Gone => gone,
        Named::Person(_, name) | Named::Provider(name) => name,
    };
    match note.change {
        TeamChange::Joined => t.team_note_joined(by, whom, day),
        TeamChange::Leads => t.team_note_leads(by, whom, day),
    }
}

fn lines(people: Vec<Colleague>) -> Vec<Line> {
    people.into_iter().map(Line::of).collect()
}

/// Shown agreements under their goals; those without a goal last.
fn groups(me: &Me, t: &L10nLanguage, shown: Vec<ShownAgreement>) -> Vec<Group> {
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut groups: Vec<Group> = Vec::new();
    for it in shown {
        let day = calendar.day(it.day);
        let when = if it.is_standing { t.team_standing(day) } else { t.team_by(day) };
        let line = AgreementLine { href: it.href, result: it.result, when };
        let goal = it.goal.map(|(id, name)| (format!("/context/goals/{id}"), name));
        match groups.iter_mut().find(|group| group.goal == goal) {
            Some(group) => group.lines.push(line),
            None => groups.push(Group { goal, lines: vec![line] }),
        }
    }
    groups.sort_by_key(|group| group.goal.is_none());
    groups
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
