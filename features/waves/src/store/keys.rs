//! Keys of a wave and of its cells: made by a job, piece by piece, sealed with a key of the key file, and gone when it is over.

use crate::{
    model::{Levels, stage::Step},
    picture::Top,
    store::{OpenedGroup, UnitLine, of_whom, open, opened_groups, units},
};
use zwerm_domain::{Date, Level, PersonId, Threshold, WaveId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    LACKING = "SELECT c.number FROM wave_cell c WHERE c.wave_id = $1 AND c.public_key IS NULL ORDER BY c.number LIMIT $2";
    KEEP = "UPDATE wave_cell SET public_key = $3, secret_key = $4 WHERE wave_id = $1 AND number = $2 AND public_key IS NULL";
    PUBLIC = "SELECT number, name, invited, public_key FROM wave_cell WHERE wave_id = $1 AND public_key IS NOT NULL ORDER BY number";
    PUBLIC_ONE = "SELECT number, name, invited, public_key FROM wave_cell WHERE wave_id = $1 AND number = $2 AND public_key IS NOT NULL";
    SECRET_OF = "SELECT secret_key FROM wave_cell WHERE wave_id = $1 AND number = $2 AND secret_key IS NOT NULL";
    KEEP_SECRET = "INSERT INTO wave_secret (wave_id, kind, secret) VALUES ($1, $2, $3) ON CONFLICT (wave_id, kind) DO NOTHING";
    SECRET = "SELECT secret FROM wave_secret WHERE wave_id = $1 AND kind = $2";
    WRITE = "UPDATE wave SET manifest = $2, hash = $3 WHERE id = $1 AND manifest IS NULL";
    HAPPENED = "SELECT COUNT(*) FROM wave_step WHERE wave_id = $1 AND kind = $2";
    FOR_KEYS = "SELECT w.title, w.asked, w.made_on, w.answer_on, w.close_on, w.invited_level, w.answers_level, w.left_over_level, w.spread_level, o.time_zone
        FROM wave w JOIN organisation o ON o.id = w.organisation_id WHERE w.id = $1";
    OPENED = "SELECT number, unit, public_key FROM wave_cell WHERE wave_id = $1 ORDER BY number";
    IS_WHOLE = "SELECT COUNT(*) FROM wave_unit u JOIN wave w ON w.id = u.wave_id WHERE u.wave_id = $1 AND u.parent IS NULL
        AND (u.team_id IS NULL OR NOT EXISTS (SELECT 1 FROM team t WHERE t.organisation_id = w.organisation_id AND t.closed_on IS NULL AND t.parent_id IS NULL AND t.id <> u.team_id))";
    SECRETS = "SELECT kind, secret FROM wave_secret WHERE wave_id = $1";
    MADE_UP = "SELECT s.made_on FROM wave w JOIN organisation o ON o.id = w.organisation_id JOIN wave_step s ON s.wave_id = w.id AND s.kind = 'closed'
        WHERE w.id = $1 AND o.demo_seed IS NOT NULL AND w.manifest IS NULL
        AND NOT EXISTS (SELECT 1 FROM wave_cell c WHERE c.wave_id = w.id AND c.public_key IS NOT NULL)";
    ASKED_BEFORE_SIGNED = "SELECT k.made_on FROM wave_step k JOIN wave_step s ON s.wave_id = k.wave_id AND s.kind = 'countersigned' WHERE k.wave_id = $1 AND k.kind = 'keys'";
    HASH = "SELECT hash FROM wave WHERE id = $1 AND hash IS NOT NULL";
    ISSUED = "UPDATE wave_cell SET issued = (SELECT COUNT(*) FROM wave_invited i WHERE i.wave_id = wave_cell.wave_id AND i.cell = wave_cell.number AND (i.signed IS NOT NULL OR i.letter_by IS NOT NULL)),
        secret_key = NULL WHERE wave_id = $1";
    DROP_SECRET = "DELETE FROM wave_secret WHERE wave_id = $1 AND kind = $2";
    DROP_KEYS = "UPDATE wave_cell SET secret_key = NULL WHERE wave_id = $1";
}

/// What a key of a wave itself is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SecretKind {
    /// Opens answers.
    Seal,
    /// Signs receipts.
    Receipt,
}

impl SecretKind {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            SecretKind::Seal => "seal",
            SecretKind::Receipt => "receipt",
        }
    }
}

/// What the manifest says of a wave, but for its keys.
pub(crate) struct ForKeys {
    pub(crate) title: String,
    pub(crate) asked: String,
    pub(crate) made_on: Date,
    pub(crate) answer_on: Date,
    pub(crate) close_on: Date,
    /// Invited in a cell, answers, left over, spread.
    pub(crate) levels: [i64; 4],
    pub(crate) time_zone: String,
}

/// For the job that makes its keys.
pub(crate) fn for_keys(tx: &mut Reader, id: WaveId) -> Result<ForKeys, StoreError> {
    tx.one(&FOR_KEYS, &params![id], |row| {
        Ok(ForKeys {
            title: row.get(0)?,
            asked: row.get(1)?,
            made_on: row.get(2)?,
            answer_on: row.get(3)?,
            close_on: row.get(4)?,
            levels: [row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?],
            time_zone: row.get(9)?,
        })
    })
}

/// A cell, for the job that opens a wave.
pub(crate) struct OpenedCell {
    pub(crate) number: u32,
    pub(crate) unit: i64,
    /// None in a wave that is made up.
    pub(crate) key: Option<Vec<u8>>,
}

/// What the job that opens a wave needs to know.
pub(crate) struct ForOpening {
    pub(crate) asked: String,
    pub(crate) hash: String,
    pub(crate) levels: Levels,
    pub(crate) time_zone: String,
    pub(crate) cells: Vec<OpenedCell>,
    pub(crate) units: Vec<UnitLine>,
    /// Whether all together are the whole organisation.
    pub(crate) top: Top,
    /// Whose mirror it is, if it is one.
    pub(crate) leader: Option<PersonId>,
    /// The groups of its open questions.
    pub(crate) open: Vec<OpenedGroup>,
    /// The day it is said to have closed, where it never was: made up with the demo, without keys and ballots.
    pub(crate) made_up: Option<Date>,
    /// Its answers stand in the database, and there is no ballot of it.
    pub(crate) is_confidential: bool,
    secrets: Vec<(String, Vec<u8>)>,
}

impl ForOpening {
    /// A sealed key of the wave.
    pub(crate) fn secret(&self, kind: SecretKind) -> Option<&[u8]> {
        self.secrets.iter().find(|(it, _)| it == kind.code()).map(|(_, secret)| secret.as_slice())
    }
}

/// For the job that opens it.
pub(crate) fn for_opening(tx: &mut Reader, id: WaveId) -> Result<ForOpening, StoreError> {
    let wave = for_keys(tx, id)?;
    let [invited, answers, left_over, spread] = wave.levels;
    let level =
        |threshold, it| Level::of(threshold, it).unwrap_or_else(|| Threshold::usual(threshold));
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(ForOpening {
        asked: wave.asked,
        hash: tx.one(&HASH, &params![id], |row| row.get(0))?,
        levels: Levels {
            invited: level(Threshold::Invited, invited),
            answers: level(Threshold::Answers, answers),
            left_over: level(Threshold::LeftOver, left_over),
            spread: level(Threshold::Spread, spread),
        },
        time_zone: wave.time_zone,
        cells: tx.all(&OPENED, &params![id], |row| {
            Ok(OpenedCell { number: count(row.get(0)?), unit: row.get(1)?, key: row.get(2)? })
        })?,
        units: units(tx, id)?,
        open: opened_groups(tx, id)?,
        is_confidential: super::is_confidential(tx, id)?,
        top: match tx.one(&IS_WHOLE, &params![id], |row| row.get::<i64>(0))? {
            0 => Top::Unit,
            _ => Top::Organisation,
        },
        leader: of_whom(tx, id)?,
        made_up: tx.first(&MADE_UP, &params![id], |row| row.get(0))?,
        secrets: tx.all(&SECRETS, &params![id], |row| Ok((row.get(0)?, row.get(1)?)))?,
    })
}

/// The hash of what is promised, if it was written down.
pub(crate) fn hash(tx: &mut Reader, id: WaveId) -> Result<Option<String>, StoreError> {
    tx.first(&HASH, &params![id], |row| row.get(0))
}

/// Some cells that have no key yet; then groups of open questions.
pub(crate) fn lacking(tx: &mut Reader, id: WaveId, most: u32) -> Result<Vec<i64>, StoreError> {
    let cells = tx.all(&LACKING, &params![id, most], |row| row.get(0))?;
    if cells.is_empty() { open::lacking_open(tx, id, most) } else { Ok(cells) }
}

/// Keeps the key of a cell; one that is there stays.
pub(crate) fn keep_key(
    tx: &mut Writer,
    id: WaveId,
    cell: i64,
    public: &[u8],
    sealed: &[u8],
) -> Result<(), StoreError> {
    if tx.run(&KEEP, &params![id, cell, public, sealed])? == 0 {
        // Numbers of open questions' groups are no cell's.
        open::keep_open_key(tx, id, (cell, public, sealed))?;
    }
    Ok(())
}

/// A cell with its public key.
pub(crate) struct PublicCell {
    pub(crate) number: u32,
    pub(crate) name: String,
    pub(crate) invited: u32,
    pub(crate) key: Vec<u8>,
}

/// All cells that have a key.
pub(crate) fn public_cells(tx: &mut Reader, id: WaveId) -> Result<Vec<PublicCell>, StoreError> {
    tx.all(&PUBLIC, &params![id], public)
}

/// One of them.
pub(crate) fn public_cell(
    tx: &mut Reader,
    id: WaveId,
    number: u32,
) -> Result<PublicCell, StoreError> {
    tx.one(&PUBLIC_ONE, &params![id, number], public)
}

fn public(row: &Row<'_>) -> Result<PublicCell, StoreError> {
    let count = |number: i64| u32::try_from(number).unwrap_or(u32::MAX);
    let (number, invited) = (count(row.get(0)?), count(row.get(2)?));
    Ok(PublicCell { number, name: row.get(1)?, invited, key: row.get(3)? })
}

/// The sealed secret key of a cell.
pub(crate) fn secret_key(
    tx: &mut Reader,
    id: WaveId,
    cell: u32,
) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(&SECRET_OF, &params![id, cell], |row| row.get(0))
}

/// A sealed key of the wave itself.
pub(crate) fn secret(
    tx: &mut Reader,
    id: WaveId,
    kind: SecretKind,
) -> Result<Option<Vec<u8>>, StoreError> {
    tx.first(&SECRET, &params![id, kind.code()], |row| row.get(0))
}

/// Whether something happened to a wave, for jobs.
pub(crate) fn happened(tx: &mut Reader, id: WaveId, step: Step) -> Result<bool, StoreError> {
    tx.one(&HAPPENED, &params![id, step.code()], |row| Ok(row.get::<i64>(0)? > 0))
}

/// The day the keys were asked for, of a wave that is told to be signed before it has them: that of a demo.
pub(crate) fn asked_before_signed(tx: &mut Reader, id: WaveId) -> Result<Option<Date>, StoreError> {
    tx.first(&ASKED_BEFORE_SIGNED, &params![id], |row| row.get(0))
}

/// Keeps a key of the wave itself; one that is there stays.
pub(crate) fn keep_secret(
    tx: &mut Writer,
    id: WaveId,
    kind: SecretKind,
    sealed: &[u8],
) -> Result<(), StoreError> {
    tx.run(&KEEP_SECRET, &params![id, kind.code(), sealed]).map(drop)
}

/// Writes what is promised, once.
pub(crate) fn write_manifest(
    tx: &mut Writer,
    id: WaveId,
    text: &str,
    hash: &str,
) -> Result<(), StoreError> {
    tx.run(&WRITE, &params![id, text, hash]).map(drop)
}

/// The end of collecting: counts how many ballot papers each cell gave out, letters among them, and destroys what signs them.
pub(crate) fn end_issuing(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&ISSUED, &params![id])?;
    open::end_open(tx, id)
}

/// Destroys every key of a wave that is withdrawn.
pub(crate) fn destroy(tx: &mut Writer, id: WaveId) -> Result<(), StoreError> {
    tx.run(&DROP_KEYS, &params![id])?;
    open::destroy_open(tx, id)?;
    for kind in [SecretKind::Seal, SecretKind::Receipt] {
        destroy_secret(tx, id, kind)?;
    }
    Ok(())
}

/// Destroys one key.
pub(crate) fn destroy_secret(
    tx: &mut Writer,
    id: WaveId,
    kind: SecretKind,
) -> Result<(), StoreError> {
    tx.run(&DROP_SECRET, &params![id, kind.code()]).map(drop)
}
