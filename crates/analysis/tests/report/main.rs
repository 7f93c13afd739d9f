//! From files to a report, as the command does it.

mod figures;
mod files;
mod inputs;
mod page;
mod paper;
mod proofs;
mod sections;
