//! Questionnaires: what Zwerm can ask, for everybody to read before anything is asked. Each with its statements, its version and its
//! licence, in both languages, as respondents would see it, and as a file for `zwerm analyse` and for other programs.
//!
//! An *instrument* has *blocks* of *constructs* with *items*. Those that are shipped: the Zwermscan, the Puls (three items of its
//! core in turn) and the Leiderschapsspiegel (about one leader, with that leader's own view). An organisation writes its own, or
//! brings them as a file; what people can't read is not published.
//!
//! ```text
//! version: draft ──publishing──▶ published ──withdrawal──▶ withdrawn
//!          a published one stays as it is; changing it begins the draft of the next
//! ```

mod import;
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
        places: Some(routes::places),
        permissions: permissions::permissions,
        ..Feature::new("instruments", routes::routes)
    }
}
