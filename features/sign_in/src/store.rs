//! The SQL of coming in: accounts and their passwords, the second step, links, invitations, and set-up.

pub(crate) mod access;
pub(crate) mod account;
pub(crate) mod half;
pub(crate) mod invitation;
pub(crate) mod link;
pub(crate) mod second_step;
pub(crate) mod sending;
pub(crate) mod set_up;

use zwerm_domain::Timestamp;
use zwerm_store::{StoreError, Writer};

/// Forgets what is past its time.
pub(crate) fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    link::sweep(tx, now)?;
    half::sweep(tx, now)
}
