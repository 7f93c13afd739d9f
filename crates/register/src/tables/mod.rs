//! Every table. What goes with a term stands before what it refers to.

mod agreement_words;
mod agreements;
mod context;
mod guests;
mod learning;
mod looked;
mod notices;
mod people;
mod rights;
mod seats;
mod sign_in;
mod team_life;
mod technique;

use crate::table::Table;

pub(crate) static ALL: [&[Table]; 13] = [
    technique::TABLES,
    sign_in::TABLES,
    rights::TABLES,
    guests::TABLES,
    notices::TABLES,
    people::TABLES,
    context::TABLES,
    agreements::TABLES,
    agreement_words::TABLES,
    seats::TABLES,
    team_life::TABLES,
    learning::TABLES,
    looked::TABLES,
];

/// Seconds in a day.
const DAY: i64 = 24 * 3600;
