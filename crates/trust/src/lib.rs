//! How trust grows and breaks, as a model: for `zwerm simulate trust`, the game and the page that explains it.
//!
//! **Never of real people.** No feature of Zwerm depends on this crate and no column holds anything of the kind; a test of the app holds
//! both. What two people think of each other they tell each other.
//!
//! Somebody trusts somebody else in two ways: in their *intention*, which is of the pair, and in their *competence*, which is of the
//! pair and a kind of work (Mayer, Davis & Schoorman 1995). Each is a heap of [`Evidence`], good and bad, without a unit; the share that is
//! good, with a prior, is the mean of a beta distribution (Jøsang & Ismail 2002). What happens between the two adds to it
//! ([`Event`]), time takes from it, and out of both comes how much room would fit ([`room`]).
//!
//! The numbers are judgement and not calibrated on anybody. What the model shows is a shape: slowly gained, quickly lost.

mod clock;
mod event;
mod evidence;
mod made_up;
mod replay;
pub mod room;
mod share;

pub use clock::{Day, HALF_LIFE};
pub use event::{Event, Stake, Toll};
pub use evidence::{Aspect, Evidence, PRIOR_WEIGHT};
pub use made_up::{Habits, NoHabits};
pub use replay::{AgreementNumber, Domain, EventId, History, Record, Trust};
pub use share::{Severity, Share};
