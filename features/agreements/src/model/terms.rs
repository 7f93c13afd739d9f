//! The terms of one version: what stands open in it, and the words only the parties may read.

use zwerm_domain::{BoundaryId, Date, GoalId, KindOfWorkId, NeedId, TeamId};
use zwerm_promise::{Form, Whom, rhythm::Rhythm};

/// Until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Ready on this day.
    On(Date),
    /// *Doorlopend*: goes on, and is looked at together on this day.
    Review(Date),
}

impl Due {
    /// The day, whichever it is.
    pub const fn day(self) -> Date {
        match self {
            Due::On(day) | Due::Review(day) => day,
        }
    }

    /// Dated or standing.
    pub const fn form(self) -> Form {
        match self {
            Due::On(_) => Form::Dated,
            Due::Review(_) => Form::Standing,
        }
    }
}

/// Who else sees the result and the date. The rest is for the parties alone, always.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Visibility {
    /// Only the parties.
    #[default]
    Parties,
    /// The teams of parties that the wording names.
    Team,
    /// Everybody in the organisation.
    Organisation,
}

impl Visibility {
    /// All, the smallest circle first.
    pub const ALL: [Visibility; 3] =
        [Visibility::Parties, Visibility::Team, Visibility::Organisation];

    /// The word in the database, in forms and in text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Visibility::Parties => "parties",
            Visibility::Team => "team",
            Visibility::Organisation => "organisation",
        }
    }

    /// Reads [`Visibility::code`] back.
    pub fn from_code(code: &str) -> Option<Visibility> {
        Visibility::ALL.into_iter().find(|circle| circle.code() == code)
    }
}

/// What of a version needs no guarding (table `agreement_version`): days, choices and keys, no words.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Until when.
    pub due: Due,
    /// How often a check-in.
    pub rhythm: Rhythm,
    /// Who else sees result and date.
    pub visibility: Visibility,
    /// The teams of parties that see them too, when a team or the organisation does.
    pub teams: Vec<TeamId>,
    /// The kind of work it is.
    pub kind_of_work: Option<KindOfWorkId>,
    /// The goal it contributes to.
    pub goal: Option<GoalId>,
    /// The boundaries it stays within.
    pub boundaries: Vec<BoundaryId>,
}

/// What an agreement is called: its short name, or else its result.
pub fn name_of<'a>(title: &'a str, result: &'a str) -> &'a str {
    if title.is_empty() { result } else { title }
}

/// Something one can see when the result is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Criterion<T> {
    /// Its words.
    pub text: T,
    /// When a party ticked it.
    pub seen_on: Option<Date>,
}

/// Support that is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Need<T> {
    /// Its key, if an earlier version held it in the same words; it keeps its answer then.
    pub id: Option<NeedId>,
    /// Who is asked to give it: a party, or a team or role that need be none.
    pub asked_of: Whom,
    /// Its words.
    pub text: T,
    /// By when, if that matters.
    pub by: Option<Date>,
}

/// All terms of one version. `T` is the kind of text that only the parties may read: `String` as it was
/// typed by one of them, `PairText` as it is stored, `&str` as it is shown to one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms<T> {
    /// Days, choices and keys.
    pub outline: Outline,
    /// A short name; empty if the result speaks for itself.
    pub title: T,
    /// One sentence: what will be there.
    pub result: T,
    /// *Te zien aan*.
    pub criteria: Vec<Criterion<T>>,
    /// *Wat ik nodig heb*, of all.
    pub needs: Vec<Need<T>>,
    /// *Voor wie doen we dit uiteindelijk?*
    pub for_whom: T,
    /// *Dit mag misgaan.*
    pub may_go_wrong: T,
    /// *Dit niet.*
    pub may_not_go_wrong: T,
    /// What the performer gets in return: recognition, time, budget, learning.
    pub in_return: T,
}

impl<T> Terms<T> {
    /// The same terms in another kind of text.
    ///
    /// # Errors
    /// The first error of `open`.
    pub fn try_map<'a, U, E>(
        &'a self,
        mut open: impl FnMut(&'a T) -> Result<U, E>,
    ) -> Result<Terms<U>, E> {
        let mut criteria = Vec::with_capacity(self.criteria.len());
        for Criterion { text, seen_on } in &self.criteria {
            criteria.push(Criterion { text: open(text)?, seen_on: *seen_on });
        }
        let mut needs = Vec::with_capacity(self.needs.len());
        for Need { id, asked_of, text, by } in &self.needs {
            needs.push(Need { id: *id, asked_of: *asked_of, text: open(text)?, by: *by });
        }
        Ok(Terms {
            outline: self.outline.clone(),
            title: open(&self.title)?,
            result: open(&self.result)?,
            criteria,
            needs,
            for_whom: open(&self.for_whom)?,
            may_go_wrong: open(&self.may_go_wrong)?,
            may_not_go_wrong: open(&self.may_not_go_wrong)?,
            in_return: open(&self.in_return)?,
        })
    }
}

impl Terms<String> {
    /// What it is called: its short name, or else its result.
    pub fn name(&self) -> &str {
        name_of(&self.title, &self.result)
    }

    /// The same terms, to be read.
    pub fn read(&self) -> Terms<&str> {
        let Ok(read) = self.try_map(|text| Ok::<_, std::convert::Infallible>(text.as_str()));
        read
    }

    /// Recognises what stood in the version before in the same words: a need keeps its key (and so its
    /// answer), a criterion its tick.
    pub fn recognise(&mut self, before: &Terms<&str>) {
        let mut left: Vec<&Need<&str>> = before.needs.iter().collect();
        for need in &mut self.needs {
            let same = left.iter().position(|old| {
                old.text == need.text && old.asked_of == need.asked_of && old.by == need.by
            });
            need.id = same.and_then(|at| left.remove(at).id);
        }
        for criterion in &mut self.criteria {
            let same = before.criteria.iter().find(|old| old.text == criterion.text);
            criterion.seen_on = same.and_then(|old| old.seen_on);
        }
    }
}
