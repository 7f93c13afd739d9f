//! The words of consent, as typed functions.

zwerm_wording::speaks!(pub(crate));
