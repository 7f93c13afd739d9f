//! The ballast: a file that holds room on the disk, let go when the disk is full so that what runs can end.
//!
//! A full disk refuses even a DELETE: the log needs room. So a server keeps a file of real blocks beside its
//! database. When the disk is full the file goes; what was being written ends in its room, and after that the
//! store takes only what must be possible even then, such as signing out, until there is room again.

use crate::StoreError;
use rustix::fs::FallocateFlags;
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

/// Shared by the writer, which sees that the disk is full, and by all who ask whether it is.
#[derive(Default)]
pub(crate) struct Ballast {
    /// The file and its size; a database elsewhere has none.
    file: Option<(PathBuf, u64)>,
    is_full: AtomicBool,
}

impl Ballast {
    /// The ballast of this database, of so many bytes; 0 is none.
    pub(crate) fn beside(database: &Path, bytes: u64) -> Ballast {
        Ballast { file: Some((name(database), bytes)), is_full: AtomicBool::new(false) }
    }

    /// Makes the file if it isn't there and there is ample room.
    pub(crate) fn lay(&self) {
        let Some((file, bytes)) = self.file.as_ref().filter(|(_, bytes)| *bytes > 0) else {
            return;
        };
        if size(file) >= *bytes || !self.is_ample() {
            return;
        }
        if let Err(error) = fill(file, *bytes) {
            tracing::warn!(%error, "no room could be kept free for when the disk is full");
            let _ = fs::remove_file(file);
        }
    }

    /// The disk is full: from now on only what must be possible. Answers whether that made room.
    pub(crate) fn let_go(&self) -> bool {
        if !self.is_full.swap(true, Ordering::SeqCst) {
            tracing::error!("the disk is full: reading goes on, writing waits until there is room");
        }
        self.file.as_ref().is_some_and(|(file, bytes)| *bytes > 0 && fs::remove_file(file).is_ok())
    }

    /// Whether the disk is full and has not been given room since.
    pub(crate) fn is_missed(&self) -> bool {
        self.is_full.load(Ordering::Relaxed) && !self.is_ample()
    }

    /// For the writer: whether everything may be written; notices that there is room again.
    pub(crate) fn is_open(&self) -> bool {
        if !self.is_full.load(Ordering::Relaxed) {
            return true;
        }
        if !self.is_ample() {
            return false;
        }
        self.is_full.store(false, Ordering::SeqCst);
        tracing::info!("there is room on the disk again");
        self.lay();
        true
    }

    /// Four times the ballast is free: it fits, and leaves much more than it takes.
    fn is_ample(&self) -> bool {
        let Some((file, bytes)) = &self.file else { return true };
        let folder = file.parent().filter(|it| !it.as_os_str().is_empty());
        let disk = rustix::fs::statvfs(folder.unwrap_or(Path::new(".")));
        disk.is_ok_and(|disk| {
            disk.f_bavail.saturating_mul(disk.f_frsize) >= bytes.saturating_mul(4)
        })
    }
}

/// How many bytes are kept free for this database.
pub(crate) fn laid(database: &Path) -> u64 {
    size(&name(database))
}

fn name(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push(".ballast");
    PathBuf::from(name)
}

fn size(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |it| it.len())
}

/// Real blocks: reserved by the disk or, where it can't, written with what no disk can make smaller.
fn fill(file: &Path, bytes: u64) -> Result<(), StoreError> {
    let what = || StoreError::file(format!("filling {}", file.display()));
    let mut made = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(file)
        .map_err(what())?;
    if rustix::fs::fallocate(&made, FallocateFlags::empty(), 0, bytes).is_err() {
        write_noise(&mut made, bytes).map_err(what())?;
    }
    made.sync_all().map_err(what())
}

fn write_noise(file: &mut File, bytes: u64) -> io::Result<()> {
    const PIECE: u64 = 64 * 1024;
    let mut noise = 0x9E37_79B9_7F4A_7C15_u64;
    for at in (0..bytes).step_by(PIECE as usize) {
        let words = (bytes - at).min(PIECE).div_ceil(8);
        let piece: Vec<u8> = (0..words)
            .flat_map(|_| {
                // Marsaglia's xorshift: enough to look like nothing.
                noise ^= noise << 13;
                noise ^= noise >> 7;
                noise ^= noise << 17;
                noise.to_le_bytes()
            })
            .collect();
        file.write_all(&piece)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::MetadataExt;

    const SIZE: u64 = 1 << 20;

    #[test]
    fn the_ballast_takes_real_room_and_gives_it_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("zwerm.db");
        let ballast = Ballast::beside(&database, SIZE);
        ballast.lay();
        assert_eq!(laid(&database), SIZE);
        let blocks = || fs::metadata(name(&database)).expect("is there").blocks() * 512;
        assert!(blocks() >= SIZE, "{} bytes of room", blocks());
        assert!(ballast.let_go(), "it made room");
        assert_eq!(laid(&database), 0);
        assert!(!ballast.let_go(), "there was no more to let go");
        assert!(ballast.is_open(), "this disk has room");
        assert_eq!(laid(&database), SIZE, "and it is laid again");
        assert!(!ballast.is_missed());
    }

    #[test]
    fn where_the_disk_reserves_nothing_it_is_written() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("noise");
        let mut file = File::create(&path).expect("is made");
        write_noise(&mut file, SIZE).expect("is written");
        let noise = fs::read(&path).expect("is read");
        assert_eq!(noise.len() as u64, SIZE);
        assert_ne!(noise[..4096], noise[4096..8192]);
    }

    #[test]
    fn on_a_disk_without_ample_room_none_is_laid_and_writing_waits() {
        let folder = tempfile::tempdir().expect("a folder");
        let database = folder.path().join("zwerm.db");
        let ballast = Ballast::beside(&database, u64::MAX / 8);
        ballast.lay();
        assert!(ballast.is_open() && !ballast.is_missed(), "nothing is wrong yet");
        assert!(!ballast.let_go());
        assert!(!ballast.is_open() && ballast.is_missed());
    }
}
