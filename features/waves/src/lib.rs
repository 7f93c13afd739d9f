//! Waves of the scan: a questionnaire is asked once, of people and in groups that are frozen beforehand, and nobody can say who answered
//! what, whoever has the database included.
//!
//! For the culture coordinator, who makes one; the works council, which compares what is promised and signs it; and everybody who is
//! invited, who collects a *ballot paper* at any sign-in and answers later, where no session is known (`crates/ballot` has the protocol).
//!
//! ```text
//! made ──keys──▶ prepared ──countersigned──▶ collecting ──▶ open ──last day over──▶ counting ──▶ opened
//!                 manifest    works council   ballot papers   ballots, sealed        keys destroyed, root, pictures
//! ```
//!
//! A *cell* is the smallest group that is ever reported on; a team of too few is merged with a sibling before there are keys. What may
//! be shown comes of the disclosure auditor, once, when the wave is over ([`picture`]).

mod jobs;
mod letter;
mod model;
mod notices;
mod permissions;
mod picture;
pub mod policy;
mod polling;
mod promised;
mod proof;
mod routes;
mod store;
mod text;
mod today;

#[cfg(test)]
mod tests;

use zwerm_domain::Module;
use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        module: Some(Module::Waves),
        notice: Some(today::notice),
        notices: Some(notices::NOTICES),
        places: Some(routes::places),
        permissions: permissions::permissions,
        jobs: jobs::JOBS,
        by_itself: Some(jobs::BY_ITSELF),
        ballots: Some(polling::routes),
        ..Feature::new("waves", routes::routes)
    }
}
