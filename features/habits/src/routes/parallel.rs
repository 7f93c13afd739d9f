//! A theme that a team and the team above it work on at once, side by side: with the people they work for, among themselves, by those above.

mod begin;
mod list;
mod one;

pub(super) use begin::{begin, new};
pub(super) use list::show as list;
pub(super) use one::{board, end, show};

use crate::{
    model::{
        MOST,
        parallel::{Parallel, ParallelId},
        usual_look_back,
    },
    policy::parallel::{ParallelAction, Sides, may_parallel},
    store,
};
use zwerm_directory::{self as directory, ChoiceKind, NewChoice, Standing, Team};
use zwerm_domain::{TeamId, WaveId};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::format::capitalised;
use zwerm_web::{Me, Refused};

/// What the reader is to a team; in one that was dissolved there is nobody.
fn standing(tx: &mut Reader, me: &Me, team: TeamId) -> Result<Standing, StoreError> {
    match directory::standing_in(tx, &me.actor, team) {
        Err(StoreError::NotFound) => Ok(Standing::default()),
        found => found,
    }
}

/// The process, and what the reader is to its teams, for who may do this; for anybody else it is absent.
fn find(
    tx: &mut Reader,
    me: &Me,
    id: ParallelId,
    action: ParallelAction,
) -> Result<(Parallel, Sides), Refused> {
    let it = store::parallel::one(tx, &me.actor, id)?;
    let sides = Sides { team: standing(tx, me, it.team.0)?, above: standing(tx, me, it.above.0)? };
    if may_parallel(action, sides) { Ok((it, sides)) } else { Err(Refused::NotFound) }
}

/// The team, for who may begin something there.
fn own_team(tx: &mut Reader, me: &Me, id: TeamId) -> Result<Team, Refused> {
    let sides = Sides { team: standing(tx, me, id)?, ..Sides::default() };
    if !may_parallel(ParallelAction::Begin, sides) {
        return Err(Refused::NotFound);
    }
    Ok(directory::team(tx, &me.actor, id)?)
}

/// The team directly above, where there is one with somebody in it.
fn above(tx: &mut Reader, me: &Me, team: &Team) -> Result<Option<Team>, Refused> {
    let Some(id) = team.parent else { return Ok(None) };
    let above = match directory::team(tx, &me.actor, id) {
        Err(StoreError::NotFound) => return Ok(None),
        found => found?,
    };
    Ok(if directory::is_left_behind(tx, id)? { None } else { Some(above) })
}

/// Whether a team can choose so many habits more.
fn has_room(tx: &mut Reader, team: TeamId, more: usize) -> Result<bool, StoreError> {
    Ok(store::running(tx, team, false)? + more <= MOST)
}

/// What a team wrote becomes a habit of its own: only that team ticks it, words it otherwise and ends it.
fn choose(
    tx: &mut Writer,
    me: &Me,
    team: TeamId,
    (theme, wave): (&str, Option<WaveId>),
    what: &str,
) -> Result<(), StoreError> {
    let new = NewChoice {
        kind: ChoiceKind::Different,
        theme,
        wave,
        agreement: None,
        begun_on: me.today(),
        look_back_on: Some(usual_look_back(false, me.today())),
        what,
        hope: "",
    };
    directory::choose(tx, team, &new).map(drop)
}

/// What readers call its theme.
pub(crate) fn theme(tx: &mut Reader, me: &Me, it: &Parallel) -> Result<String, StoreError> {
    directory::theme_named(tx, &me.actor, me.language, &it.theme, it.wave)
}

fn title(tx: &mut Reader, me: &Me, it: &Parallel) -> Result<String, StoreError> {
    Ok(capitalised(&theme(tx, me, it)?))
}
