//! The words of templates, as typed functions.

zwerm_wording::speaks!(pub(crate));
