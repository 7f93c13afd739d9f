//! Whose words a key opens: those of an agreement, a person, a team, or everybody in an organisation.

use zwerm_domain::{AgreementId, OrganisationId, PersonId, TeamId};

/// Whose words they are; each has a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyOf {
    /// What the parties of an agreement wrote in it.
    Agreement(AgreementId),
    /// What is one person's, and goes when that person is erased.
    Person(PersonId),
    /// What a team says to itself.
    Team(TeamId),
    /// What is said to everybody in an organisation, behind its own door.
    Organisation(OrganisationId),
}

impl KeyOf {
    /// The key of a team; where none is named, of the whole organisation.
    pub fn circle(team: Option<TeamId>, organisation: OrganisationId) -> KeyOf {
        team.map_or(KeyOf::Organisation(organisation), KeyOf::Team)
    }

    /// Which one of its kind.
    pub const fn number(self) -> i64 {
        match self {
            KeyOf::Agreement(id) => id.get(),
            KeyOf::Person(id) => id.get(),
            KeyOf::Team(id) => id.get(),
            KeyOf::Organisation(id) => id.get(),
        }
    }

    /// The table that keeps it. To this its wrapping is bound.
    pub(super) const fn table(self) -> &'static str {
        match self {
            KeyOf::Agreement(_) => "pair_key",
            KeyOf::Person(_) => "person_words_key",
            KeyOf::Team(_) => "team_words_key",
            KeyOf::Organisation(_) => "organisation_words_key",
        }
    }
}

macro_rules! from {
    ($($id:ty => $kind:ident;)*) => {$(
        impl From<$id> for KeyOf {
            fn from(id: $id) -> KeyOf {
                KeyOf::$kind(id)
            }
        }
    )*};
}

from! {
    AgreementId => Agreement;
    PersonId => Person;
    TeamId => Team;
    OrganisationId => Organisation;
}
