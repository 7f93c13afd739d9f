//! The words of the demo, as typed functions.

zwerm_wording::speaks!(pub(crate));
