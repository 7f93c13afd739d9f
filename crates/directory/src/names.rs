//! Names as people search and sort them.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A name in lower case without accents, so that *Özkan* is found as *ozkan*, and sorts there.
pub fn folded(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for letter in name.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ß' => text.push_str("ss"),
            'ø' | 'Ø' => text.push('o'),
            'ł' | 'Ł' => text.push('l'),
            'đ' | 'Đ' => text.push('d'),
            'æ' | 'Æ' => text.push_str("ae"),
            'ı' => text.push('i'),
            _ => text.extend(letter.to_lowercase()),
        }
    }
    text
}

/// The name one calls somebody by: the first word.
pub fn given_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// A pattern for LIKE that finds `typed` anywhere, without wildcards of the typist.
pub(crate) fn anywhere(typed: &str) -> String {
    let plain: String =
        folded(typed).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    format!("%{}%", plain.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_capitals_do_not_hide_a_name() {
        assert_eq!(folded("Fátima ÖZKAN"), "fatima ozkan");
        assert_eq!(folded("Søren Łukasz"), "soren lukasz");
        assert_eq!(anywhere(" 100%_Özk "), "%100ozk%");
    }
}
