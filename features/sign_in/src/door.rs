//! The door: hashes and checks passwords, two at a time so that pages never starve, and counts wrong ones.

use crate::{caller::Caller, password::normal, patience::Patience};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use std::sync::Arc;
use tokio::{sync::Semaphore, task::spawn_blocking};
use zwerm_domain::Timestamp;

/// So many hashes at once: each takes 19 MiB and some 20 ms of one core.
const AT_ONCE: usize = 2;
/// So many may wait in line, a few seconds' work; whoever comes later is asked to come back.
const IN_LINE: usize = 128;
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

/// One door for an installation; cheap to clone.
#[derive(Clone)]
pub(crate) struct Door(Arc<Inner>);

struct Inner {
    at_once: Semaphore,
    in_line: Semaphore,
    patience: Patience,
}

impl Door {
    pub(crate) fn new() -> Door {
        Door(Arc::new(Inner {
            at_once: Semaphore::new(AT_ONCE),
            in_line: Semaphore::new(AT_ONCE + IN_LINE),
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
            return Tried::Wait(seconds);
        }
        let is_known = hash.is_some();
        let (typed, hash) = (normal(password), hash.unwrap_or_else(|| NOBODY.to_owned()));
        let checked =
            self.work(move || hasher().verify_password(typed.as_bytes(), hash.as_str()).is_ok());
        match checked.await {
            Ok(true) if is_known => {
                self.patience().was_right(account, caller.0);
                Tried::Right
            }
            Ok(_) => Tried::Wrong,
            Err(Busy) => {
                self.patience().was_not_tried(account, caller.0);
                Tried::Busy
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
        match self.patience().try_password(account, caller.0, now) {
            Err(seconds) => Tried::Wait(seconds),
            Ok(()) if is_good => {
                self.patience().was_right(account, caller.0);
                Tried::Right
            }
            Ok(()) => Tried::Wrong,
        }
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
        let _place = self.0.in_line.try_acquire().map_err(|_| Busy)?;
        let _turn = self.0.at_once.acquire().await.map_err(|_| Busy)?;
        spawn_blocking(work).await.map_err(|_| Busy)
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
