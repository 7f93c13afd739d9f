//! What the files tell of the order in which ballots came: nothing, once they are written anew.

use super::*;
use rusqlite::Connection;
use std::{thread, time::Instant};

const CAME: u32 = 300;

/// Pearson's r of the order of arrival with where each leaf stands in these bytes; all of them stand there.
fn correlation(bytes: &[u8]) -> f64 {
    correlation_of(bytes, (0..CAME).collect())
}

/// The same, of the order of the keys: what is written anew stands so, but for one in seven that part the pages.
fn correlation_of_keys(bytes: &[u8]) -> f64 {
    let mut all: Vec<u32> = (0..CAME).collect();
    all.sort_by_key(|who| key(*who));
    correlation_of(bytes, all)
}

fn correlation_of(bytes: &[u8], order: Vec<u32>) -> f64 {
    let places: Vec<(f64, f64)> = (0..CAME)
        .zip(order)
        .map(|(at, who)| {
            let place = find(bytes, &cast(who, 1).leaf).expect("stands there");
            (f64::from(at), place as f64)
        })
        .collect();
    let count = f64::from(CAME);
    let (x, y) = places.iter().fold((0.0, 0.0), |(x, y), place| (x + place.0, y + place.1));
    let (x, y) = (x / count, y / count);
    let sum = |of: fn(f64, f64) -> f64| places.iter().map(|it| of(it.0 - x, it.1 - y)).sum::<f64>();
    sum(|x, y| x * y) / (sum(|x, _| x * x) * sum(|_, y| y * y)).sqrt()
}

fn three_hundred_come(ballots: &BallotBox) {
    for who in 0..CAME {
        assert_eq!(put(ballots, who, 1), Put::Kept);
    }
}

#[test]
fn the_place_of_a_ballot_in_the_file_says_nothing_of_when_it_came() {
    let folder = Folder::new();
    let ballots = folder.open_still();
    three_hundred_come(&ballots);
    let before = correlation(&folder.log());
    assert!(before > 0.8, "the log tells the order, and this test can fail: r = {before:.2}");
    ballots.tidy().expect("is tidied");
    let after = correlation(&read(&folder.file()));
    assert!(after.abs() < 0.3, "r = {after:.2}");
    assert!(folder.log().is_empty(), "nothing is left in the log");
    let copy = folder.0.path().join("copy.db");
    ballots.back_up(&copy).expect("is copied");
    let copied = correlation(&read(&copy));
    assert!(copied.abs() < 0.3, "r = {copied:.2}");
}

#[test]
fn a_file_that_is_written_anew_has_no_order_but_that_of_its_keys() {
    let folder = Folder::new();
    let ballots = folder.open_still();
    three_hundred_come(&ballots);
    let folded = ballots.look(|connection| {
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .map_err(crate::sqlite::said)
    });
    folded.expect("the log is folded into the file, which is not written anew");
    let before = correlation_of_keys(&read(&folder.file()));
    assert!(before < 0.5, "this test can fail: r = {before:.2}");
    ballots.tidy().expect("is tidied");
    let after = correlation_of_keys(&read(&folder.file()));
    assert!(after > 0.6, "r = {after:.2}");
}

#[test]
fn a_table_that_numbers_its_rows_tells_the_order_also_when_written_anew() {
    let folder = Folder::new();
    let file = folder.0.path().join("numbered.db");
    let connection = Connection::open(&file).expect("opens");
    connection.execute_batch("CREATE TABLE ballot (leaf BLOB, wire BLOB)").expect("is made");
    for who in 0..CAME {
        let ballot = cast(who, 1);
        let values = rusqlite::params![ballot.leaf, ballot.wire];
        connection.execute("INSERT INTO ballot VALUES (?1, ?2)", values).expect("is added");
    }
    connection.execute_batch("VACUUM").expect("is written anew");
    let told = correlation(&read(&file));
    assert!(told > 0.95, "r = {told:.2}");
}

#[test]
fn an_older_ballot_is_nowhere_once_the_file_is_written_anew() {
    let folder = Folder::new();
    let ballots = folder.open_still();
    let bytes = |folder: &Folder| [read(&folder.file()), folder.log()].concat();
    for who in 0..60 {
        put(&ballots, who, 1);
    }
    for who in 0..60 {
        assert_eq!(put(&ballots, who, 2), Put::Replaced);
    }
    let there = bytes(&folder);
    assert!((0..60).all(|who| find(&there, &cast(who, 1).leaf).is_some()), "this test can fail");
    ballots.tidy().expect("is tidied");
    let left = bytes(&folder);
    for who in 0..60 {
        assert!(find(&left, &cast(who, 2).leaf).is_some());
        assert!(find(&left, &cast(who, 1).leaf).is_none(), "the leaf of {who} is left");
        assert!(find(&left, &cast(who, 1).wire[32..64]).is_none(), "a piece of {who} is left");
    }
}

/// Whether the log is emptied within some seconds, by itself.
fn is_emptied(folder: &Folder) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(5) {
        if folder.log().is_empty() {
            return true;
        }
        thread::sleep(Duration::from_millis(5));
    }
    false
}

#[test]
fn after_five_people_the_file_is_written_anew_by_itself_and_not_after_four() {
    let folder = Folder::new();
    let pace = Pace { least: Duration::ZERO, times: 0 };
    let ballots = BallotBox::open_at(&folder.file(), pace).expect("opens");
    for round in 1..4 {
        for who in 0..4 {
            put(&ballots, who, round);
            put(&ballots, who, round);
        }
    }
    thread::sleep(Duration::from_millis(200));
    assert!(!folder.log().is_empty(), "four people, however often they send one");
    put(&ballots, 4, 1);
    assert!(is_emptied(&folder));
    put(&ballots, 5, 1);
    ballots.close_wave_now(WAVE).expect("closes");
    assert!(is_emptied(&folder), "who closes a wave does not wait for others");
}

#[test]
fn a_crowd_is_not_slowed_by_writing_anew_after_each_five() {
    let folder = Folder::new();
    let ballots = folder.open();
    for who in 0..5 {
        put(&ballots, who, 1);
    }
    assert!(is_emptied(&folder), "the first five at once");
    for who in 5..50 {
        put(&ballots, who, 1);
    }
    thread::sleep(Duration::from_millis(200));
    assert!(!folder.log().is_empty(), "the next after a while");
    ballots.tidy().expect("is tidied");
    assert!(folder.log().is_empty());
}

#[test]
fn closing_writes_it_anew_whatever_waits() {
    let folder = Folder::new();
    let ballots = folder.open_still();
    three_hundred_come(&ballots);
    ballots.close();
    assert!(folder.log().is_empty());
    let after = correlation(&read(&folder.file()));
    assert!(after.abs() < 0.3, "r = {after:.2}");
}
