//! The SQL of the agenda. A caller has made sure that the actor is of the team.

use crate::model::{ItemId, ItemMove, monday, next_monday};
use zwerm_domain::{Actor, Date, PersonId, TeamId};
use zwerm_store::{PairReader, Reader, StoreError, Writer, params, spot, statements};

statements! {
    ITEMS = "SELECT i.id, i.person_id, p.name, i.for_week, i.dealt_with_on, w.title, w.says, (SELECT x.wrapped FROM team_words_key x WHERE x.team_id = $1)
        FROM agenda_item i JOIN agenda_words w ON w.item_id = i.id JOIN person p ON p.id = i.person_id
        WHERE i.team_id = $1 AND (i.dealt_with_on IS NULL OR i.dealt_with_on >= $2) ORDER BY i.position, i.id";
    OPEN = "SELECT id, position, for_week FROM agenda_item WHERE team_id = $1 AND dealt_with_on IS NULL ORDER BY position, id";
    FIND = "SELECT person_id, for_week FROM agenda_item WHERE id = $1 AND team_id = $2";
    ADD = "INSERT INTO agenda_item (team_id, person_id, position, for_week)
        SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3 FROM agenda_item WHERE team_id = $1 RETURNING id";
    ADD_WORDS = "INSERT INTO agenda_words (item_id, team_id, title, says) VALUES ($1, $2, $3, $4)";
    PLACE = "UPDATE agenda_item SET position = $2 WHERE id = $1";
    FOR_WEEK = "UPDATE agenda_item SET for_week = $2, dealt_with_on = NULL WHERE id = $1";
    DEALT_WITH = "UPDATE agenda_item SET dealt_with_on = $2 WHERE id = $1";
    TAKE_WORDS = "DELETE FROM agenda_words WHERE item_id = $1";
    TAKE = "DELETE FROM agenda_item WHERE id = $1";
}

/// Open items a team can have; more is no agenda.
pub(crate) const MOST: usize = 60;

/// Something on the agenda.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) id: ItemId,
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    pub(crate) for_week: Date,
    pub(crate) dealt_with_on: Option<Date>,
    pub(crate) title: String,
    pub(crate) says: String,
}

/// What is open, and what was dealt with since this Monday.
pub(crate) fn items(
    tx: &mut PairReader,
    team: TeamId,
    today: Date,
) -> Result<Vec<Line>, StoreError> {
    let mut opener = tx.opener();
    tx.all(&ITEMS, &params![team, monday(today)], |row| {
        let (key, id) = (opener.key(row, team, 7)?, row.get::<ItemId>(0)?);
        Ok(Line {
            id,
            person: row.get(1)?,
            person_name: row.get(2)?,
            for_week: row.get(3)?,
            dealt_with_on: row.get(4)?,
            title: key.words(row, 5, spot("agenda_words.title", id.get()))?,
            says: key.words(row, 6, spot("agenda_words.says", id.get()))?,
        })
    })
}

/// How many items are open.
pub(crate) fn open_count(tx: &mut Reader, team: TeamId) -> Result<usize, StoreError> {
    Ok(open(tx, team)?.len())
}

fn open(tx: &mut Reader, team: TeamId) -> Result<Vec<(ItemId, i64, Date)>, StoreError> {
    tx.all(&OPEN, &params![team], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

/// Puts something on the agenda, last.
pub(crate) fn add(
    tx: &mut Writer,
    actor: &Actor,
    team: TeamId,
    for_week: Date,
    title: &str,
    says: &str,
) -> Result<(), StoreError> {
    let id: ItemId = tx.one(&ADD, &params![team, actor.person(), for_week], |row| row.get(0))?;
    let key = tx.words_key(team)?;
    let title = key.seal(spot("agenda_words.title", id.get()), title)?;
    let says = key.seal(spot("agenda_words.says", id.get()), says)?;
    tx.run(&ADD_WORDS, &params![id, team, title, says]).map(drop)
}

/// Does this with an item of the team; taking one away is for who put it there, for others it is absent.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    team: TeamId,
    id: ItemId,
    what: ItemMove,
    today: Date,
) -> Result<(), StoreError> {
    let (author, for_week): (PersonId, Date) =
        tx.one(&FIND, &params![id, team], |row| Ok((row.get(0)?, row.get(1)?)))?;
    match what {
        ItemMove::Up => shift(tx, team, id, today, true),
        ItemMove::Down => shift(tx, team, id, today, false),
        ItemMove::Done => tx.run(&DEALT_WITH, &params![id, today]).map(drop),
        ItemMove::Again => {
            let week = for_week.min(monday(today));
            tx.run(&FOR_WEEK, &params![id, week]).map(drop)
        }
        ItemMove::NextWeek => tx.run(&FOR_WEEK, &params![id, next_monday(today)]).map(drop),
        ItemMove::ThisWeek => tx.run(&FOR_WEEK, &params![id, monday(today)]).map(drop),
        ItemMove::Away if author == actor.person() => {
            tx.run(&TAKE_WORDS, &params![id])?;
            tx.run(&TAKE, &params![id]).map(drop)
        }
        ItemMove::Away => Err(StoreError::NotFound),
    }
}

/// One place up or down among the items of the same meeting.
fn shift(
    tx: &mut Writer,
    team: TeamId,
    id: ItemId,
    today: Date,
    is_up: bool,
) -> Result<(), StoreError> {
    let all = open(tx, team)?;
    let is_later = |week: Date| week > monday(today);
    let Some(own) = all.iter().find(|item| item.0 == id).map(|item| is_later(item.2)) else {
        return Ok(());
    };
    let mut order: Vec<(ItemId, i64)> =
        all.iter().filter(|item| is_later(item.2) == own).map(|item| (item.0, item.1)).collect();
    let places: Vec<i64> = (0..).zip(&order).map(|(at, (_, place))| at.max(*place)).collect();
    let at = order.iter().position(|item| item.0 == id).unwrap_or(0);
    let to = if is_up { at.saturating_sub(1) } else { (at + 1).min(order.len() - 1) };
    order.swap(at, to);
    let mut last = i64::MIN;
    for ((item, was), place) in order.into_iter().zip(places) {
        // two that were added at once may hold one place
        last = place.max(last.saturating_add(1));
        if was != last {
            tx.run(&PLACE, &params![item, last])?;
        }
    }
    Ok(())
}
