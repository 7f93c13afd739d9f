//! An audit knows how many people hidden groups have, and does not tell.
use zwerm_anonymity::Audit;

fn leak(audit: &Audit) -> String {
    format!("{audit:?}")
}

fn main() {}
