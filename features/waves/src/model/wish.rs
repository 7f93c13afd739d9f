//! What a team that is too small by itself wants of being merged with another, and until when it is asked. Pure.

use crate::model::stage::APART;
use jiff::ToSpan;
use zwerm_domain::{Date, TeamId};

/// So many days a team has to answer, after the day on which it was merged.
const DAYS: i64 = 2;

/// What a team wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// It is fine as it is.
    Agreed,
    /// A team round instead: it is left out of the wave.
    Round,
    /// Rather with this team.
    With(TeamId),
}

impl Wish {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Wish::Agreed => "agreed",
            Wish::Round => "round",
            Wish::With(_) => "with",
        }
    }

    /// The team it would rather be with.
    pub(crate) const fn with(self) -> Option<TeamId> {
        match self {
            Wish::With(team) => Some(team),
            Wish::Agreed | Wish::Round => None,
        }
    }

    pub(crate) fn read(code: &str, with: Option<TeamId>) -> Option<Wish> {
        match code {
            "agreed" => Some(Wish::Agreed),
            "round" => Some(Wish::Round),
            "with" => with.map(Wish::With),
            _ => None,
        }
    }
}

/// The last day on which a team is asked: with time left to make keys and to sign. Nobody has to answer.
pub(crate) fn asked_until(cut_on: Date, answer_on: Date) -> Date {
    let last = answer_on.saturating_sub((APART + 1).days());
    cut_on.saturating_add(DAYS.days()).min(last).max(cut_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_has_two_days_and_fewer_where_the_wave_is_near() {
        let day = |day| Date::constant(2026, 11, day);
        assert_eq!(asked_until(day(2), day(20)), day(4));
        assert_eq!(asked_until(day(2), day(6)), day(3));
        assert_eq!(asked_until(day(2), day(5)), day(2), "that day itself at least");
    }

    #[test]
    fn what_is_no_wish_is_none() {
        let team = TeamId::new(3);
        for wish in [Wish::Agreed, Wish::Round, Wish::With(team)] {
            assert_eq!(Wish::read(wish.code(), wish.with()), Some(wish));
        }
        assert_eq!(Wish::read("with", None), None);
        assert_eq!(Wish::read("never", Some(team)), None);
    }
}
