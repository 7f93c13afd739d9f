//! Templates for agreements, as the form of an agreement and their own pages read them.

use zwerm_domain::{Actor, Date, GoalId, KindOfWorkId, TeamId, TemplateId};
use zwerm_store::{Reader, Row, StoreError, params, statements};

statements! {
    // Ranges of one index, however many templates other teams have.
    TEMPLATES = "SELECT t.id, t.team_id, m.name, t.version, t.closed_on, v.title, v.result, v.needs, v.criteria, v.rhythm, v.kind_of_work_id, v.goal_id
        FROM (SELECT id FROM agreement_template WHERE organisation_id = $1 AND team_id IS NULL
          UNION SELECT w.id FROM membership x CROSS JOIN agreement_template w WHERE x.person_id = $2 AND w.organisation_id = $1 AND w.team_id = x.team_id
          UNION SELECT w.id FROM team_lead l CROSS JOIN agreement_template w WHERE l.person_id = $2 AND w.organisation_id = $1 AND w.team_id = l.team_id) k
        JOIN agreement_template t ON t.id = k.id
        JOIN agreement_template_version v ON v.template_id = t.id AND v.number = t.version
        LEFT JOIN team m ON m.id = t.team_id ORDER BY t.id";
    TEMPLATE = "SELECT t.id, t.team_id, m.name, t.version, t.closed_on, v.title, v.result, v.needs, v.criteria, v.rhythm, v.kind_of_work_id, v.goal_id
        FROM agreement_template t JOIN agreement_template_version v ON v.template_id = t.id AND v.number = t.version
        LEFT JOIN team m ON m.id = t.team_id
        WHERE t.id = $3 AND t.organisation_id = $1 AND (t.team_id IS NULL OR t.team_id IN (SELECT x.team_id FROM membership x WHERE x.person_id = $2)
        OR t.team_id IN (SELECT l.team_id FROM team_lead l WHERE l.person_id = $2))";
}

/// A template in its newest wording.
#[derive(Clone, Debug)]
pub struct Template {
    /// The id.
    pub id: TemplateId,
    /// Whose it is; none: the whole organisation's.
    pub team: Option<(TeamId, String)>,
    /// The number of the newest wording.
    pub version: i64,
    /// Since when it is no longer offered.
    pub closed_on: Option<Date>,
    /// What it says.
    pub words: TemplateWords,
}

/// What a template says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TemplateWords {
    /// What an agreement from it is called, in short.
    pub title: String,
    /// The result, with … where each agreement has its own words.
    pub result: String,
    /// What is usually needed, one a line.
    pub needs: String,
    /// Seen when, one a line.
    pub criteria: String,
    /// How often a check-in: a code.
    pub rhythm: String,
    /// The kind of work.
    pub kind_of_work: Option<KindOfWorkId>,
    /// The goal.
    pub goal: Option<GoalId>,
}

fn template(row: &Row<'_>) -> Result<Template, StoreError> {
    let (team, name): (Option<TeamId>, Option<String>) = (row.get(1)?, row.get(2)?);
    let words = TemplateWords {
        title: row.get(5)?,
        result: row.get(6)?,
        needs: row.get(7)?,
        criteria: row.get(8)?,
        rhythm: row.get(9)?,
        kind_of_work: row.get(10)?,
        goal: row.get(11)?,
    };
    let (id, version, closed_on) = (row.get(0)?, row.get(3)?, row.get(4)?);
    Ok(Template { id, team: team.zip(name), version, closed_on, words })
}

/// The templates of the organisation and of the actor's teams, also those that are closed.
pub fn templates(tx: &mut Reader, actor: &Actor) -> Result<Vec<Template>, StoreError> {
    tx.all(&TEMPLATES, &params![actor.organisation(), actor.person()], template)
}

/// One of them.
pub fn template_of(tx: &mut Reader, actor: &Actor, id: TemplateId) -> Result<Template, StoreError> {
    tx.one(&TEMPLATE, &params![actor.organisation(), actor.person(), id], template)
}
