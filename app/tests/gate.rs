//! The gate, through real connections: who is slow holds no place for ever, who is in the middle may finish.

use axum::{Router, routing::get};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::{Notify, oneshot},
    task::JoinHandle,
    time::timeout,
};
use zwerm::gate::{Limits, serve};

/// Longer than any limit that a test sets, and far shorter than those it does not.
const SOON: Duration = Duration::from_secs(20);
const SHORT: Duration = Duration::from_millis(150);
const LONG: Duration = Duration::from_secs(600);
const PATIENT: Limits = Limits { connections: 16, headers: LONG, idle: LONG, answer: LONG };

struct Served {
    at: SocketAddr,
    /// A request to /wait has come in.
    came: Arc<Notify>,
    /// Lets a request to /wait be answered.
    go: Arc<Notify>,
    stop: oneshot::Sender<()>,
    served: JoinHandle<()>,
}

async fn served(limits: Limits) -> Served {
    let (came, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (coming, going) = (came.clone(), go.clone());
    let wait = async move || {
        coming.notify_one();
        going.notified().await;
        "waited"
    };
    let router = Router::new()
        .route("/", get(async || "hello"))
        .route("/wait", get(wait))
        .route("/much", get(async || "x".repeat(64 << 20)));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    let (stop, stopped) = oneshot::channel();
    let served = tokio::spawn(serve(listener, router, limits, async move {
        let _ = stopped.await;
    }));
    Served { at, came, go, stop, served }
}

impl Served {
    async fn call(&self) -> TcpStream {
        TcpStream::connect(self.at).await.expect("the gate is there")
    }
}

async fn say(line: &mut TcpStream, words: &str) {
    line.write_all(words.as_bytes()).await.expect("is sent");
}

/// Reads until the answer holds these words.
async fn hear(line: &mut TcpStream, words: &str) {
    let mut heard = Vec::new();
    while !String::from_utf8_lossy(&heard).contains(words) {
        let read = timeout(SOON, line.read_buf(&mut heard)).await.expect("soon").expect("is read");
        assert!(read > 0, "closed after {:?}", String::from_utf8_lossy(&heard));
    }
}

async fn assert_closed(line: &mut TcpStream) {
    let mut rest = Vec::new();
    // A closed line ends, or is reset: both tell.
    let _ = timeout(SOON, line.read_to_end(&mut rest)).await.expect("it is closed soon");
}

#[tokio::test]
async fn who_never_ends_the_headers_holds_no_place() {
    let gate = served(Limits { headers: SHORT, ..PATIENT }).await;
    let mut slow = gate.call().await;
    say(&mut slow, "GET / HTTP/1.1\r\nhost: loca").await;
    assert_closed(&mut slow).await;
    let mut silent = gate.call().await;
    assert_closed(&mut silent).await;
}

#[tokio::test]
async fn slow_headers_of_a_later_request_are_not_waited_for_either() {
    let gate = served(Limits { headers: SHORT, ..PATIENT }).await;
    let mut line = gate.call().await;
    say(&mut line, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    hear(&mut line, "hello").await;
    say(&mut line, "GET / HT").await;
    assert_closed(&mut line).await;
}

#[tokio::test]
async fn a_proxy_may_keep_a_line_longer_than_headers_may_take_but_not_for_ever() {
    let gate = served(Limits { headers: SHORT, idle: 8 * SHORT, ..PATIENT }).await;
    let mut line = gate.call().await;
    let begun = std::time::Instant::now();
    for _ in 0..2 {
        say(&mut line, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
        hear(&mut line, "hello").await;
    }
    assert_closed(&mut line).await;
    assert!(begun.elapsed() >= 8 * SHORT, "closed after {:?}", begun.elapsed());
}

#[tokio::test]
async fn who_takes_nothing_of_an_answer_holds_no_place() {
    let gate = served(Limits { connections: 1, answer: SHORT, ..PATIENT }).await;
    let mut deaf = gate.call().await;
    say(&mut deaf, "GET /much HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    let mut next = gate.call().await;
    say(&mut next, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    hear(&mut next, "hello").await;
}

#[tokio::test]
async fn who_comes_when_all_places_are_taken_waits_for_one() {
    let gate = served(Limits { connections: 1, ..PATIENT }).await;
    let mut first = gate.call().await;
    say(&mut first, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    hear(&mut first, "hello").await;
    let mut second = gate.call().await;
    say(&mut second, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    let mut byte = [0];
    assert!(timeout(SHORT, second.read(&mut byte)).await.is_err(), "there was no place");
    drop(first);
    hear(&mut second, "hello").await;
}

#[tokio::test]
async fn who_is_in_the_middle_when_the_server_stops_gets_the_answer_and_nobody_else_comes_in() {
    let gate = served(PATIENT).await;
    let (mut busy, mut idle) = (gate.call().await, gate.call().await);
    say(&mut idle, "GET / HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    hear(&mut idle, "hello").await;
    say(&mut busy, "GET /wait HTTP/1.1\r\nhost: localhost\r\n\r\n").await;
    gate.came.notified().await;
    gate.stop.send(()).expect("the gate listens");
    assert_closed(&mut idle).await;
    assert!(TcpStream::connect(gate.at).await.is_err(), "the gate is shut");
    assert!(!gate.served.is_finished(), "it waits for who is in the middle");
    gate.go.notify_one();
    hear(&mut busy, "waited").await;
    timeout(SOON, gate.served).await.expect("soon").expect("ends well");
}
