//! Lessons and thanks.

use crate::{
    column::{choice, day, number, of, person, words},
    columns::{AGREEMENT, ID, ORGANISATION, VERSION},
    meaning::{Erasure, Keep, Seen, two},
    table::Table,
    topic,
};

const LESSON: crate::Column = of("lesson_id", "lesson", "de les", "the lesson");
const OF_AUTHOR: &str =
    "EXISTS (SELECT 1 FROM lesson l WHERE l.id = t.lesson_id AND l.author_id = $1)";
const UNTIL_TAKEN_AWAY: Keep =
    Keep::While(two("Tot je de les weghaalt", "Until you take the lesson away"));

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "lesson",
        &topic::LESSONS,
        "Dat je een les trok uit een afspraak",
        "That you drew a lesson from an agreement",
    )
    .seen(Seen::Circle)
    .kept(UNTIL_TAKEN_AWAY)
    .mine("t.author_id = $1")
    .columns(&[
        ID,
        ORGANISATION,
        person("author_id", "wie de les schreef", "who wrote the lesson"),
        AGREEMENT.seen(Seen::Parties),
        of("team_id", "team", "met welk team je hem deelt", "with which team you share it"),
        choice("shared_with", "met wie je hem deelt", "whom you share it with"),
        day("drawn_on", "op welke dag", "on which day"),
        VERSION,
    ]),
    Table::new("lesson_words", &topic::LESSONS, "Je les, voor jezelf", "Your lesson, for yourself")
        .kept(UNTIL_TAKEN_AWAY)
        .mine(OF_AUTHOR)
        .own(OF_AUTHOR)
        .columns(&[
            LESSON,
            words("happened", "wat er gebeurde", "what happened"),
            words("learnt", "wat je leerde", "what you learnt"),
            words(
                "differently",
                "wat je voortaan anders doet",
                "what you do differently from now on",
            ),
        ]),
    Table::new(
        "lesson_shown",
        &topic::LESSONS,
        "Wat je van je les deelt",
        "What you share of your lesson",
    )
    .seen(Seen::Circle)
    .kept(UNTIL_TAKEN_AWAY)
    .mine(OF_AUTHOR)
    .own(OF_AUTHOR)
    .columns(&[
        LESSON,
        words("happened", "wat er gebeurde", "what happened"),
        words("learnt", "wat je leerde", "what you learnt"),
        words("differently", "wat je voortaan anders doet", "what you do differently from now on"),
    ]),
    Table::new("thanks", &topic::THANKS, "Dank die je kreeg", "Thanks that you were given")
        .kept(Keep::While(two(
            "Tot wie hem kreeg hem weghaalt",
            "Until who was given it takes it away",
        )))
        .mine("t.receiver_id = $1")
        .columns(&[
            ID,
            ORGANISATION,
            person("receiver_id", "wie bedankt is", "who was thanked"),
            person("giver_id", "wie bedankte", "who gave thanks").erased(Erasure::Shell),
            day("given_on", "op welke dag", "on which day"),
            number(
                "mark",
                "een willekeurig getal waar de woorden aan vastzitten",
                "a random number to which the words are bound",
            ),
            words("text", "de woorden", "the words"),
        ]),
];
