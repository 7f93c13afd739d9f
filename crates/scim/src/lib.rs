//! SCIM 2.0 (RFC 7643 and 7644), the language in which an identity provider keeps people and groups. Pure: words in,
//! words out; nothing here knows a database.
//!
//! ```text
//! filter  ──parse──▶ Filter ──matches──▶ yes or no          (bounded in length, depth and number of terms)
//! change  ──apply──▶ another resource                       (add, replace, remove, by a path or without)
//! resource ──canonical──▶ only what we know, in our spelling ──User──▶ what it tells of a person
//! ```

mod attribute;
mod change;
mod filter;
mod grammar;
mod matching;
mod problem;
mod query;
mod schema;
mod user;

#[cfg(test)]
mod tests;

pub use attribute::{Path, canonical};
pub use change::apply;
pub use filter::{Comparison, Filter};
pub use problem::{Kind, Problem};
pub use query::{MOST_RESOURCES, Query};
pub use schema::{Resource, discovery, page};
pub use user::{Email, User, is_true};

/// The schema of what an employer adds to a person.
pub const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
