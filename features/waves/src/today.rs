//! On Vandaag, while a wave runs: its ballot paper is collected, and a card says that one can answer. The same for everybody who is invited,
//! whether they answered or not, for nobody knows. And for who signs, that a wave waits for it.

use crate::{
    model::stage::{APART, Stage},
    routes::{lock, watches},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use jiff::ToSpan;
use zwerm_domain::{OfficeSide, WaveId};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::Me;

#[derive(Template)]
#[template(path = "wave_today.html")]
struct TodayPart {
    shell: Shell,
    t: &'static L10nLanguage,
    id: String,
    title: String,
    says: String,
    /// Of a wave that gives out ballot papers.
    hash: Option<String>,
    /// The key under which this browser keeps the ballot paper.
    lock: String,
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let t = text(me.language);
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut parts = String::new();
    let mut part = |id: WaveId, title: String, says: String, hash: Option<String>| {
        let lock = if hash.is_some() { lock(me, id) } else { String::new() };
        let shell = me.shell_with(0, Room::Today, title.as_str());
        let part = TodayPart { shell, t, id: id.to_string(), title, says, hash, lock };
        parts += &part.render().unwrap_or_default();
    };
    let (apart, watching) = (APART.days(), me.actor.offices().stands(OfficeSide::Watching));
    if watching && watches(tx, me)? {
        for (id, title, first) in store::unsigned(tx, &me.actor, me.today().saturating_add(apart))?
        {
            let until = calendar.day(first.saturating_sub(apart));
            part(id, title, t.waves_today_sign(until), None);
        }
    }
    for wave in store::running(tx, &me.actor, me.today())? {
        let says = match wave.stage {
            Stage::Open if wave.is_confidential => {
                t.waves_confidential_today(calendar.day(wave.close_on))
            }
            Stage::Collecting if wave.is_confidential => {
                t.waves_confidential_today_early(calendar.day(wave.answer_on))
            }
            Stage::Open => t.waves_today_open(calendar.day(wave.close_on)),
            Stage::Collecting => t.waves_today_early(calendar.day(wave.answer_on)),
            _ => continue,
        };
        // Of a confidential one there are no ballot papers.
        part(wave.id, wave.title, says, (!wave.is_confidential).then_some(wave.hash));
    }
    Ok(parts)
}
