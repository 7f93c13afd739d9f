//! What is told of the upkeep: of each kind when it was tried, when it was done, and what went wrong.

use crate::{Trouble, seal::SealError};
use zwerm_domain::Timestamp;
use zwerm_store::{Cell, FromCell, Reader, StoreError, Writer, params, statements};

statements! {
    OWN = "SELECT COUNT(*) FROM organisation WHERE demo_seed IS NULL";
    ALL = "SELECT kind, tried_at, done_at, fault, says, size FROM upkeep";
    DONE = "INSERT INTO upkeep (kind, tried_at, done_at, says, size) VALUES ($1, $2, $2, $3, $4)
        ON CONFLICT (kind) DO UPDATE SET tried_at = $2, done_at = $2, fault = NULL, says = $3, size = $4";
    FAULT = "INSERT INTO upkeep (kind, tried_at, fault, says) VALUES ($1, $2, $3, $4)
        ON CONFLICT (kind) DO UPDATE SET tried_at = $2, fault = $3, says = $4";
    OVER = "UPDATE upkeep SET fault = NULL WHERE kind = $1";
}

/// What keeps an installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A back-up was made.
    Backup,
    /// The newest back-up was put back elsewhere and looked at.
    Drill,
    /// The machine's clock was compared with what went by.
    Clock,
    /// The list of who was erased was read.
    Erased,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Kind::Backup => "backup",
            Kind::Drill => "drill",
            Kind::Clock => "clock",
            Kind::Erased => "erased",
        }
    }
}

/// What went wrong, so that a page can say what to do in the reader's language. The log tells more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no back-up to try out.
    NoBackup,
    /// No room on the disk.
    Room,
    /// The database, or the copy, is damaged.
    Damaged,
    /// The key file is not there, or another one.
    Key,
    /// The sealed file was altered or cut off.
    Altered,
    /// It does not hold what it held when it was made.
    Rows,
    /// Its access log is not the one of this installation.
    Log,
    /// A file or folder could not be read or written.
    File,
    /// The machine's clock leapt.
    ClockLeapt,
    /// Anything else: the log of the server tells.
    Other,
}

impl Fault {
    const ALL: [(Fault, &'static str); 10] = [
        (Fault::NoBackup, "no_backup"),
        (Fault::Room, "room"),
        (Fault::Damaged, "damaged"),
        (Fault::Key, "key"),
        (Fault::Altered, "altered"),
        (Fault::Rows, "rows"),
        (Fault::Log, "log"),
        (Fault::File, "file"),
        (Fault::ClockLeapt, "clock"),
        (Fault::Other, "other"),
    ];

    fn code(self) -> &'static str {
        Fault::ALL.iter().find(|(fault, _)| *fault == self).map_or("other", |(_, code)| code)
    }

    /// What a trouble comes down to.
    pub fn of(trouble: &Trouble) -> Fault {
        match trouble {
            Trouble::Store(StoreError::DiskFull) | Trouble::Room { .. } => Fault::Room,
            Trouble::Store(StoreError::Damaged(_) | StoreError::NotOurs(_)) => Fault::Damaged,
            Trouble::Store(StoreError::File { .. }) | Trouble::File { .. } => Fault::File,
            Trouble::KeyNeeded(_) | Trouble::Seal { why: SealError::WrongKey, .. } => Fault::Key,
            Trouble::Seal { .. } => Fault::Altered,
            Trouble::Store(_) => Fault::Other,
        }
    }
}

impl FromCell for Fault {
    const WANTED: &'static str = "what went wrong";
    fn from_cell(cell: Cell<'_>) -> Option<Fault> {
        let Cell::Text(text) = cell else { return None };
        Fault::ALL.iter().find(|(_, code)| *code == text).map(|(fault, _)| *fault)
    }
}

/// The last time of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When it was tried last.
    pub tried_at: Timestamp,
    /// When it succeeded last.
    pub done_at: Option<Timestamp>,
    /// What went wrong the last time, if anything.
    pub fault: Option<Fault>,
    /// The name of the file; of the clock, by how many seconds; of the list of who was erased, how many lines.
    pub says: Option<String>,
    /// Rows in it.
    pub size: Option<i64>,
}

/// All that is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Back-ups.
    pub backup: Option<Line>,
    /// Drills.
    pub drill: Option<Line>,
    /// The clock.
    pub clock: Option<Line>,
    /// The list of who was erased.
    pub erased: Option<Line>,
}

/// What was done last, and how it went.
pub fn state(tx: &mut Reader) -> Result<State, StoreError> {
    let mut state = State::default();
    tx.each(&ALL, &[], |row| {
        let line = Line {
            tried_at: row.get(1)?,
            done_at: row.get(2)?,
            fault: row.get(3)?,
            says: row.get(4)?,
            size: row.get(5)?,
        };
        match row.get::<String>(0)?.as_str() {
            "backup" => state.backup = Some(line),
            "drill" => state.drill = Some(line),
            "clock" => state.clock = Some(line),
            "erased" => state.erased = Some(line),
            _ => {}
        }
        Ok(true)
    })?;
    Ok(state)
}

/// Whether there is an organisation that was not made up.
pub fn is_for_real(tx: &mut Reader) -> Result<bool, StoreError> {
    tx.one(&OWN, &[], |row| Ok(row.get::<i64>(0)? > 0))
}

/// It succeeded.
pub fn note_done(
    tx: &mut Writer,
    kind: Kind,
    now: Timestamp,
    says: &str,
    size: u64,
) -> Result<(), StoreError> {
    let size = i64::try_from(size).unwrap_or(i64::MAX);
    tx.run(&DONE, &params![kind.code(), now, says, size]).map(drop)
}

/// It did not succeed; when it did before stays known.
pub fn note_fault(
    tx: &mut Writer,
    kind: Kind,
    now: Timestamp,
    fault: Fault,
    says: &str,
) -> Result<(), StoreError> {
    tx.run(&FAULT, &params![kind.code(), now, fault.code(), says]).map(drop)
}

/// What was wrong is over.
pub fn note_over(tx: &mut Writer, kind: Kind) -> Result<(), StoreError> {
    tx.run(&OVER, &params![kind.code()]).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_store::testing;

    #[test]
    fn a_fault_leaves_when_it_last_succeeded_and_the_next_success_ends_it() {
        let store = testing::store();
        let told = || store.read_now(state).expect("is read").backup.expect("is there");
        store
            .write_now(|tx| note_done(tx, Kind::Backup, Timestamp(5), "a.db", 7))
            .expect("is noted");
        store
            .write_now(|tx| note_fault(tx, Kind::Backup, Timestamp(9), Fault::Room, "b.db"))
            .expect("is noted");
        let line = told();
        assert_eq!((line.tried_at, line.done_at), (Timestamp(9), Some(Timestamp(5))));
        assert_eq!(line.fault, Some(Fault::Room));
        store
            .write_now(|tx| note_done(tx, Kind::Backup, Timestamp(11), "c.db", 8))
            .expect("is noted");
        assert_eq!((told().fault, told().size), (None, Some(8)));
        assert_eq!(store.read_now(state).expect("is read").drill, None);
    }
}
