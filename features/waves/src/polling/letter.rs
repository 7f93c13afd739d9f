//! Opening a letter: whoever knows its code gets the sealed ticket that lies under it. The code itself never comes here.

use super::{No, json, known, poll};
use crate::{
    model::{hex, stage::Stage},
    store,
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use zwerm_domain::day_of;
use zwerm_store::{Opening, StoreError};
use zwerm_web::Site;

/// Takes the mark of a code, and answers what lies under it.
pub(super) async fn open(
    State(site): State<Site>,
    Path(code): Path<String>,
    body: Bytes,
) -> Response {
    match opened(&site, code, &body).await {
        Ok(sealed) => json(format!("{{\"sealed\":\"{}\"}}", hex(&sealed))).into_response(),
        Err(no) => no.into_response(),
    }
}

async fn opened(site: &Site, code: String, body: &[u8]) -> Result<Vec<u8>, No> {
    let code = known(&code)?;
    let mark: [u8; 16] = body.try_into().map_err(|_| No::Letter)?;
    let asked = code.clone();
    let look = move |tx: &mut zwerm_store::Reader| {
        let state = store::poll_state(tx, &asked)?;
        let drawn = store::all_drawn(tx, state.id)?;
        Ok::<_, StoreError>((state, drawn))
    };
    let (state, drawn) = site.store().read(look).await?;
    match state.stage(day_of(site.clock().now(), &state.time_zone)) {
        Stage::Open if !state.is_consented => return Err(No::Still),
        Stage::Open => {}
        Stage::Collecting => return Err(No::NotYet),
        Stage::Counting | Stage::Opened => return Err(No::Over),
        _ => return Err(No::Absent),
    }
    let poll = poll(site, &code).await?;
    match site.ballots()?.open_letter(poll.hash, mark, drawn).await? {
        Opening::Of(sealed) => Ok(sealed),
        Opening::Absent => Err(No::Letter),
        Opening::TooMany => Err(No::NotDrawn),
        Opening::Closed => Err(No::Over),
    }
}
