//! On Vandaag: what waits for consent. For who can do something about it, and for everybody as long as there are no agreements.

use crate::{
    model::{Asks, Given, asks, lowering::first_day, told_on_paper},
    policy::{Action, may},
    store::{self, thresholds},
    text::{L10nLanguage, text},
    wording,
};
use askama::Template;
use zwerm_directory::consent_file;
use zwerm_domain::{Module, OfficeSide, Stand};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Room, Shell, format::Calendar};
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

/// What was put on record as agreed on paper, for who sits in the works council.
#[derive(Template)]
#[template(path = "consent_told.html")]
struct ToldPart {
    shell: Shell,
    t: &'static L10nLanguage,
    line: String,
    /// The word and the name of each module.
    modules: Vec<(&'static str, String)>,
}

fn told(me: &Me, given: &[Given]) -> String {
    let t = text(me.language);
    let told = told_on_paper(given, me.today());
    let Some(newest) = told.iter().max_by_key(|given| given.since) else { return String::new() };
    let calendar = Calendar { language: me.language, today: me.today() };
    let by = newest.by.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let modules =
        told.iter().map(|one| (one.module.code(), wording::name(me.language, one.module)));
    let part = ToldPart {
        shell: me.shell_with(0, Room::Today, t.consent_today()),
        t,
        line: t.consent_today_on_paper(by, calendar.day(newest.since)),
        modules: modules.collect(),
    };
    part.render().unwrap_or_default()
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let of_council = may(Action::Consent, me.actor.offices(), true);
    let given = if of_council { store::in_force(tx, &me.actor)? } else { Vec::new() };
    let mut parts = told(me, &given);
    let t = text(me.language);
    let lowering =
        is_proposed(tx, me)?.then(|| (t.consent_today_threshold(), t.consent_today_see()));
    let lowering = lowering.map(|said| (said, "/consent/settings"));
    for ((line, way_on), href) in
        said(me, t, &given).map(|said| (said, "/consent")).into_iter().chain(lowering)
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

fn said(me: &Me, t: &L10nLanguage, given: &[Given]) -> Option<(String, String)> {
    let offices = me.actor.offices();
    if may(Action::Consent, offices, true) {
        return is_asked(given).then(|| (t.consent_today_council(), t.consent_today_answer()));
    }
    let waits = Module::ALL.iter().any(|module| me.modules.stand(*module) == Stand::Waits);
    if waits && may(Action::SayOnPaper, offices, true) {
        return Some((t.consent_today_keeper(), t.consent_today_begin()));
    }
    match me.modules.stand(Module::Agreements) {
        Stand::On => None,
        Stand::Waits => Some((t.consent_today_waits(), t.consent_today_see())),
        Stand::Still => Some((t.consent_today_still(), t.consent_today_see())),
    }
}

/// Whether the works council is asked about any module.
fn is_asked(given: &[Given]) -> bool {
    Module::ALL.into_iter().any(|module| {
        let of = given.iter().find(|one| one.module == module);
        asks(of, &consent_file(module).fingerprint) != Asks::Nothing
    })
}
