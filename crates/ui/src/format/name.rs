//! First names and initials.

/// The first word of a name.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}

/// One or two letters: of the first word and of the last word that starts with a capital.
/// Particles (van der, de) don't count: Joost van der Meer is JM.
pub fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().find(|letter| letter.is_alphanumeric());
    let mut words = name.split([' ', '-', '\u{a0}']).filter(|word| letter(word).is_some());
    let Some(first) = words.next() else { return String::new() };
    let last = words.rfind(|word| letter(word).is_some_and(|letter| !letter.is_lowercase()));
    let letters = letter(first).into_iter().chain(last.and_then(letter));
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_skip_the_small_words_of_a_name() {
        for (name, expected) in [
            ("Samira Bennani", "SB"),
            ("Joost van der Meer", "JM"),
            ("Anne-Marie de Wit", "AW"),
            ("’t Hooft", "TH"),
            ("Cher", "C"),
            ("élise ørsted", "É"),
            ("  ", ""),
        ] {
            assert_eq!(initials(name), expected, "{name}");
        }
        assert_eq!(first_name(" Samira Bennani"), "Samira");
    }
}
