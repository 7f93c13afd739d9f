//! The guard at the door: a statement that writes a sealed column takes sealed words there, or none.

use super::columns;
use crate::{Sql, StoreError, Value};

/// What a statement writes into sealed columns.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Guarded {
    /// The parameters (from 0) that must be sealed.
    Parameters(Vec<usize>),
    /// In a way that can't be followed; no such statement is let through.
    Unclear,
}

impl Guarded {
    pub(crate) fn of(text: &str) -> Guarded {
        read(text).unwrap_or(Guarded::Unclear)
    }

    /// Refuses words that are not sealed.
    pub(crate) fn check(&self, sql: &Sql, params: &[Value]) -> Result<(), StoreError> {
        let is_kept = match self {
            Guarded::Parameters(sealed) => sealed
                .iter()
                .all(|at| matches!(params.get(*at), None | Some(Value::Null | Value::Sealed(_)))),
            Guarded::Unclear => false,
        };
        if is_kept { Ok(()) } else { Err(StoreError::Plain(sql.name())) }
    }
}

/// The parameters of sealed columns; `None` where a sealed column gets something that can't be followed.
fn read(text: &str) -> Option<Guarded> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let none = Some(Guarded::Parameters(Vec::new()));
    let is = |word: &str| words.get(..word.len()).is_some_and(|it| it.eq_ignore_ascii_case(word));
    // Behind a WITH anything may come; none of ours writes private words so.
    let writes = |table: &&str| {
        ["INSERT INTO ", "UPDATE "].iter().any(|word| words.contains(&format!("{word}{table}")))
    };
    if is("WITH ") && columns::SEALED.iter().any(|table| writes(&table.name)) {
        return None;
    }
    let rest = match () {
        () if is("INSERT INTO ") => &words["INSERT INTO ".len()..],
        () if is("UPDATE ") => &words["UPDATE ".len()..],
        () => return none,
    };
    let name = rest.split([' ', '(']).next().unwrap_or_default();
    let Some(table) = columns::table(name) else { return none };
    let is_sealed = |column: &str| {
        table.words.iter().any(|it| it.rsplit('.').next() == Some(column.trim_matches('"')))
    };
    let mut sealed = Vec::new();
    if is("INSERT INTO ") {
        // Columns that are not named can't be told apart.
        rest[name.len()..].trim_start().starts_with('(').then_some(())?;
        let (named, rest) = in_brackets(rest)?;
        let rest = rest.trim_start();
        let values = rest.strip_prefix("VALUES").map(in_brackets);
        let named: Vec<&str> = apart(named);
        match values {
            Some(values) => {
                let (values, _) = values?;
                for (column, value) in named.iter().zip(apart(values)) {
                    if is_sealed(column) {
                        sealed.extend(parameter(value)?);
                    }
                }
            }
            None if named.iter().any(|column| is_sealed(column)) => return None,
            None => {}
        }
    }
    // What is set, of an update or of a row that was there already.
    for set in words.split(" SET ").skip(1) {
        for assigned in apart(&set[..end_of_set(set)]) {
            let (column, value) = assigned.split_once('=')?;
            if column.trim().trim_start_matches('(').split(',').any(|it| is_sealed(it.trim())) {
                sealed.extend(parameter(value)?);
            }
        }
    }
    Some(Guarded::Parameters(sealed))
}

/// Where what is set ends: at the next part of the statement, outside brackets.
fn end_of_set(set: &str) -> usize {
    let mut open = 0_i32;
    for (at, letter) in set.char_indices() {
        match letter {
            '(' => open += 1,
            ')' => open -= 1,
            ' ' if open == 0 => {
                let parts = [" WHERE ", " RETURNING ", " FROM "];
                if parts.iter().any(|part| set[at..].starts_with(part)) {
                    return at;
                }
            }
            _ => {}
        }
    }
    set.len()
}

/// What stands between the first bracket and its end, and what comes after.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let start = text.find('(')?;
    let mut open = 0_usize;
    for (at, letter) in text.char_indices().skip(start) {
        match letter {
            '(' => open += 1,
            ')' if open == 1 => return Some((&text[start + 1..at], &text[at + 1..])),
            ')' => open -= 1,
            _ => {}
        }
    }
    None
}

/// The parts of a list, at its commas outside brackets.
fn apart(list: &str) -> Vec<&str> {
    let mut open = 0_i32;
    list.split(|letter| {
        open += match letter {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        letter == ',' && open == 0
    })
    .map(str::trim)
    .collect()
}

/// The parameter that a value is, if it is one; `None` where it is anything but that or nothing.
fn parameter(value: &str) -> Option<Option<usize>> {
    let value = value.trim();
    if matches!(value, "''" | "NULL") {
        return Some(None);
    }
    let number: usize = value.strip_prefix('$')?.parse().ok()?;
    Some(Some(number.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(text: &str) -> Vec<usize> {
        match Guarded::of(text) {
            Guarded::Parameters(sealed) => sealed,
            Guarded::Unclear => panic!("{text}"),
        }
    }

    #[test]
    fn a_statement_tells_which_parameters_are_private_words() {
        let of_two = "INSERT INTO check_in (agreement_id, person_id, given_on, done, need, outlook) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
        assert_eq!(parameters(of_two), [3, 4]);
        assert_eq!(
            parameters("UPDATE agreement_need AS t\n SET text = $3, state = $4 WHERE id = $1"),
            [2]
        );
        assert_eq!(parameters("UPDATE look_back SET went_well = '', ask_or_offer = NULL"), [0; 0]);
        assert_eq!(parameters("UPDATE agreement_need SET state = $3 WHERE id = $1"), [0; 0]);
        assert_eq!(parameters("INSERT INTO agreement_shown (result) VALUES ($1)"), [0; 0]);
        assert_eq!(parameters("DELETE FROM look_back WHERE agreement_id = $1"), [0; 0]);
        let both =
            "INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES ($1, $2, $3)
            ON CONFLICT (agreement_id, person_id) DO UPDATE SET text = $4";
        assert_eq!(parameters(both), [2, 3]);
        let looked_up =
            "UPDATE check_in SET given_on = (SELECT a FROM b WHERE c), done = $2 WHERE id = $1";
        assert_eq!(parameters(looked_up), [1]);
    }

    #[test]
    fn what_can_not_be_followed_is_refused() {
        for text in [
            "INSERT INTO agreement_note (move_id, agreement_id, text) SELECT id, agreement_id, $1 FROM agreement_move",
            "INSERT INTO agreement_note VALUES ($1, $2, $3)",
            "UPDATE agreement_note SET text = lower($1)",
            "WITH said (text) AS (SELECT $1) UPDATE agreement_note SET text = (SELECT text FROM said)",
            "UPDATE agreement_words SET (title, result) = (SELECT 'a', 'b')",
            "INSERT INTO agreement_note (move_id, agreement_id, text) VALUES ($1, $2, 'words')",
        ] {
            assert_eq!(Guarded::of(text), Guarded::Unclear, "{text}");
        }
    }
}
