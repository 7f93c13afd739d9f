//! The page with the questions: the same for everybody who opens it, so that opening it says nothing. What is one's own, the
//! browser adds.

use super::known;
use crate::{
    model::{stage::Stage, unhex},
    store::{self, Polled},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use http::{HeaderValue, StatusCode, Uri, header};
use zwerm_domain::{Date, Language, day_of};
use zwerm_instrument::{Instrument, not_for_me, point_words};
use zwerm_store::StoreError;
use zwerm_ui::{Choice, Fields, Shell, format::Calendar};
use zwerm_web::Site;

/// One statement with its answers.
pub(crate) struct Asked {
    /// The name of its field: its place in the questionnaire.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "ballot.html")]
struct BallotPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    title: String,
    organisation: String,
    code: String,
    hash: String,
    aloud: String,
    k: String,
    until: String,
    from: String,
    stage: &'static str,
    questions: Vec<Asked>,
    minutes: usize,
    is_in_development: bool,
}

#[derive(Template)]
#[template(path = "ballot_gone.html")]
struct GonePage {
    shell: Shell,
    t: &'static L10nLanguage,
}

/// Shows it, in the language of the address: nothing the browser says of itself comes this far.
pub(super) async fn show(State(site): State<Site>, Path(code): Path<String>, uri: Uri) -> Response {
    let language = chosen(&uri);
    let Ok(code) = known(&code) else { return gone(language) };
    let load = move |tx: &mut zwerm_store::Reader| {
        Ok::<_, StoreError>((store::polled(tx, &code)?, store::poll_state(tx, &code)?))
    };
    let (wave, state) = match site.store().read(load).await {
        Ok(found) => found,
        Err(StoreError::NotFound) => return gone(language),
        Err(_) => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    let today = day_of(site.clock().now(), &wave.time_zone);
    let stage = match state.stage(today) {
        Stage::Open if !state.is_consented => "still",
        Stage::Open => "open",
        Stage::Collecting => "early",
        Stage::Counting | Stage::Opened => "over",
        _ => return gone(language),
    };
    let Ok(instrument) = zwerm_instrument::read(&wave.asked) else { return gone(language) };
    written(&page(language, wave, stage, &instrument, today), StatusCode::OK)
}

fn chosen(uri: &Uri) -> Language {
    let query = uri.query().unwrap_or_default();
    query.strip_prefix("language=").and_then(Language::from_code).unwrap_or_default()
}

fn gone(language: Language) -> Response {
    let t = text(language);
    let shell = Shell { language, title: t.waves_ballot_gone(), ..Shell::default() };
    written(&GonePage { shell, t }, StatusCode::NOT_FOUND)
}

fn written(page: &impl Template, status: StatusCode) -> Response {
    let kind = [(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"))];
    match page.render() {
        Ok(html) => (status, kind, html).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The statements of a questionnaire, as form fields.
pub(crate) fn questions(instrument: &Instrument, language: Language) -> Vec<Asked> {
    let words = point_words(language);
    let statements = instrument.statements(language);
    let asked = |(at, item): (usize, &zwerm_instrument::Item)| {
        let (least, most) = item.scale;
        let has_words = most - least == 4;
        let point = |value: i32| {
            let choice = Choice::new(value, value.to_string());
            let says = usize::try_from(value - least).ok().and_then(|at| words.get(at));
            match says.filter(|_| has_words) {
                Some(says) => choice.saying(says.clone()),
                None => choice,
            }
        };
        let unknown = Choice::new("?", not_for_me(language));
        let choices = (least..=most).map(point).chain([unknown]).collect();
        let text = statements[at].clone();
        Asked { name: format!("q{at}"), text, choices }
    };
    instrument.items.iter().enumerate().map(asked).collect()
}

fn page(
    language: Language,
    wave: Polled,
    stage: &'static str,
    instrument: &Instrument,
    today: Date,
) -> BallotPage {
    let t = text(language);
    let calendar = Calendar { language, today };
    BallotPage {
        shell: Shell { language, title: wave.title.clone(), ..Shell::default() },
        t,
        fields: Fields::new(),
        aloud: unhex(&wave.hash).map(|hash| zwerm_ballot::aloud(&hash)).unwrap_or_default(),
        code: crate::model::code(&wave.hash).to_owned(),
        k: wave.k.to_string(),
        until: calendar.day(wave.close_on),
        from: calendar.day(wave.answer_on),
        stage,
        questions: questions(instrument, language),
        minutes: instrument.seconds().div_ceil(60),
        is_in_development: instrument.is_in_development,
        title: wave.title,
        organisation: wave.organisation,
        hash: wave.hash,
    }
}
