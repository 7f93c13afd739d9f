//! What moves by itself once its day has passed: a delivery without an answer, and what was taken over.

use zwerm_domain::{AgreementId, Date, OrganisationId};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    DELIVERED = "SELECT a.id FROM agreement a WHERE a.state = 'delivered'
        AND NOT EXISTS (SELECT 1 FROM agreement_move y WHERE y.agreement_id = a.id AND y.kind = 'delivered' AND y.made_on > $1)
        ORDER BY a.id LIMIT $2";
    TAKEN_OVER = "SELECT id FROM agreement
        WHERE taken_over_until IS NOT NULL AND taken_over_until <= $1 ORDER BY taken_over_until, id LIMIT $2";
    ONE = "SELECT a.id, a.organisation_id, o.time_zone, CASE WHEN a.state = 'delivered' THEN
        (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'delivered') END
        FROM agreement a JOIN organisation o ON o.id = a.organisation_id WHERE a.id = $1";
}

/// At once; what is more follows in the next round.
const MOST: i64 = 500;

/// An agreement whose day may have passed.
pub(crate) struct Passed {
    pub(crate) id: AgreementId,
    pub(crate) organisation: OrganisationId,
    /// Where the organisation is, for the day it is there.
    pub(crate) time_zone: String,
    /// The day it was delivered, while that waits for an answer.
    pub(crate) delivered_on: Option<Date>,
}

/// What was delivered on this day or before, and not answered.
pub(crate) fn delivered(tx: &mut Reader, until: Date) -> Result<Vec<AgreementId>, StoreError> {
    tx.all(&DELIVERED, &params![until, MOST], |row| row.get(0))
}

/// What is taken over up to this day or before.
pub(crate) fn taken_over(tx: &mut Reader, until: Date) -> Result<Vec<AgreementId>, StoreError> {
    tx.all(&TAKEN_OVER, &params![until, MOST], |row| row.get(0))
}

/// One of these; nothing once it is gone.
pub(crate) fn one(tx: &mut Reader, id: AgreementId) -> Result<Option<Passed>, StoreError> {
    tx.first(&ONE, &params![id], |row| {
        Ok(Passed {
            id: row.get(0)?,
            organisation: row.get(1)?,
            time_zone: row.get(2)?,
            delivered_on: row.get(3)?,
        })
    })
}
