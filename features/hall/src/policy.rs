//! Who may do what in a hall. Its screen is of whoever opened it; a team's round is of everybody in that very team. Leading the team,
//! or being administrator, adds nothing.

use zwerm_directory::Standing;

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Open a hall for everybody in it (standing: to no team), or a round of a team.
    Open,
    /// See the screen: the code, how many answered, and the picture once it is made.
    See,
    /// Have the picture made, write down what was agreed, close it.
    Lead,
}

/// What somebody is to a hall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// Opened it.
    pub is_opener: bool,
    /// What they are to the team whose round it is; none in a hall for everybody.
    pub team: Option<Standing>,
}

/// Whether somebody may do this.
pub fn may(action: Action, seat: Seat) -> bool {
    let is_inside = seat.team.is_none_or(|standing| standing.is_member);
    match action {
        Action::Open => is_inside,
        Action::See => is_inside && (seat.is_opener || seat.team.is_some()),
        Action::Lead => is_inside && seat.is_opener,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hall_is_of_its_opener_and_a_round_of_its_team() {
        let outside = Standing::default();
        let (member, lead) = (
            Standing { is_member: true, ..outside },
            Standing { is_lead: true, is_administrator: true, ..outside },
        );
        let seat = |is_opener, team| Seat { is_opener, team };
        for action in [Action::Open, Action::See, Action::Lead] {
            assert!(may(action, seat(true, None)));
            assert!(may(action, seat(true, Some(member))));
            assert!(
                !may(action, seat(false, Some(lead))),
                "{action:?} by who leads the team alone"
            );
            assert!(!may(action, seat(true, Some(outside))), "{action:?} by who left the team");
        }
        assert!(may(Action::See, seat(false, Some(member))));
        assert!(!may(Action::Lead, seat(false, Some(member))));
        assert!(!may(Action::See, seat(false, None)));
    }
}
