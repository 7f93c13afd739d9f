//! Words of the log that go: those about somebody who had everything erased, and those whose term is over. The chain
//! stays, and a line of its own says which lines those were.

use crate::Kind;
use jiff::{ToSpan, civil::Date};

/// So many years it stays readable who did what about whom (NEN 7513 asks five of logs in care).
const YEARS: i64 = 5;

/// The last day of which the words are forgotten on a day.
pub(crate) fn forgotten_until(on: Date) -> Date {
    on.saturating_sub(YEARS.years())
}

/// The word of a line that tells that the words of these lines went.
pub(crate) fn word(kind: Kind, lines: &[i64]) -> String {
    let mut word = kind.code().to_owned();
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

/// Lines whose words went, as another line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    first: i64,
    last: i64,
    /// Of lines whose term was over: the last day they may be of.
    until: Option<Date>,
}

impl Told {
    /// Whether it tells of this line.
    pub(crate) fn covers(&self, number: i64, on: Date) -> bool {
        (self.first..=self.last).contains(&number) && self.until.is_none_or(|until| on <= until)
    }
}

/// Of which lines such a word, in line `by` of the day `on`, says that their words went; none where it is another word. A
/// line tells of lines before it alone, and no line forgets before its term.
pub(crate) fn told(word: &str, by: i64, on: Date) -> Vec<Told> {
    let until = match Kind::from_code(word) {
        Some(Kind::Erased) => None,
        Some(Kind::Forgotten) => Some(forgotten_until(on)),
        _ => return Vec::new(),
    };
    let run = |run: &str| {
        let (first, last) = run.split_once('-').unwrap_or((run, run));
        Some(Told { first: first.parse().ok()?, last: last.parse().ok()?, until })
    };
    let (_, rest) = word.split_once(' ').unwrap_or_default();
    rest.split(',').filter_map(run).filter(|it| it.last < by).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: Date = Date::constant(2031, 11, 22);

    proptest! {
        #[test]
        fn a_word_tells_just_the_lines_it_was_made_of(lines in prop::collection::btree_set(1i64..200, 0..60), kind in prop::sample::select(vec![Kind::Erased, Kind::Forgotten])) {
            let list: Vec<i64> = lines.iter().copied().collect();
            let word = word(kind, &list);
            prop_assert_eq!(Kind::from_code(&word), Some(kind));
            let told = told(&word, 1000, DAY);
            let long_ago = Date::constant(2020, 1, 1);
            for line in 0..210 {
                prop_assert_eq!(told.iter().any(|it| it.covers(line, long_ago)), lines.contains(&line));
            }
        }
    }

    #[test]
    fn a_line_tells_of_none_that_came_after_it_and_other_words_of_none() {
        let all = told("erased 1-3,9", 9, DAY);
        assert_eq!(all, [Told { first: 1, last: 3, until: None }]);
        assert_eq!(told("account_opened", 9, DAY), []);
        assert_eq!(Kind::from_code("account_opened 1"), None);
    }

    #[test]
    fn nothing_is_forgotten_before_its_term() {
        let all = told("forgotten 1-3", 9, DAY);
        assert!(all[0].covers(2, Date::constant(2026, 11, 22)));
        assert!(!all[0].covers(2, Date::constant(2026, 11, 23)));
    }
}
