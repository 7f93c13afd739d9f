//! Waves of the scan: what was asked, of whom, and what may be shown. No answer stands in the database: ballots have a file of their own.

use crate::{
    column::{choice, day, file, number, of, person, secret, words},
    columns::{ID, NUMBER, ORGANISATION, TEAM, WRITER},
    meaning::{Erasure, Seen},
    table::Table,
    topic,
};

const WAVE: crate::column::Column = of("wave_id", "wave", "de ronde", "the wave");
const CELL: crate::column::Column = number("cell", "in welke groep", "in which group");
const SHARE: crate::column::Column =
    of("share_id", "wave_share", "wat een groep deelt", "what a group shares");

pub(super) static TABLES: &[Table] = &[
    Table::new(
        "wave_share_words",
        &topic::WAVES,
        "Wat een groep bij haar uitkomst zegt, en het antwoord van wie erboven leidt",
        "What a group says with its result, and the answer of who leads above it",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("EXISTS (SELECT 1 FROM wave_share s WHERE s.id = t.share_id AND (s.person_id = $1 OR EXISTS (SELECT 1 FROM wave_share_step p WHERE p.share_id = s.id AND p.person_id = $1)))")
    .columns(&[
        SHARE,
        ORGANISATION,
        words("comment", "de eigen woorden van de groep", "the group's own words"),
        words("chose", "wat de groep koos", "what the group chose"),
        words("answer", "het antwoord daarop", "the answer to it"),
    ]),
    Table::new(
        "wave_share_step",
        &topic::WAVES,
        "Wie instemde met delen, wie het terugnam, wie antwoordde, en wanneer",
        "Who agreed to share, who took it back, who answered, and when",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        SHARE,
        choice("kind", "wat er gebeurde", "what happened"),
        day("made_on", "op welke dag", "on which day"),
        person("person_id", "wie het deed", "who did it"),
    ]),
    Table::new(
        "wave_share",
        &topic::WAVES,
        "Dat een groep haar uitkomst deelt, en met wie",
        "That a group shares its result, and with whom",
    )
    .seen(Seen::Circle)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        WAVE,
        CELL,
        of(
            "team_id",
            "team",
            "wie dit team leidt antwoordt; leeg: er leidt niemand boven de groep",
            "who leads this team answers; empty: nobody leads above the group",
        ),
        WRITER,
        day("written_on", "op welke dag", "on which day"),
    ]),
    Table::new(
        "wave_first_look",
        &topic::WAVES,
        "Wie het beeld van de eigen groep opende, toen die bij elkaar zat",
        "Who opened the picture of their own group, when it sat together",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        WAVE,
        CELL,
        day("looked_on", "op welke dag", "on which day"),
        person("person_id", "wie het opende", "who opened it"),
    ]),
    Table::new(
        "wave_release",
        &topic::WAVES,
        "Hoeveel weken een groep heeft om haar beeld als eerste te bekijken",
        "How many weeks a group has to look at its picture first",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[WAVE, number("weeks", "hoeveel weken", "how many weeks")]),
    Table::new(
        "mirror_own",
        &topic::WAVES,
        "Je eigen beeld in een Leiderschapsspiegel",
        "Your own view in a leadership mirror",
    )
    .mine("t.person_id = $1")
    .columns(&[
        WAVE,
        person("person_id", "wie leidinggeeft", "who leads"),
        words("answers", "wat je zelf antwoordde", "what you answered yourself"),
    ]),
    Table::new(
        "mirror_result",
        &topic::WAVES,
        "Wat er uit je Leiderschapsspiegel kwam, één keer gemaakt na de laatste dag",
        "What came of your leadership mirror, made once after the last day",
    )
    .mine("t.person_id = $1")
    .columns(&[
        WAVE,
        person("person_id", "wie leidinggeeft", "who leads"),
        words(
            "picture",
            "de cijfers van wie gevraagd is samen",
            "the figures of who was asked together",
        ),
    ]),
    Table::new(
        "mirror_shown",
        &topic::WAVES,
        "Wat je van je Leiderschapsspiegel deelt met wie gevraagd is, tot je het terugneemt",
        "What you share of your leadership mirror with who was asked, until you take it back",
    )
    .seen(Seen::Circle)
    .mine("t.person_id = $1")
    .columns(&[
        WAVE,
        person("person_id", "wie leidinggeeft", "who leads"),
        day("shown_on", "sinds welke dag", "since which day"),
        words(
            "picture",
            "de cijfers van wie gevraagd is samen",
            "the figures of who was asked together",
        ),
        words(
            "own",
            "je eigen beeld, als je dat ook deelt",
            "your own view, if you share that too",
        ),
    ]),
    Table::new(
        "mirror",
        &topic::WAVES,
        "Welke ronde de spiegel van één leidinggevende is",
        "Which wave is the mirror of one leader",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[WAVE, person("person_id", "wie erom vroeg", "who asked for it")]),
    Table::new(
        "wave_invited",
        &topic::WAVES,
        "Wie er uitgenodigd was, en het blinde stempel op het stembiljet",
        "Who was invited, and the blind stamp on the ballot paper",
    )
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        WAVE,
        person("person_id", "wie er uitgenodigd was", "who was invited").seen(Seen::Team),
        CELL,
        secret(
            "blinded",
            "wat de browser liet stempelen, onleesbaar gemaakt; niet te koppelen aan een antwoord",
            "what the browser had stamped, made unreadable; it can't be linked to an answer",
        ),
        secret(
            "signed",
            "het stempel daarop; niet te koppelen aan een antwoord",
            "the stamp on it; it can't be linked to an answer",
        ),
        person(
            "letter_by",
            "wie een brief op papier uitdeelde; welke brief het was, staat nergens",
            "who handed out a letter on paper; which letter it was stands nowhere",
        )
        .seen(Seen::WorksCouncil),
    ]),
    Table::new(
        "wave_letters",
        &topic::WAVES,
        "Hoeveel brieven op papier er gemaakt zijn, en door wie",
        "How many letters on paper were made, and by whom",
    )
    .seen(Seen::WorksCouncil)
    .erased(Erasure::Stays)
    .mine("t.made_by = $1")
    .columns(&[
        ID,
        WAVE,
        CELL,
        number("letters", "hoeveel brieven", "how many letters"),
        day("made_on", "op welke dag", "on which day"),
        person("made_by", "wie ze maakte", "who made them"),
    ]),
    Table::new(
        "wave_handed_in",
        &topic::WAVES,
        "Dat iemand inleverde bij een vertrouwelijke ronde, tot de laatste dag: zodat niemand twee keer antwoordt",
        "That somebody handed in with a confidential wave, until the last day: so that nobody answers twice",
    )
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[WAVE, person("person_id", "wie inleverde", "who handed in")]),
    Table::new(
        "wave_answer",
        &topic::WAVES,
        "Wat er geantwoord is in een vertrouwelijke ronde, zonder van wie, tot de uitkomst gemaakt is",
        "What was answered in a confidential wave, without whose it is, until the result is made",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[
        WAVE,
        secret("place", "een toevallige naam", "a random name"),
        CELL,
        secret("sheet", "de antwoorden", "the answers"),
    ]),
    Table::new(
        "wave_confidential",
        &topic::WAVES,
        "Rondes die vertrouwelijk zijn en niet anoniem: waarom, en wat er beloofd is",
        "Waves that are confidential and not anonymous: why, and what is promised",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        WAVE,
        words("reason", "waarom niet anoniem", "why not anonymous"),
        file("promise", "wat er beloofd is", "what is promised"),
    ]),
    Table::new(
        "wave_step",
        &topic::WAVES,
        "Wat er met een ronde gebeurde, en door wie",
        "What happened to a wave, and by whom",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        WAVE,
        choice("kind", "wat er gebeurde", "what happened"),
        day("made_on", "op welke dag", "on which day"),
        person("person_id", "wie het deed", "who did it"),
        words("reason", "waarom een ronde is ingetrokken", "why a wave was withdrawn"),
    ]),
    Table::new(
        "wave_message",
        &topic::WAVES,
        "Wat iedereen van een ronde te horen kreeg: één regel voor allen, want niemand weet wie antwoordde",
        "What everybody was told of a wave: one line for all, for nobody knows who answered",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        WAVE,
        choice("kind", "welk bericht", "which message"),
        day("made_on", "op welke dag", "on which day"),
    ]),
    Table::new(
        "wave_cut",
        &topic::WAVES,
        "Wanneer mensen in groepen zijn ingedeeld, voordat er sleutels waren, en door wie",
        "When people were put into groups, before there were keys, and by whom",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        WAVE,
        NUMBER,
        of("audience_id", "team", "van welk team; niets: van iedereen", "of which team; nothing: of everybody"),
        day("made_on", "op welke dag", "on which day"),
        person("person_id", "wie het deed", "who did it"),
    ]),
    Table::new(
        "wave_wish",
        &topic::WAVES,
        "Wat een klein team ervan vindt dat het is samengevoegd",
        "What a small team thinks of being merged",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .mine("t.person_id = $1")
    .columns(&[
        ID,
        WAVE,
        TEAM,
        number("cut", "bij welke indeling", "at which grouping"),
        choice("kind", "akkoord, liever een teamronde, of liever met een ander team", "agreed, rather a team round, or rather with another team"),
        of("with_id", "team", "met welk team liever", "with which team rather"),
        day("made_on", "op welke dag", "on which day"),
        person("person_id", "wie het voor het team zei", "who said so for the team"),
    ]),
    Table::new(
        "wave_picture",
        &topic::WAVES,
        "Wat er van een groep getoond mag worden, één keer gemaakt na de laatste dag",
        "What may be shown of a group, made once after the last day",
    )
    .seen(Seen::Team)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        WAVE,
        words("place", "van welke groep", "of which group"),
        file("picture", "de cijfers die getoond mogen worden", "the figures that may be shown"),
    ]),
    Table::new(
        "wave_secret",
        &topic::WAVES,
        "Sleutels van een ronde; ze gaan weg als die voorbij is",
        "Keys of a wave; they go when it is over",
    )
    .seen(Seen::Nobody)
    .erased(Erasure::Stays)
    .columns(&[
        WAVE,
        choice("kind", "waarvoor", "what for"),
        secret("secret", "de sleutel, verzegeld", "the key, sealed"),
    ]),
    Table::new(
        "wave_cell_team",
        &topic::WAVES,
        "Welke teams samen een groep zijn",
        "Which teams are one group together",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        WAVE,
        TEAM,
        CELL,
        number("people", "hoeveel mensen er in dat team werkten", "how many people worked in that team"),
    ]),
    Table::new(
        "wave_cell",
        &topic::WAVES,
        "De groepen van een ronde, met hoeveel mensen",
        "The groups of a wave, with how many people",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        WAVE,
        NUMBER,
        number("unit", "waar de groep onder valt", "what the group is part of"),
        words("name", "de naam", "the name"),
        number("invited", "hoeveel mensen uitgenodigd zijn", "how many people are invited"),
        file(
            "public_key",
            "de sleutel waarmee ieder stembiljetten narekent",
            "the key with which everybody checks ballot papers",
        ),
        secret(
            "secret_key",
            "de sleutel die stembiljetten stempelt, verzegeld",
            "the key that stamps ballot papers, sealed",
        ),
        number(
            "issued",
            "hoeveel stembiljetten er opgehaald zijn",
            "how many ballot papers were collected",
        )
        .seen(Seen::WorksCouncil),
        number("counted", "hoeveel antwoorden er zijn", "how many answers there are")
            .seen(Seen::WorksCouncil),
    ]),
    Table::new(
        "wave_unit",
        &topic::WAVES,
        "De indeling van de organisatie zoals die was bij een ronde",
        "The tree of the organisation as it was at a wave",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .columns(&[
        ID,
        WAVE,
        NUMBER,
        number("parent", "waar het onder valt", "what it is part of"),
        TEAM,
        words("name", "de naam", "the name"),
    ]),
    Table::new(
        "wave",
        &topic::WAVES,
        "Rondes: wat er gevraagd is, aan wie, en vanaf hoeveel antwoorden iets getoond wordt",
        "Waves: what was asked, of whom, and from how many answers on something is shown",
    )
    .seen(Seen::Organisation)
    .erased(Erasure::Stays)
    .mine("t.made_by = $1")
    .columns(&[
        ID,
        ORGANISATION,
        words("title", "de naam", "the name"),
        file("asked", "de vragenlijst", "the questionnaire"),
        words("audience", "aan wie", "of whom"),
        person("made_by", "wie hem maakte", "who made it"),
        day("made_on", "op welke dag", "on which day"),
        day("answer_on", "eerste dag om te antwoorden", "first day to answer"),
        day("close_on", "laatste dag", "last day"),
        number("invited_level", "mensen in een groep, minstens", "people in a group, at least"),
        number(
            "answers_level",
            "antwoorden voordat iets getoond wordt",
            "answers before something is shown",
        ),
        number(
            "left_over_level",
            "mensen in wat overblijft, minstens",
            "people in what is left over, at least",
        ),
        number(
            "spread_level",
            "antwoorden voordat de verdeling getoond wordt",
            "answers before the spread is shown",
        ),
        file(
            "manifest",
            "wat er beloofd is, met de sleutels om na te rekenen",
            "what is promised, with the keys to check it with",
        ),
        words("hash", "de controlecode daarvan", "its control code"),
    ]),
];
