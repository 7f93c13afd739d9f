//! Agreements: two people say what, when and what each needs, and carry it through until it is
//! finished together. For everybody, with the same rights on both sides.
//!
//! The states and moves are those of [`zwerm_promise`]; the words those of the glossary.

mod load;
pub mod model;
pub mod policy;
mod store;
pub mod whole;
