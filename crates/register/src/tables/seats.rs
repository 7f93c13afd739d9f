//! Seats in agreements: handing over, standing in, who has left, and help.

use super::agreements::{WITH_IT, of_mine};
use crate::{
    column::{choice, day, number, of, person, words},
    columns::{AGREEMENT, ID, MOVE, ORGANISATION, PERSON, PROOF, SIDE, TEAM},
    meaning::{Erasure, Keep, Seen, two},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "agreement_hand_over",
        &topic::AGREEMENTS,
        "Wie een plek overdraagt of laat waarnemen, aan wie",
        "Who hands over a seat or has a stand-in, and to whom",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(concat!(
        "t.from_id = $1 OR t.to_id = $1 OR t.offered_by = $1 OR ",
        of_mine!("agreement_id", "p.first_move <= t.offered_move")
    ))
    .columns(&[
        ID,
        AGREEMENT,
        SIDE,
        person("from_id", "van wie de plek is", "whose seat it is"),
        person("to_id", "aan wie het gevraagd is", "of whom it is asked"),
        person("offered_by", "wie het vroeg", "who asked"),
        day("offered_on", "op welke dag", "on which day"),
        of("offered_move", "agreement_move", "de stap van de vraag", "the step of the offer"),
        day("closed_on", "op welke dag het antwoord er was", "on which day it was answered"),
        of("closed_move", "agreement_move", "de stap van het antwoord", "the step of the answer"),
        day("starts_on", "waarnemen: vanaf welke dag", "standing in: from which day"),
        day(
            "returns_on",
            "waarnemen: op welke dag het teruggaat",
            "standing in: on which day it goes back",
        ),
        choice("stand_in", "waarnemen: hoe het ervoor staat", "standing in: how it stands"),
        number(
            "version",
            "tegen welke versie de waarnemer ja zei",
            "to which version the stand-in said yes",
        ),
        of("began_move", "agreement_move", "de stap waarmee het begon", "the step it began with"),
        of("over_move", "agreement_move", "de stap waarmee het ophield", "the step it ended with"),
        number(
            "first_version",
            "vanaf welke versie wie weg is eerder meelas",
            "from which version on who is away read along before",
        ),
        number("first_move", "vanaf welke stap", "from which step on"),
        number("first_check_in", "vanaf welke tussenstand", "from which check-in on"),
        choice(
            "was_with_receiver",
            "of de collega al gevraagd was",
            "whether the colleague had been asked",
        ),
        PROOF,
    ]),
    Table::new(
        "agreement_hand_over_asked",
        &topic::AGREEMENTS,
        "Wie antwoord geeft op een vraag om over te nemen",
        "Who is to answer an offer to take over",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(Keep::While(two("Tot de vraag beantwoord is", "Until the offer is answered")))
    .mine("t.person_id = $1")
    .columns(&[
        of("hand_over_id", "agreement_hand_over", "de vraag", "the offer"),
        AGREEMENT,
        PERSON,
        PROOF,
        choice(
            "is_receiver",
            "of die de plek zou krijgen",
            "whether that person would have the seat",
        ),
        day("asked_on", "op welke dag gevraagd", "on which day asked"),
        day("said_on", "op welke dag beantwoord", "on which day answered"),
    ]),
    Table::new(
        "agreement_left",
        &topic::AGREEMENTS,
        "Dat een partij hier niet meer werkt",
        "That a party does not work here any more",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(concat!("t.person_id = $1 OR ", of_mine!("agreement_id")))
    .columns(&[
        AGREEMENT,
        PERSON,
        day("noted_on", "op welke dag gemerkt", "on which day it was noticed"),
    ]),
    Table::new(
        "help_request",
        &topic::AGREEMENTS,
        "Een vraag om hulp, in woorden om te laten zien",
        "A request for help, in words meant to be shown",
    )
    .seen(Seen::Circle)
    .kept(Keep::While(two(
        "Tot je hem intrekt of de afspraak klaar is",
        "Until you take it back or the agreement ends",
    )))
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        ORGANISATION,
        AGREEMENT.seen(Seen::Parties),
        person("person_id", "wie hulp vraagt", "who asks for help"),
        TEAM,
        words("text", "de vraag", "the request"),
        day("asked_on", "op welke dag", "on which day"),
        MOVE.seen(Seen::Parties),
    ]),
    Table::new("help_offer", &topic::AGREEMENTS, "Wie hulp aanbiedt", "Who offers help")
        .seen(Seen::Parties)
        .kept(Keep::While(two(
            "Tot het aanbod of de vraag er niet meer is",
            "Until the offer or the request is gone",
        )))
        .mine("t.person_id = $1")
        .own("t.person_id = $1 OR t.request_id IN (SELECT r.id FROM help_request r WHERE r.person_id = $1)")
        .columns(&[
            of("request_id", "help_request", "de vraag om hulp", "the request for help"),
            person("person_id", "wie hulp aanbiedt", "who offers help"),
            day("offered_on", "op welke dag", "on which day"),
        ]),
];
