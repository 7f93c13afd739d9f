//! Who may do what with a person: colleagues see what one needs to work together, and each changes their own.
//!
//! Leading somebody opens nothing here: a leader reads the same page as any colleague.

pub mod office;

/// What one can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Find somebody by name.
    Find,
    /// See name, job title, teams, roles, telephone, working hours and *Zo werk ik*.
    SeePage,
    /// See the address, the language and the time zone.
    SeeOwnSettings,
    /// Change *Zo werk ik*, working hours, telephone, language and time zone.
    ChangeOwn,
    /// Bring in people and teams from a file, looking at the difference first.
    Import,
    /// Note that somebody leaves, or comes back.
    NoteLeaving,
    /// Add one colleague; change the name, address, teams, job title or first day of one. One's own teams another
    /// administrator changes, as long as there is one.
    KeepDetails,
    /// Give the identity provider a key with which it keeps people and teams, and take it back.
    GiveProviderKey,
    /// See who holds which office, and who did before.
    SeeOffices,
    /// See what others did with the account.
    SeeNotes,
}

/// Every action, in the order of the table.
pub const ACTIONS: [Action; 10] = [
    Action::Find,
    Action::SeePage,
    Action::SeeOwnSettings,
    Action::ChangeOwn,
    Action::Import,
    Action::NoteLeaving,
    Action::KeepDetails,
    Action::GiveProviderKey,
    Action::SeeOffices,
    Action::SeeNotes,
];

/// What a colleague is to the person it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Relation {
    /// It is themselves.
    pub is_self: bool,
    /// Leads a team the person is in.
    pub is_lead: bool,
    /// Keeps the organisation's settings.
    pub is_administrator: bool,
}

/// Whether a colleague of the same organisation may do this. A stranger never comes this far.
pub fn may(action: Action, relation: Relation) -> bool {
    match action {
        Action::Find | Action::SeePage | Action::SeeOffices => true,
        Action::SeeOwnSettings | Action::ChangeOwn | Action::SeeNotes => relation.is_self,
        Action::Import | Action::NoteLeaving | Action::KeepDetails | Action::GiveProviderKey => {
            relation.is_administrator
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_somebody_opens_nothing_more_than_being_a_colleague() {
        let lead = Relation { is_lead: true, ..Relation::default() };
        for action in ACTIONS {
            assert_eq!(may(action, lead), may(action, Relation::default()), "{action:?}");
        }
    }

    #[test]
    fn nobody_changes_what_somebody_else_wrote_about_themselves() {
        let administrator = Relation { is_administrator: true, ..Relation::default() };
        assert!(!may(Action::ChangeOwn, administrator));
        assert!(may(Action::ChangeOwn, Relation { is_self: true, ..Relation::default() }));
    }
}
