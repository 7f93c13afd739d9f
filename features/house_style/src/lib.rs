//! The house style: an organisation's own colours, corners, fonts and logo, on every page for everybody.
//! The administrator brings a theme file, a logo and fonts, looks at them in light and dark, and chooses them.
//!
//! Words: a *theme file* is CSS with tokens of NL Design System (`zwerm_ui::theme` reads it); a
//! *proposal* is one that is looked at; the *house style* is the one that was chosen.
//!
//! ```text
//! proposed ──chosen──▶ in force ──another chosen, or removed──▶ past ──chosen again──▶ (a new one in force)
//!     └─ nobody chose it: goes when the next is proposed on a later day
//! ```

mod model;
mod permissions;
pub mod policy;
mod routes;
mod store;
mod text;
mod wording;

#[cfg(test)]
mod tests;

use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature { permissions: permissions::permissions, ..Feature::new("house_style", routes::routes) }
}
