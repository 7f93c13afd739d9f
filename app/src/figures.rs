//! The store's own figures, told to Prometheus every second: counts, never contents. On an address of their own.

use crate::gate::{self, Limits};
use anyhow::{Context, Result};
use axum::{Router, routing::get};
use http::header;
use metrics_exporter_prometheus::PrometheusBuilder;
use std::{
    future,
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::{net::TcpListener, task::JoinHandle};
use zwerm_store::Store;

/// As many ask for them at once as may; a page of figures is asked for every few seconds.
const ASKING: usize = 16;

/// The jobs are counted in the database: not every second.
const JOBS: Duration = Duration::from_secs(15);

/// Serves all figures at any path of an address, until the program ends.
///
/// # Errors
/// Something else listens there.
pub(crate) async fn serve(address: SocketAddr) -> Result<()> {
    let told = || format!("metrics can't be served on {address}");
    let listener = TcpListener::bind(address).await.with_context(told)?;
    let handle = PrometheusBuilder::new().install_recorder().with_context(told)?;
    // What was counted between two looks is added up, also when nobody looks.
    let adding = handle.clone();
    tokio::spawn(async move {
        let mut turns = tokio::time::interval(Duration::from_secs(5));
        loop {
            turns.tick().await;
            adding.run_upkeep();
        }
    });
    let page = async move || {
        let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
        (kind, handle.render())
    };
    let router = Router::new().fallback(get(page));
    let limits = Limits { connections: ASKING, ..Limits::for_open_files(0) };
    tokio::spawn(gate::serve(listener, router, limits, future::pending()));
    Ok(())
}

/// Tells them until it is aborted.
pub(crate) fn tell(store: Store) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut seconds = tokio::time::interval(Duration::from_secs(1));
        let mut counted: Option<Instant> = None;
        loop {
            seconds.tick().await;
            if counted.is_none_or(|at| at.elapsed() >= JOBS) {
                counted = Some(Instant::now());
                jobs(&store).await;
            }
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

/// How many jobs wait, how many of those failed before (a mail server that is down), and how many were given up.
async fn jobs(store: &Store) {
    let store = store.clone();
    let counted = tokio::task::spawn_blocking(move || {
        let (waiting, dead) = store.count_jobs()?;
        let late: i64 = store.job_troubles()?.iter().map(|(_, _, count)| count).sum();
        Ok::<_, zwerm_store::StoreError>((waiting, late, dead))
    });
    if let Ok(Ok((waiting, late, dead))) = counted.await {
        metrics::gauge!("zwerm_jobs_waiting").set(waiting as f64);
        metrics::gauge!("zwerm_jobs_tried_again").set(late as f64);
        metrics::gauge!("zwerm_jobs_given_up").set(dead as f64);
    }
}
