//! What the program needs to run: work that waits, forms sent twice, what words are found by, its own look.

use super::DAY;
use crate::{
    column::{choice, day, file, key, moment, number, of, person, secret, words},
    columns::{ID, ORGANISATION, PROOF},
    meaning::{Erasure, Keep, Seen, Term, two},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "migration",
        &topic::TECHNIQUE,
        "Welke veranderingen aan de database gedaan zijn",
        "Which changes of the database were made",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[
        number("version", "nummer van de verandering", "number of the change"),
        choice("name", "naam van de verandering", "name of the change"),
        choice("checksum", "controlegetal van de tekst", "checksum of its text"),
        moment("applied_at", "wanneer het gedaan is", "when it was made"),
    ]),
    Table::new(
        "sealed_table",
        &topic::TECHNIQUE,
        "In welke tabellen alle woorden versleuteld zijn",
        "In which tables all words are sealed",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[
        choice("name", "naam van de tabel", "name of the table"),
        moment("sealed_at", "sinds wanneer", "since when"),
        PROOF,
    ]),
    Table::new(
        "job",
        &topic::TECHNIQUE,
        "Werk dat nog gedaan moet worden, zoals een mail versturen",
        "Work that is still to be done, such as sending a mail",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Number)
    .kept(Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.died_at IS NOT NULL AND t.died_at <= $1",
        is_day: false,
        key: "id",
        says: two(
            "Tot het gedaan is; wat na drie dagen proberen mislukt, nog 30 dagen",
            "Until it is done; what fails after three days of trying, 30 days more",
        ),
    }))
    .columns(&[
        ID,
        choice("topic", "soort werk", "sort of work"),
        words(
            "payload",
            "nummers die het werk nodig heeft; geen woorden van mensen",
            "numbers the work needs; no words of people",
        ),
        moment("run_after", "vanaf wanneer het mag", "from when on it may be done"),
        number("attempts", "hoe vaak het geprobeerd is", "how often it was tried"),
        moment("leased_until", "tot wanneer het bij een server ligt", "until when a server has it"),
        words("last_error", "waarom het niet lukte, zonder namen", "why it failed, without names"),
        moment("died_at", "wanneer het is opgegeven", "when it was given up"),
    ]),
    Table::new(
        "done_action",
        &topic::TECHNIQUE,
        "Welke formulieren verwerkt zijn, zodat twee keer klikken niets dubbel doet",
        "Which forms were dealt with, so that clicking twice does nothing twice",
    )
    .seen(Seen::Nobody)
    .kept(Keep::Term(Term {
        seconds: 2 * DAY,
        past: "t.done_at <= $1",
        is_day: false,
        key: "action_id",
        says: two("2 dagen", "2 days"),
    }))
    .columns(&[
        secret("action_id", "willekeurig nummer van het formulier", "random number of the form"),
        person("person_id", "wie het stuurde", "who sent it"),
        choice("location", "naar welke pagina het leidde", "which page it led to"),
        moment("done_at", "wanneer het verwerkt is", "when it was dealt with"),
    ]),
    Table::new(
        "upkeep",
        &topic::TECHNIQUE,
        "Wanneer er voor het laatst een back-up gemaakt en geprobeerd is, hoe de klok liep, en of de lijst van wie gewist is heel was",
        "When a back-up was last made and tried out, how the clock ran, and whether the list of who was erased was whole",
    )
    .seen(Seen::Administrators)
    .erased(Erasure::Stays)
    .columns(&[
        choice("kind", "back-up, proef, klok of lijst", "back-up, drill, clock or list"),
        moment("tried_at", "wanneer het de laatste keer begon", "when it began the last time"),
        moment("done_at", "wanneer het de laatste keer lukte", "when it succeeded the last time"),
        choice("fault", "wat er misging", "what went wrong"),
        choice("says", "naam van het bestand; bij de klok hoeveel seconden, bij de lijst hoeveel regels", "name of the file; of the clock how many seconds, of the list how many lines"),
        number("size", "hoeveel rijen erin staan", "how many rows it holds"),
    ]),
    Table::new(
        "search_term",
        &topic::SEARCH,
        "Op welke woorden je iets vindt dat iedereen in de organisatie mag lezen, en namen van collega's en teams",
        "By which words you find what everybody in the organisation may read, and names of colleagues and teams",
    )
    .seen(Seen::Organisation)
    .own("(t.shelf = 1 AND t.item_id = $1) OR (t.shelf = 3 AND t.item_id IN (SELECT l.id FROM lesson l WHERE l.author_id = $1))")
    .kept(Keep::While(two(
        "Zolang datgene er is waar het naartoe leidt",
        "As long as what it leads to is there",
    )))
    .columns(&[
        ORGANISATION,
        number("shelf", "wat het is: collega, team, afspraak of les", "what it is: colleague, team, agreement or lesson"),
        words("term", "het woord, in een korte vorm", "the word, in a short form"),
        key("item_id", "nummer van wat je ermee vindt", "number of what it finds"),
    ]),
    Table::new(
        "house_style",
        &topic::HOUSE_STYLE,
        "De kleuren en letters van de organisatie, en wie ze koos",
        "The organisation's colours and fonts, and who chose them",
    )
    .seen(Seen::Administrators)
    .erased(Erasure::Stays)
    .mine("t.proposed_by = $1 OR t.chosen_by = $1 OR t.ended_by = $1")
    .columns(&[
        ID,
        ORGANISATION,
        words("file", "naam van het themabestand", "name of the theme file"),
        file("css", "de kleuren en letters", "the colours and fonts").seen(Seen::Everyone),
        words("logo", "kenmerk van het logo", "mark of the logo").seen(Seen::Everyone),
        words("heading_font", "kenmerk van de letter van koppen", "mark of the font of heads")
            .seen(Seen::Everyone),
        words("text_font", "kenmerk van de letter van de gewone tekst", "mark of the font of plain text")
            .seen(Seen::Everyone),
        person("proposed_by", "wie het bestand bracht", "who brought the file"),
        day("proposed_on", "op welke dag", "on which day"),
        person("chosen_by", "wie het koos", "who chose it"),
        day("since", "vanaf welke dag het geldt", "from which day it holds"),
        person("ended_by", "wie ermee stopte", "who ended it"),
        day("until", "tot welke dag het gold", "until which day it held"),
    ]),
    Table::new(
        "house_style_file",
        &topic::HOUSE_STYLE,
        "Het logo en de letterbestanden van de organisatie",
        "The organisation's logo and font files",
    )
    .seen(Seen::Administrators)
    .erased(Erasure::Stays)
    .kept(Keep::While(two(
        "Zolang een huisstijl het bestand noemt",
        "As long as a house style names the file",
    )))
    .columns(&[
        ID,
        ORGANISATION,
        words("mark", "kenmerk van wat erin staat", "mark of what is in it").seen(Seen::Everyone),
        file("content", "het bestand zoals het kwam", "the file as it came").seen(Seen::Everyone),
    ]),
    Table::new(
        "import_file",
        &topic::IMPORT,
        "Het bestand met collega's of teams dat een beheerder bekijkt, voordat het verwerkt wordt",
        "The file with colleagues or teams that an administrator looks at before it is carried out",
    )
    .seen(Seen::Administrators)
    .kept(Keep::Term(Term {
        seconds: 3600,
        past: "t.import_id IN (SELECT i.id FROM people_import i WHERE i.made_at <= $1)",
        is_day: false,
        key: "import_id, position",
        says: two("Tot het verwerkt is, hooguit een uur", "Until it is carried out, an hour at most"),
    }))
    .own("t.import_id IN (SELECT i.id FROM people_import i WHERE i.person_id = $1)")
    .columns(&[
        of("import_id", "people_import", "de import", "the import"),
        number("position", "het hoeveelste bestand", "which of the files"),
        file("bytes", "het bestand zelf", "the file itself"),
    ]),
    Table::new(
        "people_import",
        &topic::IMPORT,
        "Dat een beheerder een bestand inlas, en hoeveel het veranderde",
        "That an administrator read a file in, and how much it changed",
    )
    .seen(Seen::Administrators)
    .erased(Erasure::Stays)
    .kept(Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.carried_out_on IS NULL AND t.made_at <= $1",
        is_day: false,
        key: "id",
        says: two(
            "Niet verwerkt: 30 dagen. Verwerkt: zolang de organisatie Zwerm gebruikt",
            "Not carried out: 30 days. Carried out: as long as the organisation uses Zwerm",
        ),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        ORGANISATION,
        person("person_id", "wie het bestand inlas", "who read the file in"),
        moment("made_at", "wanneer; voor het uur dat het bestand blijft", "when; for the hour the file stays")
            .seen(Seen::Nobody),
        day("carried_out_on", "op welke dag het verwerkt is", "on which day it was carried out"),
        number("new_people", "hoeveel nieuwe collega's", "how many new colleagues"),
        number("changed_people", "hoeveel collega's anders werden", "how many colleagues changed"),
        number("new_teams", "hoeveel nieuwe teams", "how many new teams"),
        number("changed_teams", "hoeveel teams anders werden", "how many teams changed"),
    ]),
];
