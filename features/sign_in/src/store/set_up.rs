//! Set-up: the code that claims an empty installation, and the first organisation with its administrator.

use crate::{model::TWICE, secret::Secret};
use zwerm_directory::{folded, new_mark};
use zwerm_domain::{Date, Office, OrganisationId, PersonId, TeamId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer, params, proving::SET_UP_CODE, statements};

statements! {
    FORGET_CODES = "DELETE FROM set_up_code WHERE used_at IS NULL";
    KEEP_CODE = "INSERT INTO set_up_code (code_hash, made_at, proof) VALUES ($1, $2, $3)";
    GOOD_CODE = "SELECT code_hash, used_at, used_action, person_id, proof FROM set_up_code WHERE code_hash = $1 AND used_at IS NULL";
    USE_CODE = "UPDATE set_up_code SET used_at = $2, used_action = $3, person_id = $4, proof = $5 WHERE code_hash = $1 AND used_at IS NULL";
    FOUNDER = "SELECT code_hash, used_at, used_action, person_id, proof FROM set_up_code WHERE code_hash = $1 AND used_action = $2 AND person_id IS NOT NULL";
    ORGANISATION = "INSERT INTO organisation (name, language, time_zone, founded_on) VALUES ($1, $2, $3, $4) RETURNING id";
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, email, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version, mark)
        VALUES ($1, $2, $3, $4, $2, '', '', $5, $6, '', '', $7, 1, $8) RETURNING id";
    TEAM = "INSERT INTO team (organisation_id, key, name, purpose, version) VALUES ($1, $2, $3, '', 1) RETURNING id";
    MEMBER = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, 1, $3)";
    OFFICE = "INSERT INTO office (organisation_id, person_id, kind, since) VALUES ($1, $2, $3, $4)";
}

/// The first organisation, as typed and checked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Beginning {
    pub(crate) organisation: String,
    pub(crate) language: String,
    pub(crate) time_zone: String,
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) team: String,
}

/// Keeps the hash of a new code; earlier ones no longer work.
pub(crate) fn keep_code(tx: &mut Writer, code: &Secret, now: Timestamp) -> Result<(), StoreError> {
    tx.run(&FORGET_CODES, &[])?;
    let unused = params![code.hash(), None::<Timestamp>, None::<String>, None::<PersonId>];
    let proof = SET_UP_CODE.proof(&tx.keys(), &unused)?;
    tx.run(&KEEP_CODE, &params![code.hash(), now, proof]).map(drop)
}

/// Whether this is the code, not used yet.
pub(crate) fn is_good_code(tx: &mut Reader, code: &Secret) -> Result<bool, StoreError> {
    let keys = tx.keys();
    let found =
        tx.first(&GOOD_CODE, &params![code.hash()], |row| SET_UP_CODE.holds(&keys, row, 0))?;
    Ok(found.unwrap_or_default())
}

/// Uses the code up; `false` when somebody was first.
pub(crate) fn use_code(
    tx: &mut Writer,
    code: &Secret,
    action: &str,
    founder: PersonId,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let proof = SET_UP_CODE.proof(&tx.keys(), &params![code.hash(), now, action, founder])?;
    Ok(tx.run(&USE_CODE, &params![code.hash(), now, action, founder, proof])? == 1)
}

/// Who set up with this very form just now: somebody pressed twice.
pub(crate) fn founder(
    tx: &mut Reader,
    code: &Secret,
    action: &str,
    now: Timestamp,
) -> Result<Option<PersonId>, StoreError> {
    if action.is_empty() {
        return Ok(None);
    }
    let keys = tx.keys();
    let found: Option<Option<(PersonId, Timestamp)>> =
        tx.first(&FOUNDER, &params![code.hash(), action], |row| {
            let is_ours = SET_UP_CODE.holds(&keys, row, 0)?;
            Ok(if is_ours { Some((row.get(3)?, row.get(1)?)) } else { None })
        })?;
    Ok(found.flatten().filter(|(_, used)| now < used.plus_seconds(TWICE)).map(|(person, _)| person))
}

/// Writes the organisation, its first team, and the first person: administrator, and in that team.
pub(crate) fn begin(tx: &mut Writer, typed: &Beginning, on: Date) -> Result<PersonId, StoreError> {
    let organisation = params![&typed.organisation, &typed.language, &typed.time_zone, on];
    let organisation: OrganisationId = tx.one(&ORGANISATION, &organisation, |row| row.get(0))?;
    zwerm_access_log::begin_answers(tx, organisation, on)?;
    let person = params![
        organisation,
        &typed.email,
        &typed.name,
        folded(&typed.name),
        &typed.language,
        &typed.time_zone,
        on,
        new_mark()?
    ];
    let person: PersonId = tx.one(&PERSON, &person, |row| row.get(0))?;
    zwerm_search::put(tx, organisation, zwerm_search::Shelf::People, person.get(), &typed.name)?;
    let team = params![organisation, folded(&typed.team).replace(' ', "-"), &typed.team];
    let team: TeamId = tx.one(&TEAM, &team, |row| row.get(0))?;
    zwerm_search::put(tx, organisation, zwerm_search::Shelf::Teams, team.get(), &typed.team)?;
    tx.run(&MEMBER, &params![person, team, on])?;
    tx.run(&OFFICE, &params![organisation, person, Office::Administrator.code(), on])?;
    Ok(person)
}
