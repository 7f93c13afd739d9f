//! A file of people or teams: read, and planned for an organisation with nobody in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_domain::Language;
use zwerm_people::import::{Existing, MOST_CELL_BYTES, plan, problem_text, read};

fuzz_target!(|bytes: &[u8]| {
    let sheet = match read(bytes) {
        Ok(sheet) => sheet,
        Err(problems) => {
            assert!(!problems.is_empty(), "refused without a word");
            for problem in problems.shown() {
                assert!(!problem_text(problem, Language::Nl).is_empty());
            }
            return;
        }
    };
    let today = jiff::civil::date(2026, 11, 23);
    if let Ok(plan) = plan(&Existing::nobody(today, Language::Nl), vec![sheet]) {
        assert!(plan.fingerprint().len() < MOST_CELL_BYTES);
    }
});
