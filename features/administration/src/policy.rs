//! Who sees how the installation runs: who administers, and nobody changes it from a page.

use zwerm_domain::{Office, Offices};

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See how the installation runs.
    See,
    /// Open, change or remove a back-up.
    OpenBackup,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 2] = [Action::See, Action::OpenBackup];

/// Whether somebody with these offices may, on a page of Zwerm.
pub fn may(action: Action, offices: Offices) -> bool {
    match action {
        Action::See => offices.holds(Office::Administrator),
        Action::OpenBackup => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_administers_sees_and_nobody_opens_a_back_up_on_a_page() {
        for bits in 0..16 {
            let offices = Offices::of_bits(bits);
            assert!(!may(Action::OpenBackup, offices));
            assert_eq!(may(Action::See, offices), offices.holds(Office::Administrator));
        }
    }
}
