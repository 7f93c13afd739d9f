//! An organisation's own questionnaires.

use crate::{
    column::{day, of, person, words},
    columns::{ID, NUMBER, ORGANISATION, VERSION},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "questionnaire",
        &topic::QUESTIONNAIRES,
        "Eigen vragenlijsten van de organisatie",
        "Questionnaires of the organisation's own",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[ID, ORGANISATION, day("begun_on", "dag van het begin", "day it was begun")]),
    Table::new(
        "questionnaire_version",
        &topic::QUESTIONNAIRES,
        "Een versie van een eigen vragenlijst",
        "A version of a questionnaire of one's own",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .mine("t.author_id = $1")
    .columns(&[
        of("questionnaire_id", "questionnaire", "de vragenlijst", "the questionnaire"),
        NUMBER,
        person("author_id", "wie hem schreef", "who wrote it"),
        day("written_on", "op welke dag", "on which day"),
        words(
            "content",
            "de stellingen, de naam en de licentie",
            "its statements, name and licence",
        ),
        VERSION,
        day("published_on", "dag van publiceren", "day it was published"),
        person("published_by", "wie hem publiceerde", "who published it"),
        day("withdrawn_on", "dag van intrekken", "day it was withdrawn"),
        person("withdrawn_by", "wie hem introk", "who withdrew it"),
    ]),
];
