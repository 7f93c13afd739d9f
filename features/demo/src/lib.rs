//! Gemeente Waterrijk: a made-up organisation that visitors step into, without a password.
//!
//! For whoever wants to see Zwerm work. A *world* is made from a seed number ([`world`], pure), written into
//! an empty database ([`ensure`]), and stepped into as one of its people (`/demo`). Outside demo mode none of
//! these addresses exist; an organisation that is no demo can't be stepped into, nor be thrown away here.
//!
//! ```text
//! nothing ──ensure──▶ half written ──▶ whole ──reset──▶ whole, made for today
//!                          └──────ensure──────▲
//! ```

mod ensure;
mod jobs;
mod routes;
mod store;
mod text;
pub mod world;

pub use ensure::{Size, ensure};

use zwerm_web::Feature;

/// Stepping into the demo.
pub const fn feature() -> Feature {
    Feature { jobs: jobs::JOBS, ..Feature::new("demo", routes::routes) }
}

#[cfg(test)]
mod tests;
