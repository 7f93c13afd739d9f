//! The room Team: what a team is for, who is in it and who leads it, its roles, and the tree around it.
//! For everybody; whoever is in a team or leads it shapes it.
//!
//! Words: a *role* has a purpose, responsibilities and kinds of work; several people may fill it, and
//! hand it back. *Leading* is a relation between a person and a team, never a rank.
//!
//! ```text
//! team: open ──closing (nobody and nothing open in it)──▶ closed ──reopening──▶ open
//! role: open ──closing──▶ closed ──reopening──▶ open
//!       open: filled by 0..n people of the team; each may hand it back
//! ```

mod model;
mod permissions;
pub mod policy;
mod routes;
mod search;
mod store;
mod text;

#[cfg(test)]
mod tests;

use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        search: Some(search::search),
        places: Some(search::places),
        permissions: permissions::permissions,
        ..Feature::new("team", routes::routes)
    }
}
