//! Nobody but the auditor makes a figure that may be shown.
use zwerm_anonymity::{Group, Purpose, Released, View};

fn leak(mean: f64) -> Released<f64> {
    Released::new(View { wave: 0, group: Group::Unit(3) }, Purpose::Mean, mean)
}

fn main() {}
