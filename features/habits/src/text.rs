//! The words of habits, as typed functions.

zwerm_wording::speaks!(pub(crate));
