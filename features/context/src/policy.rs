//! Who may do what with goals, boundaries and kinds of work: all see them; a team's are shaped by
//! whoever is in it or leads it (what a deserted team left behind, by the administrator), the organisation's by who leads a top team or keeps its settings.

/// What somebody is to the owner of a goal or boundary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// In the team that owns it.
    pub is_member: bool,
    /// Leads the team that owns it.
    pub is_lead: bool,
    /// Leads a team that has none above it.
    pub leads_top_team: bool,
    /// Keeps the organisation's settings.
    pub is_administrator: bool,
    /// Nobody is in the team that owns it any more, and nobody leads it.
    pub is_left_behind: bool,
}

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See goals, boundaries and kinds of work.
    See,
    /// Make, change, close and open again a goal or boundary of a team.
    ShapeTeam,
    /// The same for one of the whole organisation.
    ShapeOrganisation,
    /// Add, rename, close and open again a kind of work.
    ShapeKinds,
    /// Say that a boundary chafes: what it stands in the way of, and what one would want.
    SayItChafes,
    /// Read what somebody else said about a boundary of a team.
    ReadWhatChafesTeam,
    /// Read what somebody else said about a boundary of the whole organisation.
    ReadWhatChafesOrganisation,
    /// Answer what somebody else said about a boundary of a team: keep, widen, try.
    AnswerTeam,
    /// The same for a boundary of the whole organisation.
    AnswerOrganisation,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 9] = [
    Action::See,
    Action::ShapeTeam,
    Action::ShapeOrganisation,
    Action::ShapeKinds,
    Action::SayItChafes,
    Action::ReadWhatChafesTeam,
    Action::ReadWhatChafesOrganisation,
    Action::AnswerTeam,
    Action::AnswerOrganisation,
];

/// Whether somebody who stands so may do this. A stranger never comes this far.
pub fn may(action: Action, standing: Standing) -> bool {
    match action {
        Action::See | Action::SayItChafes | Action::ReadWhatChafesOrganisation => true,
        Action::ShapeTeam => {
            standing.is_member
                || standing.is_lead
                || (standing.is_administrator && standing.is_left_behind)
        }
        Action::ReadWhatChafesTeam | Action::AnswerTeam => standing.is_member || standing.is_lead,
        Action::ShapeOrganisation | Action::AnswerOrganisation => {
            standing.leads_top_team || standing.is_administrator
        }
        Action::ShapeKinds => standing.is_administrator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_shapes_its_own_context_and_no_other() {
        let member = Standing { is_member: true, ..Standing::default() };
        assert!(may(Action::ShapeTeam, member) && !may(Action::ShapeOrganisation, member));
        let above = Standing { leads_top_team: true, ..Standing::default() };
        assert!(!may(Action::ShapeTeam, above) && may(Action::ShapeOrganisation, above));
        let administrator = Standing { is_administrator: true, ..Standing::default() };
        assert!(!may(Action::ShapeTeam, administrator) && may(Action::ShapeKinds, administrator));
    }

    #[test]
    fn what_a_deserted_team_left_behind_is_the_administrators_to_close() {
        let left_behind = Standing { is_left_behind: true, ..Standing::default() };
        let administrator = Standing { is_administrator: true, ..left_behind };
        assert!(may(Action::ShapeTeam, administrator) && !may(Action::ShapeTeam, left_behind));
    }

    #[test]
    fn any_other_colleague_only_looks() {
        let may_do = ACTIONS.map(|action| may(action, Standing::default()));
        assert_eq!(may_do, [true, false, false, false, true, false, true, false, false]);
    }
}
