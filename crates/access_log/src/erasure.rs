//! Erasing what the log says of somebody: the words go, the chain stays, and a line of its own says which lines those were.

use crate::Kind;

/// The word of a line that tells of an erasure: of these lines the words are gone.
pub(crate) fn word(lines: &[i64]) -> String {
    let mut word = Kind::Erased.code().to_owned();
    for (first, last) in runs(lines) {
        let comma = if word.contains(' ') { ',' } else { ' ' };
        word.push(comma);
        word.push_str(&first.to_string());
        if last > first {
            word.push_str(&format!("-{last}"));
        }
    }
    word
}

/// Numbers that follow each other, as the first and the last.
fn runs(lines: &[i64]) -> Vec<(i64, i64)> {
    let mut runs: Vec<(i64, i64)> = Vec::new();
    for line in lines {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => runs.push((*line, *line)),
        }
    }
    runs
}

/// Of which lines such a word says that they were erased; none where it is another word. A line tells of lines before it
/// alone.
pub(crate) fn told(word: &str, by: i64) -> Vec<(i64, i64)> {
    let Some(rest) = word.strip_prefix(Kind::Erased.code()) else { return Vec::new() };
    let run = |run: &str| {
        let (first, last) = run.split_once('-').unwrap_or((run, run));
        Some((first.parse().ok()?, last.parse().ok()?))
    };
    rest.trim_start().split(',').filter_map(run).filter(|(_, last)| *last < by).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_word_tells_just_the_lines_it_was_made_of(lines in prop::collection::btree_set(1i64..200, 0..60)) {
            let lines: Vec<i64> = lines.into_iter().collect();
            let word = word(&lines);
            prop_assert_eq!(Kind::from_code(&word), Some(Kind::Erased));
            let told: Vec<i64> = told(&word, 1000).into_iter().flat_map(|(a, b)| a..=b).collect();
            prop_assert_eq!(told, lines);
        }
    }

    #[test]
    fn a_line_tells_of_none_that_came_after_it_and_other_words_of_none() {
        assert_eq!(told("erased 1-3,9", 9), [(1, 3)]);
        assert_eq!(told("account_opened", 9), []);
        assert_eq!(Kind::from_code("account_opened 1"), None);
    }
}
