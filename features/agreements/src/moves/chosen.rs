//! An agreement that comes of a team's talk about a wave's picture: the team sees that there is one, and about which theme; what it says
//! is for its parties.

use crate::text::text;
use zwerm_directory::{self as directory, ChoiceKind, NewChoice};
use zwerm_domain::{AgreementId, Module, TeamId, WaveId};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::Fields;
use zwerm_web::{Form, Me};

/// What such a talk was about: the team, the wave, and the theme with its name.
struct Talk {
    team: (TeamId, String),
    wave: Option<WaveId>,
    theme: String,
    name: String,
}

/// Nothing for a guest, for who is in no team, where teams choose nothing, and where no theme is called so.
fn talk(tx: &mut Reader, me: &Me, theme: &str, wave: &str) -> Result<Option<Talk>, StoreError> {
    if theme.is_empty() || me.is_guest() || !me.uses(Module::TeamStart) {
        return Ok(None);
    }
    let wave: Option<WaveId> = wave.parse().ok();
    let wave = match wave {
        Some(id) => directory::asked_in(tx, &me.actor, id)?.map(|_| id),
        None => None,
    };
    let name = directory::theme_named(tx, &me.actor, me.language, theme, wave)?;
    let team = directory::main_team_of(tx, &me.actor, me.id())?.filter(|_| !name.is_empty());
    Ok(team.map(|team| Talk { team, wave, theme: theme.to_owned(), name }))
}

/// What the form says of it; empty where it comes of no talk.
pub(crate) fn says(tx: &mut Reader, me: &Me, fields: &Fields) -> Result<String, StoreError> {
    let talk = talk(tx, me, fields.value("theme"), fields.value("wave"))?;
    let says = |it: Talk| text(me.language).agreements_chosen(it.name.as_str(), it.team.1.as_str());
    Ok(talk.map(says).unwrap_or_default())
}

/// Notes for the team that this agreement came of its talk.
pub(crate) fn keep(
    tx: &mut Writer,
    me: &Me,
    form: &Form,
    agreement: AgreementId,
) -> Result<(), StoreError> {
    let Some(it) = talk(tx, me, form.get("theme"), form.get("wave"))? else { return Ok(()) };
    let new = NewChoice {
        kind: ChoiceKind::Agreement,
        theme: &it.theme,
        wave: it.wave,
        agreement: Some(agreement),
        begun_on: me.today(),
        look_back_on: None,
        what: "",
        hope: "",
    };
    directory::choose(tx, it.team.0, &new).map(drop)
}
