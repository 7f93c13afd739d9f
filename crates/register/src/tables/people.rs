//! Organisation, teams, people, roles.

use super::DAY;
use crate::{
    column::{Column, choice, day, number, of, person, secret, words},
    columns::{
        BY_PROVIDER, CLOSED, ID, KIND_OF_WORK, ORGANISATION, PERSON, SINCE, TEAM, VERSION,
        WORK_ROLE,
    },
    meaning::{Erasure, Keep, Seen, Term, two},
    table::Table,
    topic,
};

const WHILE_IN: Keep = Keep::While(two("Zolang je erbij hoort", "As long as you belong to it"));

/// A column that may not be empty: what stands there once it is erased.
const fn gone(column: Column, leaves: &'static str) -> Column {
    column.erased(Erasure::Goes).leaves(leaves)
}

const OF_THE_HOUSE_LANGUAGE: &str =
    "(SELECT o.language FROM organisation o WHERE o.id = t.organisation_id)";
const OF_THE_HOUSE_ZONE: &str =
    "(SELECT o.time_zone FROM organisation o WHERE o.id = t.organisation_id)";
const OF_THE_HOUSE_BEGINNING: &str =
    "(SELECT o.founded_on FROM organisation o WHERE o.id = t.organisation_id)";

pub(super) static TABLES: &[Table] = &[
    Table::new("organisation", &topic::TEAM, "De organisatie", "The organisation")
        .seen(Seen::Organisation)
        .erased(Erasure::Stays)
        .columns(&[
            ID,
            words("name", "naam", "name"),
            choice("language", "taal om mee te beginnen", "language to begin with"),
            choice("time_zone", "tijdzone", "time zone"),
            day("founded_on", "sinds wanneer Zwerm hier is", "since when Zwerm is here"),
            of("host_id", "organisation", "van een gastenhuis: wiens gasten er wonen", "of a guest house: whose guests live there")
                .seen(Seen::Nobody),
            number("demo_seed", "alleen bij een demo: waaruit die gemaakt is", "of a demo only: what it was made from")
                .seen(Seen::Nobody),
        ]),
    Table::new("team", &topic::TEAM, "Teams: hoe ze heten en waar ze voor zijn", "Teams: their names and what they are for")
        .seen(Seen::Organisation)
        .erased(Erasure::Stays)
        .columns(&[
            ID,
            ORGANISATION,
            of("parent_id", "team", "het team erboven", "the team above"),
            words("key", "kenmerk in het bestand van de organisatie", "key in the organisation's own file")
                .seen(Seen::Administrators),
            words("name", "naam", "name"),
            words("purpose", "waar het team voor is", "what the team is for"),
            CLOSED,
            VERSION,
        ]),
    Table::new("person", &topic::PERSON, "Wie je bent, en hoe je te bereiken bent", "Who you are, and how to reach you")
        .seen(Seen::Organisation)
        .kept(Keep::While(two(
            "Zolang je hier werkt; daarna blijft je naam bij wat je met anderen afsprak, tot je alles laat wissen",
            "As long as you work here; after that your name stays with what you agreed with others, until you have everything erased",
        )))
        .erased(Erasure::Shell)
        .mine("t.id = $1")
        .own("t.id = $1")
        .columns(&[
            ID,
            ORGANISATION,
            gone(words("key", "kenmerk in het bestand van de organisatie", "key in the organisation's own file"), "'-' || t.id")
                .seen(Seen::Administrators),
            words("name", "naam", "name").leaves(
                "(SELECT CASE o.language WHEN 'en' THEN 'Ex-colleague' ELSE 'Oud-collega' END FROM organisation o WHERE o.id = t.organisation_id)",
            ),
            words("sort_key", "naam in kleine letters, om op te sorteren", "name in small letters, to sort by").leaves(
                "(SELECT CASE o.language WHEN 'en' THEN 'ex-colleague' ELSE 'oud-collega' END FROM organisation o WHERE o.id = t.organisation_id)",
            ),
            words("email", "e-mailadres", "e-mail address").erased(Erasure::Goes).seen(Seen::Administrators),
            gone(words("phone", "telefoonnummer", "telephone number"), "''"),
            gone(words("job_title", "functie", "job title"), "''"),
            gone(choice("language", "taal waarin je Zwerm leest", "language in which you read Zwerm"), OF_THE_HOUSE_LANGUAGE)
                .seen(Seen::Oneself),
            gone(choice("time_zone", "tijdzone", "time zone"), OF_THE_HOUSE_ZONE).seen(Seen::Oneself),
            gone(words("working_hours", "wanneer je werkt", "when you work"), "''"),
            gone(words("how_i_work", "hoe jij werkt, in je eigen woorden", "how you work, in your own words"), "''"),
            gone(day("joined_on", "eerste dag", "first day"), OF_THE_HOUSE_BEGINNING).seen(Seen::Administrators),
            day("left_on", "dag na je laatste dag", "day after your last day").leaves("COALESCE(t.left_on, $2)"),
            VERSION.leaves("t.version + 1"),
            day("leaves_on", "laatste dag, als die bekend is", "last day, once it is known")
                .erased(Erasure::Goes)
                .seen(Seen::Administrators),
            day("erased_on", "op welke dag je alles liet wissen", "on which day you had everything erased")
                .seen(Seen::Nobody)
                .leaves("$2"),
            day("left_noted_on", "op welke dag is vastgelegd dat je weg bent", "on which day it was put on record that you left")
                .seen(Seen::Nobody)
                .leaves("COALESCE(t.left_noted_on, $2)"),
            secret("mark", "willekeurig getal waaraan een oudere back-up je na het wissen herkent", "random number by which an older back-up knows you after the erasure")
                .seen(Seen::Nobody)
                .erased(Erasure::Goes),
        ]),
    Table::new("membership", &topic::TEAM, "In welk team je zit", "Which team you are in")
        .seen(Seen::Organisation)
        .kept(WHILE_IN)
        .mine("t.person_id = $1")
        .columns(&[
            PERSON,
            TEAM,
            choice("is_main", "of het je hoofdteam is", "whether it is your main team"),
            SINCE.seen(Seen::Nobody),
        ]),
    Table::new("team_lead", &topic::TEAM, "Wie een team leidt", "Who leads a team")
        .seen(Seen::Organisation)
        .kept(WHILE_IN)
        .mine("t.person_id = $1")
        .columns(&[TEAM, PERSON, SINCE.seen(Seen::Nobody)]),
    Table::new(
        "team_note",
        &topic::TEAM,
        "Wie iemand in een team zette, of het liet leiden",
        "Who put somebody into a team, or let them lead it",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .kept(Keep::Term(Term {
        seconds: 730 * DAY,
        past: "t.noted_on <= $1",
        is_day: true,
        key: "id",
        says: two("Twee jaar", "Two years"),
    }))
    .mine("t.person_id = $1 OR t.by_person = $1")
    .columns(&[
        ID,
        TEAM,
        person("by_person", "wie het deed", "who did it"),
        person("person_id", "over wie het gaat", "whom it is about"),
        number("people", "met hoeveel tegelijk", "with how many at once"),
        day("noted_on", "op welke dag", "on which day"),
        choice("kind", "erbij gekomen, of leidt het", "came in, or leads it"),
        BY_PROVIDER,
    ]),
    Table::new("office", &topic::PERSON, "Wie beheerder van Zwerm is", "Who is administrator of Zwerm")
        .seen(Seen::Organisation)
        .kept(Keep::While(two("Zolang je de taak hebt", "As long as you have the task")))
        .mine("t.person_id = $1")
        .columns(&[ORGANISATION, PERSON, choice("kind", "welke taak", "which task"), SINCE]),
    Table::new("work_role", &topic::TEAM, "Rollen in een team", "Roles in a team")
        .seen(Seen::Organisation)
        .erased(Erasure::Stays)
        .columns(&[
            ID,
            ORGANISATION,
            TEAM,
            words("name", "naam", "name"),
            words("purpose", "waar de rol voor is", "what the role is for"),
            words("responsibilities", "wat erbij hoort", "what goes with it"),
            CLOSED,
            VERSION,
        ]),
    Table::new("work_role_holder", &topic::TEAM, "Wie een rol vervult", "Who fills a role")
        .seen(Seen::Organisation)
        .kept(WHILE_IN)
        .mine("t.person_id = $1")
        .columns(&[WORK_ROLE, PERSON, SINCE.seen(Seen::Nobody)]),
    Table::new("work_role_kind", &topic::TEAM, "Bij welk soort werk een rol hoort", "Which kind of work a role goes with")
        .seen(Seen::Organisation)
        .erased(Erasure::Stays)
        .columns(&[WORK_ROLE, KIND_OF_WORK]),
];
