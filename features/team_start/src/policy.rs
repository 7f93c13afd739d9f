//! Who may do what at a team start: who is in this very team, or leads it, does everything; nobody else
//! knows what stands there. A director, an administrator and HR are nobody else's exception.

use zwerm_directory::Standing;

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See what is on the table, and put something on it, tick it, move it.
    Meet,
    /// Ask something of another team, and answer what others ask of this one.
    Ask,
    /// Pick the team's figures, fill them in, and see them.
    Figures,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 3] = [Action::Meet, Action::Ask, Action::Figures];

/// Whether somebody who stands so to the team may do this. Being administrator adds nothing.
pub fn may(action: Action, standing: Standing) -> bool {
    match action {
        Action::Meet | Action::Ask | Action::Figures => standing.is_member || standing.is_lead,
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
