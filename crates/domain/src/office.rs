//! Offices: tasks for the whole organisation that a person holds, and the two sides that nobody stands on at once.

/// A task for the whole organisation that a person holds. None of them opens an agreement of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Office {
    /// Imports people, invites them, keeps the organisation's settings.
    Administrator,
    /// Prepares the culture scan and what follows from it; sees no answer of anybody.
    CultureCoordinator,
    /// Speaks for the colleagues: checks settings, changes and proofs, and consents to modules.
    WorksCouncil,
    /// Watches over what is kept about people (AVG art. 37): sees counts, no person's data.
    DataProtection,
}

/// So many days a works council counts after it was noted that its last member left, and so many days somebody watches before
/// their yes counts: nobody makes room for another council, or finds somebody who agrees, on one day.
pub const WATCH_DAYS: i64 = 30;

/// The side an office stands on. What needs two people from two sides can't be done by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeSide {
    /// Sets things up.
    Keeping,
    /// Checks them.
    Watching,
}

impl Office {
    /// All of them, in the order of pages.
    pub const ALL: [Office; 4] = [
        Office::Administrator,
        Office::CultureCoordinator,
        Office::WorksCouncil,
        Office::DataProtection,
    ];

    /// The word in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Office::Administrator => "administrator",
            Office::CultureCoordinator => "culture_coordinator",
            Office::WorksCouncil => "works_council",
            Office::DataProtection => "data_protection",
        }
    }

    /// Reads [`Office::code`] back.
    pub fn from_code(code: &str) -> Option<Office> {
        Office::ALL.into_iter().find(|office| office.code() == code)
    }

    /// On which side it stands.
    pub const fn side(self) -> OfficeSide {
        match self {
            Office::Administrator | Office::CultureCoordinator => OfficeSide::Keeping,
            Office::WorksCouncil | Office::DataProtection => OfficeSide::Watching,
        }
    }

    /// Its bit in [`Offices`], as a session's statement adds them up.
    pub const fn bit(self) -> i64 {
        match self {
            Office::Administrator => 1,
            Office::CultureCoordinator => 2,
            Office::WorksCouncil => 4,
            Office::DataProtection => 8,
        }
    }
}

/// The offices somebody holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offices(i64);

impl Offices {
    /// None.
    pub const NONE: Offices = Offices(0);

    /// One.
    pub const fn one(office: Office) -> Offices {
        Offices(office.bit())
    }

    /// From the sum of their bits.
    pub const fn of_bits(bits: i64) -> Offices {
        Offices(bits)
    }

    /// These and one more.
    #[must_use]
    pub const fn and(self, office: Office) -> Offices {
        Offices(self.0 | office.bit())
    }

    /// Whether this one is among them.
    pub const fn holds(self, office: Office) -> bool {
        self.0 & office.bit() != 0
    }

    /// Whether one of them stands on this side.
    pub fn stands(self, side: OfficeSide) -> bool {
        Office::ALL.into_iter().any(|office| office.side() == side && self.holds(office))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_reads_back_what_it_wrote_and_has_a_bit_of_its_own() {
        let mut all = Offices::NONE;
        for office in Office::ALL {
            assert_eq!(Office::from_code(office.code()), Some(office));
            assert!(!all.holds(office), "{office:?} shares a bit");
            all = all.and(office);
            assert!(all.holds(office));
        }
    }

    #[test]
    fn who_keeps_is_not_who_watches() {
        let keeper = Offices::one(Office::Administrator).and(Office::CultureCoordinator);
        assert!(keeper.stands(OfficeSide::Keeping) && !keeper.stands(OfficeSide::Watching));
        assert!(Offices::one(Office::WorksCouncil).stands(OfficeSide::Watching));
        assert!(!Offices::NONE.stands(OfficeSide::Keeping));
    }
}
