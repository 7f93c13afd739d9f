//! The SQL of finding people, and of what people change about themselves.

use zwerm_directory::{Colleague, folded};
use zwerm_domain::{Actor, Language, PersonId, TeamId, WorkRoleId};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    /// The index on names gives the order; a page far behind costs the rows before it.
    PAGE = "SELECT p.id, p.name, p.job_title, t.name
        FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.sort_key LIKE $2
        AND ($2 IN ('%', '%%') OR NOT EXISTS (SELECT 1 FROM rights_request r WHERE r.person_id = p.id AND r.kind = 'restrict' AND r.state IN ('open', 'granted')))
        ORDER BY p.sort_key, p.id LIMIT $3 OFFSET $4";
    ROLES = "SELECT r.id, r.name, t.id, t.name FROM work_role_holder h JOIN work_role r ON r.id = h.work_role_id
        JOIN team t ON t.id = r.team_id
        WHERE h.person_id = $1 AND r.organisation_id = $2 AND r.closed_on IS NULL AND t.closed_on IS NULL";
    CHANGE_OWN = "UPDATE person SET how_i_work = $2, working_hours = $3, phone = $4, language = $5, time_zone = $6,
        version = version + 1 WHERE id = $1 AND version = $7";
}

/// A role that somebody fills.
pub(crate) struct RoleOf {
    pub(crate) id: WorkRoleId,
    pub(crate) name: String,
    pub(crate) team: TeamId,
    pub(crate) team_name: String,
}

/// What people write and choose about themselves.
pub(crate) struct Own {
    pub(crate) how_i_work: String,
    pub(crate) working_hours: String,
    pub(crate) phone: String,
    pub(crate) language: Language,
    pub(crate) time_zone: String,
}

/// People whose name holds what was typed, by name, from the one at `from`; at most `most`.
pub(crate) fn page_of_people(
    tx: &mut Reader,
    actor: &Actor,
    typed: &str,
    from: u32,
    most: u32,
) -> Result<Vec<Colleague>, StoreError> {
    let is_plain = |letter: &char| !matches!(letter, '%' | '_' | '\\');
    let wanted: String = folded(typed.trim()).chars().filter(is_plain).collect();
    let values = params![actor.organisation(), format!("%{wanted}%"), most, from];
    tx.all(&PAGE, &values, |row| {
        let team: Option<String> = row.get(3)?;
        Ok(Colleague {
            id: row.get(0)?,
            name: row.get(1)?,
            job_title: row.get(2)?,
            team: team.unwrap_or_default(),
        })
    })
}

/// The roles somebody fills, by name.
pub(crate) fn roles_of(
    tx: &mut Reader,
    actor: &Actor,
    person: PersonId,
) -> Result<Vec<RoleOf>, StoreError> {
    let mut roles = tx.all(&ROLES, &params![person, actor.organisation()], |row| {
        Ok(RoleOf { id: row.get(0)?, name: row.get(1)?, team: row.get(2)?, team_name: row.get(3)? })
    })?;
    roles.sort_by_cached_key(|role| (folded(&role.name), role.id));
    Ok(roles)
}

/// Keeps what the actor wrote about themselves; `false`: it was changed after `version`.
pub(crate) fn change_own(
    tx: &mut Writer,
    actor: &Actor,
    version: i64,
    own: &Own,
) -> Result<bool, StoreError> {
    let values = params![
        actor.person(),
        &own.how_i_work,
        &own.working_hours,
        &own.phone,
        own.language.code(),
        &own.time_zone,
        version
    ];
    Ok(tx.run(&CHANGE_OWN, &values)? == 1)
}
