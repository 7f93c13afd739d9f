//! Links of mails, codes from paper and apps, names to sign in with, places to go on to.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    zwerm_sign_in::fuzzing::link(text);
    if let Some(token) = zwerm_web::Token::parse(text) {
        assert_eq!(token.reveal(), text);
    }
});
