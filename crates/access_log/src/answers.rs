//! Answers about modules in the log: a line for each, with the print of the row, so that one that was altered, taken away or
//! put there by hand is found. The *no* of a works council is worth as much as it can be counted on.

use crate::{Broken, Kind, Subject, store::add};
use sha2::{Digest, Sha256};
use zwerm_domain::{Date, OrganisationId};
use zwerm_store::{Cell, Reader, Row, Store, StoreError, Writer, params, statements};

statements! {
    ROWS = "SELECT id, module, answer, ground, since, answered_by, paper_on, words, fingerprint, file, until FROM module_consent
        WHERE organisation_id = $1 ORDER BY id";
    HAS_BEGUN = "SELECT COUNT(*) FROM access_log WHERE organisation_id = $1 AND kind LIKE 'module_answered%'";
    HOUSES = "SELECT id FROM organisation WHERE host_id IS NULL ORDER BY id";
}

/// Of an answer, what can't change once it is given.
const GIVEN: usize = 10;

/// An answer as it stands in its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    id: i64,
    module: String,
    since: String,
    until: Option<String>,
    print: String,
}

/// An answer as a line of the log tells it: its number and print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Noted {
    id: i64,
    print: String,
}

/// Whether a line tells of an answer, or that from there on they are noted.
pub(crate) fn is_of_answers(word: &str) -> bool {
    Kind::from_code(word) == Some(Kind::ModuleAnswered)
}

/// What the word of a line tells, if it is of an answer.
pub(crate) fn noted(word: &str) -> Option<Noted> {
    let (id, print) = word.strip_prefix("module_answered ")?.split_once(' ')?;
    Some(Noted { id: id.parse().ok()?, print: print.to_owned() })
}

fn stored_row(row: &Row<'_>) -> Result<Stored, StoreError> {
    let mut digest = Sha256::new();
    for at in 0..GIVEN {
        let part = match row.cell(at)? {
            Cell::Text(text) => format!("t{text}"),
            Cell::Int(number) => format!("i{number}"),
            _ => String::new(),
        };
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part);
    }
    let print = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Stored {
        id: row.get(0)?,
        module: row.get(1)?,
        since: row.get(4)?,
        until: row.get(GIVEN)?,
        print,
    })
}

/// The answers of an organisation, the oldest first.
pub(crate) fn stored(
    tx: &mut Reader,
    organisation: OrganisationId,
) -> Result<Vec<Stored>, StoreError> {
    tx.all(&ROWS, &params![organisation], stored_row)
}

/// How many answers stand as the log tells; else the first thing that is not right, with the line that tells otherwise.
pub(crate) fn check(noted: &[(i64, Noted)], stored: &[Stored]) -> Result<i64, Broken> {
    let broken = |number: i64, why: String| Err(Broken { number, why });
    for (line, noted) in noted {
        match stored.iter().find(|one| one.id == noted.id) {
            None => return broken(*line, format!("answer {} about a module is missing", noted.id)),
            Some(one) if one.print != noted.print => {
                let why =
                    format!("answer {} about {} is not the one that was given", one.id, one.module);
                return broken(*line, why);
            }
            Some(_) => {}
        }
    }
    let line_of =
        |one: &Stored| noted.iter().find(|(_, noted)| noted.id == one.id).map(|(line, _)| *line);
    if let Some(one) = stored.iter().find(|one| line_of(one).is_none()) {
        let why = format!("no line tells of answer {} about {}", one.id, one.module);
        return broken(noted.last().map_or(1, |(line, _)| *line), why);
    }
    for (at, one) in stored.iter().enumerate() {
        let next = stored[at + 1..].iter().find(|next| next.module == one.module);
        if one.until.as_ref() != next.map(|next| &next.since) {
            let why = format!("until when answer {} about {} held was altered", one.id, one.module);
            return broken(line_of(one).unwrap_or_default(), why);
        }
    }
    Ok(i64::try_from(stored.len()).unwrap_or(i64::MAX))
}

/// Notes an answer that was just given: the newest row of its table.
///
/// # Errors
/// If there is no answer, or the store fails.
pub fn note_answer(
    tx: &mut Writer,
    organisation: OrganisationId,
    on: Date,
) -> Result<(), StoreError> {
    let newest = stored(tx, organisation)?.pop().ok_or(StoreError::NotFound)?;
    add_line(tx, organisation, on, &newest)
}

fn add_line(
    tx: &mut Writer,
    organisation: OrganisationId,
    on: Date,
    one: &Stored,
) -> Result<(), StoreError> {
    let word = format!("{} {} {}", Kind::ModuleAnswered.code(), one.id, one.print);
    add(tx, organisation, on, (None, Subject::Everybody, word))
}

/// Notes that from now on answers are noted: with the organisation itself, so that none is taken in later that nobody gave.
///
/// # Errors
/// If the store fails.
pub fn begin_answers(
    tx: &mut Writer,
    organisation: OrganisationId,
    on: Date,
) -> Result<(), StoreError> {
    let word = Kind::ModuleAnswered.code().to_owned();
    add(tx, organisation, on, (None, Subject::Everybody, word))
}

/// Notes the answers of before answers were noted; answers how many. Once for each organisation: the log itself tells that it
/// was done, and what stands there afterwards without a line was not given here. For before anybody comes in. Blocks.
///
/// # Errors
/// If the store fails.
pub fn note_answers_of_before(store: &Store, on: Date) -> Result<usize, StoreError> {
    store.write_now(move |tx| {
        let mut count = 0;
        let houses: Vec<OrganisationId> = tx.all(&HOUSES, &[], |row| row.get(0))?;
        for house in houses {
            if tx.one(&HAS_BEGUN, &params![house], |row| Ok(row.get::<i64>(0)? > 0))? {
                continue;
            }
            begin_answers(tx, house, on)?;
            for one in stored(tx, house)? {
                add_line(tx, house, on, &one)?;
                count += 1;
            }
        }
        Ok(count)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, module: &str, since: &str, until: Option<&str>) -> Stored {
        let print = format!("print of {id}");
        Stored {
            id,
            module: module.into(),
            since: since.into(),
            until: until.map(Into::into),
            print,
        }
    }

    fn line(number: i64, id: i64) -> (i64, Noted) {
        (number, Noted { id, print: format!("print of {id}") })
    }

    fn answers() -> (Vec<(i64, Noted)>, Vec<Stored>) {
        let rows = vec![
            row(1, "thanks", "2026-01-05", Some("2026-02-02")),
            row(2, "lessons", "2026-01-05", None),
            row(5, "thanks", "2026-02-02", None),
        ];
        (vec![line(3, 1), line(4, 2), line(9, 5)], rows)
    }

    #[test]
    fn an_answer_that_was_taken_away_altered_or_put_there_is_named_with_its_line() {
        let (lines, rows) = answers();
        assert_eq!(check(&lines, &rows), Ok(3));
        let number = |rows: &[Stored]| check(&lines, rows).expect_err("is altered").number;
        assert_eq!(number(&rows[..2]), 9, "the no of the works council is gone");
        let mut altered = rows.clone();
        altered[1].print = "another".into();
        assert_eq!(number(&altered), 4);
        let mut reopened = rows.clone();
        reopened[0].until = None;
        assert_eq!(number(&reopened), 3);
        let mut ended = rows.clone();
        ended[2].until = Some("2026-03-01".into());
        assert_eq!(number(&ended), 9);
        let by_hand = [&rows[..], &[row(6, "thanks", "2026-03-01", None)]].concat();
        assert!(
            check(&lines, &by_hand).expect_err("no line").why.contains("no line tells of answer 6")
        );
    }

    #[test]
    fn a_word_tells_of_an_answer_or_of_none() {
        assert_eq!(noted("module_answered 5 print"), Some(Noted { id: 5, print: "print".into() }));
        for other in ["module_answered", "module_answered 5", "erased 5 6", "module_answered x y"] {
            assert_eq!(noted(other), None, "{other}");
        }
        assert_eq!(Kind::from_code("module_answered 5 print"), Some(Kind::ModuleAnswered));
    }
}
