//! How an agreement comes to its end: delivered, answered, let go, not worked out, and looked back on.

use super::Tale;
use super::course::{Mood, between};
use crate::world::LookBack;
use crate::world::history::{History, ahead, earlier, worked};
use crate::world::plan::Outcome;
use crate::world::texts::looking_back as back;
use crate::world::texts::working as work;
use zwerm_domain::{Date, Side};
use zwerm_promise::lifecycle::DAYS_TO_ANSWER_A_DELIVERY;
use zwerm_promise::{Ending, Move as Made};

impl Tale {
    /// A working day of this quarter, or today where there was none yet.
    fn this_quarter(&mut self) -> Date {
        let days = between(self.quarter, self.today);
        let on = worked(earlier(self.today, self.dice.between(0, days)));
        if on < self.quarter { ahead(self.quarter).min(self.today) } else { on }
    }

    fn before_this_quarter(&mut self) -> Date {
        let days = self.dice.between(1, self.days_back);
        worked(earlier(self.quarter, days))
    }

    fn deliver(&mut self, history: &mut History, on: Date) {
        let note = self.fill.say(&self.template.done);
        history.make(Side::Performer, Made::Deliver, on, Some(note));
        let count = if self.dice.chance(85) { usize::MAX } else { 1 };
        history.see(count);
    }

    fn not_yet(&mut self, history: &mut History, on: Date) {
        let note = self.dressing().one_of(work::NOT_YET);
        history.make(Side::Counterpart, Made::NotYet, on, Some(note));
    }

    /// Delivered and answered, or answered by nobody.
    pub(super) fn finished(&mut self, outcome: Outcome) -> History {
        let end = match outcome {
            Outcome::Finished => self.this_quarter(),
            Outcome::FinishedBefore => self.before_this_quarter(),
            _ => self.ago(8, self.days_back / 2),
        };
        let waited = match outcome {
            Outcome::Unconfirmed => DAYS_TO_ANSWER_A_DELIVERY + 1,
            _ => self.dice.between(0, 4),
        };
        let delivered = worked(earlier(end, waited));
        let due = ahead(earlier(delivered, self.dice.between(-6, 4)));
        let moves_day = outcome != Outcome::Unconfirmed && self.dice.chance(18);
        let first_due = if moves_day { ahead(earlier(due, 10)) } else { due };
        let mut history = self.agreed(worked(earlier(first_due, self.length())), first_due);
        if moves_day {
            let on = worked(earlier(first_due, 4));
            self.live(&mut history, on, Mood::Well);
            let author = self.renegotiate(&mut history, on, 10);
            history.accept(author.other(), ahead(earlier(on, -1)), String::new());
        }
        if outcome != Outcome::Unconfirmed && self.dice.chance(12) {
            let first = worked(earlier(delivered, 6));
            self.live(&mut history, first, Mood::Well);
            self.deliver(&mut history, first);
            self.not_yet(&mut history, ahead(earlier(first, -1)));
            let note = self.dressing().one_of(work::DELIVERED_AGAIN);
            history.make(Side::Performer, Made::Deliver, delivered, Some(note));
            history.see(usize::MAX);
        } else {
            if !moves_day {
                self.live(&mut history, delivered, Mood::Well);
            }
            self.deliver(&mut history, delivered);
        }
        if outcome == Outcome::Unconfirmed {
            history.lapse(ahead(earlier(history.at(), -waited)));
            return history;
        }
        let note = self.dice.chance(80).then(|| self.dressing().one_of(work::CLOSED));
        history.make(Side::Counterpart, Made::Close, end, note);
        self.look_back(&mut history);
        history
    }

    /// Delivered and waiting for an answer, or answered with what is still open.
    pub(super) fn handed_over(&mut self, outcome: Outcome) -> History {
        let delivered = self.ago(if outcome == Outcome::NotYet { 2 } else { 0 }, 9);
        let due = match outcome {
            Outcome::NotYet => ahead(earlier(self.today, -self.dice.between(1, 9))),
            _ => ahead(earlier(delivered, self.dice.between(-5, 3))),
        };
        let mut history = self.agreed(worked(earlier(due, self.length().max(14))), due);
        self.live(&mut history, delivered, Mood::Well);
        self.deliver(&mut history, delivered);
        if outcome == Outcome::NotYet {
            self.not_yet(&mut history, ahead(earlier(delivered, -1)));
        }
        history
    }

    /// One asked to end it, and the other agreed.
    pub(super) fn ended_by_asking(&mut self, outcome: Outcome) -> History {
        let (end, ending) = match outcome {
            Outcome::LetGo => (self.this_quarter(), Ending::Release),
            Outcome::FinishedStanding => (self.this_quarter(), Ending::Finish),
            _ => (self.ago(1, self.days_back), Ending::DidNotWorkOut),
        };
        let asked = worked(earlier(end, self.dice.between(0, 4)));
        let mut history = self.ran_until(asked, ending);
        let by = self.ask(&mut history, ending, asked);
        let texts = match ending {
            Ending::Release => work::RELEASED,
            Ending::DidNotWorkOut => work::FAILED_TOO,
            Ending::Finish => work::CLOSED,
        };
        let note = self.dressing().one_of(texts);
        history.make(by.other(), Made::Confirm(ending), end, Some(note));
        self.look_back(&mut history);
        history
    }

    /// One asks to end it, the other has not answered.
    pub(super) fn asked_to_end(&mut self, outcome: Outcome) -> History {
        let ending = match outcome {
            Outcome::ReleaseAsked => Ending::Release,
            Outcome::FailAsked => Ending::DidNotWorkOut,
            _ => Ending::Finish,
        };
        let asked = self.ago(0, 6);
        let mut history = self.ran_until(asked, ending);
        self.ask(&mut history, ending, asked);
        history
    }

    /// Agreed a while before `until`, and lived through up to then.
    fn ran_until(&mut self, until: Date, ending: Ending) -> History {
        let (gone, left) = match self.length() {
            0 => (self.dice.between(30, 90), 60),
            length => (length * 2 / 3, length / 3),
        };
        let due = ahead(earlier(until, -left));
        let mut history = self.agreed(worked(earlier(until, gone)), due);
        let mood = if ending == Ending::Finish { Mood::Well } else { Mood::Stuck };
        self.live(&mut history, until, mood);
        history
    }

    fn look_back(&mut self, history: &mut History) {
        let (performer, counterpart) = match self.dice.below(10) {
            0..=3 => (true, true),
            4 => (true, false),
            5 => (false, true),
            _ => (false, false),
        };
        let end = history.at();
        if performer {
            let texts = [back::WELL_PERFORMER, back::DIFFERENT_PERFORMER, back::NEXT_PERFORMER];
            self.write_back(history, Side::Performer, end, texts);
        }
        if counterpart {
            let texts =
                [back::WELL_COUNTERPART, back::DIFFERENT_COUNTERPART, back::NEXT_COUNTERPART];
            self.write_back(history, Side::Counterpart, end, texts);
        }
    }

    fn write_back(
        &mut self,
        history: &mut History,
        by: Side,
        end: Date,
        texts: [&'static [crate::world::texts::template::Both]; 3],
    ) {
        let given_on = ahead(earlier(end, -self.dice.between(0, 6)));
        let [went_well, do_differently, ask_or_offer] =
            texts.map(|pool| self.dressing().one_of(pool));
        history.look_back(LookBack { by, given_on, went_well, do_differently, ask_or_offer });
    }
}
