//! What teams of Gemeente Waterrijk have on their agendas, ask of each other, count, and tell.

use super::template::Both;

/// When an agenda item is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Now,
    Next,
    Done,
}

/// An agenda item: its team, the place in the team of who put it there, when, the title and a line.
pub(crate) type ItemText = (usize, usize, When, Both, Both);

macro_rules! items {
    ($($team:literal by $by:literal $when:ident: $nl:literal / $en:literal, $says:literal / $says_en:literal;)+) => {
        &[$(($team, $by, When::$when, Both::of($nl, $en), Both::of($says, $says_en))),+]
    };
}

/// The agendas of the eight teams.
pub(crate) static ITEMS: &[ItemText] = items! {
    0 by 1 Now: "Wat vertellen we over het geld voor jeugd?" / "What do we tell about the money for youth?", "Ook als we het nog niet weten" / "Also if we do not know yet";
    0 by 2 Now: "Wie gaat mee op huisbezoek in december?" / "Who joins a home visit in December?", "Eén ochtend, met een wijkteam" / "One morning, with a district team";
    0 by 3 Done: "Kerstpakketten: iets van hier" / "Christmas parcels: something local", "" / "";
    1 by 3 Now: "Hoe zit iedereen erbij?" / "How is everyone?", "Een rondje, geen raad" / "A round, no advice";
    1 by 2 Now: "Op dag één de huisarts bellen: doen we dat?" / "Calling the doctor on day one: shall we?", "Ik vertel in twee minuten wat het deed" / "I tell in two minutes what it did";
    1 by 4 Now: "Wie helpt mij met mijn eerste lastige gesprek?" / "Who helps me with my first difficult talk?", "Iemand die een uur meedenkt" / "Somebody who thinks along for an hour";
    1 by 0 Next: "Rooster rond de feestdagen" / "Roster around the holidays", "Wij maken het zelf; twee mensen bereikbaar" / "We make it ourselves; two people on call";
    1 by 5 Done: "De sleutels van het buurthuis" / "The keys of the community house", "" / "";
    2 by 2 Now: "Mantelzorgers bellen als het nog goed gaat" / "Calling carers while all is still well", "Wie begint er deze week?" / "Who begins this week?";
    2 by 3 Now: "Drie dreigende ontruimingen" / "Three threatened evictions", "Wat is er vóór vrijdag nodig?" / "What is needed before Friday?";
    2 by 4 Next: "Nieuwe collega op 1 december" / "New colleague on 1 December", "Wie kijkt de eerste week mee?" / "Who watches along in the first week?";
    3 by 2 Now: "Het plan in de woorden van het gezin" / "The plan in the family's words", "Twee voorbeelden, één van een fout" / "Two examples, one of a mistake";
    3 by 3 Now: "Wie neemt de vraag van West op?" / "Who takes up West's ask?", "Eén dag per week een gedragsdeskundige" / "A behavioural expert one day a week";
    3 by 4 Next: "Achttien worden: wat regelen we wanneer?" / "Turning eighteen: what do we arrange when?", "" / "";
    4 by 1 Now: "Waar zitten we volgende maand?" / "Where are we next month?", "Liever in de wijk dan hier" / "Rather in the district than here";
    4 by 2 Now: "Een vraag die we niet snapten" / "A question we did not understand", "Wat hadden we kunnen vragen?" / "What could we have asked?";
    5 by 2 Now: "Een eerste gesprek binnen een week: waar loopt het vast?" / "A first talk within a week: where does it get stuck?", "Kijk vooraf naar ons cijfer" / "Look at our figure beforehand";
    5 by 3 Now: "De brief over beslag, herschreven" / "The letter about seizure, rewritten", "Lees hem hardop" / "Read it aloud";
    5 by 4 Done: "Wie heeft dienst met Kerst?" / "Who is on duty at Christmas?", "" / "";
    6 by 1 Now: "Tablets die thuis bij mensen werken" / "Tablets that work in people's homes", "Twee wijkteams wachten" / "Two district teams wait";
    6 by 2 Now: "Welke melding kan weg?" / "Which alert can go?", "" / "";
    7 by 1 Now: "De eerste week van een nieuwe collega" / "The first week of a new colleague", "Wat ging er mis in november?" / "What went wrong in November?";
    7 by 2 Now: "Een formulier dat niemand mist" / "A form that nobody misses", "Welk proberen we zonder?" / "Which do we try without?";
};

/// Where an ask stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stand {
    Asked,
    /// For so many days from today.
    Promised(i64),
    Declined,
}

/// An ask: from, to, asked so many days ago, needed in so many days (0: no day), how it stands, what, and
/// what was answered.
pub(crate) type AskText = (usize, usize, i64, i64, Stand, Both, Both);

macro_rules! asks {
    ($($from:literal to $to:literal, $ago:literal ago, in $in:literal, $stand:expr => $nl:literal / $en:literal, $said:literal / $said_en:literal;)+) => {
        &[$(($from, $to, $ago, $in, $stand, Both::of($nl, $en), Both::of($said, $said_en))),+]
    };
}

/// What the eight teams ask of each other.
pub(crate) static ASKS: &[AskText] = asks! {
    1 to 6, 18 ago, in 11, Stand::Promised(11) => "tablets die werken bij mensen thuis" / "tablets that work in people's homes", "Eerst vijf, om te kijken of het klopt." / "Five first, to see whether it is right.";
    1 to 4, 9 ago, in 14, Stand::Asked => "één dag per week een gedragsdeskundige in de wijk" / "a behavioural expert in the district one day a week", "" / "";
    1 to 0, 21 ago, in 0, Stand::Asked => "zeggen of het geld voor jeugd blijft" / "say whether the money for youth stays", "" / "";
    5 to 1, 12 ago, in 8, Stand::Promised(8) => "een warme overdracht in plaats van een formulier" / "a warm handover instead of a form", "We bellen samen, waar de bewoner bij is." / "We call together, with the resident present.";
    2 to 5, 6 ago, in 20, Stand::Asked => "één vast gezicht bij dreigende ontruiming" / "one fixed face when an eviction threatens", "" / "";
    3 to 4, 25 ago, in 10, Stand::Declined => "elke week een uur meedenken aan tafel" / "an hour of thinking along at the table each week", "Elke week lukt niet met ons drieën. Om de week wel?" / "Each week is too much for the three of us. Every other week?";
    6 to 7, 15 ago, in 30, Stand::Promised(25) => "weten wie er begint, een week vooraf" / "knowing who starts, a week beforehand", "Je krijgt elke vrijdag een lijstje." / "You get a short list each Friday.";
    7 to 0, 5 ago, in 16, Stand::Asked => "zelf vertellen waarom de uren vastliggen" / "tell yourselves why the hours are fixed", "" / "";
};

/// A figure of a team: name, unit, which way is wanted, its usual value, how far it goes up and down, and from
/// which week (of thirteen) it lies elsewhere by how much.
#[derive(Debug)]
pub(crate) struct FigureText {
    pub(crate) team: usize,
    pub(crate) name: Both,
    pub(crate) unit: Both,
    pub(crate) better: &'static str,
    pub(crate) usual: i64,
    pub(crate) spread: i64,
    pub(crate) shift: (i64, i64),
}

macro_rules! figures {
    ($($team:literal: $nl:literal / $en:literal in $unit:literal / $unit_en:literal, $better:literal, $usual:literal by $spread:literal, from $at:literal $shift:literal;)+) => {
        &[$(FigureText { team: $team, name: Both::of($nl, $en), unit: Both::of($unit, $unit_en), better: $better,
            usual: $usual, spread: $spread, shift: ($at, $shift) }),+]
    };
}

/// Figures of three months.
pub(crate) static FIGURES: &[FigureText] = figures! {
    0: "Vragen van teams die op ons wachten" / "Questions of teams that wait for us" in "vragen" / "questions", "down", 7 by 2, from 13 0;
    1: "Werkdagen tot het eerste gesprek" / "Working days until the first talk" in "werkdagen" / "working days", "down", 7 by 2, from 13 0;
    1: "Hoe vaak iemand zijn verhaal opnieuw deed" / "How often somebody told their story again" in "keren" / "times", "down", 10 by 1, from 10 -6;
    2: "Mantelzorgers die ons belden vóór het misging" / "Carers who called us before it went wrong" in "mensen" / "people", "up", 5 by 2, from 13 0;
    3: "Plannen in de woorden van het gezin" / "Plans in the family's own words" in "van de tien" / "out of ten", "up", 6 by 1, from 13 0;
    4: "Dagen tot een vraag een gesprek werd" / "Days until a question became a talk" in "dagen" / "days", "down", 4 by 1, from 13 0;
    5: "Eerste gesprekken binnen een week" / "First talks within a week" in "procent" / "per cent", "up", 72 by 6, from 11 21;
    6: "Meldingen die we hadden kunnen voorkomen" / "Tickets we could have prevented" in "meldingen" / "tickets", "down", 24 by 4, from 13 0;
    7: "Nieuwe collega’s die op dag één konden inloggen" / "New colleagues who could sign in on day one" in "van de tien" / "out of ten", "up", 8 by 1, from 13 0;
};

/// What is said of a boundary: in the way of, wanted.
pub(crate) static CHAFES_OPEN: [Both; 2] = [
    Both::of(
        "Op dinsdagavond zijn we met z’n drieën. Ik heb al twee keer een huisbezoek afgezegd, omdat er dan maar één over was.",
        "On Tuesday evening there are three of us. Twice I called off a home visit, because only one would be left.",
    ),
    Both::of(
        "Ik wil dat één van de twee ook in Oost mag zitten. Dan kan een melding nog steeds niet wachten, en een bewoner ook niet.",
        "I want one of the two to be allowed to sit in East. Then a report still does not wait, and neither does a resident.",
    ),
];

/// The same of a boundary that was answered, with the answer's reason.
pub(crate) static CHAFES_KEPT: [Both; 3] = [
    Both::of(
        "Ik betaalde een buskaart voor een moeder. Zonder bon kreeg ik het niet terug.",
        "I paid a bus ticket for a mother. Without a receipt I did not get it back.",
    ),
    Both::of(
        "Ik wil onder de tien euro gewoon kunnen opschrijven waarvoor het was.",
        "Below ten euros I want to simply write down what it was for.",
    ),
    Both::of(
        "We houden de bon, want de accountant vraagt hem ook onder de tien euro. Een foto met je telefoon is vanaf nu genoeg, en een buskaart telt als bon.",
        "We keep the receipt, because the auditor asks for it below ten euros too. From now on a picture with your phone is enough, and a bus ticket counts as a receipt.",
    ),
];

/// Contributions: the place of the goal, the team and the place in it of who wrote it, whether only their team
/// sees it, and the words after *ik draag bij door*.
pub(crate) static CONTRIBUTIONS: &[(usize, usize, usize, bool, Both)] = &[
    (
        0,
        1,
        3,
        false,
        Both::of(
            "elke nieuwe bewoner op dag één zelf te bellen",
            "calling each new resident myself on day one",
        ),
    ),
    (
        0,
        5,
        2,
        false,
        Both::of(
            "op maandag een uur open te houden voor wie niet kan wachten",
            "keeping an hour open on Mondays for those who can't wait",
        ),
    ),
    (
        1,
        1,
        2,
        false,
        Both::of(
            "mee te gaan naar de huisarts en dan alleen te luisteren",
            "coming along to the doctor, and only listening",
        ),
    ),
    (
        1,
        3,
        2,
        false,
        Both::of(
            "op te schrijven wat iemand al verteld heeft, en dat voor te lezen",
            "writing down what somebody has told already, and reading it out",
        ),
    ),
    (
        2,
        1,
        2,
        false,
        Both::of(
            "elke brief hardop te lezen voor hij weggaat",
            "reading each letter aloud before it goes out",
        ),
    ),
    (
        2,
        6,
        1,
        false,
        Both::of(
            "de schermen na te lopen op woorden die niemand snapt",
            "going over the screens for words that nobody understands",
        ),
    ),
    (
        4,
        1,
        4,
        true,
        Both::of(
            "op donderdag bij de koffie in het buurthuis te zitten",
            "sitting at the coffee table in the community house on Thursdays",
        ),
    ),
    (
        4,
        1,
        5,
        true,
        Both::of("buren aan elkaar voor te stellen", "introducing neighbours to each other"),
    ),
];

/// What was told: the team of who leads it, whether it is for everybody, so many days ago, and the lines.
#[derive(Debug)]
pub(crate) struct ToldText {
    pub(crate) team: usize,
    pub(crate) is_for_all: bool,
    pub(crate) days_ago: i64,
    pub(crate) goes_on: Both,
    pub(crate) means: Both,
    pub(crate) not_known: Both,
    pub(crate) desk: Both,
    /// A question, and its answer (may be empty).
    pub(crate) asked: Option<(Both, Both)>,
}

/// Four times Bijpraten.
pub(crate) static TOLD: &[ToldText] = &[
    ToldText {
        team: 1,
        is_for_all: false,
        days_ago: 17,
        goes_on: Both::of(
            "De twee wijkteams krijgen vanaf januari één telefoonnummer.",
            "From January the two district teams get one telephone number.",
        ),
        means: Both::of(
            "Wie belt, krijgt West of Oost. Wij maken samen met Oost het rooster.",
            "Who calls gets West or East. We make the roster together with East.",
        ),
        not_known: Both::of(
            "Of de avonden er ook bij horen. Daar praat ik woensdag over.",
            "Whether evenings are part of it. I talk about that on Wednesday.",
        ),
        desk: Both::of("", ""),
        asked: Some((
            Both::of(
                "Mogen we zelf kiezen met wie van Oost we het maken?",
                "May we choose ourselves with whom of East we make it?",
            ),
            Both::of(
                "Ja. Spreek het met ze af, ik hoef er niet bij te zijn.",
                "Yes. Agree it with them, I need not be there.",
            ),
        )),
    },
    ToldText {
        team: 3,
        is_for_all: false,
        days_ago: 6,
        goes_on: Both::of(
            "Twee gezinshuizen in de regio stoppen in het voorjaar.",
            "Two family homes in the region stop in spring.",
        ),
        means: Both::of(
            "Drie kinderen die wij kennen, zoeken een andere plek. We beginnen nu.",
            "Three children we know look for another place. We begin now.",
        ),
        not_known: Both::of(
            "Of er een derde bij komt. Ik bel elke maandag.",
            "Whether there will be a third. I call each Monday.",
        ),
        desk: Both::of(
            "Veel bellen, weinig aan tafel. Dat wil ik volgende week anders.",
            "Much calling, little time at the table. I want that different next week.",
        ),
        asked: None,
    },
    ToldText {
        team: 0,
        is_for_all: true,
        days_ago: 4,
        goes_on: Both::of(
            "De raad besprak dinsdag de begroting.",
            "The council discussed the budget on Tuesday.",
        ),
        means: Both::of(
            "Niemand raakt zijn werk kwijt. De uren liggen volgend jaar weer vast.",
            "Nobody loses their work. The hours are fixed again next year.",
        ),
        not_known: Both::of(
            "Wat er met het geld voor jeugd gebeurt. Ik weet het op 9 december en vertel het dezelfde dag.",
            "What happens with the money for youth. I know on 9 December and tell it the same day.",
        ),
        desk: Both::of(
            "Een fout van mij: ik had de teams eerder moeten bellen.",
            "A mistake of mine: I should have called the teams earlier.",
        ),
        asked: Some((
            Both::of(
                "Waarom liggen de uren vast als de wachttijd oploopt?",
                "Why are the hours fixed when waiting times go up?",
            ),
            Both::of("", ""),
        )),
    },
    ToldText {
        team: 1,
        is_for_all: false,
        days_ago: 3,
        goes_on: Both::of(
            "ICT begint met vijf tablets, bij ons.",
            "ICT begins with five tablets, with us.",
        ),
        means: Both::of(
            "Wie er een wil, zegt het op de teamstart. Na drie weken kijken we of het helpt.",
            "Who wants one says so at the team start. After three weeks we see whether it helps.",
        ),
        not_known: Both::of("Of er geld is voor de rest.", "Whether there is money for the rest."),
        desk: Both::of(
            "Twee gesprekken over de feestdagen. Ik besluit niets: jullie rooster is van jullie.",
            "Two talks about the holidays. I decide nothing: your roster is yours.",
        ),
        asked: None,
    },
];
