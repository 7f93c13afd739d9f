//! The SQL of contributions to a goal, in their authors' own words; for the circle that the author chose.

use zwerm_domain::{Actor, Date, GoalId, Id, PersonId, TeamId};
use zwerm_store::{PairReader, Reader, StoreError, Writer, params, spot, statements};

statements! {
    ALL = "SELECT c.person_id, p.name, c.team_id, t.name, w.words, c.id, x.wrapped
        FROM goal_contribution c JOIN person p ON p.id = c.person_id JOIN goal_contribution_words w ON w.contribution_id = c.id
        LEFT JOIN team t ON t.id = c.team_id LEFT JOIN person_words_key x ON x.person_id = c.person_id
        WHERE c.goal_id = $1 AND c.organisation_id = $2 AND p.left_on IS NULL AND (c.person_id = $3 OR c.team_id IS NULL
          OR EXISTS (SELECT 1 FROM membership m WHERE m.team_id = c.team_id AND m.person_id = $3)
          OR EXISTS (SELECT 1 FROM team_lead l WHERE l.team_id = c.team_id AND l.person_id = $3))
        ORDER BY p.sort_key, p.id LIMIT 200";
    OWN = "SELECT id FROM goal_contribution WHERE goal_id = $1 AND person_id = $2";
    MAKE = "INSERT INTO goal_contribution (organisation_id, goal_id, person_id, team_id, written_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    WORDS = "INSERT INTO goal_contribution_words (contribution_id, organisation_id, team_id, person_id, words) VALUES ($1, $2, $3, $4, $5)";
    FORGET = "DELETE FROM goal_contribution_words WHERE contribution_id = $1";
    TAKE = "DELETE FROM goal_contribution WHERE id = $1";
}

enum Given {}

/// What somebody contributes, in their own words.
#[derive(Clone, Debug)]
pub(crate) struct Contribution {
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    /// The team that sees it; none: everybody.
    pub(crate) team: Option<(TeamId, String)>,
    pub(crate) words: String,
}

/// The contributions that are shown to the actor, in the order in which they were written.
pub(crate) fn all(
    tx: &mut PairReader,
    actor: &Actor,
    goal: GoalId,
) -> Result<Vec<Contribution>, StoreError> {
    let mut opener = tx.opener();
    tx.all(&ALL, &params![goal, actor.organisation(), actor.person()], |row| {
        let (team, name): (Option<TeamId>, Option<String>) = (row.get(2)?, row.get(3)?);
        let person: PersonId = row.get(0)?;
        let spot = spot("goal_contribution_words.words", row.get::<i64>(5)?);
        Ok(Contribution {
            person,
            person_name: row.get(1)?,
            team: team.zip(name),
            words: opener.key(row, person, 6)?.words(row, 4, spot)?,
        })
    })
}

fn own(tx: &mut Reader, actor: &Actor, goal: GoalId) -> Result<Option<Id<Given>>, StoreError> {
    tx.first(&OWN, &params![goal, actor.person()], |row| row.get(0))
}

/// Writes what the actor contributes; what was there makes way.
pub(crate) fn write(
    tx: &mut Writer,
    actor: &Actor,
    goal: GoalId,
    team: Option<TeamId>,
    words: &str,
    today: Date,
) -> Result<(), StoreError> {
    take_away(tx, actor, goal)?;
    let (organisation, person) = (actor.organisation(), actor.person());
    let values = params![organisation, goal, person, team, today];
    let id: Id<Given> = tx.one(&MAKE, &values, |row| row.get(0))?;
    let spot = spot("goal_contribution_words.words", id.get());
    let words = tx.words_key(person)?.seal(spot, words)?;
    tx.run(&WORDS, &params![id, organisation, team, person, words]).map(drop)
}

/// Takes away what the actor contributes.
pub(crate) fn take_away(tx: &mut Writer, actor: &Actor, goal: GoalId) -> Result<(), StoreError> {
    if let Some(id) = own(tx, actor, goal)? {
        tx.run(&FORGET, &params![id])?;
        tx.run(&TAKE, &params![id])?;
    }
    Ok(())
}
