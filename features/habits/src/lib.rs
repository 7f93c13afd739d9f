//! Habits: small things a team does each day or week, which make its culture. One to three at once, something new, something done
//! differently or something it stops. And experiments: what we try until a day, and what we learnt.
//!
//! The team says whether it did its habit in a week, together, in its team start: yes, partly, no. Of the team as a whole and never of a
//! person; nobody is named, nothing is added up, and no row of weeks is a score. Most come from a talk about a wave's picture.
//!
//! And the parallel process: a theme that a team and the team above it work on at once, side by side, each with habits of its own.
//!
//! ```text
//! habit:      begun ──weeks: yes, partly, no──▶ looked back on ──▶ kept | laid aside   (with a sentence)
//! experiment: begun ──────────────────────────▶ looked back on ──▶ learnt | laid aside (with a sentence)
//! ```

mod model;
mod part;
mod permissions;
pub mod policy;
mod routes;
mod store;
mod text;
mod today;

#[cfg(test)]
mod tests;

use zwerm_domain::Module;
use zwerm_web::Feature;

/// The feature, for the app's table of contents. It is part of the team start: there a habit is ticked, and who consents to the one
/// consents to the other.
pub const fn feature() -> Feature {
    Feature {
        module: Some(Module::TeamStart),
        places: Some(routes::places),
        notice: Some(today::notice),
        beside_team: Some(part::part),
        permissions: permissions::permissions,
        ..Feature::new("habits", routes::routes)
    }
}
