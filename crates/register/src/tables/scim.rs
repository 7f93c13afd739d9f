//! What the identity provider keeps by SCIM: its keys, and what it calls people and teams.

use crate::{
    column::{choice, day, person, secret, words},
    columns::PROOF,
    columns::{ID, ORGANISATION, PERSON, TEAM},
    meaning::{Erasure, Keep, Seen, two},
    table::Table,
    topic,
};

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "scim_key",
        &topic::SIGN_IN,
        "Sleutels waarmee de inlogdienst mensen en teams bijhoudt",
        "Keys with which the identity provider keeps people and teams",
    )
    .seen(Seen::Administrators)
    .erased(Erasure::Stays)
    .kept(Keep::While(two(
        "Tot een beheerder de sleutel terugneemt",
        "Until an administrator takes the key back",
    )))
    .mine("t.made_by = $1")
    .columns(&[
        ID,
        ORGANISATION,
        person("made_by", "wie de sleutel maakte", "who made the key").erased(Erasure::Shell),
        day("made_on", "op welke dag", "on which day"),
        day(
            "last_used_on",
            "op welke dag de inlogdienst hem het laatst gebruikte",
            "on which day the identity provider used it last",
        ),
        secret("hash", "afdruk van de sleutel", "print of the key").seen(Seen::Nobody),
        PROOF,
    ]),
    Table::new(
        "scim_person",
        &topic::SIGN_IN,
        "Hoe de inlogdienst je noemt",
        "What the identity provider calls you",
    )
    .seen(Seen::Nobody)
    .kept(Keep::While(two(
        "Zolang je account er is, tot je alles laat wissen",
        "As long as your account is there, until you have everything erased",
    )))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        words("external_id", "kenmerk bij de inlogdienst", "key at the identity provider"),
        words("user_name", "gebruikersnaam daar", "user name there"),
        words("folded_name", "dezelfde naam in kleine letters", "the same name in small letters"),
        words("given_name", "voornaam daar", "first name there"),
        words("family_name", "achternaam daar", "last name there"),
        choice("email_label", "soort e-mailadres daar", "kind of e-mail address there"),
        day(
            "removed_on",
            "sinds wanneer de inlogdienst je niet meer bijhoudt",
            "since when the identity provider does not keep you any more",
        ),
        day(
            "numbered_on",
            "sinds wanneer de inlogdienst je nummer noemt",
            "since when the identity provider tells your number",
        ),
    ]),
    Table::new(
        "scim_team",
        &topic::TEAM,
        "Hoe de inlogdienst een team noemt",
        "What the identity provider calls a team",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[
        TEAM,
        words("external_id", "kenmerk bij de inlogdienst", "key at the identity provider"),
        day(
            "removed_on",
            "sinds wanneer de inlogdienst het team niet meer bijhoudt",
            "since when the identity provider does not keep the team any more",
        ),
    ]),
];
