//! The SQL of words that go: which lines are about somebody, which are past their term, and the line that tells of them.

use crate::{Kind, Subject, erasure, store::add};
use zwerm_domain::{Date, OrganisationId, PersonId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    LINES_ABOUT = "SELECT number FROM access_log WHERE organisation_id = $1 AND subject_id = $2 AND kind IS NOT NULL ORDER BY number";
    OLD = "SELECT number FROM access_log WHERE organisation_id = $1 AND noted_on <= $2 AND kind IS NOT NULL AND kind NOT LIKE 'erased%'
        AND kind NOT LIKE 'forgotten%' AND kind NOT LIKE 'module_answered%' ORDER BY number LIMIT 5000";
    FORGET = "UPDATE access_log SET actor_id = NULL, subject_id = NULL, kind = NULL, salt = NULL WHERE organisation_id = $1 AND number = $2";
    HOUSES = "SELECT id FROM organisation ORDER BY id";
}

/// The lines about somebody whose words are still there.
pub fn lines_about(
    tx: &mut Reader,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<Vec<i64>, StoreError> {
    tx.all(&LINES_ABOUT, &params![organisation, person], |row| row.get(0))
}

/// Adds the line that tells that the words of these lines were erased: which lines, not whose. Without it they would be
/// found to be altered.
pub fn note_erased(
    tx: &mut Writer,
    organisation: OrganisationId,
    on: Date,
    lines: &[i64],
) -> Result<(), StoreError> {
    add(tx, organisation, on, (None, Subject::Everybody, erasure::word(Kind::Erased, lines)))
}

/// Forgets who did what about whom in lines whose term is over, some thousands at once, and adds the line that tells which
/// lines those were. Answers how many.
pub fn forget_words(
    tx: &mut Writer,
    organisation: OrganisationId,
    on: Date,
) -> Result<usize, StoreError> {
    let of = params![organisation, erasure::forgotten_until(on)];
    let lines: Vec<i64> = tx.all(&OLD, &of, |row| row.get(0))?;
    if lines.is_empty() {
        return Ok(0);
    }
    for line in &lines {
        tx.run(&FORGET, &params![organisation, *line])?;
    }
    let word = erasure::word(Kind::Forgotten, &lines);
    add(tx, organisation, on, (None, Subject::Everybody, word))?;
    Ok(lines.len())
}

/// Every organisation: each has a log of its own.
pub fn houses(tx: &mut Reader) -> Result<Vec<OrganisationId>, StoreError> {
    tx.all(&HOUSES, &[], |row| row.get(0))
}
