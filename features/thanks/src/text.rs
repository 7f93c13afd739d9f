//! The words of thanks, as typed functions.

zwerm_wording::speaks!(pub(crate));
