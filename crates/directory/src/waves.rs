//! Whether a wave of the scan runs: then what people were promised holds. `features/waves` writes what is read here.

use jiff::ToSpan;
use zwerm_domain::{Actor, Date};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    RUNNING = "SELECT COUNT(*) FROM wave w WHERE w.organisation_id = $1
        AND EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'prepared')
        AND NOT EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind IN ('withdrawn', 'opened'))
        AND (w.answer_on >= $2 OR EXISTS (SELECT 1 FROM wave_step s WHERE s.wave_id = w.id AND s.kind = 'countersigned'))";
}

/// Whether something is promised to people who answer, or are about to: from when it is written down until what may be shown is there.
/// What nobody signed two days before its first day is over.
pub fn wave_runs(tx: &mut Reader, actor: &Actor, today: Date) -> Result<bool, StoreError> {
    let first_day = today.saturating_add(2.days());
    tx.one(&RUNNING, &params![actor.organisation(), first_day], |row| Ok(row.get::<i64>(0)? > 0))
}
