//! What people of Waterrijk learn and thank each other for, in both languages.

use super::{history::earlier, texts::template::Both};
use zwerm_domain::{Date, Language};

/// What happened, and what somebody learnt from it.
static LESSONS: &[(Both, Both)] = &[
    (
        Both::of(
            "De datum kwam dichterbij en ik zei niets.",
            "The date came closer and I said nothing.",
        ),
        Both::of(
            "Ik leerde dat eerder bellen minder kost dan het later goedmaken.",
            "I learnt that calling sooner costs less than making up for it later.",
        ),
    ),
    (
        Both::of("Ik schreef een brief van drie kantjes.", "I wrote a letter of three pages."),
        Both::of(
            "Ik leerde dat een bewoner één bladzijde leest, en dan belt.",
            "I learnt that a resident reads one page, and then calls.",
        ),
    ),
    (
        Both::of(
            "We begonnen zonder te vragen wat de ander nodig had.",
            "We began without asking what the other needed.",
        ),
        Both::of(
            "Ik leerde om eerst te vragen wat er al geprobeerd is.",
            "I learnt to ask first what has been tried already.",
        ),
    ),
    (
        Both::of(
            "Ik nam het huisbezoek over omdat het druk was.",
            "I took over the home visit because it was busy.",
        ),
        Both::of(
            "Ik leerde dat overnemen iemand de kans ontneemt om het zelf te doen.",
            "I learnt that taking over keeps somebody from doing it themselves.",
        ),
    ),
    (
        Both::of(
            "Het advies lag klaar, maar niemand wist waar.",
            "The advice was ready, but nobody knew where.",
        ),
        Both::of(
            "Ik leerde dat iets pas klaar is als de ander het kan vinden.",
            "I learnt that something is only ready when the other can find it.",
        ),
    ),
    (
        Both::of(
            "Het rooster klopte op papier en in de praktijk niet.",
            "The rota was right on paper and not in practice.",
        ),
        Both::of(
            "Ik leerde om het rooster te laten lezen door wie het draait.",
            "I learnt to have the rota read by whoever works it.",
        ),
    ),
    (
        Both::of(
            "Ik beloofde iets wat een ander moest doen.",
            "I promised something that somebody else had to do.",
        ),
        Both::of(
            "Ik leerde om alleen te beloven wat ik zelf in de hand heb.",
            "I learnt to promise only what is in my own hands.",
        ),
    ),
];

static THANKS: &[Both] = &[
    Both::of(
        "Ik kon met een gerust hart naar huis, omdat jij bleef. Dank je wel.",
        "I could go home with an easy mind, because you stayed. Thank you.",
    ),
    Both::of(
        "Ik merkte dat je tijd maakte terwijl het druk was. Dat hielp me verder.",
        "I noticed that you made time while it was busy. That helped me on.",
    ),
    Both::of(
        "Door jouw vraag zag ik wat ik oversloeg. Fijn dat je hem stelde.",
        "Your question made me see what I had skipped. I am glad you asked it.",
    ),
    Both::of(
        "Ik vond het spannend, en jij ging mee. Daar heb ik veel aan gehad.",
        "I was nervous about it, and you came along. That meant a lot to me.",
    ),
    Both::of(
        "Ik heb gelachen vanmorgen, dat had ik nodig.",
        "I laughed this morning, I needed that.",
    ),
    Both::of(
        "Dank je wel voor je eerlijke woord. Ik ga het anders doen.",
        "Thank you for your honest word. I am going to do it differently.",
    ),
];

/// Of which team (its place), title, result, needs.
type TeamTemplate = (usize, Both, Both, Both);

static TEAM_TEMPLATES: &[TeamTemplate] = &[
    (
        1,
        Both::of("Huisbezoek met z\u{2019}n tweeën", "Home visit together"),
        Both::of(
            "We zijn samen bij … geweest en weten wie wat oppakt",
            "We have been to … together and know who takes up what",
        ),
        Both::of(
            "Een ochtend die ons allebei past\nWat er al bekend is",
            "A morning that suits both of us\nWhat is known already",
        ),
    ),
    (
        3,
        Both::of("Plan in de woorden van het gezin", "A plan in the family\u{2019}s words"),
        Both::of(
            "Het plan van … staat op papier, in hun eigen woorden",
            "The plan of … is on paper, in their own words",
        ),
        Both::of(
            "Meelezen door iemand die het gezin niet kent",
            "Somebody who does not know the family to read along",
        ),
    ),
    (
        6,
        Both::of("Een storing oplossen", "Solving a fault"),
        Both::of(
            "… werkt weer, en we weten waarom het stukging",
            "… works again, and we know why it broke",
        ),
        Both::of(
            "Iemand die kan laten zien wat er misgaat",
            "Somebody who can show what goes wrong",
        ),
    ),
];

/// Templates of teams: of which team, title, result, needs.
pub(crate) fn team_templates(
    language: Language,
) -> impl Iterator<Item = (usize, &'static str, &'static str, &'static str)> {
    TEAM_TEMPLATES.iter().map(move |(team, title, result, needs)| {
        (*team, title.say(language), result.say(language), needs.say(language))
    })
}

/// Words of thanks.
pub(crate) fn thanks(language: Language) -> Vec<&'static str> {
    THANKS.iter().map(|text| text.say(language)).collect()
}

/// What happened and what was learnt, for the lesson of this number.
pub(crate) fn lesson(language: Language, number: i64) -> (&'static str, &'static str) {
    let place = usize::try_from(number).unwrap_or(0) % LESSONS.len();
    let (happened, learnt) = &LESSONS[place];
    (happened.say(language), learnt.say(language))
}

/// A day in the last two weeks, another for each person.
pub(crate) fn some_days_ago(today: Date, person: usize) -> Date {
    earlier(today, i64::try_from(person % 14).unwrap_or(0))
}
