//! Icons by name: small drawings from Lucide, hidden from screen readers (the words beside them speak).

use askama::{FastWritable, Values, filters::HtmlSafe};
use std::{fmt, fmt::Write};

include!(concat!(env!("OUT_DIR"), "/icons.rs"));

/// A drawing, ready to stand in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static str);

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
impl HtmlSafe for Icon {}

/// Straight onto the page: most pages draw dozens.
impl FastWritable for Icon {
    fn write_into(&self, page: &mut dyn Write, _: &dyn Values) -> askama::Result<()> {
        Ok(page.write_str(self.0)?)
    }
}

/// The icon with this name (`icons/NAME.svg`). An unknown name draws nothing, and stops a debug build.
pub fn icon(name: &str) -> Icon {
    let found = DRAWINGS.binary_search_by_key(&name, |&(known, _)| known);
    debug_assert!(found.is_ok(), "no icon {name}");
    Icon(found.map_or("", |at| DRAWINGS[at].1))
}

/// All names, for the test that reads the pages.
pub fn icon_names() -> impl Iterator<Item = &'static str> {
    DRAWINGS.iter().map(|&(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_one_hidden_drawing() {
        for name in icon_names() {
            let drawing = icon(name).to_string();
            assert!(drawing.starts_with("<svg class=\"i\" viewBox=\"0 0 24 24\""), "{name}");
            assert!(
                drawing.ends_with("</svg>") && drawing.contains("aria-hidden=\"true\""),
                "{name}"
            );
        }
    }
}
