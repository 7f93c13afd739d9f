//! The texts of agreements, as typed functions.

zwerm_wording::speaks!(pub(crate));
