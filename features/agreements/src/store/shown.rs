//! What agreements show to others by goal, by kind of work and by team: results and days, never who.

use zwerm_domain::{Actor, Date, GoalId};
use zwerm_store::{Reader, Row, Sql, StoreError, Value, params, statements};
use zwerm_web::{About, ShownAgreement};

statements! {
    BY_GOAL = "SELECT a.id, s.result, v.due_on, v.review_on, g.id, g.name
        FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id AND a.agreed_version = v.number AND a.ended_on IS NULL
        JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number
        LEFT JOIN goal g ON g.id = v.goal_id
        WHERE v.goal_id = $2 AND a.organisation_id = $3 AND (v.visibility = 'organisation' OR (v.visibility = 'team' AND EXISTS (
          SELECT 1 FROM agreement_party x JOIN membership theirs ON theirs.person_id = x.person_id AND theirs.is_main = 1
          JOIN membership mine ON mine.team_id = theirs.team_id AND mine.person_id = $1 WHERE x.agreement_id = a.id)))
        ORDER BY COALESCE(v.due_on, v.review_on), a.id LIMIT $4";
    BY_KIND = "SELECT a.id, s.result, v.due_on, v.review_on, g.id, g.name
        FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id AND a.agreed_version = v.number AND a.ended_on IS NULL
        JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number
        LEFT JOIN goal g ON g.id = v.goal_id
        WHERE v.kind_of_work_id = $2 AND a.organisation_id = $3 AND (v.visibility = 'organisation' OR (v.visibility = 'team' AND EXISTS (
          SELECT 1 FROM agreement_party x JOIN membership theirs ON theirs.person_id = x.person_id AND theirs.is_main = 1
          JOIN membership mine ON mine.team_id = theirs.team_id AND mine.person_id = $1 WHERE x.agreement_id = a.id)))
        ORDER BY COALESCE(v.due_on, v.review_on), a.id LIMIT $4";
    BY_TEAM = "SELECT DISTINCT a.id, s.result, v.due_on, v.review_on, g.id, g.name
        FROM membership m JOIN agreement_party x ON x.person_id = m.person_id AND x.ended_on IS NULL
        JOIN agreement a ON a.id = x.agreement_id AND a.agreed_version IS NOT NULL
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version
        JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number
        LEFT JOIN goal g ON g.id = v.goal_id
        WHERE m.team_id = $2 AND m.is_main = 1 AND a.organisation_id = $3
        AND (v.visibility = 'organisation' OR (v.visibility = 'team' AND EXISTS (
          SELECT 1 FROM membership mine WHERE mine.team_id = $2 AND mine.person_id = $1)))
        ORDER BY g.name, g.id, a.id LIMIT $4";
}

/// Agreements on one page.
const MOST: i64 = 60;

fn line(row: &Row<'_>) -> Result<ShownAgreement, StoreError> {
    let id: zwerm_domain::AgreementId = row.get(0)?;
    let (due, review): (Option<Date>, Option<Date>) = (row.get(2)?, row.get(3)?);
    let (goal, name): (Option<GoalId>, Option<String>) = (row.get(4)?, row.get(5)?);
    Ok(ShownAgreement {
        goal: goal.zip(name),
        result: row.get(1)?,
        day: due.or(review).ok_or(StoreError::Column { index: 2, wanted: "a day" })?,
        is_standing: due.is_none(),
        href: format!("/agreements/{id}"),
    })
}

/// What others show to the actor, of one goal, kind of work or team.
pub(crate) fn shown(
    tx: &mut Reader,
    actor: &Actor,
    about: About,
) -> Result<Vec<ShownAgreement>, StoreError> {
    let (sql, id): (&'static Sql, Value) = match about {
        About::Goal(id) => (&BY_GOAL, id.into()),
        About::KindOfWork(id) => (&BY_KIND, id.into()),
        About::Team(id) => (&BY_TEAM, id.into()),
    };
    tx.all(sql, &params![actor.person(), id, actor.organisation(), MOST], line)
}
