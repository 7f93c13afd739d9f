//! The inbox, mail, and a private calendar.

use super::{DAY, sign_in::until_left};
use crate::{
    column::{choice, day, moment, number, of, secret},
    columns::PROOF,
    columns::{AGREEMENT, PERSON},
    meaning::{Keep, Seen, Term, two},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new("mail_choice", &topic::NOTICES, "Hoeveel mail je wilt", "How much mail you want")
        .kept(until_left("person_id"))
        .mine("t.person_id = $1")
        .columns(&[
            PERSON,
            choice("rhythm", "elke dag, elke week of niet", "daily, weekly or not"),
        ]),
    Table::new(
        "agreement_told",
        &topic::NOTICES,
        "Waarover je een mail kreeg, zodat je hem maar één keer krijgt",
        "What you were mailed about, so that you are told once",
    )
    .kept(Keep::Term(Term {
        seconds: 365 * DAY,
        past: "t.told_on <= $1",
        is_day: true,
        key: "person_id, about",
        says: two("Een jaar", "One year"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        choice("about", "nummer van waar het over ging", "number of what it was about"),
        day("told_on", "op welke dag de mail ging", "on which day the mail went"),
    ]),
    Table::new(
        "answer_link",
        &topic::NOTICES,
        "Een link in een mail waarmee je één vraag beantwoordt",
        "A link in a mail with which you answer one question",
    )
    .kept(Keep::Term(Term {
        seconds: 90 * DAY,
        past: "t.expires_at <= $1",
        is_day: false,
        key: "token_hash",
        says: two("90 dagen nadat de link verlopen is", "90 days after the link has expired"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret("token_hash", "afdruk van de link", "print of the link"),
        PERSON,
        AGREEMENT,
        number("version", "over welke versie", "about which version"),
        number("moves", "hoe ver de afspraak toen was", "how far the agreement was then"),
        choice("answer", "welk antwoord de link geeft", "which answer the link gives"),
        moment("expires_at", "tot wanneer de link werkt", "until when the link works"),
        moment("used_at", "wanneer de link gebruikt is", "when the link was used"),
        PROOF,
    ]),
    Table::new(
        "digest",
        &topic::NOTICES,
        "Tot waar je laatste overzicht per mail ging",
        "How far your last digest by mail went",
    )
    .kept(until_left("person_id"))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        day("day", "de dag van het overzicht", "the day of the digest"),
        choice("state", "of het verstuurd is", "whether it was sent"),
        choice("marks", "tot welk nummer het nieuws meeging", "up to which number it told news"),
        day("days_to", "tot welke dag vooruit het ging", "up to which day ahead it told"),
        choice("marks_before", "hetzelfde van het vorige overzicht", "the same of the one before"),
        day("days_before", "hetzelfde van het vorige overzicht", "the same of the one before"),
    ]),
    Table::new(
        "inbox_mark",
        &topic::NOTICES,
        "Tot waar je je postvak opzij legde",
        "How far you put your inbox aside",
    )
    .kept(until_left("person_id, feature"))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        choice("feature", "van welk onderdeel", "of which part"),
        number("seen", "tot welk nummer; geen tijdstip", "up to which number; no moment"),
    ]),
    Table::new(
        "calendar_feed",
        &topic::NOTICES,
        "Het geheime adres van je agenda",
        "The secret address of your calendar",
    )
    .kept(until_left("person_id"))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        secret("token_hash", "afdruk van het adres", "print of the address"),
        day("made_on", "op welke dag je het maakte", "on which day you made it"),
        PROOF,
    ]),
    Table::new(
        "catch_up_put_away",
        &topic::NOTICES,
        "Welke Bijpraten je van Vandaag weglegde",
        "Which catch-ups you put away from Vandaag",
    )
    .seen(Seen::Oneself)
    .kept(until_left("catch_up_id, person_id"))
    .mine("t.person_id = $1")
    .columns(&[of("catch_up_id", "catch_up", "welke Bijpraten", "which catch-up"), PERSON]),
];
