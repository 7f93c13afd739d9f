//! Coming in: set-up, signing in and out, links by mail or on paper, passwords.
//!
//! For everybody, before anybody is known. A person signs in with an address or a personnel number and a
//! password of their own choice; whoever has none gets a link that works once.
//!
//! ```text
//! invited ──link──▶ has a password ──signs in──▶ session ──signs out, 14 days, another password──▶ ended
//!                        ▲                                        │
//!                        └──────link (forgotten)───── a form sent too late is kept for an hour
//! ```
//!
//! What is given out once ([`ensure_set_up_code`], links, sessions) is kept as a hash alone. A link that is
//! mailed is made when the mail is ([`jobs`]), so that no job in the database holds one. Passwords are
//! checked outside the transaction, two at a time, with the same work for whoever is not known.

mod address_mail;
mod app_code;
mod caller;
mod door;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod letter;
mod link_mail;
mod model;
mod passkey;
mod password;
mod patience;
mod permissions;
mod provider;
mod routes;
mod secret;
mod store;
#[cfg(test)]
mod tests;
mod text;
mod told_mail;

use std::sync::Arc;
use zwerm_directory::AccountChange;
use zwerm_domain::{Clock, Timestamp, day_of};
use zwerm_mail::Delivery;
use zwerm_store::{Store, StoreError, Writer, jobs::Handler};
use zwerm_web::{Feature, Site};

/// Coming in.
pub const fn feature() -> Feature {
    Feature { permissions: permissions::permissions, ..Feature::new("sign_in", routes::routes) }
}

/// The jobs of this feature, for the app's runner. `delivery` is where mail goes.
pub fn jobs(site: &Site, delivery: Arc<Delivery>) -> Vec<Handler> {
    let mut handlers = link_mail::jobs(site, Arc::clone(&delivery));
    handlers.push(address_mail::job(site, Arc::clone(&delivery)));
    handlers.push(told_mail::job(site, delivery));
    handlers
}

/// The key of the installation is another one: what was sealed for a second step with the one before opens no more, and
/// its codes on paper neither. So it is taken off, and each reads so; otherwise nobody of them could ever come in.
pub fn take_off_second_steps(tx: &mut Writer, now: Timestamp) -> Result<usize, StoreError> {
    let everybody = store::second_step::everybody(tx)?;
    for (person, time_zone) in &everybody {
        store::second_step::end(tx, *person)?;
        let on = day_of(now, time_zone);
        told_mail::tell(tx, *person, None, AccountChange::SecondStepOff, on, now)?;
    }
    Ok(everybody.len())
}

/// A new code to claim an empty installation with at `/set_up`, to be shown to whoever started it; `None`
/// when it has been set up. An earlier code no longer works. Blocks.
pub fn ensure_set_up_code(store: &Store, clock: &Clock) -> Result<Option<String>, StoreError> {
    if store.read_now(store::account::is_set_up)? {
        return Ok(None);
    }
    let code = secret::Secret::short()?;
    let (kept, now) = (code.clone(), clock.now());
    store.write_now(move |tx| store::set_up::keep_code(tx, &kept, now))?;
    Ok(Some(code.reveal()))
}
