//! What the forms of a team say when somebody else was first.

use crate::text::text;
use zwerm_web::{Me, Problems, Refused};

/// Somebody else changed it meanwhile.
pub(super) fn stale(me: &Me) -> Refused {
    Refused::Stale(Problems::one("", text(me.language).team_stale()))
}
