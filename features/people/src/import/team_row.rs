//! One row of the file of teams.

use super::{
    clean::{line, lines},
    headings::Column,
    problem::What,
    told::Told,
};
use zwerm_domain::text::LINE;

/// Longest key; a name of full length makes one too.
const KEY: usize = LINE;

/// What a row tells of a team. `None`: nothing, what is known stays.
#[derive(Debug)]
pub(super) struct TeamRow {
    pub(super) line: u32,
    /// The key as written; `None` where none is given.
    pub(super) key: Option<String>,
    /// Empty only beside a problem.
    pub(super) name: String,
    /// The team it hangs under as written; empty: none.
    pub(super) parent: Option<String>,
    pub(super) purpose: Option<String>,
}

/// Reads one row.
pub(super) fn team_row(told: &mut Told<'_, '_>) -> TeamRow {
    TeamRow {
        line: told.line(),
        key: told.value(Column::TeamKey, |cell| line(cell, KEY)).filter(|key| !key.is_empty()),
        name: told.value(Column::TeamName, name).unwrap_or_default(),
        parent: told.value(Column::Parent, |cell| line(cell, LINE)),
        purpose: told.value(Column::Purpose, lines),
    }
}

/// A `|` stands between teams in the file of people, so no name can have one.
fn name(cell: &str) -> Result<String, What> {
    match line(cell, LINE)?.replace('|', "/") {
        name if name.is_empty() => Err(What::Empty),
        name => Ok(name),
    }
}
