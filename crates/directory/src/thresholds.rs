//! From how many people on something is shown, in this organisation. `features/consent` writes what is read here.

use zwerm_domain::{Actor, Level, Threshold};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    IN_FORCE = "SELECT level FROM threshold WHERE organisation_id = $1 AND name = $2 AND since IS NOT NULL AND until IS NULL";
}

/// What holds of a threshold now; never below its floor.
pub fn threshold(
    tx: &mut Reader,
    actor: &Actor,
    threshold: Threshold,
) -> Result<Level, StoreError> {
    let of = params![actor.organisation(), threshold.code()];
    let level: Option<i64> = tx.first(&IN_FORCE, &of, |row| row.get(0))?;
    let level = level.and_then(|number| Level::of(threshold, number));
    Ok(level.unwrap_or_else(|| threshold.usual()))
}
