//! Two real servers on one database: a session holds on both, and who is killed loses nothing it acknowledged.

use super::served::{Served, between, get, people, post, step_in, url};
use jiff::ToSpan;
use std::{
    net::SocketAddr,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
    thread,
};
use zwerm_store::testing;

/// Proposals acknowledged before the one server is killed.
const SAID: usize = 40;

/// What one server acknowledged, and how many forms it was sent.
type Load = (Mutex<Vec<(String, String)>>, AtomicU32);

/// Proposes one thing after the other until the server is gone; keeps what was acknowledged.
fn propose(at: SocketAddr, cookie: &str, with: &str, (said, sent): &Load) {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let Some(page) = get(at, "/agreements/new", cookie) else { return };
    let csrf = between(&page, "name=\"csrf\" value=\"", "\"").to_owned();
    let due = jiff::Zoned::now().date().saturating_add(40.days());
    while said.lock().expect("the list").len() < 2 * SAID {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        sent.fetch_add(1, Ordering::Relaxed);
        let result = format!("Voorstel nummer {number} ligt er.");
        let fields = format!(
            "csrf={csrf}&action_id=two-{number}&with={with}&side=counterpart&result={}&due_kind=date&due={due}\
             &rhythm=none&visibility=parties",
            result.replace(' ', "+")
        );
        let Some(answer) = post(at, "/agreements", cookie, &fields) else { return };
        // Two servers that write at once may both be told to try again; nothing is half done then.
        if answer.starts_with("HTTP/1.1 503") {
            continue;
        }
        // One person goes no faster than by hand: nothing was acknowledged, and this load has done its work. A form
        // that the server had to try again is one form.
        if answer.starts_with("HTTP/1.1 422") && answer.contains("er is niets verloren") {
            let sent = sent.load(Ordering::Relaxed);
            assert!(sent > 300, "asked to wait after {sent} forms");
            return;
        }
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let place = between(&answer, "location: ", "\r\n").split('?').next().unwrap_or_default();
        said.lock().expect("the list").push((place.to_owned(), result));
    }
}

#[test]
fn a_session_holds_on_both_and_one_that_is_killed_under_load_loses_nothing_it_acknowledged() {
    if testing::postgres_url().is_none() {
        return;
    }
    let (folder, database) = (tempfile::tempdir().expect("a folder"), testing::database());
    let (to, key) = (url(&database), folder.path().join("zwerm.key"));
    let one = Served::start(&folder.path().join("one"), &to, &key);
    let all = people(one.at);
    let other = Served::start(&folder.path().join("other"), &to, &key);
    let [who, with, ..] = all.as_slice() else { panic!("nobody to step into") };
    let cookie = &step_in(one.at, who);
    for server in [&one, &other] {
        let page = get(server.at, "/people/me", cookie).expect("answers");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    }
    let (first, second) = (Load::default(), Load::default());
    let (at_one, at_other) = (one.at, other.at);
    thread::scope(|scope| {
        let load = [(at_one, &first), (at_other, &second), (at_one, &first), (at_other, &second)]
            .map(|(at, said)| scope.spawn(move || propose(at, cookie, with, said)));
        // Where the load ends before its time, the count below says so: nothing waits for ever.
        while first.0.lock().expect("the list").len() < SAID
            && !load.iter().all(thread::ScopedJoinHandle::is_finished)
        {
            thread::yield_now();
        }
        drop(one);
    });
    let (first, second) =
        (first.0.into_inner().expect("a list"), second.0.into_inner().expect("a list"));
    assert!(first.len() >= SAID && !second.is_empty());
    for (place, result) in first.iter().chain(&second) {
        let page = get(other.at, place, cookie).expect("answers");
        assert!(page.contains(result.as_str()), "{result} was acknowledged at {place} and is gone");
    }
    // Signed out there is signed out everywhere: the server that starts again knows it.
    let page = get(other.at, "/people/me", cookie).expect("answers");
    let csrf = between(&page, "name=\"csrf\" value=\"", "\"");
    let out = format!("csrf={csrf}&action_id=two-out");
    let out = post(other.at, "/sign_out", cookie, &out).expect("answers");
    assert!(out.starts_with("HTTP/1.1 303"), "{out}");
    let again = Served::start(&folder.path().join("one"), &to, &key);
    let page = get(again.at, "/people/me", cookie).expect("answers");
    assert!(page.starts_with("HTTP/1.1 303"), "{page}");
}
