//! On Vandaag of an administrator: what about the installation can't wait. Usually nothing.

use crate::{
    policy::Action,
    policy::may,
    text::{L10nLanguage, text},
    wording::Teller,
};
use askama::Template;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::Shell;
use zwerm_upkeep::state;
use zwerm_web::Me;

#[derive(Template)]
#[template(path = "administration_today.html")]
struct TodayPart {
    shell: Shell,
    t: &'static L10nLanguage,
    lines: Vec<String>,
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    if !may(Action::See, me.actor.offices()) {
        return Ok(String::new());
    }
    let lines = Teller::of(me).urgent(&state(tx)?);
    if lines.is_empty() {
        return Ok(String::new());
    }
    let shell = Shell { language: me.language, ..Shell::default() };
    let part = TodayPart { shell, t: text(me.language), lines };
    Ok(part.render().unwrap_or_default())
}
