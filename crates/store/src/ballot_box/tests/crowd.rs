//! Many at once: nobody has two votes, and a wave closes between two of them.

use super::*;
use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

/// What came of each, by a crowd of fifty who all do the same.
fn fifty<T: Send>(work: impl Fn(u32) -> T + Sync) -> Vec<T> {
    let work = &work;
    thread::scope(|scope| {
        let all: Vec<_> = (0..50).map(|who| scope.spawn(move || work(who))).collect();
        all.into_iter().map(|one| one.join().expect("ends")).collect()
    })
}

fn count(came: &[Put], wanted: Put) -> usize {
    came.iter().filter(|came| **came == wanted).count()
}

#[test]
fn fifty_who_send_one_ballot_have_one_vote() {
    let folder = Folder::new();
    let ballots = folder.open();
    let came = fifty(|_| put(&ballots, 1, 1));
    assert_eq!((count(&came, Put::Kept), count(&came, Put::Same)), (1, 49), "{came:?}");
    assert_eq!(ballots.counts(WAVE).expect("is counted"), [(1, 1)]);
}

#[test]
fn of_fifty_versions_of_one_ballot_the_newest_is_kept_whatever_comes_first() {
    let folder = Folder::new();
    let ballots = folder.open();
    let came = fifty(|number| put(&ballots, 1, number));
    assert_eq!(count(&came, Put::Kept), 1, "{came:?}");
    assert_eq!(count(&came, Put::Replaced) + count(&came, Put::Older), 49, "{came:?}");
    assert_eq!(ballots.leaves(WAVE).expect("is read"), [cast(1, 49).leaf]);
}

#[test]
fn of_fifty_other_ballots_with_one_key_and_number_one_is_kept() {
    let folder = Folder::new();
    let ballots = folder.open();
    let came = fifty(|who| {
        let ballot = Cast { key: key(1), cell: 1, ..cast(who, 1) };
        ballots.put_now(ballot).expect("is answered")
    });
    assert_eq!((count(&came, Put::Kept), count(&came, Put::Differs)), (1, 49), "{came:?}");
    let at = came.iter().position(|came| *came == Put::Kept).expect("one");
    let leaf = cast(u32::try_from(at).expect("is small"), 1).leaf;
    assert_eq!(ballots.leaves(WAVE).expect("is read"), [leaf], "the one that was told so");
}

#[test]
fn fifty_with_keys_of_their_own_all_have_a_vote() {
    let folder = Folder::new();
    let ballots = folder.open();
    let came =
        fifty(|who| (0..20).map(|more| put(&ballots, who * 20 + more, 1)).collect::<Vec<_>>());
    assert_eq!(count(&came.concat(), Put::Kept), 1000);
    assert_eq!(ballots.leaves(WAVE).expect("is read").len(), 1000);
}

#[test]
fn a_wave_that_closes_in_a_crowd_keeps_what_was_kept_and_nothing_after() {
    let folder = Folder::new();
    let ballots = folder.open();
    let is_closed = AtomicBool::new(false);
    let came = fifty(|who| {
        let mut kept = Vec::new();
        for more in 0..200 {
            if who == 0 && more == 20 {
                ballots.close_wave_now(WAVE).expect("closes");
                is_closed.store(true, Ordering::SeqCst);
            }
            let was_closed = is_closed.load(Ordering::SeqCst);
            let ballot = cast(who * 200 + more, 1);
            let leaf = ballot.leaf;
            match ballots.put_now(ballot).expect("is answered") {
                Put::Kept => {
                    assert!(!was_closed, "kept after it had closed");
                    kept.push(leaf);
                }
                other => assert_eq!(other, Put::Closed),
            }
        }
        kept
    });
    let mut kept = came.concat();
    kept.sort_unstable();
    assert!(kept.len() >= 20 && kept.len() < 50 * 200, "{} before it closed", kept.len());
    assert!(ballots.leaves(WAVE).expect("is read") == kept, "what was answered is what is there");
}

#[tokio::test]
async fn who_puts_a_ballot_and_goes_away_does_not_hold_up_others() {
    let folder = Folder::new();
    let ballots = folder.open();
    for who in 0..20 {
        let put = ballots.put(cast(who, 1));
        let _ = tokio::time::timeout(Duration::ZERO, put).await;
    }
    assert_eq!(ballots.put(cast(99, 1)).await.expect("is answered"), Put::Kept);
    ballots.close();
    let late = ballots.put(cast(100, 1)).await;
    assert!(matches!(late, Err(crate::StoreError::Closed)), "{late:?}");
    let ballots = folder.open();
    assert_eq!(ballots.leaves(WAVE).expect("is read").len(), 21);
}
