//! The teams of Gemeente Waterrijk, with their goals and boundaries, each with its reason.

use super::template::{Both, Trade};

/// A team as it is written here.
#[derive(Debug)]
pub(crate) struct TeamText {
    pub(crate) key: &'static str,
    pub(crate) trade: Trade,
    /// Its place in the list of the team above it.
    pub(crate) parent: Option<usize>,
    pub(crate) name: Both,
    pub(crate) purpose: Both,
    /// People in the demo as it is shown.
    pub(crate) people: usize,
    pub(crate) leads: usize,
}

/// A thing with a name and one or two explanations.
pub(crate) type Said = (Both, Both);

macro_rules! teams {
    ($($key:literal $trade:ident under $parent:expr, people $people:literal, leads $leads:literal:
        $nl:literal / $en:literal, $purpose:literal / $purpose_en:literal;)+) => {
        &[$(TeamText {
            key: $key,
            trade: Trade::$trade,
            parent: $parent,
            name: Both::of($nl, $en),
            purpose: Both::of($purpose, $purpose_en),
            people: $people,
            leads: $leads,
        }),+]
    };
}

/// The eight teams; a team stands below its parent.
pub(crate) static TEAMS: &[TeamText] = teams! {
    "bestuur-en-directie" Board under None, people 27, leads 1:
        "Bestuur en directie" / "Board and management",
        "Zeggen waar we samen naartoe willen, en zorgen dat teams kunnen werken" / "Say where we want to get to together, and see to it that teams can work";
    "wijkteam-west" District under Some(0), people 48, leads 2:
        "Wijkteam West" / "District team West",
        "Mensen in West weer zelf vooruit helpen" / "Help people in West to get going again by themselves";
    "wijkteam-oost" District under Some(0), people 46, leads 2:
        "Wijkteam Oost" / "District team East",
        "Dichtbij zijn voor mensen in Oost, vóór het een probleem wordt" / "Be close to people in East, before it becomes a problem";
    "jeugd-en-gezin" Youth under Some(0), people 44, leads 2:
        "Jeugd en Gezin" / "Youth and Family",
        "Kinderen groeien thuis veilig op, en ouders staan er niet alleen voor" / "Children grow up safely at home, and parents are not on their own";
    "expertise-jeugd" Expertise under Some(3), people 18, leads 1:
        "Expertise Jeugd" / "Youth Expertise",
        "Kennis over kinderen dicht bij de wijk brengen" / "Bring knowledge about children close to the district";
    "schulddienst" Debt under Some(0), people 36, leads 2:
        "Schulddienst" / "Debt Support",
        "Mensen met schulden weer lucht geven" / "Give people with debts room to breathe again";
    "ict" Ict under Some(0), people 27, leads 1:
        "ICT" / "ICT",
        "Zorgen dat techniek helpt, en anders uit de weg gaat" / "See to it that technology helps, and otherwise gets out of the way";
    "hr" Hr under Some(0), people 17, leads 1:
        "HR" / "HR",
        "Helpen dat mensen hier graag en gezond werken" / "Help people to work here gladly and in good health";
};

macro_rules! said {
    ($($nl:literal / $en:literal: $why:literal / $why_en:literal;)+) => {
        &[$((Both::of($nl, $en), Both::of($why, $why_en))),+]
    };
}

/// A goal: its name, why, and how we would notice.
pub(crate) type GoalText = (Option<usize>, Both, Both, Both);

macro_rules! goals {
    ($($team:expr => $nl:literal / $en:literal; why $why:literal / $why_en:literal;
        noticed $by:literal / $by_en:literal;)+) => {
        &[$(($team, Both::of($nl, $en), Both::of($why, $why_en), Both::of($by, $by_en))),+]
    };
}

/// Goals of the organisation (`None`) and of its teams (their places in [`TEAMS`]).
pub(crate) static GOALS: &[GoalText] = goals! {
    None => "Niemand wacht onnodig" / "Nobody waits without need";
        why "Wachten maakt problemen groter en mensen kleiner" / "Waiting makes problems bigger and people smaller";
        noticed "Mensen weten op dag één wie ze kunnen bellen" / "People know on day one whom they can call";
    None => "Je verhaal maar één keer doen" / "Telling your story only once";
        why "Wie het steeds opnieuw vertelt, raakt de moed kwijt" / "Those who have to tell it again and again lose heart";
        noticed "We tellen samen hoe vaak iemand opnieuw begint" / "Together we count how often someone has to start over";
    None => "Gewone taal, overal" / "Plain language, everywhere";
        why "Een brief die je niet snapt, helpt je niet" / "A letter you do not understand does not help you";
        noticed "Bewoners lezen mee en struikelen niet" / "Residents read along and do not stumble";
    None => "Minder regels, beter uitgelegd" / "Fewer rules, better explained";
        why "Vertrouwen is goedkoper dan controle, en het voelt beter" / "Trust is cheaper than control, and it feels better";
        noticed "Elke regel die blijft, heeft een reden die we kunnen navertellen" / "Every rule that stays has a reason that we can retell";
    Some(1) => "West helpt West" / "West helps West";
        why "Een buur is er ook op zondag" / "A neighbour is there on Sundays too";
        noticed "Bewoners beginnen dingen zonder ons" / "Residents start things without us";
    Some(1) => "Vroeg bij geldzorgen" / "Early with money worries";
        why "In week één is het een telefoontje, in maand zes een deurwaarder" / "In week one it is a phone call, in month six a bailiff";
        noticed "We horen van zorgen vóór er brieven komen" / "We hear of worries before letters come";
    Some(2) => "Naast de mantelzorger" / "Beside family carers";
        why "Zonder hen valt alles om" / "Without them everything falls over";
        noticed "Mantelzorgers bellen ons als het nog goed gaat" / "Carers call us while all is still well";
    Some(2) => "Iedereen houdt zijn huis" / "Everyone keeps their home";
        why "Een huis kwijtraken kost jaren" / "Losing a home costs years";
        noticed "Bij elke dreiging ligt er binnen een maand een plan" / "For each threat there is a plan within a month";
    Some(3) => "Ouders aan het stuur" / "Parents at the wheel";
        why "Zij zijn er nog als wij weg zijn" / "They are still there when we are gone";
        noticed "Het plan staat in de woorden van het gezin" / "The plan is in the family's own words";
    Some(3) => "Een soepele overgang naar 18" / "A smooth move to 18";
        why "Op je verjaardag mag niet alles stoppen" / "Not everything should stop on your birthday";
        noticed "Elke jongere heeft een naam en een gezicht" / "Each young person has a name and a face";
    Some(4) => "Kennis waar de vraag is" / "Knowledge where the question is";
        why "Wie te ver weg zit, komt te laat" / "Those who sit too far away come too late";
        noticed "Vragen krijgen binnen een paar dagen een gesprek" / "Questions get a talk within a few days";
    Some(5) => "Lucht in één week" / "Room to breathe in one week";
        why "De moed om hulp te vragen duurt kort" / "The courage to ask for help does not last long";
        noticed "Het eerste gesprek is dezelfde week" / "The first talk is in the same week";
    Some(6) => "Techniek die niemand ziet" / "Technology nobody sees";
        why "Elke minuut aan een scherm is een minuut minder voor mensen" / "Each minute at a screen is a minute less for people";
        noticed "Er komen minder vragen, en ze worden leuker" / "Fewer questions come in, and they get nicer";
    Some(7) => "Een goed begin" / "A good start";
        why "De eerste week bepaalt of iemand blijft" / "The first week decides whether someone stays";
        noticed "Nieuwe collega's vertellen het verder" / "New colleagues spread the word";
    Some(0) => "Op tijd vertellen" / "Telling in time";
        why "Stilte kost meer vertrouwen dan slecht nieuws" / "Silence costs more trust than bad news";
        noticed "Niemand leest iets belangrijks eerst in de krant" / "Nobody reads something important in the paper first";
};

/// Boundaries of the organisation, each with its reason.
pub(crate) static BOUNDARIES: &[Said] = said! {
    "Altijd een bon" / "Always a receipt": "Het is gemeenschapsgeld" / "It is public money";
    "Een kind in gevaar wacht nooit" / "A child in danger never waits": "Veiligheid gaat voor elke afspraak" / "Safety comes before any agreement";
    "Binnen de vaste uren" / "Within the fixed hours": "Die liggen dit jaar vast in de begroting" / "They are fixed in this year's budget";
    "Gegevens van bewoners blijven in huis" / "Residents' details stay in the house": "Zij moeten ons kunnen vertrouwen, en de wet vraagt het" / "They must be able to trust us, and the law asks it";
};

/// Boundaries of teams (their places in [`TEAMS`]).
pub(crate) static TEAM_BOUNDARIES: &[(usize, Said)] = &[
    (
        1,
        (
            Both::of("Twee mensen bereikbaar", "Two people on call"),
            Both::of("Een melding kan niet wachten", "A report can't wait"),
        ),
    ),
    (
        1,
        (
            Both::of("Zelf uitgeven tot 150 euro", "Spending up to 150 euros ourselves"),
            Both::of(
                "Daarboven raakt het het budget van anderen",
                "Above that it touches other people's budget",
            ),
        ),
    ),
    (
        2,
        (
            Both::of("Om vijf uur weet iemand wie er is", "At five someone knows who is on"),
            Both::of(
                "Wie 's avonds alleen is, moet kunnen bellen",
                "Whoever is alone at night must be able to call",
            ),
        ),
    ),
    (
        3,
        (
            Both::of(
                "Bij twijfel over veiligheid met z'n tweeën",
                "In doubt about safety, two of us",
            ),
            Both::of(
                "Eén mens mag dit niet alleen dragen",
                "One person should not carry this alone",
            ),
        ),
    ),
    (
        4,
        (
            Both::of("Advies zonder naam van het kind", "Advice without the child's name"),
            Both::of(
                "We hebben hem niet nodig om mee te denken",
                "We do not need it to think along",
            ),
        ),
    ),
    (
        5,
        (
            Both::of(
                "Nooit beloven wat een schuldeiser beslist",
                "Never promise what a creditor decides",
            ),
            Both::of(
                "Valse hoop kost meer dan slecht nieuws",
                "False hope costs more than bad news",
            ),
        ),
    ),
    (
        6,
        (
            Both::of("Niets nieuws op vrijdagmiddag", "Nothing new on Friday afternoon"),
            Both::of(
                "Wie het maakt, moet het ook kunnen herstellen",
                "Whoever makes it must be able to repair it",
            ),
        ),
    ),
    (
        7,
        (
            Both::of("De cao geldt voor iedereen", "The labour agreement holds for everyone"),
            Both::of("Gelijk is gelijk", "Equal is equal"),
        ),
    ),
];
