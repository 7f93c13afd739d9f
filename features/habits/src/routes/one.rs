//! One habit or experiment: how it went, wording it otherwise, and ending it.

use super::{
    form::{habit_kinds, read, theme_choices},
    line::{Line, line},
    stand,
};
use crate::{
    model::{LONGEST, endings},
    policy::Action,
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use jiff::ToSpan;
use zwerm_directory::{ChoiceEnding, ChoiceKind, ChoiceWords, Team, TeamChoice};
use zwerm_domain::{TeamChoiceId, text::needed_line};
use zwerm_store::PairReader;
use zwerm_ui::{
    Choice, Fields, Room, Shell,
    charts::week_name,
    format::{capitalised, iso},
};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem};

/// Weeks that are shown.
const WEEKS: usize = 12;

#[derive(Template)]
#[template(path = "habit.html")]
struct OnePage {
    shell: Shell,
    t: &'static L10nLanguage,
    team: Team,
    line: Line,
    /// Each week with the team's answer, the newest first.
    weeks: Vec<(String, String)>,
    is_experiment: bool,
    is_over: bool,
    fields: Fields,
    version: String,
    kinds: Vec<Choice>,
    themes: Vec<Choice>,
    endings: Vec<Choice>,
    tomorrow: String,
    most: usize,
}

impl OnePage {
    /// Whether what was worded otherwise has something to mend.
    fn is_worded_wrong(&self) -> bool {
        let names = ["what", "hope", "kind", "theme", "look_back_on"];
        names.into_iter().any(|name| self.fields.problem(name).is_some())
    }
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<TeamChoiceId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(super) async fn change(IdPath(id): IdPath<TeamChoiceId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (was, _) = stand::choice(tx, me, id, Action::Choose)?;
            let it = read(tx, me, form, was.wave)?;
            // A habit stays a habit, whatever is sent.
            if it.kind.is_habit() != was.kind.is_habit() {
                return Err(Refused::NotFound);
            }
            let words = ChoiceWords { what: it.what, hope: it.hope, closing: String::new() };
            let look_back_on = Some(it.look_back_on);
            let is = TeamChoice { kind: it.kind, theme: it.theme, look_back_on, words, ..was };
            if !store::change(tx, &is, form.get("version").parse().unwrap_or(-1))? {
                return Err(stale(me));
            }
            Ok(Done::at(format!("/habits/{id}?done=changed")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

pub(super) async fn end(IdPath(id): IdPath<TeamChoiceId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (it, _) = stand::choice(tx, me, id, Action::End)?;
            let (t, mut problems) = (text(me.language), Problems::default());
            let said = |problem| text_problem(problem, me.language);
            let ending = ChoiceEnding::from_code(form.get("ending"))
                .filter(|ending| endings(it.kind).contains(ending));
            if ending.is_none() {
                problems.add("ending", t.habits_ending_missing());
            }
            let closing =
                problems.keep("closing", needed_line(form.get("closing"), LONGEST).map_err(said));
            let ending = ending.unwrap_or(ChoiceEnding::LaidAside);
            let (ending, closing) = problems.none_or((ending, closing))?;
            let version = form.get("version").parse().unwrap_or(-1);
            if !store::end(tx, &it, version, (ending, me.today()), &closing)? {
                return Err(stale(me));
            }
            Ok(Done::at(format!("/habits/{id}?done=ended")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn stale(me: &Me) -> Refused {
    Refused::Stale(Problems::one("", text(me.language).habits_meanwhile()))
}

pub(super) fn page(
    tx: &mut PairReader,
    me: &Me,
    id: TeamChoiceId,
    again: &Again,
) -> Result<Page, Refused> {
    let (it, team) = stand::in_words(tx, me, id)?;
    let t = text(me.language);
    let weeks = store::weeks_of(tx, id)?;
    let line = line(tx, me, &it, &weeks)?;
    let is_experiment = it.kind == ChoiceKind::Experiment;
    let title = if is_experiment { t.habits_trial() } else { t.habits_one() };
    let mut shell = me.shell(tx, Room::Team, title)?;
    let done = matches!(me.done(), "chosen" | "changed" | "ticked" | "ended");
    shell.done = done.then(|| t.habits_done(me.done()));
    let told = weeks.iter().take(WEEKS).map(|week| {
        let name = capitalised(&week_name(me.language, week.monday));
        (name, t.habits_did(week.did.code()))
    });
    let ending = |ending: &ChoiceEnding| {
        Choice::new(ending.code(), t.habits_ending(ending.code()))
            .saying(t.habits_ending_says(ending.code()))
    };
    let sent = again.fields.value("version");
    let is_new = again.is_stale || sent.is_empty();
    let version = if is_new { it.version.to_string() } else { sent.to_owned() };
    Page::of(&OnePage {
        shell,
        t,
        team,
        weeks: told.collect(),
        is_experiment,
        is_over: it.ended.is_some(),
        fields: filled(again, &it),
        version,
        kinds: habit_kinds(t),
        themes: theme_choices(tx, me, it.wave)?,
        endings: endings(it.kind).iter().map(ending).collect(),
        tomorrow: iso(me.today().saturating_add(1.day())),
        most: LONGEST,
        line,
    })
}

/// What was typed, or else what stands there.
fn filled(again: &Again, it: &TeamChoice) -> Fields {
    let mut fields = again.fields.clone();
    let day = it.look_back_on.map(iso).unwrap_or_default();
    let stands = [
        ("kind", it.kind.code().to_owned()),
        ("what", it.words.what.clone()),
        ("hope", it.words.hope.clone()),
        ("theme", it.theme.clone()),
        ("look_back_on", day),
    ];
    for (name, value) in stands {
        if !fields.has(name) {
            fields = fields.with(name, value);
        }
    }
    fields
}
