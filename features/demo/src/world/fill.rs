//! Fills the open places of a text, so that one template gives many agreements that differ.

use super::dice::stir;
use super::texts::places::{MONTHS, NEIGHBOURHOODS, SCHOOLS, VENUES};
use super::texts::template::Both;
use zwerm_domain::{Date, Language};

/// What stands in the open places of the texts of one agreement.
///
/// `{8-14}` is a number, `{a|b|c}` one of these (lists of the same length choose the same place),
/// `{buurt}`, `{plek}`, `{school}`, `{maand}` are names, `{was}` and `{wordt}` days.
#[derive(Clone, Debug)]
pub(crate) struct Fill {
    pub(crate) language: Language,
    /// Decides every choice in this agreement.
    pub(crate) chance: u64,
    /// The day it is to be ready, for `{maand}`.
    pub(crate) due: Date,
    /// Old and new day of a changed wording.
    pub(crate) moved: Option<(Date, Date)>,
}

impl Fill {
    /// The text with its places filled and a capital in front.
    pub(crate) fn say(&self, text: &Both) -> String {
        let mut said = String::with_capacity(text.nl.len() + 16);
        let mut rest = text.say(self.language);
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let Some((place, after)) = after.split_once('}') else { break };
            self.fill(&mut said, place);
            rest = after;
        }
        said.push_str(rest);
        capital(said)
    }

    /// Which of two this fill chooses, everywhere.
    pub(crate) fn chooses_of_two(&self) -> usize {
        self.choice(CHOICES[2], 2)
    }

    fn choice(&self, what: &str, count: usize) -> usize {
        let stirred =
            what.bytes().fold(self.chance, |stirred, byte| stir(stirred, u64::from(byte)));
        (stirred % count.max(1) as u64) as usize
    }

    fn fill(&self, said: &mut String, place: &str) {
        let name = |of: &'static [Both]| of[self.choice(place, of.len())].say(self.language);
        match place {
            "buurt" => said.push_str(name(NEIGHBOURHOODS)),
            "plek" => said.push_str(name(VENUES)),
            "school" => said.push_str(SCHOOLS[self.choice(place, SCHOOLS.len())]),
            "maand" => said.push_str(month(self.due, self.language)),
            "was" => {
                said.push_str(&day(self.moved.map_or(self.due, |moved| moved.0), self.language))
            }
            "wordt" => {
                said.push_str(&day(self.moved.map_or(self.due, |moved| moved.1), self.language))
            }
            _ if place.contains('|') => {
                let choices: Vec<&str> = place.split('|').collect();
                let which =
                    self.choice(CHOICES[choices.len().min(CHOICES.len() - 1)], choices.len());
                said.push_str(choices[which]);
            }
            _ => {
                let (low, high) = place.split_once('-').unwrap_or((place, place));
                let (low, high) = (low.parse().unwrap_or(1_usize), high.parse().unwrap_or(1_usize));
                let number = low + self.choice(place, high.saturating_sub(low) + 1);
                said.push_str(&number.to_string());
            }
        }
    }
}

/// One name per length of a list of choices, so that both languages choose alike.
const CHOICES: [&str; 7] = ["0", "1", "of two", "of three", "of four", "of five", "of more"];

fn capital(text: String) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(letters).collect(),
        _ => text,
    }
}

/// The name of the month a day lies in.
pub(crate) fn month(day: Date, language: Language) -> &'static str {
    MONTHS[(day.month() - 1) as usize].say(language)
}

/// A day as people write it: *18 december*.
pub(crate) fn day(day: Date, language: Language) -> String {
    format!("{} {}", day.day(), month(day, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn both_languages_are_filled_alike() {
        let text = Both::of(
            "{3-9} keer {rood|blauw|groen} op {wordt}",
            "{3-9} times {red|blue|green} on {wordt}",
        );
        for chance in 0..20 {
            let fill = |language| Fill { language, chance, due: date(2026, 12, 18), moved: None };
            let nl = fill(Language::Nl).say(&text);
            let en = fill(Language::En).say(&text);
            assert_eq!(nl[..1], en[..1]);
            let colours = [("rood", "red"), ("blauw", "blue"), ("groen", "green")];
            assert!(
                colours.iter().any(|(one, other)| nl.contains(one) && en.contains(other)),
                "{nl} / {en}"
            );
            assert!(nl.ends_with("18 december") && en.ends_with("18 December"));
        }
    }
}
