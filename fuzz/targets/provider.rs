//! What an identity provider answers, and tokens that nobody signed.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| zwerm_sign_in::fuzzing::provider_says(text));
