//! The texts of error pages and form problems, as typed functions.

zwerm_wording::speaks!(pub(crate));
