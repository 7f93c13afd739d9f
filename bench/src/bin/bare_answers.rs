//! What a confidential answer is compared with: a bare axum handler that sends a page of as many bytes and writes an answer to SQLite in
//! the same way, in one synced transaction.

use anyhow::{Context, Result};
use axum::{
    Form, Router,
    extract::Path,
    response::Redirect,
    routing::{get, post},
};
use bytes::Bytes;
use rusqlite::{Connection, params};
use std::{
    collections::BTreeMap,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let after = |flag: &str| {
        let at = args.iter().position(|arg| arg == flag);
        at.and_then(|at| args.get(at + 1)).with_context(|| format!("{flag} is missing"))
    };
    let listen: SocketAddr = after("--listen")?.parse()?;
    let connection = Connection::open(after("--database")?)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE handed_in (person INTEGER PRIMARY KEY) STRICT;
         CREATE TABLE answer (place BLOB PRIMARY KEY, sheet TEXT NOT NULL) STRICT, WITHOUT ROWID;",
    )?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(listen, Arc::new(Mutex::new(connection))))
}

async fn serve(listen: SocketAddr, connection: Arc<Mutex<Connection>>) -> Result<()> {
    let body = Bytes::from(vec![b'x'; 256 * 1024]);
    let page = async move |Path(length): Path<usize>| body.slice(..length.min(body.len()));
    let take = async move |Path(person): Path<i64>, Form(sent): Form<BTreeMap<String, String>>| {
        let connection = connection.clone();
        let wrote = tokio::task::spawn_blocking(move || write(&connection, person, &sent)).await;
        match wrote.map_err(anyhow::Error::from).and_then(|wrote| wrote) {
            Ok(()) => Ok(Redirect::to("/done")),
            Err(error) => Err((axum::http::StatusCode::INTERNAL_SERVER_ERROR, error.to_string())),
        }
    };
    let router = Router::new()
        .route("/health/ready", get(async || "ready\n"))
        .route("/page/{length}", get(page))
        .route("/answer/{person}", post(take));
    let listener = tokio::net::TcpListener::bind(listen).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

fn write(
    connection: &Mutex<Connection>,
    person: i64,
    sent: &BTreeMap<String, String>,
) -> Result<()> {
    let sheet: String =
        (0..30).filter_map(|at| sent.get(&format!("q{at}"))?.chars().next()).collect();
    let mut place = [0; 16];
    ring::rand::SecureRandom::fill(&ring::rand::SystemRandom::new(), &mut place)
        .ok()
        .context("no chance")?;
    let mut connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
    let change = connection.transaction()?;
    change.prepare_cached("INSERT INTO handed_in (person) VALUES (?1)")?.execute([person])?;
    change
        .prepare_cached("INSERT INTO answer (place, sheet) VALUES (?1, ?2)")?
        .execute(params![place, sheet])?;
    change.commit()?;
    Ok(())
}
