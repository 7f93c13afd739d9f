//! What a wording shows to others: sealed until it is agreed, in the clear while it holds, and then no more.

use super::index;
use zwerm_domain::{AgreementId, OrganisationId};
use zwerm_promise::{Course, State};
use zwerm_store::{Spot, StoreError, WordsKey, Writer, params, spot, statements};

statements! {
    LATER = "INSERT INTO agreement_to_show (agreement_id, number, result) VALUES ($1, $2, $3)";
    NO_LONGER = "DELETE FROM agreement_to_show WHERE agreement_id = $1";
    AGREED = "SELECT result FROM agreement_to_show WHERE agreement_id = $1 AND number = $2";
    SHOW = "INSERT INTO agreement_shown (agreement_id, number, result) VALUES ($1, $2, $3)";
    SHOW_NO_OTHER = "DELETE FROM agreement_shown WHERE agreement_id = $1 AND number <> $2";
}

/// Where the result of a wording stands until it is agreed.
pub(super) fn waiting(number: i64) -> Spot {
    spot("agreement_to_show.result", number)
}

/// A new wording: what was to be shown of one before it never will be. `result`: what this one will show, if anything.
pub(super) fn later(
    tx: &mut Writer,
    key: &WordsKey,
    (id, number): (AgreementId, i64),
    result: Option<&str>,
) -> Result<(), StoreError> {
    tx.run(&NO_LONGER, &params![id])?;
    match result {
        Some(result) => {
            let sealed = key.seal(waiting(number), result)?;
            tx.run(&LATER, &params![id, number, sealed]).map(drop)
        }
        None => Ok(()),
    }
}

/// After a move: what holds is shown, if it was to be; what others may not read (any more) leaves the table that they
/// read: any other wording while one holds, and all of them when it was let go, did not work out or never was agreed.
pub(super) fn settle(
    tx: &mut Writer,
    house: OrganisationId,
    id: AgreementId,
    course: &Course,
    is_agreed_now: bool,
) -> Result<(), StoreError> {
    let state = course.state();
    let holds = match state {
        State::Released | State::DidNotWorkOut | State::Declined | State::Withdrawn => Some(0),
        State::Agreed => course.agreed().map(|wording| wording.version),
        _ => None,
    };
    if let Some(number) = holds {
        let is_new = show(tx, id, number)? || is_agreed_now;
        tx.run(&SHOW_NO_OTHER, &params![id, number])?;
        if number == 0 || is_new {
            index::shows(tx, house, id, number)?;
        }
    }
    if holds.is_some() || state.is_ended() {
        tx.run(&NO_LONGER, &params![id])?;
    }
    Ok(())
}

/// Shows what was to be shown of the wording that holds now; answers whether there was anything.
fn show(tx: &mut Writer, id: AgreementId, number: i64) -> Result<bool, StoreError> {
    let sealed: Option<String> = tx.first(&AGREED, &params![id, number], |row| row.get(0))?;
    let Some(sealed) = sealed else { return Ok(false) };
    // Words that do not open are shown to nobody; that is no reason to agree less.
    let Some(result) = tx.words_key(id)?.open(waiting(number), &sealed) else { return Ok(false) };
    tx.run(&SHOW, &params![id, number, result]).map(|_| true)
}
