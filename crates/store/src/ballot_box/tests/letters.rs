//! Letters: kept sealed, opened by their mark, never more of them than were handed out.

use super::*;
use crate::Opening;
use rusqlite::Connection;

fn mark(which: u32) -> [u8; 16] {
    noise(which, 9)[..16].try_into().expect("16 bytes")
}

fn sealed(which: u32) -> Vec<u8> {
    noise(which, 10).repeat(17)
}

fn with_letters(folder: &Folder, count: u32) -> BallotBox {
    let ballots = folder.open_still();
    let letters = (0..count).map(|which| (mark(which), sealed(which))).collect();
    ballots.keep_letters(WAVE, letters).expect("are kept");
    ballots
}

async fn open(ballots: &BallotBox, which: u32, handed_out: u32) -> Opening {
    ballots.open_letter(WAVE, mark(which), handed_out).await.expect("is answered")
}

#[tokio::test]
async fn no_more_letters_are_opened_than_were_handed_out() {
    let folder = Folder::new();
    let ballots = with_letters(&folder, 5);
    assert!(open(&ballots, 0, 0).await == Opening::TooMany, "none was handed out");
    assert!(open(&ballots, 0, 2).await == Opening::Of(sealed(0)));
    assert!(open(&ballots, 0, 2).await == Opening::Of(sealed(0)), "once more");
    assert!(open(&ballots, 3, 2).await == Opening::Of(sealed(3)));
    assert!(open(&ballots, 4, 2).await == Opening::TooMany, "that of the pile");
    assert!(open(&ballots, 0, 1).await == Opening::Of(sealed(0)), "also when one was given back");
    assert!(open(&ballots, 5, 9).await == Opening::Absent);
    let other = ballots.open_letter([8; 32], mark(0), 9).await.expect("is answered");
    assert!(other == Opening::Absent, "of another wave");
    drop(ballots);
    let again = folder.open();
    assert!(open(&again, 4, 2).await == Opening::TooMany, "after a stop as well");
    assert_eq!(again.letters_opened(WAVE).expect("is read"), 2);
}

#[tokio::test]
async fn after_the_end_no_letter_opens_and_none_is_left_in_the_files() {
    let folder = Folder::new();
    let ballots = with_letters(&folder, 3);
    assert!(open(&ballots, 0, 3).await == Opening::Of(sealed(0)));
    ballots.close_wave_now(WAVE).expect("closes");
    assert!(open(&ballots, 0, 3).await == Opening::Closed);
    ballots.keep_letters(WAVE, vec![(mark(7), sealed(7))]).expect("is answered");
    assert_eq!(ballots.letters_opened(WAVE).expect("is read"), 1);
    ballots.destroy_letters(WAVE).expect("are gone");
    ballots.tidy().expect("is written anew");
    assert_eq!(ballots.letters_opened(WAVE).expect("is read"), 0);
    drop(ballots);
    for which in [0, 1, 2, 7] {
        assert_eq!(find(&read(&folder.file()), &mark(which)), None);
    }
}

#[tokio::test]
async fn the_log_does_not_keep_which_letter_came_before_which_ballot() {
    let folder = Folder::new();
    let ballots = folder.open();
    ballots.keep_letters(WAVE, vec![(mark(0), sealed(0))]).expect("are kept");
    ballots.tidy().expect("is written anew");
    assert!(open(&ballots, 0, 1).await == Opening::Of(sealed(0)));
    ballots.tidy().expect("is written anew, as it is by itself");
    put(&ballots, 1, 1);
    assert!(find(&folder.log(), &key(1)).is_some(), "this test can fail");
    let page = find(&folder.log(), &mark(0));
    assert_eq!(page, None, "what was opened stands in no page of the log");
}

#[test]
fn a_box_of_before_gets_room_for_letters() {
    let folder = Folder::new();
    drop(folder.open());
    let connection = Connection::open(folder.file()).expect("opens");
    connection.execute_batch("DROP TABLE letter").expect("as it was");
    drop(connection);
    let ballots = folder.open();
    assert_eq!(ballots.letters_opened(WAVE).expect("is read"), 0);
}
