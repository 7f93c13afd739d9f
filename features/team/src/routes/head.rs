//! The head of a team's pages: where it hangs in the tree, what it is for, and its parts.

use crate::policy::{Action, may};
use zwerm_directory as directory;
use zwerm_directory::{Standing, TeamLine};
use zwerm_domain::TeamId;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Me, Refused};

/// Which part of a team a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Team,
    Roles,
}

/// What stands at the head of a team's pages.
pub(super) struct Head {
    pub(super) id: TeamId,
    pub(super) name: String,
    pub(super) purpose: String,
    pub(super) above: Vec<(TeamId, String)>,
    /// The reader's own teams, when there are several and this is one of them.
    pub(super) mine: Vec<TeamLine>,
    pub(super) part: Part,
    pub(super) standing: Standing,
}

impl Head {
    pub(super) fn load(tx: &mut Reader, me: &Me, id: TeamId, part: Part) -> Result<Head, Refused> {
        let team = directory::team(tx, &me.actor, id)?;
        let mut mine = mine(tx, me)?;
        if mine.len() < 2 || mine.iter().all(|team| team.id != id) {
            mine.clear();
        }
        Ok(Head {
            id,
            name: team.name,
            purpose: team.purpose,
            above: directory::teams_above(tx, &me.actor, id)?,
            mine,
            part,
            standing: directory::standing_in(tx, &me.actor, id)?,
        })
    }

    /// Whether this is the team's first page.
    pub(super) fn is_team(&self) -> bool {
        self.part == Part::Team
    }

    /// Whether the reader is in this team or leads it; its weekly meeting is theirs alone.
    pub(super) fn is_of(&self) -> bool {
        self.standing.is_member || self.standing.is_lead
    }

    /// Whether the reader may say what the team is for.
    pub(super) fn may_change_purpose(&self) -> bool {
        self.may(Action::ChangePurpose)
    }

    /// Whether the reader may do this; the same question as the form asks when it is sent.
    pub(super) fn may(&self, action: Action) -> bool {
        may(action, self.standing)
    }
}

/// The teams the reader is in, the main one first, and those they lead besides.
pub(super) fn mine(tx: &mut Reader, me: &Me) -> Result<Vec<TeamLine>, StoreError> {
    let mut mine = directory::teams_of(tx, &me.actor, me.id())?;
    for led in directory::teams_led_by(tx, &me.actor, me.id())? {
        if mine.iter().all(|team| team.id != led.id) {
            mine.push(led);
        }
    }
    Ok(mine)
}

/// Stops who may not do this: for them the form is not there.
pub(super) fn check(tx: &mut Reader, me: &Me, id: TeamId, action: Action) -> Result<(), Refused> {
    let standing = directory::standing_in(tx, &me.actor, id)?;
    if may(action, standing) { Ok(()) } else { Err(Refused::NotFound) }
}
