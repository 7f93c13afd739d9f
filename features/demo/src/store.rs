//! What the demo's own pages read: whether there is a demo, and whom one can step into.

pub(crate) mod clear;
pub(crate) mod waves;
pub(crate) mod write;

use zwerm_directory::folded;
use zwerm_domain::{AgreementId, Language, OrganisationId, PersonId};
use zwerm_store::{Reader, Row, StoreError, params, statements};

/// People on one page of a search.
pub(crate) const PAGE: u32 = 30;

statements! {
    KINDS = "SELECT CASE WHEN demo_seed IS NULL THEN 'real' WHEN demo_seed < 0 THEN 'half' ELSE 'demo' END AS kind FROM organisation ORDER BY kind DESC LIMIT 1";
    HOUSE = "SELECT id, name, language, demo_seed FROM organisation WHERE demo_seed >= 0 AND host_id IS NULL ORDER BY id DESC LIMIT 1";
    NAMED = "SELECT p.id, p.name, p.job_title, t.name
        FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE p.organisation_id = $1 AND p.sort_key = $2 AND p.left_on IS NULL ORDER BY p.id LIMIT 1";
    SEARCH = "SELECT p.id, p.name, p.job_title, t.name
        FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE p.organisation_id = $1 AND p.sort_key LIKE $2 AND p.left_on IS NULL ORDER BY p.sort_key, p.id LIMIT $3 OFFSET $4";
    GUESTS = "SELECT p.id, p.name, p.job_title, CAST(NULL AS TEXT) FROM guest g JOIN person p ON p.id = g.person_id
        WHERE g.host_id = $1 AND p.left_on IS NULL AND g.revoked_on IS NULL ORDER BY p.id LIMIT 4";
    BELONGS = "SELECT p.id FROM person p WHERE p.id = $1 AND p.organisation_id = $2 AND p.left_on IS NULL";
    // Between two, shown to nobody else; the newest that runs.
    AGREEMENT_OF = "SELECT a.id FROM agreement_party m JOIN agreement a ON a.id = m.agreement_id JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version
        WHERE m.person_id = $1 AND m.ended_on IS NULL AND v.visibility = 'parties' AND a.is_many = 0 ORDER BY a.id DESC LIMIT 1";
    PEOPLE = "SELECT COUNT(*) FROM person";
}

/// What is in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum There {
    Nothing,
    /// A demo that was broken off.
    Half,
    Demo,
    /// An organisation of real people.
    Real,
}

/// What is in the database; one real organisation makes all of it real.
pub(crate) fn what_is_there(tx: &mut Reader) -> Result<There, StoreError> {
    let kind: Option<String> = tx.first(&KINDS, &[], |row| row.get(0))?;
    Ok(match kind.as_deref() {
        None => There::Nothing,
        Some("half") => There::Half,
        Some("demo") => There::Demo,
        Some(_) => There::Real,
    })
}

/// The organisation one can step into.
pub(crate) struct House {
    pub(crate) id: OrganisationId,
    pub(crate) name: String,
    pub(crate) language: Language,
    pub(crate) seed: u64,
}

/// The demo; absent where there is none.
pub(crate) fn house(tx: &mut Reader) -> Result<House, StoreError> {
    tx.one(&HOUSE, &[], |row| {
        let language: String = row.get(2)?;
        Ok(House {
            id: row.get(0)?,
            name: row.get(1)?,
            language: Language::from_code(&language).unwrap_or_default(),
            seed: row.get::<i64>(3)?.unsigned_abs(),
        })
    })
}

/// Somebody one can step into.
pub(crate) struct Somebody {
    pub(crate) id: PersonId,
    pub(crate) name: String,
    pub(crate) job_title: String,
    pub(crate) team: String,
}

fn somebody(row: &Row<'_>) -> Result<Somebody, StoreError> {
    Ok(Somebody {
        id: row.get(0)?,
        name: row.get(1)?,
        job_title: row.get(2)?,
        team: row.get::<Option<String>>(3)?.unwrap_or_default(),
    })
}

/// Who is called exactly this, if still there.
pub(crate) fn named(
    tx: &mut Reader,
    house: OrganisationId,
    name: &str,
) -> Result<Option<Somebody>, StoreError> {
    tx.first(&NAMED, &params![house, folded(name)], somebody)
}

/// The guests one can step into, those of the pictures first.
pub(crate) fn guests(tx: &mut Reader, house: OrganisationId) -> Result<Vec<Somebody>, StoreError> {
    tx.all(&GUESTS, &params![house], somebody)
}

/// One page of those whose name holds what was typed, and whether there are more.
pub(crate) fn search(
    tx: &mut Reader,
    house: OrganisationId,
    typed: &str,
    page: u32,
) -> Result<(Vec<Somebody>, bool), StoreError> {
    let plain: String =
        folded(typed).chars().filter(|letter| !matches!(letter, '%' | '_' | '\\')).collect();
    let skip = i64::from(page.saturating_sub(1)) * i64::from(PAGE);
    let values = params![house, format!("%{}%", plain.trim()), PAGE + 1, skip];
    let mut found = tx.all(&SEARCH, &values, somebody)?;
    let has_more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    Ok((found, has_more))
}

/// A person of the demo, to be stepped into.
pub(crate) fn visited(
    tx: &mut Reader,
    house: OrganisationId,
    person: PersonId,
) -> Result<PersonId, StoreError> {
    tx.one(&BELONGS, &params![person, house], |row| row.get(0))
}

/// An agreement of somebody that nobody but its parties sees.
pub(crate) fn agreement_of(
    tx: &mut Reader,
    person: PersonId,
) -> Result<Option<AgreementId>, StoreError> {
    tx.first(&AGREEMENT_OF, &params![person], |row| row.get(0))
}

/// How many people there are in all.
pub(crate) fn people_count(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&PEOPLE, &[], |row| row.get(0))
}
