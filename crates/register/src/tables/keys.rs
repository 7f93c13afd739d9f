//! The keys to words that stand outside agreements: of a person, a team, an organisation.

use crate::{
    column::secret,
    columns::{ORGANISATION, PERSON, TEAM},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

const WRAPPED: crate::Column = secret(
    "wrapped",
    "de sleutel, die alleen met het sleutelbestand opengaat",
    "the key, which opens with the key file alone",
);

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "person_words_key",
        &topic::PERSON,
        "De sleutel waarmee versleuteld is wat van jou alleen is: dank die je kreeg, je lessen, wat je over een kader schreef, wat je bijdraagt",
        "The key with which is sealed what is yours alone: thanks you were given, your lessons, what you wrote about a boundary, what you contribute",
    )
    .seen(Seen::Nobody)
    .columns(&[PERSON, WRAPPED]),
    Table::new(
        "team_words_key",
        &topic::TEAM,
        "De sleutel waarmee versleuteld is wat een team onder elkaar zegt",
        "The key with which is sealed what a team says to itself",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[TEAM, WRAPPED]),
    Table::new(
        "organisation_words_key",
        &topic::TEAM,
        "De sleutel waarmee versleuteld is wat aan de hele organisatie verteld is",
        "The key with which is sealed what was told to the whole organisation",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[ORGANISATION, WRAPPED]),
];
