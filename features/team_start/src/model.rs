//! The weekly meeting, pure: weeks, what can be done with an item, an ask and its states, a typed figure.

use jiff::ToSpan;
use zwerm_domain::{Date, Id, TeamId};

/// Marks ids of agenda items.
pub(crate) enum Item {}
/// The key of an agenda item.
pub(crate) type ItemId = Id<Item>;
/// Marks ids of asks.
pub(crate) enum Asked {}
/// The key of an ask.
pub(crate) type AskId = Id<Asked>;
/// Marks ids of figures.
pub(crate) enum Counted {}
/// The key of a figure.
pub(crate) type FigureId = Id<Counted>;

/// Figures a team may keep at once.
pub(crate) const MOST_FIGURES: usize = 5;

/// The Monday of the week a day lies in.
pub(crate) fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// The Monday after.
pub(crate) fn next_monday(day: Date) -> Date {
    monday(day).saturating_add(7.days())
}

/// What is done with an agenda item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemMove {
    Up,
    Down,
    Done,
    Again,
    NextWeek,
    ThisWeek,
    Away,
}

impl ItemMove {
    pub(crate) fn from_code(code: &str) -> Option<ItemMove> {
        Some(match code {
            "up" => ItemMove::Up,
            "down" => ItemMove::Down,
            "done" => ItemMove::Done,
            "again" => ItemMove::Again,
            "next_week" => ItemMove::NextWeek,
            "this_week" => ItemMove::ThisWeek,
            "away" => ItemMove::Away,
            _ => return None,
        })
    }
}

/// Where an ask stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AskState {
    Asked,
    Promised,
    Declined,
    Received,
    Withdrawn,
}

impl AskState {
    pub(crate) fn code(self) -> &'static str {
        match self {
            AskState::Asked => "asked",
            AskState::Promised => "promised",
            AskState::Declined => "declined",
            AskState::Received => "received",
            AskState::Withdrawn => "withdrawn",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<AskState> {
        use AskState::{Asked, Declined, Promised, Received, Withdrawn};
        [Asked, Promised, Declined, Received, Withdrawn].into_iter().find(|it| it.code() == code)
    }

    /// Whether nothing more comes.
    pub(crate) fn is_over(self) -> bool {
        matches!(self, AskState::Received | AskState::Withdrawn)
    }
}

/// What is done with an ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AskMove {
    /// Who is asked promises it for a day; also another day.
    Promise,
    /// Who is asked says no, or no longer, and why.
    Decline,
    /// Either says something.
    Say,
    /// Who asked asks once more, in other words.
    AskAgain,
    /// Who asked has got it.
    Receive,
    /// Who asked needs it no longer.
    Withdraw,
}

/// Every move, in the order a page offers them.
pub(crate) const ASK_MOVES: [AskMove; 6] = [
    AskMove::Promise,
    AskMove::Receive,
    AskMove::AskAgain,
    AskMove::Say,
    AskMove::Decline,
    AskMove::Withdraw,
];

impl AskMove {
    pub(crate) fn code(self) -> &'static str {
        match self {
            AskMove::Promise => "promised",
            AskMove::Decline => "declined",
            AskMove::Say => "said",
            AskMove::AskAgain => "asked",
            AskMove::Receive => "received",
            AskMove::Withdraw => "withdrawn",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<AskMove> {
        ASK_MOVES.into_iter().find(|it| it.code() == code)
    }

    /// Whether words must go along.
    pub(crate) fn needs_words(self) -> bool {
        matches!(self, AskMove::Decline | AskMove::Say | AskMove::AskAgain)
    }
}

/// The sides of an ask on which somebody stands; who is in both teams stands on both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sides {
    pub(crate) asks: bool,
    pub(crate) is_asked: bool,
}

/// The state after a move, if somebody on these sides may make it now.
pub(crate) fn after(state: AskState, sides: Sides, what: AskMove) -> Option<AskState> {
    use AskState::{Asked, Declined, Promised, Received, Withdrawn};
    let is_open = !state.is_over();
    match what {
        AskMove::Promise if sides.is_asked && is_open => Some(Promised),
        AskMove::Decline if sides.is_asked && matches!(state, Asked | Promised) => Some(Declined),
        AskMove::Say if (sides.asks || sides.is_asked) && is_open => Some(state),
        AskMove::AskAgain if sides.asks && state == Declined => Some(Asked),
        AskMove::Receive if sides.asks && state == Promised => Some(Received),
        AskMove::Withdraw if sides.asks && is_open => Some(Withdrawn),
        _ => None,
    }
}

/// Which team speaks when somebody of both makes a move.
pub(crate) fn speaks(what: AskMove, sides: Sides, from: TeamId, to: TeamId) -> TeamId {
    match what {
        AskMove::Promise | AskMove::Decline => to,
        AskMove::AskAgain | AskMove::Receive | AskMove::Withdraw => from,
        AskMove::Say if sides.asks => from,
        AskMove::Say => to,
    }
}

/// A number as people type it: 7,5 or 7.5 or 1.250; at most three decimals.
pub(crate) fn typed_number(typed: &str) -> Option<f64> {
    let plain: String =
        typed.trim().replace([' ', '\u{a0}', '\u{202f}'], "").replace('\u{2212}', "-");
    let is_dutch = plain.contains(',');
    let plain = if is_dutch { plain.replace('.', "").replace(',', ".") } else { plain };
    let is_number = plain.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | '-'));
    let value: f64 = plain.parse().ok().filter(|_| is_number)?;
    let rounded = (value * 1000.0).round() / 1000.0;
    (value.abs() <= 1e9).then_some(rounded + 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn a_week_begins_on_monday() {
        for day in 23..=29 {
            assert_eq!(monday(date(2026, 11, day)), date(2026, 11, 23));
        }
        assert_eq!(next_monday(date(2026, 12, 30)), date(2027, 1, 4));
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(typed_number(" 7,5 "), Some(7.5));
        assert_eq!(typed_number("7.5"), Some(7.5));
        assert_eq!(typed_number("1.250,75"), Some(1250.75));
        assert_eq!(typed_number("-3"), Some(-3.0));
        assert_eq!(typed_number("0,12345"), Some(0.123));
        for nonsense in ["", "zes", "1e5", "NaN", "inf", "1,2,3", "9999999999", "--1"] {
            assert_eq!(typed_number(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn who_is_asked_promises_and_who_asks_receives() {
        let (asks, asked) =
            (Sides { asks: true, is_asked: false }, Sides { asks: false, is_asked: true });
        assert_eq!(after(AskState::Asked, asked, AskMove::Promise), Some(AskState::Promised));
        assert_eq!(after(AskState::Asked, asks, AskMove::Promise), None);
        assert_eq!(after(AskState::Promised, asks, AskMove::Receive), Some(AskState::Received));
        assert_eq!(after(AskState::Asked, asks, AskMove::Receive), None);
        assert_eq!(after(AskState::Declined, asks, AskMove::AskAgain), Some(AskState::Asked));
    }

    fn any_move() -> impl Strategy<Value = AskMove> {
        (0..ASK_MOVES.len()).prop_map(|at| ASK_MOVES[at])
    }

    proptest! {
        #[test]
        fn an_ask_that_is_over_stays_over_and_nobody_else_moves_it(
            moves in proptest::collection::vec((any_move(), any::<bool>(), any::<bool>()), 0..20)
        ) {
            let mut state = AskState::Asked;
            for (what, asks, is_asked) in moves {
                let next = after(state, Sides { asks, is_asked }, what);
                prop_assert!(next.is_none() || (asks || is_asked));
                prop_assert!(!state.is_over() || next.is_none());
                state = next.unwrap_or(state);
                prop_assert_eq!(AskState::from_code(state.code()), Some(state));
            }
        }
    }
}
