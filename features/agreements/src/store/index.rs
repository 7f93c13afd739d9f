//! Results that the whole organisation may read, in the index of the search. Private words never come here.

use zwerm_domain::{Actor, AgreementId, GoalId, OrganisationId};
use zwerm_search::{Found, Query, Shelf, put, take_away};
use zwerm_store::{Reader, Row, StoreError, Writer, params, statements};

use super::open::due;
use crate::whole::ShownLine;

statements! {
    SHOWN_TO_ALL = "SELECT s.result FROM agreement_shown s JOIN agreement_version v ON v.agreement_id = s.agreement_id AND v.number = s.number
        WHERE s.agreement_id = $1 AND s.number = $2 AND v.visibility = 'organisation'";
    NOT_YET = "SELECT a.id, a.organisation_id, s.result FROM agreement_shown s
        JOIN agreement a ON a.id = s.agreement_id AND a.agreed_version = s.number
        JOIN agreement_version v ON v.agreement_id = s.agreement_id AND v.number = s.number
        WHERE s.agreement_id > $1 AND v.visibility = 'organisation'
        AND NOT EXISTS (SELECT 1 FROM search_term t WHERE t.shelf = 2 AND t.item_id = a.id) ORDER BY s.agreement_id LIMIT $2";
    ONE_SHOWN_TO_ALL = "SELECT a.id, s.result, v.due_on, v.review_on, a.ended_on, g.id, g.name FROM agreement a
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version
        JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number
        LEFT JOIN goal g ON g.id = v.goal_id
        WHERE a.id = $1 AND a.organisation_id = $2 AND v.visibility = 'organisation'
        AND a.state NOT IN ('released', 'did_not_work_out', 'declined', 'withdrawn')
        AND NOT EXISTS (SELECT 1 FROM agreement_party me WHERE me.agreement_id = a.id AND me.person_id = $3)";
    SHOWN_TO_TEAMS = "SELECT DISTINCT a.id, s.result, v.due_on, v.review_on, a.ended_on, g.id, g.name
        FROM membership mine JOIN agreement_version_team x ON x.team_id = mine.team_id
        JOIN agreement a ON a.id = x.agreement_id AND a.agreed_version = x.number
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = x.number
        JOIN agreement_shown s ON s.agreement_id = a.id AND s.number = x.number
        LEFT JOIN goal g ON g.id = v.goal_id
        WHERE mine.person_id = $1 AND v.visibility IN ('team', 'organisation')
        AND a.state NOT IN ('released', 'did_not_work_out', 'declined', 'withdrawn')
        AND NOT EXISTS (SELECT 1 FROM agreement_party me WHERE me.agreement_id = a.id AND me.person_id = $1)
        ORDER BY a.id DESC LIMIT $2";
}

/// Rows in one unit of work, so that others can write in between.
const SOME: i64 = 200;
/// Agreements shown to the reader's teams, looked through at most, the newest first.
const OF_TEAMS: i64 = 2_000;

/// After a move: the wording that holds now is the one to be found, if all may read it.
pub(crate) fn shows(
    tx: &mut Writer,
    house: OrganisationId,
    id: AgreementId,
    number: i64,
) -> Result<(), StoreError> {
    take_away(tx, Shelf::Agreements, id.get())?;
    let result: Option<String> = tx.first(&SHOWN_TO_ALL, &params![id, number], |row| row.get(0))?;
    result.map_or(Ok(()), |result| put(tx, house, Shelf::Agreements, id.get(), &result))
}

/// Puts some results into the index, of agreements whose id is higher; answers the last, if there were any.
pub(crate) fn index_some(
    tx: &mut Writer,
    after: AgreementId,
) -> Result<Option<AgreementId>, StoreError> {
    let rows: Vec<(AgreementId, OrganisationId, String)> =
        tx.all(&NOT_YET, &params![after, SOME], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (id, house, result) in &rows {
        put(tx, *house, Shelf::Agreements, id.get(), result)?;
    }
    Ok(rows.last().map(|(id, ..)| *id))
}

fn shown_line(row: &Row<'_>) -> Result<ShownLine, StoreError> {
    let (goal, name): (Option<GoalId>, Option<String>) = (row.get(5)?, row.get(6)?);
    let (id, result, ended_on) = (row.get(0)?, row.get(1)?, row.get(4)?);
    Ok(ShownLine { id, result, due: due(row, 2)?, ended_on, goal: goal.zip(name) })
}

/// Results of others that the actor may read and that hold the words, and whether there may be more.
pub(crate) fn search_shown(
    tx: &mut Reader,
    actor: &Actor,
    query: &Query,
    most: u32,
) -> Result<(Vec<ShownLine>, bool), StoreError> {
    let mut lines = tx.all(&SHOWN_TO_TEAMS, &params![actor.person(), OF_TEAMS], shown_line)?;
    let mut has_more = i64::try_from(lines.len()).unwrap_or(OF_TEAMS) == OF_TEAMS;
    let house = actor.organisation();
    let Found { ids, has_more: is_long } =
        zwerm_search::find(tx, house, Shelf::Agreements, query, most)?;
    has_more |= is_long;
    for id in ids {
        lines.extend(tx.first(
            &ONE_SHOWN_TO_ALL,
            &params![id, house, actor.person()],
            shown_line,
        )?);
    }
    lines.retain(|line| query.finds(&line.result));
    lines.sort_by_key(|line| line.id);
    lines.dedup_by_key(|line| line.id);
    // The newest, then by goal: nobody's agreements stand together.
    lines.reverse();
    has_more |= lines.len() > most as usize;
    lines.truncate(most as usize);
    Ok((lines, has_more))
}
