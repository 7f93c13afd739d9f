//! For whoever watches the server: is it alive, can it serve; and the embedded assets.

use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use http::StatusCode;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};
use zwerm_store::{StoreError, params, statements};
use zwerm_web::Site;

statements! {
    /// The cheapest question that needs the database.
    ALIVE = "SELECT COUNT(*) FROM organisation WHERE id = $1";
}

/// Turned off when the server begins to stop, so that no new visitors are sent here.
#[derive(Clone, Default)]
pub(crate) struct Stopping(Arc<AtomicBool>);

impl Stopping {
    pub(crate) fn begin(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Routes without a person and without a page.
pub(crate) fn routes(stopping: Stopping) -> Router<Site> {
    Router::new()
        .route("/health/live", get(async || "alive\n"))
        .route(
            "/health/ready",
            get(async move |State(site): State<Site>| ready(site, stopping).await),
        )
        .route("/assets/{name}", get(zwerm_web::asset))
        .route(
            "/favicon.ico",
            get(async || axum::response::Redirect::permanent(zwerm_ui::asset_url("zwerm.svg"))),
        )
        .route("/robots.txt", get(async || "User-agent: *\nDisallow: /\n"))
}

async fn ready(site: Site, stopping: Stopping) -> Response {
    let is_stopping = stopping.0.load(Ordering::SeqCst);
    let asked =
        site.store().read(|tx| tx.one(&ALIVE, &params![0_i64], |row| row.get::<i64>(0))).await;
    match asked {
        Ok(_) if !is_stopping => "ready\n".into_response(),
        Ok(_) => (StatusCode::SERVICE_UNAVAILABLE, "stopping\n").into_response(),
        Err(StoreError::Busy) => (StatusCode::SERVICE_UNAVAILABLE, "busy\n").into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "no database\n").into_response(),
    }
}
