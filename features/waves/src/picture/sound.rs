//! How sound each construct is measured, of all together, and whether a group sees it alike. Pure.
//!
//! Reliability and how far people lie from their group's mean are reckoned from sums over the group, so they go by the road of a mean.

use serde::{Deserialize, Serialize};
use zwerm_stats::{
    Column, Groups, Moments, OneFactor, Reliability, Scale, average_deviation,
    deviation_that_agrees, enough,
};

/// How far the statements of a construct measure the same, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sound {
    /// Cronbach's alpha.
    pub(crate) alpha: i64,
    /// Its 95 % interval (Feldt).
    pub(crate) interval: (i64, i64),
    /// McDonald's omega, which asks less of the statements; none of fewer than three.
    pub(crate) omega: Option<i64>,
}

impl Sound {
    /// Nothing of fewer people than it takes, or of a single statement.
    pub(super) fn of(columns: &[&Column]) -> Option<Sound> {
        let complete = Moments::of(columns).ok()?;
        enough::reliability(complete.n).ok()?;
        let moments = Moments::pairwise(columns).ok()?;
        let reliability = Reliability::of(&moments).ok()?;
        let interval = reliability.feldt().ok()?;
        let omega = OneFactor::of(&complete).and_then(|it| it.omega());
        Some(Sound {
            alpha: hundredths(reliability.alpha().ok()?),
            interval: (hundredths(interval.low), hundredths(interval.high)),
            omega: omega.ok().map(hundredths),
        })
    }

    /// What it is judged by: omega, or alpha where there is none.
    pub(crate) fn judged(&self) -> i64 {
        self.omega.unwrap_or(self.alpha)
    }
}

/// Of each unit whether those in it see a construct alike: their mean distance to the mean is at most a sixth of the points (AD_M).
pub(super) fn agreed(columns: &[&Column], units: &Groups, scale: Scale) -> Vec<Option<bool>> {
    let far = average_deviation(columns, units).unwrap_or_default();
    far.into_iter().map(|far| far.ok().map(|far| far <= deviation_that_agrees(scale))).collect()
}

fn hundredths(value: f64) -> i64 {
    (value * 100.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_stats::Likert;

    fn column(points: impl Iterator<Item = i32>) -> Column {
        let scale = Scale::new(1, 5).expect("a scale");
        Column::from(Likert::of(scale, points.map(Some)).expect("on it"))
    }

    /// Answers to three statements, of so many people who mean the same by them but for one in four.
    fn three(people: i32) -> Vec<Column> {
        let shifted =
            |by: i32| move |at: i32| (at % 5 + if at % 4 == 0 { by } else { 0 }).rem_euclid(5) + 1;
        (0..3).map(|by| column((0..people).map(shifted(by)))).collect()
    }

    #[test]
    fn thirty_people_can_tell_how_sound_it_is_and_fewer_cannot() {
        let columns = three(30);
        let columns: Vec<&Column> = columns.iter().collect();
        let found = Sound::of(&columns).expect("thirty");
        let moments = Moments::of(&columns).expect("three columns");
        let alpha = Reliability::of(&moments).and_then(|it| it.alpha()).expect("alpha");
        assert_eq!(found.alpha, hundredths(alpha));
        assert!(found.interval.0 < found.alpha && found.alpha < found.interval.1, "{found:?}");
        assert_eq!(found.judged(), found.omega.expect("of three statements"));
        assert_eq!(Sound::of(&columns[..1]), None, "of one statement nothing");
        let two = Sound::of(&columns[..2]).expect("of two there is an alpha");
        assert_eq!((two.omega, two.judged()), (None, two.alpha));
        let fewer = three(29);
        assert_eq!(Sound::of(&fewer.iter().collect::<Vec<_>>()), None);
    }

    #[test]
    fn who_lies_far_from_the_mean_does_not_see_it_alike() {
        let scale = Scale::new(1, 5).expect("a scale");
        // In the first group all are a point apart at most, in the second they are at both ends.
        let columns = [column([3, 3, 4, 4, 1, 1, 5, 5].into_iter())];
        let columns: Vec<&Column> = columns.iter().collect();
        let units = Groups::new(vec![0, 0, 0, 0, 1, 1, 1, 1], 3).expect("groups");
        assert_eq!(agreed(&columns, &units, scale), [Some(true), Some(false), None]);
    }
}
