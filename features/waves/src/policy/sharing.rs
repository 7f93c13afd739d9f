//! Who may do what with the picture of a group, and with what the group shares of it. An office gives nobody a part in it.

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// Open the group's own picture before the window is over, and see it.
    Look,
    /// Write words to share it with, take them back.
    Speak,
    /// Agree to what another wrote.
    Second,
    /// Read what goes to the level above.
    ReadUp,
    /// Say what will be done about it.
    Answer,
    /// Read what is for everybody.
    ReadWide,
}

/// Every action, in the order of the table.
pub const SHARING: [Sharing; 6] = [
    Sharing::Look,
    Sharing::Speak,
    Sharing::Second,
    Sharing::ReadUp,
    Sharing::Answer,
    Sharing::ReadWide,
];

/// What somebody is to the group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Their main team is in the group.
    pub is_of_it: bool,
    /// Leads one of its teams.
    pub leads_it: bool,
    /// Leads the team that it shares with.
    pub leads_above: bool,
}

/// Whether somebody may do this. Somebody of another organisation never comes this far.
pub fn may_share(action: Sharing, part: Part) -> bool {
    match action {
        Sharing::Look | Sharing::Speak => part.is_of_it,
        // Of the two who speak for the group one at least does not lead it.
        Sharing::Second => part.is_of_it && !part.leads_it,
        Sharing::ReadUp => part.is_of_it || part.leads_above,
        // Nobody answers themselves.
        Sharing::Answer => part.leads_above && !part.is_of_it,
        Sharing::ReadWide => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_group_speaks_the_level_above_answers_and_nobody_does_both() {
        let nobody = Part::default();
        let team = Part { is_of_it: true, ..nobody };
        let lead = Part { leads_above: true, ..nobody };
        let both = Part { leads_above: true, ..team };
        let within = Part { leads_it: true, ..team };
        assert!(may_share(Sharing::Second, team) && !may_share(Sharing::Second, within));
        assert!(may_share(Sharing::Speak, within) && !may_share(Sharing::Second, lead));
        assert!(may_share(Sharing::Speak, team) && !may_share(Sharing::Speak, lead));
        assert!(may_share(Sharing::Answer, lead) && !may_share(Sharing::Answer, team));
        assert!(!may_share(Sharing::Answer, both) && may_share(Sharing::Speak, both));
        assert!(!may_share(Sharing::Look, lead) && may_share(Sharing::ReadUp, lead));
        for action in SHARING {
            assert_eq!(may_share(action, Part::default()), action == Sharing::ReadWide);
        }
    }
}
