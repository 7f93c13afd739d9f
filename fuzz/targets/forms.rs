//! A form that was sent, whatever is in it.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| zwerm_web::fuzzing::form(body));
