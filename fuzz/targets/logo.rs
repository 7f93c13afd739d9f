//! A logo in SVG or PNG: what is taken is a drawing that neither runs, loads nor grows, read by other code than the checker's.
#![no_main]

use libfuzzer_sys::fuzz_target;
use zwerm_ui::theme::{LARGEST_LOGO, Picture, logo};

fuzz_target!(|file: &[u8]| {
    let Ok(Picture::Svg) = logo(file) else { return };
    assert!(file.len() <= LARGEST_LOGO);
    let text = std::str::from_utf8(file).expect("a drawing that is taken is UTF-8");
    // Without comments and what stands between tags: there any word may be.
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        if let Some(data) = after.strip_prefix("![CDATA[") {
            rest = data.split_once("]]>").map_or("", |(_, rest)| rest);
            continue;
        }
        let tag = after.trim_start_matches('/').to_ascii_lowercase();
        let name = tag.split_once(':').map_or(tag.as_str(), |(_, name)| name);
        for evil in ["script", "style", "foreignobject", "animate", "handler", "iframe", "image", "!doctype", "!entity"] {
            assert!(!tag.starts_with(evil) && !name.starts_with(evil), "{evil} is in {text}");
        }
        rest = after;
    }
});
