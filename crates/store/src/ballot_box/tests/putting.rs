//! What comes of putting a ballot in the box: one key is one vote, and its newest holds.

use super::*;

fn kept(ballots: &BallotBox) -> Vec<Vec<u8>> {
    let mut kept = Vec::new();
    let read = ballots.each(WAVE, |_, _, wire| {
        kept.push(wire.to_vec());
        true
    });
    read.expect("is read");
    kept
}

#[test]
fn each_ballot_has_its_own_outcome() {
    let folder = Folder::new();
    let ballots = folder.open();
    assert_eq!(put(&ballots, 1, 3), Put::Kept);
    assert_eq!(put(&ballots, 1, 3), Put::Same);
    assert_eq!(put(&ballots, 1, 2), Put::Older);
    let other = Cast { wire: vec![9; 40], ..cast(1, 3) };
    assert_eq!(ballots.put_now(other).expect("is answered"), Put::Differs);
    let other = Cast { leaf: [9; 32], ..cast(1, 3) };
    assert_eq!(ballots.put_now(other).expect("is answered"), Put::Differs);
    assert_eq!(kept(&ballots), [cast(1, 3).wire], "none of these changed anything");
    assert_eq!(put(&ballots, 1, 4), Put::Replaced);
    assert_eq!(put(&ballots, 1, 3), Put::Older);
    assert_eq!(kept(&ballots), [cast(1, 4).wire]);
    assert_eq!(put(&ballots, 2, 1), Put::Kept);
    assert_eq!(ballots.counts(WAVE).expect("is counted"), [(1, 1), (2, 1)]);
}

#[test]
fn a_ballot_does_not_move_to_another_cell() {
    let folder = Folder::new();
    let ballots = folder.open();
    put(&ballots, 1, 1);
    for number in 0..4 {
        let moved = Cast { cell: 2, ..cast(1, number) };
        assert_eq!(ballots.put_now(moved).expect("is answered"), Put::Differs);
    }
    assert_eq!(ballots.counts(WAVE).expect("is counted"), [(1, 1)]);
}

#[test]
fn one_key_has_a_vote_in_each_wave() {
    let folder = Folder::new();
    let ballots = folder.open();
    put(&ballots, 1, 1);
    let other = Cast { wave: [8; 32], ..cast(1, 1) };
    assert_eq!(ballots.put_now(other).expect("is answered"), Put::Kept);
    assert_eq!(ballots.leaves(WAVE).expect("is read").len(), 1);
    assert_eq!(ballots.leaves([9; 32]).expect("is read").len(), 0);
}

#[test]
fn ballots_are_read_by_their_leaf_until_one_has_seen_enough() {
    let folder = Folder::new();
    let ballots = folder.open();
    for who in 0..600 {
        put(&ballots, who, 1);
    }
    let leaves = ballots.leaves(WAVE).expect("is read");
    assert!(leaves.len() == 600 && leaves.is_sorted());
    let mut seen = Vec::new();
    let read = ballots.each(WAVE, |cell, leaf, wire| {
        let hash: [u8; 32] = Sha256::digest(wire).into();
        assert_eq!(leaf, hash);
        assert!((0..600).any(|who| who % 3 == cell && cast(who, 1).leaf == leaf));
        seen.push(leaf);
        true
    });
    read.expect("is read");
    assert_eq!(seen, leaves);
    let mut count = 0;
    let read = ballots.each(WAVE, |_, _, _| {
        count += 1;
        count < 300
    });
    read.expect("is read");
    assert_eq!(count, 300);
}

#[test]
fn a_wave_that_changes_while_it_is_read_is_not_read_by_half() {
    let folder = Folder::new();
    let ballots = folder.open();
    for who in 0..600 {
        put(&ballots, who, 1);
    }
    let last = *ballots.leaves(WAVE).expect("is read").last().expect("one");
    let who = (0..600).find(|who| cast(*who, 1).leaf == last).expect("somebody");
    let read = ballots.each(WAVE, |_, _, _| {
        put(&ballots, who, 2);
        true
    });
    assert!(matches!(read, Err(crate::StoreError::Aborted)), "{read:?}");
}
