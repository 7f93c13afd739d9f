//! Names as people search and sort them.

pub use zwerm_domain::text::folded;

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
