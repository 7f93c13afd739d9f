//! The whole server, killed in the middle of its work: what it said was done is there when it serves again.

use jiff::ToSpan;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, ChildStdout, Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
    thread,
};

const ROUNDS: usize = 2;
const SIDES: usize = 4;
const SAID_EACH_ROUND: usize = 25;

/// A server of its own process, which is killed when it goes.
struct Served {
    process: Child,
    at: SocketAddr,
    /// Kept open for what it says later.
    _said: BufReader<ChildStdout>,
}

impl Served {
    fn start(data: &Path) -> Served {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
        let at = free.expect("a free port");
        let mut process = Command::new(env!("CARGO_BIN_EXE_zwerm"))
            .args(["demo", "--listen", &at.to_string(), "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("zwerm starts");
        // The first line is said once the door is open.
        let mut line = String::new();
        let mut said = BufReader::new(process.stdout.take().expect("is piped"));
        said.read_line(&mut line).expect("is said");
        assert!(line.contains(&at.to_string()), "{line}");
        Served { process, at, _said: said }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().expect("is killed");
        self.process.wait().expect("is gone");
    }
}

/// A request on a connection of its own; nothing where the server is gone.
fn ask(at: SocketAddr, request: &str) -> Option<String> {
    let mut line = TcpStream::connect(at).ok()?;
    line.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    answer.contains("\r\n\r\n").then_some(answer)
}

fn get(at: SocketAddr, path: &str, cookie: &str) -> Option<String> {
    ask(
        at,
        &format!(
            "GET {path} HTTP/1.1\r\nhost: {at}\r\nconnection: close\r\ncookie: {cookie}\r\n\r\n"
        ),
    )
}

fn post(at: SocketAddr, path: &str, cookie: &str, body: &str) -> Option<String> {
    let form = "content-type: application/x-www-form-urlencoded";
    let (long, origin) = (body.len(), format!("origin: http://{at}"));
    ask(
        at,
        &format!(
            "POST {path} HTTP/1.1\r\nhost: {at}\r\nconnection: close\r\n{origin}\r\n{form}\r\n\
             content-length: {long}\r\ncookie: {cookie}\r\n\r\n{body}"
        ),
    )
}

/// What stands between two words, the first time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let from = text.split_once(before).unwrap_or_else(|| panic!("no {before} in\n{text}")).1;
    from.split(after).next().unwrap_or_default()
}

fn step_in(at: SocketAddr, person: &str) -> String {
    let answer = post(at, "/demo/visit", "", &format!("person={person}")).expect("answers");
    format!("__Host-zwerm={}", between(&answer, "__Host-zwerm=", ";"))
}

/// Proposes one thing after the other until the server is gone; keeps what was acknowledged.
fn propose(at: SocketAddr, cookie: &str, with: &str, said: &Mutex<Vec<(String, String)>>) {
    static SENT: AtomicU32 = AtomicU32::new(0);
    let Some(page) = get(at, "/agreements/new", cookie) else { return };
    let csrf = between(&page, "name=\"csrf\" value=\"", "\"").to_owned();
    let due = jiff::Zoned::now().date().saturating_add(40.days());
    loop {
        let number = SENT.fetch_add(1, Ordering::Relaxed);
        let result = format!("Voorstel nummer {number} ligt er.");
        let sent = post(
            at,
            "/agreements",
            cookie,
            &format!(
                "csrf={csrf}&action_id=crash-{number}&with={with}&side=counterpart&result={}\
                 &due_kind=date&due={due}&rhythm=none&visibility=parties",
                result.replace(' ', "+")
            ),
        );
        let Some(answer) = sent else { return };
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let place = between(&answer, "location: ", "\r\n").split('?').next().unwrap_or_default();
        said.lock().expect("the list").push((place.to_owned(), result));
    }
}

#[test]
fn what_was_acknowledged_is_there_after_a_kill_and_the_database_is_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    let said = Mutex::new(Vec::new());
    let mut people: Vec<String> = Vec::new();
    for round in 1..=ROUNDS {
        let server = Served::start(&data);
        let list = get(server.at, "/demo", "").expect("answers");
        let all = list.split("name=\"person\" value=\"").skip(1);
        people = all.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
        let [first, with, ..] = people.as_slice() else { panic!("nobody to step into:\n{list}") };
        let cookie = step_in(server.at, first);
        let at = server.at;
        thread::scope(|scope| {
            for _ in 0..SIDES {
                scope.spawn(|| propose(at, &cookie, with, &said));
            }
            while said.lock().expect("the list").len() < round * SAID_EACH_ROUND {
                thread::yield_now();
            }
            drop(server);
        });
    }
    let server = Served::start(&data);
    let cookie = step_in(server.at, &people[0]);
    let said = said.into_inner().expect("the list");
    assert!(said.len() >= ROUNDS * SAID_EACH_ROUND);
    for (place, result) in said {
        let page = get(server.at, &place, &cookie).expect("answers");
        assert!(page.contains(&result), "{result} was acknowledged at {place} and is gone");
    }
    let mut doctor = Command::new(env!("CARGO_BIN_EXE_zwerm"));
    let doctor = doctor.args(["doctor", "--data"]).arg(&data).output().expect("zwerm starts");
    // How full the disk of the machine is says nothing about this database.
    let found = String::from_utf8_lossy(&doctor.stdout).into_owned();
    let problems =
        found.lines().filter(|line| line.contains("LOOK:") && !line.contains("of the disk"));
    assert_eq!(problems.count(), 0, "{found}");
    assert!(found.contains("database version"), "it looked: {found}");
}
