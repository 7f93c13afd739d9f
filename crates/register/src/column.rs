//! One column: what it holds, and what it is for.

use crate::meaning::{Erasure, Seen, Two, two};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The number of its own row.
    Key,
    /// The number of a row in another table.
    Of(&'static str),
    /// Who: the number of a person.
    Person,
    /// A day.
    Day,
    /// A moment; only where a technical term needs one.
    Moment,
    /// A number.
    Number,
    /// One of a few words that the program knows.
    Choice,
    /// What somebody wrote.
    Words,
    /// A secret, or what remains of one: nobody can read it back.
    Secret,
    /// A file or part of one.
    File,
}

/// One column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the database.
    pub name: &'static str,
    /// What it is.
    pub says: Two,
    /// What it holds.
    pub holds: Holds,
    pub(crate) seen: Option<Seen>,
    pub(crate) erasure: Option<Erasure>,
    /// What an export reads instead, where a person may read less than the column: an expression on `t`.
    pub reads: Option<&'static str>,
    /// What stands there once its person is erased, where that is not simply nothing: an expression on `t`, with
    /// `$2` for the day.
    pub leaves: Option<&'static str>,
}

impl Column {
    /// Where who sees it differs from its table.
    pub(crate) const fn seen(self, seen: Seen) -> Column {
        Column { seen: Some(seen), ..self }
    }

    /// Where what erasure does differs from its table.
    pub(crate) const fn erased(self, erasure: Erasure) -> Column {
        Column { erasure: Some(erasure), ..self }
    }

    /// What stands there once its person is erased.
    pub(crate) const fn leaves(self, expression: &'static str) -> Column {
        Column { leaves: Some(expression), ..self }
    }

    /// What an export reads instead.
    pub(crate) const fn reads(self, expression: &'static str) -> Column {
        Column { reads: Some(expression), ..self }
    }
}

const fn column(name: &'static str, holds: Holds, nl: &'static str, en: &'static str) -> Column {
    Column { name, says: two(nl, en), holds, seen: None, erasure: None, reads: None, leaves: None }
}

macro_rules! makers {
    ($($maker:ident $holds:ident $what:literal;)*) => {$(
        #[doc = $what]
        pub(crate) const fn $maker(name: &'static str, nl: &'static str, en: &'static str) -> Column {
            column(name, Holds::$holds, nl, en)
        }
    )*};
}

makers! {
    key Key "The number of its own row.";
    person Person "Who.";
    day Day "A day.";
    moment Moment "A moment.";
    number Number "A number.";
    choice Choice "One of a few words.";
    words Words "What somebody wrote.";
    secret Secret "What nobody can read back.";
    file File "A file.";
}

/// The number of a row in another table.
pub(crate) const fn of(
    name: &'static str,
    table: &'static str,
    nl: &'static str,
    en: &'static str,
) -> Column {
    column(name, Holds::Of(table), nl, en)
}
