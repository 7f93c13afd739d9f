//! Private text can't be taken out without a view.
use zwerm_promise::pair::PairText;

fn leak(text: PairText) -> String {
    text.text
}

fn main() {}
