//! The words of Bijpraten, as typed functions.

zwerm_wording::speaks!(pub(crate));
