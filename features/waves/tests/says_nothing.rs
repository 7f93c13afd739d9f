//! Where ballots are handed in, nothing is told of whoever comes: no line in the log, no figure, no cookie, and no header reaches what
//! answers there. In a program of its own, for it listens to all that is logged and counted.

use axum::{
    Router,
    body::Bytes,
    extract::Request,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{HeaderMap, header};
use std::{
    io::Write,
    sync::{Arc, Mutex},
};
use tracing_subscriber::filter::LevelFilter;
use zwerm_testkit::World;
use zwerm_web::{Feature, Routes, Site};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("the log").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Lines {
    fn told(&self) -> String {
        String::from_utf8(std::mem::take(&mut self.0.lock().expect("the log"))).expect("text")
    }
}

/// Says which headers reached it, and tries to leave a cookie.
async fn echo(headers: HeaderMap, body: Bytes) -> Response {
    let mut names: Vec<&str> = headers.keys().map(header::HeaderName::as_str).collect();
    names.sort_unstable();
    let told = format!("[{}] {}", names.join(" "), body.len());
    ([(header::SET_COOKIE, "who=you")], told).into_response()
}

/// Says how much of what a server knows of a connection reached it.
async fn known(request: Request) -> String {
    let is_known = request.extensions().get::<std::net::SocketAddr>().is_some();
    format!("{is_known} {}", request.headers().len())
}

fn at_ballots(router: Router<Site>) -> Router<Site> {
    router.route("/{code}", get(echo).post(echo)).route("/known/{code}", get(known))
}

fn nothing(routes: Routes) -> Routes {
    routes
}

/// What a browser or a proxy may tell of somebody.
const TELLING: [(&str, &str); 15] = [
    ("cookie", "__Host-zwerm=secret"),
    ("authorization", "Bearer secret"),
    ("user-agent", "Mozilla/5.0 (secret)"),
    ("accept-language", "nl-NL,secret"),
    ("referer", "http://localhost/waves/1"),
    ("sec-ch-ua", "\"secret\""),
    ("sec-ch-ua-platform", "\"secret\""),
    ("x-forwarded-for", "192.0.2.77"),
    ("forwarded", "for=192.0.2.77"),
    ("x-real-ip", "192.0.2.77"),
    ("x-request-id", "secret"),
    ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
    ("if-none-match", "\"secret\""),
    ("if-modified-since", "Mon, 23 Nov 2026 08:00:00 GMT"),
    ("accept-encoding", "gzip, br"),
];

#[tokio::test]
async fn whoever_comes_to_hand_in_a_ballot_leaves_nothing_behind() {
    let lines = Lines::default();
    let writer = lines.clone();
    use tracing_subscriber::util::SubscriberInitExt;
    tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_writer(move || writer.clone())
        .finish()
        .try_init()
        .expect("nobody else listens");
    let figures = metrics_exporter_prometheus::PrometheusBuilder::new()
        .install_recorder()
        .expect("nobody else counts");
    let feature = Feature { ballots: Some(at_ballots), ..Feature::new("echo", nothing) };
    let world = World::with(vec![feature]).await;
    let mut somebody = world.sign_in(world.cast.samira).await;
    let told = |pair: (&str, &str)| (pair.0.to_owned(), pair.1.to_owned());
    somebody.headers = TELLING.map(told).to_vec();
    somebody.get("/nowhere").await.assert_absent();
    assert!(lines.told().contains("zwerm::request"), "elsewhere it is told: this test can fail");
    let before = figures.render();
    assert!(before.contains("zwerm_request_seconds"), "and counted: {before}");

    let shown = somebody.get_at_ballots("/0123456789").await;
    assert_eq!((shown.status.as_u16(), shown.body.as_str()), (200, "[accept-encoding] 0"));
    let sent = somebody.hand_in("/0123456789", vec![7; 1117]).await;
    assert_eq!((sent.status.as_u16(), sent.body.as_str()), (200, "[] 1117"));
    let known = somebody.get_at_ballots("/known/0123456789").await;
    assert_eq!(known.body, "false 1");
    let chosen = somebody.get_at_ballots("/0123456789?language=en").await;
    // What goes wrong tells no more.
    let absent = somebody.get_at_ballots("/no/such/place").await;
    let large = somebody.hand_in("/0123456789", vec![7; 3000]).await;
    let misplaced = somebody.hand_in("/known/0123456789", Vec::new()).await;
    assert_eq!([&absent, &large, &misplaced].map(|it| it.status.as_u16()), [404, 413, 405]);
    for seen in [shown, sent, known, chosen, absent, large, misplaced] {
        assert!(seen.headers.get(header::SET_COOKIE).is_none(), "{:?}", seen.headers);
        assert_eq!(seen.headers.get(header::REFERRER_POLICY).expect("is told"), "no-referrer");
        assert_eq!(seen.headers.get(header::CACHE_CONTROL).expect("is told"), "no-store");
    }
    assert_eq!(lines.told(), "");
    assert_eq!(figures.render(), before);
    // A page elsewhere may not send a ballot in somebody's name.
    somebody.headers.push(("sec-fetch-site".into(), "cross-site".into()));
    for mode in ["no-cors", "navigate", "websocket"] {
        somebody.headers.push(("sec-fetch-mode".into(), mode.into()));
        assert_eq!(somebody.hand_in("/0123456789", vec![7; 1117]).await.status, 403, "{mode}");
        somebody.headers.pop();
    }
    // Unless its owner put the paper in a file that works without us: that asks with `fetch`, and tells as little.
    somebody.headers.push(("sec-fetch-mode".into(), "cors".into()));
    somebody.headers.push(("origin".into(), "null".into()));
    let sent = somebody.hand_in("/0123456789", vec![7; 1117]).await;
    assert_eq!((sent.status.as_u16(), sent.body.as_str()), (200, "[] 1117"));
    assert!(
        sent.headers.get("access-control-allow-origin").is_none(),
        "unless who answers says so"
    );
    assert_eq!((lines.told(), figures.render()), (String::new(), before));
}
