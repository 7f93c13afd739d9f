//! What happened in what one takes part in, and what not to forget: as a page, as one mail a day or a week
//! if wished, and as a private calendar. For everybody, each their own.
//!
//! Features tell what there is ([`zwerm_web::Notices`]); nothing of it is kept here. A mark says how far
//! somebody put their inbox aside: a number for its owner alone, set by a button and never by looking.
//!
//! ```text
//! digest of a person:  (none) ──a working hour──▶ made ──mail is out──▶ sent      next working day or week: made
//!                                   │  ╲──nothing to tell──▶ empty
//!                                   ╰──mail did not go out──▶ as it was before
//! ```

mod digest;
mod letter;
pub mod model;
mod permissions;
mod routes;
mod store;
#[cfg(test)]
mod tests;
mod text;

pub use digest::{begin, jobs};
use zwerm_web::Feature;

/// The inbox.
pub const fn feature() -> Feature {
    Feature { permissions: permissions::permissions, ..Feature::new("inbox", routes::routes) }
}
