//! A server that is killed loses nothing that it said was kept.

use std::{
    env,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    thread,
};
use zwerm_store::{Options, Place, Store, check, params, statements, testing};

statements! {
    /// Adds a done action.
    ADD = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, '/', 0)";
    /// All of them.
    ALL = "SELECT action_id FROM done_action";
}

const FILE: &str = "ZWERM_TEST_CRASH_FILE";
const ROUNDS: usize = 3;
const SAID_EACH_ROUND: usize = 300;

/// What is killed: writes from eight sides and says each name once it was told that it is kept.
#[test]
fn the_server_to_be_killed() {
    let (Ok(file), Ok(round)) = (env::var(FILE), env::var("ZWERM_TEST_CRASH_ROUND")) else {
        return;
    };
    let store = Store::open(Options::sqlite(file)).expect("opens");
    thread::scope(|scope| {
        for side in 0..8 {
            let (store, round) = (&store, &round);
            scope.spawn(move || {
                for number in 0.. {
                    let name = format!("{round}-{side}-{number}");
                    let added = name.clone();
                    let kept = store.write_now(move |tx| tx.run(&ADD, &params![&added]));
                    kept.expect("is kept");
                    // In one piece: a kill must not cut the line in two.
                    let line = format!("kept {name}\n");
                    if std::io::stderr().write_all(line.as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
}

#[test]
fn what_was_said_to_be_kept_is_there_after_a_kill() {
    let database = testing::sqlite_database();
    let file = database.folder().expect("SQLite").join("zwerm.db");
    let mut said = Vec::new();
    for round in 0..ROUNDS {
        let mut server = Command::new(env::current_exe().expect("this test"))
            .args(["the_server_to_be_killed", "--exact", "--nocapture", "--test-threads=1"])
            .env(FILE, &file)
            .env("ZWERM_TEST_CRASH_ROUND", round.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        let lines = BufReader::new(server.stderr.take().expect("is piped")).lines();
        let mut heard = 0;
        for line in lines {
            if let Some(name) = line.expect("is text").strip_prefix("kept ") {
                said.push(name.to_owned());
                heard += 1;
                if heard == SAID_EACH_ROUND {
                    server.kill().expect("is killed");
                }
            }
        }
        server.wait().expect("has ended");
        assert!(heard >= SAID_EACH_ROUND, "the server ended by itself after {heard}");
    }
    let store = Store::open(database.options()).expect("opens after three kills");
    let there: std::collections::HashSet<String> = store
        .read_now(|tx| tx.all(&ALL, &[], |row| row.get(0)))
        .expect("is read")
        .into_iter()
        .collect();
    let lost: Vec<_> = said.iter().filter(|name| !there.contains(*name)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    drop(store);
    let problems = check(&Place::Sqlite(file)).expect("checks").problems;
    assert!(problems.iter().all(|problem| problem.contains("of the disk")), "{problems:?}");
}
