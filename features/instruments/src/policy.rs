//! Who may do what with an organisation's own questionnaires: its culture coordinators write, publish and withdraw them; everybody
//! reads and tries what was published. A draft is its writers' alone: what is not yet said is not yet asked.

use zwerm_domain::{Office, Offices};

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Read a published one, try it, take it as a file; earlier versions and withdrawn ones too.
    Read,
    /// See a draft.
    SeeDraft,
    /// Begin one, bring one as a file, change a draft, throw it away.
    Write,
    /// Publish a draft that people can read.
    Publish,
    /// Offer a published one no longer.
    Withdraw,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 5] =
    [Action::Read, Action::SeeDraft, Action::Write, Action::Publish, Action::Withdraw];

/// Whether somebody with these offices may. A stranger never comes this far.
pub fn may(action: Action, offices: Offices) -> bool {
    match action {
        Action::Read => true,
        Action::SeeDraft | Action::Write | Action::Publish | Action::Withdraw => {
            offices.holds(Office::CultureCoordinator)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_reads_and_culture_coordinators_alone_write() {
        for bits in 0..16 {
            let offices = Offices::of_bits(bits);
            let keeps = offices.holds(Office::CultureCoordinator);
            for action in ACTIONS {
                assert_eq!(may(action, offices), action == Action::Read || keeps, "{action:?}");
            }
        }
    }
}
