//! The store's own figures, told to Prometheus every second: counts, never contents.

use std::time::Duration;
use tokio::task::JoinHandle;
use zwerm_store::Store;

/// Tells them until it is aborted.
pub(crate) fn tell(store: Store) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut seconds = tokio::time::interval(Duration::from_secs(1));
        loop {
            seconds.tick().await;
            let figures = store.figures();
            metrics::counter!("zwerm_commits_total").absolute(figures.commits);
            metrics::counter!("zwerm_units_total").absolute(figures.units_committed);
            metrics::counter!("zwerm_units_undone_total").absolute(figures.units_undone);
            metrics::counter!("zwerm_units_again_total").absolute(figures.units_again);
            metrics::counter!("zwerm_reads_total").absolute(figures.reads);
            metrics::gauge!("zwerm_writers_waiting").set(figures.writers_waiting as f64);
            metrics::gauge!("zwerm_readers_waiting").set(figures.readers_waiting as f64);
        }
    })
}
