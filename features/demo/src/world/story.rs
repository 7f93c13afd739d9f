//! Samira's day as in the pictures: two people wait for her answer, and what runs besides.

mod before;
mod today;

use super::cast::Cast;
use super::context::place_of;
use super::fill::Fill;
use super::history::{History, ahead, earlier, worked};
use super::layout::Layout;
use super::texts::kinds::Kind;
use super::texts::template::Both;
use super::{Agreement, Criterion, Need, Version};
use jiff::civil::Weekday;
use zwerm_domain::{Date, Language, Side};

/// Everything written by hand, those of Samira's day first.
pub(crate) fn written(layout: &Layout, today: Date, language: Language) -> Vec<Agreement> {
    let teller = Teller { layout, today, language };
    let mut all = today::agreements(&teller);
    all.extend(before::agreements(&teller));
    all
}

/// The people for whom chance makes nothing, in the order of their numbers: their days are written here.
pub(crate) fn resting(layout: &Layout) -> [usize; 2] {
    let (samira, ruben) = (layout.of_cast(Cast::Samira), layout.of_cast(Cast::Ruben));
    [samira.min(ruben), samira.max(ruben)]
}

/// Who tells the stories, and when.
struct Teller<'a> {
    layout: &'a Layout,
    today: Date,
    language: Language,
}

impl Teller<'_> {
    fn say(&self, text: &Both) -> String {
        self.fill(None).say(text)
    }

    /// Says a text about a day that moved. Whether it speaks of the holidays follows from the season.
    fn fill(&self, moved: Option<(Date, Date)>) -> Fill {
        let is_before_christmas = moved.is_some_and(|(was, _)| was.month() == 12);
        let wanted = usize::from(!is_before_christmas);
        let fill = |chance| Fill { language: self.language, chance, due: self.today, moved };
        (0..).map(fill).find(|fill| fill.chooses_of_two() == wanted).unwrap_or_else(|| fill(0))
    }

    /// The last such day of the week before today.
    fn last(&self, weekday: Weekday) -> Date {
        let mut day = earlier(self.today, 1);
        while day.weekday() != weekday {
            day = earlier(day, 1);
        }
        day
    }

    /// The first such day of the week from today.
    fn next(&self, weekday: Weekday) -> Date {
        let mut day = self.today;
        while day.weekday() != weekday {
            day = earlier(day, -1);
        }
        day
    }

    /// The working day so many days ago.
    fn ago(&self, days: i64) -> Date {
        worked(earlier(self.today, days))
    }

    fn begin(
        &self,
        performer: Cast,
        counterpart: Cast,
        first: Version,
        needs: Vec<Need>,
    ) -> History {
        let (performer, counterpart) =
            (self.layout.of_cast(performer), self.layout.of_cast(counterpart));
        History::begin(performer, counterpart, first, needs, self.today)
    }

    /// A dated first wording with one need, which the performer asks.
    fn wording(
        &self,
        author: Side,
        on: Date,
        due: Date,
        texts: [&Both; 3],
    ) -> (Version, Vec<Need>) {
        let [title, result, need] = texts.map(|text| self.say(text));
        let version = Version {
            author,
            written_on: on,
            title,
            result,
            due_on: Some(due),
            needs: vec![0],
            ..Version::default()
        };
        (version, vec![Need::asked(Side::Counterpart, need, 1)])
    }

    fn seen(&self, texts: &[&Both]) -> Vec<Criterion> {
        texts.iter().map(|text| Criterion { text: self.say(text), seen_on: None }).collect()
    }
}

fn kind(kind: Kind) -> Option<usize> {
    Some(place_of(kind))
}
