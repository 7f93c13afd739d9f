//! What Zwerm keeps, told to whom it is about: the register by topic, and the papers that are made from it
//! for a works council and a data protection officer. Everybody who works here may read all of it.
//!
//! *Mijn gegevens* gives everybody all that is theirs as one file, made when it is asked for and kept nowhere.
//!
//! *Wissen*: who asks it is erased after two weeks, as the register says of each column:
//!
//! ```text
//! asked ──14 days──▶ into the list outside the database ─▶ out of the database ─▶ out of its files
//!   └─ taken back        └─ done again after an older back-up was put back
//! ```
//!
//! The papers know no person: one is made from `crates/register` and the texts alone, so that the same
//! one comes out of a page and out of `zwerm privacy --to DIR`.

mod erase;
mod files;
mod json;
mod list;
mod mail;
mod model;
mod notice;
mod own;
mod papers;
mod permissions;
mod rights;
mod routes;
mod store;
mod text;

#[cfg(test)]
mod tests;

use zwerm_domain::Office;
use zwerm_web::{Feature, Me, Place};

pub use erase::{Outside, Replayed, keep as keep_list, replay};
pub use files::files;
pub use list::List;
pub use mail::jobs;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        places: Some(places),
        notice: Some(notice::notice),
        permissions: permissions::permissions,
        sweep: Some(mail::sweep),
        ..Feature::new("privacy", routes::routes)
    }
}

fn places(me: &Me) -> Vec<Place> {
    let t = text::text(me.language);
    let mut places = vec![
        Place::new("/privacy", "shield-check", t.privacy_title()),
        Place::new("/privacy/mine", "download", t.mine_title()),
        Place::new("/privacy/rights", "shield-check", t.rights_title()),
    ];
    if me.actor.holds(Office::DataProtection) {
        places.push(Place::new("/privacy/requests", "list-checks", t.officer_title()));
    }
    places
}
