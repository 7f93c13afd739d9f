//! What moves by itself once its day has passed: a delivery without an answer, and what was taken over.

use zwerm_domain::{AgreementId, Date, OrganisationId};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    DELIVERED = "SELECT a.id FROM agreement a WHERE a.state = 'delivered'
        AND NOT EXISTS (SELECT 1 FROM agreement_move y WHERE y.agreement_id = a.id AND y.kind = 'delivered' AND y.made_on > $1)
        AND a.id > $2 ORDER BY a.id LIMIT $3";
    // `+ 0` here and below: the few whose day has come are found first, not all that come after the key.
    TAKEN_OVER = "SELECT id FROM agreement
        WHERE taken_over_until IS NOT NULL AND taken_over_until <= $1 AND id + 0 > $2 ORDER BY id + 0 LIMIT $3";
    ONE = "SELECT a.id, a.organisation_id, o.time_zone, CASE WHEN a.state = 'delivered' THEN
        (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'delivered') END
        FROM agreement a JOIN organisation o ON o.id = a.organisation_id WHERE a.id = $1";
}

/// On one page of what is due; the next page begins after it. One in tests, so that they all turn pages.
pub(crate) const PAGE: usize = if cfg!(test) { 1 } else { 500 };

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
pub(crate) fn delivered(
    tx: &mut Reader,
    until: Date,
    after: AgreementId,
) -> Result<Vec<AgreementId>, StoreError> {
    tx.all(&DELIVERED, &params![until, after, PAGE as i64], |row| row.get(0))
}

/// What is taken over up to this day or before.
pub(crate) fn taken_over(
    tx: &mut Reader,
    until: Date,
    after: AgreementId,
) -> Result<Vec<AgreementId>, StoreError> {
    tx.all(&TAKEN_OVER, &params![until, after, PAGE as i64], |row| row.get(0))
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
