//! Goals, boundaries and kinds of work; what chafes; contributions.

use crate::{
    column::{choice, day, of, person, words},
    columns::{BOUNDARY, CLOSED, GOAL, ID, ORGANISATION, STATE, TEAM, VERSION, WRITER},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

const QUESTION: crate::Column = of(
    "question_id",
    "boundary_question",
    "de vraag waar het bij hoort",
    "the question it goes with",
);

pub(super) static TABLES: &[Table] = &[
    Table::new("kind_of_work", &topic::CONTEXT, "Soorten werk", "Kinds of work")
        .seen(Seen::Organisation)
        .erased(Erasure::Stays)
        .columns(&[ID, ORGANISATION, words("name", "naam", "name"), CLOSED]),
    Table::new("goal", &topic::CONTEXT, "Doelen, met de reden erbij", "Goals, with their reasons")
        .seen(Seen::Organisation)
        .erased(Erasure::Stays)
        .columns(&[
            ID,
            ORGANISATION,
            TEAM,
            words("name", "het doel", "the goal"),
            words("why", "waarom", "why"),
            words("noticed_by", "waar je het aan merkt", "how one notices it"),
            CLOSED,
            VERSION,
        ]),
    Table::new(
        "boundary",
        &topic::CONTEXT,
        "Kaders, met de reden erbij",
        "Boundaries, with their reasons",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        ORGANISATION,
        TEAM,
        words("name", "het kader", "the boundary"),
        words("reason", "de reden", "the reason"),
        CLOSED,
        VERSION,
    ]),
    Table::new(
        "boundary_change",
        &topic::CONTEXT,
        "Wat er met een kader gebeurde, en waarom",
        "What happened to a boundary, and why",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        BOUNDARY,
        QUESTION,
        person("person_id", "wie het veranderde", "who changed it"),
        day("made_on", "op welke dag", "on which day"),
        choice(
            "kind",
            "gemaakt, veranderd, verruimd, op proef, gesloten",
            "made, changed, widened, tried, closed",
        ),
        words("name_was", "hoe het kader eerst luidde", "how the boundary read before"),
        words("name_is", "hoe het nu luidt", "how it reads now"),
        words("why", "waarom", "why"),
        day("until_on", "tot wanneer de proef duurt", "until when the trial lasts"),
        day("review_on", "wanneer er opnieuw naar gekeken wordt", "when it is looked at again"),
    ]),
    Table::new(
        "boundary_question",
        &topic::CONTEXT,
        "Dat iemand zei dat een kader knelt",
        "That somebody said that a boundary chafes",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        ORGANISATION,
        BOUNDARY,
        TEAM,
        person("person_id", "wie het zei", "who said it"),
        STATE,
        day("asked_on", "op welke dag", "on which day"),
        day("answer_by", "voor welke dag er antwoord komt", "by which day an answer is owed"),
        day("ended_on", "op welke dag het klaar was", "on which day it was done"),
    ]),
    Table::new(
        "boundary_question_words",
        &topic::CONTEXT,
        "Wat er knelt, in de woorden van wie het zei",
        "What chafes, in the words of who said it",
    )
    .seen(Seen::Circle)
    .mine("t.person_id = $1")
    .columns(&[
        QUESTION,
        ORGANISATION,
        TEAM,
        WRITER,
        words("in_the_way", "wat het in de weg staat", "what it stands in the way of"),
        words("wanted", "wat je zou willen", "what you would want"),
    ]),
    Table::new(
        "goal_contribution",
        &topic::CONTEXT,
        "Dat je aan een doel bijdraagt",
        "That you contribute to a goal",
    )
    .seen(Seen::Circle)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        ORGANISATION,
        GOAL,
        WRITER,
        of(
            "team_id",
            "team",
            "het team dat het ziet; leeg: de organisatie",
            "the team that sees it; empty: the organisation",
        ),
        day("written_on", "op welke dag", "on which day"),
    ]),
    Table::new(
        "goal_contribution_words",
        &topic::CONTEXT,
        "Wat je bijdraagt, in je eigen woorden",
        "What you contribute, in your own words",
    )
    .seen(Seen::Circle)
    .mine("t.person_id = $1")
    .columns(&[
        of("contribution_id", "goal_contribution", "de bijdrage", "the contribution"),
        ORGANISATION,
        TEAM,
        WRITER,
        words("words", "je eigen woorden", "your own words"),
    ]),
];
