//! The SQL of habits and experiments; what was chosen is read by `zwerm_directory`. A caller has made sure that the actor is of the team.

pub(crate) mod parallel;

use crate::model::Did;
use zwerm_directory::{ChoiceEnding, TeamChoice};
use zwerm_domain::{Actor, AgreementId, Date, TeamChoiceId, TeamId};
use zwerm_store::{PairReader, Reader, StoreError, Writer, params, spot, statements};

statements! {
    WEEKS = "SELECT v.choice_id, v.week, v.did FROM team_choice c JOIN team_choice_week v ON v.choice_id = c.id
        WHERE c.team_id = $1 AND c.ended_on IS NULL ORDER BY v.choice_id, v.week DESC";
    WEEKS_OF = "SELECT v.choice_id, v.week, v.did FROM team_choice_week v WHERE v.choice_id = $1 ORDER BY v.week DESC";
    RUNNING = "SELECT kind FROM team_choice WHERE team_id = $1 AND ended_on IS NULL AND kind <> 'agreement'";
    FORGET = "DELETE FROM team_choice_week WHERE choice_id = $1 AND week = $2";
    TICK = "INSERT INTO team_choice_week (choice_id, week, team_id, did) VALUES ($1, $2, $3, $4)";
    CHANGE = "UPDATE team_choice SET kind = $3, theme = $4, look_back_on = $5, version = version + 1
        WHERE id = $1 AND version = $2 AND ended_on IS NULL";
    WORDS = "UPDATE team_choice_words SET what = $2, hope = $3 WHERE choice_id = $1";
    END = "UPDATE team_choice SET ended_on = $3, ending = $4, version = version + 1 WHERE id = $1 AND version = $2 AND ended_on IS NULL";
    CLOSING = "UPDATE team_choice_words SET closing = $2 WHERE choice_id = $1";
    PARTY = "SELECT COUNT(*) FROM agreement_party WHERE agreement_id = $1 AND person_id = $2";
}

/// A week in which the team said whether it did its habit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Week {
    pub(crate) of: TeamChoiceId,
    pub(crate) monday: Date,
    pub(crate) did: Did,
}

fn week(row: &zwerm_store::Row<'_>) -> Result<Week, StoreError> {
    let did: String = row.get(2)?;
    let did =
        Did::from_code(&did).ok_or(StoreError::Column { index: 2, wanted: "yes, partly or no" })?;
    Ok(Week { of: row.get(0)?, monday: row.get(1)?, did })
}

/// The weeks of all that a team does now, of each the newest first.
pub(crate) fn weeks(tx: &mut PairReader, team: TeamId) -> Result<Vec<Week>, StoreError> {
    tx.all(&WEEKS, &params![team], week)
}

/// The weeks of one habit, the newest first.
pub(crate) fn weeks_of(tx: &mut PairReader, id: TeamChoiceId) -> Result<Vec<Week>, StoreError> {
    tx.all(&WEEKS_OF, &params![id], week)
}

/// How many habits or experiments a team has that have not ended.
pub(crate) fn running(
    tx: &mut Reader,
    team: TeamId,
    is_experiment: bool,
) -> Result<usize, StoreError> {
    let kinds: Vec<String> = tx.all(&RUNNING, &params![team], |row| row.get(0))?;
    Ok(kinds.iter().filter(|kind| (kind.as_str() == "experiment") == is_experiment).count())
}

/// The team's answer about a week; a later one takes its place.
pub(crate) fn tick(
    tx: &mut Writer,
    it: &TeamChoice,
    week: Date,
    did: Did,
) -> Result<(), StoreError> {
    tx.run(&FORGET, &params![it.id, week])?;
    tx.run(&TICK, &params![it.id, week, it.team, did.code()]).map(drop)
}

/// Words it otherwise; `false`: somebody else changed or ended it after `version`.
pub(crate) fn change(tx: &mut Writer, it: &TeamChoice, version: i64) -> Result<bool, StoreError> {
    let values = params![it.id, version, it.kind.code(), &it.theme, it.look_back_on];
    if tx.run(&CHANGE, &values)? == 0 {
        return Ok(false);
    }
    let (key, id) = (tx.words_key(it.team)?, it.id.get());
    let what = key.seal(spot("team_choice_words.what", id), &it.words.what)?;
    let hope = key.seal(spot("team_choice_words.hope", id), &it.words.hope)?;
    tx.run(&WORDS, &params![it.id, what, hope])?;
    Ok(true)
}

/// Ends it with a sentence; `false`: somebody else changed or ended it after `version`.
pub(crate) fn end(
    tx: &mut Writer,
    it: &TeamChoice,
    version: i64,
    (ending, on): (ChoiceEnding, Date),
    closing: &str,
) -> Result<bool, StoreError> {
    if tx.run(&END, &params![it.id, version, on, ending.code()])? == 0 {
        return Ok(false);
    }
    let closing =
        tx.words_key(it.team)?.seal(spot("team_choice_words.closing", it.id.get()), closing)?;
    tx.run(&CLOSING, &params![it.id, closing])?;
    Ok(true)
}

/// Whether the actor is a party to this agreement: for others there is no link to it.
pub(crate) fn is_party(
    tx: &mut Reader,
    actor: &Actor,
    id: AgreementId,
) -> Result<bool, StoreError> {
    tx.one(&PARTY, &params![id, actor.person()], |row| Ok(row.get::<i64>(0)? > 0))
}
