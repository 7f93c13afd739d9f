//! People of an organisation: finding a colleague, one's own page, how people come in, and how they go.
//! For everybody; the administrator brings people in and notes who leaves.
//!
//! Words: *Zo werk ik* is what somebody wrote about working with them; an *import* is a file of people
//! or teams, looked at first and then carried out as a whole; who has left is an *oud-collega*.
//!
//! ```text
//! import: sent ──looked at──▶ carried out        (its file goes then, or after an hour)
//! person: here ──last day noted──▶ leaving ──day past──▶ left ──coming back──▶ here
//!         leaving ──day past, nobody else keeps the settings──▶ rests ──somebody else does──▶ left
//!         here ──leaves now──────────────────────────────▲
//! provider: no key ──made──▶ keeps people and teams ──taken back, or its maker left──▶ no key
//! office: colleague ──given──▶ administrator ──ended──▶ colleague      (never without one who stays)
//! ```

mod difference;
pub mod import;
mod import_now;
mod jobs;
mod model;
mod notes;
mod permissions;
pub mod policy;
mod routes;
mod search;
mod store;
mod text;

#[cfg(test)]
mod tests;

pub use import_now::import_now;
use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        permissions: permissions::permissions,
        search: Some(search::search),
        places: Some(search::places),
        jobs: jobs::JOBS,
        notice: Some(notes::notice),
        sweep: Some(store::leave_after_rest),
        ..Feature::new("people", routes::routes)
    }
}
