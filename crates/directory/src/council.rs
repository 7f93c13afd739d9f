//! Whether there is a works council, and since when somebody watches: asked wherever an administrator could choose who watches over them.

use jiff::ToSpan;
use zwerm_domain::{Actor, Date, Office, WATCH_DAYS};
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    COUNCIL = "SELECT COUNT(*) FROM office o JOIN person p ON p.id = o.person_id
        WHERE o.organisation_id = $1 AND o.kind = 'works_council' AND (p.left_on IS NULL OR COALESCE(p.left_noted_on, p.left_on) > $2)";
    RESTS = "SELECT SUM(CASE WHEN p.left_on IS NULL THEN 1 ELSE 0 END), MAX(CASE WHEN p.left_on IS NULL THEN NULL ELSE COALESCE(p.left_noted_on, p.left_on) END)
        FROM office o JOIN person p ON p.id = o.person_id WHERE o.organisation_id = $1 AND o.kind = 'works_council'";
    SINCE = "SELECT kind, since FROM office WHERE organisation_id = $1 AND person_id = $2 AND kind IN ('works_council', 'data_protection')";
}

/// Whether anybody is in the works council. Who has left counts for [`WATCH_DAYS`] from the day on which that was noted, whatever day
/// of leaving was typed: noting that the council left does not make room for another one, or for none, the same day.
pub fn has_council(tx: &mut Reader, actor: &Actor, today: Date) -> Result<bool, StoreError> {
    let of = params![actor.organisation(), today.saturating_sub(WATCH_DAYS.days())];
    tx.one(&COUNCIL, &of, |row| Ok(row.get::<i64>(0)? > 0))
}

/// Where everybody of the works council was noted as left and it still counts: the day from which an administrator can appoint
/// somebody again. Nothing where somebody sits in it, or where there is none.
pub fn council_rests_until(
    tx: &mut Reader,
    actor: &Actor,
    today: Date,
) -> Result<Option<Date>, StoreError> {
    let (sitting, noted): (Option<i64>, Option<Date>) =
        tx.one(&RESTS, &params![actor.organisation()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let until = noted.map(|noted| noted.saturating_add(WATCH_DAYS.days()));
    Ok(until.filter(|until| sitting.unwrap_or_default() == 0 && *until > today))
}

/// Since when the actor holds the office whose yes counts: the works council's where there is one, else the data-protection officer's.
pub fn yes_counts_since(
    tx: &mut Reader,
    actor: &Actor,
    today: Date,
) -> Result<Option<Date>, StoreError> {
    let has_council = has_council(tx, actor, today)?;
    let held: Vec<(String, Date)> =
        tx.all(&SINCE, &params![actor.organisation(), actor.person()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let counts = |kind: &str| !has_council || kind == Office::WorksCouncil.code();
    Ok(held.into_iter().filter(|(kind, _)| counts(kind)).map(|(_, since)| since).min())
}
