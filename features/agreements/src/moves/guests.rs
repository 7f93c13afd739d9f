//! What a guest may agree on: with whoever works here, and not among guests.

use zwerm_promise::Seats;
use zwerm_store::Writer;
use zwerm_web::{Me, Refused};

/// Whether somebody who works here takes part: guests agree with the house, not with each other.
pub(super) fn is_of_the_house(tx: &mut Writer, me: &Me, seats: &Seats) -> Result<bool, Refused> {
    if !me.is_guest() {
        return Ok(true);
    }
    for person in seats.people() {
        if zwerm_directory::person(tx, &me.actor, person).is_ok() {
            return Ok(true);
        }
    }
    Ok(false)
}
