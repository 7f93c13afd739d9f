//! Writes down how one agreement went, move by move, and lets the rules of `zwerm_promise` decide what comes of it.

use super::{Acceptance, Agreement, CheckIn, LookBack, Move, Need, Reason, Version};
use zwerm_domain::{Date, Quarter, Side, is_working_day};
use zwerm_promise::rhythm::{Asking, Beat, asking};
use zwerm_promise::support::{Support, Turning};
use zwerm_promise::{Move as Made, Step, two::Two};

/// An agreement in the making. Days only go forward, and never past today.
pub(crate) struct History {
    course: Two,
    agreement: Agreement,
    at: Date,
    today: Date,
}

/// The working day on or before this day.
pub(crate) fn worked(mut day: Date) -> Date {
    while !is_working_day(day) {
        day = earlier(day, 1);
    }
    day
}

/// The working day on or after this day.
pub(crate) fn ahead(mut day: Date) -> Date {
    while !is_working_day(day) {
        day = earlier(day, -1);
    }
    day
}

/// So many days earlier; later, if negative.
pub(crate) fn earlier(day: Date, days: i64) -> Date {
    use jiff::ToSpan;
    day.saturating_sub(days.days())
}

impl History {
    /// The first wording.
    pub(crate) fn begin(
        performer: usize,
        counterpart: usize,
        first: Version,
        needs: Vec<Need>,
        today: Date,
    ) -> History {
        let on = worked(first.written_on.min(today));
        let course = Two::begin(first.author, first.form());
        let agreement = Agreement::empty(performer, counterpart, course.state());
        let mut history = History { course, agreement, at: on, today };
        history.agreement.needs = needs;
        history.write(first, Step::Proposed);
        history
    }

    /// The day of the last move.
    pub(crate) fn at(&self) -> Date {
        self.at
    }

    /// The newest wording, to write a next one from.
    pub(crate) fn newest(&self) -> Version {
        self.agreement.versions.last().cloned().unwrap_or_default()
    }

    /// The needs so far.
    pub(crate) fn needs(&self) -> &[Need] {
        &self.agreement.needs
    }

    /// Adds a need that a wording can hold; the wording names it by its place.
    pub(crate) fn ask(&mut self, need: Need) -> usize {
        self.agreement.needs.push(need);
        self.agreement.needs.len() - 1
    }

    /// Another wording.
    pub(crate) fn propose(&mut self, version: Version) {
        let (on, form) = (self.course.newest().version, version.form());
        // After two counter-proposals it is what the two said to each other.
        let made = match self.course.is_talk_due() {
            true => Made::Record { on, form },
            false => Made::Propose { on, form },
        };
        let Ok((course, step)) = self.course.make(version.author, made) else { return };
        self.course = course;
        self.pass(version.written_on);
        self.write(version, step);
    }

    /// Yes to the newest wording, with own words that may be empty.
    pub(crate) fn accept(&mut self, by: Side, on: Date, own_words: String) {
        let number = self.course.newest().version;
        if self.make(by, Made::Accept { version: number }, on, None) {
            let acceptance = Acceptance { number, by, accepted_on: self.at, own_words };
            self.agreement.acceptances.push(acceptance);
            self.settle(Turning::AgreedWithIt);
        }
    }

    /// Any other move, with a word that goes with it.
    pub(crate) fn make(&mut self, by: Side, made: Made, on: Date, note: Option<String>) -> bool {
        let Ok((course, step)) = self.course.make(by, made) else { return false };
        self.course = course;
        self.pass(on);
        self.line(Some(by), step, note);
        if self.course.state().is_ended() {
            let turn =
                if self.course.agreed().is_some() { Turning::Ended } else { Turning::NeverAgreed };
            self.settle(turn);
        }
        true
    }

    /// Nobody answered the delivery.
    pub(crate) fn lapse(&mut self, on: Date) {
        if let Some((course, step)) = self.course.lapse(self.at, on) {
            self.course = course;
            self.pass(on);
            self.line(None, step, None);
            self.settle(Turning::Ended);
        }
    }

    /// A check-in; what it asks becomes a need, promised on the day given (or still asked).
    pub(crate) fn check_in(&mut self, given: CheckIn, promised_on: Option<Date>) {
        if !self.course.is_running() {
            return;
        }
        self.pass(given.given_on);
        let given = CheckIn { given_on: self.at, ..given };
        self.line(Some(Side::Performer), Step::CheckedIn, None);
        let asked = given.need.clone();
        self.agreement.check_ins.push(given);
        if asked.is_empty() {
            return;
        }
        let first_version = self.course.agreed().map_or(1, |agreed| agreed.version);
        let mut need = Need::asked(Side::Counterpart, asked, first_version);
        need.check_in = Some(self.agreement.check_ins.len() - 1);
        let place = self.ask(need);
        if let Some(on) = promised_on.filter(|on| *on <= self.today) {
            self.pass(on);
            let on = self.at;
            self.line(Some(Side::Counterpart), Step::NeedPromised, None);
            if let Some(need) = self.agreement.needs.get_mut(place) {
                need.state = Support::Promised;
                need.answered_on = Some(on);
            }
        }
    }

    /// The counterpart asks for a check-in, if the rhythm is open for it that day.
    pub(crate) fn ask_check_in(&mut self, on: Date) {
        if let Some(beat) = self.beat().filter(|_| self.course.is_running()) {
            let on = on.clamp(self.at, self.today.max(self.at));
            if asking(self.held().rhythm, &beat, on) == Asking::Open {
                self.pass(on);
                self.line(Some(Side::Counterpart), Step::CheckInAsked, None);
            }
        }
    }

    /// The wording that holds, or the newest while none does.
    fn held(&self) -> Version {
        let number = self.course.agreed().unwrap_or(self.course.newest()).version;
        let versions = &self.agreement.versions;
        versions.iter().find(|version| version.number == number).cloned().unwrap_or_default()
    }

    fn beat(&self) -> Option<Beat> {
        let moves = &self.agreement.moves;
        let last = |kind| moves.iter().rfind(|made| made.kind == kind).map(|made| made.made_on);
        let agreed_on = moves.iter().find(|made| made.kind == Step::Agreed)?.made_on;
        Some(Beat {
            agreed_on,
            checked_in_on: last(Step::CheckedIn),
            asked_on: last(Step::CheckInAsked),
        })
    }

    /// Promises a need beforehand, while the wording is still talked about.
    pub(crate) fn promise(&mut self, place: usize, on: Date) {
        self.pass(on);
        let on = self.at;
        let Some(need) = self.agreement.needs.get_mut(place) else { return };
        if need.state == Support::Asked {
            need.state = Support::Promised;
            need.answered_on = Some(on);
            let by = need.asked_of;
            self.line(Some(by), Step::NeedPromised, None);
        }
    }

    /// Says that a promised need was kept.
    pub(crate) fn keep(&mut self, place: usize, on: Date) {
        let Some(need) = self.agreement.needs.get(place) else { return };
        if need.state != Support::Promised {
            return;
        }
        let by = need.asked_of.other();
        self.pass(on);
        let on = self.at;
        self.line(Some(by), Step::NeedKept, None);
        if let Some(need) = self.agreement.needs.get_mut(place) {
            need.state = Support::Kept;
            need.kept_on = Some(on);
        }
    }

    /// Ticks what was to be seen in the agreed wording.
    pub(crate) fn see(&mut self, count: usize) {
        let on = self.at;
        let Some(agreed) = self.course.agreed() else { return };
        let versions = self.agreement.versions.iter_mut();
        for version in versions.filter(|version| version.number == agreed.version) {
            for criterion in version.criteria.iter_mut().take(count) {
                criterion.seen_on = Some(on);
            }
        }
    }

    /// Why it matters to one of the two.
    pub(crate) fn reason(&mut self, by: Side, text: String) {
        self.agreement.reasons.push(Reason { by, text });
    }

    /// A look-back, on a day after the end.
    pub(crate) fn look_back(&mut self, back: LookBack) {
        if back.given_on <= self.today {
            self.agreement.look_backs.push(back);
        }
    }

    /// The agreement as it stands now.
    pub(crate) fn done(self) -> Agreement {
        let History { course, mut agreement, at, .. } = self;
        agreement.state = course.state();
        agreement.turn = course.turn();
        agreement.counters = course.counters();
        agreement.agreed_version = course.agreed().map(|agreed| agreed.version);
        agreement.ended_on = course.state().is_ended().then_some(at);
        agreement
    }

    fn write(&mut self, mut version: Version, step: Step) {
        version.number = self.course.newest().version;
        version.written_on = self.at;
        for place in &version.needs {
            let need = self.agreement.needs.get_mut(*place);
            if let Some(need) = need.filter(|need| need.asked_of == version.author)
                && need.state == Support::Asked
            {
                need.state = Support::Promised;
                need.answered_on = Some(self.at);
            }
        }
        self.agreement.versions.push(version);
        let by = self.agreement.versions.last().map(|version| version.author);
        self.line(by, step, None);
    }

    fn line(&mut self, by: Option<Side>, kind: Step, note: Option<String>) {
        let version = self.course.newest().version;
        self.agreement.waits = match (self.course.turn(), kind) {
            (Some(turn), _) => match self.agreement.waits {
                Some((side, since)) if side == turn => Some((side, since)),
                _ => Some((turn, self.at)),
            },
            (None, Step::CheckInAsked) => Some((Side::Performer, self.at)),
            (None, Step::NeedPromised | Step::NeedKept) => self.agreement.waits,
            (None, _) => None,
        };
        self.agreement.moves.push(Move { by, kind, version, made_on: self.at, note });
    }

    /// Goes on to this day, or to the working day before it in the same quarter.
    fn pass(&mut self, to: Date) {
        let to = to.min(self.today);
        let day = Some(worked(to)).filter(|day| Quarter::of(*day) == Quarter::of(to));
        self.at = self.at.max(day.unwrap_or(to));
    }

    fn settle(&mut self, turn: Turning) {
        let on = self.at;
        let held = self.newest().needs;
        for (place, need) in self.agreement.needs.iter_mut().enumerate() {
            let turn = match turn {
                Turning::AgreedWithIt if need.check_in.is_some() => continue,
                Turning::AgreedWithIt if !held.contains(&place) => Turning::AgreedWithoutIt,
                other => other,
            };
            let next = need.state.settle(turn);
            if next != need.state {
                need.answered_on = Some(on);
            }
            need.state = next;
        }
    }
}
