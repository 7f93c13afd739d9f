//! What is kept of a file of answers: typed columns, a byte an answer.

use crate::attributes::Attribute;
use zwerm_instrument::Instrument;
use zwerm_stats::{Column, Groups};

/// Answers, a row a person (and wave).
#[derive(Debug)]
pub struct Answers {
    /// How many rows.
    pub rows: usize,
    /// For each item of the instrument its answers, turned round where it is reversed; none where its block was not asked.
    pub items: Vec<Option<Column>>,
    /// The unit each person is on, as an index in [`Answers::units`].
    pub teams: Groups,
    /// All units.
    pub units: Units,
    /// The wave of each row, as an index in [`Answers::waves`].
    pub wave_of: Groups,
    /// Attributes that cross the tree: layers first.
    pub attributes: Vec<Attribute>,
    /// Names of waves, in order of time.
    pub waves: Vec<String>,
    /// Outcomes by the names of their columns.
    pub outcomes: Vec<(String, Column)>,
    /// Who is the same person in each wave: equal numbers. Without a column of ids everybody has another.
    pub keys: Vec<u64>,
    /// Whether a column says who is who.
    pub is_linked: bool,
    /// What was odd, though it could be used.
    pub warnings: Vec<Warning>,
}

/// Teams, and what is above them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// Names; the one of those without a team is empty.
    pub names: Vec<String>,
    /// The unit above each.
    pub parents: Vec<Option<u32>>,
    /// How many people placed on each unit itself were invited, where the tree says so.
    pub invited: Vec<Option<u64>>,
}

impl Units {
    /// Which units have units under them.
    pub fn has_below(&self) -> Vec<bool> {
        let mut has = vec![false; self.names.len()];
        for parent in self.parents.iter().flatten() {
            has[*parent as usize] = true;
        }
        has
    }

    /// How far each is from the top: 0 at the top.
    pub fn depths(&self) -> Vec<usize> {
        let depth = |unit: usize| {
            let above = std::iter::successors(self.parents[unit], |at| self.parents[*at as usize]);
            above.take(self.names.len()).count()
        };
        (0..self.names.len()).map(depth).collect()
    }
}

/// What a reader of the report is to know about the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// These constructs were not asked.
    NotAsked(Vec<String>),
    /// These columns were not used.
    Unused(Vec<String>),
    /// Nobody answered this item.
    NobodyAnswered(String),
    /// Everybody gave the same answer to this item.
    AllAlike(String),
    /// Fewer than half answered this item.
    FewAnswered(String),
    /// This column holds measurements, not whole answers: no distribution is shown of it.
    Measured(String),
    /// So many rows have no team.
    NoTeam(usize),
    /// There is one team only: teams can't be held against each other.
    OneTeam,
    /// Waves are not linked: nobody says who is the same person.
    Unlinked,
    /// Somewhere more people answered than were invited, by the tree.
    MoreThanInvited,
}

/// What is odd about items that can be used.
pub(crate) fn look(items: &[Option<Column>], instrument: &Instrument, warnings: &mut Vec<Warning>) {
    for (column, item) in items.iter().zip(&instrument.items) {
        let Some(column) = column else { continue };
        let spread = column.as_likert().map(zwerm_stats::Distribution::of);
        let answered = spread.as_ref().map_or_else(|| column.answered(), |it| it.n() as usize);
        if answered == 0 {
            warnings.push(Warning::NobodyAnswered(item.id.clone()));
            continue;
        }
        if answered * 2 < column.len() {
            warnings.push(Warning::FewAnswered(item.id.clone()));
        }
        match spread {
            None => warnings.push(Warning::Measured(item.id.clone())),
            Some(spread) if spread.counts.iter().filter(|count| **count > 0).count() == 1 => {
                warnings.push(Warning::AllAlike(item.id.clone()));
            }
            Some(_) => {}
        }
    }
}
