//! Reads a proof again.
use crate::Proof;
/// What is wrong with a proof.
#[derive(Debug)]
pub struct Flaw;
/// Reads a proof again.
///
/// # Errors
/// What is wrong with it.
pub fn verify(_: &Proof) -> Result<(), Flaw> {
    Err(Flaw)
}
