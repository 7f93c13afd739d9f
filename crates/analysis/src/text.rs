//! The words of the report and of what is wrong with files, as typed functions.

zwerm_wording::speaks!(pub(crate));
