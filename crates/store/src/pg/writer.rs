//! A writer on PostgreSQL: as if alone, and again when it met another one.

use crate::{
    StoreError, Writer,
    pg::{Begin, Server},
    reader::Connection,
    store::Shared,
    unit::Unit,
};
use std::{
    hash::{BuildHasher, RandomState},
    sync::atomic::Ordering,
    thread,
    time::Duration,
};

/// So often a unit of work that met another one runs.
const MOST_RUNS: u32 = 12;

/// Serves until the queue is closed and empty.
pub(crate) fn serve(mut writer: Writer, shared: &Shared) {
    while let Some(mut unit) = shared.units.next() {
        let kept = keep(&mut writer, unit.as_mut(), shared);
        let is_kept = matches!(kept, Ok(true));
        shared.counters.committed(u64::from(is_kept), 1, true);
        let has_enqueued = is_kept && writer.has_enqueued;
        unit.answer(kept.map(drop));
        if has_enqueued {
            shared.bell.ring();
        }
    }
    // The ear of this server listens on; without this word it would notice the end a little later.
    if let Err(error) = server(&mut writer).say_there_is_a_job() {
        tracing::debug!(%error, "the last word was not said");
    }
}

/// Runs a unit until it is kept (`true`), says no itself (`false`), or can't be kept.
fn keep(writer: &mut Writer, unit: &mut dyn Unit, shared: &Shared) -> Result<bool, StoreError> {
    let mut run = 1;
    loop {
        let came = run_once(writer, unit);
        let again = server(writer).met_another && run < MOST_RUNS;
        if !again {
            return came;
        }
        shared.counters.again.fetch_add(1, Ordering::Relaxed);
        thread::sleep(pause(run));
        run += 1;
    }
}

fn run_once(writer: &mut Writer, unit: &mut dyn Unit) -> Result<bool, StoreError> {
    server(writer).begin(Begin::Write)?;
    let is_kept = unit.run(writer);
    let has_enqueued = writer.has_enqueued;
    let server = server(writer);
    if is_kept {
        if has_enqueued {
            server.say_there_is_a_job()?;
        }
        server.commit()?
    } else {
        server.rollback()?
    }
    Ok(is_kept)
}

/// Longer each time, and never as long as the other one's.
fn pause(run: u32) -> Duration {
    let most = 1000_u64 << run.min(7);
    Duration::from_micros(most / 2 + RandomState::new().hash_one(run) % (most / 2))
}

fn server(writer: &mut Writer) -> &mut Server {
    match &mut writer.reader.connection {
        Connection::Postgres(server) => server,
        Connection::Sqlite(_) => unreachable!("this thread was given a PostgreSQL connection"),
    }
}
