//! A copy that is put back, and what an administrator sees.

use super::*;
use crate::{BallotsLooked, StoreError, is_ballot_box, look_at_ballots, restore_ballots};
use std::os::unix::fs::PermissionsExt;

#[test]
fn a_copy_is_put_back_whole_and_what_stood_there_is_kept() {
    let folder = Folder::new();
    let copy = folder.0.path().join("copy.db");
    {
        let ballots = folder.open();
        put(&ballots, 1, 1);
        ballots.back_up(&copy).expect("is copied");
        put(&ballots, 2, 1);
        assert!(matches!(restore_ballots(&copy, &folder.file()), Err(StoreError::InUse)));
    }
    assert!(is_ballot_box(&copy) && !is_ballot_box(&folder.0.path().join("none.db")));
    restore_ballots(&copy, &folder.file()).expect("is put back");
    assert_eq!(folder.open().leaves(WAVE).expect("is read").len(), 1);
    assert!(folder.0.path().join("ballots.db.replaced").exists());
    let mode = fs::metadata(folder.file()).expect("is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    fs::write(&copy, "no box").expect("is written");
    assert!(restore_ballots(&copy, &folder.file()).is_err());
    assert_eq!(folder.open().leaves(WAVE).expect("is read").len(), 1, "nothing was changed");
}

#[test]
fn an_administrator_sees_whether_it_is_whole_whose_it_is_and_what_a_kill_left() {
    let folder = Folder::new();
    let look = || look_at_ballots(&folder.file()).expect("is looked at");
    assert_eq!(look(), BallotsLooked::default());
    let ballots = folder.open();
    put(&ballots, 1, 1);
    assert!(look().is_served);
    drop(ballots);
    let sound = look();
    assert!(sound.bytes.is_some_and(|it| it > 0) && !sound.is_served && !sound.is_open);
    assert!(!sound.has_log && sound.problems.is_empty());
    fs::write(folder.0.path().join("ballots.db-wal"), "left").expect("is written");
    fs::set_permissions(folder.file(), fs::Permissions::from_mode(0o644)).expect("is opened up");
    assert!(look().has_log && look().is_open);
    fs::remove_file(folder.0.path().join("ballots.db-wal")).expect("is removed");
    let mut bytes = fs::read(folder.file()).expect("is read");
    let end = bytes.len();
    bytes[9_000..end].fill(0xff);
    fs::write(folder.file(), &bytes).expect("is damaged");
    assert!(!look().problems.is_empty());
}
