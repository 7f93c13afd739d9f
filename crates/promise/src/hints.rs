//! Hints while writing, shown to the writer alone: they help, never block, and nothing follows from
//! putting them aside. They read Dutch and English alike, for people write in either.

mod phrases;

use phrases::{HOW, SPLIT_HOW, VAGUE, YOU};
use zwerm_domain::{Date, is_working_day};

/// Days ahead from which a step in between may help.
const A_LONG_WAY: i64 = 92;

/// Something that may make an agreement clearer. `'a` is the text it was seen in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint<'a> {
    /// *Is dit het resultaat, of de manier waarop?* With the words that sound like a way.
    How(&'a str),
    /// *Kun je dit ook met "ik" zeggen?* With the word the sentence starts with.
    SayI(&'a str),
    /// Too short to know what will be there (specific).
    WhatWillBeThere,
    /// A word that each may take in another way (specific).
    Vague(&'a str),
    /// Nothing to see it by: no number and no criterion (measurable).
    SeenWhen,
    /// Neither asks the other for anything (acceptable).
    WhatDoYouNeed,
    /// A long way off: a check-in rhythm, or a step in between (realistic).
    LongWay,
    /// The day is no working day (time-bound).
    NotAWorkingDay,
}

impl Hint<'_> {
    /// The last part of the text key for this.
    pub const fn key(&self) -> &'static str {
        match self {
            Hint::How(_) => "how",
            Hint::SayI(_) => "say-i",
            Hint::WhatWillBeThere => "what-will-be-there",
            Hint::Vague(_) => "vague",
            Hint::SeenWhen => "seen-when",
            Hint::WhatDoYouNeed => "what-do-you-need",
            Hint::LongWay => "long-way",
            Hint::NotAWorkingDay => "not-a-working-day",
        }
    }

    /// The words it is about, as they were written.
    pub const fn words(&self) -> Option<&str> {
        match self {
            Hint::How(words) | Hint::SayI(words) | Hint::Vague(words) => Some(words),
            _ => None,
        }
    }
}

/// What the SMART hints look at.
#[derive(Clone, Copy, Debug)]
pub struct Sketch<'a> {
    /// The result as typed so far.
    pub result: &'a str,
    /// Whether there is a criterion.
    pub has_criteria: bool,
    /// Whether either asks for something.
    pub has_needs: bool,
    /// Whether check-ins were agreed.
    pub has_rhythm: bool,
    /// The day it is ready; none for a standing agreement.
    pub ready_on: Option<Date>,
    /// The day it is.
    pub today: Date,
}

/// The SMART hints for terms in the making, in the order of the form. None while the result is empty.
pub fn smart<'a>(sketch: &Sketch<'a>) -> Vec<Hint<'a>> {
    let result = sketch.result.trim();
    let mut hints = Vec::new();
    if result.is_empty() {
        return hints;
    }
    if words(result).count() < 3 {
        hints.push(Hint::WhatWillBeThere);
    }
    hints.extend(first_phrase(result, VAGUE).map(Hint::Vague));
    hints.extend(how(result));
    if let Some(day) = sketch.ready_on {
        if !is_working_day(day) {
            hints.push(Hint::NotAWorkingDay);
        }
        let days = sketch.today.until(day).map_or(0, |span| i64::from(span.get_days()));
        if days > A_LONG_WAY && !sketch.has_rhythm {
            hints.push(Hint::LongWay);
        }
    }
    if !sketch.has_needs {
        hints.push(Hint::WhatDoYouNeed);
    }
    if !sketch.has_criteria && !result.chars().any(|letter| letter.is_ascii_digit()) {
        hints.push(Hint::SeenWhen);
    }
    hints
}

/// Whether a result or a criterion tells the way rather than the result.
pub fn how(text: &str) -> Option<Hint<'_>> {
    if let Some(found) = first_phrase(text, HOW) {
        return Some(Hint::How(found));
    }
    let found = SPLIT_HOW.iter().find_map(|(first, then)| {
        let start = first_phrase(text, &[first])?;
        let at = offset(text, start);
        let rest = &text[at + start.len()..];
        let end = first_phrase(rest, &[then])?;
        let until = at + start.len() + offset(rest, end) + end.len();
        Some(&text[at..until])
    });
    found.map(Hint::How)
}

/// Whether a sentence speaks of the other where it could speak of oneself.
pub fn say_i(text: &str) -> Option<Hint<'_>> {
    let sentences = text.split_inclusive(['.', '!', '?', '\n']);
    let found = sentences.into_iter().find_map(|sentence| {
        let sentence = sentence.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        YOU.iter().find_map(|phrase| {
            let start = prefix(sentence, phrase)?;
            let after = sentence[start.len()..].chars().next();
            after.is_none_or(|letter| !letter.is_alphanumeric()).then_some(start)
        })
    });
    found.map(Hint::SayI)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The first of these phrases that stands in the text as whole words, as it is written there.
fn first_phrase<'a>(text: &'a str, phrases: &[&str]) -> Option<&'a str> {
    let mut before = ' ';
    for (at, letter) in text.char_indices() {
        if !before.is_alphanumeric() && letter.is_alphanumeric() {
            let rest = &text[at..];
            for phrase in phrases {
                let Some(found) = prefix(rest, phrase) else { continue };
                let after = rest[found.len()..].chars().next();
                if after.is_none_or(|letter| !letter.is_alphanumeric()) {
                    return Some(found);
                }
            }
        }
        before = letter;
    }
    None
}

/// The start of `text` that equals `phrase` (lower case) whatever the capitals in it.
fn prefix<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut wanted = phrase.chars();
    let mut end = 0;
    for letter in text.chars() {
        match wanted.next() {
            None => break,
            Some(next) if letter.to_lowercase().eq([next]) => end += letter.len_utf8(),
            Some(_) => return None,
        }
    }
    wanted.next().is_none().then(|| &text[..end])
}

/// Where `part`, a slice of `text`, starts in it.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr().addr() - text.as_ptr().addr()
}

#[cfg(test)]
mod tests;
