//! The context people work in: goals with why and how we would notice, boundaries with their reason,
//! of a team or of the whole organisation; and the kinds of work. Everybody sees all of it.
//!
//! Words: *direction* is what goals and boundaries are together; a *kind of work* is what roles,
//! agreements and (later) room are about.
//!
//! ```text
//! goal, boundary, kind of work: open ──closing──▶ closed ──reopening──▶ open
//!                               a closed one keeps its page, for what refers to it
//! what chafes at a boundary: open ──keep, widen──▶ answered
//!                             ├──try──▶ on trial ──(on its day)──▶ keep, widen, try
//!                             └──▶ taken back by who asked
//! ```

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
        module: Some(Module::Context),
        home: Some(home::part),
        waiting: Some(home::waiting),
        search: Some(search::search),
        places: Some(search::places),
        permissions: permissions::permissions,
        ..Feature::new("context", routes::routes)
    }
}
