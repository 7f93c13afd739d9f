//! Words to look for, and texts to find them in.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_search::{Query, terms};

fuzz_target!(|text: &str| {
    let (typed, found) = text.split_once('\n').unwrap_or((text, text));
    let query = Query::new(typed);
    let _ = query.look().at(found).count();
    let _ = query.of_beginnings().look().at(found).is_all();
    assert!(terms(found).iter().all(|term| !term.is_empty()));
});
