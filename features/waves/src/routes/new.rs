//! A new wave: what is asked, of whom, when. Its roster is frozen with it.

mod choices;

use super::open_new;
use crate::{
    model::{
        Levels,
        release::WEEKS,
        stage::{APART, DAYS, WrongDay, days},
    },
    store::{self, Groups, New},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use choices::{asked, choices};
use jiff::ToSpan;
use zwerm_anonymity::{
    cells::{Cut, TooFew, cut},
    roster::{Audience, Roster, roster},
};
use zwerm_directory as directory;
use zwerm_domain::{
    Date, TeamId, Threshold,
    text::{TextProblem, needed_line},
};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Choice, Fields, Room, Shell, plain};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit, text_problem};

/// Longest title.
const TITLE: usize = 80;
/// Longest reason for a wave that is not anonymous.
const REASON: usize = 400;
/// Stands for a wave that is confidential and not anonymous.
pub(super) const CONFIDENTIAL: &str = "confidential";
/// Stands for the whole organisation where a team can be chosen.
const ALL: &str = "all";

#[derive(Template)]
#[template(path = "wave_new.html")]
struct NewPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    instruments: Vec<Choice>,
    /// Whose turn it is.
    hint: String,
    audiences: Vec<Choice>,
    secrecies: Vec<Choice>,
    weeks: Vec<Choice>,
    open: Vec<Choice>,
    open_k: String,
    first: String,
}

pub(super) async fn show(visit: Visit) -> Response {
    visit.read(|tx, me| page(tx, me, &Again::default())).await
}

/// The thresholds as they are now: they hold for this wave whatever is changed later.
pub(super) fn levels(tx: &mut Reader, me: &Me) -> Result<Levels, StoreError> {
    let mut of = |threshold| directory::threshold(tx, &me.actor, threshold);
    Ok(Levels {
        invited: of(Threshold::Invited)?,
        answers: of(Threshold::Answers)?,
        left_over: of(Threshold::LeftOver)?,
        spread: of(Threshold::Spread)?,
    })
}

/// What was typed.
struct Typed {
    title: String,
    asked: String,
    audience: Audience,
    answer_on: Date,
    close_on: Date,
    /// Why it is not anonymous.
    confidential: Option<String>,
    weeks: i64,
}

pub(super) async fn make(post: Post) -> Response {
    post.send(
        |tx, me, form| {
            let t = text(me.language);
            let typed = read(tx, me, form)?;
            let levels = levels(tx, me)?;
            let (teams, people) = (store::teams(tx, &me.actor)?, store::people(tx, &me.actor)?);
            let roster = roster(&teams, &people, &typed.audience);
            let top = roster.nodes.first().ok_or(Refused::NotFound)?;
            let (audience, audience_team) = match &typed.audience {
                Audience::Everybody(name) => (name.clone(), None),
                Audience::Team(team) => (top.name.clone(), Some(*team)),
            };
            let least = u32::try_from(levels.invited.number()).unwrap_or(u32::MAX);
            let cut = cut(&roster.nodes, least)
                .map_err(|TooFew| Problems::one("audience", t.waves_too_few(least.to_string())))?;
            let names = names(tx, me, &roster, &cut)?;
            let open = open_new::chosen(tx, me, form, (&audience, &roster, &cut))?;
            let new = New {
                title: &typed.title,
                asked: &typed.asked,
                audience: &audience,
                answer_on: typed.answer_on,
                close_on: typed.close_on,
                levels,
                weeks: typed.weeks,
                audience_team,
                groups: Groups { roster: &roster, cut: &cut, names: &names },
            };
            let id = store::make(tx, &me.actor, &new, me.today())?;
            store::make_open(tx, id, cut.cells.len(), &open)?;
            if let Some(reason) = &typed.confidential {
                store::confide(tx, id, reason)?;
            }
            Ok(Done::at(format!("/waves/{id}?done=made")))
        },
        |tx, me, again| page(tx, me, again),
    )
    .await
}

/// What each cell is called, in the language of the organisation.
pub(super) fn names(
    tx: &mut Reader,
    me: &Me,
    roster: &Roster,
    cut: &Cut,
) -> Result<Vec<String>, StoreError> {
    let words = text(store::language(tx, &me.actor)?);
    let rest_of = |team: &str| plain(&words.waves_rest_of(team));
    Ok(cut.cells.iter().map(|cell| roster.name_of(&cell.teams, rest_of)).collect())
}

fn read(tx: &mut Reader, me: &Me, form: &Form) -> Result<Typed, Refused> {
    let t = text(me.language);
    let mut problems = Problems::default();
    let title = needed_line(form.get("title"), TITLE).unwrap_or_else(|problem| {
        problems.add("title", text_problem(problem, me.language));
        String::new()
    });
    let asked = asked(tx, me, form.get("instrument"))?;
    if asked.is_none() {
        problems.add("instrument", t.waves_no_instrument());
    }
    let audience = match form.get("audience") {
        ALL => Some(Audience::Everybody(me.organisation.clone())),
        team => team.parse::<TeamId>().ok().map(Audience::Team),
    };
    if audience.is_none() {
        problems.add("audience", t.waves_no_audience());
    }
    let confidential = match form.get("secrecy") {
        CONFIDENTIAL => Some(needed_line(form.get("reason"), REASON).unwrap_or_else(|problem| {
            problems.add(
                "reason",
                match problem {
                    TextProblem::Empty => t.waves_confidential_why_needed(),
                    other => text_problem(other, me.language),
                },
            );
            String::new()
        })),
        _ => None,
    };
    let weeks = form.get("weeks").parse().ok().filter(|it| (WEEKS.0..=WEEKS.2).contains(it));
    if weeks.is_none() {
        problems.add("weeks", t.waves_release_choose());
    }
    let weeks = weeks.unwrap_or(WEEKS.1);
    let days = read_days(me, form, &mut problems);
    match (asked, audience, days) {
        (Some(asked), Some(audience), Some((answer_on, close_on))) => {
            let typed = Typed { title, asked, audience, answer_on, close_on, confidential, weeks };
            Ok(problems.none_or(typed)?)
        }
        _ => Err(problems.into()),
    }
}

/// The first and the last day of answering, as they were typed; what is wrong with them stands with the problems.
pub(super) fn read_days(me: &Me, form: &Form, problems: &mut Problems) -> Option<(Date, Date)> {
    let t = text(me.language);
    let mut day = |name: &'static str| {
        let day: Option<Date> = form.get(name).parse().ok();
        if day.is_none() {
            problems.add(name, t.waves_no_day());
        }
        day
    };
    let (answer_on, close_on) = (day("answer_on"), day("close_on"));
    if let (Some(answer_on), Some(close_on)) = (answer_on, close_on)
        && let Err(wrong) = days(me.today(), answer_on, close_on)
    {
        let (least, most) = (DAYS.0.to_string(), DAYS.1.to_string());
        let (name, says) = match wrong {
            WrongDay::Soon => ("answer_on", t.waves_too_soon((APART + 1).to_string())),
            WrongDay::Far => ("answer_on", t.waves_too_far()),
            WrongDay::Short => ("close_on", t.waves_too_short(least)),
            WrongDay::Long => ("close_on", t.waves_too_long(most)),
        };
        problems.add(name, says);
    }
    answer_on.zip(close_on)
}

fn page(tx: &mut Reader, me: &Me, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let (instruments, proposed, hint) = choices(tx, me)?;
    let everybody = Choice::new(ALL, me.organisation.clone());
    let teams = directory::team_nodes(tx, &me.actor)?.into_iter();
    let audiences =
        std::iter::once(everybody).chain(teams.map(|it| Choice::new(it.id, it.name))).collect();
    let first = me.today().saturating_add((APART + 1).days());
    let fields = match again.fields.has("title") {
        true => again.fields.clone(),
        false => again
            .fields
            .clone()
            .with("audience", ALL)
            .with("instrument", proposed)
            .with("secrecy", "anonymous")
            .with("weeks", WEEKS.1.to_string())
            .with("answer_on", me.today().saturating_add(7.days()).to_string())
            .with("close_on", me.today().saturating_add(20.days()).to_string()),
    };
    let weeks = |it: i64| Choice::new(it.to_string(), t.waves_release_weeks(it));
    let weeks = (WEEKS.0..=WEEKS.2).map(weeks).collect();
    let shell = me.shell(tx, Room::Elsewhere, t.waves_new())?;
    let secrecies = vec![
        Choice::new("anonymous", t.waves_anonymous()).saying(t.waves_anonymous_says()),
        Choice::new(CONFIDENTIAL, t.waves_confidential()).saying(t.waves_confidential_says()),
    ];
    let open_k = directory::threshold(tx, &me.actor, Threshold::OpenAnswers)?.number().to_string();
    let (open, first) = (open_new::choices(t), first.to_string());
    let page = NewPage {
        shell,
        t,
        fields,
        instruments,
        hint,
        audiences,
        secrecies,
        weeks,
        open,
        open_k,
        first,
    };
    Page::of(&page)
}
