//! The ballot box: the ballots of the scan, in a file of their own that tells neither when nor in what order they came.
//!
//! A ballot names nobody. What could still tell whose it is, is its place: a file grows in the order in which things
//! come. So nothing here has a time or a number that counts up; each ballot stands where its own key puts it; and the
//! file is written anew after every five new ones, when a wave closes, each night and at the end ([`BallotBox::tidy`]).
//!
//! Three limits, told as they are:
//! - Until the file is written anew, new ballots stand in the log beside it (`ballots.db-wal`) in the order in which they
//!   came, and so does the old one of whoever sent another. These are fewer than five people's, except in a crowd, where
//!   it may take ten seconds, or twenty times as long as writing the file anew takes; and fewer than five may wait for
//!   the night.
//! - What was written anew is gone from the files, not always from the disk: a disk may keep old blocks for a while, and
//!   so does a snapshot of it.
//! - A file system keeps when a file was last written: when the *last* ballot came. And two copies of the file, one later
//!   than the other, tell which ballots came in between: so copies are made seldom ([`BallotBox::back_up`]).
//!
//! This file is no part of the main database, of its migrations or of its back-ups, and is the same where that is on
//! PostgreSQL. One program has it open, with one connection and no file that others look in along.

mod copies;
mod file;
mod letters;
mod rows;
mod writer;

#[cfg(test)]
mod tests;

pub use copies::{BallotsLooked, is_ballot_box, look_at_ballots, restore_ballots};
pub use letters::{KeptLetter, Opening};

use crate::{
    StoreError, backup,
    crew::Threads,
    queue::Queue,
    sqlite::{open, said},
};
use rusqlite::Connection;
use std::{
    fs::File,
    path::Path,
    sync::{Arc, Mutex, PoisonError, mpsc},
};
use tokio::sync::oneshot;
use writer::{Answer, Clerk, Pace, Request, Trace, Work};

/// How many ballots are taken from the file at a time: others come in between.
const HANDFUL: usize = 256;

/// One ballot as it was sent. No `Debug`: it is never told in a log.
#[derive(Clone)]
pub struct Cast {
    /// Which wave it is for: the hash of its manifest.
    pub wave: [u8; 32],
    /// The cell it is cast in.
    pub cell: u32,
    /// The ballot's own public key: who has this key has this vote, and no other.
    pub key: [u8; 65],
    /// Which version of it: the highest holds.
    pub number: u32,
    /// Its hash, which is published.
    pub leaf: [u8; 32],
    /// The ballot itself.
    pub wire: Vec<u8>,
}

/// What came of putting a ballot in the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// The first of this key.
    Kept,
    /// It was in the box already.
    Same,
    /// It took the place of an older one of this key.
    Replaced,
    /// A newer one of this key is in the box, and stays.
    Older,
    /// Another one of this key and this number is in the box, or one of this key in another cell: that one stays.
    Differs,
    /// The wave is closed: nothing was changed, also where this very ballot is in the box.
    Closed,
}

/// What came of keeping the opened answers of a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheets {
    /// They are kept.
    Kept,
    /// There were some already, and those stay.
    Before,
    /// The wave is not closed yet: nothing is kept.
    NotClosed,
}

/// The ballot box. Closed by [`close`](BallotBox::close) or when its last clone goes.
#[derive(Clone)]
pub struct BallotBox(Arc<Inner>);

struct Inner {
    line: Arc<Queue<Request>>,
    clerk: Threads,
    /// Held as long as this program has the file.
    lock: Mutex<Option<File>>,
}

impl BallotBox {
    /// Opens the ballot box in this file, and makes it if there is none.
    ///
    /// A file of something else, of a newer Zwerm, or on a disk of another machine is refused, and so is one that another
    /// program has open.
    pub fn open(file: &Path) -> Result<BallotBox, StoreError> {
        BallotBox::open_at(file, Pace::default())
    }

    fn open_at(file: &Path, pace: Pace) -> Result<BallotBox, StoreError> {
        let opened = file::open(file)?;
        let line = Arc::new(Queue::new());
        let clerk = Clerk::new(opened.connection, Arc::clone(&line), pace, opened.left);
        let threads = Threads::default();
        threads.start("ballots", move || clerk.serve())?;
        Ok(BallotBox(Arc::new(Inner { line, clerk: threads, lock: Mutex::new(Some(opened.lock)) })))
    }

    /// This is the box that the ballots of a wave come in: where there are several servers, each has a box, and only one of them is that.
    /// Blocks.
    pub fn begin(&self, wave: [u8; 32]) -> Result<(), StoreError> {
        self.change_now(move |connection| Ok((rows::begin(connection, &wave)?, Trace::Much)))
    }

    /// Whether it is. Blocks.
    pub fn has_begun(&self, wave: [u8; 32]) -> Result<bool, StoreError> {
        self.look(move |connection| rows::has_begun(connection, &wave))
    }

    /// Puts a ballot in the box. The answer follows the commit to the disk.
    pub async fn put(&self, ballot: Cast) -> Result<Put, StoreError> {
        self.change(move |connection| put(connection, &ballot)).await
    }

    /// Like [`put`](BallotBox::put), waiting on this thread.
    pub fn put_now(&self, ballot: Cast) -> Result<Put, StoreError> {
        self.change_now(move |connection| put(connection, &ballot))
    }

    /// Closes a wave: from now on [`put`](BallotBox::put) answers [`Put::Closed`] for it, also after a crash.
    pub async fn close_wave(&self, wave: [u8; 32]) -> Result<(), StoreError> {
        self.change(move |connection| close_wave(connection, &wave)).await
    }

    /// Like [`close_wave`](BallotBox::close_wave), waiting on this thread.
    pub fn close_wave_now(&self, wave: [u8; 32]) -> Result<(), StoreError> {
        self.change_now(move |connection| close_wave(connection, &wave))
    }

    /// Keeps the opened answers of a closed wave, of each cell: which answers were given how often, and nothing that leads
    /// to a ballot. Once for a wave. Blocks.
    pub fn keep_sheets(
        &self,
        wave: [u8; 32],
        sheets: Vec<(u32, String)>,
    ) -> Result<Sheets, StoreError> {
        let counted = rows::counted(sheets);
        self.change_now(move |connection| {
            let came = rows::keep_sheets(connection, &wave, &counted)?;
            Ok((came, if came == Sheets::Kept { Trace::Much } else { Trace::None }))
        })
    }

    /// Removes everything of a wave, its being closed too: close it first, and let nobody put ballots for it. Blocks.
    pub fn forget(&self, wave: [u8; 32]) -> Result<(), StoreError> {
        self.change_now(move |connection| {
            Ok(((), if rows::forget(connection, &wave)? { Trace::Much } else { Trace::None }))
        })
    }

    /// Removes the opened answers of a wave of which nothing more is made; its sealed ballots stay, to be checked. Blocks.
    pub fn forget_sheets(&self, wave: [u8; 32]) -> Result<(), StoreError> {
        self.change_now(move |connection| {
            let is_gone = rows::forget_sheets(connection, &wave)?;
            Ok(((), if is_gone { Trace::Much } else { Trace::None }))
        })
    }

    /// How many ballots each cell of a wave has; a cell without any is left out. Blocks.
    pub fn counts(&self, wave: [u8; 32]) -> Result<Vec<(u32, u32)>, StoreError> {
        self.look(move |connection| rows::counts(connection, &wave))
    }

    /// The leaves of a wave, sorted. Blocks.
    pub fn leaves(&self, wave: [u8; 32]) -> Result<Vec<[u8; 32]>, StoreError> {
        let found = self.look(move |connection| rows::leaves(connection, &wave))?;
        Ok(found.into_iter().map(|(leaf, _)| leaf).collect())
    }

    /// Hands cell, leaf and ballot of each ballot of a closed wave to `goes_on`, by leaf, until it answers `false`. Holds
    /// a hundred bytes of each in memory and a few hundred ballots. Blocks.
    ///
    /// Answers [`StoreError::Aborted`] if a ballot was replaced or forgotten meanwhile: half a wave is no wave.
    pub fn each(
        &self,
        wave: [u8; 32],
        mut goes_on: impl FnMut(u32, [u8; 32], &[u8]) -> bool,
    ) -> Result<(), StoreError> {
        let all = self.look(move |connection| rows::leaves(connection, &wave))?;
        for handful in all.chunks(HANDFUL) {
            let handful = handful.to_vec();
            let found = self.look(move |connection| rows::ballots(connection, &wave, &handful))?;
            for (cell, leaf, wire) in found {
                if !goes_on(cell, leaf, &wire) {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// The opened answers of a wave: cell, answers, and how often these were given. Blocks.
    pub fn sheets(&self, wave: [u8; 32]) -> Result<Vec<(u32, String, u32)>, StoreError> {
        self.look(move |connection| rows::sheets(connection, &wave))
    }

    /// Writes the file anew, so that no order of arrival is left in it, and empties the log; does nothing where nothing was
    /// changed since. For the night, and before [`close`](BallotBox::close). Blocks.
    pub fn tidy(&self) -> Result<(), StoreError> {
        self.asked(Request::Tidy)
    }

    /// Whether nothing ever came in it. Blocks.
    pub fn is_empty(&self) -> Result<bool, StoreError> {
        self.look(rows::is_empty)
    }

    /// Copies the box to a new file, in no order of arrival either; the copy is whole before it has its name. Who puts a
    /// ballot waits meanwhile. Blocks.
    pub fn back_up(&self, to: &Path) -> Result<(), StoreError> {
        backup::refuse_existing(to)?;
        let to = to.to_owned();
        self.look(move |connection| backup::copy_as(connection, &to, file::MODE).map(drop))
    }

    /// Lets all that waits be done, writes the file anew if need be, and closes. Blocks; what comes later is answered
    /// [`StoreError::Closed`].
    pub fn close(&self) {
        self.0.close();
    }

    async fn change<T: Send + 'static>(
        &self,
        work: impl Fn(&Connection) -> Result<(T, Trace), StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, asked) = oneshot::channel();
        // Whoever no longer waits is not told.
        let answer: Answer<T> = Box::new(move |came| drop(answer.send(came)));
        self.join(Request::Change(Work::boxed(work, answer)))?;
        asked.await.unwrap_or(Err(StoreError::Closed))
    }

    fn change_now<T: Send + 'static>(
        &self,
        work: impl Fn(&Connection) -> Result<(T, Trace), StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.asked(|answer| Request::Change(Work::boxed(work, answer)))
    }

    fn look<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.asked(|answer| {
            Request::Look(Box::new(move |connection: &Connection| answer(work(connection))))
        })
    }

    fn asked<T: Send + 'static>(
        &self,
        request: impl FnOnce(Answer<T>) -> Request,
    ) -> Result<T, StoreError> {
        let (answer, asked) = mpsc::sync_channel(1);
        self.join(request(Box::new(move |came| drop(answer.send(came)))))?;
        asked.recv().unwrap_or(Err(StoreError::Closed))
    }

    fn join(&self, request: Request) -> Result<(), StoreError> {
        if self.0.line.push(request) { Ok(()) } else { Err(StoreError::Closed) }
    }
}

fn put(connection: &Connection, ballot: &Cast) -> Result<(Put, Trace), StoreError> {
    let came = rows::put(connection, ballot)?;
    let is_written = matches!(came, Put::Kept | Put::Replaced);
    Ok((came, if is_written { Trace::Of(ballot.key) } else { Trace::None }))
}

fn close_wave(connection: &Connection, wave: &[u8; 32]) -> Result<((), Trace), StoreError> {
    Ok(((), if rows::close_wave(connection, wave)? { Trace::Much } else { Trace::None }))
}

impl Inner {
    fn close(&self) {
        self.line.close();
        self.clerk.join();
        self.lock.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}
