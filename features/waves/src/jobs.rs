//! What follows by itself: making keys, piece by piece; telling everybody; closing a wave that is withdrawn or over, and opening it.

mod confidential;
mod keys;
mod mirrored;
mod opening;
mod withdrawal;

pub(crate) use keys::{KEY_OF_CELL, KEY_OF_WAVE, owner, owner_of, standalone};
pub(crate) use opening::{CHECKPOINT, LETTERS, PROOF};

use crate::{
    model::{
        messages::Reminders,
        stage::{Stage, Step},
    },
    store,
};
use zwerm_domain::{Date, Timestamp, WaveId, day_of};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_web::{ByItself, JobHandler};

/// Topic of the job that makes the keys of a wave.
pub(crate) const KEYS: &str = "wave_keys";
/// Topic of the job that counts and opens a wave.
pub(crate) const OPENING: &str = "wave_opening";
/// Topic of the job that closes the box of a wave that is withdrawn.
pub(crate) const WITHDRAWAL: &str = "wave_withdrawal";

/// Who does which topic.
pub(crate) const JOBS: &[(&str, JobHandler)] =
    &[(KEYS, keys::make), (OPENING, opening::open), (WITHDRAWAL, withdrawal::close)];

/// Waves tell of themselves, and end by themselves: after their last day, where their organisation lives.
pub(crate) const BY_ITSELF: ByItself = ByItself { due, moves };

/// Those that run: there are few.
fn due(tx: &mut Reader, _: Timestamp, above: i64) -> Result<Vec<i64>, StoreError> {
    store::due(tx, above)
}

/// What there is to tell today is written down once; the digest tells it in the working hours of each.
fn moves(tx: &mut Writer, now: Timestamp, key: i64) -> Result<(), StoreError> {
    let id = WaveId::new(key);
    let (answer_on, close_on, time_zone) = store::days_of(tx, id)?;
    let today = day_of(now, &time_zone);
    if today > close_on {
        return close(tx, id, today, now);
    }
    let stage = if today < answer_on { Stage::Collecting } else { Stage::Open };
    match Reminders::of(answer_on, close_on).on(stage, today) {
        Some(message) => store::tell(tx, id, message, today),
        None => Ok(()),
    }
}

/// No ballot paper is given out any more: the keys that sign them are destroyed in the same change that closes the wave.
fn close(tx: &mut Writer, id: WaveId, today: Date, now: Timestamp) -> Result<(), StoreError> {
    if store::step(tx, id, Step::Closed, today, None)? {
        store::end_issuing(tx, id)?;
        if store::is_confidential(tx, id)? {
            store::end_handing_in(tx, id)?;
        }
        tx.enqueue(OPENING, &id.to_string(), now)?;
    }
    Ok(())
}

/// The wave that a job is about.
fn wave_of(payload: &str) -> Result<WaveId, String> {
    payload.parse().map_err(|_| "no wave".to_owned())
}
