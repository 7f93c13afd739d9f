//! How the upkeep is told: one sentence about how it is, and what to do where something is wrong.

use crate::text::{L10nLanguage, text};
use zwerm_domain::{Timestamp, day_of};
use zwerm_store::Place;
use zwerm_ui::format::Calendar;
use zwerm_upkeep::{Fault, Line, State, is_backup_late, is_drill_late};
use zwerm_web::Me;

/// One thing that is looked after.
pub(crate) struct Told {
    /// Whether all is well.
    pub(crate) is_well: bool,
    /// How it is.
    pub(crate) says: String,
    /// What to do; may be empty.
    pub(crate) advice: String,
}

impl Told {
    fn well(says: String) -> Told {
        Told { is_well: true, says, advice: String::new() }
    }
}

/// The upkeep in the words of one reader.
pub(crate) struct Teller<'a> {
    me: &'a Me,
    t: &'static L10nLanguage,
}

impl<'a> Teller<'a> {
    pub(crate) fn of(me: &'a Me) -> Teller<'a> {
        Teller { me, t: text(me.language) }
    }

    fn now(&self) -> Timestamp {
        self.me.now
    }

    fn is_on_a_file(&self) -> bool {
        matches!(self.me.site().store().options().place, Place::Sqlite(_))
    }

    fn day(&self, at: Timestamp) -> String {
        let calendar = Calendar { language: self.me.language, today: self.me.today() };
        calendar.day(day_of(at, &self.me.time_zone))
    }

    /// How the back-ups are.
    pub(crate) fn backup(&self, state: &State) -> Told {
        let t = self.t;
        if !self.is_on_a_file() {
            return Told {
                is_well: true,
                says: t.administration_postgres(),
                advice: t.administration_postgres_how(),
            };
        }
        let line = state.backup.as_ref();
        if line.is_none() && self.me.is_demo {
            return Told::well(t.administration_demo());
        }
        let done = line.and_then(|line| line.done_at);
        if let Some(fault) = line.and_then(|line| line.fault) {
            let says = match done {
                Some(at) => t.administration_backup_failed(self.day(at)),
                None => t.administration_backup_never_worked(),
            };
            return Told { is_well: false, says, advice: self.what_to_do(fault) };
        }
        match done {
            None => Told {
                is_well: false,
                says: t.administration_backup_none(),
                advice: t.administration_backup_how(),
            },
            Some(at) if is_backup_late(done, self.now()) => Told {
                is_well: false,
                says: t.administration_backup_old(self.day(at)),
                advice: t.administration_backup_how(),
            },
            Some(at) => Told::well(t.administration_backup_well(self.day(at))),
        }
    }

    /// How the drills are; nothing where another program keeps the database.
    pub(crate) fn drill(&self, state: &State) -> Option<Told> {
        let t = self.t;
        let line = state.drill.as_ref();
        if !self.is_on_a_file() || (line.is_none() && self.me.is_demo) {
            return None;
        }
        let done = line.and_then(|line| line.done_at);
        let failed = line.and_then(|line| line.fault.map(|fault| (line.tried_at, fault)));
        Some(match (failed, done) {
            (Some((tried, fault)), _) => Told {
                is_well: false,
                says: t.administration_drill_failed(self.day(tried)),
                advice: self.what_to_do(fault),
            },
            (None, None) => Told {
                is_well: false,
                says: t.administration_drill_none(),
                advice: t.administration_drill_how(),
            },
            (None, Some(at)) if is_drill_late(done, self.now()) => Told {
                is_well: false,
                says: t.administration_drill_old(self.day(at)),
                advice: t.administration_drill_how(),
            },
            (None, Some(at)) => Told::well(t.administration_drill_well(self.day(at))),
        })
    }

    /// What is wrong with the clock, if anything.
    pub(crate) fn clock(&self, state: &State) -> Option<Told> {
        let line = state.clock.as_ref().filter(|line| line.fault.is_some())?;
        Some(Told {
            is_well: false,
            says: self.t.administration_clock_leapt(self.day(line.tried_at)),
            advice: self.t.administration_clock_how(),
        })
    }

    /// What is wrong with the list of who was erased, if anything.
    pub(crate) fn erased(&self, state: &State) -> Option<Told> {
        let line = state.erased.as_ref().filter(|line| line.fault.is_some())?;
        Some(Told {
            is_well: false,
            says: self.t.administration_erased_damaged(self.day(line.tried_at)),
            advice: self.t.administration_erased_how(),
        })
    }

    /// What has to be told at once: what failed, or has not been done for too long.
    pub(crate) fn urgent(&self, state: &State) -> Vec<String> {
        let was_done = |line: &Option<Line>| line.is_some();
        let mut all = Vec::new();
        if was_done(&state.backup) {
            all.push(self.backup(state));
        }
        if was_done(&state.drill) {
            all.extend(self.drill(state));
        }
        all.extend(self.clock(state));
        all.extend(self.erased(state));
        all.into_iter().filter(|told| !told.is_well).map(|told| told.says).collect()
    }

    fn what_to_do(&self, fault: Fault) -> String {
        let t = self.t;
        match fault {
            Fault::Room => t.administration_do_room(),
            Fault::Damaged => t.administration_do_damaged(),
            Fault::Key => t.administration_do_key(),
            Fault::Altered | Fault::Rows => t.administration_do_altered(),
            Fault::Log => t.administration_do_log(),
            Fault::File => t.administration_do_file(),
            Fault::NoBackup => t.administration_drill_how(),
            Fault::ClockLeapt => t.administration_clock_how(),
            Fault::Other => t.administration_do_other(),
        }
    }
}
