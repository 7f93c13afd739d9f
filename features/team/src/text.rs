//! The words of the room Team, as typed functions.

zwerm_wording::speaks!(pub(crate));
