//! SQL texts: written once with `$1…$n`, known by name, and fit for both engines.

use crate::sealing::Guarded;
use std::{fmt, sync::OnceLock};

/// One SQL statement for both engines. Made by [`statements!`](crate::statements).
pub struct Sql {
    name: &'static str,
    text: &'static str,
    for_sqlite: OnceLock<Box<str>>,
    guarded: OnceLock<Guarded>,
}

/// Every statement that is declared with [`statements!`](crate::statements) in any linked crate.
#[linkme::distributed_slice]
pub static STATEMENTS: [&'static Sql];

/// Declares SQL statements: `statements! { /// Finds one person. pub FIND = "SELECT …"; }` makes
/// `static FIND: Sql` and registers it, so that a test can prepare it on both engines.
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $visible:vis $name:ident = $text:expr;)*) => {$(
        $(#[$meta])*
        $visible static $name: $crate::Sql =
            $crate::Sql::new(concat!(module_path!(), "::", stringify!($name)), $text);
        const _: () = {
            #[$crate::linkme::distributed_slice($crate::STATEMENTS)]
            #[linkme(crate = $crate::linkme)]
            static REGISTERED: &'static $crate::Sql = &$name;
        };
    )*};
}

impl Sql {
    /// A statement with the name it is reported under. Use [`statements!`](crate::statements).
    pub const fn new(name: &'static str, text: &'static str) -> Sql {
        Sql { name, text, for_sqlite: OnceLock::new(), guarded: OnceLock::new() }
    }

    /// The full path of the statement, such as `zwerm_people::store::FIND`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The text as written, with `$1…$n`; PostgreSQL takes it as it is.
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// The text with `?1…?n`: for SQLite a `$2` would be a mere name, bound in order of appearance.
    pub(crate) fn for_sqlite(&self) -> &str {
        self.for_sqlite.get_or_init(|| numbered(self.text).into_boxed_str())
    }

    /// Which of its parameters must be sealed words.
    pub(crate) fn guarded(&self) -> &Guarded {
        self.guarded.get_or_init(|| Guarded::of(self.text))
    }
}

impl fmt::Debug for Sql {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// Writes `?n` for each `$n` outside quotes.
pub(crate) fn numbered(text: &str) -> String {
    let mut quote = None;
    let mut letters = text.chars().peekable();
    let mut out = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (None, '\'' | '"') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
        let is_number = letters.peek().is_some_and(char::is_ascii_digit);
        out.push(if quote.is_none() && letter == '$' && is_number { '?' } else { letter });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_keep_their_numbers_and_quoted_dollars_stay() {
        assert_eq!(
            numbered("SELECT $2, '$1 it''s', \"$3\" WHERE a = $1 AND b = $10"),
            "SELECT ?2, '$1 it''s', \"$3\" WHERE a = ?1 AND b = ?10"
        );
    }
}
