//! Why somebody stepped in: private words, kept with the move that they go with.

use super::words::open;
use crate::{model::StepIn, whole::StepInCard};
use zwerm_domain::{AgreementId, PersonId};
use zwerm_promise::pair::PairView;
use zwerm_store::{PairReader, StoreError, Writer, params, statements};

statements! {
    ADD = "INSERT INTO agreement_step_in (move_id, agreement_id, person_id, boundary_id, other_boundary, reason, gives_back, until_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    LAST = "SELECT s.agreement_id, s.person_id, b.name, b.reason, s.other_boundary, s.reason, s.gives_back, s.until_on
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
    let values = params![
        made,
        id,
        me,
        words.boundary,
        words.other_boundary.as_str(),
        words.why.as_str(),
        words.gives_back.as_str(),
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
        let named: Option<String> = row.get(2)?;
        let boundary = match named {
            Some(name) => name,
            None => open(row, view, 4)?,
        };
        Ok(StepInCard {
            person: row.get(1)?,
            boundary,
            because: row.get::<Option<String>>(3)?.unwrap_or_default(),
            why: open(row, view, 5)?,
            gives_back: open(row, view, 6)?,
            until: row.get(7)?,
        })
    })
}
