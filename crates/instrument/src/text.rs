//! What is said about a questionnaire that can not be used, as typed functions.

zwerm_wording::speaks!(pub(crate));
