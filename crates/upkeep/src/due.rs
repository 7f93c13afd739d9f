//! When a back-up or a drill is due, and when it is late. Pure.

use zwerm_domain::{Timestamp, day_of, hour_of};

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
/// From this hour of the day on (UTC), when few people work.
const FROM_HOUR: i8 = 2;

fn seconds_since(then: Timestamp, now: Timestamp) -> i64 {
    (now.0 - then.0) / 1_000_000
}

/// Once a day, in the night; at once where there is none, or none for more than a day.
pub fn backup_due(newest: Option<Timestamp>, now: Timestamp) -> bool {
    let Some(newest) = newest else { return true };
    let is_of_today = day_of(newest, "UTC") == day_of(now, "UTC");
    !is_of_today && (hour_of(now, "UTC") >= FROM_HOUR || seconds_since(newest, now) > 26 * HOUR)
}

/// Thirty days after the last one that succeeded; one that failed is tried again the next day.
pub fn drill_due(done: Option<Timestamp>, tried: Option<Timestamp>, now: Timestamp) -> bool {
    // A moment in the future: the clock was wrong then, or is now.
    let is_over = |then: Option<Timestamp>, seconds| {
        then.is_none_or(|then| !(-DAY..seconds).contains(&seconds_since(then, now)))
    };
    is_over(done, 30 * DAY) && is_over(tried, 20 * HOUR)
}

/// More than two days without a back-up: something keeps it from being made.
pub fn is_backup_late(done: Option<Timestamp>, now: Timestamp) -> bool {
    done.is_none_or(|done| seconds_since(done, now) > 2 * DAY)
}

/// More than 35 days without a drill that succeeded.
pub fn is_drill_late(done: Option<Timestamp>, now: Timestamp) -> bool {
    done.is_none_or(|done| seconds_since(done, now) > 35 * DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 22 November 2026, 0:00 UTC.
    const MIDNIGHT: Timestamp = Timestamp(1_795_305_600_000_000);

    fn at(hours: i64) -> Timestamp {
        MIDNIGHT.plus_seconds(hours * HOUR)
    }

    #[test]
    fn a_back_up_is_due_once_a_day_in_the_night() {
        assert!(backup_due(None, at(12)));
        assert!(!backup_due(Some(at(3)), at(12)));
        assert!(!backup_due(Some(at(3)), at(25)), "it is not two o'clock yet");
        assert!(backup_due(Some(at(3)), at(26)));
        assert!(!backup_due(Some(at(23)), at(24)), "one of an hour ago");
        assert!(backup_due(Some(at(-30)), at(1)), "the night before it was not made");
    }

    #[test]
    fn a_back_up_from_the_future_keeps_none_from_being_made() {
        assert!(backup_due(Some(at(24 * 400)), at(12)));
    }

    #[test]
    fn a_drill_is_due_after_thirty_days_and_after_a_failure_the_next_day() {
        let day = |number: i64| Some(at(24 * number));
        assert!(drill_due(None, None, at(0)));
        assert!(!drill_due(day(0), day(0), at(24 * 29)));
        assert!(drill_due(day(0), day(0), at(24 * 30)));
        assert!(!drill_due(None, Some(at(0)), at(10)), "tried ten hours ago");
        assert!(drill_due(day(-40), Some(at(0)), at(21)));
        assert!(drill_due(day(400), day(400), at(0)), "the clock was wrong then");
    }

    #[test]
    fn late_is_two_days_for_a_back_up_and_35_for_a_drill() {
        assert!(is_backup_late(None, at(0)) && is_drill_late(None, at(0)));
        assert!(!is_backup_late(Some(at(0)), at(48)) && is_backup_late(Some(at(0)), at(49)));
        assert!(!is_drill_late(Some(at(0)), at(35 * 24)));
        assert!(is_drill_late(Some(at(0)), at(35 * 24 + 1)));
    }
}
