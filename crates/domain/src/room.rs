//! The seven levels of room: from who gives it deciding alone, to who takes it deciding alone. One order for a team's board and for what two agree.

/// How a kind of work, or a subject, is decided. Ordered: more room is greater. In the wording of a team's board the one
/// side is who leads and the other the team; between two they are who gives the room and who takes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoomLevel {
    /// 1: the giving side decides.
    Decides,
    /// 2: the giving side decides and explains.
    Explains,
    /// 3: the giving side asks advice, then decides.
    AsksAdvice,
    /// 4: both decide together.
    Together,
    /// 5: the taking side decides, and is given advice when it asks.
    TakesAdvice,
    /// 6: the taking side decides and tells afterwards.
    TellsAfter,
    /// 7: the taking side decides.
    IsFree,
}

impl RoomLevel {
    /// All seven, the least room first.
    pub const ALL: [Self; 7] = [
        Self::Decides,
        Self::Explains,
        Self::AsksAdvice,
        Self::Together,
        Self::TakesAdvice,
        Self::TellsAfter,
        Self::IsFree,
    ];

    /// The level with this number, 1 to 7.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        Self::ALL.get(at).copied()
    }

    /// 1 to 7: how it is kept, and how people name it.
    #[must_use]
    pub const fn number(self) -> i64 {
        self as i64 + 1
    }

    /// One step further; none beyond the last.
    #[must_use]
    pub fn further(self) -> Option<Self> {
        Self::from_number(self.number() + 1)
    }

    /// Where the giving side decides alone: whoever chooses this says why, and until when.
    #[must_use]
    pub const fn asks_a_reason(self) -> bool {
        matches!(self, Self::Decides | Self::Explains)
    }
}

#[cfg(test)]
mod tests {
    use super::RoomLevel;

    #[test]
    fn the_levels_are_numbered_one_to_seven_in_their_order() {
        let numbers: Vec<i64> = RoomLevel::ALL.iter().map(|it| it.number()).collect();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
        assert!(RoomLevel::ALL.is_sorted());
        for level in RoomLevel::ALL {
            assert_eq!(RoomLevel::from_number(level.number()), Some(level));
        }
    }

    #[test]
    fn other_numbers_are_no_level() {
        for number in [i64::MIN, -1, 0, 8, i64::MAX] {
            assert_eq!(RoomLevel::from_number(number), None);
        }
    }

    #[test]
    fn a_step_further_is_one_level_more_and_ends_at_the_last() {
        assert_eq!(RoomLevel::Decides.further(), Some(RoomLevel::Explains));
        assert_eq!(RoomLevel::IsFree.further(), None);
    }

    #[test]
    fn the_first_two_alone_ask_a_reason() {
        let asked: Vec<i64> = RoomLevel::ALL
            .into_iter()
            .filter(|it| it.asks_a_reason())
            .map(RoomLevel::number)
            .collect();
        assert_eq!(asked, [1, 2]);
    }
}
