//! What waves tell the inbox and the digest: that one is announced, half-way, at its last day, or withdrawn. Everybody who is invited is
//! told the same, since nobody knows who answered; whoever wants no mail gets none, and nobody gets it on a day they don't work: that is
//! the digest's own care. Of one wave only the newest is told.

use crate::{
    model::messages::Message,
    store::{self, Told},
    text::text,
};
use jiff::ToSpan;
use std::collections::HashSet;
use zwerm_directory::Addressee;
use zwerm_domain::{Date, Language};
use zwerm_store::{PairReader, Reader, StoreError};
use zwerm_ui::{
    format::{Calendar, first_name},
    plain,
};
use zwerm_web::{Between, Day, Me, News, Notices};

/// What was told longer ago is no news.
const SINCE: i64 = 45;
/// Most messages one person is told at once: more waves than this never run.
const MOST: usize = 40;

/// What waves tell.
pub(crate) const NOTICES: Notices = Notices { news, digest, newest: store::newest, days };

fn since(today: Date) -> Date {
    today.saturating_sub(SINCE.days())
}

fn news(tx: &mut PairReader, me: &Me, most: usize) -> Result<Vec<News>, StoreError> {
    let today = me.today();
    let told = store::told(tx, me.id(), [0, i64::MAX], since(today), most.min(MOST))?;
    Ok(newest(told, me.language, today))
}

fn digest(tx: &mut Reader, to: &Addressee, marks: Between) -> Result<Vec<News>, StoreError> {
    let between = [marks.after, marks.until];
    let told = store::told(tx, to.person, between, since(marks.today), MOST)?;
    Ok(newest(told, to.language, marks.today))
}

/// None: a day in the calendar of each would be one reminder more.
fn days(_: &mut Reader, _: &Addressee) -> Result<Vec<Day>, StoreError> {
    Ok(Vec::new())
}

/// Of each wave the newest, as long as it holds.
fn newest(told: Vec<Told>, language: Language, today: Date) -> Vec<News> {
    let mut had = HashSet::new();
    let first = |one: &Told| had.insert(one.wave);
    told.into_iter().filter(first).filter_map(|one| line(&one, language, today)).collect()
}

fn line(one: &Told, language: Language, today: Date) -> Option<News> {
    let (t, calendar) = (text(language), Calendar { language, today });
    let until = calendar.day(one.close_on);
    let holds = !one.is_over && today <= one.close_on;
    let line = match one.message {
        Message::Announced if holds && one.is_confidential => {
            t.waves_confidential_today_early(calendar.day(one.answer_on))
        }
        Message::Halfway | Message::LastDay if holds && one.is_confidential => {
            t.waves_confidential_today(until)
        }
        Message::Announced if holds => t.waves_told_announced(calendar.day(one.answer_on), until),
        Message::Halfway if holds => t.waves_told_halfway(until),
        Message::LastDay if holds => t.waves_told_last(until),
        Message::Withdrawn => {
            let (by, why) = one.why.as_ref()?;
            t.waves_told_withdrawn(first_name(by), why.as_str())
        }
        _ => return None,
    };
    let (mark, on, title) = (one.mark, one.on, one.title.clone());
    Some(News { mark, on, href: format!("/waves/{}", one.wave), title, line: plain(&line) })
}
