//! Questionnaires: what Zwerm can ask, for everybody to read before anything is asked. Each with its statements, its version and its
//! licence, in both languages, as respondents would see it, and as a file for `zwerm analyse` and for other programs.
//!
//! An *instrument* has *blocks* of *constructs* with *items*. Those that are shipped: the Zwermscan, the Puls (three items of its
//! core in turn) and the Leiderschapsspiegel (about one leader, with that leader's own view).

mod model;
mod permissions;
mod routes;
mod text;

#[cfg(test)]
mod tests;

use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        places: Some(routes::places),
        permissions: permissions::permissions,
        ..Feature::new("instruments", routes::routes)
    }
}
