//! The waves of the scan in Waterrijk: six that are over, four months apart; a pulse of which teams are opening their results now; one
//! that is open, and one that is being prepared. Their days and names.

use super::World;
use super::history::{earlier, worked};
use super::texts::{self, waves::MONTHS};
use zwerm_domain::Date;
use zwerm_instrument::{FACTORS, WORKING_PRINCIPLES};

/// So many of the whole scan are over.
pub(crate) const PAST: usize = 6;
/// The number of the pulse, which is over too.
pub(crate) const PULSE: usize = PAST;
/// In a bigger world there are none: it is for measuring, and a key for each of thousands of cells takes long.
const MOST_PEOPLE: usize = 3_000;

/// Days from the beginning of one to that of the next.
const BETWEEN: i64 = 122;
/// The last one closed so many days ago.
const SINCE_LAST: i64 = 60;
/// The last day is so many days after the first.
const LASTS: i64 = 13;
/// The pulse began so many days ago, and its last day is so many days later.
const SINCE_PULSE: i64 = 19;
const PULSE_LASTS: i64 = 9;
/// It is made so many days before its first day, and signed so many.
const MADE: i64 = 14;
const SIGNED: i64 = 8;

/// The days of a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wave {
    /// Counts from 0, the oldest.
    pub(crate) number: usize,
    pub(crate) title: String,
    pub(crate) made_on: Date,
    pub(crate) signed_on: Date,
    pub(crate) answer_on: Date,
    /// The last day.
    pub(crate) close_on: Date,
}

/// A mirror of one leader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mirror {
    pub(crate) wave: Wave,
    /// The place of the team that the leader leads.
    pub(crate) team: usize,
    /// The number of the leader.
    pub(crate) leader: usize,
    /// How they see it themselves: a point a statement.
    pub(crate) own: &'static str,
    pub(crate) is_over: bool,
}

/// Mirrors: the team of which the first leads, how that one sees it, and the days since it was made, signed, first and last answered.
const MIRRORS: [(usize, &str, [i64; 4]); 2] =
    [(1, "452442554334233", [63, 57, 50, 37]), (4, "443332443444333", [12, 8, 3, -10])];

impl Wave {
    /// What it asked beside the core: not every time, and in turn.
    pub(crate) fn blocks(&self) -> Vec<&'static str> {
        match self.number {
            3 | 5 => vec![FACTORS],
            4 => vec![WORKING_PRINCIPLES],
            _ => Vec::new(),
        }
    }

    /// The day on which Zwerm closed it and made what may be shown.
    pub(crate) fn closed_on(&self) -> Date {
        earlier(self.close_on, -1)
    }
}

impl World {
    /// The waves that are over, the oldest first, the pulse as the last; none in a world for measuring.
    pub(crate) fn past_waves(&self) -> Vec<Wave> {
        let past = |number: usize| {
            let later = (PAST - 1 - number) as i64 * BETWEEN;
            let answer_on = worked(earlier(self.today(), SINCE_LAST + LASTS + later));
            let (made_on, signed_on) = (earlier(answer_on, MADE), earlier(answer_on, SIGNED));
            self.wave(number, [worked(made_on), worked(signed_on), answer_on], LASTS)
        };
        if !self.has_waves() {
            return Vec::new();
        }
        let first = worked(earlier(self.today(), SINCE_PULSE));
        let days = [worked(earlier(first, MADE)), worked(earlier(first, SIGNED)), first];
        (0..PAST).map(past).chain([self.wave(PULSE, days, PULSE_LASTS)]).collect()
    }

    /// The one that is open: signed eight days ago, answered for three, and for eleven more.
    pub(crate) fn open_wave(&self) -> Option<Wave> {
        let day = |ago| earlier(self.today(), ago);
        let days = [worked(day(12)), worked(day(8)), day(3)];
        self.has_waves().then(|| self.wave(PULSE + 1, days, 14))
    }

    /// The one that is being prepared, made today: teams that are too small are asked whether it is fine that they were merged.
    pub(crate) fn coming_wave(&self) -> Option<Wave> {
        let days = [worked(self.today()), self.today(), earlier(self.today(), -21)];
        let wave = self.has_waves().then(|| self.wave(PULSE + 2, days, LASTS))?;
        let name = texts::waves::PULSE.say(self.language());
        Some(Wave { title: wave.title.replacen("Zwermscan", name, 1), ..wave })
    }

    /// The mirrors: one that is opened, and one that runs.
    pub(crate) fn mirrors(&self) -> Vec<Mirror> {
        let mirror = |(at, (team, own, days)): (usize, (usize, &'static str, [i64; 4]))| {
            let [made_on, signed_on, answer_on, close_on] =
                days.map(|ago| earlier(self.today(), ago));
            let leader = self.teams().get(team)?.members.start;
            let wave = Wave {
                number: PULSE + 3 + at,
                title: String::new(),
                made_on: worked(made_on),
                signed_on: worked(signed_on),
                answer_on,
                close_on,
            };
            Some(Mirror { wave, team, leader, own, is_over: close_on < self.today() })
        };
        let all = MIRRORS.into_iter().enumerate().filter_map(mirror);
        if self.has_waves() { all.collect() } else { Vec::new() }
    }

    fn has_waves(&self) -> bool {
        self.size().people <= MOST_PEOPLE
    }

    fn wave(&self, number: usize, [made_on, signed_on, answer_on]: [Date; 3], lasts: i64) -> Wave {
        let month = &MONTHS[usize::from(answer_on.month().unsigned_abs() - 1) % MONTHS.len()];
        let what = match number {
            PULSE => texts::waves::PULSE.say(self.language()),
            _ => "Zwermscan",
        };
        let title = format!("{what} {} {}", month.say(self.language()), answer_on.year());
        Wave { number, title, made_on, signed_on, answer_on, close_on: earlier(answer_on, -lasts) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{Size, world};
    use jiff::ToSpan;
    use std::collections::HashSet;
    use zwerm_domain::Language;

    #[test]
    fn six_and_a_pulse_are_over_one_is_open_and_each_was_signed_in_time_whatever_the_day() {
        for day in 0..30 {
            let today = Date::constant(2026, 11, 2).saturating_add(day.days());
            let world = world(7, today, Language::Nl, Size::DEMO);
            let (past, open) = (world.past_waves(), world.open_wave().expect("is open"));
            assert_eq!(past.len(), PAST + 1);
            assert!(past[0].made_on > world.organisation().founded_on);
            assert!(open.answer_on < today && earlier(today, -11) == open.close_on);
            for wave in past.iter().chain([&open]) {
                assert!(wave.made_on < wave.signed_on);
                assert!(wave.signed_on <= earlier(wave.answer_on, 2), "two days lie between");
            }
            assert!(past[..PAST].iter().all(|wave| wave.closed_on() < earlier(today, 55)));
            // Groups have three weeks; there is a week left, at least.
            assert!(past[PULSE].closed_on() > earlier(today, 14));
            assert!(past[PULSE].closed_on() < earlier(today, 8), "some have looked");
            let titles: HashSet<_> = past.iter().map(|wave| &wave.title).collect();
            assert_eq!(titles.len(), PAST + 1);
        }
    }

    #[test]
    fn a_world_for_measuring_has_none() {
        let size = Size { people: 5_000, agreements: 60 };
        let world = world(7, Date::constant(2026, 11, 23), Language::Nl, size);
        assert!(world.past_waves().is_empty() && world.open_wave().is_none());
    }
}
