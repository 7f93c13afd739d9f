//! The import from bytes to plan.

mod plans;
mod properties;
mod sheets;
mod world;
