//! Lessons: what somebody learnt from an agreement, in own words. Kept with the agreement by its author;
//! found by whom it is shared with: nobody, the own team, or the organisation.
//!
//! ```text
//! lesson: drawn (nobody) ⇄ shared with the team ⇄ shared with the organisation; taken away by its author
//! ```
//! Words that are shared with nobody stand in a private table, which opens for their author alone.

mod beside;
mod home;
mod model;
mod permissions;
pub mod policy;
mod routes;
mod search;
mod store;
mod text;

#[cfg(test)]
mod tests;

use zwerm_domain::Module;
use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        module: Some(Module::Lessons),
        home: Some(home::part),
        search: Some(search::search),
        places: Some(search::places),
        beside: Some(beside::beside),
        permissions: permissions::permissions,
        ..Feature::new("lessons", routes::routes)
    }
}
