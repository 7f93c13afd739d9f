//! The interface's own words, typed: one method a message, made from `text/*/ui.ftl`.

zwerm_wording::speaks!(pub);

/// A text without the marks that keep directions apart: for mail subjects, calendars and files.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::Language;

    #[test]
    fn the_same_message_speaks_both_languages() {
        assert_eq!(text(Language::Nl).room_today(), "Vandaag");
        assert_eq!(text(Language::En).room_today(), "Today");
        assert_eq!(plain(&text(Language::En).demo_of("X")), "Demo: X. Everything here is made up.");
    }
}
