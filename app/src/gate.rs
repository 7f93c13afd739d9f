//! The gate: takes connections in, so many at once and each with limited patience, and lets them finish at the end.

mod line;
mod patience;

use axum::{Router, body::Body, extract::ConnectInfo};
use http::{HeaderValue, header};
use hyper::{Request, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use line::Line;
use patience::Patience;
use std::{convert::Infallible, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpSocket, TcpStream},
    sync::{Semaphore, watch},
};
use tower::Service;

/// So long after the system refused a connection the next one is tried.
const BREATH: Duration = Duration::from_millis(200);
/// Most bytes of headers, and of what is read or written ahead.
const MOST_AHEAD: usize = 64 * 1024;

/// How many may come in at once, and how long the gate waits for whom.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Most connections at once; who comes next waits in the system's own line.
    pub connections: usize,
    /// A request's headers have to be whole within this time after their first byte, and the first byte of
    /// a new connection has to come within it.
    pub headers: Duration,
    /// A connection without a request is kept this long. Longer than a proxy keeps one (Caddy: two minutes),
    /// so that it never sends a form into a connection that is just being closed.
    pub idle: Duration,
    /// Somebody who takes nothing of an answer is waited for this long.
    pub answer: Duration,
}

impl Limits {
    /// What suits a server that may have so many files open.
    pub fn for_open_files(files: u64) -> Limits {
        // What the database, mail and logs need stays free.
        let connections = usize::try_from(files.saturating_sub(128)).unwrap_or(usize::MAX);
        Limits {
            connections: connections.clamp(64, 4096),
            headers: Duration::from_secs(10),
            idle: Duration::from_secs(185),
            answer: Duration::from_secs(60),
        }
    }
}

/// So many may stand in the system's own line before they are taken in: a full hall that scans one code. Whoever does not fit tries
/// again only after a second.
const LINE: u32 = 1024;

/// Listens on an address.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4(),
        SocketAddr::V6(_) => TcpSocket::new_v6(),
    }?;
    // A server that is started again may have the port of the one before at once.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(LINE)
}

/// Serves until `stop`, then lets everybody who is in the middle of something finish.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    // Made ready once, not at every request.
    let router: Router = router.with_state(());
    let places = Arc::new(Semaphore::new(limits.connections));
    let (stopping, told) = watch::channel(());
    tokio::pin!(stop);
    loop {
        let next = async {
            // The semaphore is never closed.
            let place = Arc::clone(&places).acquire_owned().await.ok();
            (place, accepted(|| listener.accept()).await)
        };
        let (place, (stream, peer)) = tokio::select! {
            () = &mut stop => break,
            next = next => next,
        };
        let patience = Patience::new(limits, Arc::clone(&places));
        let served = serve_one(stream, peer, router.clone(), patience, told.clone());
        tokio::spawn(async move {
            served.await;
            drop(place);
        });
    }
    drop((listener, told));
    let _ = stopping.send(());
    stopping.closed().await;
}

/// The next connection. What is wrong with one caller, or with the system for a moment, ends no server.
async fn accepted<T, F: Future<Output = io::Result<T>>>(mut accept: impl FnMut() -> F) -> T {
    loop {
        match accept().await {
            Ok(connection) => return connection,
            Err(error) if is_of_one_caller(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "no connection can be taken in just now");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}

fn is_of_one_caller(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

async fn serve_one(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    patience: Patience,
    mut stopping: watch::Receiver<()>,
) {
    // An answer goes out at once; a socket that can't do that still answers.
    let _ = stream.set_nodelay(true);
    let line = TokioIo::new(Line::new(stream, patience.clone()));
    let handle = service_fn(move |mut request: Request<Incoming>| {
        let is_in_pieces = request.headers().contains_key(header::TRANSFER_ENCODING);
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = router.clone().call(request.map(Body::new));
        async move {
            let mut answer = answer.await?;
            // Where such a request ends, others on the way may see otherwise: nothing after it is read (RFC 9112, 6.1).
            if is_in_pieces {
                answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
            }
            Ok::<_, Infallible>(answer)
        }
    });
    let connection = http1::Builder::new()
        .max_buf_size(MOST_AHEAD)
        .header_read_timeout(patience.longest())
        .timer(patience)
        .serve_connection(line, handle);
    tokio::pin!(connection);
    let ended = tokio::select! {
        ended = &mut connection => ended,
        _ = stopping.changed() => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection ended early");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_connection_that_the_system_refuses_ends_no_server() {
        const EMFILE: i32 = 24;
        let mut answers = vec![
            Ok("a visitor"),
            Err(io::Error::from_raw_os_error(EMFILE)),
            Err(io::ErrorKind::ConnectionAborted.into()),
        ];
        let came =
            accepted(|| std::future::ready(answers.pop().expect("asked no more often"))).await;
        assert_eq!(came, "a visitor");
    }

    #[tokio::test]
    async fn five_hundred_who_come_at_the_same_moment_all_stand_in_line() {
        let listener = listen(SocketAddr::from(([127, 0, 0, 1], 0))).expect("a free port");
        let address = listener.local_addr().expect("an address");
        // Nobody is taken in meanwhile. Whoever does not fit in the line would wait a second.
        let patience = Duration::from_millis(900);
        let come = |_| std::net::TcpStream::connect_timeout(&address, patience);
        let came: Vec<_> = (0..500).map(come).collect();
        assert_eq!(came.iter().filter(|it| it.is_err()).count(), 0);
    }

    #[test]
    fn files_for_the_database_stay_free() {
        assert_eq!(Limits::for_open_files(1024).connections, 896);
        assert_eq!(Limits::for_open_files(20).connections, 64);
        assert_eq!(Limits::for_open_files(1 << 30).connections, 4096);
    }
}
