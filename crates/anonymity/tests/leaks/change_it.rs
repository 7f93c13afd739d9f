//! What was let through can't be exchanged for something else.
use zwerm_anonymity::Released;

fn leak(released: &mut Released<f64>, hidden: f64) {
    released.value = hidden;
}

fn main() {}
