//! The words of the inbox, the digest and the calendar, as typed functions.

zwerm_wording::speaks!(pub(crate));
