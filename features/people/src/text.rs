//! The feature's own words, typed: one method a message, made from `text/*/*.ftl`.

zwerm_wording::speaks!(pub(crate));
