//! The figures that a team picked: picking one, and those that were put away.

use super::{
    stand,
    start::{Drawn, years_ago},
};
use crate::{
    model::MOST_FIGURES,
    policy::Action,
    store::figures::{self, Figure, FigureWords, better_from},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::Team;
use zwerm_domain::{
    TeamId,
    text::{needed_line, one_line},
};
use zwerm_store::PairReader;
use zwerm_ui::{Choice, Fields, Room, Shell};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

/// Longest name and unit of a figure, in characters.
pub(super) const NAME: usize = 80;
pub(super) const UNIT: usize = 30;

#[derive(Template)]
#[template(path = "team_figures.html")]
struct FiguresPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    figures: Vec<Drawn>,
    away: Vec<Figure>,
    fields: Fields,
    better: Vec<Choice>,
    may_more: bool,
}

pub(super) async fn list(visit: Visit, IdPath(id): IdPath<TeamId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(super) async fn make(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, id, Action::Figures)?;
            let words = read(me, form)?;
            let open = figures::keys(tx, id)?.into_iter().filter(|key| !key.1).count();
            if open >= MOST_FIGURES {
                return Err(Problems::one("", text(me.language).figure_enough()).into());
            }
            figures::make(tx, id, &words)?;
            Ok(Done::at(format!("/team/{id}/figures?done=made")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// What was typed about a figure.
pub(super) fn read(me: &Me, form: &Form) -> Result<FigureWords, Problems> {
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let name = problems.keep("name", needed_line(form.get("name"), NAME).map_err(said));
    let unit = problems.keep("unit", one_line(form.get("unit"), UNIT).map_err(said));
    let better = better_from(form.get("better"));
    if better.is_none() {
        problems.add("better", text(me.language).figure_choose_better());
    }
    problems.none_or(())?;
    let better = better.ok_or_else(Problems::default)?;
    Ok(FigureWords { name, unit, better })
}

/// Which way is wanted.
pub(super) fn better_choices(t: &L10nLanguage) -> Vec<Choice> {
    vec![
        Choice::new("up", t.figure_better_up()),
        Choice::new("down", t.figure_better_down()),
        Choice::new("none", t.figure_better_none()),
    ]
}

fn page(tx: &mut PairReader, me: &Me, id: TeamId, again: &Again) -> Result<Page, Refused> {
    let team = stand::team(tx, me, id, Action::Figures)?;
    let t = text(me.language);
    let all = figures::all(tx, id, years_ago(me.today()))?;
    let (open, away): (Vec<Figure>, Vec<Figure>) =
        all.into_iter().partition(|figure| figure.closed_on.is_none());
    let mut shell = me.shell(tx, Room::Team, t.figure_title(team.name.as_str()))?;
    shell.done = match me.done() {
        "made" => Some(t.figure_done_made()),
        "closed" => Some(t.figure_done_closed()),
        _ => None,
    };
    Page::of(&FiguresPage {
        shell,
        t,
        team,
        may_more: open.len() < MOST_FIGURES,
        figures: open.into_iter().map(|figure| Drawn::of(me.language, figure)).collect(),
        away,
        fields: again.fields.clone(),
        better: better_choices(t),
    })
}
