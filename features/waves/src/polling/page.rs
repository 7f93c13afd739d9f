//! The page with the questions: the same for everybody who opens it, so that opening it says nothing. What is one's own, the
//! browser adds.

use super::known;
use crate::{
    model::{
        shown::{self, Asked},
        stage::Stage,
        unhex,
    },
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
use zwerm_instrument::Instrument;
use zwerm_store::StoreError;
use zwerm_ui::{Fields, Shell, format::Calendar};
use zwerm_web::Site;

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
    /// What is promised, letter for letter: of this text the hash is.
    head: String,
    aloud: String,
    k: String,
    until: String,
    from: String,
    stage: &'static str,
    questions: Vec<Asked>,
    /// The open questions, and from which number on a cell is of one.
    open: Vec<OpenAsked>,
    open_from: Option<u32>,
    open_k: String,
    /// Those that a tablet that many use does not ask: they were promised with the statements.
    left_out: Vec<String>,
    minutes: usize,
    is_in_development: bool,
    is_kiosk: bool,
}

/// An open question, and the numbers of its cells.
struct OpenAsked {
    question: &'static str,
    first: u32,
    last: u32,
}

#[derive(Template)]
#[template(path = "ballot_gone.html")]
struct GonePage {
    shell: Shell,
    t: &'static L10nLanguage,
}

/// Shows it, in the language of the address: nothing the browser says of itself comes this far.
pub(super) async fn show(State(site): State<Site>, Path(code): Path<String>, uri: Uri) -> Response {
    asked(&site, &code, &uri, false).await
}

/// The same for a tablet that many use: it keeps nothing, and wipes itself.
pub(super) async fn kiosk(
    State(site): State<Site>,
    Path(code): Path<String>,
    uri: Uri,
) -> Response {
    asked(&site, &code, &uri, true).await
}

async fn asked(site: &Site, code: &str, uri: &Uri, is_kiosk: bool) -> Response {
    let language = chosen(uri);
    let Ok(code) = known(code) else { return gone(language) };
    let load = move |tx: &mut zwerm_store::Reader| {
        let (wave, head) = (store::polled(tx, &code)?, store::promised(tx, &code)?);
        let open = store::open_groups(tx, wave.id)?;
        Ok::<_, StoreError>((wave, head, store::poll_state(tx, &code)?, open))
    };
    let (wave, head, state, open) = match site.store().read(load).await {
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
    let mut page =
        BallotPage { is_kiosk, ..page(language, (wave, head), stage, &instrument, today) };
    // A paper of one of these cells answers an open question; a tablet that many use asks none.
    page.open_from = open.first().map(|group| group.number);
    page.open_k = open.first().map(|it| it.level.number().to_string()).unwrap_or_default();
    if is_kiosk {
        let left_out = shown::each(open.iter().map(|group| group.question));
        page.left_out = left_out.into_iter().map(|it| shown::says(it, language)).collect();
    }
    for group in open.iter().filter(|_| !is_kiosk) {
        let (question, number) = (group.question.code(), group.number);
        match page.open.last_mut().filter(|last| last.question == question) {
            Some(last) => last.last = number,
            None => page.open.push(OpenAsked { question, first: number, last: number }),
        }
    }
    written(&page, StatusCode::OK)
}

/// The statements alone, letter for letter as the head has a hash of them: for a page that this server did not send.
pub(super) async fn questions(
    State(site): State<Site>,
    Path(code): Path<String>,
    uri: Uri,
) -> Response {
    let language = chosen(&uri);
    let code = match known(&code) {
        Ok(code) => code,
        Err(no) => return no.into_response(),
    };
    let load = move |tx: &mut zwerm_store::Reader| {
        let wave = store::polled(tx, &code)?;
        Ok::<_, StoreError>((store::open_groups(tx, wave.id)?, wave.asked))
    };
    let (open, asked) = match site.store().read(load).await {
        Ok(found) => found,
        Err(error) => return super::No::from(error).into_response(),
    };
    let Ok(instrument) = zwerm_instrument::read(&asked) else {
        return super::No::Absent.into_response();
    };
    let open = shown::each(open.iter().map(|group| group.question));
    super::json(shown::text(language, &shown::asked(&instrument, language), &open)).into_response()
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

fn page(
    language: Language,
    (wave, head): (Polled, String),
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
        questions: shown::asked(instrument, language),
        minutes: instrument.seconds().div_ceil(60),
        is_in_development: instrument.is_in_development,
        head,
        is_kiosk: false,
        open: Vec::new(),
        open_from: None,
        open_k: String::new(),
        left_out: Vec::new(),
        title: wave.title,
        organisation: wave.organisation,
        hash: wave.hash,
    }
}
