//! A house style and where it stands; and what of a theme file can be taken.

use zwerm_domain::{Date, Id};
use zwerm_ui::theme::{self, Theme, ThemeProblem};

/// A theme file up to here is shown to be changed by hand, in bytes; a longer one is changed where it was made.
pub(crate) const BY_HAND: usize = 16 * 1024;

/// Marks ids of house styles.
pub(crate) enum StyleKey {}
/// A house style.
pub(crate) type StyleId = Id<StyleKey>;

/// Where a house style stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    /// Somebody looks at it.
    Proposed(Date),
    /// On every page, since a day.
    InForce(Date),
    /// It was, from a day until a day.
    Past(Date, Date),
}

impl Stand {
    /// By the dates of its row.
    pub(crate) fn of(proposed: Date, since: Option<Date>, until: Option<Date>) -> Stand {
        match (since, until) {
            (None, _) => Stand::Proposed(proposed),
            (Some(since), None) => Stand::InForce(since),
            (Some(since), Some(until)) => Stand::Past(since, until),
        }
    }
}

/// A house style.
pub(crate) struct Style {
    pub(crate) id: StyleId,
    /// The theme file as it came.
    pub(crate) file: String,
    /// What it came to.
    pub(crate) css: String,
    pub(crate) stand: Stand,
    /// Who chose it; before that, who proposed it.
    pub(crate) by: String,
}

impl Style {
    /// What the file says today; what it came to, if the file can't be read any more.
    pub(crate) fn theme(&self) -> Option<Theme> {
        theme::read(&self.file).or_else(|_| theme::read(&self.css)).ok()
    }

    /// The file to change by hand: as it came, or only what Zwerm reads of it.
    pub(crate) fn by_hand(&self) -> String {
        if self.file.len() <= BY_HAND { self.file.clone() } else { on_lines(&self.css) }
    }
}

/// A style sheet of one rule, a line for each declaration.
fn on_lines(css: &str) -> String {
    css.replace('{', " {\n  ").replace(';', ";\n  ").replace("  }", "}\n")
}

/// A theme file that can be looked at.
pub(crate) struct Taken {
    pub(crate) file: String,
    pub(crate) theme: Theme,
}

/// Why there is nothing to look at.
pub(crate) enum Untaken {
    NoFile,
    Wrong(Vec<ThemeProblem>),
}

/// Reads what came in.
pub(crate) fn take(file: &[u8]) -> Result<Taken, Untaken> {
    let text = theme::text(file).map_err(|problem| Untaken::Wrong(vec![problem]))?;
    let theme = theme::read(text).map_err(Untaken::Wrong)?;
    Ok(Taken { file: text.to_owned(), theme })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_changed_by_hand_in_short() {
        let short = ":root{--basis-border-radius-md:4px}";
        let file = format!("{short}{}", "/* long */".repeat(BY_HAND / 10));
        let css = theme::read(&file).expect("a theme").css;
        let by = String::new();
        let stand = Stand::of(Date::constant(2026, 11, 23), None, None);
        let style = Style { id: StyleId::new(1), file, css, stand, by };
        assert_eq!(style.by_hand(), ":root {\n  --basis-border-radius-md:4px;\n}\n");
        assert_eq!(theme::read(&style.by_hand()).expect("a theme").css, style.css);
    }
}
