//! What a team's own pages show of its habits: on the team start to tick together, on the page of the team to know.

use crate::{
    routes::line::{Chosen, chosen},
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_domain::TeamId;
use zwerm_store::{PairReader, StoreError};
use zwerm_ui::{Room, Shell};
use zwerm_web::{Me, TeamPart};

#[derive(Template)]
#[template(path = "habits_part.html")]
struct Part {
    shell: Shell,
    t: &'static L10nLanguage,
    team: TeamId,
    chosen: Chosen,
    may_tick: bool,
    is_ticked: bool,
}

pub(crate) fn part(
    tx: &mut PairReader,
    me: &Me,
    team: TeamId,
    on: TeamPart,
) -> Result<String, StoreError> {
    let t = text(me.language);
    let part = Part {
        shell: me.shell_with(0, Room::Team, t.habits_title()),
        t,
        team,
        chosen: chosen(tx, me, team)?,
        may_tick: on == TeamPart::Start,
        is_ticked: me.done() == "ticked",
    };
    Ok(part.render().unwrap_or_default())
}
