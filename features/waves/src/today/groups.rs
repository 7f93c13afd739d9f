//! When the result is there: to each group that its own is, that somebody wrote words to share it with, that they were answered; and to
//! who leads above, that an answer is waited for.

use crate::{
    model::{
        release::WEEKS,
        sharing::{self, Move, Takes},
    },
    store,
    text::text,
};
use jiff::ToSpan;
use zwerm_directory::folded;
use zwerm_domain::WaveId;
use zwerm_store::{Reader, StoreError};
use zwerm_ui::format::Calendar;
use zwerm_web::{Leads, Me};

/// An answer stands there for so many days: nobody keeps who read it.
const ANSWERED: i64 = 14;

/// What waits for the reader's group in each wave that was opened lately: one thing of each.
pub(super) fn of_groups(
    tx: &mut Reader,
    me: &Me,
    calendar: Calendar,
) -> Result<Vec<(WaveId, String, String)>, StoreError> {
    let t = text(me.language);
    let since = me.today().saturating_sub((WEEKS.2 * 7 + LATER).days());
    let mut parts = Vec::new();
    for it in store::lately(tx, &me.actor, since, me.today())? {
        let own = store::shares_of(tx, it.id, it.cell)?.pop();
        let own = own.filter(|share| share.stage() != sharing::Stage::TakenBack);
        // Who leads the group is not its second voice.
        let leads = me.leads != Leads::Nothing && leads_it(tx, me, &it)?;
        let takes =
            |share: &sharing::Share, kind| !leads && share.takes(kind, me.id()) == Takes::Yes;
        let newly = |share: &sharing::Share| {
            let answer = share.step(Move::Answered)?;
            let is_new = answer.on >= me.today().saturating_sub(ANSWERED.days());
            is_new.then(|| t.waves_today_answered(answer.name.as_str()))
        };
        let says = match &own {
            Some(share) if takes(share, Move::Agreed) => {
                Some(t.waves_today_agree(share.name.as_str()))
            }
            Some(share) if takes(share, Move::WideAgreed) => {
                share.step(Move::WideAsked).map(|it| t.waves_today_wide(it.name.as_str()))
            }
            Some(share) => newly(share),
            None => it.until.map(|until| t.waves_today_look(calendar.day(until))),
        };
        parts.extend(says.map(|says| (it.id, it.title, says)));
    }
    Ok(parts)
}

/// Whether the reader leads a team of the group.
fn leads_it(tx: &mut Reader, me: &Me, it: &store::Lately) -> Result<bool, StoreError> {
    let teams = store::teams_of_cell(tx, it.id, it.cell)?;
    let led = zwerm_directory::teams_led_by(tx, &me.actor, me.id())?;
    Ok(led.iter().any(|team| teams.contains(&team.id)))
}

/// So many days after the longest window groups still share.
const LATER: i64 = 92;

/// What waits for the reader's answer: each wave with the groups that shared, by name.
pub(super) fn above(
    tx: &mut Reader,
    me: &Me,
) -> Result<Vec<(WaveId, String, Vec<String>)>, StoreError> {
    let mut waiting = store::waits_above(tx, &me.actor)?;
    waiting.sort_by_cached_key(|(id, _, group)| (*id, folded(group)));
    let mut waves: Vec<(WaveId, String, Vec<String>)> = Vec::new();
    for (id, title, group) in waiting {
        match waves.last_mut().filter(|it| it.0 == id) {
            Some(wave) => wave.2.push(group),
            None => waves.push((id, title, vec![group])),
        }
    }
    Ok(waves)
}
