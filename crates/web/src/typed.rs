//! What somebody typed, as they know it: to show a form that was not done.

use crate::Form;
use zwerm_domain::{Date, Language};
use zwerm_ui::format;

impl Form {
    /// All that has to be sent along to send it again; the page adds the token of its own session where it has one.
    pub fn sent(&self) -> Vec<(String, String)> {
        self.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// What a person wrote: no ids and no words of the program, days as days.
    pub fn typed(&self, language: Language, today: Date) -> Vec<String> {
        let own = ["csrf", "kept", "action_id", "version"];
        let typed = self.iter().filter(|(name, _)| !own.contains(name));
        typed.filter_map(|(_, value)| words(value.trim(), language, today)).collect()
    }
}

fn words(value: &str, language: Language, today: Date) -> Option<String> {
    if let Ok(day) = value.parse::<Date>() {
        return Some(format::day_and_weekday(language, day, today));
    }
    let is_code = value
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-.:".contains(&byte));
    (!is_code).then(|| value.to_owned())
}
