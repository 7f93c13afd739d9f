//! What a team does together: the weekly meeting, asks between teams, own figures, catch-ups.

use crate::{
    column::{choice, day, number, of, person, words},
    columns::{CLOSED, ENDED, ID, ORGANISATION, POSITION, STATE, TEAM, VERSION, WRITER},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

const FROM: crate::Column = of("from_team_id", "team", "het team dat vraagt", "the team that asks");
const TO: crate::Column =
    of("to_team_id", "team", "het team aan wie gevraagd is", "the team that is asked");
const ASK: crate::Column = of("ask_id", "team_ask", "de vraag", "the ask");
const FIGURE: crate::Column = of("figure_id", "team_figure", "het cijfer", "the figure");
const CATCH_UP: crate::Column =
    of("catch_up_id", "catch_up", "de Bijpraten waar het bij hoort", "the catch-up it goes with");

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "agenda_item",
        &topic::TEAM_START,
        "Dat er een punt op de agenda van het team staat",
        "That there is an item on the team's agenda",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        TEAM,
        WRITER,
        POSITION,
        day("for_week", "voor welke week", "for which week"),
        day(
            "dealt_with_on",
            "op welke dag het team het afvinkte",
            "on which day the team ticked it",
        ),
    ]),
    Table::new(
        "agenda_words",
        &topic::TEAM_START,
        "De tekst van een punt op de agenda",
        "The text of an item on the agenda",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .mine("EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = t.item_id AND i.person_id = $1)")
    .columns(&[
        of("item_id", "agenda_item", "het punt", "the item"),
        TEAM,
        words("title", "waar het over gaat", "what it is about"),
        words("says", "toelichting", "what is said with it"),
    ]),
    Table::new(
        "team_ask",
        &topic::TEAM_START,
        "Dat een team iets van een ander team vraagt",
        "That a team asks something of another team",
    )
    .seen(Seen::TwoTeams)
    .erased(Erasure::Stays)
    .mine("t.promised_by = $1")
    .columns(&[
        ID,
        ORGANISATION,
        FROM,
        TO,
        STATE,
        day("asked_on", "op welke dag", "on which day"),
        day("by_on", "voor welke dag het nodig is", "by which day it is needed"),
        person("promised_by", "wie het toezegde", "who promised it"),
        day("promised_for", "voor welke dag", "for which day"),
        ENDED,
        number(
            "moves",
            "teller, om te merken dat een ander intussen iets deed",
            "count, to notice that somebody else did something meanwhile",
        ),
    ]),
    Table::new("team_ask_words", &topic::TEAM_START, "Wat het team vraagt", "What the team asks")
        .seen(Seen::TwoTeams)
        .erased(Erasure::Stays)
        .columns(&[ASK, FROM, TO, words("what", "wat er nodig is", "what is needed")]),
    Table::new(
        "team_ask_reply",
        &topic::TEAM_START,
        "Wat er over die vraag gezegd is",
        "What was said about that ask",
    )
    .seen(Seen::TwoTeams)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        ASK,
        FROM,
        TO,
        TEAM,
        person("person_id", "wie het zei", "who said it"),
        day("said_on", "op welke dag", "on which day"),
        choice("kind", "gevraagd, toegezegd, afgewezen, gezegd", "asked, promised, declined, said"),
        day("day", "de dag waar het om gaat", "the day it is about"),
        words("words", "de woorden", "the words"),
    ]),
    Table::new(
        "team_figure",
        &topic::TEAM_START,
        "Dat een team een eigen cijfer bijhoudt",
        "That a team counts something for itself",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        TEAM,
        day(
            "measured_from",
            "vanaf welke week het gewone op en neer telt",
            "from which week its normal variation counts",
        ),
        CLOSED,
        VERSION,
    ]),
    Table::new(
        "team_figure_words",
        &topic::TEAM_START,
        "Wat het team telt",
        "What the team counts",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .columns(&[
        FIGURE,
        TEAM,
        words("name", "naam van het cijfer", "name of the figure"),
        words("unit", "eenheid", "unit"),
        choice("better", "of hoger of lager beter is", "whether higher or lower is better"),
    ]),
    Table::new(
        "team_figure_value",
        &topic::TEAM_START,
        "De waarde van een cijfer per week, van het hele team",
        "The value of a figure in a week, of the whole team",
    )
    .seen(Seen::Team)
    .erased(Erasure::Number)
    .columns(&[
        FIGURE,
        day("week", "de week", "the week"),
        TEAM,
        number("value", "de waarde", "the value"),
    ]),
    Table::new("catch_up", &topic::CATCH_UP, "Dat er een Bijpraten is", "That there is a catch-up")
        .seen(Seen::Circle)
        .erased(Erasure::Stays)
        .mine("t.person_id = $1")
        .columns(&[
            ID,
            ORGANISATION,
            of(
                "team_id",
                "team",
                "voor welk team; leeg: iedereen",
                "for which team; empty: everybody",
            ),
            WRITER,
            day("written_on", "op welke dag", "on which day"),
            day("next_on", "wanneer de volgende komt", "when the next one comes"),
        ]),
    Table::new(
        "catch_up_words",
        &topic::CATCH_UP,
        "Wat er speelt, in de woorden van wie leidt",
        "What goes on, in the words of who leads",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        CATCH_UP,
        ORGANISATION,
        TEAM,
        WRITER,
        words("goes_on", "wat er speelt", "what goes on"),
        words("means", "wat het voor ons betekent", "what it means for us"),
        words("not_known", "wat nog niet bekend is", "what is not known yet"),
        words("on_my_desk", "wat op mijn bord ligt", "what is on my desk"),
    ]),
    Table::new(
        "catch_up_question",
        &topic::CATCH_UP,
        "Dat iemand onder een Bijpraten iets vroeg",
        "That somebody asked something under a catch-up",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1 OR t.answered_by = $1")
    .columns(&[
        ID,
        CATCH_UP,
        person("person_id", "wie het vroeg", "who asked"),
        day("asked_on", "op welke dag", "on which day"),
        person("answered_by", "wie antwoordde", "who answered"),
        day("answered_on", "op welke dag beantwoord", "on which day answered"),
    ]),
    Table::new(
        "catch_up_question_words",
        &topic::CATCH_UP,
        "De vraag en het antwoord",
        "The question and the answer",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        of("question_id", "catch_up_question", "de vraag", "the question"),
        ORGANISATION,
        TEAM,
        WRITER,
        words("words", "de vraag", "the question"),
        words("answer", "het antwoord", "the answer"),
    ]),
];
