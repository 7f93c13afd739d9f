//! What moves by itself once its day has passed: a delivery without an answer, and what was taken over.

use zwerm_domain::{AgreementId, Date, OrganisationId};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    DELIVERED = "SELECT a.id, a.organisation_id, o.time_zone,
        (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'delivered')
        FROM agreement a JOIN organisation o ON o.id = a.organisation_id WHERE a.state = 'delivered'
        AND NOT EXISTS (SELECT 1 FROM agreement_move y WHERE y.agreement_id = a.id AND y.kind = 'delivered' AND y.made_on > $1)
        ORDER BY a.id LIMIT $2";
    TAKEN_OVER = "SELECT a.id, a.organisation_id, o.time_zone, a.taken_over_until
        FROM agreement a JOIN organisation o ON o.id = a.organisation_id
        WHERE a.taken_over_until IS NOT NULL AND a.taken_over_until <= $1 ORDER BY a.taken_over_until, a.id LIMIT $2";
}

/// At once; what is more follows in the next round.
const MOST: i64 = 500;

/// An agreement whose day may have passed.
pub(crate) struct Passed {
    pub(crate) id: AgreementId,
    pub(crate) organisation: OrganisationId,
    /// Where the organisation is, for the day it is there.
    pub(crate) time_zone: String,
    /// The day it was delivered, or the last day that it is taken over.
    pub(crate) day: Date,
}

fn passed(row: &Row<'_>) -> Result<Passed, StoreError> {
    Ok(Passed {
        id: row.get(0)?,
        organisation: row.get(1)?,
        time_zone: row.get(2)?,
        day: row.get(3)?,
    })
}

/// What was delivered on this day or before, and not answered.
pub(crate) fn delivered(tx: &mut Reader, until: Date) -> Result<Vec<Passed>, StoreError> {
    tx.all(&DELIVERED, &params![until, MOST], passed)
}

/// What is taken over up to this day or before.
pub(crate) fn taken_over(tx: &mut Reader, until: Date) -> Result<Vec<Passed>, StoreError> {
    tx.all(&TAKEN_OVER, &params![until, MOST], passed)
}
