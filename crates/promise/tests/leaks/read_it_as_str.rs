//! Private text can't be used where text is asked.
use zwerm_promise::pair::PairText;

fn leak(text: &PairText) -> &str {
    text
}

fn main() {}
