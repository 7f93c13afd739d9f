//! Requests as bytes on a line of their own: where one ends and the next begins can't be disputed, so that nobody
//! smuggles a request of theirs into the line of somebody else.

use axum::{Router, extract::Request};
use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use zwerm::gate::{Limits, serve};

const SOON: Duration = Duration::from_secs(20);
/// What somebody would smuggle in.
const NEXT: &str = "GET /smuggled HTTP/1.1\r\nhost: localhost\r\n\r\n";

/// A gate that remembers what came through it.
struct Gate {
    at: SocketAddr,
    came: Arc<Mutex<Vec<String>>>,
}

async fn gate() -> Gate {
    let came: Arc<Mutex<Vec<String>>> = Arc::default();
    let seen = Arc::clone(&came);
    let router = Router::new().fallback(async move |request: Request| {
        let what = format!("{} {}", request.method(), request.uri().path());
        // A body that is broken is not a request: it is read to its end first.
        match axum::body::to_bytes(request.into_body(), 1 << 20).await {
            Ok(_) => seen.lock().expect("whole").push(what),
            Err(_) => seen.lock().expect("whole").push(format!("broken {what}")),
        }
        "answer"
    });
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let at = listener.local_addr().expect("an address");
    let limits = Limits { headers: Duration::from_secs(2), ..Limits::for_open_files(1024) };
    tokio::spawn(serve(listener, router, limits, std::future::pending()));
    Gate { at, came }
}

impl Gate {
    /// Says this and nothing more; answers what came back, and what came through.
    async fn hear(&self, said: &str) -> (String, Vec<String>) {
        self.came.lock().expect("whole").clear();
        let mut line = TcpStream::connect(self.at).await.expect("the gate is there");
        line.write_all(said.as_bytes()).await.expect("is sent");
        line.shutdown().await.expect("nothing more");
        let mut heard = Vec::new();
        // A line that is reset tells as much as one that ends.
        let _ = timeout(SOON, line.read_to_end(&mut heard)).await.expect("soon");
        let came = self.came.lock().expect("whole").clone();
        (String::from_utf8_lossy(&heard).into_owned(), came)
    }
}

fn post(headers: &str, body: &str) -> String {
    format!("POST /first HTTP/1.1\r\nhost: localhost\r\n{headers}\r\n\r\n{body}")
}

#[tokio::test]
async fn nothing_is_smuggled_in_behind_a_request_whose_end_can_be_disputed() {
    let gate = gate().await;
    let long = NEXT.len() + 5;
    let ends = format!("0\r\n\r\n{NEXT}");
    let disputed = [
        (
            "a length and pieces",
            post(&format!("content-length: {long}\r\ntransfer-encoding: chunked"), &ends),
        ),
        (
            "pieces and a length",
            post(&format!("transfer-encoding: chunked\r\ncontent-length: {long}"), &ends),
        ),
        (
            "pieces and a short length",
            post("content-length: 5\r\ntransfer-encoding: chunked", &ends),
        ),
        ("pieces, twice", post("transfer-encoding: chunked\r\ntransfer-encoding: chunked", &ends)),
        ("pieces and something else", post("transfer-encoding: chunked, identity", &ends)),
        ("something else and pieces", post("transfer-encoding: gzip, chunked", &ends)),
        ("pieces by a like name", post("transfer-encoding: xchunked", &ends)),
        ("pieces on the next line", post("transfer-encoding:\r\n chunked", &ends)),
        ("a name with a space", post("transfer-encoding : chunked", &ends)),
        ("a name with a tab", post("transfer-encoding\t: chunked", &ends)),
        ("a tab before it", post("x: y\r\n\ttransfer-encoding: chunked", &ends)),
        ("a line end alone in a value", post("x: y\rtransfer-encoding: chunked", &ends)),
        ("a nothing in a value", post("x: y\0\r\ntransfer-encoding: chunked", &ends)),
        ("two lengths", post(&format!("content-length: 0\r\ncontent-length: {long}"), NEXT)),
        (
            "two lengths, turned",
            post(&format!("content-length: {long}\r\ncontent-length: 0"), NEXT),
        ),
        ("two lengths in one", post(&format!("content-length: 0, {long}"), NEXT)),
        ("a length with a sign", post("content-length: +0", NEXT)),
        ("a length below nothing", post("content-length: -1", NEXT)),
        ("a length of letters", post("content-length: 0x0", NEXT)),
        ("no length in it", post("content-length: ", NEXT)),
        ("a length too long", post("content-length: 99999999999999999999999", NEXT)),
        ("an old version with pieces", {
            let head = "POST /first HTTP/1.0\r\nhost: localhost\r\nconnection: keep-alive";
            format!("{head}\r\ntransfer-encoding: chunked\r\n\r\n{ends}")
        }),
        ("a piece of letters", post("transfer-encoding: chunked", &format!("0x0\r\n\r\n{NEXT}"))),
        ("a piece below nothing", post("transfer-encoding: chunked", &format!("-0\r\n\r\n{NEXT}"))),
        (
            "a piece too long",
            post("transfer-encoding: chunked", &format!("fffffffffffffffff\r\n\r\n{NEXT}")),
        ),
        (
            "a piece without its end",
            post("transfer-encoding: chunked", &format!("1\r\nab\r\n{ends}")),
        ),
        (
            "a piece that ends otherwise",
            post("transfer-encoding: chunked", &format!("1\nZ\n0\n\n{NEXT}")),
        ),
    ];
    let mut wrong = Vec::new();
    for (what, said) in disputed {
        let (heard, came) = gate.hear(&said).await;
        if came.iter().any(|it| it.contains("smuggled")) {
            wrong.push(format!("{what}: {came:?}"));
        }
        let statuses = heard.matches("HTTP/1.1 ").count() + heard.matches("HTTP/1.0 ").count();
        if statuses > 1 {
            wrong.push(format!("{what} was answered {statuses} times:\n{heard}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn two_plain_requests_on_one_line_are_two() {
    let gate = gate().await;
    let (heard, came) = gate.hear(&(post("content-length: 3", "abc") + NEXT)).await;
    assert_eq!(came, ["POST /first", "GET /smuggled"]);
    assert_eq!(heard.matches("HTTP/1.1 200 OK").count(), 2, "{heard}");
    let (heard, came) =
        gate.hear(&post("transfer-encoding: chunked", "3\r\nabc\r\n0\r\n\r\n")).await;
    assert_eq!(came, ["POST /first"]);
    assert!(heard.to_lowercase().contains("connection: close"), "{heard}");
}

#[tokio::test]
async fn headers_without_end_or_number_are_refused() {
    let gate = gate().await;
    let many: String = (0..5000).map(|number| format!("x-{number}: y\r\n")).collect();
    let (heard, came) = gate.hear(&post(many.trim_end(), "")).await;
    assert!(heard.starts_with("HTTP/1.1 431") && came.is_empty(), "{heard:.80} {came:?}");
    let long = format!("x: {}", "y".repeat(200 * 1024));
    let (heard, came) = gate.hear(&post(&long, "")).await;
    assert!(heard.starts_with("HTTP/1.1 431") && came.is_empty(), "{heard:.80} {came:?}");
    let path = format!("GET /{} HTTP/1.1\r\nhost: localhost\r\n\r\n", "y".repeat(200 * 1024));
    let (heard, came) = gate.hear(&path).await;
    assert!(heard.starts_with("HTTP/1.1 4") && came.is_empty(), "{heard:.80} {came:?}");
}
