//! A whole made-up organisation moves, and is served from there.

use super::served::{Served, between, done, get, people, step_in, url, zwerm};
use zwerm_store::testing;

#[test]
fn a_whole_organisation_moves_and_serves_there_with_a_sound_log_and_nothing_for_the_doctor() {
    if testing::postgres_url().is_none() {
        return;
    }
    let (folder, database) = (tempfile::tempdir().expect("a folder"), testing::database());
    let (data, to) = (folder.path().to_str().expect("text"), url(&database));
    done(&["demo", "--only-write", "--people", "60", "--data", data]);
    let told = done(&["move", "--data", data, "--to", &to]);
    assert!(told.contains("the count and the checksum are the same on both sides"), "{told}");
    assert!(told.contains("  person\n") && told.contains("  agreement_words\n"), "{told}");

    let again = zwerm(&["move", "--data", data, "--to", &to]);
    let why = String::from_utf8_lossy(&again.stderr).into_owned();
    assert!(!again.status.success() && why.contains("it is not empty"), "{why}");

    let key = folder.path().join("zwerm.key");
    let server = Served::start(folder.path(), &to, &key);
    let all = people(server.at);
    assert!(!all.is_empty(), "there are people to step into");
    let cookie = step_in(server.at, &all[0]);
    let today = get(server.at, "/", &cookie).expect("answers");
    assert!(today.starts_with("HTTP/1.1 200"), "{today}");
    let list = get(server.at, "/agreements", &cookie).expect("answers");
    let deal = between(&list, "href=\"/agreements/", "\"");
    let words = get(server.at, &format!("/agreements/{deal}"), &cookie).expect("answers");
    assert!(words.starts_with("HTTP/1.1 200"), "the words between two are read: {words}");
    assert!(!words.contains("niet meer te lezen"), "the keys came along: {words}");
    drop(server);

    let found = done(&["doctor", "--data", data, "--database", &to]);
    assert!(!found.contains("LOOK:"), "{found}");
    let log = done(&["verify-log", "--data", data, "--database", &to]);
    assert!(log.contains("agree"), "{log}");
}
