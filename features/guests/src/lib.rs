//! Guests: people of other organisations who are a party to an agreement, and nothing else. For a housing association,
//! a doctor, a school, a volunteer, a daughter: no account, a phone, and a mail with a link.
//!
//! ```text
//! invited ──▶ link (once, one browser) ──▶ in ──▶ out: taken back, its time over, or stopped by the guest
//!                 ▲──────── a new one, by mail to the same address ────────┘
//! ```
//! What a guest does with an agreement is in the feature of agreements; which pages a guest gets at all, in `crates/web`.

mod beside;
mod jobs;
mod letter;
mod model;
mod permissions;
pub mod policy;
mod routes;
mod store;
mod text;

#[cfg(test)]
mod tests;

pub use jobs::jobs;
use zwerm_domain::Module;
use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        module: Some(Module::Agreements),
        permissions: permissions::permissions,
        places: Some(beside::places),
        beside: Some(beside::beside),
        sweep: Some(jobs::sweep),
        ..Feature::new("guests", routes::routes)
    }
}
