//! The words of administration, as typed functions.

zwerm_wording::speaks!(pub(crate));
