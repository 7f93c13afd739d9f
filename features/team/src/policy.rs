//! Who may do what in a team: everybody sees it, whoever is in it or leads it shapes it.
//!
//! Leading is a relation to this one team: who leads a team above has no more to say here than any colleague.

use zwerm_directory::Standing;

/// What one can do in a team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See what it is for, who is in it, and its roles.
    See,
    /// Say what the team is for.
    ChangePurpose,
    /// Make a role, change it, close it or open it again.
    ShapeRoles,
    /// Ask somebody of the team to fill a role.
    FillRole,
    /// Hand back a role one fills oneself.
    HandBackOwnRole,
    /// Note that somebody else fills a role no longer.
    FreeRole,
    /// Close the team once nobody and nothing is in it, and open it again.
    Close,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 7] = [
    Action::See,
    Action::ChangePurpose,
    Action::ShapeRoles,
    Action::FillRole,
    Action::HandBackOwnRole,
    Action::FreeRole,
    Action::Close,
];

/// Whether somebody who stands so to the team may do this. A stranger never comes this far.
pub fn may(action: Action, standing: Standing) -> bool {
    let shapes = standing.is_member || standing.is_lead || standing.is_administrator;
    match action {
        Action::See | Action::HandBackOwnRole => true,
        Action::Close => standing.is_administrator,
        Action::ChangePurpose | Action::ShapeRoles | Action::FillRole | Action::FreeRole => shapes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colleague_of_another_team_looks_and_hands_back_what_is_theirs() {
        let allowed: Vec<Action> =
            ACTIONS.into_iter().filter(|action| may(*action, Standing::default())).collect();
        assert_eq!(allowed, [Action::See, Action::HandBackOwnRole]);
    }

    #[test]
    fn member_lead_and_administrator_shape_it_alike_and_closing_is_the_administrators() {
        let nobody = Standing::default();
        for standing in [
            Standing { is_member: true, ..nobody },
            Standing { is_lead: true, ..nobody },
            Standing { is_administrator: true, ..nobody },
        ] {
            for action in ACTIONS {
                let is_allowed = action != Action::Close || standing.is_administrator;
                assert_eq!(may(action, standing), is_allowed, "{standing:?} {action:?}");
            }
        }
    }
}
