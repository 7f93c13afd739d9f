//! A questionnaire: constructs that each have items of one scale, or what to mend, in both languages.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_domain::Language;
use zwerm_instrument::{MOST_ITEMS, read};

fuzz_target!(|text: &str| match read(text) {
    Err(problems) => {
        assert!(!problems.is_empty(), "refused without a word");
        let lines = text.lines().count() + 1;
        for problem in problems {
            assert!((1..=lines).contains(&problem.line), "{problem:?}");
            assert!(!problem.say(Language::Nl).is_empty() && !problem.say(Language::En).is_empty());
        }
    }
    Ok(instrument) => {
        assert!((1..=MOST_ITEMS).contains(&instrument.items.len()));
        for at in 0..instrument.constructs.len() {
            let scale = instrument.scale_of(at);
            assert!(scale.0 < scale.1 && scale.1 - scale.0 <= 254);
            let items: Vec<usize> = instrument.items_of(at).collect();
            assert!(!items.is_empty() && items.iter().all(|item| instrument.items[*item].scale == scale));
        }
    }
});
