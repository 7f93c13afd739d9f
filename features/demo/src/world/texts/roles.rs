//! The professional roles of the teams.

use super::kinds::Kind;
use super::template::Both;

/// A role: its team (a place in the list of teams), its words, and the kinds of work it covers.
#[derive(Debug)]
pub(crate) struct RoleText {
    pub(crate) team: usize,
    pub(crate) name: Both,
    pub(crate) purpose: Both,
    pub(crate) responsibilities: Both,
    pub(crate) kinds: &'static [Kind],
    /// How many fill it, or [`LEADS`].
    pub(crate) holders: usize,
}

/// Filled by those who lead the team.
pub(crate) const LEADS: usize = 0;

macro_rules! roles {
    ($($team:literal, $holders:literal, [$($kind:ident)*]: $nl:literal / $en:literal,
        $purpose:literal / $purpose_en:literal, $does:literal / $does_en:literal;)+) => {
        &[$(RoleText {
            team: $team,
            name: Both::of($nl, $en),
            purpose: Both::of($purpose, $purpose_en),
            responsibilities: Both::of($does, $does_en),
            kinds: &[$(Kind::$kind),*],
            holders: $holders,
        }),+]
    };
}

/// All roles.
pub(crate) static ROLES: &[RoleText] = roles! {
    0, 0, [Briefing Rules]: "Directeur" / "Director",
        "Richting geven en ruimte maken" / "Give direction and make room",
        "Zegt waar we naartoe willen en waarom\nRegelt geld en mandaat op tijd\nHoudt eigen beloften" / "Says where we want to get to and why\nSees to money and mandate in time\nKeeps own promises";
    0, 4, [Briefing Writing]: "Bestuursadviseur" / "Policy adviser",
        "Het bestuur laten zien wat besluiten met mensen doen" / "Show the board what decisions do to people",
        "Schrijft kort en in gewone taal\nHaalt verhalen op in de wijk" / "Writes briefly and in plain language\nCollects stories in the districts";
    0, 2, [Figures]: "Wegwijzer geld" / "Money guide",
        "Iedereen laten snappen waar het geld heen gaat" / "Help everyone understand where the money goes",
        "Legt de begroting uit\nZegt vroeg wat krap wordt" / "Explains the budget\nSays early what gets tight";
    1, 0, [Briefing Planning]: "Leidt dit team" / "Leads this team",
        "Zorgen dat West goed kan werken" / "See to it that West can work well",
        "Zegt waar we samen naartoe willen, en waarom\nPraat ons bij, ook over wat nog onzeker is\nRegelt wat wij van anderen nodig hebben" / "Says where we want to get to together, and why\nKeeps us informed, also about what is uncertain\nArranges what we need from others";
    1, 6, [HomeVisit SupportAtHome]: "Wijkmaatschappelijk werker" / "District social worker",
        "Met mensen zoeken naar hun eigen volgende stap" / "Look with people for their own next step",
        "Voert keukentafelgesprekken\nHoudt één plan per huishouden bij" / "Holds kitchen table talks\nKeeps one plan per household";
    1, 3, [Together]: "Buurtverbinder" / "Neighbourhood connector",
        "Bewoners aan elkaar knopen" / "Connect residents with each other",
        "Is elke week op straat\nBegint klein, en laat los" / "Is in the street every week\nStarts small, and lets go";
    1, 2, [Planning]: "Roostermaker" / "Schedule maker",
        "Een rooster dat klopt met levens" / "A schedule that fits people's lives",
        "Zorgt dat er altijd twee mensen bereikbaar zijn\nVraagt wie wat nodig heeft" / "Sees that two people are always on call\nAsks who needs what";
    2, 0, [Briefing Planning]: "Leidt dit team" / "Leads this team",
        "Zorgen dat Oost goed kan werken" / "See to it that East can work well",
        "Praat bij en legt uit\nMaakt ruimte en bewaakt de grens" / "Informs and explains\nMakes room and keeps the boundary";
    2, 5, [HomeVisit SupportAtHome]: "Wijkmaatschappelijk werker" / "District social worker",
        "Met mensen zoeken naar hun eigen volgende stap" / "Look with people for their own next step",
        "Voert keukentafelgesprekken\nBelt na drie weken" / "Holds kitchen table talks\nCalls after three weeks";
    2, 3, [Reception Letters]: "Gastheer of gastvrouw" / "Host",
        "Iedereen voelt zich welkom" / "Everyone feels welcome",
        "Ontvangt, luistert, verbindt door met een naam" / "Welcomes, listens, puts people through with a name";
    2, 2, [Housing]: "Woonconsulent" / "Housing adviser",
        "Mensen houden hun huis, of vinden er een dat past" / "People keep their home, or find one that fits",
        "Belt bij de eerste achterstand\nKent de corporatie bij naam" / "Calls at the first arrears\nKnows the housing association by name";
    3, 6, [FirstTalk School]: "Gezinswerker" / "Family worker",
        "Ouders sterker maken in hun eigen huis" / "Make parents stronger in their own home",
        "Doet het eerste gesprek\nWerkt op school waar dat helpt" / "Holds the first talk\nWorks at school where that helps";
    3, 3, [Safety]: "Meekijker veiligheid" / "Safety companion",
        "Niemand staat alleen bij een zorg over veiligheid" / "Nobody is alone with a worry about safety",
        "Denkt binnen een dag mee\nGaat mee als het spannend is" / "Thinks along within a day\nComes along when it is tense";
    3, 2, [Planning]: "Wachtlijstbeller" / "Waiting list caller",
        "Wie wacht, weet waar hij aan toe is" / "Those who wait know where they stand",
        "Belt elke wachtende elke twee weken" / "Calls everyone who waits every two weeks";
    4, 3, [Advice Learning]: "Gedragsdeskundige" / "Behavioural expert",
        "Meedenken over kinderen, dicht bij wie ernaast staat" / "Think along about children, close to those beside them",
        "Antwoordt binnen twee werkdagen\nLeert van wat gesloten is" / "Answers within two working days\nLearns from what is finished";
    4, 2, [Writing]: "Taalbewaker" / "Keeper of plain language",
        "Verslagen die ouders snappen" / "Reports that parents understand",
        "Leest mee\nOefent met collega's" / "Reads along\nPractises with colleagues";
    5, 6, [FirstTalk SupportAtHome]: "Schuldregelaar" / "Debt adviser",
        "Rust in het hoofd en orde in de post" / "Calm in the head and order in the post",
        "Ziet mensen dezelfde week\nHoudt contact na de regeling" / "Sees people in the same week\nKeeps in touch after the settlement";
    5, 2, [Letters]: "Brievenmaker" / "Letter maker",
        "Brieven die mensen openmaken" / "Letters that people open",
        "Schrijft met bewoners" / "Writes with residents";
    5, 2, [Handover]: "Brug naar de wijk" / "Bridge to the districts",
        "Een warme overdracht, altijd" / "A warm handover, always",
        "Zit elke week bij een wijkteam" / "Sits with a district team every week";
    6, 3, [Helpdesk]: "Hulplijn" / "Helpline",
        "Wie belt, krijgt een mens" / "Whoever calls gets a person",
        "Neemt op, lost op, leert ervan" / "Picks up, solves, learns from it";
    6, 2, [Security]: "Waker" / "Watcher",
        "Alles blijft veilig en bereikbaar" / "Everything stays secure and available",
        "Oefent twee keer per jaar\nLegt uit waarom" / "Practises twice a year\nExplains why";
    6, 2, [Devices Digital]: "Reiziger" / "Traveller",
        "Techniek zien waar ze gebruikt wordt" / "See technology where it is used",
        "Gaat elke maand mee op pad" / "Goes out with a team every month";
    7, 4, [Joining Recruiting]: "Loopbaanmaat" / "Career companion",
        "Meedenken over iemands volgende stap" / "Think along about someone's next step",
        "Oefent gesprekken met teams\nZorgt voor een goede eerste dag" / "Practises talks with teams\nSees to a good first day";
    7, 2, [Health]: "Rustzoeker" / "Seeker of calm",
        "Vroeg praten over drukte" / "Talk about pressure early",
        "Kijkt mee naar roosters\nVraagt en luistert" / "Looks at schedules\nAsks and listens";
};
