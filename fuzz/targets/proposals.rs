//! A proposal as a form sends it: a whole one, or what has to be mended. Days of every writing go through here.
#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use zwerm_agreements::model::{Draft, Proposal};
use zwerm_domain::PersonId;
use zwerm_promise::Whom;

fuzz_target!(|text: &str| {
    let mut parts = text.split('\u{1F}').map(str::to_owned);
    let mut next = || parts.next().unwrap_or_default();
    let today = date(2026, 11, 23);
    let draft = Draft {
        with: Some(Whom::Person(PersonId::new(2))),
        due: next(),
        result: next(),
        side: next(),
        title: next(),
        due_kind: next(),
        rhythm: next(),
        visibility: next(),
        message: next(),
        for_whom: next(),
        criteria: next().lines().map(str::to_owned).collect(),
        ..Draft::default()
    };
    match Proposal::first(&draft, PersonId::new(1), today) {
        Err(problems) => assert!(!problems.is_empty(), "refused without a word"),
        Ok(Proposal { terms, .. }) => {
            assert!(!terms.result.is_empty());
            assert!(terms.outline.due.day() >= today);
        }
    }
});
