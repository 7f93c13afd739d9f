//! Private text can't be written into a log.
use zwerm_promise::pair::PairText;

fn leak(text: &PairText) -> String {
    format!("{text:?}")
}

fn main() {}
