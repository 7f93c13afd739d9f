//! Writes what was said in an agreement of several, sealed with its key.

use zwerm_domain::{BoundaryId, Date, PersonId};
use zwerm_store::{Sealed, StoreError, WordsKey, Writer, params, spot, statements};

statements! {
    WORDS = "INSERT INTO agreement_words (agreement_id, number, message, for_whom, may_go_wrong, may_not_go_wrong, in_return, title, result) VALUES ($1, $2, $3, $4, '', '', '', $5, $6)";
    ACCEPTANCE = "INSERT INTO acceptance (agreement_id, number, person_id, accepted_on, own_words) VALUES ($1, $2, $3, $4, $5)";
    CHECK_IN = "INSERT INTO check_in (agreement_id, person_id, given_on, done, need, outlook) VALUES ($1, $2, $3, $4, '', $5) RETURNING id";
    CHECK_IN_WORDS = "UPDATE check_in SET done = $2 WHERE id = $1";
    STEP_IN = "INSERT INTO agreement_step_in (move_id, agreement_id, person_id, boundary_id, other_boundary, reason, gives_back, until_on) VALUES ($1, $2, $3, $4, '', $5, $6, $7)";
}

/// A wording: the message with it, for whom it is, its short name and its result.
pub(super) fn wording(
    tx: &mut Writer,
    key: &WordsKey,
    number: i64,
    [message, for_whom, title, result]: [&str; 4],
) -> Result<(), StoreError> {
    let seal = |column, words: &str| key.seal(spot(column, number), words);
    let words = params![
        key.of().number(),
        number,
        seal("agreement_words.message", message)?,
        seal("agreement_words.for_whom", for_whom)?,
        seal("agreement_words.title", title)?,
        seal("agreement_words.result", result)?
    ];
    tx.run(&WORDS, &words).map(drop)
}

/// A yes in somebody's own words.
pub(super) fn yes(
    tx: &mut Writer,
    key: &WordsKey,
    version: i64,
    (person, on): (PersonId, Date),
    words: &str,
) -> Result<(), StoreError> {
    let words = key.seal(spot("acceptance.own_words", version).and(person.get()), words)?;
    tx.run(&ACCEPTANCE, &params![key.of().number(), version, person, on, words]).map(drop)
}

/// A check-in that needs nothing.
pub(super) fn check_in(
    tx: &mut Writer,
    key: &WordsKey,
    (person, on): (PersonId, Date),
    done: &str,
    outlook: &str,
) -> Result<(), StoreError> {
    let values = params![key.of().number(), person, on, Sealed::empty(), outlook];
    let check_in: i64 = tx.one(&CHECK_IN, &values, |row| row.get(0))?;
    let done = key.seal(spot("check_in.done", check_in), done)?;
    tx.run(&CHECK_IN_WORDS, &params![check_in, done]).map(drop)
}

/// Why somebody stepped in, and when they give it back.
pub(super) fn step_in(
    tx: &mut Writer,
    key: &WordsKey,
    made: i64,
    (person, until): (PersonId, Date),
    boundary: BoundaryId,
    [why, back]: [&str; 2],
) -> Result<(), StoreError> {
    let why = key.seal(spot("agreement_step_in.reason", made), why)?;
    let back = key.seal(spot("agreement_step_in.gives_back", made), back)?;
    let values = params![made, key.of().number(), person, boundary, why, back, until];
    tx.run(&STEP_IN, &values).map(drop)
}
