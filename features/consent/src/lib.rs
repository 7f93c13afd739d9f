//! Consent: what touches how people work is off until the works council has consented, or it is on record why that
//! is not needed. Everybody sees how each part stands, who answered, when and why.
//!
//! Words: a *module* is a part of Zwerm that touches conduct (`zwerm_domain::Module`); its *consent file* is what is
//! promised of it, made from the register of purposes; the gate itself stands in `zwerm_web`.
//!
//! ```text
//! waits ──the works council consents, or it is on record why not──▶ on ──taken back──▶ stands still ──consents──▶ on
//!                                      the consent file changed: asked again ──┘
//! ```

mod jobs;
mod model;
mod permissions;
pub mod policy;
mod routes;
mod store;
#[cfg(test)]
mod tests;
mod text;
mod today;
mod wording;

pub use jobs::jobs;
use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        notice: Some(today::notice),
        permissions: permissions::permissions,
        places: Some(routes::places),
        ..Feature::new("consent", routes::routes)
    }
}
