//! An organisation's own look: its theme file of `--basis-*` tokens, read, checked and written anew.
//!
//! Nothing of the file goes to a browser as it is: known tokens are parsed and written from their
//! parsed values. Colours that would be hard to read are nudged, and it is told which.

mod colour;
mod declarations;
mod guard;
mod value;

pub use colour::Colour;

use declarations::declarations;
use std::{collections::BTreeMap, fmt::Write};
use value::{Kind, Value};

/// A longer file is no theme.
const LONGEST: usize = 256 * 1024;

/// The tokens that the style sheet reads; the other `--basis-*` tokens of a theme change nothing here.
const TOKENS: [(&str, Kind); 8] = [
    (BRAND, Kind::Colour),
    (BRAND_HOVER, Kind::Colour),
    (ON_BRAND, Kind::Colour),
    (LINK, Kind::Colour),
    ("--basis-border-radius-lg", Kind::Length),
    ("--basis-border-radius-md", Kind::Length),
    ("--basis-heading-font-family", Kind::Font),
    ("--basis-text-font-family-default", Kind::Font),
];
const BRAND: &str = "--basis-color-action-1-inverse-bg-default";
const BRAND_HOVER: &str = "--basis-color-action-1-inverse-bg-hover";
const ON_BRAND: &str = "--basis-color-action-1-inverse-color-default";
const LINK: &str = "--basis-color-action-2-color-default";

/// A theme that can be served.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The style sheet for `/theme.css`.
    pub css: String,
    /// The colours that were made easier to read.
    pub nudges: Vec<Nudge>,
    /// How many declarations say nothing to this style sheet.
    pub skipped: usize,
}

/// A colour that was made easier to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Nudge {
    /// The token.
    pub token: &'static str,
    /// The colour in the file.
    pub from: Colour,
    /// The colour used.
    pub to: Colour,
    /// The contrast it had, where at least 4.5 is needed.
    pub contrast: f64,
}

/// Why a theme file can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeProblem {
    /// More than 256 kB.
    TooLong,
    /// It holds none of the tokens that the style sheet reads.
    NoKnownToken,
    /// This token (on this line) needs a colour such as `#0f5c74`.
    NotAColour(&'static str, usize),
    /// This token (on this line) needs a length such as `8px`, at most 64px.
    NotALength(&'static str, usize),
    /// This token (on this line) needs names of fonts such as `'Noto Sans', sans-serif`.
    NotAFont(&'static str, usize),
}

/// Reads a theme file.
///
/// # Errors
/// All that is wrong with it, so that it can be put right in one go.
pub fn read(file: &str) -> Result<Theme, Vec<ThemeProblem>> {
    if file.len() > LONGEST {
        return Err(vec![ThemeProblem::TooLong]);
    }
    let mut values: BTreeMap<&'static str, Value> = BTreeMap::new();
    let mut problems = Vec::new();
    let mut skipped = 0;
    for declaration in declarations(file) {
        let Some(&(token, kind)) = TOKENS.iter().find(|(token, _)| *token == declaration.name)
        else {
            skipped += 1;
            continue;
        };
        match kind.parse(&declaration.value) {
            Some(value) => drop(values.insert(token, value)),
            None => problems.push(kind.problem(token, declaration.line)),
        }
    }
    if values.is_empty() && problems.is_empty() {
        problems.push(ThemeProblem::NoKnownToken);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let nudges = guard::guard(&mut values);
    let mut css = String::from(":root{");
    for (token, value) in &values {
        let _ = write!(css, "{token}:{value};");
    }
    css.push('}');
    Ok(Theme { css, nudges, skipped })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_of_another_organisation_works_unchanged() {
        let file = "/* theme */ .example-theme {\n  --basis-border-radius-lg: 16px;\n  --basis-space-block-md: 12px;\n\
             --basis-color-action-1-inverse-bg-default: #5115EF;\n--basis-color-action-1-inverse-bg-hover: #3b0fb0;\n\
             --basis-color-action-1-inverse-color-default: #ffffff;\n --basis-color-action-2-color-default: rgb(0, 86, 139);\n\
             --basis-heading-font-family: 'Noto Serif', serif\n}";
        let theme = read(file).expect("a theme");
        assert_eq!(
            theme.css,
            ":root{--basis-border-radius-lg:16px;--basis-color-action-1-inverse-bg-default:#5115ef;\
             --basis-color-action-1-inverse-bg-hover:#3b0fb0;--basis-color-action-1-inverse-color-default:#ffffff;\
             --basis-color-action-2-color-default:#00568b;--basis-heading-font-family:\"Noto Serif\",serif;}"
        );
        assert_eq!((theme.nudges, theme.skipped), (vec![], 1));
    }

    #[test]
    fn a_pale_brand_is_darkened_until_its_words_can_be_read() {
        let theme =
            read(":root{--basis-color-action-1-inverse-bg-default:#ffb612}").expect("a theme");
        let nudge = &theme.nudges[0];
        assert_eq!((nudge.token, nudge.from.to_string()), (BRAND, "#ffb612".to_owned()));
        let white = Colour::parse("#fff").expect("white");
        assert!(nudge.to.contrast(white) >= 4.5 && nudge.contrast < 4.5);
        assert!(
            theme.css.contains(BRAND_HOVER) && theme.css.contains(LINK),
            "the rest follows the brand"
        );
    }

    #[test]
    fn dark_words_on_a_dark_button_become_light() {
        let theme = read(
            ":root{--basis-color-action-1-inverse-bg-default:#00304a;--basis-color-action-1-inverse-color-default:#222}",
        );
        let nudges = theme.expect("a theme").nudges;
        assert_eq!(nudges.len(), 1);
        assert!(
            nudges[0].token == ON_BRAND
                && nudges[0].to.contrast(Colour::parse("#00304a").expect("blue")) >= 4.5
        );
    }

    #[test]
    fn nothing_but_colours_lengths_and_fonts_comes_through() {
        for value in [
            "url(//x)",
            "red;}body{display:none",
            "expression(1)",
            "var(--x)",
            "\"a\\\"};",
            "#12",
            "rgb(300,0,0)",
        ] {
            let file = format!(":root{{--basis-color-action-2-color-default:{value}}}");
            assert!(read(&file).is_err(), "{value}");
        }
        for value in ["99rem", "-1px", "1", "calc(1px)", "8px 4px"] {
            assert!(
                read(&format!(":root{{--basis-border-radius-md:{value}}}")).is_err(),
                "{value}"
            );
        }
        for value in ["'a</style>'", "url(x)", "", "a{b"] {
            assert!(
                read(&format!(":root{{--basis-heading-font-family:{value}}}")).is_err(),
                "{value}"
            );
        }
        assert_eq!(read("@import 'x'; body { color: red }"), Err(vec![ThemeProblem::NoKnownToken]));
        assert_eq!(read(&" ".repeat(LONGEST + 1)), Err(vec![ThemeProblem::TooLong]));
    }

    #[test]
    fn a_problem_tells_its_line() {
        let file = ":root {\n\n  --basis-border-radius-md: wide;\n}";
        assert_eq!(read(file), Err(vec![ThemeProblem::NotALength("--basis-border-radius-md", 3)]));
    }
}
