//! The door: hashes and checks passwords, two at a time so that pages never starve, and counts wrong ones.

use crate::{caller::Caller, password::normal, patience::Patience};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, Mutex, PoisonError, mpsc},
    thread,
};
use tokio::sync::{Semaphore, oneshot};
use zwerm_domain::Timestamp;
use zwerm_web::Noticed;

/// So many hashes at once: each takes 19 MiB and some 20 ms of one core.
const AT_ONCE: usize = 2;
/// So many may wait in line, a few seconds' work; whoever comes later is asked to come back.
const IN_LINE: usize = 128;
/// How far behind pages the porters stand: where a core is wanted by both, the page has nearly all of it.
const NICE: i32 = 19;
/// A hash that no password has: checked where there is none, so that both take as long.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Too many people at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Busy;

/// What came of a try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tried {
    /// The password is right.
    Right,
    /// It isn't, or there is no such person: never told apart.
    Wrong,
    /// Not tried: first wait so many seconds.
    Wait(i64),
    /// Not tried: too many people at the door.
    Busy,
}

impl Tried {
    /// The same, counted: so many wrong ones in an hour tell a security officer something.
    fn counted(self) -> Tried {
        let noticed = match self {
            Tried::Right => Noticed::RightTry,
            Tried::Wrong => Noticed::WrongTry,
            Tried::Wait(_) => Noticed::MadeToWait,
            Tried::Busy => Noticed::DoorFull,
        };
        noticed.count();
        self
    }
}

/// One door for an installation; cheap to clone.
#[derive(Clone)]
pub(crate) struct Door(Arc<Inner>);

struct Inner {
    porters: mpsc::Sender<Work>,
    in_line: Arc<Semaphore>,
    patience: Patience,
}

/// What a porter does.
type Work = Box<dyn FnOnce() + Send>;

/// Threads that do the door's work and nothing else; they go when nobody can hand them any more.
fn porters() -> mpsc::Sender<Work> {
    let (hand, waiting) = mpsc::channel::<Work>();
    let waiting = Arc::new(Mutex::new(waiting));
    for _ in 0..AT_ONCE {
        let waiting = waiting.clone();
        let porter = move || {
            // On Linux this is of the thread, not of the process.
            if let Err(error) = rustix::process::nice(NICE) {
                tracing::debug!(%error, "checking passwords takes as much of a core as pages do");
            }
            loop {
                let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok(work) = next else { break };
                // Whoever waits for it is told by what is dropped.
                let _ = catch_unwind(AssertUnwindSafe(work));
            }
        };
        if let Err(error) = thread::Builder::new().name("door".into()).spawn(porter) {
            tracing::error!(%error, "no thread for checking passwords");
        }
    }
    hand
}

impl Door {
    pub(crate) fn new() -> Door {
        Door(Arc::new(Inner {
            porters: porters(),
            in_line: Arc::new(Semaphore::new(AT_ONCE + IN_LINE)),
            patience: Patience::default(),
        }))
    }

    pub(crate) fn patience(&self) -> &Patience {
        &self.0.patience
    }

    /// Tries a password for an account, known (with its hash) or not.
    pub(crate) async fn try_password(
        &self,
        account: &str,
        caller: Caller,
        password: &str,
        hash: Option<String>,
        now: Timestamp,
    ) -> Tried {
        if let Err(seconds) = self.patience().try_password(account, caller.0, now) {
            return Tried::Wait(seconds).counted();
        }
        let is_known = hash.is_some();
        let (typed, hash) = (normal(password), hash.unwrap_or_else(|| NOBODY.to_owned()));
        let checked =
            self.work(move || hasher().verify_password(typed.as_bytes(), hash.as_str()).is_ok());
        match checked.await {
            Ok(true) if is_known => {
                self.patience().was_right(account, caller.0);
                Tried::Right.counted()
            }
            Ok(_) => Tried::Wrong.counted(),
            Err(Busy) => {
                self.patience().was_not_tried(account, caller.0);
                Tried::Busy.counted()
            }
        }
    }

    /// Tries a code, of which it is known whether it is good: it waits as a password does.
    pub(crate) fn try_code(
        &self,
        account: &str,
        caller: Caller,
        is_good: bool,
        now: Timestamp,
    ) -> Tried {
        let tried = match self.patience().try_password(account, caller.0, now) {
            Err(seconds) => Tried::Wait(seconds),
            Ok(()) if is_good => {
                self.patience().was_right(account, caller.0);
                Tried::Right
            }
            Ok(()) => Tried::Wrong,
        };
        tried.counted()
    }

    /// Checks what a passkey signed: work for a core, in line with the passwords.
    pub(crate) async fn check<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        self.work(work).await
    }

    /// The hash of a new password.
    pub(crate) async fn hash(&self, password: &str) -> Result<String, Busy> {
        let typed = normal(password);
        let made = self
            .work(move || hasher().hash_password(typed.as_bytes()).map(|hash| hash.to_string()));
        made.await?.map_err(|_| Busy)
    }

    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Busy> {
        let place = self.0.in_line.clone().try_acquire_owned().map_err(|_| Busy)?;
        let (tell, told) = oneshot::channel();
        let turn = move || {
            let tell = tell;
            // The place is free before anybody is told, also after a mishap: whoever comes back at
            // once finds it. (What is named last goes first.)
            let place = place;
            // Whoever went away meanwhile needs no answer.
            if !tell.is_closed() {
                let done = work();
                drop(place);
                let _ = tell.send(done);
            }
        };
        self.0.porters.send(Box::new(turn)).map_err(|_| Busy)?;
        told.await.map_err(|_| Busy)
    }
}

/// Argon2id with 19 MiB, two passes, one lane (OWASP's first choice).
fn hasher() -> Argon2<'static> {
    const PARAMS: Params = match Params::new(19 * 1024, 2, 1, None) {
        Ok(params) => params,
        Err(_) => Params::DEFAULT,
    };
    Argon2::new(Algorithm::Argon2id, Version::V0x13, PARAMS)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_420_800_000_000);
    const HERE: Caller = Caller(None);

    #[tokio::test]
    async fn the_right_password_opens_and_no_other() {
        let door = Door::new();
        let hash = door.hash("zes blauwe olifanten").await.expect("a hash");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        let tried = |password: &'static str, hash: Option<String>| {
            let door = door.clone();
            async move { door.try_password("samira", HERE, password, hash, NOW).await }
        };
        assert_eq!(tried("zes blauwe olifanten", Some(hash.clone())).await, Tried::Right);
        assert_eq!(tried("zes blauwe olifantjes", Some(hash)).await, Tried::Wrong);
        assert_eq!(tried("zes blauwe olifanten", None).await, Tried::Wrong);
    }

    #[tokio::test]
    async fn more_than_can_be_done_soon_is_sent_back_and_a_mishap_stops_nobody() {
        let door = Door::new();
        assert_eq!(door.check(|| panic!("a mishap")).await.map(|(): ()| ()), Err(Busy));
        assert_eq!(door.check(|| panic!("and another")).await.map(|(): ()| ()), Err(Busy));
        let (go, wait) = mpsc::channel::<()>();
        let wait = Arc::new(Mutex::new(wait));
        let works: Vec<_> = (0..AT_ONCE + IN_LINE)
            .map(|_| {
                let (door, wait) = (door.clone(), wait.clone());
                tokio::spawn(async move {
                    door.check(move || wait.lock().expect("a lock").recv().is_ok()).await
                })
            })
            .collect();
        while door.0.in_line.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert_eq!(door.check(|| ()).await, Err(Busy));
        works.iter().for_each(|_| go.send(()).expect("is awaited"));
        for work in works {
            assert_eq!(work.await.expect("a task"), Ok(true));
        }
        assert_eq!(door.check(|| 7).await, Ok(7));
    }

    #[tokio::test]
    async fn whoever_is_not_known_costs_as_much_work() {
        // Not a measurement of time: the hash of nobody must be one that is really computed.
        assert!(
            argon2::password_hash::phc::PasswordHash::new(NOBODY)
                .is_ok_and(|hash| hash.hash.is_some())
        );
        let door = Door::new();
        let real = door.hash("zes blauwe olifanten").await.expect("a hash");
        let cost = |text: &str| text.split('$').take(4).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(cost(NOBODY), cost(&real));
    }
}
