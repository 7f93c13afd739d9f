//! Letters in the ballot box: sealed tickets, each found by the mark of its code. No row says of which cell it is, or whose.
//!
//! How many letters may be opened is given each time: as many as were handed out. So what lies on the pile yet opens nothing once
//! everybody who took one has opened theirs; and where somebody opens one that was never handed out, one who did take a letter is refused
//! and tells so. Which were opened is kept of the whole wave together, not by cell: there it could be of one person.

use super::{
    BallotBox, Trace,
    rows::{IS_CLOSED, Wave, first, run},
};
use crate::StoreError;
use rusqlite::{Connection, params};

/// Beside the other tables, in files of before as well: who knows of no letters passes over it.
pub(super) const TABLE: &str = "
    CREATE TABLE IF NOT EXISTS letter (
        wave BLOB NOT NULL CHECK (length(wave) = 32),
        mark BLOB NOT NULL CHECK (length(mark) = 16),
        sealed BLOB NOT NULL,
        is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        PRIMARY KEY (wave, mark)
    ) STRICT, WITHOUT ROWID;";

const ADD: &str = "INSERT INTO letter (wave, mark, sealed, is_open) VALUES (?1, ?2, ?3, 0) ON CONFLICT DO NOTHING";
const FIND: &str = "SELECT sealed, is_open FROM letter WHERE wave = ?1 AND mark = ?2";
const OPENED: &str = "SELECT count(*) FROM letter WHERE wave = ?1 AND is_open = 1";
const OPEN: &str = "UPDATE letter SET is_open = 1 WHERE wave = ?1 AND mark = ?2";
const DESTROY: &str = "DELETE FROM letter WHERE wave = ?1";

/// A letter as it is kept: its mark, and the sealed ticket. No `Debug`: it is never told in a log.
pub type KeptLetter = ([u8; 16], Vec<u8>);

/// What came of opening a letter.
#[derive(PartialEq, Eq)]
pub enum Opening {
    /// Its sealed ticket.
    Of(Vec<u8>),
    /// No letter of this wave has this code.
    Absent,
    /// As many were opened as were handed out, and this one was not among them.
    TooMany,
    /// The wave is closed.
    Closed,
}

impl BallotBox {
    /// Keeps letters of a wave; not of one that is closed. Blocks.
    pub fn keep_letters(&self, wave: [u8; 32], letters: Vec<KeptLetter>) -> Result<(), StoreError> {
        self.change_now(move |connection| {
            if is_closed(connection, &wave)? {
                return Ok(((), Trace::None));
            }
            for (mark, sealed) in &letters {
                run(connection, ADD, params![wave, mark, sealed])?;
            }
            Ok(((), Trace::Much))
        })
    }

    /// Opens a letter, where fewer than `handed_out` of this wave are open, or this one is.
    pub async fn open_letter(
        &self,
        wave: [u8; 32],
        mark: [u8; 16],
        handed_out: u32,
    ) -> Result<Opening, StoreError> {
        self.change(move |connection| opening(connection, &wave, &mark, handed_out)).await
    }

    /// How many letters of a wave were opened. Blocks.
    pub fn letters_opened(&self, wave: [u8; 32]) -> Result<u32, StoreError> {
        self.look(move |connection| opened(connection, &wave))
    }

    /// Destroys the letters of a wave that is over: of none it can be told any more whether it was opened. Blocks.
    pub fn destroy_letters(&self, wave: [u8; 32]) -> Result<(), StoreError> {
        self.change_now(move |connection| {
            let gone = destroy(connection, &wave)?;
            Ok(((), if gone > 0 { Trace::Much } else { Trace::None }))
        })
    }
}

pub(super) fn destroy(connection: &Connection, wave: &Wave) -> Result<usize, StoreError> {
    run(connection, DESTROY, params![wave])
}

fn is_closed(connection: &Connection, wave: &Wave) -> Result<bool, StoreError> {
    Ok(first(connection, IS_CLOSED, params![wave], |_| Ok(()))?.is_some())
}

fn opened(connection: &Connection, wave: &Wave) -> Result<u32, StoreError> {
    Ok(first(connection, OPENED, params![wave], |row| row.get(0))?.unwrap_or(0))
}

fn opening(
    connection: &Connection,
    wave: &Wave,
    mark: &[u8; 16],
    handed_out: u32,
) -> Result<(Opening, Trace), StoreError> {
    if is_closed(connection, wave)? {
        return Ok((Opening::Closed, Trace::None));
    }
    let found = first(connection, FIND, params![wave, mark], |row| {
        Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, bool>(1)?))
    })?;
    let Some((sealed, is_open)) = found else { return Ok((Opening::Absent, Trace::None)) };
    if is_open {
        return Ok((Opening::Of(sealed), Trace::None));
    }
    if opened(connection, wave)? >= handed_out {
        return Ok((Opening::TooMany, Trace::None));
    }
    run(connection, OPEN, params![wave, mark])?;
    // Not to wait for others: the ballot that comes of it is not to stand behind it in the log.
    Ok((Opening::Of(sealed), Trace::Much))
}
