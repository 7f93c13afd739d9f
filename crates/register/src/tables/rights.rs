//! What somebody asks about their own data, and that it was erased.

use crate::{
    column::{choice, day, person, secret, words},
    columns::{ID, ORGANISATION, PERSON, PROOF, STATE},
    meaning::{Erasure, Keep, Seen, two},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "rights_request",
        &topic::RIGHTS,
        "Wat je vroeg over je eigen gegevens: wissen, verbeteren, beperken, bezwaar",
        "What you asked about your own data: to erase, rectify, restrict or object",
    )
    .seen(Seen::OneselfAndOfficer)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        ORGANISATION,
        PERSON,
        choice("kind", "wat je vraagt", "what you ask"),
        STATE,
        day("asked_on", "op welke dag", "on which day"),
        day("due_on", "voor welke dag het klaar is", "by which day it is done"),
        person(
            "asked_by",
            "wie het opschreef, als het per brief kwam",
            "who wrote it down, where it came by letter",
        )
        .erased(Erasure::Shell),
        words("words", "je toelichting", "what you said with it"),
        words("answer", "het antwoord", "the answer"),
        person("answered_by", "wie antwoordde", "who answered").erased(Erasure::Shell),
        day("closed_on", "op welke dag het klaar was", "on which day it was done"),
        PROOF,
    ]),
    Table::new(
        "erasure",
        &topic::RIGHTS,
        "Dat er iemand gewist is, zonder wie: zodat een oudere back-up niets terugbrengt",
        "That somebody was erased, without whom: so that an older back-up brings nothing back",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Number)
    .kept(Keep::While(two(
        "Zolang er back-ups van vóór het wissen kunnen zijn",
        "As long as there may be back-ups from before the erasure",
    )))
    .columns(&[
        secret("mark", "afdruk van een willekeurig getal", "print of a random number"),
        day("done_on", "op welke dag", "on which day"),
    ]),
];
