//! Coming in: passwords, sessions, links, forms that wait, and what others did with an account.

use super::DAY;
use crate::{
    column::{choice, day, moment, number, person, secret, words},
    columns::PROOF,
    columns::{BY_PROVIDER, ID, PERSON},
    meaning::{Erasure, Keep, Seen, Term, Two, two},
    table::Table,
    topic,
};

/// What goes thirty days after somebody has left: nobody can use it by then.
pub(super) const fn until_left(key: &'static str) -> Keep {
    Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.person_id IN (SELECT p.id FROM person p WHERE p.left_on IS NOT NULL AND p.left_on <= $1)",
        is_day: true,
        key,
        says: LEFT,
    })
}

const LEFT: Two = two(
    "Tot 30 dagen nadat je hier niet meer werkt; eerder als je het zelf verandert of stopzet",
    "Until 30 days after you stopped working here; sooner if you change or stop it yourself",
);

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "password",
        &topic::SIGN_IN,
        "Je wachtwoord, onleesbaar gemaakt",
        "Your password, made unreadable",
    )
    .kept(until_left("person_id"))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        secret(
            "hash",
            "een uitkomst waaruit het wachtwoord niet te lezen is (argon2id)",
            "an outcome from which the password can't be read (argon2id)",
        ),
        day("set_on", "op welke dag je het koos", "on which day you chose it"),
        PROOF,
    ]),
    Table::new(
        "session",
        &topic::SIGN_IN,
        "Op welke apparaten je bent ingelogd",
        "On which devices you are signed in",
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
        secret(
            "token_hash",
            "afdruk van de sleutel in je browser",
            "print of the key in your browser",
        ),
        PERSON,
        moment("started_at", "wanneer je inlogde", "when you signed in"),
        moment("expires_at", "tot wanneer het geldt", "until when it holds"),
        moment("ended_at", "wanneer je uitlogde", "when you signed out"),
        choice("device", "soort apparaat, in twee woorden", "sort of device, in two words"),
        secret(
            "started_by",
            "nummer van het formulier waarmee",
            "number of the form it was started by",
        ),
        choice("ended_why", "waarom het ophield", "why it ended"),
        secret("before_hash", "afdruk van de vorige sleutel", "print of the key before"),
        secret("proof", "bewijs dat deze server het begon", "proof that this server began it"),
        moment("renewed_at", "wanneer je een nieuwe sleutel kreeg", "when you got a new key"),
        moment(
            "proved_at",
            "wanneer je voor het laatst liet zien dat jij het bent",
            "when you last proved that it is you",
        ),
    ]),
    Table::new(
        "passkey_owner",
        &topic::SIGN_IN,
        "De naam waaronder je apparaten je account kennen",
        "The name by which your devices know your account",
    )
    .kept(until_left("person_id"))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        secret(
            "handle",
            "een toevallige naam, die niets van je zegt",
            "a random name that says nothing of you",
        ),
        PROOF,
    ]),
    Table::new("passkey", &topic::SIGN_IN, "Je passkeys", "Your passkeys")
        .kept(until_left("id"))
        .mine("t.person_id = $1")
        .columns(&[
            ID,
            PERSON,
            secret(
                "credential_hash",
                "afdruk van het nummer van de passkey",
                "print of the number of the passkey",
            ),
            secret(
                "credential",
                "de helft van de passkey die openbaar mag zijn, en zijn teller",
                "the half of the passkey that may be public, and its counter",
            ),
            words("name", "hoe je hem noemt", "what you call it"),
            day("since", "op welke dag je hem maakte", "on which day you made it"),
            PROOF,
        ]),
    Table::new(
        "provider_account",
        &topic::SIGN_IN,
        "Je account bij de inlogdienst van je organisatie",
        "Your account at the identity provider of your organisation",
    )
    .kept(until_left("person_id"))
    .mine("t.person_id = $1")
    .columns(&[
        words("issuer", "welke inlogdienst", "which identity provider"),
        words("subject", "hoe die dienst je noemt", "what that provider calls you"),
        PERSON,
        day("since", "op welke dag het gekoppeld werd", "on which day it was linked"),
        PROOF,
    ]),
    Table::new(
        "provider_return",
        &topic::SIGN_IN,
        "Dat je terugkwam van de inlogdienst",
        "That you came back from the identity provider",
    )
    .kept(Keep::Term(Term {
        seconds: DAY,
        past: "t.used_at <= $1",
        is_day: false,
        key: "state_hash",
        says: two("Een dag", "A day"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret("state_hash", "afdruk van de vraag", "print of the question"),
        PERSON,
        moment("used_at", "wanneer", "when"),
        secret("used_action", "nummer van het formulier", "number of the form"),
        PROOF,
    ]),
    Table::new(
        "passkey_challenge",
        &topic::SIGN_IN,
        "De vraag aan je browser om een passkey",
        "The question to your browser for a passkey",
    )
    .kept(Keep::Term(Term {
        seconds: 3600,
        past: "t.expires_at <= $1",
        is_day: false,
        key: "key_hash",
        says: two("Een uur", "An hour"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret(
            "key_hash",
            "afdruk van de sleutel in je browser",
            "print of the key in your browser",
        ),
        PERSON,
        secret(
            "state",
            "de vraag zelf: een toevallig getal",
            "the question itself: a random number",
        ),
        moment("expires_at", "tot wanneer het antwoord telt", "until when the answer counts"),
        moment("used_at", "wanneer het antwoord kwam", "when the answer came"),
        secret(
            "used_action",
            "nummer van het formulier waarmee",
            "number of the form it was answered by",
        ),
        PROOF,
    ]),
    Table::new(
        "sign_in_link",
        &topic::SIGN_IN,
        "Een link waarmee je een wachtwoord kiest",
        "A link with which you choose a password",
    )
    .kept(Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.expires_at <= $1",
        is_day: false,
        key: "token_hash",
        says: two("30 dagen nadat de link verlopen is", "30 days after the link has expired"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret("token_hash", "afdruk van de link", "print of the link"),
        PERSON,
        choice(
            "purpose",
            "waarvoor: uitnodiging of nieuw wachtwoord",
            "what for: invitation or new password",
        ),
        moment("made_at", "wanneer de link gemaakt is", "when the link was made"),
        moment("expires_at", "tot wanneer de link werkt", "until when the link works"),
        moment("used_at", "wanneer de link gebruikt is", "when the link was used"),
        secret(
            "used_action",
            "nummer van het formulier waarmee",
            "number of the form it was used by",
        ),
        PROOF,
    ]),
    Table::new(
        "second_step",
        &topic::SIGN_IN,
        "De app waarmee je een tweede stap doet",
        "The app with which you take a second step",
    )
    .kept(Keep::While(two(
        "Tot je de tweede stap uitzet, of weg bent",
        "Until you turn the second step off, or have left",
    )))
    .mine("t.person_id = $1")
    .columns(&[
        PERSON,
        secret(
            "secret",
            "het geheim dat je app ook heeft, versleuteld",
            "the secret your app has too, encrypted",
        ),
        day("since", "sinds welke dag", "since which day"),
        number("last_step", "de laatste code die gebruikt is", "the last code that was used")
            .seen(Seen::Nobody),
    ]),
    Table::new("recovery_code", &topic::SIGN_IN, "Je codes op papier", "Your codes on paper")
        .kept(Keep::While(two(
            "Tot een code gebruikt is, of je de tweede stap uitzet",
            "Until a code is used, or you turn the second step off",
        )))
        .mine("t.person_id = $1")
        .columns(&[secret("code_hash", "afdruk van een code", "print of a code"), PERSON, PROOF]),
    Table::new(
        "half_sign_in",
        &topic::SIGN_IN,
        "Dat je wachtwoord goed was en je code nog moet komen",
        "That your password was right and your code is still to come",
    )
    .kept(Keep::Term(Term {
        seconds: 3600,
        past: "t.expires_at <= $1",
        is_day: false,
        key: "token_hash",
        says: two("Een uur", "An hour"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret(
            "token_hash",
            "afdruk van de sleutel in je browser",
            "print of the key in your browser",
        ),
        PERSON,
        secret("next", "waar je naartoe wilde", "where you wanted to go"),
        moment("expires_at", "tot wanneer het geldt", "until when it holds"),
        moment("used_at", "wanneer je de code gaf", "when you gave the code"),
        secret(
            "used_action",
            "nummer van het formulier waarmee",
            "number of the form it was used by",
        ),
        PROOF,
    ]),
    Table::new(
        "kept_form",
        &topic::SIGN_IN,
        "Wat je typte toen je sessie was verlopen",
        "What you typed when your session had ended",
    )
    .kept(Keep::Term(Term {
        seconds: 0,
        past: "t.expires_at <= $1",
        is_day: false,
        key: "key_hash",
        says: two("Hooguit een uur", "An hour at most"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret(
            "key_hash",
            "afdruk van de sleutel in je browser",
            "print of the key in your browser",
        ),
        PERSON,
        choice("action", "welk formulier", "which form"),
        secret(
            "body",
            "wat je typte, versleuteld; alleen je eigen browser heeft de sleutel",
            "what you typed, sealed; only your own browser has the key",
        ),
        moment("expires_at", "tot wanneer het blijft", "until when it stays"),
    ]),
    Table::new(
        "set_up_code",
        &topic::SIGN_IN,
        "De code waarmee de eerste persoon Zwerm begon",
        "The code with which the first person began Zwerm",
    )
    .seen(Seen::Nobody)
    .kept(Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.used_at IS NOT NULL AND t.used_at <= $1",
        is_day: false,
        key: "code_hash",
        says: two("30 dagen nadat de code gebruikt is", "30 days after the code was used"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        secret("code_hash", "afdruk van de code", "print of the code"),
        moment("made_at", "wanneer de code gemaakt is", "when the code was made"),
        moment("used_at", "wanneer de code gebruikt is", "when the code was used"),
        secret(
            "used_action",
            "nummer van het formulier waarmee",
            "number of the form it was used by",
        ),
        person("person_id", "wie ermee begon", "who began with it"),
        PROOF,
    ]),
    Table::new("invitation", &topic::SIGN_IN, "Dat je bent uitgenodigd", "That you were invited")
        .seen(Seen::Administrators)
        .kept(until_left("person_id"))
        .mine("t.person_id = $1 OR t.invited_by = $1")
        .columns(&[
            PERSON,
            person("invited_by", "wie je uitnodigde", "who invited you").erased(Erasure::Shell),
            day("invited_on", "op welke dag", "on which day"),
            choice("way", "per mail of op papier", "by mail or on paper"),
        ]),
    Table::new(
        "account_note",
        &topic::SIGN_IN,
        "Wat anderen met je account deden",
        "What others did with your account",
    )
    .kept(Keep::Term(Term {
        seconds: 730 * DAY,
        past: "t.noted_on <= $1",
        is_day: true,
        key: "id",
        says: two("Twee jaar", "Two years"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        PERSON,
        person("by_person", "wie het deed", "who did it").erased(Erasure::Shell),
        day("noted_on", "op welke dag", "on which day"),
        choice("kind", "wat er veranderde", "what changed"),
        BY_PROVIDER,
    ]),
    Table::new(
        "address_change",
        &topic::SIGN_IN,
        "Je vorige mailadres, als een ander het veranderde",
        "Your address before, where somebody else changed it",
    )
    .kept(Keep::Term(Term {
        seconds: 30 * DAY,
        past: "t.changed_at <= $1",
        is_day: false,
        key: "id",
        says: two("30 dagen", "30 days"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        PERSON,
        person("by_person", "wie het deed", "who did it").erased(Erasure::Shell),
        moment("changed_at", "wanneer", "when"),
        words("old_address", "het vorige adres", "the address before"),
        BY_PROVIDER,
    ]),
    Table::new(
        "former_office",
        &topic::SIGN_IN,
        "Wie eerder beheerder was, en wanneer",
        "Who was administrator before, and when",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .kept(Keep::Term(Term {
        seconds: 730 * DAY,
        past: "t.ended_on <= $1",
        is_day: true,
        key: "id",
        says: two("Twee jaar nadat het ophield", "Two years after it ended"),
    }))
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        crate::columns::ORGANISATION,
        PERSON,
        choice("kind", "welke taak", "which task"),
        crate::columns::SINCE,
        day("ended_on", "tot welke dag", "until which day"),
    ]),
];
