//! The words of goals, boundaries and kinds of work, as typed functions.

zwerm_wording::speaks!(pub(crate));
