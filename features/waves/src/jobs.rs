//! What follows by itself: making keys, piece by piece; and opening a wave when it is over.

mod confidential;
mod keys;
mod opening;

pub(crate) use keys::{KEY_OF_CELL, KEY_OF_WAVE, owner, owner_of};
pub(crate) use opening::CHECKPOINT;

use crate::{
    model::stage::Step,
    store::{self, end_of},
};
use zwerm_domain::{Timestamp, WaveId, day_of};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{ByItself, JobHandler};

/// Topic of the job that makes the keys of a wave.
pub(crate) const KEYS: &str = "wave_keys";
/// Topic of the job that counts and opens a wave.
pub(crate) const OPENING: &str = "wave_opening";

/// Who does which topic.
pub(crate) const JOBS: &[(&str, JobHandler)] = &[(KEYS, keys::make), (OPENING, opening::open)];

/// Waves end by themselves: after their last day, where their organisation lives.
pub(crate) const BY_ITSELF: ByItself = ByItself { due, moves };

fn due(tx: &mut Reader, now: Timestamp, above: i64) -> Result<Vec<i64>, StoreError> {
    // The latest day there is anywhere; which one it is there, the move asks.
    store::due(tx, day_of(now, "Pacific/Kiritimati"), above)
}

/// No ballot paper is given out any more: the keys that sign them are destroyed in the same change that closes the wave.
fn moves(tx: &mut Writer, now: Timestamp, key: i64) -> Result<(), StoreError> {
    let id = WaveId::new(key);
    let (close_on, time_zone) = end_of(tx, id)?;
    let today = day_of(now, &time_zone);
    if today <= close_on || !store::step(tx, id, Step::Closed, today, None)? {
        return Ok(());
    }
    store::end_issuing(tx, id)?;
    if store::is_confidential(tx, id)? {
        store::end_handing_in(tx, id)?;
    }
    tx.enqueue(OPENING, &key.to_string(), now)
}

/// The wave that a job is about.
fn wave_of(payload: &str) -> Result<WaveId, String> {
    payload.parse().map_err(|_| "no wave".to_owned())
}
