//! The fonts that an organisation brings, put into its style sheet.

use super::{HEADING_FONT, TEXT_FONT};
use std::fmt::Write;

/// A font and where a browser finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// Its address on this server.
    pub href: String,
    /// Does it hold every weight?
    pub is_variable: bool,
}

/// A style sheet as [`super::read`] makes it, with fonts for heads and for text; the fonts it named stand in reserve.
pub fn dressed(css: &str, heads: Option<&Face>, text: Option<&Face>) -> String {
    let (mut faces, mut tokens) = (String::new(), String::new());
    for (face, family, token) in
        [(heads, "House heads", HEADING_FONT), (text, "House text", TEXT_FONT)]
    {
        let Some(face) = face else { continue };
        let weights = if face.is_variable { "font-weight:100 900;" } else { "" };
        let href = &face.href;
        let _ = write!(
            faces,
            "@font-face{{font-family:\"{family}\";src:url(\"{href}\") format(\"woff2\");{weights}font-display:swap}}"
        );
        let reserve = named(css, token).unwrap_or("system-ui,sans-serif");
        let _ = write!(tokens, "{token}:\"{family}\",{reserve};");
    }
    if tokens.is_empty() {
        return css.to_owned();
    }
    format!("{faces}{css}:root{{{tokens}}}")
}

/// What a token is in a style sheet of ours.
fn named<'a>(css: &'a str, token: &str) -> Option<&'a str> {
    let (_, after) = css.split_once(token)?;
    after.strip_prefix(':')?.split_once(';').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_font_that_was_brought_goes_before_those_that_are_named() {
        let css = ":root{--basis-heading-font-family:\"Noto Sans\",serif;}";
        let face = |is_variable| Face { href: "/f".to_owned(), is_variable };
        let dressed = dressed(css, Some(&face(true)), Some(&face(false)));
        assert_eq!(
            dressed,
            format!(
                "@font-face{{font-family:\"House heads\";src:url(\"/f\") format(\"woff2\");font-weight:100 900;font-display:swap}}\
                 @font-face{{font-family:\"House text\";src:url(\"/f\") format(\"woff2\");font-display:swap}}{css}\
                 :root{{--basis-heading-font-family:\"House heads\",\"Noto Sans\",serif;\
                 --basis-text-font-family-default:\"House text\",system-ui,sans-serif;}}"
            )
        );
        assert_eq!(super::dressed(css, None, None), css);
    }
}
