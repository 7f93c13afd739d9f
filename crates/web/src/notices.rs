//! What a feature tells the inbox, the digest and the calendar. What goes outside Zwerm holds no private words.

use crate::Me;
use zwerm_directory::Addressee;
use zwerm_domain::Date;
use zwerm_store::{PairReader, Reader, StoreError};

/// Something that happened in what somebody takes part in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// Its number within the feature; what came later has a higher one.
    pub mark: i64,
    /// The day.
    pub on: Date,
    /// Where it leads; news of one place is told together.
    pub href: String,
    /// What that place is called.
    pub title: String,
    /// What happened.
    pub line: String,
}

/// A day not to forget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The same thing keeps the same one, also when its day changes.
    pub key: String,
    /// The day.
    pub on: Date,
    /// What is on that day.
    pub title: String,
    /// Where it leads.
    pub href: String,
    /// The day on which this was agreed or changed.
    pub changed_on: Date,
    /// Whether it stays between its parties: then no mail tells it.
    pub is_private: bool,
}

/// Which news a digest tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// After this mark.
    pub after: i64,
    /// Up to this one.
    pub until: i64,
    /// The day it is for who gets the digest.
    pub today: Date,
}

/// What happened to this person's things, newest first, with what they may read; at most so many.
pub type NewsOf = fn(&mut PairReader, &Me, usize) -> Result<Vec<News>, StoreError>;
/// What a digest may tell of that, but what was mailed already.
pub type DigestOf = fn(&mut Reader, &Addressee, Between) -> Result<Vec<News>, StoreError>;
/// The days of what is open for this person, for a calendar.
pub type DaysOf = fn(&mut Reader, &Addressee) -> Result<Vec<Day>, StoreError>;

/// What a feature tells.
#[derive(Clone, Copy)]
pub struct Notices {
    /// In the inbox.
    pub news: NewsOf,
    /// In the digest.
    pub digest: DigestOf,
    /// The mark of what happened last, in the whole installation.
    pub newest: fn(&mut Reader) -> Result<i64, StoreError>,
    /// In the calendar, and in the digest when they come near.
    pub days: DaysOf,
}
