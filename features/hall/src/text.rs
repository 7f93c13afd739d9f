//! The words of the hall, as typed functions.

zwerm_wording::speaks!(pub(crate));
