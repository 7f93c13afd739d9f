//! A font in WOFF2: what is taken is as long as it says, and nothing cut off it or added to it is taken too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_ui::theme::{LARGEST_FONT, font};

fuzz_target!(|file: &[u8]| {
    if font(file).is_err() {
        return;
    }
    assert!(file.len() <= LARGEST_FONT && file.starts_with(b"wOF2"));
    assert!(font(&file[..file.len() - 1]).is_err(), "a part of it is taken as well");
    assert!(font(&[file, b"x"].concat()).is_err(), "more of it is taken as well");
});
