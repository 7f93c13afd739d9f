//! The SQL of people as an identity provider sees them: the fields of an import and what it calls them, nothing else.

use std::collections::HashMap;
use zwerm_domain::{Date, OrganisationId, PersonId, TeamId};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

/// People of an organisation whose words are not erased, with what the provider calls them.
macro_rules! accounts {
    ($tail:literal) => {
        concat!(
            "SELECT p.id, p.version, p.key, p.name, p.email, p.job_title, p.left_on, s.user_name, s.external_id,
        s.given_name, s.family_name, s.email_label, s.removed_on, s.numbered_on
        FROM person p LEFT JOIN scim_person s ON s.person_id = p.id WHERE p.organisation_id = $1 AND p.erased_on IS NULL ",
            $tail
        )
    };
}

statements! {
    ALL = accounts!("AND s.removed_on IS NULL ORDER BY p.id");
    PAGE = accounts!("AND s.removed_on IS NULL ORDER BY p.id LIMIT $2 OFFSET $3");
    COUNT = "SELECT COUNT(*) FROM person p LEFT JOIN scim_person s ON s.person_id = p.id
        WHERE p.organisation_id = $1 AND p.erased_on IS NULL AND s.removed_on IS NULL";
    ONE = accounts!("AND p.id = $2");
    NAMED = accounts!("AND p.id IN (SELECT a.person_id FROM scim_person a WHERE a.folded_name = $2
        UNION SELECT b.id FROM person b WHERE b.organisation_id = $1 AND b.email IN ($2, $3)
        UNION SELECT c.id FROM person c WHERE c.organisation_id = $1 AND c.key IN ($2, $3)
        UNION SELECT d.id FROM person d WHERE d.organisation_id = $1 AND LOWER(d.key) = $4) ORDER BY p.id");
    EXTERNAL = accounts!("AND s.external_id = $2 ORDER BY p.id");
    GROUPS = "SELECT m.person_id, t.id, t.name FROM membership m JOIN team t ON t.id = m.team_id JOIN person p ON p.id = m.person_id
        LEFT JOIN scim_team s ON s.team_id = t.id WHERE p.organisation_id = $1 AND m.person_id BETWEEN $2 AND $3
        AND t.closed_on IS NULL AND s.removed_on IS NULL ORDER BY m.person_id, t.id";
    KEEP = "INSERT INTO scim_person (person_id, user_name, folded_name, external_id, given_name, family_name, email_label, removed_on, numbered_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (person_id) DO UPDATE SET user_name = excluded.user_name,
        folded_name = excluded.folded_name, external_id = excluded.external_id, given_name = excluded.given_name,
        family_name = excluded.family_name, email_label = excluded.email_label, removed_on = excluded.removed_on,
        numbered_on = excluded.numbered_on";
    BUMP = "UPDATE person SET version = version + 1 WHERE id = $1";
    RENUMBER = "UPDATE person SET key = $2, version = version + 1 WHERE id = $1";
}

/// What a provider told of somebody, kept for it alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) user_name: String,
    pub(crate) external_id: Option<String>,
    pub(crate) given_name: Option<String>,
    pub(crate) family_name: Option<String>,
    pub(crate) email_label: Option<String>,
    /// Since when it does not keep this person any more.
    pub(crate) removed_on: Option<Date>,
    /// Since when it tells the number that they are known by.
    pub(crate) numbered_on: Option<Date>,
}

/// Somebody as a provider sees them.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) id: PersonId,
    pub(crate) version: i64,
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) email: Option<String>,
    pub(crate) job_title: String,
    pub(crate) left_on: Option<Date>,
    /// Nothing of whom it was never told of.
    pub(crate) told: Option<Told>,
}

/// Which accounts to look at.
pub(crate) enum Which<'a> {
    /// Everybody.
    All,
    /// Who may have this user name, address or number, in whatever capitals; of letters with accents, as they are written.
    Named(&'a str),
    /// Who has this key at the provider.
    External(&'a str),
    /// One person.
    One(PersonId),
}

fn read(row: &Row<'_>) -> Result<Account, StoreError> {
    let user_name: Option<String> = row.get(7)?;
    let told = match user_name {
        None => None,
        Some(user_name) => Some(Told {
            user_name,
            external_id: row.get(8)?,
            given_name: row.get(9)?,
            family_name: row.get(10)?,
            email_label: row.get(11)?,
            removed_on: row.get(12)?,
            numbered_on: row.get(13)?,
        }),
    };
    Ok(Account {
        id: row.get(0)?,
        version: row.get(1)?,
        key: row.get(2)?,
        name: row.get(3)?,
        email: row.get(4)?,
        job_title: row.get(5)?,
        left_on: row.get(6)?,
        told,
    })
}

/// Goes through accounts by their numbers, those that the provider let go too unless it is about everybody.
pub(crate) fn walk_accounts(
    tx: &mut Reader,
    organisation: OrganisationId,
    which: &Which<'_>,
    mut visit: impl FnMut(Account),
) -> Result<(), StoreError> {
    let mut each = |row: &Row<'_>| {
        visit(read(row)?);
        Ok(true)
    };
    match which {
        Which::All => tx.each(&ALL, &params![organisation], each),
        // No text in the database holds the letter 0, and one engine can't even ask for it.
        Which::Named(name) | Which::External(name) if name.contains('\0') => Ok(()),
        Which::Named(name) => {
            let (folded, plain) = (name.to_lowercase(), name.to_ascii_lowercase());
            tx.each(&NAMED, &params![organisation, folded, *name, plain], each)
        }
        Which::External(key) => tx.each(&EXTERNAL, &params![organisation, *key], each),
        Which::One(id) => tx.each(&ONE, &params![organisation, *id], &mut each),
    }
}

/// One account that the provider keeps, or could.
pub(crate) fn account(
    tx: &mut Reader,
    organisation: OrganisationId,
    id: PersonId,
) -> Result<Account, StoreError> {
    let found = tx.one(&ONE, &params![organisation, id], read)?;
    let is_removed = found.told.as_ref().is_some_and(|told| told.removed_on.is_some());
    if is_removed { Err(StoreError::NotFound) } else { Ok(found) }
}

/// How many accounts there are, and some of them by their numbers.
pub(crate) fn page_of_accounts(
    tx: &mut Reader,
    organisation: OrganisationId,
    count: usize,
    after: usize,
) -> Result<(usize, Vec<Account>), StoreError> {
    let total = tx.one(&COUNT, &params![organisation], |row| row.get::<i64>(0))?;
    let bounded = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let values = params![organisation, bounded(count), bounded(after)];
    Ok((usize::try_from(total).unwrap_or_default(), tx.all(&PAGE, &values, read)?))
}

/// The open teams of everybody whose number lies between two.
pub(crate) fn groups_of(
    tx: &mut Reader,
    organisation: OrganisationId,
    (first, last): (PersonId, PersonId),
) -> Result<HashMap<PersonId, Vec<(TeamId, String)>>, StoreError> {
    let mut found: HashMap<PersonId, Vec<(TeamId, String)>> = HashMap::new();
    tx.each(&GROUPS, &params![organisation, first, last], |row| {
        found.entry(row.get(0)?).or_default().push((row.get(1)?, row.get(2)?));
        Ok(true)
    })?;
    Ok(found)
}

/// Keeps what a provider told.
pub(crate) fn keep_told(tx: &mut Writer, id: PersonId, told: &Told) -> Result<(), StoreError> {
    let values = params![
        id,
        &told.user_name,
        told.user_name.to_lowercase(),
        told.external_id.as_deref(),
        told.given_name.as_deref(),
        told.family_name.as_deref(),
        told.email_label.as_deref(),
        told.removed_on,
        told.numbered_on
    ];
    tx.run(&KEEP, &values).map(drop)
}

/// Another version, where nothing else of the person changed.
pub(crate) fn bump(tx: &mut Writer, id: PersonId) -> Result<(), StoreError> {
    tx.run(&BUMP, &params![id]).map(drop)
}

/// Who came in without a number gets one.
pub(crate) fn renumber(tx: &mut Writer, id: PersonId, number: &str) -> Result<(), StoreError> {
    tx.run(&RENUMBER, &params![id, number]).map(drop)
}
