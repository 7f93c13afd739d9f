//! Agreements: two people say what, when and what each needs, and carry it through until it is
//! finished together. For everybody, with the same rights on both sides.
//!
//! The states and moves are those of [`zwerm_promise`]; the words those of the glossary.
//!
//! ```text
//! proposed ⇄ countered → agreed → delivered → finished together → look back
//!   ↘ declined / taken back │ ↘ agree anew ⇄ … → agreed (next version)
//!                           └→ let go / did not work out / finished (one asks, the other agrees)
//! ```
//! `load` reads all that one of the two sees, `moves` makes a move in one transaction, `view` writes pages.

mod asking;
mod home;
mod load;
pub mod model;
mod moves;
mod notices;
mod permissions;
pub mod policy;
mod routes;
mod search;
mod store;
#[cfg(test)]
mod tests;
mod text;
mod view;
pub mod whole;

pub use asking::jobs;
use zwerm_domain::Module;
use zwerm_web::Feature;

/// Agreements.
pub const fn feature() -> Feature {
    Feature {
        module: Some(Module::Agreements),
        home: Some(home::part),
        notices: Some(notices::NOTICES),
        sweep: Some(moves::sweep),
        by_itself: Some(moves::BY_ITSELF),
        shown: Some(|tx, me, about| store::shown::shown(tx, &me.actor, about)),
        waiting: Some(routes::waiting),
        search: Some(search::find),
        places: Some(search::places),
        jobs: search::JOBS,
        permissions: permissions::permissions,
        ..Feature::new("agreements", routes::routes)
    }
}
