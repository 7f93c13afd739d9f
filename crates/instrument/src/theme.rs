//! Themes: what a team can talk about and choose something for, which is what the Zwermscan measures.

use crate::{Construct, Instrument, zwermscan};
use std::sync::LazyLock;
use zwerm_domain::Language;

/// Nothing only if the Zwermscan we ship were broken, which a test excludes.
static SCAN: LazyLock<Option<Instrument>> = LazyLock::new(|| zwermscan().ok());

/// The themes of the Zwermscan, in its order.
pub fn themes() -> &'static [Construct] {
    SCAN.as_ref().map_or(&[], |scan| &scan.constructs)
}

/// What readers call the theme with this id, if the Zwermscan has it.
pub fn theme_name(id: &str, language: Language) -> Option<String> {
    let theme = themes().iter().find(|theme| theme.id == id)?;
    Some(theme.name.of(language).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_has_a_name_in_both_languages_and_another_word_has_none() {
        assert_eq!(theme_name("trust", Language::Nl).as_deref(), Some("vertrouwen"));
        assert_eq!(theme_name("trust", Language::En).as_deref(), Some("trust"));
        assert_eq!(theme_name("nothing", Language::Nl), None);
        assert!(themes().len() > 15);
    }
}
