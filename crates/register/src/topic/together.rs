//! Topics of what people do together: these are for the works council to agree to.

use super::Topic;
use crate::meaning::{Ground, two};
use zwerm_domain::Module;

pub(crate) static AGREEMENTS: Topic = Topic {
    code: "agreements",
    name: two("Afspraken", "Agreements"),
    purpose: two(
        "Collega's spreken resultaten met elkaar af, zeggen wat ze nodig hebben en kijken samen terug.",
        "Colleagues agree on results with each other, say what they need and look back together.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Een afspraak waar beide kanten op terug kunnen vallen moet ergens staan. Er staan dagen in, nooit kloktijden of uren, en geen cijfer over een persoon.",
        "An agreement that both sides can fall back on has to stand somewhere. It holds days, never clock times or hours, and no figure about a person.",
    ),
    cannot: &[
        two(
            "Als leidinggevende, bestuurder of beheerder lezen wat anderen afspraken",
            "Read as a leader, director or administrator what others agreed",
        ),
        two(
            "Mensen op volgorde van prestatie of vertrouwen zetten",
            "Put people in an order of performance or trust",
        ),
        two("Tellen hoeveel iemand nakomt", "Count how much somebody keeps"),
        two(
            "De terugblik van een ander lezen voor je eigen terugblik klaar is of de tijd om is",
            "Read another's look-back before your own is in or the time is over",
        ),
    ],
    held_by: &[
        "features/agreements/src/tests/private.rs::a_stranger_a_lead_a_director_and_an_administrator_find_nothing",
        "features/agreements/src/tests/private.rs::nobody_else_can_make_a_move",
        "app/tests/canary.rs::nobody_else_finds_a_private_word_on_any_page_in_mail_or_in_the_log",
        "app/tests/canary.rs::the_general_reader_finds_no_private_word_in_any_table",
        "app/tests/search.rs::the_others_look_back_is_found_once_both_have_given_one",
    ],
    module: Some(Module::Agreements),
};

pub(crate) static FLOCK: Topic = Topic {
    code: "flock",
    name: two("De zwerm", "The flock"),
    purpose: two(
        "De hele organisatie ziet hoeveel er dit kwartaal samen is afgerond.",
        "The whole organisation sees how much was finished together this quarter.",
    ),
    ground: Ground::NoPerson,
    needed: two(
        "Eén getal per kwartaal voor de hele organisatie, nooit per team of persoon.",
        "One number a quarter for the whole organisation, never of a team or person.",
    ),
    cannot: &[two("Zien van wie de afspraken waren", "See whose agreements they were")],
    held_by: &[],
    module: None,
};

pub(crate) static TEMPLATES: Topic = Topic {
    code: "templates",
    name: two("Sjablonen", "Templates"),
    purpose: two(
        "Wat vaak afgesproken wordt hoef je niet steeds opnieuw te schrijven.",
        "What is agreed often need not be written again each time.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Alleen wie een sjabloon schreef staat erbij.",
        "Only who wrote a template is kept with it.",
    ),
    cannot: &[two("Zien wie een sjabloon gebruikte", "See who used a template")],
    held_by: &[
        "features/templates/src/tests.rs::anybody_writes_one_for_an_own_team_and_mates_use_it",
    ],
    module: None,
};

pub(crate) static QUESTIONNAIRES: Topic = Topic {
    code: "questionnaires",
    name: two("Eigen vragenlijsten", "Questionnaires of one's own"),
    purpose: two(
        "Iedereen kan lezen wat de organisatie wil vragen, voordat er iets gevraagd wordt.",
        "Everybody can read what the organisation wants to ask, before anything is asked.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Alleen wie een vragenlijst schreef, publiceerde of introk staat erbij. Antwoorden staan er niet in.",
        "Only who wrote, published or withdrew a questionnaire is kept with it. There are no answers in it.",
    ),
    cannot: &[two(
        "Zien wie een vragenlijst las of uitprobeerde",
        "See who read a questionnaire or tried it",
    )],
    held_by: &["features/instruments/src/tests.rs::a_try_has_every_statement_and_nothing_to_send"],
    module: None,
};

pub(crate) static TEAM_START: Topic = Topic {
    code: "team_start",
    name: two("Teamstart", "Team start"),
    purpose: two(
        "Een team houdt zijn weekstart, vraagt andere teams om wat het nodig heeft, telt wat het zelf wil weten en kiest gewoonten en experimenten.",
        "A team has its weekly meeting, asks other teams for what it needs, counts what it wants to know itself and chooses habits and experiments.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Een cijfer, een gewoonte en een experiment zijn van het hele team, en alleen het team ziet ze. Wat een team in een parallel proces schrijft, deelt het zelf met het team erboven.",
        "A figure, a habit and an experiment are of the whole team and seen by the team alone. What a team writes in a parallel process it shares itself with the team above.",
    ),
    cannot: &[
        two(
            "Cijfers van een team van buiten bekijken of teams vergelijken",
            "See a team's figures from outside, or compare teams",
        ),
        two("Cijfers over één persoon bijhouden", "Keep figures about one person"),
        two(
            "Bijhouden wie een gewoonte koos, volhield of niet volhield",
            "Keep who chose a habit, kept to it or did not",
        ),
    ],
    held_by: &[
        "app/tests/canary.rs::what_a_team_says_is_found_by_that_team_alone",
        "features/habits/src/tests/outsiders.rs::a_habit_is_of_the_team_and_nobody_is_named_with_it",
        "features/habits/src/tests/parallel_apart.rs::it_is_absent_for_everybody_but_the_two_teams",
    ],
    module: Some(Module::TeamStart),
};

pub(crate) static CONTEXT: Topic = Topic {
    code: "context",
    name: two("Doelen en grenzen", "Goals and boundaries"),
    purpose: two(
        "Iedereen kent de doelen en kaders met hun reden, en kan zeggen dat een kader knelt.",
        "Everybody knows the goals and boundaries with their reasons, and can say that a boundary chafes.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Wie zegt dat iets knelt doet dat op naam, voor een kring die vooraf op het scherm staat, en kan het intrekken.",
        "Who says that something chafes does so by name, to a circle the screen names beforehand, and can take it back.",
    ),
    cannot: &[two(
        "Als buitenstaander lezen wat een team over zijn kader zei",
        "Read from outside what a team said about its boundary",
    )],
    held_by: &[
        "features/context/src/tests/chafes.rs::words_about_a_teams_boundary_are_for_the_team_and_who_asked",
        "app/tests/canary.rs::what_a_team_says_is_found_by_that_team_alone",
    ],
    module: Some(Module::Context),
};

pub(crate) static CATCH_UP: Topic = Topic {
    code: "catch_up",
    name: two("Bijpraten", "Catch-up"),
    purpose: two(
        "Wie leidt vertelt wat er speelt, en je kunt er iets onder vragen.",
        "Who leads tells what goes on, and you can ask something underneath.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Een vraag staat op naam, zodat je een antwoord krijgt.",
        "A question has a name with it, so that you get an answer.",
    ),
    cannot: &[two("Zien wie het las of wegzette", "See who read it or put it away")],
    held_by: &[
        "features/catch_up/src/tests/writing.rs::who_leads_a_team_tells_its_team_and_nobody_else_reads_it",
        "app/tests/canary.rs::what_a_team_says_is_found_by_that_team_alone",
    ],
    module: Some(Module::CatchUp),
};

pub(crate) static LESSONS: Topic = Topic {
    code: "lessons",
    name: two("Lessen", "Lessons"),
    purpose: two(
        "Je onthoudt wat je leerde, en deelt het als je dat wilt.",
        "You keep what you learnt, and share it if you wish.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Een les is van jou. Niemand weet dat hij er is, tot je hem deelt.",
        "A lesson is yours. Nobody knows it is there until you share it.",
    ),
    cannot: &[
        two(
            "De lessen van een ander lezen die niet gedeeld zijn",
            "Read another's lessons that are not shared",
        ),
        two("Tellen hoeveel lessen iemand schreef", "Count how many lessons somebody wrote"),
    ],
    held_by: &[
        "features/lessons/src/tests.rs::a_lesson_for_oneself_is_read_by_nobody_else",
        "features/lessons/src/tests.rs::a_lesson_reaches_the_team_then_everyone_and_can_be_taken_back",
    ],
    module: Some(Module::Lessons),
};

pub(crate) static THANKS: Topic = Topic {
    code: "thanks",
    name: two("Dank", "Thanks"),
    purpose: two("Je bedankt een collega.", "You thank a colleague."),
    ground: Ground::Interest,
    needed: two(
        "Alleen wie bedankt wordt leest het, en haalt het weg wanneer die wil.",
        "Only who is thanked reads it, and takes it away at will.",
    ),
    cannot: &[
        two("Dank tellen of zien wie bedankt is", "Count thanks or see who was thanked"),
        two("Dank van een ander lezen", "Read the thanks of another"),
    ],
    held_by: &[
        "features/thanks/src/tests.rs::thanks_are_read_by_their_receiver_alone",
        "features/thanks/src/tests.rs::only_the_receiver_takes_them_away",
    ],
    module: Some(Module::Thanks),
};

pub(crate) static WAVES: Topic = Topic {
    code: "waves",
    name: two("Rondes van de scan", "Waves of the scan"),
    purpose: two(
        "Iedereen zegt anoniem hoe het werken hier is. Een team ziet zijn eigen uitkomst, en kiest wat het ermee doet.",
        "Everybody says anonymously what working here is like. A team sees its own result, and chooses what to do with it.",
    ),
    ground: Ground::Interest,
    needed: two(
        "Alleen wie uitgenodigd is en in welke groep, en wat iemand voor een klein team zei over het samenvoegen. Antwoorden staan verzegeld in een eigen bestand zonder naam, tijd of volgorde, en zijn niet aan een mens te koppelen. Wat er uit een Leiderschapsspiegel kwam staat verzegeld met de sleutel van die ene leidinggevende.",
        "Only who is invited, and in which group, and what somebody said for a small team about being merged. Answers stand sealed in a file of their own without name, time or order, and can't be linked to a person. What came of a leadership mirror stands sealed with the key of that one leader.",
    ),
    cannot: &[
        two(
            "Zien wie antwoordde, of wat iemand antwoordde",
            "See who answered, or what somebody answered",
        ),
        two(
            "Twee keer tellen, of een antwoord weglaten zonder dat het opvalt",
            "Count twice, or leave an answer out without anybody noticing",
        ),
        two(
            "Iets laten zien over minder mensen dan is afgesproken",
            "Show anything about fewer people than was agreed",
        ),
        two(
            "Een tekst naast iemands andere antwoorden leggen, of lezen waar er minder dan vijftien zijn",
            "Lay a text beside somebody's other answers, or read any where there are fewer than fifteen",
        ),
        two(
            "Iets vragen voordat is getekend voor wat er beloofd is",
            "Ask anything before what is promised has been signed",
        ),
        two(
            "De uitkomst van een ander team zien, tenzij dat team die zelf deelt, met zijn eigen woorden",
            "See the result of another team, unless that team shares it itself, with its own words",
        ),
        two(
            "Een Leiderschapsspiegel van een ander vragen, of als HR, leiding, beheerder of ondernemingsraad zien wat eruit kwam",
            "Ask for a leadership mirror of another, or see as HR, leader above, administrator or works council what came of it",
        ),
        two("Leidinggevenden naast elkaar zetten", "Put leaders beside each other"),
    ],
    held_by: &[
        "features/waves/src/tests/paper.rs::one_person_gets_one_ballot_paper_whatever_they_try",
        "features/waves/src/tests/ballots.rs::who_hands_in_is_known_to_nobody",
        "features/waves/src/tests/opening.rs::a_group_of_too_few_is_never_opened",
        "features/waves/src/tests/looking_back.rs::where_one_person_came_an_earlier_wave_stands_in_words_alone",
        "features/waves/src/tests/open/apart.rs::the_statements_and_the_words_of_one_person_are_at_chance",
        "features/waves/src/tests/open/answers.rs::from_fifteen_on_they_are_read_shuffled_once_and_with_fourteen_they_never_are",
        "features/waves/src/tests/making.rs::nothing_is_asked_before_it_is_signed",
        "features/waves/src/tests/messages.rs::a_reminder_is_the_same_for_who_answered_and_for_who_did_not",
        "features/waves/src/tests/merged.rs::nobody_says_it_for_another_team_and_what_is_no_wish_is_refused",
        "features/waves/src/tests/first.rs::the_team_sees_its_picture_before_anybody_sees_one_that_holds_it",
        "features/waves/src/tests/sharing.rs::nothing_goes_up_before_a_second_of_the_team_agrees",
        "features/waves/src/tests/mirror.rs::nobody_but_the_leader_finds_what_came_of_it",
        "features/waves/src/tests/mirror.rs::a_mirror_is_asked_for_by_oneself_and_of_nobody_else",
        "features/waves/src/tests/report.rs::what_leading_asks_is_told_to_the_own_team_and_of_no_other",
        "crates/store/src/ballot_box/tests/order.rs::the_place_of_a_ballot_in_the_file_says_nothing_of_when_it_came",
        "crates/store/src/ballot_box/tests/file.rs::nothing_in_the_file_is_called_after_a_time_or_an_order",
    ],
    module: Some(Module::Waves),
};
