//! What agreements show to others, for the pages of other features: results and days, never who.

use crate::Me;
use zwerm_domain::{Date, GoalId, KindOfWorkId, TeamId};
use zwerm_store::{Reader, StoreError};

/// Of what one would see the agreements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Those that contribute to a goal.
    Goal(GoalId),
    /// Those of a kind of work.
    KindOfWork(KindOfWorkId),
    /// Those of the people of a team.
    Team(TeamId),
}

/// A running agreement as its parties show it to the reader. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownAgreement {
    /// The goal it contributes to.
    pub goal: Option<(GoalId, String)>,
    /// What will be there.
    pub result: String,
    /// When, or when it is looked at again.
    pub day: Date,
    /// Whether it goes on until it is looked at again.
    pub is_standing: bool,
    /// Where it can be seen.
    pub href: String,
}

/// Finds what is shown to the reader, in the order of goals and days.
pub type Shown = fn(&mut Reader, &Me, About) -> Result<Vec<ShownAgreement>, StoreError>;

impl Me {
    /// The agreements that others show to this reader, from whichever feature knows them.
    pub fn shown(&self, tx: &mut Reader, about: About) -> Result<Vec<ShownAgreement>, StoreError> {
        let mut all = Vec::new();
        for shown in self.features().filter_map(|feature| feature.shown) {
            all.extend(shown(tx, self, about)?);
        }
        Ok(all)
    }
}
