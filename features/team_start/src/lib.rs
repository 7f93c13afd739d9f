//! The team start: the weekly meeting on one screen. What is on the table, what teams ask of each other,
//! and the team's own figures. For whoever is in the team or leads it; for anybody else it is not there.
//!
//! Words: an *agenda item* is for a week and is ticked by the team; an *ask* goes from a team to a team and is
//! answered in dialogue; a *figure* is picked and typed by the team, drawn with its normal variation.
//!
//! ```text
//! agenda item: on the table ⇄ next week;  on the table ⇄ dealt with
//! ask: asked ──▶ promised (a day) ──▶ received
//!        │  ⇄ declined (why)  │  (from each of the three: withdrawn by who asked)
//! ```

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
        module: Some(Module::TeamStart),
        permissions: permissions::permissions,
        ..Feature::new("team_start", routes::routes)
    }
}
