//! An organisation's own look: its theme file of `--basis-*` tokens, read, checked and written anew.
//!
//! Nothing of the file goes to a browser as it is: known tokens are parsed and written from their
//! parsed values. Colours that would be hard to read are nudged, and it is told which.

mod brought;
mod colour;
mod contrast;
mod declarations;
mod dress;
mod guard;
mod png;
mod svg;
mod value;
mod woff;

pub use brought::{
    FileProblem, Font, LARGEST_FONT, LARGEST_LOGO, LONGEST_SIDE, Picture, font, logo,
};
pub use colour::Colour;
pub use contrast::{Contrast, Pair};
pub use dress::{Face, dressed};
pub use value::Needs;

use declarations::{Declaration, declarations};
use std::{collections::BTreeMap, fmt::Write};
use value::Value;

/// A longer file is no theme, in bytes.
pub const LONGEST: usize = 256 * 1024;
/// So many steps from one `var(--…)` to the next are followed.
const DEEPEST: usize = 8;
/// So much of a wrong value is told.
const TOLD: usize = 40;

/// The tokens that the style sheet reads; the other `--basis-*` tokens of a theme change nothing here.
pub const TOKENS: [(&str, Needs); 8] = [
    (BRAND, Needs::Colour),
    (BRAND_HOVER, Needs::Colour),
    (ON_BRAND, Needs::Colour),
    (LINK, Needs::Colour),
    (CARD_CORNERS, Needs::Length),
    (FIELD_CORNERS, Needs::Length),
    (HEADING_FONT, Needs::Font),
    (TEXT_FONT, Needs::Font),
];
/// The colour of buttons, marks and what is chosen.
pub const BRAND: &str = "--basis-color-action-1-inverse-bg-default";
/// The colour of a button under the pointer.
pub const BRAND_HOVER: &str = "--basis-color-action-1-inverse-bg-hover";
/// The words on a button.
pub const ON_BRAND: &str = "--basis-color-action-1-inverse-color-default";
/// The colour of links.
pub const LINK: &str = "--basis-color-action-2-color-default";
/// How round cards are.
pub const CARD_CORNERS: &str = "--basis-border-radius-lg";
/// How round buttons and fields are.
pub const FIELD_CORNERS: &str = "--basis-border-radius-md";
/// The font of heads.
pub const HEADING_FONT: &str = "--basis-heading-font-family";
/// The font of all other text.
pub const TEXT_FONT: &str = "--basis-text-font-family-default";

/// A theme that can be served.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The style sheet for `/theme.css`; itself a theme file that reads as the same theme.
    pub css: String,
    /// The colours that were made easier to read.
    pub nudges: Vec<Nudge>,
    /// What the file sets that this style sheet does not read.
    pub skipped: Vec<Skipped>,
    /// How well words can be read under it.
    pub contrasts: Vec<Contrast>,
    /// Does it set the font of text?
    pub has_text_font: bool,
    /// Does it set the font of heads?
    pub has_heading_font: bool,
}

/// A colour that was made easier to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Nudge {
    /// The token.
    pub token: &'static str,
    /// The line it is on, from 1; none for a colour that follows from another.
    pub line: Option<usize>,
    /// The colour in the file.
    pub from: Colour,
    /// The colour used.
    pub to: Colour,
    /// The contrast it had, where at least 4.5 is needed.
    pub contrast: f64,
}

/// A token that changes nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The token.
    pub token: String,
    /// The line it is on, from 1.
    pub line: usize,
}

/// Why a theme file can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemeProblem {
    /// More than 256 kB.
    TooLong,
    /// It is no text at all, such as a picture.
    NotText,
    /// It is no UTF-8, from this line on.
    NotUtf8(usize),
    /// It holds none of the tokens that the style sheet reads.
    NoKnownToken,
    /// A token has a value of another kind than it needs.
    Wrong(Wrong),
}

/// A value that a token can't have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The token.
    pub token: &'static str,
    /// The line it is on, from 1.
    pub line: usize,
    /// What stands there, shortened.
    pub value: String,
    /// What the token needs.
    pub needs: Needs,
}

/// The text of a theme file.
///
/// # Errors
/// Why it is no text, or more of it than a theme has.
pub fn text(file: &[u8]) -> Result<&str, ThemeProblem> {
    let file = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
    if file.len() > LONGEST {
        return Err(ThemeProblem::TooLong);
    }
    let is_no_text = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C);
    if file.iter().any(is_no_text) {
        return Err(ThemeProblem::NotText);
    }
    str::from_utf8(file).map_err(|error| {
        let good = file.iter().take(error.valid_up_to());
        ThemeProblem::NotUtf8(1 + good.filter(|byte| **byte == b'\n').count())
    })
}

/// Reads a theme file.
///
/// # Errors
/// All that is wrong with it, so that it can be put right in one go.
pub fn read(file: &str) -> Result<Theme, Vec<ThemeProblem>> {
    if file.len() > LONGEST {
        return Err(vec![ThemeProblem::TooLong]);
    }
    let all = declarations(file);
    let by_name: BTreeMap<&str, &str> =
        all.iter().map(|it| (it.name.as_str(), it.value.as_str())).collect();
    let mut values: BTreeMap<&'static str, Value> = BTreeMap::new();
    let mut lines: BTreeMap<&'static str, usize> = BTreeMap::new();
    let (mut problems, mut skipped) = (Vec::new(), Vec::new());
    for Declaration { name, value, line } in &all {
        let Some(&(token, needs)) = TOKENS.iter().find(|(token, _)| token == name) else {
            skipped.push(Skipped { token: name.clone(), line: *line });
            continue;
        };
        match needs.parse(meant(value, &by_name)) {
            Some(value) => {
                values.insert(token, value);
                lines.insert(token, *line);
            }
            None => {
                let value = value.chars().take(TOLD).collect();
                problems.push(ThemeProblem::Wrong(Wrong { token, line: *line, value, needs }));
            }
        }
    }
    if values.is_empty() && problems.is_empty() {
        problems.push(ThemeProblem::NoKnownToken);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut nudges = guard::guard(&mut values);
    for nudge in &mut nudges {
        nudge.line = lines.get(nudge.token).copied();
    }
    let mut css = String::from(":root{");
    for (token, value) in &values {
        let _ = write!(css, "{token}:{value};");
    }
    css.push('}');
    Ok(Theme {
        css,
        nudges,
        skipped,
        contrasts: contrast::contrasts(&values),
        has_text_font: values.contains_key(TEXT_FONT),
        has_heading_font: values.contains_key(HEADING_FONT),
    })
}

/// The look of Zwerm itself, for an organisation that brings no tokens: a logo alone.
pub fn plain() -> Theme {
    Theme {
        css: String::new(),
        nudges: Vec::new(),
        skipped: Vec::new(),
        contrasts: contrast::contrasts(&BTreeMap::new()),
        has_text_font: false,
        has_heading_font: false,
    }
}

/// What a value says, where it names another one of the file: `var(--that)`.
fn meant<'a>(value: &'a str, all: &BTreeMap<&str, &'a str>) -> &'a str {
    let mut value = value;
    for _ in 0..DEEPEST {
        let inner = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')'));
        match inner.and_then(|name| all.get(name.trim())) {
            Some(next) => value = next,
            None => break,
        }
    }
    value
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
        let skipped = Skipped { token: "--basis-space-block-md".into(), line: 3 };
        assert_eq!((theme.nudges, theme.skipped), (vec![], vec![skipped]));
        assert!(theme.has_heading_font && !theme.has_text_font);
    }

    #[test]
    fn a_pale_brand_is_darkened_until_its_words_can_be_read() {
        let theme =
            read(":root{--basis-color-action-1-inverse-bg-default:#ffb612}").expect("a theme");
        let nudge = &theme.nudges[0];
        assert_eq!((nudge.token, nudge.from.to_string()), (BRAND, "#ffb612".to_owned()));
        let white = Colour::parse("#fff").expect("white");
        assert!(nudge.to.contrast(white) >= 4.5 && nudge.contrast < 4.5);
        assert_eq!(nudge.line, Some(1));
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
        let wrong =
            Wrong { token: FIELD_CORNERS, line: 3, value: "wide".into(), needs: Needs::Length };
        assert_eq!(read(file), Err(vec![ThemeProblem::Wrong(wrong)]));
    }

    #[test]
    fn what_is_served_is_itself_a_theme_and_the_same_one() {
        let file = format!(
            "{{{BRAND}:#ffb612;{CARD_CORNERS}:.5rem;{TEXT_FONT}:'Noto Sans',sans-serif;{LINK}:hsl(200 90% 60%)}}"
        );
        let theme = read(&file).expect("a theme");
        let again = read(&theme.css).expect("a theme");
        assert_eq!(again.css, theme.css);
        assert_eq!((theme.nudges.len(), again.nudges.len()), (2, 0));
    }

    #[test]
    fn a_value_may_name_another_one_of_the_file() {
        let file = format!(
            ":root{{--x-blue: #00304a; --x-main: var( --x-blue ); {BRAND}: var(--x-main); --x-a: var(--x-a)}}"
        );
        assert!(read(&file).expect("a theme").css.contains(&format!("{BRAND}:#00304a;")));
        let round = format!(":root{{--x-a: var(--x-b); --x-b: var(--x-a); {BRAND}: var(--x-a)}}");
        assert!(read(&round).is_err());
    }

    #[test]
    fn what_is_no_text_is_told_from_text_in_another_code() {
        assert_eq!(text(b"\x89PNG\r\n\x1a\n\0"), Err(ThemeProblem::NotText));
        assert_eq!(text(b"a\nb\n/* caf\xe9 */"), Err(ThemeProblem::NotUtf8(3)));
        assert_eq!(text(&vec![b' '; LONGEST + 1]), Err(ThemeProblem::TooLong));
        assert_eq!(text(b"\xEF\xBB\xBFa\tb\r\n"), Ok("a\tb\r\n"));
    }
}
