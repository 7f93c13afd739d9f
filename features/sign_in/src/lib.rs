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
mod letter;
mod link_mail;
mod model;
mod passkey;
mod password;
mod patience;
mod permissions;
mod picture;
mod provider;
mod routes;
mod secret;
mod store;
#[cfg(test)]
mod tests;
mod text;
mod told_mail;

use std::sync::Arc;
use zwerm_domain::Clock;
use zwerm_mail::Delivery;
use zwerm_store::{Store, StoreError, jobs::Handler};
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
