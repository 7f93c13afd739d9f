//! Every table. What goes with a term stands before what it refers to.

mod agreement_words;
mod agreements;
mod ballots;
mod choices;
mod consent;
mod context;
mod guests;
mod keys;
mod learning;
mod looked;
mod notices;
mod open_questions;
mod people;
mod questionnaires;
mod rights;
mod scim;
mod seats;
mod sign_in;
mod team_life;
mod technique;
mod waves;

use crate::table::Table;

pub(crate) static ALL: [&[Table]; 20] = [
    technique::TABLES,
    sign_in::TABLES,
    scim::TABLES,
    rights::TABLES,
    guests::TABLES,
    notices::TABLES,
    people::TABLES,
    keys::TABLES,
    context::TABLES,
    choices::TABLES,
    agreements::TABLES,
    agreement_words::TABLES,
    seats::TABLES,
    team_life::TABLES,
    learning::TABLES,
    questionnaires::TABLES,
    open_questions::TABLES,
    looked::TABLES,
    consent::TABLES,
    waves::TABLES,
];

/// The tables of the ballot box, which are in no database.
pub(crate) static BALLOTS: &[Table] = ballots::TABLES;

/// Seconds in a day.
const DAY: i64 = 24 * 3600;
