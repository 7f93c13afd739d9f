//! A small world for tests: one organisation, a cast of people, a real router, a real (template) database.
//!
//! ```ignore
//! let world = World::with(vec![zwerm_agreements::feature()]).await;
//! let samira = world.sign_in(world.cast.samira).await;
//! let page = samira.get("/agreements").await;
//! page.assert_ok().assert_says("Spreek iets af");
//! ```
//! One world, one act, one look. [`Visitor::submit`] fills in the form that the page really shows.

mod cast;
mod mail_server;
mod seen;
mod visitor;
mod world;

pub use cast::Cast;
pub use mail_server::{MailServer, Mood};
pub use seen::Seen;
pub use visitor::Visitor;
pub use world::World;
