//! Templates for agreements: what a team or the organisation agrees again and again, ready to be filled in.
//! Anybody writes one for a team of their own, the administrator for all. Choosing one fills in the form of a
//! new agreement; what was agreed from it stays as it is when the template changes.
//!
//! ```text
//! template: open ──closing──▶ closed ──reopening──▶ open
//!           each change is a next wording; the earlier ones stay
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

use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        home: Some(home::part),
        places: Some(home::places),
        permissions: permissions::permissions,
        ..Feature::new("templates", routes::routes)
    }
}
