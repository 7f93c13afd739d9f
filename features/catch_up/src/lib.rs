//! Bijpraten: who leads a team, or the whole, tells in three lines what goes on, what it means, and what is
//! not known yet; questions and answers stand underneath. Nothing tells who read it.
//!
//! Words: a *catch-up* is for a team or for the whole organisation (its *circle*). The newest of each who
//! writes stands on Vandaag of those it is for; each puts it away there for themselves alone.
//!
//! ```text
//! catch-up: on Vandaag ──a newer one comes, or one puts it away──▶ in the archive
//! question: asked ──answered by who wrote it, or who leads the team──▶ answered
//! ```

mod home;
mod model;
mod permissions;
pub mod policy;
mod routes;
mod store;
mod text;

#[cfg(test)]
mod tests;

use zwerm_domain::Module;
use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        module: Some(Module::CatchUp),
        home: Some(home::part),
        waiting: Some(home::waiting),
        permissions: permissions::permissions,
        ..Feature::new("catch_up", routes::routes)
    }
}
