//! Who may check what: one reads what is about oneself, who watches reads counts and proofs, nobody reads a name more.

use zwerm_domain::{OfficeSide, Offices};

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Read who looked at what about oneself.
    ReadOwn,
    /// Read who looked at what about somebody else.
    ReadOthers,
    /// Read who may do what.
    ReadPermissions,
    /// Check the access log, see counts, checkpoints and the public key.
    Check,
    /// Take a line out, or change one.
    Alter,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 5] =
    [Action::ReadOwn, Action::ReadOthers, Action::ReadPermissions, Action::Check, Action::Alter];

/// Whether somebody with these offices may.
pub fn may(action: Action, offices: Offices) -> bool {
    match action {
        Action::ReadOwn | Action::ReadPermissions => true,
        Action::Check => offices.stands(OfficeSide::Watching),
        Action::ReadOthers | Action::Alter => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use zwerm_domain::Office;

    #[test]
    fn who_keeps_does_not_check_and_nobody_reads_about_another_or_alters_a_line() {
        for bits in 0..16 {
            let offices = Offices::of_bits(bits);
            assert!(!may(Action::ReadOthers, offices) && !may(Action::Alter, offices));
            assert!(may(Action::ReadOwn, offices));
        }
        assert!(may(Action::Check, Offices::one(Office::WorksCouncil)));
        assert!(may(Action::Check, Offices::one(Office::DataProtection)));
        assert!(!may(Action::Check, Offices::one(Office::Administrator)));
    }
}
