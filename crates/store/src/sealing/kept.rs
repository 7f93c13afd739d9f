//! The keys to words as the database keeps them: found, made with the first words, wrapped anew.

use super::{KeyOf, Keys, WordsKey, WrappingKey};
use crate::{Cell, Reader, Row, Sql, StoreError, Writer, params};
use zwerm_domain::Id;

/// The macro for all others makes nothing in this crate itself.
macro_rules! own_statements {
    ($($name:ident = $text:literal;)*) => {
        $(static $name: Sql = Sql::new(concat!(module_path!(), "::", stringify!($name)), $text);)*
        pub(crate) static STATEMENTS: &[&Sql] = &[$(&$name),*];
    };
}

own_statements! {
    PAIR = "SELECT wrapped FROM pair_key WHERE agreement_id = $1";
    PERSON = "SELECT wrapped FROM person_words_key WHERE person_id = $1";
    TEAM = "SELECT wrapped FROM team_words_key WHERE team_id = $1";
    ORGANISATION = "SELECT wrapped FROM organisation_words_key WHERE organisation_id = $1";
    KEEP_PAIR = "INSERT INTO pair_key (agreement_id, wrapped) VALUES ($1, $2)";
    KEEP_PERSON = "INSERT INTO person_words_key (person_id, wrapped) VALUES ($1, $2)";
    KEEP_TEAM = "INSERT INTO team_words_key (team_id, wrapped) VALUES ($1, $2)";
    KEEP_ORGANISATION = "INSERT INTO organisation_words_key (organisation_id, wrapped) VALUES ($1, $2)";
    COUNT = "SELECT (SELECT COUNT(*) FROM pair_key) + (SELECT COUNT(*) FROM person_words_key) + (SELECT COUNT(*) FROM team_words_key) + (SELECT COUNT(*) FROM organisation_words_key)";
    PAIRS = "SELECT agreement_id, wrapped FROM pair_key";
    PEOPLE = "SELECT person_id, wrapped FROM person_words_key";
    TEAMS = "SELECT team_id, wrapped FROM team_words_key";
    ORGANISATIONS = "SELECT organisation_id, wrapped FROM organisation_words_key";
    WRAP_PAIR = "UPDATE pair_key SET wrapped = $2 WHERE agreement_id = $1";
    WRAP_PERSON = "UPDATE person_words_key SET wrapped = $2 WHERE person_id = $1";
    WRAP_TEAM = "UPDATE team_words_key SET wrapped = $2 WHERE team_id = $1";
    WRAP_ORGANISATION = "UPDATE organisation_words_key SET wrapped = $2 WHERE organisation_id = $1";
    FORGET_PAIRS = "DELETE FROM pair_key";
    FORGET_PEOPLE = "DELETE FROM person_words_key";
    FORGET_TEAMS = "DELETE FROM team_words_key";
    FORGET_ORGANISATIONS = "DELETE FROM organisation_words_key";
}

impl KeyOf {
    /// How it is found, and how it is kept.
    fn statements(self) -> [&'static Sql; 2] {
        match self {
            KeyOf::Agreement(_) => [&PAIR, &KEEP_PAIR],
            KeyOf::Person(_) => [&PERSON, &KEEP_PERSON],
            KeyOf::Team(_) => [&TEAM, &KEEP_TEAM],
            KeyOf::Organisation(_) => [&ORGANISATION, &KEEP_ORGANISATION],
        }
    }

    /// The same as texts, for a connection without a guard.
    pub(super) fn texts(self) -> [&'static str; 2] {
        self.statements().map(Sql::text)
    }
}

impl Reader {
    /// The key to these words, if there is one that opens. Whoever asks has made sure that they may be read: where a
    /// list is read, its statement brings the key along (see [`opener`](Reader::opener)).
    ///
    /// # Errors
    /// If the store fails.
    pub fn known_key(&mut self, of: impl Into<KeyOf>) -> Result<Option<WordsKey>, StoreError> {
        let (of, keys) = (of.into(), self.keys());
        let [find, _] = of.statements();
        Ok(self
            .first(find, &params![of.number()], |row| wrapped(row, |it| keys.unwrap(of, it)))?
            .flatten())
    }
}

impl Writer {
    /// The key to write words with; made with the first of them.
    ///
    /// # Errors
    /// If there is a key that does not open, or the store fails.
    pub fn words_key(&mut self, of: impl Into<KeyOf>) -> Result<WordsKey, StoreError> {
        let (of, keys) = (of.into(), self.keys());
        let [find, keep] = of.statements();
        let known = self.first(find, &params![of.number()], |row| {
            wrapped(row, |it| keys.unwrap(of, it))?.ok_or(StoreError::NoKey)
        })?;
        if let Some(key) = known {
            return Ok(key);
        }
        let (key, wrapped) = keys.make(of)?;
        self.run(keep, &params![of.number(), wrapped])?;
        Ok(key)
    }
}

fn wrapped<T>(row: &Row<'_>, made: impl FnOnce(Option<&[u8]>) -> T) -> Result<T, StoreError> {
    Ok(match row.cell(0)? {
        Cell::Bytes(wrapped) => made(Some(wrapped)),
        _ => made(None),
    })
}

/// How many keys there are.
///
/// # Errors
/// If the store fails.
pub fn count_keys(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&COUNT, &[], |row| row.get(0))
}

/// Wraps every key anew, for another key file; words stay as they are. Answers how many that were.
///
/// # Errors
/// If one does not open with the old key, or the store fails.
pub fn wrap_anew(tx: &mut Writer, old: &Keys, new: &Keys) -> Result<u64, StoreError> {
    let (old, new) = (old.wrapping()?, new.wrapping()?);
    Ok(anew(tx, old, new, [&PAIRS, &WRAP_PAIR], KeyOf::Agreement)?
        + anew(tx, old, new, [&PEOPLE, &WRAP_PERSON], KeyOf::Person)?
        + anew(tx, old, new, [&TEAMS, &WRAP_TEAM], KeyOf::Team)?
        + anew(tx, old, new, [&ORGANISATIONS, &WRAP_ORGANISATION], KeyOf::Organisation)?)
}

fn anew<T>(
    tx: &mut Writer,
    old: &WrappingKey,
    new: &WrappingKey,
    [all, wrap]: [&'static Sql; 2],
    key_of: fn(Id<T>) -> KeyOf,
) -> Result<u64, StoreError> {
    let kept: Vec<(Id<T>, Vec<u8>)> = tx.all(all, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut count = 0;
    for (id, wrapped) in kept {
        let of = key_of(id);
        let wrapped = old.rewrap(of, &wrapped, new)?.ok_or(StoreError::NoKey)?;
        count += tx.run(wrap, &params![of.number(), wrapped])?;
    }
    Ok(count)
}

/// Forgets every key: every private word there is, is gone.
///
/// # Errors
/// If the store fails.
pub fn forget_keys(tx: &mut Writer) -> Result<u64, StoreError> {
    let mut count = 0;
    for sql in [&FORGET_PAIRS, &FORGET_PEOPLE, &FORGET_TEAMS, &FORGET_ORGANISATIONS] {
        count += tx.run(sql, &[])?;
    }
    Ok(count)
}
