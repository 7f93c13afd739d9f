//! Topics that make Zwerm work: who is who, coming in, being told, finding.

use super::Topic;
use crate::meaning::{Ground, two};

pub(crate) static PERSON: Topic = Topic {
    code: "person",
    name: two("Wie je bent", "Who you are"),
    purpose: two(
        "Collega's vinden je, weten hoe ze je bereiken en wanneer je werkt.",
        "Colleagues find you, know how to reach you and when you work.",
    ),
    ground: Ground::Employment,
    needed: two(
        "Een afspraak maak je met iemand; daarvoor is een naam nodig. Foto, geboortedatum, adres, BSN en personeelsdossier vraagt Zwerm niet.",
        "An agreement is with somebody; that takes a name. Zwerm asks for no photo, date of birth, address, citizen number or personnel file.",
    ),
    cannot: &[
        two(
            "Zien wanneer iemand voor het laatst in Zwerm was",
            "See when somebody was last in Zwerm",
        ),
        two(
            "Mensen op iets anders sorteren dan op naam",
            "Sort people by anything but their names",
        ),
    ],
    held_by: &[
        "features/people/src/tests/finding.rs::a_leader_and_an_administrator_read_the_same_as_any_colleague",
        "features/people/src/tests/finding.rs::everybody_stands_by_name_thirty_on_a_page",
        "features/people/src/tests/details.rs::nobody_else_sees_or_changes_the_details",
    ],
    module: None,
};

pub(crate) static TEAM: Topic = Topic {
    code: "team",
    name: two("Teams en rollen", "Teams and roles"),
    purpose: two(
        "Weten wie bij welk team hoort, wie het leidt en wie welke rol heeft.",
        "Know who belongs to which team, who leads it and who has which role.",
    ),
    ground: Ground::Employment,
    needed: two(
        "Wie een team niet kent, kan het niets vragen. Alleen wat nu geldt staat er; oude teams van iemand blijven niet staan.",
        "Who does not know a team can't ask it anything. Only what holds now is kept, not the teams somebody was in before.",
    ),
    cannot: &[two(
        "Een beheerder die zichzelf ongezien in een team zet: het team leest het",
        "An administrator who puts themselves into a team unseen: the team reads it",
    )],
    held_by: &[
        "features/people/src/tests/details.rs::a_team_is_told_who_was_put_into_it_and_who_leads_it_also_by_the_only_administrator",
        "features/people/src/tests/details.rs::an_administrator_does_not_let_themselves_into_a_team_where_another_can",
    ],
    module: None,
};

pub(crate) static NOTICES: Topic = Topic {
    code: "notices",
    name: two("Postvak, mail en agenda", "Inbox, mail and calendar"),
    purpose: two(
        "Je hoort wat op je wacht, zo vaak als je zelf wilt.",
        "You hear what waits for you, as often as you wish.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Onthouden waarover je al een mail kreeg voorkomt dat je hem twee keer krijgt. Of je hem las, weet Zwerm niet.",
        "Remembering what you were mailed about keeps you from getting it twice. Whether you read it, Zwerm does not know.",
    ),
    cannot: &[
        two("Zien of iemand iets gelezen heeft", "See whether somebody read something"),
        two(
            "Woorden die tussen partijen blijven in een mail lezen",
            "Read in a mail what stays between parties",
        ),
    ],
    held_by: &[
        "features/inbox/src/tests/page.rs::nobody_sees_or_moves_anothers_marks",
        "features/inbox/src/tests/digest.rs::a_day_that_stays_between_its_parties_is_in_no_mail",
        "features/agreements/src/tests/mail.rs::of_a_private_agreement_the_mail_says_who_asks_and_nothing_else",
    ],
    module: None,
};

pub(crate) static RIGHTS: Topic = Topic {
    code: "rights",
    name: two("Je rechten", "Your rights"),
    purpose: two(
        "Je vraagt om wissen, verbeteren of beperken van je gegevens, of maakt bezwaar, en ziet hoe het ervoor staat.",
        "You ask to erase, rectify or restrict your data, or object, and see how it stands.",
    ),
    ground: Ground::Security,
    needed: two(
        "Een verzoek moet binnen een maand beantwoord zijn (AVG artikel 12). Van wie gewist is blijft een afdruk van een nummer, om het na een oudere back-up over te doen.",
        "A request must be answered within a month (GDPR article 12). Of who was erased a print of a number stays, to do it again after an older back-up.",
    ),
    cannot: &[
        two("Iemand ongemerkt wissen", "Erase somebody unnoticed"),
        two(
            "Wat gewist is terughalen uit een oudere back-up",
            "Bring back what was erased from an older back-up",
        ),
    ],
    held_by: &[
        "app/tests/privacy/older.rs::a_back_up_from_before_brings_nothing_back",
        "app/tests/privacy/erased.rs::every_column_becomes_what_the_register_says",
    ],
    module: None,
};

pub(crate) static SEARCH: Topic = Topic {
    code: "search",
    name: two("Zoeken", "Search"),
    purpose: two("Je vindt terug wat je mag lezen.", "You find what you may read."),
    ground: Ground::Interest,
    needed: two(
        "In de index staat alleen wat iedereen mag lezen. In je eigen afspraken wordt gezocht op het moment dat je zoekt; dat blijft nergens staan. Wat je zoekt ook niet.",
        "The index holds only what everybody may read. Your own agreements are looked through at the moment you search, and that stays nowhere; nor does what you looked for.",
    ),
    cannot: &[two("Zoeken in wat tussen anderen is", "Search in what is between others")],
    held_by: &[
        "app/tests/search.rs::every_word_of_an_own_agreement_is_found_by_its_two_people_alone",
        "app/tests/search.rs::the_others_look_back_is_found_once_both_have_given_one",
    ],
    module: None,
};

pub(crate) static SIGN_IN: Topic = Topic {
    code: "sign_in",
    name: two("Inloggen en je account", "Signing in and your account"),
    purpose: two(
        "Alleen jij komt bij wat van jou is, en je leest wat anderen met je account deden.",
        "Only you get to what is yours, and you read what others did with your account.",
    ),
    ground: Ground::Security,
    needed: two(
        "Zonder inloggen is niets vertrouwelijk. Van wachtwoord, sessie en link blijft alleen een afdruk. Van het apparaat twee woorden, voor je eigen lijst; geen IP-adres.",
        "Without signing in nothing is confidential. Of a password, session and link only a print stays. Of the device two words, for your own list; no IP address.",
    ),
    cannot: &[
        two("Je wachtwoord lezen of in jouw naam inloggen", "Read your password or sign in as you"),
        two("Zien waar of hoe vaak een ander inlogt", "See where or how often another signs in"),
    ],
    held_by: &[
        "features/sign_in/src/tests/kept.rs::whoever_has_the_database_reads_nothing_of_it",
        "features/sign_in/src/tests/access.rs::a_letter_for_another_password_works_once_and_the_old_one_until_then",
        "app/tests/house.rs::what_an_administrator_does_with_an_account_stands_on_vandaag_for_two_weeks",
    ],
    module: None,
};

pub(crate) static LOOKED: Topic = Topic {
    code: "looked",
    name: two("Wie keek er?", "Who looked?"),
    purpose: two(
        "Je ziet wie iets over jou opende, veranderde of meenam zonder er partij bij te zijn.",
        "You see who opened, changed or exported something about you without being a party to it.",
    ),
    ground: Ground::Security,
    needed: two(
        "Alleen dagen, en per dag één regel. Tussen partijen wordt niets genoteerd: dat zou verraden wie wat las.",
        "Days only, and one line a day. Between parties nothing is noted: it would tell who read what.",
    ),
    cannot: &[two(
        "Een regel ongemerkt veranderen of weghalen",
        "Change a line or take one away unnoticed",
    )],
    held_by: &[
        "crates/access_log/src/chain.rs::two_lines_that_look_alike_when_put_together_are_not_alike",
        "crates/access_log/src/checkpoint.rs::another_number_or_hash_is_noticed",
    ],
    module: None,
};

pub(crate) static CONSENT: Topic = Topic {
    code: "consent",
    name: two("Instemming en instellingen", "Consent and settings"),
    purpose: two(
        "De ondernemingsraad stemt in met wat raakt aan hoe mensen werken, en iedereen ziet wie wat veranderde en waarom.",
        "The works council consents to what touches how people work, and everybody sees who changed what and why.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Bij elk antwoord staat wie het gaf, op welke dag en waarom. Anders kan niemand het navragen.",
        "With each answer stands who gave it, on which day and why. Otherwise nobody could ask about it.",
    ),
    cannot: &[
        two(
            "Iets gebruiken dat over gedrag gaat voordat de ondernemingsraad instemde, of vastligt waarom dat niet hoeft",
            "Use what is about conduct before the works council consented, or it is on record why that is not needed",
        ),
        two(
            "Een antwoord of een instelling veranderen zonder dat te zien is wie het deed",
            "Change an answer or a setting without showing who did it",
        ),
    ],
    held_by: &[
        "app/tests/consent.rs::what_waits_for_consent_opens_for_nobody_and_keeps_nothing",
        "features/consent/src/tests/answering.rs::only_the_works_council_consents_and_takes_it_back",
    ],
    module: None,
};

pub(crate) static IMPORT: Topic = Topic {
    code: "import",
    name: two("Collega's inlezen", "Importing colleagues"),
    purpose: two(
        "Een beheerder neemt collega's en teams over uit de administratie.",
        "An administrator takes colleagues and teams over from the records.",
    ),
    ground: Ground::Employment,
    needed: two(
        "Het bestand blijft hooguit een uur; daarna blijft alleen hoeveel er veranderde.",
        "The file stays an hour at most; after that only how much changed.",
    ),
    cannot: &[two(
        "Het bestand van een andere beheerder openen",
        "Open the file of another administrator",
    )],
    held_by: &[
        "features/people/src/tests/uploading.rs::only_the_administrator_who_sent_a_file_sees_it",
        "app/tests/privacy/retention.rs::what_is_past_its_term_goes_and_what_is_within_it_stays",
    ],
    module: None,
};

pub(crate) static HOUSE_STYLE: Topic = Topic {
    code: "house_style",
    name: two("Huisstijl", "House style"),
    purpose: two(
        "Zwerm in de kleuren en letters en met het logo van de organisatie.",
        "Zwerm in the organisation's own colours and fonts, with its logo.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Alleen wie een stijl koos staat erbij, zodat een beheerder kan vragen waarom.",
        "Only who chose a style is kept, so that an administrator can ask why.",
    ),
    cannot: &[],
    held_by: &[],
    module: None,
};

pub(crate) static TECHNIQUE: Topic = Topic {
    code: "technique",
    name: two("Techniek", "Technique"),
    purpose: two(
        "Zwerm doet niets dubbel en vergeet niets als een server uitvalt.",
        "Zwerm does nothing twice and forgets nothing when a server fails.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Alleen nummers, geen woorden van mensen, en kort.",
        "Numbers only, no words of people, and for a short time.",
    ),
    cannot: &[two(
        "Uit de techniek lezen wat iemand deed: geen pagina laat het zien",
        "Read from it what somebody did: no page shows it",
    )],
    held_by: &[
        "app/tests/canary.rs::nobody_else_finds_a_private_word_on_any_page_in_mail_or_in_the_log",
        "app/tests/privacy/retention.rs::what_is_past_its_term_goes_and_what_is_within_it_stays",
    ],
    module: None,
};
