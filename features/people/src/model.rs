//! Time zones to choose from, and when somebody's last day takes effect.

use jiff::{ToSpan, tz::TimeZone};
use zwerm_domain::{Date, Timestamp};

/// A part of the world where people live who work for a Dutch organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Netherlands,
    Bonaire,
    SintMaarten,
    Curacao,
    Aruba,
    Suriname,
    UnitedKingdom,
    Portugal,
    Morocco,
    EasternEurope,
    Turkey,
}

/// Every place, the Netherlands first, then the other parts of the Kingdom.
pub(crate) const PLACES: [(Place, &str); 11] = [
    (Place::Netherlands, "Europe/Amsterdam"),
    (Place::Bonaire, "America/Kralendijk"),
    (Place::SintMaarten, "America/Lower_Princes"),
    (Place::Curacao, "America/Curacao"),
    (Place::Aruba, "America/Aruba"),
    (Place::Suriname, "America/Paramaribo"),
    (Place::UnitedKingdom, "Europe/London"),
    (Place::Portugal, "Europe/Lisbon"),
    (Place::Morocco, "Africa/Casablanca"),
    (Place::EasternEurope, "Europe/Athens"),
    (Place::Turkey, "Europe/Istanbul"),
];

/// Whether somebody with this last day has left by now: the last day itself one still works.
pub(crate) fn is_past(last_day: Date, today: Date) -> bool {
    last_day < today
}

/// The moment a last day is over where the organisation is.
pub(crate) fn end_of(last_day: Date, time_zone: &str) -> Timestamp {
    let zone = TimeZone::get(time_zone).unwrap_or(TimeZone::UTC);
    let next = last_day.saturating_add(1.day());
    let moment = next.to_zoned(zone).map(|zoned| zoned.timestamp());
    Timestamp(moment.unwrap_or(jiff::Timestamp::MAX).as_microsecond())
}

/// Why a day can't be somebody's last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayProblem {
    /// Before they came.
    BeforeJoining,
    /// Longer ahead than anybody plans.
    FarAhead,
}

/// Whether a day can be the last one of somebody who joined on `joined_on`.
pub(crate) fn check_last_day(day: Date, joined_on: Date, today: Date) -> Result<Date, DayProblem> {
    if day < joined_on {
        Err(DayProblem::BeforeJoining)
    } else if day > today.saturating_add(5.years()) {
        Err(DayProblem::FarAhead)
    } else {
        Ok(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::day_of;

    fn day(month: i8, day: i8) -> Date {
        Date::new(2026, month, day).expect("a day")
    }

    #[test]
    fn every_place_has_a_zone_this_machine_knows() {
        for (place, zone) in PLACES {
            assert!(TimeZone::get(zone).is_ok(), "{place:?}: {zone}");
        }
    }

    #[test]
    fn the_last_day_is_a_whole_day_where_the_organisation_is() {
        for zone in ["Europe/Amsterdam", "America/Kralendijk"] {
            for last in [day(3, 28), day(10, 24), day(12, 31)] {
                let end = end_of(last, zone);
                assert_eq!(day_of(end.plus_seconds(-1), zone), last, "{zone}");
                assert!(is_past(last, day_of(end, zone)), "{zone}");
            }
        }
    }

    #[test]
    fn a_last_day_lies_between_joining_and_what_people_plan() {
        let (joined, today) = (day(1, 5), day(11, 23));
        assert_eq!(check_last_day(day(1, 4), joined, today), Err(DayProblem::BeforeJoining));
        assert_eq!(check_last_day(day(1, 5), joined, today), Ok(day(1, 5)));
        assert_eq!(check_last_day(Date::MAX, joined, today), Err(DayProblem::FarAhead));
    }
}
