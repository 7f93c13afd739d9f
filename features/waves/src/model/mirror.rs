//! The mirror of one leader: when one can be asked for, how the leader says it is, and how that lies beside what others said. Pure.

use super::stage::Stage;
use crate::picture::{Around, Figure};
use jiff::ToSpan;
use zwerm_domain::{Date, PersonId};
use zwerm_instrument::Instrument;

/// So many people are asked at least, whatever is set for other waves.
pub(crate) const LEAST: usize = 8;
/// So many days lie between the last day of one mirror and the making of the next: else the two, held against each other, would tell what
/// one person changed.
const BETWEEN: i64 = 90;
/// Half an interval where none is told: of so few people, a whole point, in tenths.
const MUCH: i64 = 10;

/// Whose mirror it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Leader {
    pub(crate) id: PersonId,
    pub(crate) name: String,
}

/// Why somebody who leads can't ask for a mirror now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotNow {
    /// They lead too few people: so many.
    TooFew(usize),
    /// One is on its way.
    Runs,
    /// The last one was too short ago; from this day on.
    TooSoon(Date),
}

/// Whether a mirror can be asked for, by who leads so many people, and had these mirrors: where each stands, and its last day.
pub(crate) fn can_begin(
    people: usize,
    least: usize,
    had: &[(Stage, Date)],
    today: Date,
) -> Result<(), NotNow> {
    if people < least {
        return Err(NotNow::TooFew(people));
    }
    let is_on_its_way =
        |stage: Stage| !matches!(stage, Stage::Withdrawn | Stage::Lapsed | Stage::Opened);
    if had.iter().any(|(stage, _)| is_on_its_way(*stage)) {
        return Err(NotNow::Runs);
    }
    let opened = had.iter().filter(|(stage, _)| *stage == Stage::Opened).map(|(_, last)| *last);
    match opened.max().map(|last| last.saturating_add(BETWEEN.days())) {
        Some(from) if from > today => Err(NotNow::TooSoon(from)),
        _ => Ok(()),
    }
}

/// The people asked differ by so many from those of the mirror before: whether what changed may be told.
pub(crate) fn may_be_compared(differ: i64, k: i64) -> bool {
    differ == 0 || differ >= k
}

/// How the leader sees it: a point for each statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Own(Vec<i32>);

impl Own {
    /// Of one point a statement, each on its scale.
    pub(crate) fn of(instrument: &Instrument, points: Vec<i32>) -> Option<Own> {
        let fits = |(point, item): (&i32, &zwerm_instrument::Item)| {
            (item.scale.0..=item.scale.1).contains(point)
        };
        let is_whole = points.len() == instrument.items.len();
        (is_whole && points.iter().zip(&instrument.items).all(fits)).then_some(Own(points))
    }

    /// Reads [`Own::written`] back.
    pub(crate) fn read(instrument: &Instrument, text: &str) -> Option<Own> {
        let points = text.chars().map(|it| it.to_digit(10).and_then(|it| i32::try_from(it).ok()));
        Own::of(instrument, points.collect::<Option<_>>()?)
    }

    /// One character a statement.
    pub(crate) fn written(&self) -> String {
        let digit =
            |point: &i32| u32::try_from(*point).ok().and_then(|it| char::from_digit(it, 10));
        self.0.iter().filter_map(digit).collect()
    }

    /// What was answered to each statement.
    pub(crate) fn points(&self) -> &[i32] {
        &self.0
    }

    /// The mean of a construct in tenths, what is worded the other way round turned.
    pub(crate) fn tenths(&self, instrument: &Instrument, construct: usize) -> i64 {
        let turned = |at: usize| {
            let item = &instrument.items[at];
            let point = self.0[at];
            i64::from(if item.is_reversed { item.scale.0 + item.scale.1 - point } else { point })
        };
        let points: Vec<i64> = instrument.items_of(construct).map(turned).collect();
        let count = i64::try_from(points.len()).unwrap_or(1).max(1);
        (points.iter().sum::<i64>() * 20 + count) / (2 * count)
    }
}

/// How two views of one thing lie beside each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    /// As good as the same: what lies between may be chance.
    Same,
    /// The first is higher.
    Higher,
    /// The first is lower.
    Lower,
}

impl Beside {
    fn of(difference: i64, chance: i64) -> Beside {
        match () {
            () if difference > chance => Beside::Higher,
            () if difference < -chance => Beside::Lower,
            () => Beside::Same,
        }
    }

    /// The leader's view beside that of others; nothing where nothing of theirs is shown.
    pub(crate) fn own(own: i64, figure: &Figure, scale: (i32, i32)) -> Option<Beside> {
        match figure {
            Figure::Mean(tenths, margin) => Some(Beside::of(own - tenths, margin.unwrap_or(MUCH))),
            Figure::Alike(around) => {
                let (least, most) = (i64::from(scale.0) * 10, i64::from(scale.1) * 10);
                let about = match around {
                    Around::Low => least,
                    Around::Middle => (least + most) / 2,
                    Around::High => most,
                };
                Some(Beside::of(own - about, MUCH + MUCH / 2))
            }
            Figure::Hidden(_) => None,
        }
    }

    /// What others say now beside what they said the time before.
    pub(crate) fn before(now: &Figure, before: &Figure) -> Option<Beside> {
        let known = |figure: &Figure| match figure {
            Figure::Mean(tenths, margin) => Some((*tenths, margin.unwrap_or(MUCH))),
            _ => None,
        };
        let ((now, one), (before, other)) = (known(now)?, known(before)?);
        Some(Beside::of(now - before, one + other))
    }

    /// The word in texts.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Beside::Same => "same",
            Beside::Higher => "higher",
            Beside::Lower => "lower",
        }
    }
}

/// About where others are, in a word for texts.
pub(crate) fn around(figure: &Figure, (least, most): (i32, i32)) -> &'static str {
    let about = match figure {
        Figure::Mean(tenths, _) => {
            let third = i64::from(most - least) * 10 / 3;
            match tenths - i64::from(least) * 10 {
                it if it <= third => Around::Low,
                it if it >= third * 2 => Around::High,
                _ => Around::Middle,
            }
        }
        Figure::Alike(around) => *around,
        Figure::Hidden(_) => return "hidden",
    };
    match about {
        Around::Low => "low",
        Around::Middle => "middle",
        Around::High => "high",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_anonymity::Reason;

    fn day(day: i64) -> Date {
        Date::constant(2026, 1, 1).saturating_add(day.days())
    }

    #[test]
    fn one_at_a_time_of_enough_people_and_not_too_short_after_the_last() {
        let can = |people, had: &[(Stage, Date)]| can_begin(people, LEAST, had, day(100));
        assert_eq!(can(8, &[]), Ok(()));
        assert_eq!(can(7, &[]), Err(NotNow::TooFew(7)));
        for stage in [Stage::Made, Stage::Preparing, Stage::Prepared, Stage::Open, Stage::Counting]
        {
            assert_eq!(can(9, &[(stage, day(99))]), Err(NotNow::Runs), "{stage:?}");
        }
        for stage in [Stage::Withdrawn, Stage::Lapsed] {
            assert_eq!(can(9, &[(stage, day(99))]), Ok(()));
        }
        assert_eq!(can(9, &[(Stage::Opened, day(10))]), Ok(()));
        assert_eq!(can(9, &[(Stage::Opened, day(11))]), Err(NotNow::TooSoon(day(101))));
    }

    #[test]
    fn nothing_is_compared_where_one_to_four_people_differ() {
        let told: Vec<bool> = (0..7).map(|it| may_be_compared(it, 5)).collect();
        assert_eq!(told, [true, false, false, false, false, true, true]);
    }

    #[test]
    fn an_own_view_is_whole_and_what_is_worded_the_other_way_is_turned() {
        let mirror = zwerm_instrument::mirror().expect("is sound");
        let own = Own::of(&mirror, vec![5; 15]).expect("is whole");
        assert_eq!(Own::read(&mirror, &own.written()), Some(own.clone()));
        // The third statement of the first two is worded the other way round: 5, 5 and 1.
        assert_eq!((own.tenths(&mirror, 0), own.tenths(&mirror, 2)), (37, 50));
        for wrong in ["", "55555", "555555555555550", "55555555555555x", "5555555555555555"] {
            assert_eq!(Own::read(&mirror, wrong), None, "{wrong}");
        }
    }

    #[test]
    fn views_differ_only_where_it_is_more_than_chance() {
        let own = |own, figure| Beside::own(own, &figure, (1, 5));
        assert_eq!(own(45, Figure::Mean(36, None)), Some(Beside::Same), "few people");
        assert_eq!(own(45, Figure::Mean(36, Some(4))), Some(Beside::Higher));
        assert_eq!(own(20, Figure::Mean(36, Some(4))), Some(Beside::Lower));
        assert_eq!(own(45, Figure::Alike(Around::High)), Some(Beside::Same));
        assert_eq!(own(45, Figure::Alike(Around::Low)), Some(Beside::Higher));
        assert_eq!(own(45, Figure::Hidden(Reason::TooFew)), None);
        let before =
            |now, then| Beside::before(&Figure::Mean(now, Some(4)), &Figure::Mean(then, Some(4)));
        assert_eq!((before(40, 32), before(41, 32)), (Some(Beside::Same), Some(Beside::Higher)));
    }
}
