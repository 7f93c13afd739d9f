//! Dates, numbers and names as people write them.

/// The first word of a name.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}

/// One or two letters: of the first name and of the last word that starts with a capital.
/// Particles (van der, de) don't count: Joost van der Meer is JM.
pub fn initials(name: &str) -> String {
    let first_letter = |word: &str| word.chars().find(|letter| letter.is_alphanumeric());
    let words: Vec<&str> =
        name.split([' ', '-', '\u{a0}']).filter(|word| first_letter(word).is_some()).collect();
    let Some(first) = words.first() else { return String::new() };
    let last =
        words[1..].iter().rev().find(|word| first_letter(word).is_some_and(char::is_uppercase));
    first_letter(first)
        .into_iter()
        .chain(last.and_then(|word| first_letter(word)))
        .flat_map(char::to_uppercase)
        .collect()
}
