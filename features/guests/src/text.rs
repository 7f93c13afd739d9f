//! The words of guests, as typed functions.

zwerm_wording::speaks!(pub(crate));
