//! The halls that are open on this server: in its memory and nowhere else. They are gone when it stops, and each after some hours.

use crate::model::{Code, Hall, Opening, Slip};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use zwerm_domain::{Clock, PersonId, TeamId, Timestamp};

/// Most halls one person has open at a time.
pub(crate) const MOST_OF_ONE: usize = 3;
/// Most halls that are open on a server.
const MOST: usize = 1_000;
/// So often those are let go whose time is over.
const ROUND: Duration = Duration::from_secs(600);

/// Why no hall was opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum NotOpened {
    /// This person has as many as one can have.
    TooMany,
    /// There are as many as fit in a server; or it has no chance to make a code of.
    Full,
}

/// All halls by their codes.
#[derive(Default)]
pub(crate) struct Halls {
    open: Mutex<HashMap<Code, Hall>>,
    /// Whether somebody lets go of those whose time is over.
    is_kept: AtomicBool,
}

impl Halls {
    /// Those that are not over. Whatever is, is forgotten here.
    fn open_ones(&self, now: Timestamp) -> MutexGuard<'_, HashMap<Code, Hall>> {
        let mut halls = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        halls.retain(|_, hall| !hall.is_over(now));
        halls
    }

    /// Opens one; the same form opens it once.
    pub(crate) fn open(&self, opening: Opening) -> Result<Code, NotOpened> {
        let mut halls = self.open_ones(opening.at);
        let own = halls.iter().filter(|(_, hall)| hall.opening.by == opening.by);
        let mut count = 0;
        for (code, hall) in own {
            if !opening.form.is_empty() && hall.opening.form == opening.form {
                return Ok(*code);
            }
            count += 1;
        }
        if count >= MOST_OF_ONE {
            return Err(NotOpened::TooMany);
        }
        if halls.len() >= MOST {
            return Err(NotOpened::Full);
        }
        let code = new_code(|code| halls.contains_key(code)).ok_or(NotOpened::Full)?;
        halls.insert(code, Hall::new(opening));
        Ok(code)
    }

    /// Does something with a hall that is open; nothing where there is none under this code.
    pub(crate) fn with<T>(
        &self,
        code: Code,
        now: Timestamp,
        what: impl FnOnce(&mut Hall) -> T,
    ) -> Option<T> {
        self.open_ones(now).get_mut(&code).map(what)
    }

    /// Forgets a hall.
    pub(crate) fn close(&self, code: Code, now: Timestamp) {
        self.open_ones(now).remove(&code);
    }

    /// The halls this person opened, and the rounds of these teams: each with its code and the team's name. The newest first.
    pub(crate) fn of(
        &self,
        person: PersonId,
        teams: &[TeamId],
        now: Timestamp,
    ) -> Vec<(Code, Option<String>)> {
        let halls = self.open_ones(now);
        let is_theirs = |it: &Opening| match &it.team {
            None => it.by == person,
            Some((team, _)) => teams.contains(team),
        };
        let mut found: Vec<(Timestamp, Code, Option<String>)> = halls
            .iter()
            .filter(|(_, hall)| is_theirs(&hall.opening))
            .map(|(code, hall)| {
                let team = hall.opening.team.as_ref().map(|(_, name)| name.clone());
                (hall.opening.at, *code, team)
            })
            .collect();
        found.sort_by_key(|(at, code, _)| (std::cmp::Reverse(at.0), code.to_string()));
        found.into_iter().map(|(_, code, team)| (code, team)).collect()
    }
}

/// From now on, lets every hall go when its time is over, also if nobody comes back to any. Has to be called from the runtime.
pub(crate) fn let_go_in_time(halls: &Arc<Halls>, clock: &Clock) {
    if halls.is_kept.swap(true, Ordering::Relaxed) {
        return;
    }
    let (halls, clock) = (Arc::downgrade(halls), clock.clone());
    tokio::spawn(async move {
        while let Some(halls) = halls.upgrade() {
            drop(halls.open_ones(clock.now()));
            drop(halls);
            tokio::time::sleep(ROUND).await;
        }
    });
}

fn new_code(is_taken: impl Fn(&Code) -> bool) -> Option<Code> {
    for _ in 0..1_000 {
        let mut chance = [0; 8];
        getrandom::fill(&mut chance).ok()?;
        if let Some(code) = Code::of(chance).filter(|code| !is_taken(code)) {
            return Some(code);
        }
    }
    None
}

/// A new slip; nothing where the system has no chance to give.
pub(crate) fn new_slip() -> Option<Slip> {
    let mut chance = [0; 16];
    getrandom::fill(&mut chance).ok()?;
    Some(Slip::of(chance))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::LIFE_HOURS;
    use zwerm_domain::OrganisationId;

    fn opening(by: i64, form: &str, at: Timestamp) -> Opening {
        let (by, organisation) = (PersonId::new(by), OrganisationId::new(1));
        Opening { by, organisation, team: None, form: form.into(), at }
    }

    #[test]
    fn a_form_that_is_pressed_twice_opens_one_hall_and_nobody_opens_many() {
        let halls = Halls::default();
        let open = |by, form: &str| halls.open(opening(by, form, Timestamp(0)));
        assert_eq!(open(1, "a"), open(1, "a"));
        for form in ["b", "c"] {
            open(1, form).expect("opens");
        }
        assert_eq!(open(1, "d"), Err(NotOpened::TooMany));
        assert!(open(2, "d").is_ok(), "another is not held up");
    }

    #[test]
    fn after_its_hours_a_hall_is_gone() {
        let halls = Halls::default();
        let code = halls.open(opening(1, "a", Timestamp(0))).expect("opens");
        let end = Timestamp(0).plus_seconds(LIFE_HOURS * 3600);
        assert_eq!(halls.with(code, Timestamp(end.0 - 1), |hall| hall.count()), Some(Some(0)));
        assert_eq!(halls.with(code, end, |hall| hall.count()), None);
        assert!(halls.open.lock().expect("a lock").is_empty(), "not only hidden");
    }
}
