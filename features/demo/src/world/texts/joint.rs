//! Agreements of several people, of a team and of a role, taken over for a while, and written down after a talk.

use super::template::Both;
use crate::world::cast::Cast::{Aylin, Els, Fatima, Hanneke, Jeroen, Joost, Marit};
use crate::world::joint::{
    Act::{GivesBack, OtherDay, TakesOver, Told, Yes},
    Mover, Party, Story,
};

const DISTRICT_WEST: usize = 1;
const ICT: usize = 6;
const HR: usize = 7;
/// Place of the boundary *een kind in gevaar wacht nooit*.
const CHILD_IN_DANGER: usize = 1;

const SCHEDULE_MAKER: Both = Both::of("Roostermaker", "Schedule maker");

const fn by(who: crate::world::cast::Cast) -> Mover {
    Mover::One(who)
}

/// All of them.
pub(crate) static STORIES: &[Story] = &[
    Story {
        performers: &[Party::One(Joost), Party::One(Fatima)],
        counterparts: &[Party::One(Marit)],
        by: Joost,
        ago: 24,
        ready_in: 40,
        title: Both::of("Spreekuur over geld op drie scholen", "Money hour at three schools"),
        result: Both::of(
            "Op drie basisscholen in West zit elke week een uur iemand aan wie ouders over geld durven te beginnen",
            "At three primary schools in West there is somebody for an hour each week to whom parents dare to speak of money",
        ),
        for_whom: Both::of(
            "Voor ouders die wel naar het schoolplein komen en niet naar een loket.",
            "For parents who do come to the school gate and not to a counter.",
        ),
        message: Both::of(
            "Fatima kent de grootouders, ik de kinderen. Zullen we dit met z’n tweeën doen?",
            "Fatima knows the grandparents, I know the children. Shall the two of us do this?",
        ),
        acts: &[
            (23, by(Fatima), Yes(Both::of("Ik neem de woensdag.", "I take Wednesdays."))),
            (
                22,
                by(Marit),
                Yes(Both::of(
                    "Jullie kiezen de scholen. Ik bel de directeuren.",
                    "You choose the schools. I call the heads.",
                )),
            ),
            (
                8,
                by(Fatima),
                Told(
                    Both::of(
                        "Twee scholen draaien. Op de derde zoeken we nog een plek waar niet iedereen langsloopt.",
                        "Two schools are running. At the third we still look for a place where not everybody walks past.",
                    ),
                    "on_course",
                ),
            ),
        ],
    },
    Story {
        performers: &[Party::Team(ICT)],
        counterparts: &[Party::One(Aylin)],
        by: Aylin,
        ago: 3,
        ready_in: 33,
        title: Both::of("Op dag één kunnen inloggen", "Signing in on day one"),
        result: Both::of(
            "Wie hier begint, kan op de eerste ochtend om negen uur inloggen en bellen",
            "Whoever begins here can sign in and call at nine on the first morning",
        ),
        for_whom: Both::of(
            "Voor nieuwe collega’s die nu drie dagen meekijken over een schouder.",
            "For new colleagues who now look over a shoulder for three days.",
        ),
        message: Both::of(
            "Ik stuur jullie elke vrijdag wie er komt. Wie van jullie wil dit op zich nemen?",
            "I send you each Friday who is coming. Which of you would take this on?",
        ),
        acts: &[],
    },
    Story {
        performers: &[Party::Team(HR)],
        counterparts: &[Party::One(Marit), Party::One(Hanneke)],
        by: Marit,
        ago: 19,
        ready_in: 25,
        title: Both::of("Een middag voor wie hier nieuw is", "An afternoon for who is new here"),
        result: Both::of(
            "Elke nieuwe collega loopt in de eerste maand een middag mee in een ander team",
            "Every new colleague spends an afternoon with another team in the first month",
        ),
        for_whom: Both::of(
            "Voor mensen die na een jaar nog niet weten wie ze kunnen bellen.",
            "For people who after a year still do not know whom to call.",
        ),
        message: Both::of(
            "Ruben vroeg het zich hardop af. Ik vond het een goede vraag.",
            "Ruben wondered aloud. I thought it a good question.",
        ),
        acts: &[
            (
                18,
                by(Aylin),
                Yes(Both::of(
                    "Ik regel het, en vraag elk team om één middag.",
                    "I arrange it, and ask each team for one afternoon.",
                )),
            ),
            (
                17,
                by(Hanneke),
                Yes(Both::of(
                    "Ik loop zelf ook een middag mee.",
                    "I will walk along for an afternoon myself.",
                )),
            ),
            (
                5,
                by(Aylin),
                Told(
                    Both::of(
                        "Vijf van de acht teams zeiden meteen ja.",
                        "Five of the eight teams said yes at once.",
                    ),
                    "on_course",
                ),
            ),
        ],
    },
    Story {
        performers: &[Party::Role(DISTRICT_WEST, SCHEDULE_MAKER)],
        counterparts: &[Party::One(Els)],
        by: Els,
        ago: 20,
        ready_in: 50,
        title: Both::of("Altijd iemand voor de huisarts", "Always somebody for the doctor"),
        result: Both::of(
            "In het rooster van West staat elke werkdag wie de huisartsen belt, ook in vakanties",
            "West’s schedule says each working day who calls the doctors, in holidays too",
        ),
        for_whom: Both::of(
            "Voor huisartsen die nu drie nummers proberen.",
            "For doctors who now try three numbers.",
        ),
        message: Both::of(
            "Dit vraag ik niet aan een mens maar aan de rol: wie het rooster maakt, kan het waarmaken.",
            "I ask this not of a person but of the role: whoever makes the schedule can make it true.",
        ),
        acts: &[
            (
                19,
                Mover::OfTheRole,
                Yes(Both::of("Vanaf maandag staat het erin.", "From Monday on it is in there.")),
            ),
            (
                6,
                Mover::OfTheRole,
                Told(
                    Both::of(
                        "Twee weken op rij klopte het. In de vakantieweek zit nog een gat.",
                        "Right for two weeks in a row. The holiday week still has a gap.",
                    ),
                    "tight",
                ),
            ),
        ],
    },
    Story {
        performers: &[Party::One(Jeroen)],
        counterparts: &[Party::One(Els)],
        by: Jeroen,
        ago: 30,
        ready_in: 26,
        title: Both::of("Geen dossier meer per mail", "No more files by mail"),
        result: Both::of(
            "Huisartsen en wijkteams delen een verwijzing langs één veilige weg",
            "Doctors and district teams share a referral along one safe way",
        ),
        for_whom: Both::of(
            "Voor mensen van wie nu een brief in drie postvakken ligt.",
            "For people whose letter now lies in three mailboxes.",
        ),
        message: Both::of(
            "Ik heb een paar artsen nodig die durven te proberen.",
            "I need a few doctors who dare to try.",
        ),
        acts: &[
            (28, by(Els), Yes(Both::of("Ik bel er vier.", "I call four."))),
            (
                12,
                by(Jeroen),
                Told(
                    Both::of("Bij twee praktijken werkt het.", "It works at two practices."),
                    "on_course",
                ),
            ),
            (
                2,
                by(Els),
                TakesOver(
                    9,
                    CHILD_IN_DANGER,
                    Both::of(
                        "Een verwijzing van een kind bleef twee dagen liggen. Tot het weer loopt, bel ik ze zelf na.",
                        "A referral of a child lay for two days. Until it runs again, I call after them myself.",
                    ),
                    Both::of(
                        "Een week waarin alles dezelfde dag aankomt.",
                        "A week in which all arrives the same day.",
                    ),
                ),
            ),
        ],
    },
    Story {
        performers: &[Party::One(Fatima)],
        counterparts: &[Party::One(Marit)],
        by: Fatima,
        ago: 45,
        ready_in: 18,
        title: Both::of(
            "Koffie op donderdag, ook voor wie nooit komt",
            "Coffee on Thursdays, also for who never comes",
        ),
        result: Both::of(
            "Tien ouderen die nergens komen, zijn één keer bij de koffie geweest",
            "Ten older people who go nowhere have been at the coffee once",
        ),
        for_whom: Both::of(
            "Voor mensen die alleen de thuiszorg zien.",
            "For people who see only the home care.",
        ),
        message: Both::of(
            "Ik haal ze zelf op als het moet.",
            "I will fetch them myself if need be.",
        ),
        acts: &[
            (
                44,
                by(Marit),
                Yes(Both::of(
                    "Jij kiest wie. Ik zorg voor de bus.",
                    "You choose who. I see to the bus.",
                )),
            ),
            (
                30,
                by(Fatima),
                Told(
                    Both::of(
                        "Vier zijn er geweest. Eén wil elke week.",
                        "Four have come. One wants to come each week.",
                    ),
                    "on_course",
                ),
            ),
            (
                24,
                by(Marit),
                TakesOver(
                    -12,
                    CHILD_IN_DANGER,
                    Both::of(
                        "In één gezin was een kleinkind niet veilig. Dat ging voor, en ik deed de gesprekken zelf.",
                        "In one family a grandchild was not safe. That came first, and I held the talks myself.",
                    ),
                    Both::of(
                        "Veilig Thuis zegt dat het kan.",
                        "The safety service says that it can.",
                    ),
                ),
            ),
            (16, by(Marit), GivesBack),
            (
                4,
                by(Fatima),
                Told(
                    Both::of(
                        "Zeven nu. De bus zit donderdag vol.",
                        "Seven now. The bus is full on Thursday.",
                    ),
                    "on_course",
                ),
            ),
        ],
    },
    Story {
        performers: &[Party::One(Els)],
        counterparts: &[Party::One(Joost)],
        by: Joost,
        ago: 14,
        ready_in: 21,
        title: Both::of("Huisartsen aan tafel bij de jeugd", "Doctors at the youth table"),
        result: Both::of(
            "Bij elk gezin met drie hulpverleners schuift de huisarts één keer aan",
            "With every family that has three helpers the doctor joins once",
        ),
        for_whom: Both::of(
            "Voor gezinnen die hun verhaal vijf keer doen.",
            "For families who tell their story five times.",
        ),
        message: Both::of(
            "Twee weken moet genoeg zijn, toch?",
            "Two weeks should be enough, should it not?",
        ),
        acts: &[
            (
                13,
                by(Els),
                OtherDay(
                    75,
                    Both::of(
                        "Huisartsen plannen twee maanden vooruit. Eerder beloof ik niets.",
                        "Doctors plan two months ahead. Earlier I promise nothing.",
                    ),
                ),
            ),
            (
                11,
                by(Joost),
                OtherDay(
                    35,
                    Both::of(
                        "Vijf weken dan? Er zijn er drie die nu al willen.",
                        "Five weeks then? There are three who want to now.",
                    ),
                ),
            ),
            (
                7,
                by(Els),
                OtherDay(
                    49,
                    Both::of(
                        "Gebeld: we beginnen met die drie, en half januari kijken we verder.",
                        "Called: we begin with those three, and look further in seven weeks.",
                    ),
                ),
            ),
            (
                6,
                by(Joost),
                Yes(Both::of(
                    "Zo is het. Bellen was beter dan nog een versie.",
                    "That is it. Calling was better than another version.",
                )),
            ),
        ],
    },
];
