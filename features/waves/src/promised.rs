//! What is promised, as it is sent: a head of a thousand bytes to everybody, the list of cells to who checks all of it, and to who collects the
//! own cell with what shows that it stands in that list.
//!
//! With thousands of cells the list is megabytes that never change: what is made of it is made once, and not read from the database again.

use crate::store::{self, PublicCell, PublicOpen};
use std::sync::{Arc, Mutex, PoisonError};
use zwerm_ballot::{Cell, CellKey, OpenCell, Tree};
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError};

/// Most lists of which it is remembered, two of a wave: of the largest there are, a few megabytes each.
const REMEMBERED: usize = 8;

/// What this server remembers of waves, by their hash.
pub(crate) struct Remembered<T>(Mutex<Vec<(String, Kept<T>)>>);

/// Made by the first who asks, while others who ask for the same wait for it.
type Kept<T> = Arc<Mutex<Option<T>>>;

/// The trees of the lists.
pub(crate) type Trees = Remembered<Arc<Listed>>;

/// The numbers of the cells of a wave, and the tree of their lines.
pub(crate) struct Listed {
    numbers: Vec<u32>,
    tree: Tree,
}

impl<T> Default for Remembered<T> {
    fn default() -> Remembered<T> {
        Remembered(Mutex::default())
    }
}

impl<T: Clone> Remembered<T> {
    fn kept(&self, name: &str) -> Kept<T> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, kept)) = all.iter().find(|(it, _)| it == name) {
            return Arc::clone(kept);
        }
        if all.len() >= REMEMBERED {
            all.remove(0);
        }
        let kept = Kept::<T>::default();
        all.push((name.to_owned(), Arc::clone(&kept)));
        kept
    }

    /// What is remembered under this name, made if there is nothing. Blocks.
    pub(crate) fn of(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let kept = self.kept(name);
        let mut made = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = &*made {
            return Ok(made.clone());
        }
        let new = make()?;
        *made = Some(new.clone());
        Ok(new)
    }
}

/// A cell as it is promised; nothing where its key is none.
pub(crate) fn cell(of: PublicCell) -> Result<Cell, StoreError> {
    let key = CellKey::from_der(&of.key).ok_or(StoreError::NotFound)?;
    Ok(Cell { id: of.number, label: of.name, invited: of.invited, keys: vec![key] })
}

/// The list of cells of a wave, letter for letter.
pub(crate) fn cells(tx: &mut Reader, id: WaveId) -> Result<String, StoreError> {
    let line = |of| cell(of).map(|cell| cell.text() + "\n");
    store::public_cells(tx, id)?.into_iter().map(line).collect()
}

/// A cell of an open question as it is promised.
pub(crate) fn open_cell(of: PublicOpen) -> Result<OpenCell, StoreError> {
    Ok(OpenCell { question: of.question.code().to_owned(), says: of.says, cell: cell(of.cell)? })
}

/// The list of those, letter for letter; nothing where no open question is asked.
pub(crate) fn open(tx: &mut Reader, id: WaveId) -> Result<String, StoreError> {
    let line = |of| open_cell(of).map(|cell| cell.text() + "\n");
    store::public_open(tx, id)?.into_iter().map(line).collect()
}

/// The line of one cell of an open question, as of one of the statements.
pub(crate) fn shown_open(
    tx: &mut Reader,
    trees: &Trees,
    (id, hash): (WaveId, &str),
    number: u32,
) -> Result<serde_json::Value, StoreError> {
    let listed = trees.of(&format!("open {hash}"), || {
        let numbers = store::public_open(tx, id)?.iter().map(|it| it.cell.number).collect();
        Ok(Arc::new(Listed { numbers, tree: Tree::of(open(tx, id)?.lines()) }))
    })?;
    let line = open_cell(store::public_open_one(tx, id, number)?)?.text();
    beside(&listed, number, &line)
}

/// The line of one cell in that list, its place, and the path from there to the root in the head.
pub(crate) fn shown(
    tx: &mut Reader,
    trees: &Trees,
    (id, hash): (WaveId, &str),
    number: u32,
) -> Result<serde_json::Value, StoreError> {
    let listed = trees.of(hash, || {
        let text = cells(tx, id)?;
        let numbers = store::public_cells(tx, id)?.iter().map(|it| it.number).collect();
        Ok(Arc::new(Listed { numbers, tree: Tree::of(text.lines()) }))
    })?;
    let line = cell(store::public_cell(tx, id, number)?)?.text();
    beside(&listed, number, &line)
}

fn beside(listed: &Listed, number: u32, line: &str) -> Result<serde_json::Value, StoreError> {
    let at = listed.numbers.binary_search(&number).map_err(|_| StoreError::NotFound)?;
    let path = listed.tree.path(at).ok_or(StoreError::NotFound)?;
    let path: Vec<String> = path.iter().map(|it| crate::model::hex(it)).collect();
    Ok(serde_json::json!({ "line": line, "at": at, "path": path }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_made_once() {
        let trees = Remembered::<&str>::default();
        assert_eq!(trees.of("a", || Ok("made")).expect("made"), "made");
        assert_eq!(trees.of("a", || Err(StoreError::Busy)).expect("remembered"), "made");
    }

    #[test]
    fn what_went_wrong_is_not_remembered_and_only_a_few_are() {
        let lists = Remembered::<&str>::default();
        assert!(lists.of("a", || Err(StoreError::Busy)).is_err());
        for name in ["a", "b", "c", "d", "e", "f", "g", "h", "i"] {
            assert!(lists.of(name, || Ok(name)).is_ok());
        }
        assert!(lists.of("i", || Err(StoreError::Busy)).is_ok());
        assert!(lists.of("a", || Err(StoreError::Busy)).is_err(), "the oldest went");
    }
}
