//! Ids are types: a person's id can't be handed over where a team's is asked.

use serde::{Deserialize, Deserializer};
use std::{cmp::Ordering, fmt, hash, marker::PhantomData, num::ParseIntError, str::FromStr};

/// The key of one stored thing of kind `T`.
pub struct Id<T>(i64, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// Names the thing with this number; says nothing about whether it exists.
    pub const fn new(number: i64) -> Self {
        Id(number, PhantomData)
    }

    /// The number as stored.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Id::new)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        i64::deserialize(from).map(Id::new)
    }
}

macro_rules! ids {
    ($($marker:ident $name:ident: $what:literal;)*) => {$(
        #[doc(hidden)]
        pub enum $marker {}
        #[doc = $what]
        pub type $name = Id<$marker>;
    )*};
}

ids! {
    Organisation OrganisationId: "An organisation; all data belongs to one.";
    Team TeamId: "A team in an organisation's tree.";
    Person PersonId: "A person.";
    WorkRole WorkRoleId: "A professional role in a team.";
    KindOfWork KindOfWorkId: "A kind of work, as an organisation names it.";
    Goal GoalId: "A goal of a team or of the organisation.";
    Boundary BoundaryId: "A boundary (kader) with its reason.";
    Agreement AgreementId: "A two-way promise about a result.";
    Need NeedId: "A support promise within an agreement.";
    CheckIn CheckInId: "A check-in (tussenstand).";
    HandOver HandOverId: "A seat in an agreement that is offered to a colleague.";
    HelpRequest HelpRequestId: "A request for help, shown to a team or the organisation.";
    Questionnaire QuestionnaireId: "A questionnaire of an organisation's own.";
    Template TemplateId: "A template for agreements.";
    Lesson LessonId: "A lesson drawn from an agreement.";
    Thanks ThanksId: "A word of thanks.";
    TeamChoice TeamChoiceId: "A habit, an experiment or an agreement that a team chose.";
    Wave WaveId: "One time that a questionnaire is asked.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_and_writes_as_its_number() {
        let id: PersonId = "42".parse().expect("a number");
        assert_eq!(id, PersonId::new(42));
        assert_eq!(id.to_string(), "42");
        assert!("4x2".parse::<TeamId>().is_err());
    }
}
