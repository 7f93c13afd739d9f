//! Dates, numbers and names as people write them, in the reader's language.

mod day;
mod name;
mod number;

pub use day::{Calendar, day, day_and_weekday, day_short, iso, month_short, tile, when};
pub use name::{first_name, initials};
pub use number::{capitalised, decimal, in_words, whole};

use crate::text;
use zwerm_domain::Language;

/// Good morning, afternoon or evening, by the hour (0 to 23) where the reader lives.
pub fn greeting(language: Language, hour: i8) -> String {
    let text = text(language);
    match hour {
        5..=11 => text.good_morning(),
        12..=17 => text.good_afternoon(),
        _ => text.good_evening(),
    }
}
