//! From closing a wave to forgetting it.

use super::*;
use crate::{Sheets, StoreError};

fn sheets(of: &[(u32, &str)]) -> Vec<(u32, String)> {
    of.iter().map(|(cell, answers)| (*cell, (*answers).to_owned())).collect()
}

#[test]
fn a_closed_wave_stays_closed_and_others_go_on() {
    let folder = Folder::new();
    let ballots = folder.open();
    put(&ballots, 1, 1);
    ballots.close_wave_now(WAVE).expect("closes");
    ballots.close_wave_now(WAVE).expect("closes once more");
    drop(ballots);
    let again = folder.open();
    assert_eq!(put(&again, 2, 1), Put::Closed);
    assert_eq!(put(&again, 1, 1), Put::Closed, "also what is in the box");
    assert_eq!(put(&again, 1, 2), Put::Closed);
    let other = Cast { wave: [8; 32], ..cast(2, 1) };
    assert_eq!(again.put_now(other).expect("is answered"), Put::Kept);
    assert_eq!(again.leaves(WAVE).expect("is read"), [cast(1, 1).leaf]);
}

#[test]
fn opened_answers_are_counted_once() {
    let folder = Folder::new();
    let ballots = folder.open();
    let all = sheets(&[(2, "b"), (1, "a"), (2, "a"), (1, "a"), (2, "b"), (1, "a")]);
    let keep =
        |all: &[(u32, String)]| ballots.keep_sheets(WAVE, all.to_vec()).expect("is answered");
    assert_eq!(keep(&all), Sheets::NotClosed);
    assert!(ballots.sheets(WAVE).expect("is read").is_empty());
    ballots.close_wave_now(WAVE).expect("closes");
    assert_eq!(keep(&all), Sheets::Kept);
    assert_eq!(keep(&all), Sheets::Before);
    assert_eq!(keep(&[]), Sheets::Before);
    let kept = ballots.sheets(WAVE).expect("is read");
    assert_eq!(kept, [(1, "a".into(), 3), (2, "a".into(), 1), (2, "b".into(), 2)]);
}

#[test]
fn a_wave_without_answers_is_opened_once_too() {
    let folder = Folder::new();
    let ballots = folder.open();
    ballots.close_wave_now(WAVE).expect("closes");
    assert_eq!(ballots.keep_sheets(WAVE, Vec::new()).expect("is answered"), Sheets::Kept);
    let late = ballots.keep_sheets(WAVE, sheets(&[(1, "a")])).expect("is answered");
    assert_eq!(late, Sheets::Before);
    assert!(ballots.sheets(WAVE).expect("is read").is_empty());
}

#[test]
fn what_is_forgotten_is_nowhere_in_the_files_and_nothing_else_is() {
    let folder = Folder::new();
    let ballots = folder.open();
    for who in 0..40 {
        put(&ballots, who, 1);
        let other = Cast { wave: [8; 32], ..cast(100 + who, 1) };
        ballots.put_now(other).expect("is answered");
    }
    ballots.close_wave_now(WAVE).expect("closes");
    ballots.keep_sheets(WAVE, sheets(&[(1, "zwaluwstaartje")])).expect("is kept");
    ballots.tidy().expect("is tidied");
    assert!(find(&read(&folder.file()), b"zwaluwstaartje").is_some());
    ballots.forget(WAVE).expect("is forgotten");
    ballots.tidy().expect("is tidied");
    assert!(ballots.leaves(WAVE).expect("is read").is_empty());
    assert!(ballots.sheets(WAVE).expect("is read").is_empty());
    assert_eq!(ballots.leaves([8; 32]).expect("is read").len(), 40);
    let files = [read(&folder.file()), folder.log()].concat();
    assert!(find(&files, b"zwaluwstaartje").is_none());
    assert!((0..40).all(|who| find(&files, &cast(who, 1).leaf).is_none()));
    assert!((0..40).all(|who| find(&files, &cast(100 + who, 1).leaf).is_some()));
}

#[test]
fn a_wave_forgotten_while_it_is_read_is_not_read_by_half() {
    let folder = Folder::new();
    let ballots = folder.open();
    for who in 0..600 {
        put(&ballots, who, 1);
    }
    ballots.close_wave_now(WAVE).expect("closes");
    let read = ballots.each(WAVE, |_, _, _| ballots.forget(WAVE).is_ok());
    assert!(matches!(read, Err(StoreError::Aborted)), "{read:?}");
}

#[test]
fn a_box_knows_whether_the_ballots_of_a_wave_come_here() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ballots.db");
    let ballots = BallotBox::open(&file).expect("opens");
    assert!(!ballots.has_begun([1; 32]).expect("is asked"));
    ballots.begin([1; 32]).expect("begins");
    ballots.begin([1; 32]).expect("begins once");
    assert!(!ballots.has_begun([2; 32]).expect("is asked"));
    ballots.close();
    let ballots = BallotBox::open(&file).expect("opens again");
    assert!(ballots.has_begun([1; 32]).expect("is asked"));
    ballots.forget([1; 32]).expect("is forgotten");
    assert!(!ballots.has_begun([1; 32]).expect("is asked"));
}
