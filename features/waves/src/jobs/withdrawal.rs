//! What follows when a wave is withdrawn: its box takes no ballot any more, whatever the database says later, and its keys are
//! remembered by nobody.

use super::wave_of;
use crate::{model::unhex, polling, store};
use zwerm_domain::Timestamp;
use zwerm_store::{Store, StoreError};
use zwerm_web::Site;

pub(super) fn close(site: &Site, store: &Store, payload: &str, _: Timestamp) -> Result<(), String> {
    let id = wave_of(payload)?;
    let said = |error: StoreError| error.to_string();
    let Some(hash) = store.read_now(move |tx| store::hash(tx, id)).map_err(said)? else {
        return Ok(());
    };
    polling::forget(site, &hash);
    let hash: [u8; 32] = unhex(&hash).ok_or("no hash")?;
    let ballots = site.ballots().map_err(said)?;
    // With several servers, the one that has the box closes it.
    if !ballots.has_begun(hash).map_err(said)? {
        return Err("the ballots of this wave are with another server".to_owned());
    }
    ballots.close_wave_now(hash).map_err(said)
}
