//! What comes back sealed or signed: a question to an identity provider, a checkpoint, a rule for back-ups.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_access_log::{Checkpoint, LogKey};
use zwerm_upkeep::Keep;

fuzz_target!(|text: &str| {
    zwerm_sign_in::fuzzing::asked(text);
    let Ok(key) = LogKey::new(&[7; 32], "waterrijk.example") else { return };
    assert!(Checkpoint::open(text, &key.public()).is_err(), "nobody signed it");
    if let Some((note, public)) = text.split_once('\u{1E}') {
        let _ = Checkpoint::open(note, public);
    }
    let _ = text.parse::<Keep>();
});
