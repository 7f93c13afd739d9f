//! A server of its own process, and a browser without pictures.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::Path,
    process::{Child, ChildStdout, Command, Output, Stdio},
};
use zwerm_store::{Place, testing::TestDatabase};

/// The address of a test's database on PostgreSQL.
pub(super) fn url(database: &TestDatabase) -> String {
    match database.options().place {
        Place::Postgres(url) => url,
        Place::Sqlite(_) => unreachable!("asked for a server"),
    }
}

/// A command of zwerm, to its end.
pub(super) fn zwerm(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zwerm")).args(words).output().expect("zwerm starts")
}

/// What it said, having done it.
pub(super) fn done(words: &[&str]) -> String {
    let came = zwerm(words);
    let said = String::from_utf8_lossy(&came.stdout).into_owned();
    let why = String::from_utf8_lossy(&came.stderr);
    assert!(came.status.success(), "{words:?}: {said}{why}");
    said
}

/// `zwerm demo`, which is killed when it goes.
pub(super) struct Served {
    process: Child,
    pub(super) at: SocketAddr,
    /// Kept open for what it says later.
    _said: BufReader<ChildStdout>,
}

impl Served {
    pub(super) fn start(data: &Path, database: &str, key_file: &Path) -> Served {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr());
        let at = free.expect("a free port");
        let mut process = Command::new(env!("CARGO_BIN_EXE_zwerm"))
            .args(["demo", "--people", "60", "--listen", &at.to_string(), "--database", database])
            .arg("--data")
            .arg(data)
            .arg("--key-file")
            .arg(key_file)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("zwerm starts");
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

pub(super) fn get(at: SocketAddr, path: &str, cookie: &str) -> Option<String> {
    let head = format!("GET {path} HTTP/1.1\r\nhost: {at}\r\nconnection: close\r\n");
    ask(at, &format!("{head}cookie: {cookie}\r\n\r\n"))
}

pub(super) fn post(at: SocketAddr, path: &str, cookie: &str, body: &str) -> Option<String> {
    let head = format!("POST {path} HTTP/1.1\r\nhost: {at}\r\nconnection: close\r\n");
    let kind = "content-type: application/x-www-form-urlencoded";
    let long = body.len();
    ask(
        at,
        &format!(
            "{head}origin: http://{at}\r\n{kind}\r\ncontent-length: {long}\r\ncookie: {cookie}\r\n\r\n{body}"
        ),
    )
}

/// What stands between two words, the first time.
pub(super) fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let from = text.split_once(before).unwrap_or_else(|| panic!("no {before} in\n{text}")).1;
    from.split(after).next().unwrap_or_default()
}

/// The numbers of whom one can step into.
pub(super) fn people(at: SocketAddr) -> Vec<String> {
    let list = get(at, "/demo", "").expect("answers");
    let all = list.split("name=\"person\" value=\"").skip(1);
    all.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

pub(super) fn step_in(at: SocketAddr, person: &str) -> String {
    let answer = post(at, "/demo/visit", "", &format!("person={person}")).expect("answers");
    format!("__Host-zwerm={}", between(&answer, "__Host-zwerm=", ";"))
}
