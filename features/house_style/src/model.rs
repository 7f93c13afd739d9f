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
    /// The marks of its logo and fonts, in the order of [`Part::ALL`].
    pub(crate) marks: [Option<String>; 3],
    pub(crate) stand: Stand,
    /// Who chose it; before that, who proposed it.
    pub(crate) by: String,
}

impl Style {
    /// What the file says today; what it came to, if the file can't be read any more.
    pub(crate) fn theme(&self) -> Option<Theme> {
        if !self.has_tokens() {
            return Some(theme::plain());
        }
        theme::read(&self.file).or_else(|_| theme::read(&self.css)).ok()
    }

    /// Are there tokens in it, or a logo and fonts alone?
    pub(crate) fn has_tokens(&self) -> bool {
        !self.css.is_empty()
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

/// What a house style has beside its tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Logo,
    HeadingFont,
    TextFont,
}

impl Part {
    pub(crate) const ALL: [Part; 3] = [Part::Logo, Part::HeadingFont, Part::TextFont];

    /// The field it is chosen in.
    pub(crate) const fn field(self) -> &'static str {
        match self {
            Part::Logo => "logo",
            Part::HeadingFont => "heading_font",
            Part::TextFont => "text_font",
        }
    }

    /// The field that says to go on without it.
    pub(crate) const fn without(self) -> &'static str {
        match self {
            Part::Logo => "without_logo",
            Part::HeadingFont => "without_heading_font",
            Part::TextFont => "without_text_font",
        }
    }

    /// What a browser offers to choose.
    pub(crate) const fn accept(self) -> &'static str {
        match self {
            Part::Logo => ".png,.svg,image/png,image/svg+xml",
            Part::HeadingFont | Part::TextFont => ".woff2,font/woff2",
        }
    }
}

/// What is kept of a proposal: a theme file and what it comes to (both empty where there are no tokens), and marks.
pub(crate) struct Kept {
    pub(crate) file: String,
    pub(crate) css: String,
    pub(crate) marks: [Option<String>; 3],
}

impl Kept {
    /// As it is in another one; of none, nothing.
    pub(crate) fn of(style: Option<Style>) -> Kept {
        let nothing =
            || Kept { file: String::new(), css: String::new(), marks: [const { None }; 3] };
        style.map_or_else(nothing, |it| Kept { file: it.file, css: it.css, marks: it.marks })
    }

    /// Would pages look as Zwerm itself does?
    pub(crate) fn is_nothing(&self) -> bool {
        self.css.is_empty() && self.marks.iter().all(Option::is_none)
    }
}

/// A theme file that can be looked at.
pub(crate) struct Taken {
    pub(crate) file: String,
    pub(crate) theme: Theme,
}

/// Reads a theme file that came in.
pub(crate) fn take(file: &[u8]) -> Result<Taken, Vec<ThemeProblem>> {
    let text = theme::text(file).map_err(|problem| vec![problem])?;
    let theme = theme::read(text)?;
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
        let style = Style { id: StyleId::new(1), file, css, marks: [const { None }; 3], stand, by };
        assert_eq!(style.by_hand(), ":root {\n  --basis-border-radius-md:4px;\n}\n");
        assert_eq!(theme::read(&style.by_hand()).expect("a theme").css, style.css);
    }
}
