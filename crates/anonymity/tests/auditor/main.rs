//! Plays the attacker against the auditor, with everything that was published and full knowledge of who is in which group; written
//! apart from the auditor.

mod examples;
mod groups;
mod linear;
mod means;
mod organisation;
mod program;
mod proofs;
