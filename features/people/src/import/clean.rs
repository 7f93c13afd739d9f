//! Cells to values: clean text, folded text to compare by, and keys made from names.

use super::problem::What;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zwerm_domain::text::{TextProblem, many_lines, one_line};
use zwerm_web::is_like_formula;

/// Takes away the apostrophe that our own exports put before what looks like a formula.
fn without_guard(value: &str) -> &str {
    match value.strip_prefix('\'') {
        Some(rest) if is_like_formula(rest) => rest,
        _ => value,
    }
}

/// One clean line; may be empty. A cell that would be a formula stays text.
pub(super) fn line(cell: &str, most: usize) -> Result<String, What> {
    let is_plain = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    let trimmed = cell.trim_matches(' ');
    // Nearly all cells are clean already, and looking is much cheaper than normalising.
    let clean = if trimmed.len() <= most && !trimmed.contains("  ") && trimmed.bytes().all(is_plain)
    {
        Cow::Borrowed(trimmed)
    } else {
        Cow::Owned(one_line(cell, most).map_err(told)?)
    };
    match without_guard(&clean) {
        rest if rest.len() < clean.len() => Ok(rest.trim().to_owned()),
        _ => Ok(clean.into_owned()),
    }
}

/// Clean text of several lines; may be empty.
pub(super) fn lines(cell: &str) -> Result<String, What> {
    let clean = many_lines(cell).map_err(told)?;
    Ok(without_guard(&clean).trim().to_owned())
}

fn told(problem: TextProblem) -> What {
    match problem {
        TextProblem::Empty => What::Empty,
        TextProblem::TooLong { most } => What::TooLong { most },
        TextProblem::TooNested => What::TooNested,
    }
}

/// A heading to compare by: only its letters and digits, small, without accents and without what stands in brackets.
pub(super) fn fold_heading(heading: &str) -> String {
    let before = heading.split('(').next().unwrap_or_default();
    let folded: String = letters(before).filter(|letter| letter.is_alphanumeric()).collect();
    if folded.is_empty() {
        letters(heading).filter(|letter| letter.is_alphanumeric()).collect()
    } else {
        folded
    }
}

/// A key made from a name: `Jeugd & Gezin` → `jeugd-gezin`. Empty if the name has no letter or digit.
pub(crate) fn slug(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for letter in letters(name) {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    while slug.ends_with('-') {
        slug.pop();
    }
    slug
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_known_in_any_spelling() {
        for heading in ["E-mail", " e mail ", "É-MAIL (werk)", "\u{feff}e_mail:"] {
            assert_eq!(fold_heading(heading), "email");
        }
        assert_eq!(fold_heading("(leidt)"), "leidt");
    }

    #[test]
    fn a_key_is_made_of_letters_and_digits() {
        assert_eq!(slug(" Jeugd & Gezín  2 "), "jeugd-gezin-2");
        assert_eq!(slug("!?"), "");
        assert_eq!(slug("東京"), "東京");
    }

    #[test]
    fn what_looks_like_a_formula_stays_text() {
        assert_eq!(line("  =1+1 ", 20), Ok("=1+1".into()));
        assert_eq!(line("'+31 6 12", 20), Ok("+31 6 12".into()));
        assert_eq!(line("''=x", 20), Ok("'=x".into()));
        assert_eq!(line("'s-Gravenhage", 20), Ok("'s-Gravenhage".into()));
    }

    #[test]
    fn a_line_is_as_clean_as_typed_text_elsewhere() {
        assert_eq!(line("a\r\n b\u{202E}  c", 20), Ok("a b c".into()));
        assert_eq!(line("e\u{301}", 20), Ok("é".into()));
        assert_eq!(line("12345", 4), Err(What::TooLong { most: 4 }));
    }
}
