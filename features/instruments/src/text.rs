//! The words of questionnaires, as typed functions.

zwerm_wording::speaks!(pub(crate));
