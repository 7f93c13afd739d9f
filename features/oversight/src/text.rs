//! The words of oversight, as typed functions.

zwerm_wording::speaks!(pub(crate));
