//! How much room would fit, out of how far somebody is trusted and what could be lost. For simulated people only.
//!
//! Place trust if p / (1 − p) is more than L / G, what one stands to lose by what one stands to gain: p > l = L / (L + G) (Coleman 1990).
//! Then level = 4 + ⌊(logit x − logit l) / 0.7 + 0.5⌋, between a floor and 7, with x the lower of both shares. The 0.7 is judgement.

use crate::{Aspect, Domain, Share, Trust};
use zwerm_domain::RoomLevel;

/// What could be lost, by what could be won: l = L / (L + G).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Loss {
    /// l = .3
    Low,
    /// l = .5
    #[default]
    Normal,
    /// l = .7: much, or what can't be undone.
    High,
}

impl Loss {
    /// l.
    #[must_use]
    pub const fn line(self) -> f64 {
        match self {
            Self::Low => 0.3,
            Self::Normal => 0.5,
            Self::High => 0.7,
        }
    }

    fn logit(self) -> f64 {
        (self.line() / (1.0 - self.line())).ln()
    }
}

/// One level further is so much in log odds.
const A_LEVEL: f64 = 0.7;
/// Going up takes so much more than the line, in log odds, so that it does not go up and down by a hair.
pub const MARGIN: f64 = 0.15;
/// And so many days since the last time.
pub const A_MONTH: u32 = 30;
/// The least room by default: below it the how would not be with who does the work.
pub const FLOOR: RoomLevel = RoomLevel::AsksAdvice;

/// The level that fits. Monotone: more trust is never less room, more to lose never more.
#[must_use]
pub fn level(share: Share, loss: Loss, floor: RoomLevel) -> RoomLevel {
    at(share.logit(), loss, floor)
}

fn at(logit: f64, loss: Loss, floor: RoomLevel) -> RoomLevel {
    let steps = ((logit - loss.logit()) / A_LEVEL + 0.5).floor();
    let number = (4.0 + steps).clamp(1.0, 7.0) as i64;
    RoomLevel::from_number(number).unwrap_or(floor).max(floor)
}

/// The level after one that was agreed: up by one at most, with a margin, and a month after the last time; down at once.
#[must_use]
pub fn next(
    now: RoomLevel,
    days_since_up: Option<u32>,
    share: Share,
    loss: Loss,
    floor: RoomLevel,
) -> RoomLevel {
    let fits = level(share, loss, floor);
    if fits < now {
        return fits;
    }
    let is_time = days_since_up.is_none_or(|days| days >= A_MONTH);
    let is_sure = at(share.logit() - MARGIN, loss, floor) > now;
    now.further().filter(|_| is_time && is_sure).unwrap_or(now)
}

/// How large a step to take. What is not known never lowers the level: it makes the steps smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Explore: a small stake, and a word each week.
    Explore,
    /// A word at each milestone.
    PerMilestone,
    /// A word at delivery.
    AtDelivery,
}

impl Step {
    /// Of the share that is prior and not experience: above .5, from .2, below.
    #[must_use]
    pub fn of(unknown: f64) -> Self {
        match unknown {
            it if it > 0.5 => Self::Explore,
            it if it >= 0.2 => Self::PerMilestone,
            _ => Self::AtDelivery,
        }
    }
}

/// What helps, by which of the two is there. It begins a talk; on who needs what the evidence is weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// Both are there: let go, and make it easy.
    LetGo,
    /// They mean well and can't yet: coach, practise together.
    Practise,
    /// They can, and intentions are in doubt: talk about interests and meaning. Not more control.
    Connect,
    /// Neither: begin small and clear, with much contact.
    BeginSmall,
}

/// From which share on one of the two counts as there.
const THERE: f64 = 0.6;

impl Style {
    /// Of both shares in a kind of work.
    #[must_use]
    pub fn of(trust: &Trust, domain: Domain) -> Self {
        let can = trust.competence(domain).trusted(Aspect::Competence).value() >= THERE;
        let means_well = trust.intention().trusted(Aspect::Intention).value() >= THERE;
        match (can, means_well) {
            (true, true) => Self::LetGo,
            (false, true) => Self::Practise,
            (true, false) => Self::Connect,
            (false, false) => Self::BeginSmall,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOSSES: [Loss; 3] = [Loss::Low, Loss::Normal, Loss::High];

    fn numbers(share: f64, floor: RoomLevel) -> [i64; 3] {
        LOSSES.map(|loss| level(Share::new(share).expect("a share"), loss, floor).number())
    }

    #[test]
    fn the_levels_are_those_that_were_reckoned_beforehand() {
        let two = RoomLevel::Explains;
        // A newcomer: .5 for competence, .7 for intention.
        assert_eq!(Trust::default().both(Domain(1)).value(), 0.5);
        assert_eq!(numbers(0.5, two), [5, 4, 3]);
        assert_eq!(numbers(0.3, two), [4, 3, 2]);
        assert_eq!(numbers(0.3, FLOOR), [4, 3, 3]);
        assert_eq!(numbers(0.7, two), [6, 5, 4]);
        assert_eq!(numbers(0.85, two), [7, 6, 5]);
        assert_eq!(numbers(0.95, two), [7, 7, 7]);
    }

    #[test]
    fn it_goes_up_by_one_a_month_with_a_margin_and_down_at_once() {
        let high = Share::new(0.95).expect("a share");
        let four = RoomLevel::Together;
        let up = |days| next(four, days, high, Loss::Normal, FLOOR).number();
        assert_eq!([up(None), up(Some(29)), up(Some(30))], [5, 4, 5]);
        // Just over the line of level 5, ⌊logit / .7 + .5⌋ = 1 from logit .35 on, is not enough.
        let over = |logit: f64| Share::new(1.0 / (1.0 + (-logit).exp())).expect("a share");
        assert_eq!(level(over(0.36), Loss::Normal, FLOOR).number(), 5);
        assert_eq!(next(four, None, over(0.36), Loss::Normal, FLOOR), four);
        assert_eq!(next(four, None, over(0.51), Loss::Normal, FLOOR).number(), 5);
        let low = Share::new(0.2).expect("a share");
        assert_eq!(next(RoomLevel::IsFree, Some(1), low, Loss::Normal, FLOOR), FLOOR);
    }

    #[test]
    fn what_is_not_known_sets_the_step() {
        assert_eq!(
            [0.51, 0.5, 0.2, 0.19].map(Step::of),
            [Step::Explore, Step::PerMilestone, Step::PerMilestone, Step::AtDelivery]
        );
    }
}
