//! Who may do what with templates: a team's are written by whoever is in it or leads it, those for all by
//! the administrator; everybody uses those of the organisation and of their own teams.

/// What somebody is to the owner of a template.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// In the team that owns it, or leading it.
    pub is_of_team: bool,
    /// Keeps the organisation's settings.
    pub is_administrator: bool,
}

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See and use one for all.
    UseForAll,
    /// See and use one of a team.
    UseOfTeam,
    /// Write, change, close and open again one of a team.
    ShapeTeam,
    /// The same for one for all; set out the six examples.
    ShapeForAll,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 4] =
    [Action::UseForAll, Action::UseOfTeam, Action::ShapeTeam, Action::ShapeForAll];

/// Whether somebody who stands so may do this. A stranger never comes this far.
pub fn may(action: Action, standing: Standing) -> bool {
    match action {
        Action::UseForAll => true,
        Action::UseOfTeam | Action::ShapeTeam => standing.is_of_team,
        Action::ShapeForAll => standing.is_administrator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_writes_its_own_and_the_administrator_for_all() {
        let mate = Standing { is_of_team: true, ..Standing::default() };
        assert!(may(Action::ShapeTeam, mate) && !may(Action::ShapeForAll, mate));
        let administrator = Standing { is_administrator: true, ..Standing::default() };
        assert!(may(Action::ShapeForAll, administrator) && !may(Action::ShapeTeam, administrator));
        assert!(may(Action::UseForAll, Standing::default()));
        assert!(!may(Action::UseOfTeam, Standing::default()));
    }
}
