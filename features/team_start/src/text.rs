//! The words of the team start, as typed functions.

zwerm_wording::speaks!(pub(crate));
