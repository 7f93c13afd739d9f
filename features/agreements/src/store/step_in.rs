//! Why somebody stepped in: private words, kept with the move that they go with.

use super::words::open;
use crate::{model::StepIn, whole::StepInCard};
use zwerm_domain::{AgreementId, PersonId};
use zwerm_promise::pair::{PairView, pair_key};
use zwerm_store::{PairReader, StoreError, Writer, params, spot, statements};

statements! {
    ADD = "INSERT INTO agreement_step_in (move_id, agreement_id, person_id, boundary_id, other_boundary, reason, gives_back, until_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    LAST = "SELECT s.agreement_id, s.person_id, b.name, b.reason, s.other_boundary, s.reason, s.gives_back, s.until_on, s.move_id
        FROM agreement_step_in s LEFT JOIN boundary b ON b.id = s.boundary_id WHERE s.agreement_id = $1 ORDER BY s.move_id DESC LIMIT 1";
}

/// Keeps the words with the move.
pub(crate) fn add(
    tx: &mut Writer,
    made: i64,
    id: AgreementId,
    me: PersonId,
    words: &StepIn,
) -> Result<(), StoreError> {
    let key = pair_key(tx, id)?;
    let values = params![
        made,
        id,
        me,
        words.boundary,
        key.seal(spot("agreement_step_in.other_boundary", made), &words.other_boundary)?,
        key.seal(spot("agreement_step_in.reason", made), &words.why)?,
        key.seal(spot("agreement_step_in.gives_back", made), &words.gives_back)?,
        words.until
    ];
    tx.run(&ADD, &values).map(drop)
}

/// The words of who stepped in last.
pub(crate) fn last(
    tx: &mut PairReader,
    view: &PairView<'_>,
) -> Result<Option<StepInCard>, StoreError> {
    tx.first(&LAST, &params![view.agreement()], |row| {
        let made: i64 = row.get(8)?;
        let named: Option<String> = row.get(2)?;
        let boundary = match named {
            Some(name) => name,
            None => open(row, view, 4, spot("agreement_step_in.other_boundary", made))?,
        };
        Ok(StepInCard {
            person: row.get(1)?,
            boundary,
            because: row.get::<Option<String>>(3)?.unwrap_or_default(),
            why: open(row, view, 5, spot("agreement_step_in.reason", made))?,
            gives_back: open(row, view, 6, spot("agreement_step_in.gives_back", made))?,
            until: row.get(7)?,
        })
    })
}
