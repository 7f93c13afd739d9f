//! The team chooses a habit or an experiment; from a talk card the theme and the wave are filled in already.

use super::{line::kind_name, stand};
use crate::{
    model::{LONGEST, MOST, may_look_back_on, usual_look_back},
    policy::Action,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_directory::{self as directory, ChoiceKind, NewChoice, Team};
use zwerm_domain::{
    Date, TeamId, WaveId,
    text::{needed_line, one_line},
};
use zwerm_instrument::{Construct, themes};
use zwerm_store::Reader;
use zwerm_ui::{
    Choice, Fields, Room, Shell,
    format::{capitalised, iso},
};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

#[derive(Template)]
#[template(path = "habit_form.html")]
struct FormPage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    fields: Fields,
    is_experiment: bool,
    kinds: Vec<Choice>,
    themes: Vec<Choice>,
    tomorrow: String,
    most: usize,
}

/// What somebody typed, made sound.
pub(super) struct Typed {
    pub(super) kind: ChoiceKind,
    pub(super) theme: String,
    pub(super) look_back_on: Date,
    pub(super) what: String,
    pub(super) hope: String,
}

pub(super) async fn new_habit(visit: Visit, IdPath(team): IdPath<TeamId>) -> Response {
    new(visit, team, false).await
}

pub(super) async fn new_experiment(visit: Visit, IdPath(team): IdPath<TeamId>) -> Response {
    new(visit, team, true).await
}

async fn new(visit: Visit, team: TeamId, is_experiment: bool) -> Response {
    let (theme, wave) = (visit.query("theme"), visit.query("wave"));
    visit
        .read(move |tx, me| {
            let day = iso(usual_look_back(is_experiment, me.today()));
            let fields =
                Fields::new().with("theme", theme).with("wave", wave).with("look_back_on", day);
            page(tx, me, team, is_experiment, &Again::first(fields))
        })
        .await
}

pub(super) async fn make(IdPath(id): IdPath<TeamId>, post: Post) -> Response {
    let is_experiment = post.form.has("kind", "experiment");
    post.send(
        move |tx, me, form| {
            stand::team(tx, me, id, Action::Choose)?;
            let wave = wave(tx, me, form)?;
            let it = read(tx, me, form, wave)?;
            if store::running(tx, id, is_experiment)? >= MOST {
                let t = text(me.language);
                let full = if is_experiment { t.habits_full_trials() } else { t.habits_full() };
                return Err(Problems::one("", full).into());
            }
            let new = NewChoice {
                kind: it.kind,
                theme: &it.theme,
                wave,
                agreement: None,
                begun_on: me.today(),
                look_back_on: Some(it.look_back_on),
                what: &it.what,
                hope: &it.hope,
            };
            let id = directory::choose(tx, id, &new)?;
            Ok(Done::at(format!("/habits/{id}?done=chosen")))
        },
        move |tx, me, again| page(tx, me, id, is_experiment, again),
    )
    .await
}

/// The wave whose picture was on the table; none of another organisation.
pub(super) fn wave(tx: &mut Reader, me: &Me, form: &Form) -> Result<Option<WaveId>, Refused> {
    let Some(id) = form.id("wave") else { return Ok(None) };
    Ok(directory::asked_in(tx, &me.actor, id)?.map(|_| id))
}

pub(super) fn read(
    tx: &mut Reader,
    me: &Me,
    form: &Form,
    wave: Option<WaveId>,
) -> Result<Typed, Refused> {
    let (t, mut problems) = (text(me.language), Problems::default());
    let said = |problem| text_problem(problem, me.language);
    let kind = ChoiceKind::from_code(form.get("kind")).filter(|it| *it != ChoiceKind::Agreement);
    if kind.is_none() {
        problems.add("kind", t.habits_kind_missing());
    }
    let what = problems.keep("what", needed_line(form.get("what"), LONGEST).map_err(said));
    let hope = problems.keep("hope", one_line(form.get("hope"), LONGEST).map_err(said));
    let theme = form.get("theme").to_owned();
    if !theme.is_empty() && !known(tx, me, wave)?.iter().any(|one| one.id == theme) {
        problems.add("theme", t.habits_no_theme());
    }
    let day = match form.date("look_back_on") {
        Ok(Some(day)) if may_look_back_on(day, me.today()) => Some(day),
        _ => None,
    };
    if day.is_none() {
        problems.add("look_back_on", t.habits_no_day());
    }
    let (kind, look_back_on) = (kind.unwrap_or(ChoiceKind::New), day.unwrap_or_else(|| me.today()));
    Ok(problems.none_or(Typed { kind, theme, look_back_on, what, hope })?)
}

/// The themes to choose from: what the wave asked, or else what the Zwermscan measures.
pub(super) fn known(
    tx: &mut Reader,
    me: &Me,
    wave: Option<WaveId>,
) -> Result<Vec<Construct>, Refused> {
    let asked = match wave {
        Some(id) => directory::asked_in(tx, &me.actor, id)?,
        None => None,
    };
    Ok(asked.map_or_else(|| themes().to_vec(), |asked| asked.constructs))
}

pub(super) fn theme_choices(
    tx: &mut Reader,
    me: &Me,
    wave: Option<WaveId>,
) -> Result<Vec<Choice>, Refused> {
    let name = |one: Construct| {
        let name = capitalised(one.name.of(me.language));
        Choice::new(one.id, name)
    };
    Ok(known(tx, me, wave)?.into_iter().map(name).collect())
}

pub(super) fn habit_kinds(t: &L10nLanguage) -> Vec<Choice> {
    [ChoiceKind::New, ChoiceKind::Different, ChoiceKind::Stop]
        .map(|kind| {
            Choice::new(kind.code(), kind_name(t, kind)).saying(t.habits_kind_says(kind.code()))
        })
        .into()
}

fn page(
    tx: &mut Reader,
    me: &Me,
    team: TeamId,
    is_experiment: bool,
    again: &Again,
) -> Result<Page, Refused> {
    let team = stand::team(tx, me, team, Action::Choose)?;
    let t = text(me.language);
    let title = if is_experiment { t.habits_new_trial() } else { t.habits_new() };
    let wave = again.fields.value("wave").parse().ok();
    Page::of(&FormPage {
        shell: me.shell(tx, Room::Team, title)?,
        t,
        team,
        fields: again.fields.clone(),
        is_experiment,
        kinds: habit_kinds(t),
        themes: theme_choices(tx, me, wave)?,
        tomorrow: iso(me.today().saturating_add(1.day())),
        most: LONGEST,
    })
}
