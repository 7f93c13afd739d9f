//! The ballot box, from outside and from inside its file.

mod copies;
mod crowd;
mod file;
mod full;
mod letters;
mod order;
mod putting;
mod waves;

use super::{BallotBox, Cast, Pace, Put};
use sha2::{Digest, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};
use tempfile::TempDir;

const WAVE: [u8; 32] = [7; 32];

/// Written anew only when it is asked.
const NEVER: Pace = Pace { least: Duration::MAX, times: 1 };

struct Folder(TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("ballots.db")
    }

    fn open(&self) -> BallotBox {
        BallotBox::open(&self.file()).expect("opens")
    }

    fn open_still(&self) -> BallotBox {
        BallotBox::open_at(&self.file(), NEVER).expect("opens")
    }

    fn log(&self) -> Vec<u8> {
        fs::read(self.0.path().join("ballots.db-wal")).unwrap_or_default()
    }
}

/// As random as a hash of who and which: no two are near each other.
fn noise(who: u32, which: u32) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(who.to_le_bytes());
    hash.update(which.to_le_bytes());
    hash.finalize().into()
}

fn key(who: u32) -> [u8; 65] {
    let mut key = [4; 65];
    key[1..33].copy_from_slice(&noise(who, u32::MAX));
    key[33..].copy_from_slice(&noise(who, u32::MAX - 1));
    key
}

/// The ballot of somebody, in a version.
fn cast(who: u32, number: u32) -> Cast {
    let mut wire = noise(who, number).repeat(35);
    wire[0] = 1;
    Cast {
        wave: WAVE,
        cell: who % 3,
        key: key(who),
        number,
        leaf: Sha256::digest(&wire).into(),
        wire,
    }
}

fn put(ballots: &BallotBox, who: u32, number: u32) -> Put {
    ballots.put_now(cast(who, number)).expect("is answered")
}

/// Where these bytes stand in those, if they do.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn read(file: &Path) -> Vec<u8> {
    fs::read(file).expect("is read")
}
