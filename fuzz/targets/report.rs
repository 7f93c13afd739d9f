//! A `report.json` with proofs: they hold or they do not, and nobody's numbers break the reader.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_analysis::verify_report;

fuzz_target!(|text: &str| {
    if let Ok(count) = verify_report(text) {
        assert!(count > 0, "a report without a proof holds");
    }
});
