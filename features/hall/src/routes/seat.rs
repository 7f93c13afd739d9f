//! Who is before a screen: found, or absent.

use crate::{
    halls::Halls,
    model::Code,
    policy::{Action, Seat, may},
    text::{L10nLanguage, text},
};
use askama::Template;
use http::StatusCode;
use zwerm_directory::standing_in;
use zwerm_domain::TeamId;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::Shell;
use zwerm_web::{Me, Page, Refused};

/// The hall under this code, if this person may do this in it; else there is none.
pub(super) fn take(tx: &mut Reader, me: &Me, code: &str, action: Action) -> Result<Code, Refused> {
    let code: Code = code.parse().map_err(|_| Refused::NotFound)?;
    let halls = me.site().memory::<Halls>();
    let of = |it: &crate::model::Opening| (it.by, it.organisation, it.team.as_ref().map(|it| it.0));
    let found = halls.with(code, me.now, |hall| of(&hall.opening));
    let (by, organisation, team) = found.ok_or(Refused::NotFound)?;
    if organisation != me.actor.organisation() {
        return Err(Refused::NotFound);
    }
    let seat = Seat { is_opener: by == me.id(), team: standing(tx, me, team)? };
    if may(action, seat) { Ok(code) } else { Err(Refused::NotFound) }
}

/// What somebody is to a team; in one that is closed or elsewhere, nothing.
pub(super) fn standing(
    tx: &mut Reader,
    me: &Me,
    team: Option<TeamId>,
) -> Result<Option<zwerm_directory::Standing>, StoreError> {
    let Some(team) = team else { return Ok(None) };
    match standing_in(tx, &me.actor, team) {
        Err(StoreError::NotFound) => Ok(Some(zwerm_directory::Standing::default())),
        found => found.map(Some),
    }
}

#[derive(Template)]
#[template(path = "hall_gone.html")]
struct GonePage {
    shell: Shell,
    t: &'static L10nLanguage,
    /// What was being written there.
    typed: Vec<String>,
}

/// There is no such hall (any more): closed, over its hours, or gone with the memory of a server that was started again.
pub(super) fn gone(shell: Shell) -> Result<Page, Refused> {
    gone_with(shell, Vec::new())
}

/// The same, with what somebody was writing, to be copied.
pub(super) fn gone_with(mut shell: Shell, typed: Vec<String>) -> Result<Page, Refused> {
    let t = text(shell.language);
    shell.title = t.hall_gone();
    Page::of(&GonePage { shell, t, typed }).map(|page| page.with_status(StatusCode::NOT_FOUND))
}

/// The same for whoever is before a screen.
pub(super) fn or_gone(me: &Me, page: Result<Page, Refused>) -> Result<Page, Refused> {
    match page {
        Err(Refused::NotFound) => gone(me.shell_with(0, zwerm_ui::Room::Elsewhere, "")),
        page => page,
    }
}
