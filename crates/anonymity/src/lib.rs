//! What may be shown of what people answered without telling what a few of them answered: the disclosure auditor. Pure: no I/O.
//!
//! [`Ask`] says who answered, in which unit, with which attributes, in this wave and in earlier ones, and which figures one would
//! like to show. [`audit`] chooses what is shown, as much as it finds, such that
//!
//! 1. no combination of everything published, in this wave and before, is about a group of 1 to k−1 people, nor about the
//!    difference of two groups that are 1 to k−1 people together ([`prove`](crate::proof) keeps the certificate);
//! 2. no rounded mean, together with all others and with the ends of the scale, bounds the mean of a hidden group to less than one
//!    point of the scale.
//!
//! The first choice looks at who answered and never at what was answered, so what is hidden tells nothing about answers.
//!
//! What may be shown comes out as [`Released`], which nothing else can make. [`Proof`] is plain data for `report.json`;
//! [`verify`] reads it again with code of its own, and so does `scripts/verify_report.py`.
//! The mathematics: `docs/decisions/0032-the-disclosure-auditor.md`.

mod ask;
mod audit;
mod bounds;
mod choose;
mod complement;
mod echelon;
mod group;
mod knot;
mod ladder;
mod large;
mod problem;
pub mod proof;
mod reason;
mod released;
mod rows;
mod safe;
mod table;
mod verify;

pub use ask::{Ask, Cut, Measure, Person, Scale, Thresholds, Unit, Wave};
pub use audit::{Audit, audit};
pub use group::{Group, Purpose, View};
pub use problem::Problem;
pub use proof::Proof;
pub use reason::Reason;
pub use released::{Band, Mean, Released};
pub use verify::{Flaw, verify};
