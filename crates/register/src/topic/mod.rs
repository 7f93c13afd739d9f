//! What a person knows by name: agreements, thanks, signing in. Each with what it is for, and what it can't do.

mod together;
mod working;

pub(crate) use together::{
    AGREEMENTS, CATCH_UP, CONTEXT, FLOCK, LESSONS, QUESTIONNAIRES, TEAM_START, TEMPLATES, THANKS,
    WAVES,
};
pub(crate) use working::{
    CONSENT, HOUSE_STYLE, IMPORT, LOOKED, NOTICES, PERSON, RIGHTS, SEARCH, SIGN_IN, TEAM, TECHNIQUE,
};

use crate::meaning::{Ground, Two};
use zwerm_domain::Module;

/// One topic: what its tables are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its code.
    pub code: &'static str,
    /// What people call it.
    pub name: Two,
    /// What it is for.
    pub purpose: Two,
    /// On which ground.
    pub ground: Ground,
    /// Why less would not do, and how little it is.
    pub needed: Two,
    /// What can't be done with it, by anybody.
    pub cannot: &'static [Two],
    /// The tests that hold that: `file::test`.
    pub held_by: &'static [&'static str],
    /// The module it is, where it touches what people do in their work: then it is for the works council to agree to.
    pub module: Option<Module>,
}

impl Topic {
    /// Whether it touches what people do in their work.
    pub const fn is_conduct(&self) -> bool {
        self.module.is_some()
    }
}

/// Every topic, in the order in which a person meets them.
pub static TOPICS: [&Topic; 21] = [
    &PERSON,
    &RIGHTS,
    &TEAM,
    &AGREEMENTS,
    &FLOCK,
    &TEMPLATES,
    &TEAM_START,
    &CONTEXT,
    &CATCH_UP,
    &LESSONS,
    &THANKS,
    &QUESTIONNAIRES,
    &WAVES,
    &NOTICES,
    &SEARCH,
    &SIGN_IN,
    &LOOKED,
    &CONSENT,
    &IMPORT,
    &HOUSE_STYLE,
    &TECHNIQUE,
];
