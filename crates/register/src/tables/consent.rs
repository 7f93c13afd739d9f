//! What the works council answered, and what was changed in the settings.

use crate::{
    column::{choice, day, file, number, person, words},
    columns::{ID, ORGANISATION},
    meaning::{Erasure, Keep, Seen, two},
    table::Table,
    topic,
};

const PROOF: Keep = Keep::While(two(
    "Zolang de organisatie Zwerm gebruikt: het is het bewijs van wat er gold",
    "As long as the organisation uses Zwerm: it is the proof of what held",
));

pub(super) static TABLES: &[Table] = &[
    Table::new(
    "module_consent",
    &topic::CONSENT,
    "Wat de ondernemingsraad antwoordde over een onderdeel, of waarom dat niet hoefde",
    "What the works council answered about a module, or why that was not needed",
)
.seen(Seen::Organisation)
.erased(Erasure::Stays)
.kept(PROOF)
.mine("t.answered_by = $1")
.columns(&[
    ID,
    ORGANISATION,
    choice("module", "welk onderdeel", "which module"),
    choice("answer", "het antwoord", "the answer"),
    choice("ground", "waarom instemming niet hoefde", "why consent was not needed"),
    day("since", "vanaf welke dag het geldt", "from which day it holds"),
    day("until", "tot welke dag het gold", "until which day it held"),
    person("answered_by", "wie antwoordde", "who answered"),
    day("paper_on", "de dag op het papier", "the day on the paper"),
    words("words", "de reden, in eigen woorden", "the reason, in own words"),
    words("fingerprint", "afdruk van het instemmingsdossier", "print of the consent file"),
    file("file", "het instemmingsdossier van toen", "the consent file as it was then"),
]),
    Table::new(
        "threshold",
        &topic::CONSENT,
        "Met hoeveel mensen een groep minstens moet zijn voordat er iets over te zien is, en wie dat veranderde",
        "How many people a group must have before anything about it is shown, and who changed that",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .kept(PROOF)
    .mine("t.asked_by = $1 OR t.assented_by = $1 OR t.closed_by = $1")
    .columns(&[
        ID,
        ORGANISATION,
        choice("name", "welke drempel", "which threshold"),
        number("level", "hoeveel mensen", "how many people"),
        number("before", "hoeveel het er waren", "how many it was"),
        words("words", "de reden, in eigen woorden", "the reason, in own words"),
        person("asked_by", "wie het veranderde of voorstelde", "who changed or proposed it"),
        day("asked_on", "op welke dag", "on which day"),
        day("since", "vanaf welke dag het geldt", "from which day it holds"),
        day("until", "tot welke dag het gold", "until which day it held"),
        person("assented_by", "wie van de andere kant instemde", "who of the other side agreed"),
        day("closed_on", "op welke dag het voorstel verviel", "on which day the proposal ended"),
        person("closed_by", "wie het voorstel beëindigde", "who ended the proposal"),
    ]),
];
