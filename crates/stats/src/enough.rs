//! From when on a report shows a figure. Whoever holds the data gets every figure, with the reason why it is not shown.

use crate::not_enough::{Figure, NotEnough, answers, groups};

/// Answers from which alpha and omega are shown.
pub const RELIABILITY_ANSWERS: usize = 30;
/// Answers from which parts of R² are shown, and how many for each predictor.
pub const DRIVER_ANSWERS: usize = 50;
/// See [`DRIVER_ANSWERS`].
pub const ANSWERS_A_PREDICTOR: usize = 10;
/// Teams from which intervals by drawing teams again are shown: with fewer they come out too narrow.
pub const DRIVER_TEAMS: usize = 10;
/// Waves from which anything is called a change over time.
pub const FLAG_WAVES: usize = 3;
/// Points from which a control chart has limits.
pub const CHART_POINTS: usize = 8;
/// Answers from which a recommendation score is shown.
pub const RECOMMENDATION_ANSWERS: usize = 100;
/// A response below this share is warned of.
pub const LOW_RESPONSE: f64 = 0.5;

/// Whether alpha and omega are shown.
pub fn reliability(n: usize) -> Figure<()> {
    answers(n, RELIABILITY_ANSWERS)
}

/// Whether parts of R² are shown: max(50, 10 p) answers and [`DRIVER_TEAMS`] teams.
pub fn drivers(n: usize, predictors: usize, teams: usize) -> Figure<()> {
    answers(n, DRIVER_ANSWERS.max(ANSWERS_A_PREDICTOR * predictors))?;
    groups(teams, DRIVER_TEAMS)
}

/// Whether a change between waves may be called one: never on fewer than three.
pub fn flag(waves: usize) -> Figure<()> {
    if waves >= FLAG_WAVES {
        Ok(())
    } else {
        Err(NotEnough::Waves { have: waves, need: FLAG_WAVES })
    }
}

/// Whether a recommendation score is shown.
pub fn recommendation(n: usize) -> Figure<()> {
    answers(n, RECOMMENDATION_ANSWERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_and_what_is_not() {
        assert!(reliability(30).is_ok() && reliability(29).is_err());
        assert_eq!(drivers(69, 7, 20), Err(NotEnough::Answers { have: 69, need: 70 }));
        assert_eq!(drivers(49, 2, 20), Err(NotEnough::Answers { have: 49, need: 50 }));
        assert_eq!(drivers(70, 7, 9), Err(NotEnough::Groups { have: 9, need: 10 }));
        assert!(drivers(70, 7, 10).is_ok());
        assert!(flag(3).is_ok() && flag(2).is_err());
        assert!(recommendation(99).is_err());
    }
}
