//! On Vandaag, while a wave runs: its ballot paper is collected, and a card says that one can answer. The same for everybody who is invited,
//! whether they answered or not, for nobody knows; each can put it aside, which their browser alone remembers: a row that says so would
//! be of those who answered, mostly. For who signs, that a wave waits for it or is withdrawn. And when the result is there, what waits for
//! a group or for who leads above it.

mod groups;

use crate::{
    model::{
        messages::{Message, Reminders},
        stage::{APART, Stage},
    },
    routes::{lock, merged::is_asked, watches},
    store::{self, Running},
    text::{L10nLanguage, text},
};
use askama::Template;
use jiff::ToSpan;
use zwerm_domain::{OfficeSide, WaveId};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::{Room, Shell, format::Calendar};
use zwerm_web::Me;

/// So many days a wave that was withdrawn stands there.
const WITHDRAWN_DAYS: i64 = 14;

#[derive(Template)]
#[template(path = "wave_today.html")]
struct TodayPart {
    shell: Shell,
    t: &'static L10nLanguage,
    id: String,
    /// Where it leads: nothing for the wave itself.
    path: &'static str,
    title: String,
    says: String,
    /// Of a wave that gives out ballot papers.
    hash: Option<String>,
    /// Whether it has an open question for this person too.
    has_open: bool,
    /// The key under which this browser keeps the ballot paper.
    lock: String,
    /// Under which this browser remembers that it was put aside; empty where it can't be.
    aside: String,
}

/// The cards of one reader.
struct Cards<'a> {
    me: &'a Me,
    t: &'static L10nLanguage,
    calendar: Calendar,
    /// Whether the wave of the next card has an open question for this reader.
    has_open: bool,
    html: String,
}

impl Cards<'_> {
    /// One more; `of` is what it tells: told something else, it stands there again.
    fn add(&mut self, id: WaveId, title: String, says: String, of: &str, hash: Option<String>) {
        self.put((id, ""), title, says, of, hash);
    }

    /// One that leads elsewhere than to the wave itself, and can't be put aside.
    fn at(&mut self, id: WaveId, path: &'static str, title: String, says: String) {
        self.put((id, path), title, says, "", None);
    }

    fn put(
        &mut self,
        (id, path): (WaveId, &'static str),
        title: String,
        says: String,
        of: &str,
        hash: Option<String>,
    ) {
        let own = if hash.is_some() || !of.is_empty() { lock(self.me, id) } else { String::new() };
        let aside = if of.is_empty() {
            String::new()
        } else {
            format!("{of}-{}", own.get(..12).unwrap_or_default())
        };
        let shell = self.me.shell_with(0, Room::Today, title.as_str());
        let lock = if hash.is_some() { own } else { String::new() };
        let (t, id, has_open) = (self.t, id.to_string(), self.has_open);
        let part = TodayPart { shell, t, id, path, title, says, hash, has_open, lock, aside };
        self.html += &part.render().unwrap_or_default();
    }

    fn running(&mut self, wave: Running) {
        let (t, until) = (self.t, self.calendar.day(wave.close_on));
        let days = Reminders::of(wave.answer_on, wave.close_on);
        let message = days.on(wave.stage, self.calendar.today);
        let says = match (wave.stage, message) {
            (Stage::Collecting, _) if wave.is_confidential => {
                t.waves_confidential_today_early(self.calendar.day(wave.answer_on))
            }
            (Stage::Open, _) if wave.is_confidential => t.waves_confidential_today(until),
            (Stage::Collecting, _) => t.waves_today_early(self.calendar.day(wave.answer_on)),
            (Stage::Open, Some(Message::LastDay)) => t.waves_told_last(until),
            (Stage::Open, Some(Message::Halfway)) => t.waves_told_halfway(until),
            (Stage::Open, _) => t.waves_today_open(until),
            _ => return,
        };
        let of = match (wave.stage, message) {
            (Stage::Collecting, _) => "early",
            (_, message) => message.map_or("open", Message::code),
        };
        // Of a confidential one there are no ballot papers.
        let hash = wave.hash.filter(|_| !wave.is_confidential);
        self.add(wave.id, wave.title, says, of, hash);
    }
}

pub(crate) fn notice(tx: &mut Reader, me: &Me) -> Result<String, StoreError> {
    let (t, today) = (text(me.language), me.today());
    let calendar = Calendar { language: me.language, today };
    let mut cards = Cards { me, t, calendar, has_open: false, html: String::new() };
    let apart = APART.days();
    let watching = me.actor.offices().stands(OfficeSide::Watching) && watches(tx, me)?;
    if watching {
        for (id, title, first) in store::unsigned(tx, &me.actor, today.saturating_add(apart))? {
            let until = calendar.day(first.saturating_sub(apart));
            cards.add(id, title, t.waves_today_sign(until), "", None);
        }
    }
    for (id, title, answer_on) in store::asking(tx, &me.actor, today)? {
        if let Some((until, cut)) = is_asked(tx, me, id, answer_on)? {
            let says = t.waves_today_merged(calendar.day(until));
            cards.add(id, title, says, &format!("merged-{cut}"), None);
        }
    }
    for wave in store::running(tx, &me.actor, today)? {
        cards.has_open = !store::open_groups_of(tx, wave.id, me.id())?.is_empty();
        cards.running(wave);
    }
    let since = today.saturating_sub(WITHDRAWN_DAYS.days());
    for it in store::withdrawn(tx, &me.actor, since, watching)? {
        let (on, by, why) = (calendar.day(it.on), it.by.as_str(), it.reason.as_str());
        let says = match watching {
            true => t.waves_today_withdrawn_signed(by, on, why),
            false => t.waves_today_withdrawn(by, on, why),
        };
        cards.add(it.id, it.title, says, Message::Withdrawn.code(), None);
    }
    for (id, title, says) in groups::of_groups(tx, me, calendar)? {
        cards.at(id, "/sharing", title, says);
    }
    for (id, title, names) in groups::above(tx, me)? {
        cards.at(id, "/shared", title, t.waves_today_waits(names.join(", ")));
    }
    Ok(cards.html)
}
