//! Asking something of another team.

use super::{ask::day_ahead, stand};
use crate::{
    policy::Action,
    store::asks,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Team};
use zwerm_domain::{TeamId, text::needed_line};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, format::iso};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

/// Longest ask, in characters.
const WHAT: usize = 300;
/// With more teams than this one types the name.
const CHOICES: usize = 150;

#[derive(Template)]
#[template(path = "team_ask_form.html")]
struct AskFormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    fields: Fields,
    /// The teams to choose from; empty where there are too many.
    teams: Vec<Choice>,
    today: String,
    most: usize,
}

pub(super) async fn new(visit: Visit, IdPath(team): IdPath<TeamId>) -> Response {
    visit.read(move |tx, me| page(tx, me, team, &Again::default())).await
}

pub(super) async fn make(IdPath(team): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, team, Action::Ask)?;
            let t = text(me.language);
            let mut problems = Problems::default();
            let to = asked(tx, me, form)?;
            match to {
                None => problems.add("to", t.ask_choose_team()),
                Some(to) if to == team => problems.add("to", t.ask_own_team()),
                Some(to) if asks::is_full(tx, [team, to])? => problems.add("to", t.ask_team_full()),
                Some(_) => {}
            }
            let said = |problem| text_problem(problem, me.language);
            let what = problems.keep("what", needed_line(form.get("what"), WHAT).map_err(said));
            let by_on = problems.keep("by_on", day_ahead(me, form, "by_on"));
            if asks::open_count(tx, team)? >= asks::MOST {
                problems.add("", t.ask_too_many());
            }
            let (what, by_on) = problems.none_or((what, by_on))?;
            let to = to.ok_or(Refused::NotFound)?;
            let id = asks::make(tx, &me.actor, [team, to], &what, by_on, me.today())?;
            Ok(Done::at(format!("/team/{team}/asks/{id}?done=asked")))
        },
        move |tx, me, again| page(tx, me, team, again),
    )
    .await
}

/// The team that is asked: chosen from the list, or typed by its name.
fn asked(tx: &mut Reader, me: &Me, form: &Form) -> Result<Option<TeamId>, Refused> {
    let typed = form.get("to").trim();
    let nodes = directory::team_nodes(tx, &me.actor)?;
    if let Some(id) = form.id("to") {
        return Ok(nodes.iter().find(|node| node.id == id).map(|node| node.id));
    }
    let wanted = directory::folded(typed);
    let mut named = nodes.iter().filter(|node| directory::folded(&node.name) == wanted);
    let first = named.next().map(|node| node.id);
    Ok(first.filter(|_| !typed.is_empty() && named.next().is_none()))
}

fn page(tx: &mut Reader, me: &Me, team: TeamId, again: &Again) -> Result<Page, Refused> {
    let team = stand::team(tx, me, team, Action::Ask)?;
    let t = text(me.language);
    let mut nodes = directory::team_nodes(tx, &me.actor)?;
    nodes.retain(|node| node.id != team.id);
    if nodes.len() > CHOICES {
        nodes.clear();
    }
    Page::of(&AskFormPage {
        shell: me.shell(tx, Room::Team, t.ask_new())?,
        t,
        team,
        fields: again.fields.clone(),
        teams: nodes.into_iter().map(|node| Choice::new(node.id, node.name)).collect(),
        today: iso(me.today()),
        most: WHAT,
    })
}
