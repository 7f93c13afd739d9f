//! Invitations: who of the actor's organisation has no password yet, and when they were invited.

use zwerm_directory::folded;
use zwerm_domain::{Actor, Date, OrganisationId, PersonId, TeamId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    /// People without a password, by name; of one team (or 0), whose name holds what was typed.
    WAITING = "SELECT p.id, p.name, p.email, t.name, i.invited_on, i.way FROM person p
        LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        LEFT JOIN invitation i ON i.person_id = p.id
        WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.sort_key LIKE $3
        AND NOT EXISTS (SELECT 1 FROM password w WHERE w.person_id = p.id) AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM provider_account a WHERE a.person_id = p.id)
        AND (CAST($2 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM membership x WHERE x.person_id = p.id AND x.team_id = $2))
        ORDER BY p.sort_key, p.id LIMIT $4 OFFSET $5";
    COUNT = "SELECT COUNT(*), COUNT(p.email) FILTER (WHERE i.person_id IS NULL), COUNT(*) FILTER (WHERE i.person_id IS NULL) FROM person p
        LEFT JOIN invitation i ON i.person_id = p.id
        WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.sort_key LIKE $3
        AND NOT EXISTS (SELECT 1 FROM password w WHERE w.person_id = p.id) AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM provider_account a WHERE a.person_id = p.id)
        AND (CAST($2 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM membership x WHERE x.person_id = p.id AND x.team_id = $2))";
    /// One person who may be invited.
    ONE = "SELECT p.id, p.name, p.email, t.name, i.invited_on, i.way FROM person p
        LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        LEFT JOIN invitation i ON i.person_id = p.id
        WHERE p.id = $1 AND p.organisation_id = $2 AND p.left_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM password w WHERE w.person_id = p.id) AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM provider_account a WHERE a.person_id = p.id)";
    /// The next people who were never invited; with an address, or all.
    UNINVITED = "SELECT p.id FROM person p
        WHERE p.organisation_id = $1 AND p.left_on IS NULL AND (CAST($3 AS BIGINT) = 0 OR p.email IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM password w WHERE w.person_id = p.id) AND NOT EXISTS (SELECT 1 FROM passkey k WHERE k.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM provider_account a WHERE a.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.person_id = p.id)
        AND (CAST($2 AS BIGINT) = 0 OR EXISTS (SELECT 1 FROM membership x WHERE x.person_id = p.id AND x.team_id = $2))
        ORDER BY p.sort_key, p.id LIMIT $4";
    INVITED = "INSERT INTO invitation (person_id, invited_by, invited_on, way) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id) DO UPDATE SET invited_by = excluded.invited_by, invited_on = excluded.invited_on, way = excluded.way";
    STILL_ADMINISTRATOR = "SELECT COUNT(*) FROM office f JOIN person p ON p.id = f.person_id
        WHERE f.person_id = $1 AND f.organisation_id = $2 AND f.kind = 'administrator' AND p.left_on IS NULL";
}

/// How somebody is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// By mail.
    Mail,
    /// By a letter.
    Paper,
}

impl Way {
    /// The word in forms and in the database.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Way::Mail => "mail",
            Way::Paper => "paper",
        }
    }

    /// Reads [`Way::code`] back.
    pub(crate) fn from_code(code: &str) -> Option<Way> {
        [Way::Mail, Way::Paper].into_iter().find(|way| way.code() == code)
    }
}

/// A person who has no password yet.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) team: String,
    pub(crate) invited: Option<(Date, Way)>,
}

/// Which people: of a team, or whose name holds what was typed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Among {
    pub(crate) team: Option<TeamId>,
    pub(crate) typed: String,
}

impl Among {
    fn team(&self) -> i64 {
        self.team.map_or(0, TeamId::get)
    }

    fn pattern(&self) -> String {
        let plain: String = folded(&self.typed)
            .chars()
            .filter(|letter| !matches!(letter, '%' | '_' | '\\'))
            .collect();
        format!("%{}%", plain.trim())
    }
}

/// How many have no password; of those, how many were never invited, with an address and in all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    pub(crate) waiting: i64,
    pub(crate) uninvited_with_address: i64,
    pub(crate) uninvited: i64,
}

fn waiting(row: &Row<'_>) -> Result<Waiting, StoreError> {
    let team: Option<String> = row.get(3)?;
    let invited_on: Option<Date> = row.get(4)?;
    let way: Option<String> = row.get(5)?;
    Ok(Waiting {
        id: row.get(0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        team: team.unwrap_or_default(),
        invited: invited_on.zip(way.as_deref().and_then(Way::from_code)),
    })
}

/// A page of the list, by name.
pub(crate) fn page(
    tx: &mut Reader,
    actor: &Actor,
    among: &Among,
    most: i64,
    skip: i64,
) -> Result<Vec<Waiting>, StoreError> {
    let values = params![actor.organisation(), among.team(), among.pattern(), most, skip];
    tx.all(&WAITING, &values, waiting)
}

/// How long the list is.
pub(crate) fn counts(tx: &mut Reader, actor: &Actor, among: &Among) -> Result<Counts, StoreError> {
    tx.one(&COUNT, &params![actor.organisation(), among.team(), among.pattern()], |row| {
        Ok(Counts {
            waiting: row.get(0)?,
            uninvited_with_address: row.get(1)?,
            uninvited: row.get(2)?,
        })
    })
}

/// One person of the actor's organisation who has no password yet; anybody else is absent.
pub(crate) fn one(tx: &mut Reader, actor: &Actor, person: PersonId) -> Result<Waiting, StoreError> {
    tx.one(&ONE, &params![person, actor.organisation()], waiting)
}

/// The next people who were never invited, by name.
pub(crate) fn uninvited(
    tx: &mut Reader,
    organisation: OrganisationId,
    team: Option<TeamId>,
    way: Way,
    most: i64,
) -> Result<Vec<PersonId>, StoreError> {
    let values = params![organisation, team.map_or(0, TeamId::get), way == Way::Mail, most];
    tx.all(&UNINVITED, &values, |row| row.get(0))
}

/// Notes that somebody was invited today.
pub(crate) fn note(
    tx: &mut Writer,
    by: PersonId,
    person: PersonId,
    way: Way,
    on: Date,
) -> Result<(), StoreError> {
    tx.run(&INVITED, &params![person, by, on, way.code()]).map(drop)
}

/// Whether who asked for it is still an administrator when the job is done.
pub(crate) fn is_still_administrator(
    tx: &mut Reader,
    person: PersonId,
    organisation: OrganisationId,
) -> Result<bool, StoreError> {
    tx.one(&STILL_ADMINISTRATOR, &params![person, organisation], |row| Ok(row.get::<i64>(0)? > 0))
}
