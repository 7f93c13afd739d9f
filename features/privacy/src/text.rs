//! The words of the register and the papers made from it, as typed functions.

zwerm_wording::speaks!(pub(crate));
