//! One table: its columns, and what holds for all of them.

use crate::{
    column::{Column, Holds},
    meaning::{Erasure, Keep, Seen, Term, Two, two},
    topic::Topic,
};

/// One table of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// What it belongs to, in words that a person knows.
    pub topic: &'static Topic,
    /// What its rows are.
    pub says: Two,
    seen: Seen,
    pub(crate) erasure: Erasure,
    /// How long its rows stay.
    pub keep: Keep,
    /// Which rows a person finds in their export: a condition on a row `t`, with `$1` for the person and `$2`
    /// for the day fourteen days ago. None: no row is a person's.
    pub mine: Option<&'static str>,
    /// Whose rows erasure is about, where the columns that name a person do not say it: a condition on a row `t`, with
    /// `$1` for the person.
    pub(crate) own: Option<&'static str>,
    /// Its columns.
    pub columns: &'static [Column],
}

/// As long as Zwerm is in use; what most is kept for.
pub(crate) const IN_USE: Keep = Keep::While(two(
    "Zolang de organisatie Zwerm gebruikt, of tot iemand het weghaalt",
    "As long as the organisation uses Zwerm, or until somebody takes it away",
));

impl Table {
    /// A table about a topic. What is not said otherwise: only oneself sees it, it goes at erasure, stays as
    /// long as Zwerm is in use, and is in nobody's export.
    pub(crate) const fn new(
        name: &'static str,
        topic: &'static Topic,
        nl: &'static str,
        en: &'static str,
    ) -> Table {
        Table {
            name,
            topic,
            says: two(nl, en),
            seen: Seen::Oneself,
            erasure: Erasure::Goes,
            keep: IN_USE,
            mine: None,
            own: None,
            columns: &[],
        }
    }

    pub(crate) const fn seen(self, seen: Seen) -> Table {
        Table { seen, ..self }
    }

    pub(crate) const fn erased(self, erasure: Erasure) -> Table {
        Table { erasure, ..self }
    }

    pub(crate) const fn kept(self, keep: Keep) -> Table {
        Table { keep, ..self }
    }

    pub(crate) const fn mine(self, condition: &'static str) -> Table {
        Table { mine: Some(condition), ..self }
    }

    pub(crate) const fn own(self, condition: &'static str) -> Table {
        Table { own: Some(condition), ..self }
    }

    pub(crate) const fn columns(self, columns: &'static [Column]) -> Table {
        Table { columns, ..self }
    }

    /// Who sees this column. A secret is seen by nobody, whoever sees the rest.
    pub fn seen_of(&self, column: &Column) -> Seen {
        match (column.seen, column.holds) {
            (Some(seen), _) => seen,
            (None, Holds::Secret) => Seen::Nobody,
            (None, _) => self.seen,
        }
    }

    /// What erasure does with this column. Where a row stays, who it names becomes *oud-collega*.
    pub fn erasure_of(&self, column: &Column) -> Erasure {
        match (column.erasure, column.holds, self.erasure) {
            (Some(erasure), _, _) => erasure,
            (None, Holds::Person, Erasure::Stays) => Erasure::Shell,
            (None, _, erasure) => erasure,
        }
    }

    /// The column of this name.
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// Its term, if its rows have one.
    pub fn term(&self) -> Option<Term> {
        self.keep.term()
    }
}
