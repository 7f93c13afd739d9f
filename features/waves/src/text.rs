//! The words of waves, as typed functions.

zwerm_wording::speaks!(pub(crate));
