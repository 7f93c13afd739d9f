//! The words of the house style, as typed functions.

zwerm_wording::speaks!(pub(crate));
