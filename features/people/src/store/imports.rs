//! The SQL of imports: the files that wait to be carried out, and what earlier ones changed.

use super::Carried;
use zwerm_domain::{Actor, Date, Id, Timestamp};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

/// So long a file waits.
const KEPT_SECONDS: i64 = 3600;

statements! {
    KEEP = "INSERT INTO people_import (organisation_id, person_id, made_at, new_people, changed_people, new_teams, changed_teams)
        VALUES ($1, $2, $3, 0, 0, 0, 0) RETURNING id";
    KEEP_FILE = "INSERT INTO import_file (import_id, position, bytes) VALUES ($1, $2, $3)";
    /// Who brought a file carries it out; once that is done, all administrators see what it changed.
    FIND = "SELECT i.id, i.carried_out_on, i.new_people, i.changed_people, i.new_teams, i.changed_teams FROM people_import i
        WHERE i.id = $1 AND i.organisation_id = $2 AND (i.person_id = $3 OR i.carried_out_on IS NOT NULL)";
    FILES = "SELECT f.bytes FROM import_file f JOIN people_import i ON i.id = f.import_id
        WHERE f.import_id = $1 AND i.made_at > $2 ORDER BY f.position";
    DROP_FILES = "DELETE FROM import_file WHERE import_id = $1";
    DROP_OLD_FILES = "DELETE FROM import_file WHERE import_id IN (SELECT id FROM people_import WHERE made_at <= $1)";
    CARRIED = "UPDATE people_import SET carried_out_on = $2, new_people = $3, changed_people = $4, new_teams = $5, changed_teams = $6
        WHERE id = $1 AND carried_out_on IS NULL";
    PAST = "SELECT i.id, i.carried_out_on, i.new_people, i.changed_people, i.new_teams, i.changed_teams, p.name
        FROM people_import i JOIN person p ON p.id = i.person_id
        WHERE i.organisation_id = $1 AND i.carried_out_on IS NOT NULL ORDER BY i.id DESC LIMIT 5";
    COUNT_FILES = "SELECT COUNT(*) FROM import_file";
}

/// Marks ids of imports.
pub(crate) enum ImportKey {}
/// An import.
pub(crate) type ImportId = Id<ImportKey>;

/// An import that was sent.
pub(crate) struct Import {
    pub(crate) id: ImportId,
    /// When it was carried out, if it was.
    pub(crate) carried_out_on: Option<Date>,
    /// What it changed.
    pub(crate) carried: Carried,
}

/// An import that was carried out.
pub(crate) struct Past {
    pub(crate) id: ImportId,
    pub(crate) on: Date,
    pub(crate) by: String,
    pub(crate) carried: Carried,
}

fn count(row: &zwerm_store::Row<'_>, index: usize) -> Result<usize, StoreError> {
    Ok(usize::try_from(row.get::<i64>(index)?).unwrap_or_default())
}

fn counts(row: &zwerm_store::Row<'_>) -> Result<Carried, StoreError> {
    Ok(Carried {
        new_people: count(row, 2)?,
        changed_people: count(row, 3)?,
        new_teams: count(row, 4)?,
        changed_teams: count(row, 5)?,
    })
}

/// Keeps files for an hour, to be carried out as they were looked at.
pub(crate) fn keep_import(
    tx: &mut Writer,
    actor: &Actor,
    now: Timestamp,
    files: &[Vec<u8>],
) -> Result<ImportId, StoreError> {
    let values = params![actor.organisation(), actor.person(), now];
    let id: ImportId = tx.one(&KEEP, &values, |row| row.get(0))?;
    for (position, bytes) in (0_i64..).zip(files) {
        tx.run(&KEEP_FILE, &params![id, position, bytes.as_slice()])?;
    }
    tx.enqueue(crate::jobs::OLD_FILES, "", now.plus_seconds(KEPT_SECONDS))?;
    Ok(id)
}

/// An import the actor may look at.
pub(crate) fn find_import(
    tx: &mut Reader,
    actor: &Actor,
    id: ImportId,
) -> Result<Import, StoreError> {
    tx.one(&FIND, &params![id, actor.organisation(), actor.person()], |row| {
        Ok(Import { id: row.get(0)?, carried_out_on: row.get(1)?, carried: counts(row)? })
    })
}

/// The files of an import; none once it was carried out or its hour is over.
pub(crate) fn files(
    tx: &mut Reader,
    id: ImportId,
    now: Timestamp,
) -> Result<Vec<Vec<u8>>, StoreError> {
    tx.all(&FILES, &params![id, now.plus_seconds(-KEPT_SECONDS)], |row| row.get(0))
}

/// Notes what an import changed; its files go.
pub(crate) fn carried(
    tx: &mut Writer,
    id: ImportId,
    today: Date,
    carried: &Carried,
) -> Result<(), StoreError> {
    let counts =
        [carried.new_people, carried.changed_people, carried.new_teams, carried.changed_teams];
    let [new_people, changed_people, new_teams, changed_teams] =
        counts.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
    let values = params![id, today, new_people, changed_people, new_teams, changed_teams];
    tx.run(&CARRIED, &values)?;
    tx.run(&DROP_FILES, &params![id]).map(drop)
}

/// Forgets files whose hour is over.
pub(crate) fn drop_old_files(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    tx.run(&DROP_OLD_FILES, &params![now.plus_seconds(-KEPT_SECONDS)]).map(drop)
}

/// The last imports that were carried out, the newest first.
pub(crate) fn past_imports(tx: &mut Reader, actor: &Actor) -> Result<Vec<Past>, StoreError> {
    tx.all(&PAST, &params![actor.organisation()], |row| {
        Ok(Past { id: row.get(0)?, on: row.get(1)?, by: row.get(6)?, carried: counts(row)? })
    })
}

/// How many files wait, of whichever import.
#[cfg(test)]
pub(crate) fn count_files(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&COUNT_FILES, &params![], |row| row.get(0))
}
