//! One figure of a team: other words, a week that was typed wrong, a new measure, putting it away.

use super::{
    figures::{better_choices, read},
    stand,
    start::{Drawn, years_ago},
    values::{number, week_of},
};
use crate::{
    model::{FigureId, MOST_FIGURES},
    policy::Action,
    store::figures::{self, better_code},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::Team;
use zwerm_domain::TeamId;
use zwerm_store::PairReader;
use zwerm_ui::{Choice, Fields, Room, Shell, charts::week_name, format::iso};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

type FigurePath = IdPath<(TeamId, FigureId)>;
/// Weeks that can be mended.
const WEEKS: usize = 26;

#[derive(Template)]
#[template(path = "team_figure.html")]
struct FigurePage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    it: Drawn,
    fields: Fields,
    version: String,
    /// What is there now beside what was typed, where somebody else changed it meanwhile.
    both: Vec<zwerm_web::Difference>,
    better: Vec<Choice>,
    weeks: Vec<Choice>,
}

pub(super) async fn show(visit: Visit, IdPath((team, id)): FigurePath) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, team, id, &Again::default())).await
}

pub(super) async fn change(IdPath((team, id)): FigurePath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, team, Action::Figures)?;
            figures::find(tx, team, id)?;
            if !figures::change(tx, team, id, form.version(), &read(me, form)?)? {
                let t = text(me.language);
                return Err(Refused::Stale(Problems::one("", t.figure_stale())));
            }
            Ok(Done::at(format!("/team/{team}/figures/{id}?done=changed")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

pub(super) async fn close(IdPath((team, id)): FigurePath, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            stand::team(tx, me, team, Action::Figures)?;
            figures::find(tx, team, id)?;
            figures::close(tx, id, me.today())?;
            Ok(Done::at(format!("/team/{team}/figures?done=closed")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

pub(super) async fn reopen(IdPath((team, id)): FigurePath, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            stand::team(tx, me, team, Action::Figures)?;
            let is_closed = figures::find(tx, team, id)?;
            let open = figures::keys(tx, team)?.into_iter().filter(|key| !key.1).count();
            if is_closed && open >= MOST_FIGURES {
                return Err(Problems::one("", text(me.language).figure_enough()).into());
            }
            figures::reopen(tx, id)?;
            Ok(Done::at(format!("/team/{team}/figures/{id}?done=reopened")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

pub(super) async fn measure(IdPath((team, id)): FigurePath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, team, Action::Figures)?;
            figures::find(tx, team, id)?;
            let week = week_of(form).filter(|week| *week <= me.today());
            figures::measure_from(tx, id, week.ok_or(Refused::NotFound)?)?;
            Ok(Done::at(format!("/team/{team}/figures/{id}?done=measured")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

/// Another value for a week; nothing typed takes the value away.
pub(super) async fn mend(IdPath((team, id)): FigurePath, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, team, Action::Figures)?;
            figures::find(tx, team, id)?;
            let t = text(me.language);
            let mut problems = Problems::default();
            let week = week_of(form).filter(|week| *week <= me.today());
            if week.is_none() {
                problems.add("week", t.figure_choose_week());
            }
            let value = problems.keep("value", number(t, form.get("value")));
            let value = problems.none_or(value)?;
            figures::fill_in(tx, team, id, week.ok_or(Refused::NotFound)?, value)?;
            Ok(Done::at(format!("/team/{team}/figures/{id}?done=mended")))
        },
        move |tx, me, again| page(tx, me, team, id, again),
    )
    .await
}

fn page(
    tx: &mut PairReader,
    me: &Me,
    team: TeamId,
    id: FigureId,
    again: &Again,
) -> Result<Page, Refused> {
    let team = stand::team(tx, me, team, Action::Figures)?;
    let t = text(me.language);
    let all = figures::all(tx, team.id, years_ago(me.today()))?;
    let figure = all.into_iter().find(|figure| figure.id == id).ok_or(Refused::NotFound)?;
    let mut shell = me.shell(tx, Room::Team, figure.words.name.as_str())?;
    shell.done = done(me, t);
    let typed = figure.points.iter().rev().take(WEEKS).map(|(week, _)| *week);
    let weeks = typed.map(|week| Choice::new(iso(week), week_name(me.language, week))).collect();
    let fields = if again.fields.has("name") || again.fields.has_problems() {
        again.fields.clone()
    } else {
        let words = &figure.words;
        Fields::new().with("name", words.name.as_str()).with("unit", words.unit.as_str())
    };
    let better = better_code(figure.words.better);
    let version = again.version(figure.version);
    let both = again.differences([
        ("name", t.figure_name(), figure.words.name.as_str()),
        ("unit", t.figure_unit(), figure.words.unit.as_str()),
    ]);
    let fields = if fields.has("better") { fields } else { fields.with("better", better) };
    Page::of(&FigurePage {
        shell,
        t,
        team,
        it: Drawn::of(me.language, figure),
        fields,
        version,
        both,
        better: better_choices(t),
        weeks,
    })
}

fn done(me: &Me, t: &L10nLanguage) -> Option<String> {
    match me.done() {
        "changed" => Some(t.figure_done_changed()),
        "reopened" => Some(t.figure_done_reopened()),
        "measured" => Some(t.figure_done_measured()),
        "mended" => Some(t.figure_done_mended()),
        _ => None,
    }
}
