//! Zwerm in de zaal: *Waarop vertrouwen wij?* A colleague opens a hall, others answer nine statements on their phones, and when all
//! are in the three building blocks stand on the screen; one agreement and one habit come out. The **team round** is the same
//! thing opened by a team for itself: nobody outside that team sees it, and it goes nowhere.
//!
//! For who wants to begin: an adviser on the day of installation, a team too small for a measurement. Nothing of it is ever
//! stored: a hall lives in the memory of one server ([`halls`]), for four hours at most. Answers are thrown away the moment the
//! picture is made of them; the picture holds what the disclosure auditor lets through, and is made once.
//!
//! ```text
//! asking ──showing (five answers or more)──▶ shown ──closing──▶ gone
//!   │ answers, changed by whom they are of     │ one agreement, one habit
//!   └──closing, or four hours──▶ gone          └──four hours──▶ gone
//! ```

mod halls;
mod model;
mod permissions;
mod picture;
pub mod policy;
mod routes;
mod text;

#[cfg(test)]
mod tests;

use zwerm_web::Feature;

/// The feature, for the app's table of contents.
pub const fn feature() -> Feature {
    Feature {
        places: Some(routes::places),
        permissions: permissions::permissions,
        ..Feature::new("hall", routes::routes)
    }
}
