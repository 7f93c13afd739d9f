//! Open questions of waves: who answers together, and what was written where there was enough of it. Nothing tells who wrote what.

use crate::{
    column::{Column, choice, day, file, number, of, person, secret, words},
    columns::{ID, NUMBER},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

const WAVE: Column = of("wave_id", "wave", "de ronde", "the wave");

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "wave_open_removal",
        &topic::WAVES,
        "Dat een antwoord op een open vraag is weggehaald, omdat het over een mens ging",
        "That an answer to an open question was taken away, because it told of a person",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        of("answer_id", "wave_open_answer", "welk antwoord", "which answer"),
        day("made_on", "op welke dag", "on which day"),
        person("person_id", "wie het weghaalde", "who took it away"),
        choice("reason", "waarom", "why"),
    ]),
    Table::new(
        "wave_open_answer",
        &topic::WAVES,
        "Wat er op open vragen geschreven is, vanaf vijftien antwoorden bij elkaar, in een gelote volgorde",
        "What was written to open questions, from fifteen answers together on, in an order that was drawn",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        WAVE,
        NUMBER,
        words("words", "de tekst; niet te koppelen aan wie hem schreef", "the text; it can't be linked to who wrote it"),
    ]),
    Table::new(
        "wave_open_paper",
        &topic::WAVES,
        "Het blinde stempel op het stembiljet voor een open vraag",
        "The blind stamp on the ballot paper for an open question",
    )
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        WAVE,
        person("person_id", "wie het ophaalde", "who collected it"),
        NUMBER,
        secret(
            "blinded",
            "wat de browser liet stempelen, onleesbaar gemaakt; niet te koppelen aan een antwoord",
            "what the browser had stamped, made unreadable; it can't be linked to an answer",
        ),
        secret(
            "signed",
            "het stempel daarop; niet te koppelen aan een antwoord",
            "the stamp on it; it can't be linked to an answer",
        ),
    ]),
    Table::new(
        "wave_open_cell",
        &topic::WAVES,
        "Welke groepen samen op een open vraag antwoorden",
        "Which groups answer an open question together",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[WAVE, NUMBER, number("cell", "welke groep", "which group")]),
    Table::new(
        "wave_open_group",
        &topic::WAVES,
        "Wie samen op een open vraag antwoorden, met hoeveel mensen",
        "Who answers an open question together, with how many people",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        WAVE,
        NUMBER,
        choice("question", "welke vraag", "which question"),
        words("says", "de vraag zoals die is afgesproken", "the question as it was promised"),
        words("name", "de naam", "the name"),
        number("invited", "hoeveel mensen uitgenodigd zijn", "how many people are invited"),
        number(
            "answers_level",
            "antwoorden voordat er een gelezen wordt",
            "answers before any is read",
        ),
        file(
            "public_key",
            "de sleutel waarmee ieder stembiljetten narekent",
            "the key with which everybody checks ballot papers",
        ),
        secret(
            "secret_key",
            "de sleutel die stembiljetten stempelt, verzegeld",
            "the key that stamps ballot papers, sealed",
        ),
        number(
            "issued",
            "hoeveel stembiljetten er opgehaald zijn",
            "how many ballot papers were collected",
        )
        .seen(Seen::WorksCouncil),
        number("counted", "hoeveel antwoorden er zijn", "how many answers there are")
            .seen(Seen::WorksCouncil),
    ]),
];
