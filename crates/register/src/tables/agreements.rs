//! Agreements: that they are there and how they stand, without the words.

use crate::{
    column::{choice, day, number, of, person, words},
    columns::{
        AGREEMENT, BOUNDARY, ENDED, GOAL, ID, KIND_OF_WORK, MOVE, NUMBER, ORGANISATION, PERSON,
        POSITION, PROOF, SIDE, STATE, TEAM, VERSION, WORK_ROLE,
    },
    meaning::{Erasure, Keep, Seen, Two, two},
    table::Table,
    topic,
};

/// Rows of an agreement that this person takes part in.
macro_rules! of_mine {
    ($column:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = t.",
            $column,
            " AND p.person_id = $1)"
        )
    };
    ($column:literal, $from:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM agreement_party p WHERE p.agreement_id = t.",
            $column,
            " AND p.person_id = $1 AND ",
            $from,
            ")"
        )
    };
}
pub(super) use of_mine;

/// How long an agreement stays.
pub(super) const WITH_IT: Keep = Keep::While(TOGETHER);

const TOGETHER: Two = two(
    "Zolang een van de partijen het nodig kan hebben om op terug te kijken; er is nog geen vaste termijn",
    "As long as one of the parties may need it to look back on; there is no fixed term yet",
);

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "agreement",
        &topic::AGREEMENTS,
        "Dat er een afspraak is, en hoe ze ervoor staat",
        "That there is an agreement, and how it stands",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("id"))
    .columns(&[
        ID,
        ORGANISATION,
        STATE,
        number("version", "de nieuwste versie", "the newest version"),
        number("agreed_version", "de versie die geldt", "the version that holds"),
        ENDED,
        number(
            "moves",
            "teller, om te merken dat een ander intussen iets deed",
            "count, to notice that somebody else did something meanwhile",
        ),
        person("opened_by", "wie iets voorlegde dat nu openstaat", "who opened what is open now"),
        choice(
            "is_many",
            "of er meer dan twee personen bij horen",
            "whether more than two persons take part",
        ),
        number(
            "counters",
            "hoeveel tegenvoorstellen op rij",
            "how many counter-proposals in a row",
        ),
        person("taken_over_by", "wie ingreep", "who stepped in"),
        day("taken_over_until", "tot welke dag", "until which day"),
    ]),
    Table::new(
        "agreement_party",
        &topic::AGREEMENTS,
        "Wie er meedoen aan een afspraak",
        "Who takes part in an agreement",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id"))
    .columns(&[
        AGREEMENT,
        PERSON,
        SIDE,
        day(
            "waits_since",
            "sinds welke dag er op een antwoord gewacht wordt",
            "since which day an answer is waited for",
        ),
        ENDED,
        choice("is_asked", "of diegene een antwoord geeft", "whether that person is to answer"),
        PROOF,
        number(
            "first_version",
            "vanaf welke versie diegene meeleest",
            "from which version on that person reads along",
        ),
        number("first_move", "vanaf welke stap", "from which step on"),
        number("first_check_in", "vanaf welke tussenstand", "from which check-in on"),
    ]),
    Table::new(
        "agreement_version",
        &topic::AGREEMENTS,
        "Dat er een versie is: datum, ritme, wie het ziet",
        "That there is a version: date, rhythm, who sees it",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
    .columns(&[
        AGREEMENT,
        NUMBER,
        person("author_id", "wie de versie schreef", "who wrote the version"),
        day("written_on", "op welke dag", "on which day"),
        day("due_on", "wanneer het klaar is", "when it is due"),
        day("review_on", "wanneer jullie er samen naar kijken", "when you look at it together"),
        choice("rhythm", "hoe vaak een tussenstand", "how often a check-in"),
        choice(
            "visibility",
            "wie het resultaat en de datum mag zien",
            "who may see the result and the date",
        ),
        KIND_OF_WORK,
        GOAL,
    ]),
    Table::new(
        "agreement_version_boundary",
        &topic::AGREEMENTS,
        "Welke kaders bij een versie horen",
        "Which boundaries go with a version",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
    .columns(&[AGREEMENT, NUMBER, BOUNDARY]),
    Table::new(
        "agreement_version_team",
        &topic::AGREEMENTS,
        "Welke teams van partijen een versie noemt",
        "Which teams of parties a version names",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
    .columns(&[AGREEMENT, NUMBER, TEAM]),
    Table::new(
        "agreement_version_need",
        &topic::AGREEMENTS,
        "Welke steun bij een versie hoort",
        "Which support goes with a version",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
    .columns(&[
        AGREEMENT,
        NUMBER,
        POSITION,
        of("need_id", "agreement_need", "de steun", "the support"),
    ]),
    Table::new(
        "agreement_move",
        &topic::AGREEMENTS,
        "Hoe het liep: voorgesteld, afgesproken, opgeleverd",
        "How it went: proposed, agreed, delivered",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id", "p.first_move <= t.id"))
    .columns(&[
        ID,
        AGREEMENT,
        person("person_id", "wie de stap zette", "who made the step"),
        choice("kind", "welke stap", "which step"),
        number("version", "bij welke versie", "with which version"),
        day("made_on", "op welke dag", "on which day"),
    ]),
    Table::new(
        "agreement_group",
        &topic::AGREEMENTS,
        "Dat een team of rol partij is, en wie antwoordt",
        "That a team or role is a party, and who answers",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id"))
    .columns(&[
        AGREEMENT,
        number("number", "de hoeveelste", "which of them"),
        SIDE,
        TEAM,
        WORK_ROLE,
        PROOF,
        person(
            "holder_id",
            "wie namens het team of de rol antwoordt",
            "who answers for the team or role",
        ),
        day(
            "asked_on",
            "sinds wanneer iedereen erin gevraagd is",
            "since when everybody in it is asked",
        ),
    ]),
    Table::new(
        "agreement_need_group",
        &topic::AGREEMENTS,
        "Steun die aan een team of rol gevraagd is",
        "Support that is asked of a team or role",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id"))
    .columns(&[
        of("need_id", "agreement_need", "de steun", "the support"),
        AGREEMENT,
        TEAM,
        WORK_ROLE,
        person("taker_id", "wie de steun geeft", "who gives the support"),
        day(
            "asked_on",
            "sinds wanneer iedereen erin gevraagd is",
            "since when everybody in it is asked",
        ),
        person("stands_for", "voor wie diegene waarneemt", "for whom that person stands in"),
    ]),
    Table::new(
        "agreement_decision",
        &topic::AGREEMENTS,
        "Dat een team samen ja zei",
        "That a team said yes together",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(WITH_IT)
    .mine(of_mine!("agreement_id", "p.first_move <= t.move_id"))
    .columns(&[
        MOVE,
        AGREEMENT,
        TEAM,
        day("decided_on", "op welke dag het team besloot", "on which day the team decided"),
    ]),
    Table::new(
        "agreement_shown",
        &topic::AGREEMENTS,
        "Het resultaat, als de partijen het aan hun team of de organisatie laten zien",
        "The result, where the parties show it to their team or the organisation",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .kept(Keep::While(two(
        "Zolang deze versie geldt en de partijen haar laten zien",
        "As long as this version holds and the parties show it",
    )))
    .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
    .columns(&[AGREEMENT, NUMBER, words("result", "het resultaat", "the result")]),
    Table::new(
        "agreement_to_show",
        &topic::AGREEMENTS,
        "Het resultaat dat de partijen willen laten zien zodra het is afgesproken; versleuteld",
        "The result that the parties mean to show once it is agreed; sealed",
    )
    .seen(Seen::Parties)
    .erased(Erasure::Stays)
    .kept(Keep::While(two(
        "Tot deze versie is afgesproken, of vervalt",
        "Until this version is agreed, or lapses",
    )))
    .mine(of_mine!("agreement_id", "p.first_version <= t.number"))
    .columns(&[AGREEMENT, NUMBER, words("result", "het resultaat", "the result")]),
    Table::new(
        "flock",
        &topic::FLOCK,
        "Hoeveel afspraken de hele organisatie per kwartaal samen afrondde",
        "How many agreements the whole organisation finished together in a quarter",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Number)
    .columns(&[
        ORGANISATION,
        choice("quarter", "het kwartaal", "the quarter"),
        number("finished", "hoeveel", "how many"),
    ]),
    Table::new(
        "agreement_template",
        &topic::TEMPLATES,
        "Sjablonen voor afspraken",
        "Templates for agreements",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .columns(&[ID, ORGANISATION, TEAM, VERSION, crate::columns::CLOSED]),
    Table::new(
        "agreement_template_version",
        &topic::TEMPLATES,
        "De tekst van een sjabloon",
        "The text of a template",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("t.author_id = $1")
    .columns(&[
        of("template_id", "agreement_template", "het sjabloon", "the template"),
        NUMBER,
        person("author_id", "wie het schreef", "who wrote it"),
        day("written_on", "op welke dag", "on which day"),
        words("title", "naam", "name"),
        words("result", "het resultaat", "the result"),
        words("needs", "wat nodig is", "what is needed"),
        words("criteria", "waaraan je ziet dat het goed is", "by what one sees that it is good"),
        choice("rhythm", "hoe vaak een tussenstand", "how often a check-in"),
        KIND_OF_WORK,
        GOAL,
    ]),
];
