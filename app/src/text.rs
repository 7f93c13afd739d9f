//! The texts of Vandaag and of the pages about Zwerm itself, as typed functions.

zwerm_wording::speaks!(pub(crate));
