//! Whether a choice of views tells nothing about a few people: the ladder first, then the knots, then what is withheld.

use crate::echelon::{Echelon, TooLarge};
use crate::knot::{Untied, knots, untie};
use crate::ladder::climb;
use crate::rows::{Row, rows};
use crate::table::Table;
use std::collections::HashMap;

/// Largest matrix in which a withheld group is looked for exactly.
const MOST_CELLS: usize = 40_000;

/// A change of answers: atoms and by how much.
pub(crate) type World = Vec<(u32, i128)>;

/// Why a choice is safe.
pub(crate) struct Certificate {
    /// The shown views as rows.
    pub(crate) rows: Vec<Row>,
    /// The rows on the ladder, the first first.
    pub(crate) order: Vec<usize>,
    /// Knots, each with another world.
    pub(crate) knots: Vec<(Vec<usize>, World)>,
    /// Knots of earlier waves alone that could not be untied: what they tell was told then.
    pub(crate) given_away: Vec<Vec<usize>>,
    /// Withheld views, each with a change that no row sees and that changes its sum.
    pub(crate) withheld: Vec<(usize, World)>,
}

/// Why a choice could not be shown to be safe.
#[derive(Debug, Default)]
pub(crate) struct Doubt {
    /// Views that together tell about a few people, or about whom that could not be excluded; the bool: it is certain.
    pub(crate) knots: Vec<(Vec<usize>, bool)>,
    /// Withheld views that can be computed, or of which that could not be excluded.
    pub(crate) computed: Vec<usize>,
}

/// Proves that these views, all together, tell nothing about fewer than k people nor about a withheld view.
pub(crate) fn prove(
    table: &Table,
    shown: &[bool],
    k: u32,
    withheld: &[usize],
) -> Result<Certificate, Doubt> {
    look(table, shown, k, withheld, false)
}

/// Whether [`prove`] would prove it.
pub(crate) fn is_safe(table: &Table, shown: &[bool], k: u32, withheld: &[usize]) -> bool {
    look(table, shown, k, withheld, true).is_ok()
}

/// `is_hasty`: one doubt is enough.
fn look(
    table: &Table,
    shown: &[bool],
    k: u32,
    withheld: &[usize],
    is_hasty: bool,
) -> Result<Certificate, Doubt> {
    let rows = rows(table, shown);
    let ladder = climb(&rows, &table.atoms, k);
    let mut doubt = Doubt::default();
    let (mut tied, mut given_away) = (Vec::new(), Vec::new());
    for knot in knots(&rows, &ladder.stuck) {
        let untied = untie(&rows, &knot, &table.atoms, k);
        if let Untied::Safe(world) = untied {
            tied.push((knot, world));
        } else if knot.iter().all(|row| table.sheets[rows[*row].view].is_frozen) {
            given_away.push(knot);
        } else {
            let views = knot.iter().map(|row| rows[*row].view).collect();
            doubt.knots.push((views, matches!(untied, Untied::Leak)));
            if is_hasty {
                return Err(doubt);
            }
        }
    }
    let mut kept = Vec::new();
    if !withheld.is_empty() {
        let classes = Classes::of(&rows, table);
        for view in withheld {
            match classes.unseen(&rows, table, *view) {
                Some(change) => kept.push((*view, change)),
                None => doubt.computed.push(*view),
            }
        }
    }
    if doubt.knots.is_empty() && doubt.computed.is_empty() {
        let order = ladder.order;
        Ok(Certificate { rows, order, knots: tied, given_away, withheld: kept })
    } else {
        Err(doubt)
    }
}

/// Atoms that no row tells apart are one class.
struct Classes {
    of: Vec<u32>,
    atoms: Vec<Vec<u32>>,
}

impl Classes {
    fn of(rows: &[Row], table: &Table) -> Classes {
        let mut columns: Vec<Vec<(u32, i64)>> = vec![Vec::new(); table.atoms.len()];
        for (at, row) in rows.iter().enumerate() {
            for (atom, times) in &row.cells {
                columns[*atom as usize].push((at as u32, *times));
            }
        }
        let mut known: HashMap<Vec<(u32, i64)>, u32> = HashMap::new();
        let mut classes = Classes { of: Vec::new(), atoms: Vec::new() };
        for (atom, column) in columns.into_iter().enumerate() {
            let class = *known.entry(column).or_insert(classes.atoms.len() as u32);
            if class as usize == classes.atoms.len() {
                classes.atoms.push(Vec::new());
            }
            classes.atoms[class as usize].push(atom as u32);
            classes.of.push(class);
        }
        classes
    }

    /// A change that no row sees and that changes the sum of this view.
    fn unseen(&self, rows: &[Row], table: &Table, view: usize) -> Option<Vec<(u32, i128)>> {
        let own = &table.sheets[view].atoms;
        // Two atoms that no row tells apart, one within and one outside: what one has more the other has less.
        for atom in own {
            let class = &self.atoms[self.of[*atom as usize] as usize];
            let other = class.iter().find(|other| own.binary_search(other).is_err());
            if let Some(other) = other {
                return Some(vec![(*atom, 1), (*other, -1)]);
            }
        }
        self.unseen_exactly(rows, own).ok().flatten()
    }

    fn unseen_exactly(
        &self,
        rows: &[Row],
        own: &[u32],
    ) -> Result<Option<Vec<(u32, i128)>>, TooLarge> {
        let width = self.atoms.len();
        if rows.len() * width > MOST_CELLS {
            return Err(TooLarge);
        }
        let matrix = rows.iter().map(|row| {
            let mut cells = vec![0_i128; width];
            for (atom, times) in &row.cells {
                cells[self.of[*atom as usize] as usize] = i128::from(*times);
            }
            cells
        });
        let echelon = Echelon::of(width, matrix)?;
        let mut is_own = vec![0_i128; width];
        for atom in own {
            is_own[self.of[*atom as usize] as usize] = 1;
        }
        if echelon.derives(is_own.clone())? {
            return Ok(None);
        }
        let mut number = 1_i128;
        let change = echelon.unseen(|_| {
            number = number * 48_271 % 2_147_483_647;
            number
        })?;
        let mut sum = 0_i128;
        for (own, change) in is_own.iter().zip(&change) {
            sum = sum.checked_add(own * change).ok_or(TooLarge)?;
        }
        if sum == 0 {
            return Err(TooLarge);
        }
        let firsts = self.atoms.iter().map(|class| class[0]);
        Ok(Some(firsts.zip(change).filter(|(_, change)| *change != 0).collect()))
    }
}
