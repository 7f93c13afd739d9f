//! The words of the register: legal grounds, who sees something, how long it stays, what erasure does.

use zwerm_domain::Language;

/// A text for people, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Two {
    /// In Dutch.
    pub nl: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Two {
    /// The one in this language.
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }
}

pub(crate) const fn two(nl: &'static str, en: &'static str) -> Two {
    Two { nl, en }
}

/// On which ground of the AVG (GDPR) it rests. Never consent: who depends on an employer can't give it freely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Article 6(1)(b).
    Employment,
    /// Article 6(1)(c).
    Security,
    /// Article 6(1)(f).
    Interest,
    /// It says nothing about a person.
    NoPerson,
}

impl Ground {
    /// In words.
    pub const fn says(self) -> Two {
        match self {
            Ground::Employment => two(
                "AVG artikel 6 lid 1 onder b: nodig om de arbeidsovereenkomst of aanstelling uit te voeren (BW 7:611; voor ambtenaren ook de Ambtenarenwet 2017).",
                "GDPR article 6(1)(b): needed for the employment contract or appointment (Dutch Civil Code 7:611; for civil servants also the Ambtenarenwet 2017).",
            ),
            Ground::Security => two(
                "AVG artikel 6 lid 1 onder c: nodig voor de plicht om gegevens goed te beveiligen (AVG artikel 32).",
                "GDPR article 6(1)(c): needed for the duty to keep personal data secure (GDPR article 32).",
            ),
            Ground::Interest => two(
                "AVG artikel 6 lid 1 onder f: gerechtvaardigd belang van de organisatie en van wie er werkt bij goed samenwerken. Een overheid kan zich hier alleen op beroepen voor haar eigen bedrijfsvoering; dat is het hier.",
                "GDPR article 6(1)(f): the legitimate interest of the organisation and of who works there in working together well. A public body may rely on it only for its own running, which this is.",
            ),
            Ground::NoPerson => {
                two("Geen: het gaat niet over een persoon.", "None: it is not about a person.")
            }
        }
    }
}

/// Who can see it in Zwerm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// No page shows it.
    Nobody,
    /// The person it is of, and nobody else.
    Oneself,
    /// The person it is of, and the data-protection officer.
    OneselfAndOfficer,
    /// The parties of the agreement, and until it is answered whom it is asked of.
    Parties,
    /// The parties, at the same moment: when all gave one, or fourteen days after the end.
    PartiesTogether,
    /// Whom its writer chose: nobody, a team or the organisation.
    Circle,
    /// Who is in the team or leads it.
    Team,
    /// Who is in one of two teams or leads one.
    TwoTeams,
    /// Every colleague in the organisation.
    Organisation,
    /// The administrators.
    Administrators,
    /// The works council.
    WorksCouncil,
    /// Everybody who opens a page of Zwerm.
    Everyone,
}

impl Seen {
    /// In words.
    pub const fn says(self) -> Two {
        match self {
            Seen::Nobody => two("Niemand: geen pagina laat het zien", "Nobody: no page shows it"),
            Seen::Oneself => two("Alleen jij zelf", "Only you"),
            Seen::OneselfAndOfficer => two(
                "Jij en de functionaris gegevensbescherming",
                "You and the data-protection officer",
            ),
            Seen::Parties => {
                two("Alleen de partijen van de afspraak", "Only the parties of the agreement")
            }
            Seen::PartiesTogether => two(
                "Alleen de partijen, op hetzelfde moment: als iedereen klaar is, of veertien dagen na het einde",
                "Only the parties, at the same moment: when all gave one, or fourteen days after the end",
            ),
            Seen::Circle => two(
                "Wie de schrijver kiest: niemand, een team of de organisatie",
                "Whom its writer chooses: nobody, a team or the organisation",
            ),
            Seen::Team => two("Wie in het team zit of het leidt", "Who is in the team or leads it"),
            Seen::TwoTeams => {
                two("De twee teams waar het tussen is", "The two teams it is between")
            }
            Seen::Organisation => {
                two("Alle collega's in de organisatie", "All colleagues in the organisation")
            }
            Seen::Administrators => two("De beheerders van Zwerm", "The administrators of Zwerm"),
            Seen::WorksCouncil => two("De ondernemingsraad", "The works council"),
            Seen::Everyone => two("Iedereen die Zwerm opent", "Everybody who opens Zwerm"),
        }
    }
}

/// When something is forgotten by itself, by the round of every hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Seconds after what `past` names.
    pub seconds: i64,
    /// What is past its term: a condition on a row `t`, with `$1` for the moment or day before which.
    pub past: &'static str,
    /// Whether `$1` is a day rather than a moment.
    pub is_day: bool,
    /// The columns that tell a row from others.
    pub key: &'static str,
    /// In words.
    pub says: Two,
}

/// How long it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Until its term is over.
    Term(Term),
    /// As long as something is so: no term of its own.
    While(Two),
}

impl Keep {
    /// In words.
    pub const fn says(self) -> Two {
        match self {
            Keep::Term(term) => term.says,
            Keep::While(says) => says,
        }
    }

    /// The term, if there is one.
    pub const fn term(self) -> Option<Term> {
        match self {
            Keep::Term(term) => Some(term),
            Keep::While(_) => None,
        }
    }
}

/// What happens to it when a person has everything erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// It goes.
    Goes,
    /// It stays, under *oud-collega*.
    Shell,
    /// It stays: it is of others too, or of the organisation.
    Stays,
    /// It stays: a number that leads to nobody.
    Number,
}

impl Erasure {
    /// In words.
    pub const fn says(self) -> Two {
        match self {
            Erasure::Goes => two("Wordt gewist", "Is erased"),
            Erasure::Shell => two(
                "Blijft, met 'oud-collega' in plaats van een naam",
                "Stays, with 'ex-colleague' instead of a name",
            ),
            Erasure::Stays => two(
                "Blijft: het is ook van een ander of van de organisatie",
                "Stays: it is another's too, or the organisation's",
            ),
            Erasure::Number => two(
                "Blijft: een getal dat naar niemand leidt",
                "Stays: a number that leads to nobody",
            ),
        }
    }
}
