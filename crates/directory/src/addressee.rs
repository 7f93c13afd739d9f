//! Whom a mail is written to: what a letter needs to know of somebody, outside any visit.

use zwerm_domain::{Language, OrganisationId, PersonId, Timestamp, WorkingHours, day_of};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    // Whoever asked to have their data restricted gets no mail.
    ADDRESSEE = "SELECT p.id, p.organisation_id, p.name, p.email, p.language, p.time_zone, p.working_hours, o.name,
        CASE WHEN EXISTS (SELECT 1 FROM rights_request r WHERE r.person_id = p.id AND r.kind = 'restrict' AND r.state IN ('open', 'granted')) THEN 'none' ELSE c.rhythm END
        FROM person p JOIN organisation o ON o.id = p.organisation_id AND o.host_id IS NULL LEFT JOIN mail_choice c ON c.person_id = p.id
        WHERE p.id = $1 AND p.left_on IS NULL";
    /// A guest gets what waits for them, at any hour of the day, and nothing else.
    GUEST = "SELECT p.id, g.host_id, p.name, g.email, p.language, p.time_zone, p.working_hours, o.name, 'direct'
        FROM guest g JOIN person p ON p.id = g.person_id JOIN organisation o ON o.id = g.host_id
        WHERE g.person_id = $1 AND p.left_on IS NULL AND g.revoked_on IS NULL";
    CHOOSE_MAIL = "INSERT INTO mail_choice (person_id, rhythm) VALUES ($1, $2)
        ON CONFLICT (person_id) DO UPDATE SET rhythm = $2";
}

/// How much mail somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum MailChoice {
    /// At once what waits for them, and once a day what else there is.
    #[default]
    Daily,
    /// At once what waits for them, and once a week what else there is.
    Weekly,
    /// What waits for them, and nothing else.
    Direct,
    /// None: all stands in Zwerm.
    None,
}

impl MailChoice {
    /// All, in the order of the form.
    pub const ALL: [MailChoice; 4] =
        [MailChoice::Daily, MailChoice::Weekly, MailChoice::Direct, MailChoice::None];

    /// Whether a digest comes.
    pub const fn has_digest(self) -> bool {
        matches!(self, MailChoice::Daily | MailChoice::Weekly)
    }

    /// The word in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            MailChoice::Daily => "daily",
            MailChoice::Weekly => "weekly",
            MailChoice::Direct => "direct",
            MailChoice::None => "none",
        }
    }

    /// Reads [`MailChoice::code`] back.
    pub fn from_code(code: &str) -> Option<MailChoice> {
        MailChoice::ALL.into_iter().find(|choice| choice.code() == code)
    }
}

/// Somebody a mail is written to.
#[derive(Clone, Debug)]
pub struct Addressee {
    /// Who.
    pub person: PersonId,
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// The whole name.
    pub name: String,
    /// Where mail reaches them, if anywhere.
    pub email: Option<String>,
    /// The language they chose.
    pub language: Language,
    /// Where they live.
    pub time_zone: String,
    /// When they work.
    pub hours: WorkingHours,
    /// The organisation's name.
    pub organisation_name: String,
    /// How much mail they want.
    pub choice: MailChoice,
    /// Whether it is a guest, who comes in by the link in the mail.
    pub is_guest: bool,
}

impl Addressee {
    /// Whether they work now.
    pub fn works_at(&self, now: Timestamp) -> bool {
        self.hours.is_open(now, &self.time_zone)
    }

    /// When they work next.
    pub fn works_next(&self, now: Timestamp) -> Timestamp {
        self.hours.next_open(now, &self.time_zone)
    }

    /// The day it is for them.
    pub fn today(&self, now: Timestamp) -> zwerm_domain::Date {
        day_of(now, &self.time_zone)
    }

    /// Reads one from a row with the columns of this file's statements.
    pub fn read(row: &Row<'_>) -> Result<Addressee, StoreError> {
        let language: String = row.get(4)?;
        let choice: Option<String> = row.get(8)?;
        Ok(Addressee {
            person: row.get(0)?,
            organisation: row.get(1)?,
            name: row.get(2)?,
            email: row.get(3)?,
            language: Language::from_code(&language).unwrap_or_default(),
            time_zone: row.get(5)?,
            hours: WorkingHours::read(&row.get::<String>(6)?),
            organisation_name: row.get(7)?,
            choice: choice.and_then(|code| MailChoice::from_code(&code)).unwrap_or_default(),
            is_guest: false,
        })
    }
}

/// Whom to write to; nobody once they have left.
pub fn addressee(tx: &mut Reader, person: PersonId) -> Result<Option<Addressee>, StoreError> {
    if let Some(found) = tx.first(&ADDRESSEE, &params![person], Addressee::read)? {
        return Ok(Some(found));
    }
    let guest = tx.first(&GUEST, &params![person], Addressee::read)?;
    Ok(guest.map(|guest| Addressee { is_guest: true, ..guest }))
}

/// How much mail somebody wants from now on.
pub fn choose_mail(
    tx: &mut Writer,
    person: PersonId,
    choice: MailChoice,
) -> Result<(), StoreError> {
    tx.run(&CHOOSE_MAIL, &params![person, choice.code()]).map(drop)
}
