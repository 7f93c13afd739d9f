//! Agreements with guests of other organisations.

use super::template::Both;
use crate::world::cast::Cast::{Joost, Samira};
use crate::world::joint::{
    Act::{Told, Yes},
    Guest, Mover, Party, Story,
};

static KARIN: Guest = Guest {
    name: "Karin Sleutelaar",
    from: Both::of("woningcorporatie De Sleutel", "housing association De Sleutel"),
    email: "karin@desleutel.example",
};
static AZIZ: Guest = Guest {
    name: "Aziz Rahmani",
    from: Both::of("huisarts aan de Kade", "doctor at the Kade"),
    email: "aziz@huisartskade.example",
};

/// Both of them: one that runs, one that waits for an answer.
pub(crate) static GUEST_STORIES: &[Story] = &[
    Story {
        performers: &[Party::Guest(&KARIN)],
        counterparts: &[Party::One(Samira)],
        by: Samira,
        ago: 16,
        ready_in: 19,
        title: Both::of("Een woning aan de Kade", "A home at the Kade"),
        result: Both::of(
            "Het gezin heeft de sleutel van een woning waar de kinderen op hun eigen school kunnen blijven",
            "The family has the key to a home from which the children can stay at their own school",
        ),
        for_whom: Both::of(
            "Voor drie kinderen die dit jaar al twee keer verhuisden.",
            "For three children who moved twice this year already.",
        ),
        message: Both::of(
            "Kun jij aangeven wat er nog nodig is van ons? Dan regel ik dat hier.",
            "Can you say what you still need from us? Then I see to it here.",
        ),
        acts: &[
            (
                15,
                Mover::Guest,
                Yes(Both::of(
                    "Ik zorg voor de woning, jij voor de brief van de school.",
                    "I see to the home, you to the letter of the school.",
                )),
            ),
            (
                4,
                Mover::Guest,
                Told(
                    Both::of(
                        "De woning is vrij. De schilder komt volgende week.",
                        "The home is free. The painter comes next week.",
                    ),
                    "on_course",
                ),
            ),
        ],
    },
    Story {
        performers: &[Party::One(Joost)],
        counterparts: &[Party::Guest(&AZIZ)],
        by: Joost,
        ago: 2,
        ready_in: 24,
        title: Both::of("Terugbellen binnen een dag", "Calling back within a day"),
        result: Both::of(
            "Wie de huisarts naar ons verwijst, wordt binnen één werkdag door een mens gebeld",
            "Whoever the doctor refers to us is called by a person within one working day",
        ),
        for_whom: Both::of(
            "Voor wie eindelijk om hulp durfde te vragen.",
            "For whoever finally dared to ask for help.",
        ),
        message: Both::of(
            "Lukt het je om er bij een verwijzing een telefoonnummer bij te zetten?",
            "Can you put a telephone number with each referral?",
        ),
        acts: &[],
    },
];
