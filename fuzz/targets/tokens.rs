//! A house style: whatever the file says, colours, lengths and fonts alone come through.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_ui::theme::{read, text};

fuzz_target!(|file: &[u8]| {
    let Ok(text) = text(file) else { return };
    match read(text) {
        Err(problems) => assert!(!problems.is_empty(), "refused without a word"),
        Ok(theme) => {
            let css = theme.css;
            assert_eq!(read(&css).map(|theme| theme.css).ok().as_ref(), Some(&css), "it is another one the second time");
            assert!(css.starts_with(":root{") && css.ends_with('}'), "{css}");
            for evil in ["<", "url(", "@import", "expression", "javascript:", "\\", "/*"] {
                assert!(!css.to_ascii_lowercase().contains(evil), "{evil} is in {css}");
            }
        }
    }
});
