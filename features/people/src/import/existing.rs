//! What is known already: the directory an import is compared with.

use zwerm_domain::{Date, Language, PersonId, TeamId};

/// The people and teams of one organisation as they are now.
#[derive(Clone, Debug)]
pub struct Existing {
    /// The day it is: joined on this day, unless the file tells.
    pub today: Date,
    /// The organisation's language: that of a new person, unless the file tells.
    pub language: Language,
    /// All people, those who left too.
    pub people: Vec<KnownPerson>,
    /// All teams, closed ones too.
    pub teams: Vec<KnownTeam>,
    /// Who keeps the organisation's settings and still works here: somebody must stay.
    pub administrators: Vec<PersonId>,
    /// Which administrator brings it; nobody on the command line.
    pub by: Option<PersonId>,
}

impl Existing {
    /// An organisation in which nobody is known yet.
    pub fn nobody(today: Date, language: Language) -> Existing {
        Existing {
            today,
            language,
            people: Vec::new(),
            teams: Vec::new(),
            administrators: Vec::new(),
            by: None,
        }
    }

    /// The same, brought by this administrator.
    pub fn by(self, administrator: PersonId) -> Existing {
        Existing { by: Some(administrator), ..self }
    }

    /// Whether another administrator can put this person into teams: then they don't do it themselves.
    pub(super) fn is_for_another(&self, id: PersonId) -> bool {
        self.by == Some(id) && self.administrators.iter().any(|other| *other != id)
    }
}

/// A person in the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPerson {
    /// Who it is.
    pub id: PersonId,
    /// The version that was read, for a change to name.
    pub version: i64,
    /// What is known.
    pub state: PersonState,
}

/// A team in the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownTeam {
    /// Which it is.
    pub id: TeamId,
    /// The version that was read, for a change to name.
    pub version: i64,
    /// Whether it was closed; nothing can be hung under it any more.
    pub is_closed: bool,
    /// What is known.
    pub state: TeamState,
}

/// A team that is known, or one that the same plan makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TeamRef {
    /// In the directory.
    Known(TeamId),
    /// The place in [`Plan::new_teams`](super::Plan::new_teams).
    New(usize),
}

/// What the directory keeps of a person.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PersonState {
    /// The key that stays, such as a personnel number. The address itself where no file gave a key yet.
    pub key: String,
    /// The whole name.
    pub name: String,
    /// The address, in small letters when it comes from a file.
    pub email: Option<String>,
    /// Telephone; may be empty.
    pub phone: String,
    /// Job title; may be empty.
    pub job_title: String,
    /// Language of the interface.
    pub language: Language,
    /// In own words; may be empty.
    pub working_hours: String,
    /// The day they joined.
    pub joined_on: Date,
    /// The day they leave or left.
    pub left_on: Option<Date>,
    /// The main team.
    pub team: Option<TeamRef>,
    /// Further teams, in order of their reference and without the main team.
    pub further_teams: Vec<TeamRef>,
    /// The teams this person leads, in order of their reference.
    pub leads: Vec<TeamRef>,
}

/// What the directory keeps of a team.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TeamState {
    /// The key that stays. Made from the name where no file gave one.
    pub key: String,
    /// The name.
    pub name: String,
    /// The team it hangs under; `None` at the top.
    pub parent: Option<TeamRef>,
    /// What it is there for; may be empty.
    pub purpose: String,
}
