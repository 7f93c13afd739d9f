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
//! ```
//! use zwerm_anonymity::{Ask, Group, Person, Purpose, Reason, Thresholds, Unit, Wave, audit, verify};
//!
//! let unit = |name: &str, parent| Unit { name: name.into(), parent, is_withheld: false };
//! let units = vec![unit("all", None), unit("north", Some(0)), unit("south", Some(0)), unit("office", Some(0))];
//! let cells = [vec![1; 12], vec![2; 9], vec![3; 3]].concat();
//! let people = cells.into_iter().enumerate();
//! let people = people.map(|(key, unit)| Person { key: key as u64, unit, values: Vec::new() });
//! let wave = Wave { name: "spring".into(), units, people: people.collect(), ..Wave::default() };
//! let ask = Ask { thresholds: Thresholds::default(), waves: vec![wave], measures: Vec::new() };
//!
//! let audit = audit(&ask)?;
//! assert_eq!(audit.may(Group::Unit(3), Purpose::Mean), Err(Reason::TooFew));
//! // Else the office would be what is left over.
//! assert_eq!(audit.may(Group::Unit(2), Purpose::Mean), Err(Reason::GivesAway));
//! assert_eq!(audit.count(Group::Unit(1)).map(|band| band.value().from), Ok(10));
//! verify(audit.proof())?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Before anything is asked, [`roster`] lays out who is invited and [`cells`] cuts them into groups big enough to be reported on;
//! [`open_groups`] makes larger ones of them for open questions.
//!
//! The mathematics: `docs/decisions/0032-the-disclosure-auditor.md`.

mod ask;
mod audit;
mod bounds;
pub mod cells;
mod choose;
mod complement;
mod echelon;
mod group;
mod knot;
mod ladder;
mod large;
pub mod open_groups;
mod problem;
pub mod proof;
mod reason;
mod released;
pub mod roster;
mod rows;
mod safe;
mod table;
mod verify;

pub use ask::{Ask, Cut, Items, Measure, Person, Scale, Thresholds, Unit, Wave};
pub use audit::{Audit, audit};
pub use group::{Group, Purpose, View};
pub use problem::Problem;
pub use proof::Proof;
pub use reason::Reason;
pub use released::{Band, Mean, Released};
pub use verify::{Flaw, verify};
