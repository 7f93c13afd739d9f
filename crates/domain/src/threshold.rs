//! Thresholds: how many people there must be before something about a group is shown. None is ever below its floor.

/// What has a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Threshold {
    /// People invited in a group that is measured.
    Invited,
    /// Answers before a mean is shown.
    Answers,
    /// People in what would be left over beside a group that is shown.
    LeftOver,
    /// Answers before it is shown how they are spread.
    Spread,
    /// Answers before what people wrote is shown.
    OpenAnswers,
}

impl Threshold {
    /// All of them, in the order of pages.
    pub const ALL: [Threshold; 5] = [
        Threshold::Invited,
        Threshold::Answers,
        Threshold::LeftOver,
        Threshold::Spread,
        Threshold::OpenAnswers,
    ];

    /// The word in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Threshold::Invited => "invited",
            Threshold::Answers => "answers",
            Threshold::LeftOver => "left_over",
            Threshold::Spread => "spread",
            Threshold::OpenAnswers => "open_answers",
        }
    }

    /// Reads [`Threshold::code`] back.
    pub fn from_code(code: &str) -> Option<Threshold> {
        Threshold::ALL.into_iter().find(|threshold| threshold.code() == code)
    }

    /// Where nobody chose another.
    pub const fn usual(self) -> Level {
        Level(match self {
            Threshold::Invited => 8,
            Threshold::Answers | Threshold::LeftOver => 5,
            Threshold::Spread => 10,
            Threshold::OpenAnswers => 15,
        })
    }

    /// Nobody goes below it: a smaller group tells who said what.
    pub const fn floor(self) -> Level {
        Level(match self {
            Threshold::Invited | Threshold::Answers | Threshold::LeftOver => 5,
            Threshold::Spread => 10,
            Threshold::OpenAnswers => 15,
        })
    }
}

/// A number of people that is never below the floor of its threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(i64);

impl Level {
    /// Nobody needs more than this.
    pub const MOST: i64 = 1000;

    /// A level of this threshold; nothing below its floor, or beyond reason.
    pub fn of(threshold: Threshold, number: i64) -> Option<Level> {
        let level = Level(number);
        (level >= threshold.floor() && number <= Level::MOST).then_some(level)
    }

    /// How many people.
    pub const fn number(self) -> i64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_level_is_below_its_floor_and_no_floor_below_five() {
        for threshold in Threshold::ALL {
            assert_eq!(Threshold::from_code(threshold.code()), Some(threshold));
            assert!(threshold.usual() >= threshold.floor());
            assert!(threshold.floor().number() >= 5);
            for number in [i64::MIN, -5, 0, 1, threshold.floor().number() - 1, Level::MOST + 1] {
                assert_eq!(Level::of(threshold, number), None, "{threshold:?} at {number}");
            }
            let floor = threshold.floor();
            assert_eq!(Level::of(threshold, floor.number()), Some(floor));
        }
    }
}
