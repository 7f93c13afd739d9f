//! Numbers in addresses: one that is there, or nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for path in [text.to_owned(), format!("/a/{text}"), format!("/a/1/b/{text}")] {
        zwerm_web::fuzzing::id_path(&path);
    }
});
