//! On Vandaag: what waits for consent. For who can do something about it, and for everybody as long as there are no agreements.

use crate::{
    model::{Asks, asks, lowering::first_day},
    policy::{Action, may},
    store::{self, thresholds},
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_directory::consent_file;
use zwerm_domain::{Module, OfficeSide, Stand};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::Shell;
use zwerm_web::Me;

#[derive(Template)]
#[template(path = "consent_today.html")]
struct TodayPart {
    shell: Shell,
    t: &'static L10nLanguage,
    line: String,
    way_on: String,
    href: &'static str,
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let mut parts = String::new();
    let t = text(me.language);
    let lowering =
        is_proposed(tx, me)?.then(|| (t.consent_today_threshold(), t.consent_today_see()));
    let lowering = lowering.map(|said| (said, "/consent/settings"));
    for ((line, way_on), href) in
        said(tx, me, t)?.map(|said| (said, "/consent")).into_iter().chain(lowering)
    {
        let shell = Shell { language: me.language, ..Shell::default() };
        let part = TodayPart { shell, t, line, way_on, href };
        parts += &part.render().unwrap_or_default();
    }
    Ok(parts)
}

/// Whether who watches is asked to lower a threshold.
fn is_proposed(tx: &mut Reader, me: &Me) -> Result<bool, StoreError> {
    if !me.actor.offices().stands(OfficeSide::Watching) {
        return Ok(false);
    }
    Ok(thresholds::waiting(tx, &me.actor, first_day(me.today()))? > 0)
}

fn said(
    tx: &mut Reader,
    me: &Me,
    t: &L10nLanguage,
) -> Result<Option<(String, String)>, StoreError> {
    let offices = me.actor.offices();
    if may(Action::Consent, offices, true) {
        return Ok(is_asked(tx, me)?.then(|| (t.consent_today_council(), t.consent_today_answer())));
    }
    let waits = Module::ALL.iter().any(|module| me.modules.stand(*module) == Stand::Waits);
    if waits && may(Action::SayOnPaper, offices, true) {
        return Ok(Some((t.consent_today_keeper(), t.consent_today_begin())));
    }
    Ok(match me.modules.stand(Module::Agreements) {
        Stand::On => None,
        Stand::Waits => Some((t.consent_today_waits(), t.consent_today_see())),
        Stand::Still => Some((t.consent_today_still(), t.consent_today_see())),
    })
}

/// Whether the works council is asked about any module.
fn is_asked(tx: &mut Reader, me: &Me) -> Result<bool, StoreError> {
    let given = store::in_force(tx, &me.actor)?;
    Ok(Module::ALL.into_iter().any(|module| {
        let of = given.iter().find(|one| one.module == module);
        asks(of, &consent_file(module).fingerprint) != Asks::Nothing
    }))
}
