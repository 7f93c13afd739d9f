//! The demo world: Gemeente Waterrijk with its teams, people and agreements, made from a seed number; pure.
//!
//! ```text
//! world(seed, today, language, size) -> World
//!   .teams() .people() .roles() .goals() .boundaries() .kinds_of_work() .offices()
//!   .agreements()   one by one, so that a million need no memory
//!   .visitors()     who one can step into
//! ```
//! People, teams, kinds, goals and boundaries are known by their place in their list, from 0.

mod agreement;
pub(crate) mod answers;
pub(crate) mod cast;
mod choices;
mod context;
mod dice;
mod dressing;
mod fill;
pub(crate) mod handing_over;
pub(crate) mod helping;
pub(crate) mod history;
pub(crate) mod joint;
mod layout;
pub(crate) mod learning;
mod names;
mod people;
mod plan;
mod scenario;
pub(crate) mod sharing;
mod story;
mod team_life;
#[cfg(test)]
mod tests;
pub(crate) mod texts;
mod visitors;
pub(crate) mod waves;

pub use agreement::{
    Acceptance, Agreement, CheckIn, Criterion, LookBack, Move, Need, Reason, Version,
};
pub use context::{BoundaryText, Goal, Organisation, Team, WorkRole};
pub use people::Person;
pub use plan::FLOCK;
pub use team_life::{AgendaItem, Ask, Chafes, Contribution, Figure, Told};
pub use visitors::{Standing, Visitor};
pub(crate) use visitors::{eyes, looked_at, visitors};

pub(crate) use texts::template::Both;

use layout::Layout;
use plan::Plan;
use std::ops::Range;
use zwerm_domain::{Date, Language, Office};

/// How big a world is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// People; at least 60.
    pub people: usize,
    /// Agreements; at least 60.
    pub agreements: usize,
}

impl Size {
    /// The demo as it is shown: 8 teams, 263 people, three months of agreements.
    pub const DEMO: Size = Size { people: 263, agreements: 600 };
}

impl Default for Size {
    fn default() -> Size {
        Size::DEMO
    }
}

/// A whole made-up organisation. Holds only what can't be told from a number alone.
#[derive(Debug)]
pub struct World {
    seed: u64,
    today: Date,
    language: Language,
    size: Size,
    layout: Layout,
    names: Vec<String>,
    plan: Plan,
    written: Vec<Agreement>,
}

/// Makes the world of `seed` as it stands on `today`, in one language.
pub fn world(seed: u64, today: Date, language: Language, size: Size) -> World {
    let size = Size {
        people: size.people.max(layout::FEWEST_PEOPLE),
        agreements: size.agreements.max(layout::FEWEST_PEOPLE),
    };
    let layout = Layout::new(seed, language, size.people);
    let names = people::names(seed, &layout);
    let written = story::written(&layout, today, language);
    let plan = Plan::new(size, seed, plan::Written::count(&written, today));
    World { seed, today, language, size, layout, names, plan, written }
}

impl World {
    /// The size it has, which is at least the smallest possible.
    pub fn size(&self) -> Size {
        self.size
    }

    /// The day it is made for.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The language of all its texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The number it follows from.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// The teams; a team stands after the team above it.
    pub fn teams(&self) -> &[Team] {
        &self.layout.teams
    }

    /// Everybody, one by one, in the order of their numbers.
    pub fn people(&self) -> impl Iterator<Item = Person> + '_ {
        self.numbers().map(|number| self.person(number))
    }

    /// The numbers of all people.
    pub fn numbers(&self) -> Range<usize> {
        0..self.size.people
    }

    /// Who holds which office for the whole organisation.
    pub fn offices(&self) -> [(usize, Office); 4] {
        [
            (self.layout.of_cast(cast::Cast::Jeroen), Office::Administrator),
            (self.layout.of_cast(cast::Cast::Aylin), Office::CultureCoordinator),
            (self.layout.of_cast(cast::Cast::Els), Office::WorksCouncil),
            (self.layout.of_cast(cast::Cast::Els), Office::DataProtection),
        ]
    }

    /// Who administers.
    pub fn administrator(&self) -> usize {
        self.layout.of_cast(cast::Cast::Jeroen)
    }

    /// The number of somebody of the pictures.
    pub(crate) fn cast(&self, who: cast::Cast) -> usize {
        self.layout.of_cast(who)
    }

    /// All agreements, one by one, those of the pictures first. Their parts name people by number.
    pub fn agreements(&self) -> impl Iterator<Item = Agreement> + '_ {
        let by_chance = (0..self.plan.len()).map(|number| scenario::agreement(self, number));
        self.written.iter().cloned().chain(by_chance)
    }
}
