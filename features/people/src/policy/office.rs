//! Who gives and ends which office: who keeps Zwerm does not choose who watches over it, once somebody does.

use zwerm_domain::{Office, OfficeSide, Offices};

/// What is known of the two people and the organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appointing {
    /// What the one who asks holds.
    pub by: Offices,
    /// What the other one holds already.
    pub of: Offices,
    /// They are one and the same.
    pub is_self: bool,
    /// Whether anybody is in the works council.
    pub has_council: bool,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotGiven {
    /// It is not theirs to give or to end: as if it were not there.
    NotTheirs,
    /// Who keeps Zwerm can't watch over it as well.
    BothSides,
}

/// Whether this one gives that office to the other.
pub fn may_give(office: Office, at: Appointing) -> Result<(), NotGiven> {
    let is_theirs = match office {
        Office::WorksCouncil if at.has_council => at.by.holds(Office::WorksCouncil),
        _ => at.by.holds(Office::Administrator),
    };
    let other_side = match office.side() {
        OfficeSide::Keeping => OfficeSide::Watching,
        OfficeSide::Watching => OfficeSide::Keeping,
    };
    match (is_theirs, at.of.stands(other_side)) {
        (false, _) => Err(NotGiven::NotTheirs),
        (true, true) => Err(NotGiven::BothSides),
        (true, false) => Ok(()),
    }
}

/// Whether this one ends that office of the other. Who holds an office may always lay it down.
pub fn may_end(office: Office, at: Appointing) -> bool {
    let is_theirs = match office {
        Office::WorksCouncil => at.by.holds(Office::WorksCouncil),
        _ => at.by.holds(Office::Administrator),
    };
    is_theirs || (at.is_self && at.of.holds(office))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ADMINISTRATOR: Offices = Offices::one(Office::Administrator);
    const COUNCIL: Offices = Offices::one(Office::WorksCouncil);

    #[test]
    fn the_first_of_the_works_council_is_appointed_by_an_administrator_and_the_next_by_the_council()
    {
        let first = Appointing { by: ADMINISTRATOR, ..Appointing::default() };
        assert_eq!(may_give(Office::WorksCouncil, first), Ok(()));
        let next = Appointing { has_council: true, ..first };
        assert_eq!(may_give(Office::WorksCouncil, next), Err(NotGiven::NotTheirs));
        assert_eq!(may_give(Office::WorksCouncil, Appointing { by: COUNCIL, ..next }), Ok(()));
    }

    #[test]
    fn an_administrator_never_ends_the_works_council() {
        let at = Appointing { by: ADMINISTRATOR, of: COUNCIL, has_council: true, is_self: false };
        assert!(!may_end(Office::WorksCouncil, at));
        assert!(may_end(Office::WorksCouncil, Appointing { by: COUNCIL, ..at }));
    }

    #[test]
    fn nobody_stands_on_both_sides() {
        for (holds, given) in [
            (Office::Administrator, Office::DataProtection),
            (Office::CultureCoordinator, Office::WorksCouncil),
            (Office::DataProtection, Office::Administrator),
        ] {
            let at =
                Appointing { by: ADMINISTRATOR, of: Offices::one(holds), ..Appointing::default() };
            assert_eq!(may_give(given, at), Err(NotGiven::BothSides), "{holds:?} and {given:?}");
        }
        let at = Appointing { by: ADMINISTRATOR, of: ADMINISTRATOR, ..Appointing::default() };
        assert_eq!(may_give(Office::CultureCoordinator, at), Ok(()));
    }

    #[test]
    fn who_holds_an_office_lays_it_down_and_nobody_else_without_one_touches_it() {
        for office in Office::ALL {
            let own = Appointing {
                of: Offices::one(office),
                by: Offices::one(office),
                is_self: true,
                has_council: true,
            };
            assert!(may_end(office, own), "{office:?}");
            let other = Appointing { of: Offices::one(office), ..Appointing::default() };
            assert!(!may_end(office, other), "{office:?}");
            assert_eq!(may_give(office, Appointing::default()), Err(NotGiven::NotTheirs));
        }
    }
}
