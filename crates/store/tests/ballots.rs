//! A ballot box whose server is killed has every ballot that was answered, and is written anew when it opens again.

use sha2::{Digest, Sha256};
use std::{
    collections::HashSet,
    env, fs,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};
use zwerm_store::{BallotBox, Cast, Put};

const FILE: &str = "ZWERM_TEST_BALLOTS_FILE";
const ROUNDS: u32 = 3;
const SAID_EACH_ROUND: usize = 300;
const WAVE: [u8; 32] = [1; 32];
const CLOSED: [u8; 32] = [2; 32];

fn cast(name: &str, wave: [u8; 32]) -> Cast {
    let leaf: [u8; 32] = Sha256::digest(name).into();
    let mut key = [4; 65];
    key[1..33].copy_from_slice(&leaf);
    Cast { wave, cell: 1, key, number: 1, leaf, wire: leaf.repeat(35) }
}

/// What is killed: closes a wave, then puts ballots from eight sides and says each name once it is answered.
#[test]
fn the_box_to_be_killed() {
    let (Ok(file), Ok(round)) = (env::var(FILE), env::var("ZWERM_TEST_BALLOTS_ROUND")) else {
        return;
    };
    let ballots = BallotBox::open(file.as_ref()).expect("opens");
    ballots.close_wave_now(CLOSED).expect("closes");
    thread::scope(|scope| {
        for side in 0..8 {
            let (ballots, round) = (&ballots, &round);
            scope.spawn(move || {
                for number in 0.. {
                    let name = format!("{round}-{side}-{number}");
                    let came = ballots.put_now(cast(&name, WAVE)).expect("is answered");
                    assert_eq!(came, Put::Kept);
                    // In one piece: a kill must not cut the line in two.
                    if std::io::stderr().write_all(format!("kept {name}\n").as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
}

#[test]
fn what_was_answered_is_there_after_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ballots.db");
    let log = folder.path().join("ballots.db-wal");
    let mut said = Vec::new();
    for round in 0..ROUNDS {
        let mut server = Command::new(env::current_exe().expect("this test"))
            .args(["the_box_to_be_killed", "--exact", "--nocapture", "--test-threads=1"])
            .env(FILE, &file)
            .env("ZWERM_TEST_BALLOTS_ROUND", round.to_string())
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
        assert!(heard >= SAID_EACH_ROUND, "it ended by itself after {heard}");
    }
    assert!(fs::metadata(&log).is_ok_and(|log| log.len() > 0), "a kill leaves a log");
    let ballots = BallotBox::open(&file).expect("opens after three kills");
    let there: HashSet<[u8; 32]> = ballots.leaves(WAVE).expect("is read").into_iter().collect();
    let lost: Vec<_> = said.iter().filter(|name| !there.contains(&cast(name, WAVE).leaf)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let late = ballots.put_now(cast("late", CLOSED)).expect("is answered");
    assert_eq!(late, Put::Closed, "also after a crash");
    let begun = Instant::now();
    while fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
        assert!(begun.elapsed() < Duration::from_secs(10), "the log of the last stop is left");
        thread::sleep(Duration::from_millis(5));
    }
}
