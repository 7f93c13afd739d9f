//! What the reader is to a team: of it, or the page is not there.

use crate::policy::{Action, may};
use zwerm_directory::{self as directory, ChoiceKind, Team, TeamChoice};
use zwerm_domain::{TeamChoiceId, TeamId};
use zwerm_store::{PairReader, Reader};
use zwerm_web::{Me, Refused};

/// The team, for who may do this there; for anybody else it is absent.
pub(super) fn team(tx: &mut Reader, me: &Me, id: TeamId, action: Action) -> Result<Team, Refused> {
    if !may(action, directory::standing_in(tx, &me.actor, id)?) {
        return Err(Refused::NotFound);
    }
    Ok(directory::team(tx, &me.actor, id)?)
}

/// A habit or experiment without its words, for who may do this; an agreement has its own page.
pub(super) fn choice(
    tx: &mut Reader,
    me: &Me,
    id: TeamChoiceId,
    action: Action,
) -> Result<(TeamChoice, Team), Refused> {
    let it = directory::choice(tx, id)?;
    let team = team(tx, me, it.team, action)?;
    if it.kind == ChoiceKind::Agreement { Err(Refused::NotFound) } else { Ok((it, team)) }
}

/// The same with its words.
pub(super) fn in_words(
    tx: &mut PairReader,
    me: &Me,
    id: TeamChoiceId,
) -> Result<(TeamChoice, Team), Refused> {
    let (it, team) = choice(tx, me, id, Action::See)?;
    let all = directory::choices_in_words(tx, it.team)?;
    let it = all.into_iter().find(|one| one.id == id).ok_or(Refused::NotFound)?;
    Ok((it, team))
}
