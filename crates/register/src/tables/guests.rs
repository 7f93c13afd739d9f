//! Guests of other organisations: who they are, and how they come in.

use super::DAY;
use crate::{
    column::{day, moment, of, person, secret, words},
    columns::{PERSON, PROOF},
    meaning::{Erasure, Keep, Seen, Term, two},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "guest_link",
        &topic::SIGN_IN,
        "Persoonlijke links van gasten",
        "Personal links of guests",
    )
    .kept(Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.expires_at <= $1",
        is_day: false,
        key: "token_hash",
        says: two("30 dagen nadat hij verlopen is", "30 days after it has expired"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret("token_hash", "afdruk van de link", "print of the link"),
        PERSON,
        moment("made_at", "wanneer hij gemaakt is", "when it was made"),
        moment("expires_at", "tot wanneer hij opent", "until when it opens"),
        moment("used_at", "wanneer hij geopend is", "when it was opened"),
        secret(
            "used_action",
            "nummer van de knop waarmee",
            "number of the button it was opened by",
        ),
        PROOF,
    ]),
    Table::new(
        "guest_session",
        &topic::SIGN_IN,
        "Op welke apparaten een gast binnen is",
        "On which devices a guest is in",
    )
    .kept(Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.expires_at <= $1",
        is_day: false,
        key: "token_hash",
        says: two("30 dagen nadat het verlopen is", "30 days after it has expired"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret("token_hash", "afdruk van de sleutel in de browser", "print of the key in the browser"),
        PERSON,
        secret("proof", "bewijs dat deze server het begon", "proof that this server began it"),
        moment("started_at", "wanneer de link daar openging", "when the link was opened there"),
        moment("expires_at", "tot wanneer het geldt", "until when it holds"),
        moment("ended_at", "wanneer het ophield", "when it ended"),
    ]),
    Table::new(
        "guest",
        &topic::AGREEMENTS,
        "Gasten van andere organisaties",
        "Guests of other organisations",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Goes)
    .kept(Keep::While(two(
        "Tot een half jaar nadat de laatste afspraak voorbij is; het adres gaat eerder als de gast stopt",
        "Until half a year after the last agreement is over; the address goes sooner if the guest stops",
    )))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        of("host_id", "organisation", "bij welke organisatie te gast", "guest of which organisation"),
        words("from_where", "van welke organisatie", "of which organisation"),
        words("email", "waar de link heen gaat", "where the link goes"),
        person("invited_by", "wie de gast uitnodigde", "who invited the guest"),
        day("invited_on", "op welke dag", "on which day"),
        day("renewed_on", "vanaf welke dag de termijn telt", "from which day the term counts"),
        day("revoked_on", "op welke dag de link is ingetrokken", "on which day the link was taken back"),
        day(
            "told_left_on",
            "op welke dag een gast bericht kreeg dat wie uitnodigde hier niet meer werkt",
            "on which day a guest was told that whoever invited them works here no more",
        ),
    ]),
];
