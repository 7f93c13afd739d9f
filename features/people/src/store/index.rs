//! Names of people and teams in the index of the search: new ones are put there in the background, some at a time.

use crate::jobs::INDEX;
use zwerm_directory::Colleague;
use zwerm_domain::{Actor, OrganisationId, PersonId, TeamId, Timestamp};
use zwerm_search::{Found, Query, Shelf};
use zwerm_store::{Reader, StoreError, Writer, params, statements};

statements! {
    NOT_YET = "SELECT p.id, p.organisation_id, p.name FROM person p WHERE p.id > $1 AND NOT EXISTS (SELECT 1 FROM guest g WHERE g.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM search_term s WHERE s.shelf = 1 AND s.item_id = p.id) ORDER BY p.id LIMIT $2";
    TEAMS_NOT_YET = "SELECT t.id, t.organisation_id, t.name, t.purpose FROM team t WHERE t.id > $1
        AND NOT EXISTS (SELECT 1 FROM search_term s WHERE s.shelf = 4 AND s.item_id = t.id) ORDER BY t.id LIMIT $2";
    COLLEAGUE = "SELECT p.id, p.name, p.job_title, t.name
        FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.is_main = 1 LEFT JOIN team t ON t.id = m.team_id
        WHERE p.id = $1 AND p.organisation_id = $2 AND p.left_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM rights_request r WHERE r.person_id = p.id AND r.kind = 'restrict' AND r.state IN ('open', 'granted'))";
}

/// People in one unit of work, so that others can write in between.
const SOME: i64 = 200;

/// Asks that whoever, and whatever team, is not in the index yet is put there.
pub(crate) fn enqueue_index(tx: &mut Writer, now: Timestamp) -> Result<(), StoreError> {
    tx.enqueue(INDEX, "0", now)
}

/// Puts some people whose id is higher into the index; answers the last of them, if there were any.
pub(crate) fn index_some(tx: &mut Writer, after: PersonId) -> Result<Option<PersonId>, StoreError> {
    let people: Vec<(PersonId, OrganisationId, String)> =
        tx.all(&NOT_YET, &params![after, SOME], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    for (id, house, name) in &people {
        zwerm_search::put(tx, *house, Shelf::People, id.get(), name)?;
    }
    Ok(people.last().map(|(id, ..)| *id))
}

/// The same for teams, with what they are for.
pub(crate) fn index_some_teams(
    tx: &mut Writer,
    after: TeamId,
) -> Result<Option<TeamId>, StoreError> {
    let teams: Vec<(TeamId, OrganisationId, String, String)> =
        tx.all(&TEAMS_NOT_YET, &params![after, SOME], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
    for (id, house, name, purpose) in &teams {
        zwerm_search::put(tx, *house, Shelf::Teams, id.get(), &format!("{name} {purpose}"))?;
    }
    Ok(teams.last().map(|(id, ..)| *id))
}

/// People whose name holds all that was typed, each word as a name begins; by name, and whether there are more.
pub(crate) fn search_people(
    tx: &mut Reader,
    actor: &Actor,
    query: &Query,
    most: u32,
) -> Result<(Vec<Colleague>, bool), StoreError> {
    let query = query.of_beginnings();
    let Found { ids, has_more } =
        zwerm_search::find(tx, actor.organisation(), Shelf::People, &query, most)?;
    let mut people: Vec<Colleague> = Vec::new();
    for id in ids {
        let found = tx.first(&COLLEAGUE, &params![id, actor.organisation()], |row| {
            let team: Option<String> = row.get(3)?;
            let (id, name, job_title) = (row.get(0)?, row.get(1)?, row.get(2)?);
            Ok(Colleague { id, name, job_title, team: team.unwrap_or_default() })
        })?;
        people.extend(found.filter(|person| query.finds(&person.name)));
    }
    people.sort_by_cached_key(|person| (zwerm_directory::folded(&person.name), person.id));
    Ok((people, has_more))
}
