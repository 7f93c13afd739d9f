//! The people one can step into, each with one sentence.

use super::World;
use super::cast::Cast;
use super::texts::template::Both;
use zwerm_domain::Language;

/// What somebody stands for in the demo; a code for the texts of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Does the work.
    Professional,
    /// Leads a team.
    Leader,
    /// A member of a team, newly come.
    TeamMember,
    /// Leads the organisation.
    Director,
    /// Administers.
    Administrator,
    /// HR.
    Hr,
    /// In the works council.
    WorksCouncil,
    /// On the other side of one of the professional's agreements.
    OtherSide,
}

/// Somebody to step into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// The number of the person.
    pub person: usize,
    /// What they stand for.
    pub standing: Standing,
    /// What one finds there, in one sentence of the world's language.
    pub sentence: &'static str,
}

static VISITORS: &[(Cast, Standing, Both)] = &[
    (
        Cast::Samira,
        Standing::Professional,
        Both::of(
            "Professional in Wijkteam West: twee mensen wachten op haar antwoord.",
            "Professional in District team West: two people are waiting for her answer.",
        ),
    ),
    (
        Cast::Joost,
        Standing::OtherSide,
        Both::of(
            "Gezinswerker: deed Samira een tegenvoorstel en ziet de andere kant ervan.",
            "Family worker: made Samira a counter-proposal and sees its other side.",
        ),
    ),
    (
        Cast::Marit,
        Standing::Leader,
        Both::of(
            "Leidt Wijkteam West: laat los, en ziet alleen wat zij zelf afsprak of wat wordt gedeeld.",
            "Leads District team West: lets go, and sees only what she agreed herself or what is shared.",
        ),
    ),
    (
        Cast::Ruben,
        Standing::TeamMember,
        Both::of(
            "Net begonnen in Wijkteam West: niemand wacht op hem, de dag is van hem.",
            "Has just started in District team West: nobody waits for him, the day is his.",
        ),
    ),
    (
        Cast::Hanneke,
        Standing::Director,
        Both::of(
            "Directeur: kijk of je iets kunt zien van wat Samira en Joost afspreken.",
            "Director: see whether you can find out what Samira and Joost agree on.",
        ),
    ),
    (
        Cast::Aylin,
        Standing::Hr,
        Both::of(
            "HR-adviseur: heeft eigen afspraken, en geen dossier van die van anderen.",
            "HR adviser: has agreements of her own, and no file of those of others.",
        ),
    ),
    (
        Cast::Jeroen,
        Standing::Administrator,
        Both::of(
            "Beheerder: zet mensen en teams klaar, en leest geen enkele afspraak van een ander.",
            "Administrator: sets up people and teams, and reads no agreement of anybody else.",
        ),
    ),
    (
        Cast::Els,
        Standing::WorksCouncil,
        Both::of(
            "Lid van de ondernemingsraad: controleert Zwerm zelf, en ziet daarbij niemands gegevens.",
            "Works-council member: checks Zwerm herself, and sees nobody’s data doing so.",
        ),
    ),
];

/// Who one can step into, the best one to start with first: the name, and the sentence in a language.
pub(crate) fn visitors(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    VISITORS.iter().map(move |(who, _, sentence)| (who.role().name, sentence.say(language)))
}

/// The people through whose eyes one looks at what is somebody else's: those with more to say than a colleague.
pub(crate) fn eyes(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
    let has_more = |standing: &Standing| {
        matches!(
            standing,
            Standing::Leader
                | Standing::Director
                | Standing::Administrator
                | Standing::Hr
                | Standing::WorksCouncil
        )
    };
    let chosen = VISITORS.iter().filter(move |(_, standing, _)| has_more(standing));
    chosen.map(move |(who, _, sentence)| (who.role().name, sentence.say(language)))
}

/// Whose things one tries to see.
pub(crate) fn looked_at() -> &'static str {
    Cast::Samira.role().name
}

impl World {
    /// The number of whose things one tries to see.
    pub(crate) fn looked_at(&self) -> usize {
        self.layout.of_cast(Cast::Samira)
    }

    /// The number of the HR adviser.
    pub(crate) fn hr_adviser(&self) -> usize {
        self.layout.of_cast(Cast::Aylin)
    }

    /// Who one can step into, the best one to start with first.
    pub fn visitors(&self) -> Vec<Visitor> {
        let visitor = |(who, standing, sentence): &(Cast, Standing, Both)| Visitor {
            person: self.layout.of_cast(*who),
            standing: *standing,
            sentence: sentence.say(self.language),
        };
        VISITORS.iter().map(visitor).collect()
    }
}
