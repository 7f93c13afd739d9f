//! The SQL of thresholds: what holds, what is proposed, and every change.

use crate::model::lowering::{By, Deed, Held, NotSo, Outcome, Proposal};
use zwerm_domain::{Actor, Date, Level, Threshold};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

statements! {
    PROPOSED = "SELECT t.level, t.asked_by, t.asked_on, (SELECT COUNT(*) FROM office f JOIN person p ON p.id = f.person_id
        WHERE f.organisation_id = t.organisation_id AND f.person_id = t.asked_by AND f.kind = 'administrator' AND p.left_on IS NULL)
        FROM threshold t WHERE t.organisation_id = $1 AND t.name = $2 AND t.since IS NULL AND t.closed_on IS NULL";
    COUNT = "SELECT COUNT(*) FROM threshold t JOIN office f ON f.organisation_id = t.organisation_id AND f.person_id = t.asked_by AND f.kind = 'administrator'
        JOIN person p ON p.id = f.person_id AND p.left_on IS NULL
        WHERE t.organisation_id = $1 AND t.since IS NULL AND t.closed_on IS NULL AND t.asked_on >= $2";
    ALL = "SELECT t.name, t.level, t.before, t.words, p.name, t.asked_on, t.since, a.name, t.closed_on, c.name
        FROM threshold t JOIN person p ON p.id = t.asked_by LEFT JOIN person a ON a.id = t.assented_by LEFT JOIN person c ON c.id = t.closed_by
        WHERE t.organisation_id = $1 ORDER BY t.id DESC LIMIT 100";
    NEWEST = "SELECT COUNT(*) + COALESCE(SUM(CASE WHEN since IS NULL AND closed_on IS NULL THEN 0 ELSE 1 END), 0) FROM threshold WHERE organisation_id = $1";
    END = "UPDATE threshold SET until = $3 WHERE organisation_id = $1 AND name = $2 AND since IS NOT NULL AND until IS NULL";
    CLOSE = "UPDATE threshold SET closed_on = $3, closed_by = $4 WHERE organisation_id = $1 AND name = $2 AND since IS NULL AND closed_on IS NULL";
    PROPOSE = "INSERT INTO threshold (organisation_id, name, level, before, words, asked_by, asked_on) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    RAISE = "INSERT INTO threshold (organisation_id, name, level, before, words, asked_by, asked_on, since) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)";
    ASSENT = "UPDATE threshold SET since = $3, assented_by = $4 WHERE organisation_id = $1 AND name = $2 AND since IS NULL AND closed_on IS NULL";
}

/// What holds of a threshold, and what is proposed.
pub(crate) fn held(
    tx: &mut Reader,
    actor: &Actor,
    threshold: Threshold,
) -> Result<Held, StoreError> {
    let of = params![actor.organisation(), threshold.code()];
    let level = zwerm_directory::threshold(tx, actor, threshold)?;
    let proposed = tx.first(&PROPOSED, &of, |row| {
        let (number, by, on) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let is_kept_up = row.get::<i64>(3)? > 0;
        Ok(Level::of(threshold, number).map(|to| Proposal { to, by, on, is_kept_up }))
    })?;
    let proposal = proposed.flatten();
    Ok(Held { level, proposal })
}

/// How many proposals wait that were made since a day.
pub(crate) fn waiting(tx: &mut Reader, actor: &Actor, since: Date) -> Result<i64, StoreError> {
    tx.one(&COUNT, &params![actor.organisation(), since], |row| row.get(0))
}

/// Tells one state of the thresholds from another.
pub(crate) fn newest(tx: &mut Reader, actor: &Actor) -> Result<i64, StoreError> {
    tx.one(&NEWEST, &params![actor.organisation()], |row| row.get(0))
}

/// Does it, where it is allowed; answers what came of it.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    threshold: Threshold,
    (by, deed): (By, Deed),
    words: &str,
) -> Result<Result<Outcome, NotSo>, StoreError> {
    let before = held(tx, actor, threshold)?;
    let (after, outcome) = match before.make(by, deed) {
        Ok(made) => made,
        Err(why) => return Ok(Err(why)),
    };
    let (of, name, on) = (actor.organisation(), threshold.code(), by.on);
    if before.proposal.is_some() && outcome != Outcome::Lowered {
        // Taken back, refused, overtaken, or its days are over.
        tx.run(&CLOSE, &params![of, name, on, by.person])?;
    }
    if matches!(outcome, Outcome::Raised | Outcome::Lowered) {
        tx.run(&END, &params![of, name, on])?;
    }
    let was = before.level.number();
    match (outcome, after.proposal) {
        (Outcome::Raised, _) => {
            let values = params![of, name, after.level.number(), was, words, by.person, on];
            tx.run(&RAISE, &values)?;
        }
        (Outcome::Proposed, Some(proposal)) => {
            let values = params![of, name, proposal.to.number(), was, words, by.person, on];
            tx.run(&PROPOSE, &values)?;
        }
        (Outcome::Lowered, _) => {
            tx.run(&ASSENT, &params![of, name, on, by.person])?;
        }
        (Outcome::Proposed | Outcome::Closed, _) => {}
    }
    Ok(Ok(outcome))
}

/// A change of a threshold, as it stands in the list.
pub(crate) struct Change {
    pub(crate) threshold: Threshold,
    pub(crate) to: i64,
    pub(crate) from: i64,
    pub(crate) words: String,
    pub(crate) asked_by: String,
    pub(crate) asked_on: Date,
    pub(crate) since: Option<Date>,
    pub(crate) assented_by: Option<String>,
    /// On which day it was closed without holding, and by whom.
    pub(crate) closed: Option<(Date, String)>,
}

/// Every change, the newest first.
pub(crate) fn changes(tx: &mut Reader, actor: &Actor) -> Result<Vec<Change>, StoreError> {
    let all = tx.all(&ALL, &params![actor.organisation()], change)?;
    Ok(all.into_iter().flatten().collect())
}

fn change(row: &Row<'_>) -> Result<Option<Change>, StoreError> {
    let Some(threshold) = Threshold::from_code(&row.get::<String>(0)?) else { return Ok(None) };
    let closed_on: Option<Date> = row.get(8)?;
    let closed_by: Option<String> = row.get(9)?;
    Ok(Some(Change {
        threshold,
        to: row.get(1)?,
        from: row.get(2)?,
        words: row.get(3)?,
        asked_by: row.get(4)?,
        asked_on: row.get(5)?,
        since: row.get(6)?,
        assented_by: row.get(7)?,
        closed: closed_on.zip(closed_by),
    }))
}
