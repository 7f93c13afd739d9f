//! How two people come to an agreement, or don't: the first wording, the answers, the yes.

use super::Tale;
use crate::world::dressing::Change;
use crate::world::history::{History, ahead, earlier, worked};
use crate::world::plan::Outcome;
use crate::world::texts::agreeing as said;
use crate::world::texts::{GENERAL, LEADING};
use zwerm_domain::{Date, Side};
use zwerm_promise::Move as Made;

impl Tale {
    /// Still talked about.
    pub(super) fn open(&mut self, outcome: Outcome) -> History {
        let last = self.ago(0, 9);
        let due = ahead(earlier(last, -self.length().max(60)));
        let due = if self.length() > 0 { ahead(earlier(last, -self.length())) } else { due };
        let counters = match outcome {
            Outcome::Countered => 1 + usize::from(self.dice.chance(35)),
            _ => 0,
        };
        self.talk(last, due, counters)
    }

    /// Said no to, or taken back.
    pub(super) fn refused(&mut self, outcome: Outcome) -> History {
        let end = self.ago(1, self.days_back);
        let start = worked(earlier(end, 4));
        let counters = usize::from(self.dice.chance(25));
        let due = ahead(earlier(start, -self.length()));
        let mut history = self.talk(start, due, counters);
        let version = history.newest().number;
        let author = history.newest().author;
        let (by, made, texts) = match outcome {
            Outcome::Declined => (author.other(), Made::Decline { version }, said::DECLINED),
            _ => (author, Made::Withdraw, said::WITHDRAWN),
        };
        let note = self.dressing().one_of(texts);
        history.make(by, made, end, Some(note));
        history
    }

    /// Talks until `last`; the newest wording is written then and names `due`.
    fn talk(&mut self, last: Date, due: Date, counters: usize) -> History {
        self.fill.due = due;
        let (first_by, changes) = self.changes(counters);
        let later = changes.iter().find_map(|change| match change {
            Change::Later(days) => Some(*days),
            _ => None,
        });
        let gaps: Vec<i64> = changes.iter().map(|_| self.dice.between(1, 4)).collect();
        let start = worked(earlier(last, gaps.iter().sum()));
        let first_due = earlier(due, later.unwrap_or(0));
        let (version, needs) = self.dressing().first(first_by, start, first_due);
        let (performer, counterpart) = (self.performer, self.counterpart);
        let mut history = History::begin(performer, counterpart, version, needs, self.today);
        self.give_reason(&mut history, first_by);
        if !changes.is_empty() {
            self.give_reason(&mut history, first_by.other());
        }
        let (mut author, mut on) = (first_by, start);
        let count = changes.len();
        for (place, (change, gap)) in changes.into_iter().zip(gaps).enumerate() {
            author = author.other();
            on = if place + 1 == count { last } else { worked(earlier(on, -gap)) };
            self.dressing().counter(&mut history, author, on, change);
        }
        history
    }

    /// Who writes first, and what the answers change.
    fn changes(&mut self, counters: usize) -> (Side, Vec<Change>) {
        let mut changes: Vec<Change> = (0..counters).map(|_| self.change()).collect();
        // What any two colleagues agree on is written as the performer says it.
        let is_own_voice =
            GENERAL.iter().chain(LEADING).any(|one| std::ptr::eq(one, self.template));
        let by_performer = is_own_voice || self.dice.chance(62);
        let mut author = if by_performer { Side::Performer } else { Side::Counterpart };
        let asks_later = self.template.weeks >= 2 && self.dice.chance(55);
        if let Some(last) = changes.last_mut().filter(|_| asks_later) {
            let days = if self.template.weeks < 4 { 7 } else { *self.dice.pick(&[7, 14, 21]) };
            *last = Change::Later(days);
            // Who does it asks for a later day.
            author = if counters % 2 == 1 { Side::Counterpart } else { Side::Performer };
            if is_own_voice && author == Side::Counterpart {
                changes.insert(0, Change::MoreSupport);
                author = Side::Performer;
            }
        }
        if let Some(first) = changes.first_mut().filter(|_| author == Side::Counterpart)
            && !matches!(first, Change::Later(_))
        {
            // The performer's first answer says what it takes.
            *first = Change::MoreSupport;
        }
        (author, changes)
    }

    fn change(&mut self) -> Change {
        *self.dice.pick(&[
            Change::MoreSupport,
            Change::MoreSupport,
            Change::Clearer,
            Change::OtherRhythm,
        ])
    }

    /// Why it matters, for who has had a say by now.
    fn give_reason(&mut self, history: &mut History, by: Side) {
        if by == Side::Performer && self.dice.chance(75) {
            history.reason(by, self.fill.say(&self.template.why));
        } else if by == Side::Counterpart && self.dice.chance(45) {
            let why = self.dressing().one_of(said::WHY_COUNTERPART);
            history.reason(by, why);
        }
    }

    /// Agreed on this day, after some talk before it.
    pub(super) fn agreed(&mut self, on: Date, due: Date) -> History {
        let counters = match self.dice.below(100) {
            0..=57 => 0,
            58..=89 => 1,
            _ => 2,
        };
        let gap = self.dice.between(0, 3);
        let mut history = self.talk(worked(earlier(on, gap)), due, counters);
        let by = history.newest().author.other();
        if history.newest().number == 1 {
            self.give_reason(&mut history, by);
        }
        let own_words = if self.dice.chance(50) {
            let texts = match by {
                Side::Performer => said::OWN_WORDS_PERFORMER,
                Side::Counterpart => said::OWN_WORDS_COUNTERPART,
            };
            self.dressing().one_of(texts)
        } else {
            String::new()
        };
        history.accept(by, on, own_words);
        history
    }
}
