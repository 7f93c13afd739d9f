//! What may be shown can't be read from anywhere.
use zwerm_anonymity::Released;

fn leak(text: &str) -> Released<f64> {
    serde_json::from_str(text).expect("a figure")
}

fn main() {}
