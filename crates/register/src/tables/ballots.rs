//! The ballot box: a file of its own, outside the database and its back-ups. No row names anybody, so there is nothing in
//! it that erasure or an export could find.

use crate::{
    column::{choice, file, number, secret, words},
    meaning::{Erasure, Keep, Seen, two},
    table::Table,
    topic,
};

const KEPT: Keep = Keep::While(two(
    "Zolang de ronde na te rekenen moet zijn, of tot de ronde wordt vergeten",
    "As long as the wave has to be checkable, or until the wave is forgotten",
));
const WAVE: crate::Column = secret(
    "wave",
    "welke ronde: de afdruk van wat vooraf is aangekondigd",
    "which wave: the print of what was announced",
);
const CELL: crate::Column =
    number("cell", "de groep waarin is geantwoord", "the group it was answered in");

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "ballot",
        &topic::WAVES,
        "Een stembiljet: een verzegeld antwoord, zonder naam, tijd of volgorde",
        "A ballot: a sealed answer, without a name, a time or an order",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Number)
    .kept(KEPT)
    .columns(&[
        WAVE,
        secret(
            "key",
            "de sleutel van het biljet zelf, die bij niemand hoort",
            "the ballot's own key, which belongs to nobody",
        ),
        CELL,
        number(
            "number",
            "de hoeveelste versie van dit biljet: de hoogste geldt",
            "which version of this ballot: the highest holds",
        ),
        secret(
            "leaf",
            "de afdruk van het biljet, voor de openbare telling",
            "the print of the ballot, for the public count",
        ),
        file("wire", "het verzegelde biljet", "the sealed ballot"),
    ]),
    Table::new(
        "sheet",
        &topic::WAVES,
        "Geopende antwoorden van een groep, geteld en los van de biljetten",
        "Opened answers of a group, counted and apart from the ballots",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Number)
    .kept(KEPT)
    .columns(&[
        WAVE,
        CELL,
        words("answers", "de antwoorden", "the answers"),
        number("times", "hoe vaak precies deze zijn gegeven", "how often exactly these were given"),
    ]),
    Table::new(
        "letter",
        &topic::WAVES,
        "Wat een brief op papier opent: een verzegeld stembiljet, zonder naam, groep of tijd",
        "What a letter on paper opens: a sealed ballot paper, without a name, a group or a time",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Number)
    .kept(Keep::While(two("Tot de ronde geteld is", "Until the wave is counted")))
    .columns(&[
        WAVE,
        secret(
            "mark",
            "waarmee de code van een brief gevonden wordt; de code zelf staat nergens",
            "by which the code of a letter is found; the code itself stands nowhere",
        ),
        secret("sealed", "het verzegelde stembiljet", "the sealed ballot paper"),
        choice("is_open", "of de brief geopend is", "whether the letter was opened"),
    ]),
    Table::new(
        "begun",
        &topic::WAVES,
        "Van welke rondes de stembiljetten hier komen",
        "Of which waves the ballots come here",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Number)
    .kept(KEPT)
    .columns(&[WAVE]),
    Table::new("closed", &topic::WAVES, "Welke rondes gesloten zijn", "Which waves are closed")
        .seen(Seen::Nobody)
        .erased(Erasure::Number)
        .kept(KEPT)
        .columns(&[
            WAVE,
            choice("is_opened", "of de antwoorden geopend zijn", "whether the answers were opened"),
        ]),
];
