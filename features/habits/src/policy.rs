//! Who may do what with a team's habits and experiments: who is in this very team, or leads it, does everything; nobody else knows that
//! they are there. A director, an administrator and HR are nobody else's exception.

pub mod parallel;

use zwerm_directory::Standing;

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See what the team chose, and what became of it.
    See,
    /// Write down what the team chooses, and word it otherwise.
    Choose,
    /// Say for the team whether it did its habit this week.
    Tick,
    /// End it, with a sentence.
    End,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 4] = [Action::See, Action::Choose, Action::Tick, Action::End];

/// Whether somebody who stands so to the team may do this. Being administrator adds nothing.
pub fn may(action: Action, standing: Standing) -> bool {
    match action {
        Action::See | Action::Choose | Action::Tick | Action::End => {
            standing.is_member || standing.is_lead
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_team_does_everything_and_an_administrator_nothing() {
        let nobody = Standing::default();
        for action in ACTIONS {
            assert!(may(action, Standing { is_member: true, ..nobody }));
            assert!(may(action, Standing { is_lead: true, ..nobody }));
            assert!(!may(action, Standing { is_administrator: true, ..nobody }));
            assert!(!may(action, nobody));
        }
    }
}
