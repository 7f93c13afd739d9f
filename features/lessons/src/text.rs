//! The words of lessons, as typed functions.

zwerm_wording::speaks!(pub(crate));
