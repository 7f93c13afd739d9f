//! Too much of everything, sent to a server of its own process: refused with the right status, others are served
//! meanwhile, and the memory it takes stays bounded.

use std::{
    fs,
    io::{BufRead, BufReader, ErrorKind, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, ChildStdout, Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use zwerm_testkit::World;

/// What the server may take at most, in kB.
const MOST_MEMORY: u64 = 400 * 1024;
/// Who is served meanwhile waits at most so long, on a busy machine and without optimisation.
const SOON: Duration = Duration::from_secs(10);
const FORM: &str = "content-type: application/x-www-form-urlencoded";

/// `zwerm demo`, killed when it goes.
struct Served {
    process: Child,
    at: SocketAddr,
    _folder: tempfile::TempDir,
    /// Kept open for what it says later.
    _said: BufReader<ChildStdout>,
}

impl Served {
    fn start() -> Served {
        let folder = tempfile::tempdir().expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
        let at = free.expect("a free port");
        let mut process = Command::new(env!("CARGO_BIN_EXE_zwerm"))
            .args(["demo", "--people", "60", "--agreements", "60", "--listen", &at.to_string()])
            .args(["--backup-keep", "off", "--data"])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("zwerm starts");
        let mut line = String::new();
        let mut said = BufReader::new(process.stdout.take().expect("is piped"));
        said.read_line(&mut line).expect("is said");
        assert!(line.contains(&at.to_string()), "{line}");
        Served { process, at, _folder: folder, _said: said }
    }

    /// The most memory it ever took, in kB.
    fn memory(&self) -> u64 {
        let told =
            fs::read_to_string(format!("/proc/{}/status", self.process.id())).expect("is told");
        let most = told.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("is told");
        most.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    /// Sends the beginning and then `body` as often as it says; the status that came back. A server that has heard
    /// enough closes the line: what it said before counts.
    fn send(&self, head: &str, body: &[u8], times: usize) -> String {
        let mut line = TcpStream::connect(self.at).expect("is there");
        line.set_read_timeout(Some(Duration::from_secs(60))).expect("is set");
        let host = format!("host: {}\r\nconnection: close\r\n", self.at);
        let head = head.replacen("\r\n", &format!("\r\n{host}"), 1);
        line.write_all(head.as_bytes()).expect("is sent");
        let mut hear = line.try_clone().expect("a line");
        let heard = thread::spawn(move || {
            let mut answer = [0; 16 * 1024];
            match hear.read(&mut answer) {
                Ok(read) => String::from_utf8_lossy(&answer[..read]).into_owned(),
                Err(error) => format!("{error}"),
            }
        });
        for _ in 0..times {
            match line.write_all(body) {
                Ok(()) => {}
                Err(error)
                    if matches!(
                        error.kind(),
                        ErrorKind::BrokenPipe | ErrorKind::ConnectionReset
                    ) =>
                {
                    break;
                }
                Err(error) => panic!("{error}"),
            }
        }
        let answer = heard.join().expect("is heard");
        answer.lines().next().unwrap_or_default().split(' ').nth(1).unwrap_or_default().to_owned()
    }

    /// How long somebody else waits for a page.
    fn page(&self) -> Duration {
        let begun = Instant::now();
        let status = self.send("GET /demo HTTP/1.1\r\n\r\n", b"", 0);
        assert_eq!(status, "200");
        begun.elapsed()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().expect("is killed");
        self.process.wait().expect("is gone");
    }
}

#[test]
fn too_much_of_everything_is_refused_while_others_are_served_in_bounded_memory() {
    let served = Served::start();
    let piece = vec![b'x'; 1 << 20];
    let length = 1 << 30;
    let post = |path: &str, more: &str| format!("POST {path} HTTP/1.1\r\n{more}\r\n\r\n");
    thread::scope(|scope| {
        let huge: Vec<_> = (0..4)
            .map(|_| {
                let head = post("/sign_in", &format!("{FORM}\r\ncontent-length: {length}"));
                let (served, piece) = (&served, &piece);
                scope.spawn(move || served.send(&head, piece, 1024))
            })
            .collect();
        // In pieces, so that nobody is told beforehand how much comes.
        let mut one = format!("{:x}\r\n", piece.len()).into_bytes();
        one.extend_from_slice(&piece);
        one.extend_from_slice(b"\r\n");
        let endless = post("/sign_in", &format!("{FORM}\r\ntransfer-encoding: chunked"));
        let in_pieces = {
            let served = &served;
            scope.spawn(move || served.send(&endless, &one, 1024))
        };
        for _ in 0..5 {
            let waited = served.page();
            assert!(waited < SOON, "somebody else waited {waited:?}");
        }
        for sent in huge {
            assert_eq!(sent.join().expect("is sent"), "413");
        }
        assert_eq!(in_pieces.join().expect("is sent"), "413");
    });
    let fields = "a=1&".repeat(10_000);
    let head = post("/sign_in", &format!("{FORM}\r\ncontent-length: {}", fields.len()));
    assert_eq!(served.send(&head, fields.as_bytes(), 1), "413", "ten thousand fields");
    // A megabyte that would be a gigabyte: nobody unpacks it.
    let packed = post(
        "/sign_in",
        &format!("{FORM}\r\ncontent-encoding: gzip\r\ncontent-length: {}", piece.len()),
    );
    assert_eq!(served.send(&packed, &piece, 1), "415", "a packed form");
    let page = served.page();
    assert!(page < SOON, "after it all somebody waited {page:?}");
    let memory = served.memory();
    assert!(memory < MOST_MEMORY, "it took {} MB", memory / 1024);
}

#[tokio::test]
async fn who_goes_faster_than_any_hand_waits_and_loses_nothing() {
    let world =
        World::with(zwerm::features::all()).await.set_up_as(|options| options.is_paced = true);
    let samira = world.sign_in(world.cast.samira).await;
    let mut last = samira.get("/privacy/mine/file").await;
    for _ in 0..10 {
        last.assert_ok();
        last = samira.get("/privacy/mine/file").await;
    }
    last.assert_status(http::StatusCode::TOO_MANY_REQUESTS)
        .assert_says("Over 5 minuten kan het weer");
    samira.get("/privacy/mine").await.assert_ok();
    let joost = world.sign_in(world.cast.joost).await;
    joost.get("/privacy/mine/file").await.assert_ok();
    let page = samira.get("/agreements/new").await;
    let fields = [
        ("side", "performer"),
        ("with_name", "Ruben Kok"),
        ("result", "Een verslag"),
        ("due_kind", "date"),
        ("due", "2026-11-27"),
    ];
    let sent = page.form("/agreements", &fields);
    let mut waits = None;
    for number in 0..320 {
        // Each is another form, not the same one pressed again.
        let own = format!("form{number}");
        let own_of = |k: &str, v: &str| if k == "action_id" { own.clone() } else { v.to_owned() };
        let sent: Vec<(&str, String)> =
            sent.iter().map(|(k, v)| (k.as_str(), own_of(k, v))).collect();
        let sent: Vec<(&str, &str)> = sent.iter().map(|(k, v)| (*k, v.as_str())).collect();
        let seen = samira.post_raw("/agreements", &sent).await;
        if seen.text().contains("Over één seconde kan het weer") {
            waits = Some(seen);
            break;
        }
    }
    let waits = waits.expect("nobody was asked to wait");
    assert_eq!(waits.value("result").as_deref(), Some("Een verslag"));
}
