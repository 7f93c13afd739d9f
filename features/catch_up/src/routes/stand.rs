//! What the reader is to a catch-up, and for whom the reader may write one.

use crate::{
    model::{CatchUpId, Circle},
    policy::{Action, Standing, may},
    store,
};
use zwerm_directory as directory;
use zwerm_domain::TeamId;
use zwerm_store::{Reader, StoreError};
use zwerm_web::{Leads, Me, Refused};

/// The team a catch-up is for, and what the reader is to it; absent for whom it is not.
pub(super) fn check(
    tx: &mut Reader,
    me: &Me,
    id: CatchUpId,
    action: Action,
) -> Result<(Option<TeamId>, Standing), Refused> {
    let (team, author) = store::keys(tx, &me.actor, id)?;
    let is_author = author == me.id();
    let standing = match team {
        None => {
            Standing { is_for: true, leads: directory::leads_top_team(tx, &me.actor)?, is_author }
        }
        Some(team) => match directory::standing_in(tx, &me.actor, team) {
            Ok(of) => Standing { is_for: of.is_member, leads: of.is_lead, is_author },
            // a team that was closed: who wrote for it still finds it
            Err(StoreError::NotFound) => Standing { is_author, ..Standing::default() },
            Err(error) => return Err(error.into()),
        },
    };
    if may(action, standing) { Ok((team, standing)) } else { Err(Refused::NotFound) }
}

/// For whom the reader may write: the teams they lead, and everybody if one of these is at the top.
pub(crate) fn circles(tx: &mut Reader, me: &Me) -> Result<Vec<Circle>, StoreError> {
    let led = directory::teams_led_by(tx, &me.actor, me.id())?;
    let mut circles: Vec<Circle> =
        led.into_iter().map(|team| Circle::Team(team.id, team.name)).collect();
    if me.leads == Leads::TopTeam {
        circles.insert(0, Circle::Organisation);
    }
    let leads = Standing { leads: true, ..Standing::default() };
    circles.retain(|_| may(Action::Write, leads));
    Ok(circles)
}
