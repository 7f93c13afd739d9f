//! Private text can't be sent as JSON or put in a form.
use zwerm_promise::pair::PairText;

fn is_sent<T: serde::Serialize>(_: &T) {}

fn leak(text: &PairText) {
    is_sent(text);
}

fn main() {}
