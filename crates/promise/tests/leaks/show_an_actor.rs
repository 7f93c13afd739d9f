//! Being somebody is not enough to read: one must be one of the two.
use zwerm_domain::Actor;
use zwerm_promise::pair::PairText;

fn leak(text: &PairText, boss: &Actor) {
    let _ = text.reveal(boss);
}

fn main() {}
