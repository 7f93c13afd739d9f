//! Where ballots are handed in: a host name of its own, without sessions, cookies, logs or counts (`crates/web/src/ballot.rs`).
//!
//! GET `/CODE` is the page with the questions, the same for everybody; GET `/CODE/manifest` the head of what is promised, GET
//! `/CODE/questions` the statements that it has a hash of; POST `/CODE` takes one ballot of always as many bytes and answers its leaf with a signed receipt.
//! POST `/CODE/letter` opens a letter; GET `/CODE/kiosk` is the page for a tablet that many use. CODE is the beginning of the manifest's hash.

mod letter;
mod page;

use crate::{
    jobs::{KEY_OF_WAVE, owner_of},
    model::{CODE, hex, stage::Stage, unhex},
    promised,
    store::{self, Polled, SecretKind},
};
use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use http::{HeaderValue, StatusCode, header};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};
use zwerm_ballot::{Ballot, CellKey, Flaw, Manifest, OPEN_WIRE, ReceiptKey, WIRE};
use zwerm_domain::day_of;
use zwerm_store::{Cast, Put, StoreError};
use zwerm_web::Site;

/// What is answered there.
pub(crate) fn routes(router: Router<Site>) -> Router<Site> {
    router
        .route("/{code}", get(page::show).post(take))
        .route("/{code}/manifest", get(manifest))
        .route("/{code}/questions", get(page::questions))
        .route("/{code}/letter", post(letter::open))
        .route("/{code}/kiosk", get(page::kiosk))
        .route("/assets/{name}", get(zwerm_web::asset))
}

/// A wave that ballots come in for, as this server remembers it: its keys are read once.
struct Poll {
    hash: [u8; 32],
    keys: HashMap<u32, CellKey>,
    /// Those of the groups of open questions.
    open: HashMap<u32, CellKey>,
    receipts: ReceiptKey,
}

/// The waves that are open, by the beginning of their hash.
#[derive(Default)]
struct Polls(Mutex<HashMap<String, Arc<Poll>>>);

/// Lets go of a wave that is withdrawn.
pub(crate) fn forget(site: &Site, hash: &str) {
    let polls = site.memory::<Polls>();
    let mut all = polls.0.lock().unwrap_or_else(PoisonError::into_inner);
    all.remove(crate::model::code(hash));
}

/// Most waves that are remembered.
const REMEMBERED: usize = 64;

/// Why a ballot is not taken; the word that the page has a sentence for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum No {
    /// There is no such wave.
    Absent,
    /// It is not one of our ballots at all.
    Unknown,
    /// Answering has not begun.
    NotYet,
    /// It is over.
    Over,
    /// The works council took its consent back.
    Still,
    /// Its token was given out for no ballot of this cell.
    Token,
    /// It was changed on the way, or by somebody who has not its key.
    Signature,
    /// A newer one of the same key is in the box.
    Older,
    /// Another one with the same number is in the box, or in another cell.
    Differs,
    /// No letter of this wave has this code.
    Letter,
    /// As many letters were opened as were handed out.
    NotDrawn,
    /// Nothing can be kept for now.
    Busy,
    /// The disk is full.
    Full,
}

impl No {
    const fn said(self) -> (StatusCode, &'static str) {
        match self {
            No::Absent => (StatusCode::NOT_FOUND, "absent"),
            No::Unknown => (StatusCode::UNPROCESSABLE_ENTITY, "no_ballot"),
            No::NotYet => (StatusCode::CONFLICT, "not_yet"),
            No::Over => (StatusCode::GONE, "over"),
            No::Still => (StatusCode::CONFLICT, "still"),
            No::Token => (StatusCode::FORBIDDEN, "token"),
            No::Signature => (StatusCode::FORBIDDEN, "signature"),
            No::Older => (StatusCode::CONFLICT, "older"),
            No::Differs => (StatusCode::CONFLICT, "differs"),
            No::Letter => (StatusCode::NOT_FOUND, "no_letter"),
            No::NotDrawn => (StatusCode::CONFLICT, "not_drawn"),
            No::Busy => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            No::Full => (StatusCode::INSUFFICIENT_STORAGE, "full"),
        }
    }
}

impl IntoResponse for No {
    fn into_response(self) -> Response {
        let (status, why) = self.said();
        (status, json(format!("{{\"why\":\"{why}\"}}"))).into_response()
    }
}

/// What went wrong below says nothing of a ballot.
impl From<StoreError> for No {
    fn from(error: StoreError) -> No {
        match error {
            StoreError::NotFound => No::Absent,
            StoreError::DiskFull => No::Full,
            _ => No::Busy,
        }
    }
}

/// What is told in JSON a page of any place may read: the file that works without us has no place of its own. It is the same for
/// everybody, but for the receipt, which goes to who sent the ballot.
fn json(text: String) -> impl IntoResponse {
    let told = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
    ];
    (told, text)
}

/// Takes a ballot.
async fn take(State(site): State<Site>, Path(code): Path<String>, body: Bytes) -> Response {
    match taken(&site, code, &body).await {
        Ok((leaf, receipt)) => {
            let told = format!("{{\"leaf\":\"{}\",\"receipt\":\"{}\"}}", hex(&leaf), hex(&receipt));
            json(told).into_response()
        }
        Err(no) => no.into_response(),
    }
}

async fn taken(site: &Site, code: String, body: &[u8]) -> Result<([u8; 32], [u8; 64]), No> {
    let code = known(&code)?;
    if !matches!(body.len(), WIRE | OPEN_WIRE) {
        return Err(No::Unknown);
    }
    let asked = code.clone();
    let state = site.store().read(move |tx| store::poll_state(tx, &asked)).await?;
    match state.stage(day_of(site.clock().now(), &state.time_zone)) {
        Stage::Open if !state.is_consented => return Err(No::Still),
        Stage::Open => {}
        Stage::Collecting => return Err(No::NotYet),
        Stage::Counting | Stage::Opened => return Err(No::Over),
        _ => return Err(No::Absent),
    }
    let poll = poll(site, &code).await?;
    let ballot = Ballot::from_wire(poll.hash, body).ok_or(No::Unknown)?;
    // A cell that is not there gave out no token; and an open answer is in none but a group of an open question.
    let keys = if body.len() == WIRE { &poll.keys } else { &poll.open };
    let key = keys.get(&ballot.cell).ok_or(No::Token)?;
    ballot.check(key).map_err(|flaw| match flaw {
        Flaw::Token => No::Token,
        Flaw::Signature => No::Signature,
    })?;
    let leaf = ballot.leaf();
    let cast = Cast {
        wave: poll.hash,
        cell: ballot.cell,
        key: ballot.key,
        number: ballot.number,
        leaf: leaf.0,
        wire: body.to_vec(),
    };
    match site.ballots()?.put(cast).await? {
        Put::Kept | Put::Same | Put::Replaced => {
            Ok((leaf.0, poll.receipts.sign_leaf(&poll.hash, &leaf)))
        }
        Put::Older => Err(No::Older),
        Put::Differs => Err(No::Differs),
        Put::Closed => Err(No::Over),
    }
}

/// The code of an address, in the one form that is looked for.
fn known(code: &str) -> Result<String, No> {
    let is_code =
        code.len() == CODE && code.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'));
    is_code.then(|| code.to_owned()).ok_or(No::Absent)
}

async fn poll(site: &Site, code: &str) -> Result<Arc<Poll>, No> {
    let polls = site.memory::<Polls>();
    let remembered = polls.0.lock().unwrap_or_else(PoisonError::into_inner).get(code).cloned();
    if let Some(poll) = remembered {
        return Ok(poll);
    }
    let asked = code.to_owned();
    let own = site.clone();
    let load = move |tx: &mut zwerm_store::Reader| {
        let wave = store::polled(tx, &asked)?;
        let sealed = store::secret(tx, wave.id, SecretKind::Receipt)?;
        let (head, cells) = (store::promised(tx, &asked)?, promised::cells(tx, wave.id)?);
        let manifest = Manifest::read(&head, &cells, &promised::open(tx, wave.id)?);
        let Some(poll) = manifest.and_then(|it| read(&own, &wave, it, sealed)) else {
            return Ok(None);
        };
        // With several servers, ballots of a wave come to one of them.
        Ok::<_, StoreError>(own.ballots()?.has_begun(poll.hash)?.then_some(poll))
    };
    let poll = Arc::new(site.store().read(load).await?.ok_or(No::Busy)?);
    let mut all = polls.0.lock().unwrap_or_else(PoisonError::into_inner);
    if all.len() >= REMEMBERED {
        all.clear();
    }
    all.insert(code.to_owned(), Arc::clone(&poll));
    Ok(poll)
}

fn read(site: &Site, wave: &Polled, manifest: Manifest, sealed: Option<Vec<u8>>) -> Option<Poll> {
    let owner = owner_of(wave.id, SecretKind::Receipt);
    let receipt = site.options().key.open(KEY_OF_WAVE, &owner, &sealed?)?;
    let key = |cell: zwerm_ballot::Cell| Some((cell.id, cell.keys.into_iter().next()?));
    Some(Poll {
        hash: unhex(&wave.hash)?,
        keys: manifest.cells.into_iter().map(key).collect::<Option<_>>()?,
        open: manifest.open.into_iter().map(|it| key(it.cell)).collect::<Option<_>>()?,
        receipts: ReceiptKey::from_bytes(&receipt)?,
    })
}

/// The head of what is promised, letter for letter.
async fn manifest(State(site): State<Site>, Path(code): Path<String>) -> Response {
    let code = match known(&code) {
        Ok(code) => code,
        Err(no) => return no.into_response(),
    };
    match site.store().read(move |tx| store::promised(tx, &code)).await {
        Ok(head) => json(head).into_response(),
        Err(error) => No::from(error).into_response(),
    }
}
