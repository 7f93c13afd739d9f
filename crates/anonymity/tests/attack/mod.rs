//! An attacker who has everything that was published and knows who is in which group; written apart from the auditor.

pub mod linear;
pub mod organisation;
