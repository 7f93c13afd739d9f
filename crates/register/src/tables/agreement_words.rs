//! The words of agreements: for the parties alone.

use super::agreements::{WITH_IT, of_mine};
use crate::{
    column::{choice, day, number, of, person, secret, words},
    columns::{AGREEMENT, BOUNDARY, ID, MOVE, NUMBER, POSITION, STATE},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new("pair_key", &topic::AGREEMENTS, "De sleutel waarmee de woorden van een afspraak versleuteld zijn", "The key with which the words of an agreement are sealed")
        .seen(Seen::Nobody)
        .kept(WITH_IT)
        // Once everybody who takes part was erased nobody is left to read it: with the key all its words are gone.
        .own(
            "t.agreement_id IN (SELECT own.agreement_id FROM agreement_party own WHERE own.person_id = $1) AND NOT EXISTS (SELECT 1 FROM agreement_party p
        JOIN person other ON other.id = p.person_id WHERE p.agreement_id = t.agreement_id AND p.person_id <> $1 AND other.erased_on IS NULL)",
        )
        .columns(&[
            AGREEMENT,
            secret("wrapped", "de sleutel, die alleen met het sleutelbestand opengaat", "the key, which opens with the key file alone"),
        ]),
    Table::new("agreement_words", &topic::AGREEMENTS, "Wat jullie afspreken: de woorden van een versie", "What you agree: the words of a version")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
        .columns(&[
            AGREEMENT,
            NUMBER,
            words("message", "bericht bij het voorstel", "message with the proposal").reads(
                "CASE WHEN t.number = (SELECT p.first_version FROM agreement_party p WHERE p.agreement_id = t.agreement_id AND p.person_id = $1) THEN '' ELSE t.message END",
            ),
            words("for_whom", "voor wie het is", "whom it is for"),
            words("may_go_wrong", "wat mis mag gaan", "what may go wrong"),
            words("may_not_go_wrong", "wat niet mis mag gaan", "what may not go wrong"),
            words("in_return", "wat ertegenover staat", "what is given in return"),
            words("title", "korte naam", "short name"),
            words("result", "het resultaat", "the result"),
        ]),
    Table::new("agreement_criterion", &topic::AGREEMENTS, "Waaraan jullie zien dat het goed is", "By what you see that it is good")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
        .columns(&[
            AGREEMENT,
            NUMBER,
            POSITION,
            words("text", "de tekst", "the text"),
            day("seen_on", "op welke dag het gezien is", "on which day it was seen"),
        ]),
    Table::new("agreement_need", &topic::AGREEMENTS, "Steun: wat iemand nodig heeft, en of het beloofd is", "Support: what somebody needs, and whether it was promised")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(concat!(of_mine!("agreement_id"), " OR t.asked_of = $1"))
        .columns(&[
            ID,
            AGREEMENT,
            number("first_version", "sinds welke versie", "since which version"),
            of("check_in_id", "check_in", "de tussenstand waarin erom gevraagd werd", "the check-in in which it was asked"),
            person("asked_by", "wie erom vroeg", "who asked for it"),
            words("text", "wat nodig is", "what is needed"),
            day("by_on", "voor welke dag", "by which day"),
            STATE,
            day("answered_on", "op welke dag er antwoord kwam", "on which day it was answered"),
            day("kept_on", "op welke dag de steun er was", "on which day it was given"),
            person("asked_of", "aan wie gevraagd", "of whom it is asked"),
        ]),
    Table::new("agreement_reason", &topic::AGREEMENTS, "Waarom het voor iemand uitmaakt", "Why it matters to somebody")
        .seen(Seen::Parties)
        .kept(WITH_IT)
        .mine(concat!(
            "(t.person_id = $1 OR ",
            of_mine!("agreement_id"),
            ") AND NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.agreement_id = t.agreement_id AND h.from_id = t.person_id AND h.to_id = $1 AND h.stand_in = 'running')"
        ))
        .columns(&[
            AGREEMENT,
            person("person_id", "voor wie het uitmaakt", "to whom it matters"),
            words("text", "waarom", "why"),
        ]),
    Table::new("acceptance", &topic::AGREEMENTS, "Wie ja zei tegen welke versie, en in eigen woorden", "Who said yes to which version, and in own words")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(of_mine!("agreement_id", "(p.first_version = 0 OR p.first_version < t.number OR t.person_id = p.person_id)"))
        .columns(&[
            AGREEMENT,
            NUMBER,
            person("person_id", "wie ja zei", "who said yes"),
            day("accepted_on", "op welke dag", "on which day"),
            words("own_words", "wat diegene afspreekt, in eigen woorden", "what that person agrees to, in own words"),
        ]),
    Table::new("check_in", &topic::AGREEMENTS, "Tussenstanden: wat er gedaan is en nodig is", "Check-ins: what was done and what is needed")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(of_mine!("agreement_id", "p.first_check_in <= t.id"))
        .columns(&[
            ID,
            AGREEMENT,
            person("person_id", "wie hem gaf", "who gave it"),
            day("given_on", "op welke dag", "on which day"),
            words("done", "wat er gedaan is", "what was done"),
            words("need", "wat er nodig is", "what is needed"),
            choice("outlook", "op koers, krap of even praten", "on course, tight or let us talk"),
        ]),
    Table::new("agreement_note", &topic::AGREEMENTS, "Woorden bij een stap: wat er is opgeleverd, wat nog openstaat", "Words with a step: what was delivered, what is still open")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(of_mine!("agreement_id", "p.first_move <= t.move_id"))
        .columns(&[MOVE, AGREEMENT, words("text", "de woorden", "the words")]),
    Table::new("look_back", &topic::AGREEMENTS, "Terugblikken, elk in de ik-vorm", "Look-backs, each in I-form")
        .seen(Seen::PartiesTogether)
        .kept(WITH_IT)
        .mine(concat!("t.person_id = $1 OR ", of_mine!("agreement_id", "p.ended_on < $2")))
        .columns(&[
            AGREEMENT,
            person("person_id", "wie terugkijkt", "who looks back"),
            day("given_on", "op welke dag", "on which day"),
            words("went_well", "wat goed ging", "what went well"),
            words("do_differently", "wat die een volgende keer anders doet", "what that person would do differently"),
            words("ask_or_offer", "een vraag of aanbod aan de ander", "an ask or offer to the other"),
        ]),
    Table::new("agreement_step_in", &topic::AGREEMENTS, "Waarom iemand ingreep", "Why somebody stepped in")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(of_mine!("agreement_id", "p.first_move <= t.move_id"))
        .columns(&[
            MOVE,
            AGREEMENT,
            person("person_id", "wie ingreep", "who stepped in"),
            BOUNDARY,
            words("other_boundary", "een ander kader, in eigen woorden", "another boundary, in own words"),
            words("reason", "waarom", "why"),
            words("gives_back", "wanneer het teruggaat", "when it is given back"),
            day("until_on", "tot welke dag", "until which day"),
        ]),
    Table::new("agreement_hand_over_words", &topic::AGREEMENTS, "De zin bij een vraag om over te nemen", "The sentence with an offer to take over")
        .seen(Seen::Parties)
        .erased(Erasure::Stays)
        .kept(WITH_IT)
        .mine(of_mine!("agreement_id", "(p.first_move <= t.move_id OR t.person_id = p.person_id)"))
        .columns(&[
            MOVE,
            AGREEMENT,
            person("person_id", "aan wie het gevraagd is", "of whom it was asked"),
            words("text", "de zin", "the sentence"),
        ]),
];
