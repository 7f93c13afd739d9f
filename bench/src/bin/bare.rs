//! What Vandaag is compared with: a bare axum handler that runs the same statements and sends as many
//! bytes, and one that says hello.

use anyhow::{Context, Result};
use axum::{Router, extract::Path, routing::get};
use bytes::Bytes;
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{cell::RefCell, net::SocketAddr, path::PathBuf, sync::Arc};
use zwerm_bench::statement::{Statement, read_all};

thread_local! {
    // A connection for each thread that may block: nobody waits for another's.
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

struct Work {
    database: PathBuf,
    statements: Vec<Statement>,
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let after = |flag: &str| {
        let at = args
            .iter()
            .position(|arg| arg == flag)
            .with_context(|| format!("{flag} is missing"))?;
        args.get(at + 1).with_context(|| format!("{flag} is empty"))
    };
    let listen: SocketAddr = after("--listen")?.parse()?;
    let statements = read_all(after("--statements")?.as_ref())?;
    let work = Arc::new(Work { database: after("--database")?.into(), statements });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(listen, work))
}

async fn serve(listen: SocketAddr, work: Arc<Work>) -> Result<()> {
    let body = Bytes::from(vec![b'x'; 256 * 1024]);
    let same = async move |Path(length): Path<usize>| {
        let work = work.clone();
        let ran = tokio::task::spawn_blocking(move || run(&work)).await;
        match ran.map_err(anyhow::Error::from).and_then(|ran| ran) {
            Ok(_) => Ok(body.slice(..length.min(body.len()))),
            Err(error) => Err((http_500(), error.to_string())),
        }
    };
    let router = Router::new()
        .route("/health/ready", get(async || "ready\n"))
        .route("/hello", get(async || "Hello, world!"))
        .route("/same/{length}", get(same));
    let listener = tokio::net::TcpListener::bind(listen).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

fn http_500() -> axum::http::StatusCode {
    axum::http::StatusCode::INTERNAL_SERVER_ERROR
}

fn run(work: &Work) -> Result<usize> {
    CONNECTION.with_borrow_mut(|kept| {
        let connection = match kept {
            Some(connection) => connection,
            None => kept.insert(open(work)?),
        };
        connection.prepare_cached("BEGIN DEFERRED")?.raw_execute()?;
        let mut seen = 0;
        for statement in &work.statements {
            seen += statement.run(connection)?;
        }
        connection.prepare_cached("COMMIT")?.raw_execute()?;
        Ok(seen)
    })
}

fn open(work: &Work) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&work.database, flags)?;
    connection.set_prepared_statement_cache_capacity(1024);
    // Without it SQLite plans some statements anew for each new value.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4096;")?;
    Ok(connection)
}
