//! Administration: how the installation runs, and what to do about it. For the administrators alone, and about no person.
//!
//! Words: a *back-up* is a copy of everything at one moment; a *drill* puts the newest back elsewhere and looks at it.

mod permissions;
pub mod policy;
mod routes;
#[cfg(test)]
mod tests;
mod text;
mod today;
mod wording;

use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        notice: Some(today::notice),
        permissions: permissions::permissions,
        places: Some(routes::places),
        ..Feature::new("administration", routes::routes)
    }
}
