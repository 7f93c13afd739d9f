//! Who looked: the access log and what keeps it whole.

use crate::{
    column::{choice, day, number, person, secret, words},
    columns::{ID, ORGANISATION},
    meaning::{Erasure, Keep, Seen, two},
    table::Table,
    topic,
};

const CHAIN: Keep = Keep::While(two(
    "Zolang de organisatie Zwerm gebruikt: een regel die weg is, breekt de keten",
    "As long as the organisation uses Zwerm: a line that is gone breaks the chain",
));

// Forgotten by features/oversight: the row stays, its words go (crates/access_log).
const WORDS: Keep = Keep::While(two(
    "Wie, over wie en wat: vijf jaar. De lege regel blijft, want een regel die weg is breekt de keten",
    "Who, about whom and what: five years. The empty line stays, for a line that is gone breaks the chain",
));

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "access_log",
        &topic::LOOKED,
        "Wie iets over jou opende, veranderde of meenam zonder er partij bij te zijn",
        "Who opened, changed or exported something about you without being a party to it",
    )
    .erased(Erasure::Stays)
    .kept(WORDS)
    .own("t.subject_id = $1")
    .mine("t.subject_id = $1 OR (t.subject_id IS NULL AND t.kind IS NOT NULL AND t.kind NOT LIKE 'erased%' AND t.kind NOT LIKE 'forgotten%' AND EXISTS (SELECT 1 FROM person p
        WHERE p.id = $1 AND p.organisation_id = t.organisation_id))")
    .columns(&[
        ID.seen(Seen::Nobody),
        ORGANISATION,
        number("number", "plaats in de keten", "place in the chain").seen(Seen::Nobody),
        day("noted_on", "op welke dag", "on which day"),
        person("actor_id", "wie keek; leeg: op de server zelf", "who looked; empty: on the server itself")
            .erased(Erasure::Goes),
        person("subject_id", "over wie; leeg: over iedereen", "about whom; empty: about everybody")
            .erased(Erasure::Goes),
        choice("kind", "wat er gebeurde", "what was done").erased(Erasure::Goes),
        secret("salt", "willekeurig getal, zodat niemand de regel kan raden", "random number, so that nobody can guess the line")
            .erased(Erasure::Goes),
        secret("commitment", "afdruk van de regel", "print of the line"),
        secret("hash", "afdruk van de keten tot hier", "print of the chain up to here"),
    ]),
    Table::new(
        "access_log_checkpoint",
        &topic::LOOKED,
        "Hoe lang de keten aan het einde van een dag was, ondertekend",
        "How long the chain was at the end of a day, signed",
    )
    .seen(Seen::WorksCouncil)
    .erased(Erasure::Stays)
    .kept(CHAIN)
    .columns(&[
        ORGANISATION,
        day("noted_on", "van welke dag", "of which day"),
        number("size", "hoeveel regels", "how many lines"),
        secret("hash", "afdruk van de keten", "print of the chain"),
        words("note", "het ondertekende briefje voor de ondernemingsraad", "the signed note for the works council"),
    ]),
    Table::new(
        "installation_key",
        &topic::LOOKED,
        "Welk sleutelbestand bij deze Zwerm hoort",
        "Which key file belongs to this Zwerm",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[
        secret("fingerprint", "afdruk van het sleutelbestand", "print of the key file"),
        day("since", "sinds welke dag", "since which day"),
        day("until", "tot welke dag", "until which day"),
    ]),
];
