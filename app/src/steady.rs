//! The clock of a server: that of the machine, unless it leaps.

use rustix::time::{ClockId, clock_gettime};
use std::time::Duration;
use tokio::task::JoinHandle;
use zwerm_domain::Clock;
use zwerm_store::{Store, StoreError};
use zwerm_upkeep::{Fault, Kind, note_fault, note_over};

/// So often it is looked whether the machine's clock leapt.
const ROUND: Duration = Duration::from_secs(60);

/// The machine's clock, held against the time since it was started (sleep included).
pub(crate) fn clock() -> Clock {
    let machine = Clock::system();
    let gone = || {
        let since = clock_gettime(ClockId::Boottime);
        let seconds = u64::try_from(since.tv_sec).unwrap_or(0);
        Duration::new(seconds, u32::try_from(since.tv_nsec).unwrap_or(0))
    };
    Clock::steady(move || machine.now(), gone)
}

/// Tells in the log and at administration when the machine's clock has leapt, until it is aborted.
pub(crate) fn watch(store: Store, clock: Clock) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut told = None;
        let mut rounds = tokio::time::interval(ROUND);
        loop {
            rounds.tick().await;
            let leap = clock.leap();
            if told == Some(leap.is_some()) {
                continue;
            }
            match note(&store, &clock, leap).await {
                Ok(()) => told = Some(leap.is_some()),
                Err(error) => tracing::warn!(%error, "how the clock runs could not be noted"),
            }
        }
    })
}

async fn note(store: &Store, clock: &Clock, leap: Option<i64>) -> Result<(), StoreError> {
    let now = clock.now();
    if let Some(seconds) = leap {
        tracing::warn!(
            seconds,
            "the machine's clock leapt; Zwerm counts on by itself: set it right and start Zwerm again"
        );
        let says = seconds.to_string();
        let fault = Fault::ClockLeapt;
        return store.write(move |tx| note_fault(tx, Kind::Clock, now, fault, &says)).await;
    }
    store.write(|tx| note_over(tx, Kind::Clock)).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    };
    use zwerm_domain::Timestamp;
    use zwerm_store::testing;
    use zwerm_upkeep::state;

    #[test]
    fn the_clock_of_a_server_is_the_machines() {
        let (ours, machines) = (clock().now().0, Clock::system().now().0);
        assert!((machines - ours).abs() < 5_000_000, "{ours} and {machines}");
        assert_eq!(clock().leap(), None);
    }

    #[tokio::test]
    async fn a_leap_is_told_once_and_its_end_as_well() {
        let store = testing::store();
        let wall = Arc::new(AtomicI64::new(1_795_420_800_000_000));
        let read = wall.clone();
        let clock =
            Clock::steady(move || Timestamp(read.load(Ordering::SeqCst)), || Duration::ZERO);
        let fault = async || {
            let told = store.read(state).await.expect("is told").clock;
            told.map(|line| (line.fault, line.says.unwrap_or_default()))
        };
        note(&store, &clock, clock.leap()).await.expect("is noted");
        assert_eq!(fault().await, None, "nothing is told where nothing happened");
        wall.fetch_add(7_200_000_000, Ordering::SeqCst);
        note(&store, &clock, clock.leap()).await.expect("is noted");
        assert_eq!(fault().await, Some((Some(Fault::ClockLeapt), "7200".to_owned())));
        wall.fetch_sub(7_200_000_000, Ordering::SeqCst);
        note(&store, &clock, clock.leap()).await.expect("is noted");
        assert_eq!(fault().await.expect("is there").0, None);
    }
}
