//! The SQL of guests, beside what the directory reads of them.

use zwerm_domain::{
    Actor, AgreementId, Date, Language, OrganisationId, PersonId, Timestamp, day_of,
};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    /// Agreements of a guest in which the actor takes no part (any more).
    OF_OTHERS = "SELECT COUNT(*) FROM agreement_party t WHERE t.person_id = $1
        AND NOT EXISTS (SELECT 1 FROM agreement_party m WHERE m.agreement_id = t.agreement_id AND m.person_id = $2)";
    RENEW = "UPDATE guest SET renewed_on = $2, revoked_on = NULL WHERE person_id = $1";
    REVOKE = "UPDATE guest SET revoked_on = $2 WHERE person_id = $1 AND revoked_on IS NULL";
    MOVE = "UPDATE guest SET email = $2 WHERE person_id = $1";
    SPEAK = "UPDATE person SET language = $2 WHERE id = $1";
    LEAVE = "UPDATE person SET left_on = $2 WHERE id = $1 AND left_on IS NULL";
    FORGET_ADDRESS = "UPDATE guest SET email = NULL, from_where = '' WHERE person_id = $1";
    NAME = "SELECT name FROM person WHERE id = $1";
    PARTIES = "SELECT g.person_id, p.name FROM agreement_party x JOIN guest g ON g.person_id = x.person_id JOIN person p ON p.id = g.person_id
        WHERE x.agreement_id = $1 AND p.left_on IS NULL ORDER BY p.sort_key, p.id";
    HOST_NAME = "SELECT name FROM organisation WHERE id = $1";
    /// Guests who stopped, or whose last agreement ended, half a year ago: they lose their names.
    PAST = "SELECT g.person_id FROM guest g JOIN person p ON p.id = g.person_id
        WHERE p.sort_key <> '' AND (p.left_on <= $1 OR (g.renewed_on <= $1
          AND NOT EXISTS (SELECT 1 FROM agreement_party x WHERE x.person_id = p.id AND (x.ended_on IS NULL OR x.ended_on > $1))))
        AND NOT EXISTS (SELECT 1 FROM agreement_party x WHERE x.person_id = p.id AND x.ended_on IS NULL) LIMIT 200";
    /// Guests who can be reached, and whose inviter left without their being told.
    LEFT_BEHIND = "SELECT g.person_id FROM guest g JOIN person i ON i.id = g.invited_by JOIN person p ON p.id = g.person_id
        WHERE i.left_on IS NOT NULL AND g.told_left_on IS NULL AND g.revoked_on IS NULL AND g.email IS NOT NULL AND p.left_on IS NULL
        ORDER BY g.person_id LIMIT 200";
    NOTE_TOLD = "UPDATE guest SET told_left_on = $2 WHERE person_id = $1";
    INVITER = "SELECT name, left_on, erased_on FROM person WHERE id = $1";
    RUNNING = "SELECT COUNT(*) FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL";
    STILL_HERE = "SELECT DISTINCT p.name, p.sort_key, p.id FROM agreement_party m JOIN agreement_party t ON t.agreement_id = m.agreement_id
        JOIN person p ON p.id = t.person_id WHERE m.person_id = $1 AND m.ended_on IS NULL AND t.ended_on IS NULL
        AND p.organisation_id = $2 AND p.left_on IS NULL ORDER BY p.sort_key, p.id LIMIT 3";
    FORGET_NAME = "UPDATE person SET name = $2, sort_key = '', job_title = '', left_on = COALESCE(left_on, $3) WHERE id = $1";
    FORGET_GUEST = "UPDATE guest SET email = NULL, from_where = '', revoked_on = COALESCE(revoked_on, $2) WHERE person_id = $1";
}

/// Days after which a guest without an open agreement is forgotten.
const FORGOTTEN_AFTER: i64 = 180;
/// What stands for a guest who was forgotten, in both languages.
const NOBODY: &str = "Oud-gast · former guest";

/// Whether others have agreements with this guest in which the actor takes no part.
pub(crate) fn is_of_others(
    tx: &mut Reader,
    actor: &Actor,
    guest: PersonId,
) -> Result<bool, StoreError> {
    tx.one(&OF_OTHERS, &params![guest, actor.person()], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Lets a guest come in again, for a term from today.
pub(crate) fn renew(tx: &mut Writer, guest: PersonId, today: Date) -> Result<(), StoreError> {
    tx.run(&RENEW, &params![guest, today]).map(drop)
}

/// Takes it back.
pub(crate) fn revoke(tx: &mut Writer, guest: PersonId, today: Date) -> Result<(), StoreError> {
    tx.run(&REVOKE, &params![guest, today]).map(drop)
}

/// Another address.
pub(crate) fn move_to(
    tx: &mut Writer,
    guest: PersonId,
    email: Option<&str>,
) -> Result<(), StoreError> {
    let email = email.map(str::to_lowercase);
    tx.run(&MOVE, &params![guest, email]).map(drop)
}

/// The language a guest reads.
pub(crate) fn speak(
    tx: &mut Writer,
    guest: PersonId,
    language: Language,
) -> Result<(), StoreError> {
    tx.run(&SPEAK, &params![guest, language.code()]).map(drop)
}

/// A guest stops: they can't come in any more, and where they are reached is forgotten at once.
pub(crate) fn leave(tx: &mut Writer, guest: PersonId, today: Date) -> Result<(), StoreError> {
    tx.run(&LEAVE, &params![guest, today])?;
    tx.run(&FORGET_ADDRESS, &params![guest]).map(drop)
}

/// Somebody's name, for a letter.
pub(crate) fn name(tx: &mut Reader, person: PersonId) -> Result<String, StoreError> {
    Ok(tx.first(&NAME, &params![person], |row| row.get(0))?.unwrap_or_default())
}

/// The guests who are parties of an agreement.
pub(crate) fn parties(
    tx: &mut Reader,
    agreement: AgreementId,
) -> Result<Vec<(PersonId, String)>, StoreError> {
    tx.all(&PARTIES, &params![agreement], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// The name of the organisation whose guest it is.
pub(crate) fn host_name(tx: &mut Reader, host: OrganisationId) -> Result<String, StoreError> {
    tx.one(&HOST_NAME, &params![host], |row| row.get(0))
}

/// What a guest is told when whoever invited them has left.
pub(crate) struct LeftBehind {
    /// Who left; nobody where all of theirs was erased.
    pub(crate) inviter: Option<String>,
    /// Agreements that go on.
    pub(crate) running: i64,
    /// With whom, of those who work here: to turn to.
    pub(crate) with: Vec<String>,
}

/// Some guests to be told, who are noted as told with it.
pub(crate) fn left_behind(tx: &mut Writer, today: Date) -> Result<Vec<PersonId>, StoreError> {
    let found: Vec<PersonId> = tx.all(&LEFT_BEHIND, &[], |row| row.get(0))?;
    for guest in &found {
        tx.run(&NOTE_TOLD, &params![*guest, today])?;
    }
    Ok(found)
}

/// Whoever invited them is back: they were not told, and are the next time.
pub(crate) fn not_told(tx: &mut Writer, guest: PersonId) -> Result<(), StoreError> {
    tx.run(&NOTE_TOLD, &params![guest, None::<Date>]).map(drop)
}

/// What to tell a guest; nothing where whoever invited them is here.
pub(crate) fn what_goes_on(
    tx: &mut Reader,
    guest: PersonId,
    host: OrganisationId,
    inviter: PersonId,
) -> Result<Option<LeftBehind>, StoreError> {
    let (name, left_on, erased_on): (String, Option<Date>, Option<Date>) =
        tx.one(&INVITER, &params![inviter], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if left_on.is_none() {
        return Ok(None);
    }
    let running = tx.one(&RUNNING, &params![guest], |row| row.get(0))?;
    let with = tx.all(&STILL_HERE, &params![guest, host], |row| row.get(0))?;
    Ok(Some(LeftBehind { inviter: erased_on.is_none().then_some(name), running, with }))
}

/// Forgets who has had no open agreement for half a year: what was agreed stays, without a name.
pub(crate) fn sweep(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    let today = day_of(now, "UTC");
    let before = day_of(now.plus_seconds(-FORGOTTEN_AFTER * 24 * 3600), "UTC");
    let past: Vec<PersonId> = tx.all(&PAST, &params![before], |row| row.get(0))?;
    for person in past {
        tx.run(&FORGET_NAME, &params![person, NOBODY, today])?;
        tx.run(&FORGET_GUEST, &params![person, today])?;
        zwerm_web::shut_out_guest(tx, person, now)?;
    }
    Ok(())
}
