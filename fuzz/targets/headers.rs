//! Cookies, languages, proxies and what a browser says of itself.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|values: &[u8]| zwerm_web::fuzzing::said_in_headers(values));
