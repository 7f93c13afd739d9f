//! The SQL of what chafes at a boundary. Words open for who asked, for who is in the team that owns the
//! boundary or leads it, and for everybody where the whole organisation owns it. They go when who asked is erased,
//! so they are sealed with that person's key.

use crate::model::question::{QuestionId, State};
use zwerm_domain::{Actor, BoundaryId, Date, PersonId, TeamId};
use zwerm_store::{PairReader, Reader, Row, StoreError, Writer, params, spot, statements};

/// Questions that wait for a person: in three parts, each of which finds its own by an index; together in one
/// condition they would read every open question of the organisation. CROSS JOIN keeps SQLite to beginning with
/// the person. No question is in two of them: of a team somebody leads it or nobody does. In no order: to sort
/// with a limit the engine makes a table, on every Vandaag, also of nothing.
macro_rules! owed {
    ($columns:literal, $rest:literal) => {
        concat!("SELECT ", $columns, " FROM (
          SELECT q.id, q.boundary_id, q.person_id, q.state, q.answer_by FROM team_lead l CROSS JOIN boundary_question q
            WHERE l.person_id = $2 AND q.team_id = l.team_id AND q.organisation_id = $1 AND q.ended_on IS NULL
          UNION ALL SELECT q.id, q.boundary_id, q.person_id, q.state, q.answer_by FROM membership m CROSS JOIN boundary_question q
            WHERE m.person_id = $2 AND q.team_id = m.team_id AND q.organisation_id = $1 AND q.ended_on IS NULL AND NOT EXISTS (SELECT 1
              FROM team_lead l JOIN person x ON x.id = l.person_id AND x.left_on IS NULL WHERE l.team_id = m.team_id)
          UNION ALL SELECT q.id, q.boundary_id, q.person_id, q.state, q.answer_by FROM boundary_question q
            WHERE q.organisation_id = $1 AND q.team_id IS NULL AND q.ended_on IS NULL AND CAST($4 AS BIGINT) = 1
        ) q JOIN boundary b ON b.id = q.boundary_id
        WHERE q.person_id <> $2 AND b.closed_on IS NULL AND (q.state = 'open' OR q.answer_by <= $3) ", $rest)
    };
}

statements! {
    ALL = "SELECT q.id, q.person_id, p.name, q.state, q.asked_on, q.answer_by, q.ended_on, w.in_the_way, w.wanted, x.wrapped
        FROM boundary_question q JOIN person p ON p.id = q.person_id JOIN boundary_question_words w ON w.question_id = q.id
        LEFT JOIN person_words_key x ON x.person_id = q.person_id
        WHERE q.boundary_id = $1 AND q.organisation_id = $2 AND (q.person_id = $3 OR q.team_id IS NULL
          OR EXISTS (SELECT 1 FROM membership m WHERE m.team_id = q.team_id AND m.person_id = $3)
          OR EXISTS (SELECT 1 FROM team_lead l WHERE l.team_id = q.team_id AND l.person_id = $3))
        ORDER BY q.id DESC LIMIT 100";
    STANDS = "SELECT state, answer_by FROM boundary_question WHERE boundary_id = $1 AND organisation_id = $2 AND ended_on IS NULL
        ORDER BY answer_by, id";
    KEYS = "SELECT person_id, state FROM boundary_question WHERE id = $1 AND boundary_id = $2 AND organisation_id = $3";
    OPEN_BY = "SELECT COUNT(*) FROM boundary_question WHERE boundary_id = $1 AND person_id = $2 AND ended_on IS NULL";
    ASK = "INSERT INTO boundary_question (organisation_id, boundary_id, team_id, person_id, state, asked_on, answer_by)
        VALUES ($1, $2, $3, $4, 'open', $5, $6) RETURNING id";
    WORDS = "INSERT INTO boundary_question_words (question_id, organisation_id, team_id, person_id, in_the_way, wanted)
        VALUES ($1, $2, $3, $4, $5, $6)";
    MOVE = "UPDATE boundary_question SET state = $2, answer_by = COALESCE($3, answer_by), ended_on = $4 WHERE id = $1 AND state = $5";
    FORGET = "DELETE FROM boundary_question_words WHERE question_id = $1";
    // Their keys alone: on most days there are none, and each table more is opened three times for nothing.
    OWED = owed!("q.answer_by, q.id", "LIMIT 500");
    OWED_ONE = "SELECT q.id, q.boundary_id, b.name, q.person_id, p.name, q.state, q.answer_by, w.in_the_way, x.wrapped
        FROM boundary_question q JOIN boundary b ON b.id = q.boundary_id JOIN person p ON p.id = q.person_id
        JOIN boundary_question_words w ON w.question_id = q.id LEFT JOIN person_words_key x ON x.person_id = q.person_id WHERE q.id = $1";
    OWED_COUNT = owed!("COUNT(*)", "");
    TOP_LEADS = "SELECT COUNT(*) FROM team_lead l JOIN team t ON t.id = l.team_id JOIN person p ON p.id = l.person_id
        WHERE t.organisation_id = $1 AND t.parent_id IS NULL AND t.closed_on IS NULL AND p.left_on IS NULL";
}

/// Questions that one person can have open about one boundary.
pub(crate) const MOST_EACH: i64 = 3;

/// Most that wait on Vandaag.
const MOST_OWED: usize = 30;

/// A question, with its words.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) id: QuestionId,
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    pub(crate) state: State,
    pub(crate) asked_on: Date,
    pub(crate) answer_by: Date,
    pub(crate) in_the_way: String,
    pub(crate) wanted: String,
}

/// A question that waits on the reader's Vandaag.
pub(crate) struct Owed {
    pub(crate) id: QuestionId,
    pub(crate) boundary: BoundaryId,
    pub(crate) boundary_name: String,
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    pub(crate) state: State,
    pub(crate) answer_by: Date,
    pub(crate) in_the_way: String,
}

fn state(row: &Row<'_>, at: usize) -> Result<State, StoreError> {
    let code: String = row.get(at)?;
    State::from_code(&code).ok_or(StoreError::Column { index: at, wanted: "a state of a question" })
}

/// The questions about a boundary that the actor may read, the newest first.
pub(crate) fn all(
    tx: &mut PairReader,
    actor: &Actor,
    boundary: BoundaryId,
) -> Result<Vec<Question>, StoreError> {
    let mut opener = tx.opener();
    tx.all(&ALL, &params![boundary, actor.organisation(), actor.person()], |row| {
        let (id, person): (QuestionId, PersonId) = (row.get(0)?, row.get(1)?);
        let key = opener.key(row, person, 9)?;
        Ok(Question {
            id,
            person,
            person_name: row.get(2)?,
            state: state(row, 3)?,
            asked_on: row.get(4)?,
            answer_by: row.get(5)?,
            in_the_way: key.words(row, 7, spot("boundary_question_words.in_the_way", id.get()))?,
            wanted: key.words(row, 8, spot("boundary_question_words.wanted", id.get()))?,
        })
    })
}

/// Where the open questions about a boundary stand: no words, no names; for everybody.
pub(crate) fn stands(
    tx: &mut Reader,
    actor: &Actor,
    boundary: BoundaryId,
) -> Result<Vec<(State, Date)>, StoreError> {
    tx.all(&STANDS, &params![boundary, actor.organisation()], |row| {
        Ok((state(row, 0)?, row.get(1)?))
    })
}

/// Who asked, and where it stands.
pub(crate) fn keys(
    tx: &mut Reader,
    actor: &Actor,
    boundary: BoundaryId,
    id: QuestionId,
) -> Result<(PersonId, State), StoreError> {
    tx.one(&KEYS, &params![id, boundary, actor.organisation()], |row| {
        Ok((row.get(0)?, state(row, 1)?))
    })
}

/// How many questions the actor has open about a boundary.
pub(crate) fn open_by(
    tx: &mut Reader,
    actor: &Actor,
    boundary: BoundaryId,
) -> Result<i64, StoreError> {
    tx.one(&OPEN_BY, &params![boundary, actor.person()], |row| row.get(0))
}

/// What somebody writes about a boundary that chafes.
#[derive(Clone, Debug, Default)]
pub(crate) struct QuestionWords {
    pub(crate) in_the_way: String,
    pub(crate) wanted: String,
}

/// Somebody says that a boundary chafes.
pub(crate) fn ask(
    tx: &mut Writer,
    actor: &Actor,
    (boundary, team): (BoundaryId, Option<TeamId>),
    words: &QuestionWords,
    answer_by: Date,
    today: Date,
) -> Result<QuestionId, StoreError> {
    let (organisation, person) = (actor.organisation(), actor.person());
    let values = params![organisation, boundary, team, person, today, answer_by];
    let id: QuestionId = tx.one(&ASK, &values, |row| row.get(0))?;
    let key = tx.words_key(person)?;
    let seal = |column, words: &str| key.seal(spot(column, id.get()), words);
    let in_the_way = seal("boundary_question_words.in_the_way", &words.in_the_way)?;
    let wanted = seal("boundary_question_words.wanted", &words.wanted)?;
    tx.run(&WORDS, &params![id, organisation, team, person, in_the_way, wanted])?;
    Ok(id)
}

/// Moves a question on; `false`: somebody else did meanwhile. A trial names the day it is looked at.
pub(crate) fn move_on(
    tx: &mut Writer,
    id: QuestionId,
    was: State,
    becomes: State,
    looked_at: Option<Date>,
    today: Date,
) -> Result<bool, StoreError> {
    let ended_on = (!becomes.can_be_answered()).then_some(today);
    let values = params![id, becomes.code(), looked_at, ended_on, was.code()];
    Ok(tx.run(&MOVE, &values)? == 1)
}

/// Takes the words of a question away: who asked took it back.
pub(crate) fn forget(tx: &mut Writer, id: QuestionId) -> Result<(), StoreError> {
    tx.run(&FORGET, &params![id]).map(drop)
}

/// What waits for the actor: who leads the team that owns the boundary (nobody leads it: who is in it);
/// of the organisation's own: who leads a top team (nobody does: the administrator).
pub(crate) fn owed(
    tx: &mut PairReader,
    actor: &Actor,
    today: Date,
    speaks_for_all: bool,
) -> Result<Vec<Owed>, StoreError> {
    let values = params![actor.organisation(), actor.person(), today, speaks_for_all];
    let mut keys: Vec<(Date, QuestionId)> =
        tx.all(&OWED, &values, |row| Ok((row.get(0)?, row.get(1)?)))?;
    keys.sort_unstable();
    let mut opener = tx.opener();
    let mut owed = |row: &Row<'_>| {
        let (id, person): (QuestionId, PersonId) = (row.get(0)?, row.get(3)?);
        let key = opener.key(row, person, 8)?;
        Ok(Owed {
            id,
            boundary: row.get(1)?,
            boundary_name: row.get(2)?,
            person,
            person_name: row.get(4)?,
            state: state(row, 5)?,
            answer_by: row.get(6)?,
            in_the_way: key.words(row, 7, spot("boundary_question_words.in_the_way", id.get()))?,
        })
    };
    keys.iter()
        .take(MOST_OWED)
        .map(|(_, key)| tx.one(&OWED_ONE, &params![*key], &mut owed))
        .collect()
}

/// How many of these there are.
pub(crate) fn owed_count(
    tx: &mut Reader,
    actor: &Actor,
    today: Date,
    speaks_for_all: bool,
) -> Result<u32, StoreError> {
    let values = params![actor.organisation(), actor.person(), today, speaks_for_all];
    let count: i64 = tx.one(&OWED_COUNT, &values, |row| row.get(0))?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Whether nobody leads a team at the top.
pub(crate) fn nobody_leads_the_top(tx: &mut Reader, actor: &Actor) -> Result<bool, StoreError> {
    let count: i64 = tx.one(&TOP_LEADS, &params![actor.organisation()], |row| row.get(0))?;
    Ok(count == 0)
}
