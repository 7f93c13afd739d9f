//! A job stays with who is doing it, and waits no longer than a minute when nobody is any more.

use super::*;
use crate::testing;
use std::time::Instant;

const NOW: Timestamp = Timestamp(1_795_420_800_000_000);

#[test]
fn a_job_that_takes_longer_than_a_minute_is_taken_by_nobody_else() {
    let (store, clock) = (testing::sqlite_store(), Clock::fixed(NOW));
    store.write_now(|tx| tx.enqueue("long", "", NOW)).expect("is written down");
    let job = store.take(&clock).expect("is looked for").expect("is there");
    let is_free = || store.take(&clock).expect("is looked for").is_some();
    store.keeping(&clock, &job, Duration::from_millis(2), || {
        clock.set(NOW.plus_seconds(LEASE - 1));
        let began = Instant::now();
        let is_kept = || {
            let due = store.next_due().expect("is looked for");
            due >= Some(NOW.plus_seconds(2 * LEASE - 1))
        };
        while !is_kept() && began.elapsed() < Duration::from_secs(20) {
            thread::yield_now();
        }
        clock.set(NOW.plus_seconds(LEASE + 1));
        assert!(!is_free(), "it is being done");
    });
    clock.set(NOW.plus_seconds(3 * LEASE));
    assert!(is_free(), "nobody does it any more");
}
