//! One threshold: one raises it, two from two sides lower it.

use super::answering::stale;
use crate::{
    model::lowering::{By, Deed, Held, NotSo, Outcome},
    store::thresholds,
    text::{L10nLanguage, text},
    wording::{self, Changed},
};
use askama::Template;
use axum::{extract::Path, response::Response};
use zwerm_directory::yes_counts_since;
use zwerm_domain::{Level, Office, OfficeSide, Threshold, WATCH_DAYS, text::needed_lines};
use zwerm_store::{Reader, Writer};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Form, Me, Page, Post, Problems, Refused, Visit, text_problem};

#[derive(Template)]
#[template(path = "consent_threshold.html")]
struct ThresholdPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    version: String,
    code: &'static str,
    name: String,
    lead: String,
    now: String,
    /// What is proposed and until when; empty where nothing is.
    proposed: String,
    can_assent: bool,
    can_refuse: bool,
    /// Why one's yes does not count here; empty where it does, or where nothing is asked of one.
    why_not: String,
    can_take_back: bool,
    can_ask: bool,
    changes: Vec<Changed>,
}

fn threshold_of(code: &str) -> Result<Threshold, Refused> {
    Threshold::from_code(code).ok_or(Refused::NotFound)
}

pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Response {
    visit.read(move |tx, me| page(tx, me, threshold_of(&code)?, &Again::default())).await
}

/// Asks for another level.
pub(super) async fn ask(Path(code): Path<String>, post: Post) -> Response {
    let asked = code.clone();
    post.send(
        move |tx, me, form| wish(tx, me, threshold_of(&code)?, form),
        move |tx, me, again| page(tx, me, threshold_of(&asked)?, again),
    )
    .await
}

pub(super) async fn assent(path: Path<String>, post: Post) -> Response {
    answer(path, post, Deed::Assent).await
}

pub(super) async fn refuse(path: Path<String>, post: Post) -> Response {
    answer(path, post, Deed::Refuse).await
}

pub(super) async fn take_back(path: Path<String>, post: Post) -> Response {
    answer(path, post, Deed::TakeBack).await
}

async fn answer(Path(code): Path<String>, post: Post, deed: Deed) -> Response {
    let asked = code.clone();
    post.send(
        move |tx, me, form| make(tx, me, threshold_of(&code)?, form, deed, ""),
        move |tx, me, again| page(tx, me, threshold_of(&asked)?, again),
    )
    .await
}

fn wish(tx: &mut Writer, me: &Me, threshold: Threshold, form: &Form) -> Result<Done, Refused> {
    let t = text(me.language);
    if !takes_part(me) {
        return Err(Refused::NotFound);
    }
    let mut problems = Problems::default();
    let number = form.get("level").trim().parse::<i64>().ok();
    let level = number.and_then(|number| Level::of(threshold, number));
    if level.is_none() {
        problems.add("level", t.threshold_level_wrong(threshold.floor().number(), Level::MOST));
    }
    let said = |problem| text_problem(problem, me.language);
    let words = problems.keep("words", needed_lines(form.get("words")).map_err(said));
    let (level, words) = problems.none_or((level, words))?;
    make(tx, me, threshold, form, Deed::Ask(level.ok_or(Refused::NotFound)?), &words)
}

fn make(
    tx: &mut Writer,
    me: &Me,
    threshold: Threshold,
    form: &Form,
    deed: Deed,
    words: &str,
) -> Result<Done, Refused> {
    if !takes_part(me) {
        return Err(Refused::NotFound);
    }
    if form.get("version") != version(tx, me)? {
        return Err(stale(me));
    }
    let by = by(tx, me)?;
    let made = thresholds::make(tx, &me.actor, threshold, (by, deed), words)?;
    let done = match made.map_err(|why| refused(me, why))? {
        Outcome::Raised => "raised",
        Outcome::Proposed => "proposed",
        Outcome::Lowered => "lowered",
        Outcome::Closed => "closed",
    };
    Ok(Done::at(format!("/consent/thresholds/{}?done={done}", threshold.code())))
}

fn refused(me: &Me, why: NotSo) -> Refused {
    let t = text(me.language);
    match why {
        NotSo::NotTheirs => Refused::NotFound,
        NotSo::NothingAsked => stale(me),
        NotSo::WaveRuns => Problems::one("", t.threshold_wave_runs()).into(),
        NotSo::IsSo => Problems::one("level", t.threshold_is_so()).into(),
        NotSo::Waits => Problems::one("", t.threshold_waits_already()).into(),
        NotSo::OwnProposal => Problems::one("", t.threshold_own()).into(),
        NotSo::CouncilAnswers => Problems::one("", t.threshold_council_answers()).into(),
        NotSo::TooNew => Problems::one("", t.threshold_too_new(WATCH_DAYS)).into(),
    }
}

fn by(tx: &mut Reader, me: &Me) -> Result<By, Refused> {
    let wave_runs = zwerm_directory::wave_runs(tx, &me.actor, me.today())?;
    let yes_counts_since = yes_counts_since(tx, &me.actor, me.today())?;
    let offices = me.actor.offices();
    Ok(By { person: me.id(), offices, yes_counts_since, on: me.today(), wave_runs })
}

/// Who keeps Zwerm, and who watches over it.
fn takes_part(me: &Me) -> bool {
    me.actor.holds(Office::Administrator) || me.actor.offices().stands(OfficeSide::Watching)
}

fn version(tx: &mut Reader, me: &Me) -> Result<String, Refused> {
    Ok(thresholds::newest(tx, &me.actor)?.to_string())
}

fn page(tx: &mut Reader, me: &Me, threshold: Threshold, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let held: Held = thresholds::held(tx, &me.actor, threshold)?;
    let by = by(tx, me)?;
    let (name, lead) = wording::threshold(t, threshold);
    let calendar = Calendar { language: me.language, today: me.today() };
    let waiting = held.waiting(me.today());
    let proposed = waiting.map(|proposal| {
        let until = calendar.day(proposal.until());
        t.threshold_proposed(proposal.to.number(), until)
    });
    let changes = thresholds::changes(tx, &me.actor)?;
    let own = changes.iter().filter(|change| change.threshold == threshold);
    let mut shell = me.shell(tx, Room::Elsewhere, name.as_str())?;
    shell.done = wording::threshold_done(t, me.done());
    Page::of(&ThresholdPage {
        version: version(tx, me)?,
        shell,
        t,
        fields: again.fields.clone(),
        code: threshold.code(),
        name,
        lead,
        now: t.threshold_now(held.level.number(), threshold.floor().number()),
        proposed: proposed.unwrap_or_default(),
        can_assent: held.make(by, Deed::Assent).is_ok(),
        can_refuse: held.make(by, Deed::Refuse).is_ok(),
        why_not: match held.make(by, Deed::Assent) {
            Err(NotSo::CouncilAnswers) => t.threshold_council_answers(),
            Err(NotSo::TooNew) => t.threshold_too_new(WATCH_DAYS),
            _ => String::new(),
        },
        can_take_back: held.make(by, Deed::TakeBack).is_ok(),
        can_ask: takes_part(me),
        changes: own.map(|change| Changed::of_threshold(me, change)).collect(),
    })
}
