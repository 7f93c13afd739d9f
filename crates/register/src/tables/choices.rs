//! What a team chose together: habits, experiments, and that an agreement came of it; and a theme that it works on at once with the team
//! above. Nobody is named.

use crate::{
    column::{choice, day, of, words},
    columns::{AGREEMENT, ENDED, ID, ORGANISATION, TEAM, VERSION},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

const CHOICE: crate::Column = of("choice_id", "team_choice", "de keuze", "the choice");

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "team_choice_week",
        &topic::TEAM_START,
        "Of het hele team zijn gewoonte in een week deed",
        "Whether the team as a whole did its habit in a week",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .columns(&[
        CHOICE,
        day("week", "de week", "the week"),
        TEAM,
        choice("did", "ja, deels of nee", "yes, partly or no"),
    ]),
    Table::new(
        "team_choice_words",
        &topic::TEAM_START,
        "Wat het team koos, in eigen woorden",
        "What the team chose, in its own words",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .columns(&[
        CHOICE,
        TEAM,
        words("what", "de gewoonte, of wat het team probeert", "the habit, or what the team tries"),
        words("hope", "wat het team hoopt te zien", "what the team hopes to see"),
        words("closing", "de zin waarmee het eindigde", "the sentence with which it ended"),
    ]),
    Table::new(
        "team_choice",
        &topic::TEAM_START,
        "Dat een team een gewoonte, een experiment of een afspraak koos",
        "That a team chose a habit, an experiment or an agreement",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        TEAM,
        choice(
            "kind",
            "nieuw, anders of stoppen; een experiment; een afspraak",
            "new, different or stop; an experiment; an agreement",
        ),
        words("theme", "over welk thema van de scan", "about which theme of the scan"),
        of("wave_id", "wave", "na welke ronde", "after which wave"),
        AGREEMENT,
        day("begun_on", "op welke dag het begon", "on which day it began"),
        day("look_back_on", "wanneer het team terugkijkt", "when the team looks back"),
        ENDED,
        choice("ending", "houden, weggelegd of geleerd", "kept, laid aside or learnt"),
        VERSION,
    ]),
    Table::new(
        "parallel_words",
        &topic::TEAM_START,
        "Wat een team en het team erboven elkaar lieten weten over een thema",
        "What a team and the team above it told each other about a theme",
    )
    .seen(Seen::TwoTeams)
    .erased(Erasure::Stays)
    .columns(&[
        of("parallel_id", "parallel_process", "het parallelle proces", "the parallel process"),
        ORGANISATION,
        words(
            "client",
            "wat het team doet bij de mensen voor wie het werkt",
            "what the team does with the people it works for",
        ),
        words("us", "wat het team onder elkaar doet", "what the team does in its own midst"),
        words("board", "wat het team erboven zelf doet", "what the team above does itself"),
        words("ending", "wat het bracht", "what it brought"),
    ]),
    Table::new(
        "parallel_process",
        &topic::TEAM_START,
        "Dat een team en het team erboven tegelijk aan een thema werken",
        "That a team and the team above it work on a theme at once",
    )
    .seen(Seen::TwoTeams)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        TEAM,
        of("above_id", "team", "het team erboven", "the team above"),
        words("theme", "over welk thema van de scan", "about which theme of the scan"),
        of("wave_id", "wave", "na welke ronde", "after which wave"),
        day("begun_on", "op welke dag het begon", "on which day it began"),
        day(
            "board_on",
            "op welke dag het team erboven schreef",
            "on which day the team above wrote",
        ),
        ENDED,
    ]),
];
