//! What the page of a goal shows besides the goal: what people contribute in their own words, and agreements.

use super::direction;
use crate::{
    model::Which,
    store::{self, contributions},
    text::{L10nLanguage, text},
};
use axum::response::Response;
use zwerm_directory as directory;
use zwerm_domain::{GoalId, TeamId, text::needed_line};
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{Choice, Fields, Who, format::Calendar};
use zwerm_web::{
    About, Again, Done, Form, IdPath, Me, Post, Problems, Refused, ShownAgreement, text_problem,
};

/// Longest contribution, in characters.
pub(super) const MOST: usize = 300;
/// The choice that means everybody.
const ALL: &str = "all";

/// What people contribute to a goal, and the agreements that belong to it.
pub(super) struct GoalPart {
    pub(super) contributions: Vec<Line>,
    pub(super) has_own: bool,
    pub(super) circles: Vec<Choice>,
    pub(super) agreements: Vec<AgreementLine>,
}

/// A contribution in the list.
pub(super) struct Line {
    pub(super) who: Who,
    pub(super) words: String,
    pub(super) seen_by: String,
}

/// An agreement that its parties show: what and when, never who.
pub(super) struct AgreementLine {
    pub(super) href: String,
    pub(super) result: String,
    pub(super) when: String,
}

/// The lines of shown agreements.
pub(super) fn agreement_lines(
    me: &Me,
    t: &L10nLanguage,
    shown: Vec<ShownAgreement>,
) -> Vec<AgreementLine> {
    let calendar = Calendar { language: me.language, today: me.today() };
    let lines = shown.into_iter().map(|it| {
        let day = calendar.day(it.day);
        let when = if it.is_standing { t.goal_standing(day) } else { t.goal_by(day) };
        AgreementLine { href: it.href, result: it.result, when }
    });
    lines.collect()
}

pub(super) fn load(
    tx: &mut PairReader,
    me: &Me,
    t: &L10nLanguage,
    id: GoalId,
    again: &Again,
) -> Result<(GoalPart, Fields), StoreError> {
    let all = contributions::all(tx, &me.actor, id)?;
    let own = all.iter().find(|one| one.person == me.id());
    let mut fields = again.fields.clone();
    if !fields.has("words") {
        let circle = own.and_then(|one| one.team.as_ref()).map(|(team, _)| team.to_string());
        let circle = circle.unwrap_or_else(|| ALL.to_owned());
        let words = own.map_or(String::new(), |one| one.words.clone());
        fields = fields.with("words", words).with("circle", circle);
    }
    let has_own = own.is_some();
    let shown = me.shown(tx, About::Goal(id))?;
    let part = GoalPart {
        has_own,
        circles: circles(tx, me, t)?,
        agreements: agreement_lines(me, t, shown),
        contributions: all
            .into_iter()
            .map(|one| Line {
                who: Who::new(one.person, one.person_name),
                words: one.words,
                seen_by: one.team.map(|(_, name)| t.goal_seen_by(name)).unwrap_or_default(),
            })
            .collect(),
    };
    Ok((part, fields))
}

/// Who may see a contribution: everybody, or one of the reader's own teams.
fn circles(tx: &mut Reader, me: &Me, t: &L10nLanguage) -> Result<Vec<Choice>, StoreError> {
    let mut circles = vec![Choice::new(ALL, t.context_seen_by_all(me.organisation.as_str()))];
    for (id, name) in own_teams(tx, me)? {
        circles.push(Choice::new(id, t.goal_only_team(name)));
    }
    Ok(circles)
}

fn own_teams(tx: &mut Reader, me: &Me) -> Result<Vec<(TeamId, String)>, StoreError> {
    let mut teams = directory::teams_of(tx, &me.actor, me.id())?;
    for led in directory::teams_led_by(tx, &me.actor, me.id())? {
        if teams.iter().all(|team| team.id != led.id) {
            teams.push(led);
        }
    }
    Ok(teams.into_iter().map(|team| (team.id, team.name)).collect())
}

pub(super) async fn contribute(IdPath(id): IdPath<GoalId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let it = store::find(tx, &me.actor, Which::Goal(id))?;
            let t = text(me.language);
            if it.closed_on.is_some() {
                return Err(Problems::one("", t.goal_is_closed()).into());
            }
            let (words, team) = read(tx, me, form)?;
            contributions::write(tx, &me.actor, id, team, &words, me.today())?;
            Ok(Done::at(format!("/context/goals/{id}?done=contributed")))
        },
        move |tx, me, again| direction::page(tx, me, Which::Goal(id), again),
    )
    .await
}

fn read(tx: &mut Reader, me: &Me, form: &Form) -> Result<(String, Option<TeamId>), Refused> {
    let mut problems = Problems::default();
    let said = |problem| text_problem(problem, me.language);
    let words = problems.keep("words", needed_line(form.get("words"), MOST).map_err(said));
    let team: Option<TeamId> = form.id("circle");
    let is_own = match team {
        Some(team) => own_teams(tx, me)?.iter().any(|(id, _)| *id == team),
        None => form.get("circle") == ALL,
    };
    if !is_own {
        problems.add("circle", text(me.language).goal_choose_circle());
    }
    Ok(problems.none_or((words, team))?)
}

pub(super) async fn take_back(IdPath(id): IdPath<GoalId>, post: Post) -> Response {
    post.send(
        move |tx, me, _| {
            store::find(tx, &me.actor, Which::Goal(id))?;
            contributions::take_away(tx, &me.actor, id)?;
            Ok(Done::at(format!("/context/goals/{id}?done=contribution_taken_back")))
        },
        move |tx, me, again| direction::page(tx, me, Which::Goal(id), again),
    )
    .await
}
