//! Answering a confidential wave, signed in and without a script. What is sent is kept without whose it is: so it counts once and can't be
//! changed.

use super::standing;
use crate::{
    model::{
        Wave,
        shown::{Asked, asked},
        stage::Stage,
    },
    policy::{Action, may},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_ballot::{Answer, Sheet};
use zwerm_domain::WaveId;
use zwerm_instrument::Instrument;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

#[derive(Template)]
#[template(path = "wave_answer.html")]
struct AnswerPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    title: String,
    lead: String,
    back: String,
    reason: String,
    k: String,
    questions: Vec<Asked>,
    is_in_development: bool,
    has_handed_in: bool,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    visit.read(move |tx, me| page(tx, me, id, &Again::default())).await
}

/// The wave, where this reader may answer it now; whoever may not finds nothing.
fn open(tx: &mut Reader, me: &Me, id: WaveId) -> Result<(Wave, String, Instrument), Refused> {
    let wave = store::wave(tx, &me.actor, id)?;
    if !may(Action::Answer, standing(tx, me, &wave)?) {
        return Err(Refused::NotFound);
    }
    let reason = wave.confidential.clone().ok_or(Refused::NotFound)?;
    let instrument = wave.instrument().ok_or(Refused::NotFound)?;
    Ok((wave, reason, instrument))
}

/// Hands in.
pub(super) async fn hand_in(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    let mut place = [0; 16];
    let has_chance = getrandom::fill(&mut place).is_ok();
    post.send(
        move |tx, me, form| {
            let t = text(me.language);
            let (wave, _, instrument) = open(tx, me, id)?;
            if wave.stage(me.today()) != Stage::Open {
                return Err(Problems::one("", t.waves_not_now()).into());
            }
            let cell = store::cell_of(tx, id, me.id())?.ok_or(Refused::NotFound)?;
            let sheet = read(form, &instrument, t)?;
            if !has_chance {
                return Err(StoreError::Busy.into());
            }
            if store::hand_in(tx, id, me.id(), place, (cell.number, &sheet.written()))? {
                return Ok(Done::at(format!("/waves/{id}?done=answered")));
            }
            Err(Refused::Stale(Problems::one("", t.waves_confidential_before())))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// What was filled in, in the order of the questionnaire; what was left out is skipped.
fn read(form: &Form, instrument: &Instrument, t: &L10nLanguage) -> Result<Sheet, Refused> {
    let mut problems = Problems::default();
    let mut answers = Vec::with_capacity(instrument.items.len());
    for (at, item) in instrument.items.iter().enumerate() {
        let name = format!("q{at}");
        let (least, most) = item.scale;
        let value = |typed: &str| {
            let value: i32 = typed.parse().ok().filter(|it| (least..=most).contains(it))?;
            u8::try_from(value).ok().map(Answer::Value)
        };
        let answer = match form.get(&name) {
            "" => Some(Answer::Skipped),
            "?" => Some(Answer::Unknown),
            typed => value(typed),
        };
        if answer.is_none() {
            problems.add(name, t.waves_confidential_unknown());
        }
        answers.push(answer.unwrap_or(Answer::Skipped));
    }
    if answers.iter().all(|it| *it == Answer::Skipped) {
        problems.add("", t.waves_confidential_nothing());
    }
    let sheet = Sheet::of(answers).ok_or(Refused::NotFound)?;
    Ok(problems.none_or(sheet)?)
}

fn page(tx: &mut Reader, me: &Me, id: WaveId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let (wave, reason, instrument) = open(tx, me, id)?;
    // What was refused, or came too late, is shown again with why, whatever day it is.
    let is_again = !again.fields.problems().is_empty();
    if wave.stage(me.today()) != Stage::Open && !is_again {
        return Err(Refused::NotFound);
    }
    let calendar = Calendar { language: me.language, today: me.today() };
    let minutes = instrument.seconds().div_ceil(60);
    let has_handed_in = !is_again && store::has_handed_in(tx, id, me.id())?;
    let shell = me.shell(tx, Room::Elsewhere, wave.title.as_str())?;
    Page::of(&AnswerPage {
        shell,
        t,
        fields: again.fields.clone(),
        lead: t.waves_confidential_lead(minutes, calendar.day(wave.close_on)),
        back: format!("/waves/{id}"),
        reason,
        k: wave.levels.answers.number().to_string(),
        questions: asked(&instrument, me.language),
        is_in_development: instrument.is_in_development,
        has_handed_in,
        title: wave.title,
    })
}
