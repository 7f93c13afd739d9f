//! The words of coming in, as typed functions.

zwerm_wording::speaks!(pub(crate));
