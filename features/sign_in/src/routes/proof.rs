//! Proving that it is still oneself before changing how one signs in: the password, or a code.

use super::sign_in::wait;
use crate::{
    caller::Caller,
    door::{Door, Tried},
    store::{account, second_step},
    text::text,
};
use zwerm_domain::PersonId;
use zwerm_store::{StoreError, Writer};
use zwerm_web::{Me, Post, Problems, Refused};

/// The field. It ends in `password`: such a form is never kept when a session has ended.
pub(super) const FIELD: &str = "current_password";

/// What was found out before the transaction.
#[derive(Clone)]
pub(super) struct Proof {
    person: PersonId,
    /// The password's hash that it was checked against.
    hash: Option<String>,
    tried: Tried,
    /// The code, where that was what was typed.
    code: Option<String>,
}

/// Which proof is asked of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// The password, of whoever has one.
    Password,
    /// The password or a code.
    PasswordOrCode,
}

/// Checks what was typed, outside any transaction. `None`: nobody is signed in; the transaction says so.
pub(super) async fn prove(door: &Door, caller: Caller, post: &Post, asked: Asked) -> Option<Proof> {
    let (token, now) = (post.visit.token().cloned()?, post.visit.site().clock().now());
    let typed = post.form.get(FIELD).to_owned();
    let (read, key) = (typed.clone(), post.visit.site().options().key.clone());
    let found = post.visit.site().store().read(move |tx| {
        let Some(account) = account::of_session(tx, &token, now)? else { return Ok(None) };
        let is_code = asked == Asked::PasswordOrCode
            && second_step::is_good(tx, account.person, &read, &key, now)?;
        Ok::<_, StoreError>(Some((account, is_code)))
    });
    let (account, is_code) = found.await.ok()??;
    let (person, hash) = (account.person, account.hash);
    let name = format!("person {person}");
    let tried = match () {
        () if typed.is_empty() => Tried::Wrong,
        () if is_code => door.try_code(&name, caller, true, now),
        () => door.try_password(&name, caller, &typed, hash.clone(), now).await,
    };
    Some(Proof { person, hash, tried, code: is_code.then_some(typed) })
}

impl Proof {
    /// Whether it is proved; what is wrong stands beside the field. A code is used up.
    pub(super) fn check(
        &self,
        tx: &mut Writer,
        me: &Me,
        typed: &str,
        asked: Asked,
    ) -> Result<(), Refused> {
        let t = text(me.language);
        if asked == Asked::Password && self.hash.is_none() && self.person == me.id() {
            return Ok(()); // no password to ask for
        }
        let is_right = self.tried == Tried::Right
            && self.person == me.id()
            && match (&self.code, &self.hash) {
                (Some(code), _) => second_step::take(tx, me.id(), code, me.key(), me.now)?,
                (None, Some(hash)) => account::is_current(tx, me.id(), hash)?,
                (None, None) => false,
            };
        match &self.tried {
            _ if is_right => Ok(()),
            Tried::Busy => Err(Refused::Store(StoreError::Busy)),
            Tried::Wait(seconds) => Err(Problems::one(FIELD, wait(t, *seconds)).into()),
            _ if typed.is_empty() => Err(Problems::one(FIELD, t.sign_in_proof_empty()).into()),
            _ => Err(Problems::one(FIELD, t.sign_in_proof_wrong()).into()),
        }
    }
}
