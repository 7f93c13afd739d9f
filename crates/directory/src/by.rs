//! Who did something with somebody else's account or with a team.

use zwerm_domain::PersonId;

/// Who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Whoever runs the server, from a file.
    Server,
    /// Somebody, by hand.
    Person(PersonId),
    /// The identity provider, with a key of this administrator. Never the same as that person: who holds the key
    /// need not be who made it.
    Provider(PersonId),
}

impl By {
    /// Whose name stands with it.
    pub const fn person(self) -> Option<PersonId> {
        match self {
            By::Server => None,
            By::Person(id) | By::Provider(id) => Some(id),
        }
    }

    /// Whether the identity provider did it.
    pub const fn is_provider(self) -> bool {
        matches!(self, By::Provider(_))
    }

    /// Whether somebody did it with what is their own.
    pub fn is_own(self, of: PersonId) -> bool {
        self == By::Person(of)
    }
}

impl From<Option<PersonId>> for By {
    fn from(by: Option<PersonId>) -> By {
        by.map_or(By::Server, By::Person)
    }
}
