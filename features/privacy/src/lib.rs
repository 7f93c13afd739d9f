//! What Zwerm keeps, told to whom it is about: the register by topic, and the papers that are made from it
//! for a works council and a data protection officer. Everybody who works here may read all of it.
//!
//! *Mijn gegevens* gives everybody all that is theirs as one file, made when it is asked for and kept nowhere.
//!
//! The papers know no person: one is made from `crates/register` and the texts alone, so that the same
//! one comes out of a page and out of `zwerm privacy --to DIR`.

mod files;
mod json;
mod model;
mod own;
mod papers;
mod permissions;
mod routes;
mod store;
mod text;

#[cfg(test)]
mod tests;

use zwerm_web::{Feature, Me, Place};

pub use files::files;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        places: Some(places),
        permissions: permissions::permissions,
        ..Feature::new("privacy", routes::routes)
    }
}

fn places(me: &Me) -> Vec<Place> {
    let t = text::text(me.language);
    vec![
        Place::new("/privacy", "shield-check", t.privacy_title()),
        Place::new("/privacy/mine", "download", t.mine_title()),
    ]
}
