//! Who may do what with the house style: everybody sees it, the administrator brings and chooses it.

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// See pages in it.
    See,
    /// Bring a theme file and look at it.
    Propose,
    /// Have it on every page from now on.
    Choose,
    /// Go back to the look of Zwerm itself.
    Remove,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 4] = [Action::See, Action::Propose, Action::Choose, Action::Remove];

/// Whether somebody of the organisation may do this.
pub fn may(action: Action, is_administrator: bool) -> bool {
    match action {
        Action::See => true,
        Action::Propose | Action::Choose | Action::Remove => is_administrator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colleague_only_sees_it() {
        assert_eq!(ACTIONS.map(|action| may(action, false)), [true, false, false, false]);
        assert!(ACTIONS.iter().all(|action| may(*action, true)));
    }
}
