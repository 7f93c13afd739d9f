//! Opening a confidential wave: its answers stand in the database and go to where opened answers of every wave are, without an order.

use super::opening::{Counted, labels};
use crate::store::{self, ForOpening};
use std::collections::BTreeMap;
use zwerm_domain::WaveId;
use zwerm_store::{BallotBox, Sheets, Store};

/// Of which cell, and what.
pub(super) type Answers = Vec<(u32, String)>;

/// What was answered; nothing where a wave is anonymous. This server's box is the one from here on.
pub(super) fn answers(
    store: &Store,
    ballots: &BallotBox,
    id: WaveId,
    wave: &ForOpening,
    hash: [u8; 32],
) -> Result<Option<Answers>, String> {
    if !wave.is_confidential {
        return Ok(None);
    }
    ballots.begin(hash).map_err(|error| error.to_string())?;
    store.read_now(move |tx| store::answers(tx, id)).map(Some).map_err(|error| error.to_string())
}

/// How many there are, cell by cell.
pub(super) fn counted(answers: &Answers) -> Counted {
    let mut of_cells: BTreeMap<u32, u32> = BTreeMap::new();
    for (cell, _) in answers {
        *of_cells.entry(*cell).or_default() += 1;
    }
    Counted { of_cells, ..Counted::default() }
}

/// Keeps those of cells with enough of them, and of others where they are enough together.
pub(super) fn keep(
    ballots: &BallotBox,
    wave: &ForOpening,
    hash: [u8; 32],
    of_cells: &BTreeMap<u32, u32>,
    answers: Answers,
) -> Result<(), String> {
    let label = labels(wave, of_cells, wave.levels.k());
    let labelled = |(cell, sheet): (u32, String)| Some((*label.get(&cell)?, sheet));
    let sheets = answers.into_iter().filter_map(labelled).collect();
    match ballots.keep_sheets(hash, sheets).map_err(|error| error.to_string())? {
        Sheets::Kept | Sheets::Before => Ok(()),
        Sheets::NotClosed => Err("the box is not closed".to_owned()),
    }
}
