//! Dank: a word of thanks to a colleague, in I-form. Seen by whom it is for, and by nobody else: not by
//! leaders, not by the administrator, and no longer by who gave it. Counted nowhere.
//!
//! ```text
//! thanks: given ──▶ with its receiver ──removal──▶ gone
//! ```

mod home;
mod permissions;
pub mod policy;
mod routes;
mod store;
mod text;

#[cfg(test)]
mod tests;

use zwerm_domain::Module;
use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        module: Some(Module::Thanks),
        home: Some(home::part),
        places: Some(home::places),
        permissions: permissions::permissions,
        ..Feature::new("thanks", routes::routes)
    }
}
