//! The second step of a person: the app's secret, and recovery codes. Each code works once.

use crate::{
    app_code::{AppSecret, is_fresh},
    secret::Secret,
};
use zwerm_domain::{Date, PersonId, Timestamp};
use zwerm_store::{Reader, StoreError, Writer, params, proving::RECOVERY_CODE, statements};
use zwerm_web::InstallationKey;

statements! {
    SINCE = "SELECT since FROM second_step WHERE person_id = $1";
    SECRET = "SELECT secret, last_step FROM second_step WHERE person_id = $1";
    PUT = "INSERT INTO second_step (person_id, secret, since, last_step) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person_id) DO NOTHING";
    TAKE = "UPDATE second_step SET last_step = $3 WHERE person_id = $1 AND last_step = $2";
    END = "DELETE FROM second_step WHERE person_id = $1";
    CODES_LEFT = "SELECT COUNT(*) FROM recovery_code WHERE person_id = $1";
    HAS_CODE = "SELECT person_id, code_hash, proof FROM recovery_code WHERE person_id = $1 AND code_hash IN ($2, $3)";
    KEEP_CODE = "INSERT INTO recovery_code (code_hash, person_id, proof) VALUES ($1, $2, $3)";
    USE_CODE = "DELETE FROM recovery_code WHERE person_id = $1 AND code_hash IN ($2, $3)";
    WITH_ONE = "SELECT s.person_id, p.time_zone FROM second_step s JOIN person p ON p.id = s.person_id ORDER BY s.person_id";
    FORGET_CODES = "DELETE FROM recovery_code WHERE person_id = $1";
}

/// For what the key of the installation seals here.
const PURPOSE: &str = "zwerm second step, key 1";

fn owner(person: PersonId) -> String {
    format!("person {person}")
}

/// So many recovery codes at once.
pub(crate) const CODES: usize = 10;

/// Since when this person has a second step.
pub(crate) fn since(tx: &mut Reader, person: PersonId) -> Result<Option<Date>, StoreError> {
    tx.first(&SINCE, &params![person], |row| row.get(0))
}

/// How many recovery codes are left.
pub(crate) fn codes_left(tx: &mut Reader, person: PersonId) -> Result<i64, StoreError> {
    tx.one(&CODES_LEFT, &params![person], |row| row.get(0))
}

/// A good code, of the app or on paper.
enum Found {
    App { last: i64, step: i64 },
    Paper(Secret),
}

fn find(
    tx: &mut Reader,
    person: PersonId,
    typed: &str,
    key: &InstallationKey,
    now: Timestamp,
) -> Result<Option<Found>, StoreError> {
    let kept: Option<(Vec<u8>, i64)> =
        tx.first(&SECRET, &params![person], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let Some((secret, last)) = kept else { return Ok(None) };
    let secret = key.open(PURPOSE, &owner(person), &secret).map(AppSecret::kept);
    if let Some(step) = secret.and_then(|secret| secret.step_of(typed, now)) {
        return Ok(is_fresh(step, last, now).then_some(Found::App { last, step }));
    }
    let Some(code) = Secret::parse(typed) else { return Ok(None) };
    // Those of an earlier version stand there as a plain hash, and keep working.
    let marks = params![person, code.mark(key), code.hash()];
    let keys = tx.keys();
    let is_there = tx.first(&HAS_CODE, &marks, |row| RECOVERY_CODE.holds(&keys, row, 0))?;
    Ok(is_there.unwrap_or_default().then_some(Found::Paper(code)))
}

/// Whether this code would be taken.
pub(crate) fn is_good(
    tx: &mut Reader,
    person: PersonId,
    typed: &str,
    key: &InstallationKey,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(find(tx, person, typed, key, now)?.is_some())
}

/// Takes a code; `false` when it is none, or was taken before.
pub(crate) fn take(
    tx: &mut Writer,
    person: PersonId,
    typed: &str,
    key: &InstallationKey,
    now: Timestamp,
) -> Result<bool, StoreError> {
    Ok(match find(tx, person, typed, key, now)? {
        Some(Found::App { last, step }) => tx.run(&TAKE, &params![person, last, step])? == 1,
        Some(Found::Paper(code)) => {
            tx.run(&USE_CODE, &params![person, code.mark(key), code.hash()])? == 1
        }
        None => false,
    })
}

/// Puts the second step on, with the half minute of the code that proved it; `false` when there is one already.
pub(crate) fn put(
    tx: &mut Writer,
    person: PersonId,
    secret: &AppSecret,
    key: &InstallationKey,
    on: Date,
    step: i64,
) -> Result<bool, StoreError> {
    let sealed = key.seal(PURPOSE, &owner(person), secret.bytes())?;
    Ok(tx.run(&PUT, &params![person, sealed, on, step])? == 1)
}

/// Takes it off, codes and all; `false` when there was none.
pub(crate) fn end(tx: &mut Writer, person: PersonId) -> Result<bool, StoreError> {
    tx.run(&FORGET_CODES, &params![person])?;
    Ok(tx.run(&END, &params![person])? == 1)
}

/// Everybody who has one, with their time zone.
pub(crate) fn everybody(tx: &mut Reader) -> Result<Vec<(PersonId, String)>, StoreError> {
    tx.all(&WITH_ONE, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Makes new recovery codes; the old ones no longer work.
pub(crate) fn renew_codes(
    tx: &mut Writer,
    person: PersonId,
    key: &InstallationKey,
) -> Result<Vec<String>, StoreError> {
    tx.run(&FORGET_CODES, &params![person])?;
    let mut codes = Vec::with_capacity(CODES);
    for _ in 0..CODES {
        let code = Secret::short()?;
        let proof = RECOVERY_CODE.proof(&tx.keys(), &params![person, code.mark(key)])?;
        tx.run(&KEEP_CODE, &params![code.mark(key), person, proof])?;
        codes.push(code.reveal());
    }
    Ok(codes)
}
