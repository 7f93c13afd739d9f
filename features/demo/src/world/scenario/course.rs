//! How an agreement runs: check-ins, support that is kept, a new day, and what still runs today.

use super::Tale;
use crate::world::CheckIn;
use crate::world::history::{History, ahead, earlier, worked};
use crate::world::plan::Outcome;
use crate::world::texts::agreeing as said;
use crate::world::texts::template::Both;
use crate::world::texts::working as work;
use zwerm_domain::{Date, Side};
use zwerm_promise::rhythm::Rhythm;
use zwerm_promise::{Ending, Move as Made};

/// How it goes, as far as one can hear it in a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// It will be finished, or goes on well.
    Well,
    /// It runs, nobody knows yet.
    Open,
    /// It will not work out, or be let go.
    Stuck,
}

/// Something that happens while it runs.
enum Event {
    CheckIn(usize),
    Asked,
    Kept(usize),
}

impl Tale {
    /// Lives through the time between the agreement and `until`.
    pub(super) fn live(&mut self, history: &mut History, until: Date, mood: Mood) {
        let start = history.at();
        let days = between(start, until);
        let mut events: Vec<(Date, Event)> = Vec::new();
        for (place, on) in
            self.check_in_days(history.newest().rhythm, start, days).into_iter().enumerate()
        {
            let has_rhythm = history.newest().rhythm != Rhythm::None;
            if has_rhythm && self.dice.chance(10) {
                events.push((on, Event::Asked));
            }
            events.push((on, Event::CheckIn(place)));
        }
        let kept = if mood == Mood::Well { 85 } else { 45 };
        for place in 0..history.needs().len() {
            if days > 2 && self.dice.chance(kept) {
                let on = worked(earlier(start, -self.dice.between(1, days - 1)));
                events.push((on, Event::Kept(place)));
            }
        }
        events.sort_by_key(|event| event.0);
        for (on, event) in events {
            match event {
                Event::Asked => history.ask_check_in(on),
                Event::CheckIn(place) => self.check_in(history, place, on, mood),
                Event::Kept(place) => history.keep(place, on),
            }
        }
    }

    fn check_in_days(&mut self, rhythm: Rhythm, start: Date, days: i64) -> Vec<Date> {
        let step = match rhythm {
            Rhythm::Weekly => 7,
            Rhythm::Fortnightly => 14,
            Rhythm::Monthly => 31,
            Rhythm::OnMilestones => 17,
            Rhythm::None if self.dice.chance(35) => 9,
            Rhythm::None => return Vec::new(),
        };
        let most = self.template.told.len() as i64 + if rhythm == Rhythm::None { -1 } else { 1 };
        // Of many, the last ones: they are what is still talked about.
        let count = (days - 1).max(0) / step;
        let first = (count - most).max(0) + 1;
        (first..=count).map(|turn| ahead(earlier(start, -turn * step))).collect()
    }

    fn check_in(&mut self, history: &mut History, place: usize, on: Date, mood: Mood) {
        let mut done = match self.template.told.get(place) {
            _ if mood == Mood::Stuck => self.in_turn(work::STUCK, place),
            Some(told) => self.fill.say(told),
            None => self.in_turn(work::TOLD, place),
        };
        // Who is stuck says so.
        let thrown = if mood == Mood::Stuck { 72 } else { 0 };
        let (outlook, need) = match thrown + self.dice.below(100 - thrown) {
            0..=71 => ("on_course", String::new()),
            72..=91 if self.dice.chance(65) => ("tight", self.dressing().one_of(work::NEEDED)),
            72..=91 => ("tight", String::new()),
            _ => {
                let talk = self.dressing().one_of(work::TALK);
                done = format!("{done} {talk}");
                ("let_us_talk", String::new())
            }
        };
        let days = self.dice.between(1, 3);
        let promised_on = self.dice.chance(80).then(|| ahead(earlier(on, -days)));
        let promised_on = promised_on.filter(|_| !need.is_empty());
        history.check_in(CheckIn { given_on: on, done, need, outlook }, promised_on);
    }

    /// Another of these texts each time, beginning somewhere.
    fn in_turn(&self, texts: &[Both], place: usize) -> String {
        let first = (self.fill.chance % 97) as usize;
        self.fill.say(&texts[(first + place) % texts.len()])
    }

    /// A new day, before the old one comes.
    pub(super) fn renegotiate(&mut self, history: &mut History, on: Date, days: i64) -> Side {
        let author = if self.dice.chance(75) { Side::Performer } else { Side::Counterpart };
        let newest = history.newest();
        let was = newest.due_on.unwrap_or(on);
        let becomes = ahead(earlier(was, -days));
        self.fill.moved = Some((was, becomes));
        let message = self.dressing().one_of(match author {
            Side::Performer => said::RENEGOTIATED,
            Side::Counterpart => said::RENEGOTIATED_BY_COUNTERPART,
        });
        let version = crate::world::Version {
            author,
            written_on: on,
            due_on: Some(becomes),
            message,
            ..newest
        };
        history.propose(version);
        author
    }

    /// Running today: in good time, past its day in silence, or with a new day proposed.
    pub(super) fn running(&mut self, outcome: Outcome) -> History {
        let length = self.length();
        let (agreed, due) = match outcome {
            Outcome::Silent => {
                let due = self.ago(2, 12);
                (worked(earlier(due, length)), due)
            }
            _ => {
                let gone = self.dice.between(1, (length - 1).max(1));
                let agreed = worked(earlier(self.today, gone));
                (agreed, ahead(earlier(self.today, gone - length)))
            }
        };
        let mut history = self.agreed(agreed, due);
        // Some let a check-in pass, and are asked for it.
        let is_asked = outcome == Outcome::Running && self.dice.chance(12);
        let until = match outcome {
            Outcome::Silent => earlier(due, 5),
            _ if is_asked => earlier(self.today, 16),
            _ => self.today,
        };
        self.live(&mut history, until, Mood::Open);
        if self.dice.chance(25) {
            history.see(1);
        }
        match outcome {
            Outcome::Renegotiating => {
                let on = self.ago(0, 6);
                let days = *self.dice.pick(&[7, 14, 21]);
                self.renegotiate(&mut history, on, days);
            }
            Outcome::Running if is_asked => {
                let on = self.ago(0, 4);
                history.ask_check_in(on);
            }
            Outcome::Running if self.dice.chance(4) => {
                let on = self.ago(1, 9);
                let by = self.ask(&mut history, Ending::Release, on);
                let note = self.dressing().one_of(work::WENT_ON);
                history.make(by.other(), Made::GoOn(Ending::Release), self.today, Some(note));
            }
            _ => {}
        }
        history
    }

    /// A standing agreement that goes on.
    pub(super) fn standing(&mut self) -> History {
        let agreed = self.ago(10, 100);
        let length = if self.dice.chance(6) { between(agreed, self.today) } else { 110 };
        let review = ahead(earlier(agreed, -length));
        let mut history = self.agreed(agreed, review);
        self.live(&mut history, self.today, Mood::Well);
        history
    }
}

/// Days from one to the other; 0 if the other is earlier.
pub(super) fn between(from: Date, to: Date) -> i64 {
    (to.duration_since(from).as_hours() / 24).max(0)
}
