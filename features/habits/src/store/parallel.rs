//! The SQL of parallel processes. Words open for who is of one of the two teams; the caller has asked that before.

use crate::model::parallel::{Parallel, ParallelId, ParallelWords};
use zwerm_domain::{Actor, Date, TeamId, WaveId};
use zwerm_store::{
    KeyOf, PairReader, Reader, Row, Sql, StoreError, Writer, params, spot, statements,
};

statements! {
    ONE = "SELECT p.id, p.team_id, t.name, p.above_id, a.name, p.theme, p.wave_id, p.begun_on, p.board_on, COALESCE(p.ended_on, t.closed_on)
        FROM parallel_process p JOIN team t ON t.id = p.team_id JOIN team a ON a.id = p.above_id WHERE p.id = $1 AND t.organisation_id = $2";
    OF_TEAM = "SELECT p.id, p.team_id, t.name, p.above_id, a.name, p.theme, p.wave_id, p.begun_on, p.board_on, COALESCE(p.ended_on, t.closed_on)
        FROM parallel_process p JOIN team t ON t.id = p.team_id JOIN team a ON a.id = p.above_id
        WHERE (p.team_id = $1 OR p.above_id = $1) AND t.organisation_id = $2 ORDER BY p.begun_on DESC, p.id DESC LIMIT 200";
    // What a team below asks one's own team, until it wrote.
    ASKED = "SELECT p.id, p.team_id, t.name, p.above_id, a.name, p.theme, p.wave_id, p.begun_on, p.board_on, p.ended_on
        FROM (SELECT m.team_id FROM membership m WHERE m.person_id = $2 UNION SELECT l.team_id FROM team_lead l WHERE l.person_id = $2) o
        JOIN parallel_process p ON p.above_id = o.team_id JOIN team t ON t.id = p.team_id JOIN team a ON a.id = p.above_id
        WHERE a.organisation_id = $1 AND p.board_on IS NULL AND p.ended_on IS NULL AND t.closed_on IS NULL AND a.closed_on IS NULL ORDER BY p.id";
    RUNNING = "SELECT COUNT(*) FROM parallel_process WHERE team_id = $1 AND ended_on IS NULL";
    BEGIN = "INSERT INTO parallel_process (team_id, above_id, theme, wave_id, begun_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    BEGIN_WORDS = "INSERT INTO parallel_words (parallel_id, organisation_id, client, us, board, ending) VALUES ($1, $2, $3, $4, '', '')";
    BOARD = "UPDATE parallel_process SET board_on = $2 WHERE id = $1 AND board_on IS NULL AND ended_on IS NULL";
    BOARD_WORDS = "UPDATE parallel_words SET board = $2 WHERE parallel_id = $1";
    END = "UPDATE parallel_process SET ended_on = $2 WHERE id = $1 AND ended_on IS NULL";
    END_WORDS = "UPDATE parallel_words SET ending = $2 WHERE parallel_id = $1";
    WORDS = "SELECT w.client, w.us, w.board, w.ending, (SELECT x.wrapped FROM organisation_words_key x WHERE x.organisation_id = w.organisation_id)
        FROM parallel_words w WHERE w.parallel_id = $1 AND w.organisation_id = $2";
}

fn read(row: &Row<'_>) -> Result<Parallel, StoreError> {
    Ok(Parallel {
        id: row.get(0)?,
        team: (row.get(1)?, row.get(2)?),
        above: (row.get(3)?, row.get(4)?),
        theme: row.get(5)?,
        wave: row.get(6)?,
        begun_on: row.get(7)?,
        board_on: row.get(8)?,
        over_on: row.get(9)?,
    })
}

/// One of the actor's organisation; between which teams it is, the caller has yet to look at.
pub(crate) fn one(tx: &mut Reader, actor: &Actor, id: ParallelId) -> Result<Parallel, StoreError> {
    tx.one(&ONE, &params![id, actor.organisation()], read)
}

/// All between this team and one above or below it, the newest first.
pub(crate) fn of_team(
    tx: &mut Reader,
    actor: &Actor,
    team: TeamId,
) -> Result<Vec<Parallel>, StoreError> {
    tx.all(&OF_TEAM, &params![team, actor.organisation()], read)
}

/// Those in which a team of the actor is asked what it does itself.
pub(crate) fn asked(tx: &mut Reader, actor: &Actor) -> Result<Vec<Parallel>, StoreError> {
    tx.all(&ASKED, &params![actor.organisation(), actor.person()], read)
}

/// Whether this team has begun one that has not ended.
pub(crate) fn has_one(tx: &mut Reader, team: TeamId) -> Result<bool, StoreError> {
    tx.one(&RUNNING, &params![team], |row| Ok(row.get::<i64>(0)? > 0))
}

/// A team begins one.
pub(crate) fn begin(
    tx: &mut Writer,
    actor: &Actor,
    (team, above): (TeamId, TeamId),
    (theme, wave): (&str, Option<WaveId>),
    (client, us): (&str, &str),
    today: Date,
) -> Result<ParallelId, StoreError> {
    let values = params![team, above, theme, wave, today];
    let id: ParallelId = tx.one(&BEGIN, &values, |row| row.get(0))?;
    let key = tx.words_key(KeyOf::Organisation(actor.organisation()))?;
    let client = key.seal(spot("parallel_words.client", id.get()), client)?;
    let us = key.seal(spot("parallel_words.us", id.get()), us)?;
    tx.run(&BEGIN_WORDS, &params![id, actor.organisation(), client, us])?;
    Ok(id)
}

/// The team above writes what it does itself; `false`: it wrote already, or the process is over.
pub(crate) fn board(
    tx: &mut Writer,
    actor: &Actor,
    id: ParallelId,
    words: &str,
    today: Date,
) -> Result<bool, StoreError> {
    step(tx, actor, id, (&BOARD, &BOARD_WORDS, "parallel_words.board"), words, today)
}

/// The team ends it with what it brought; `false`: it is over already.
pub(crate) fn end(
    tx: &mut Writer,
    actor: &Actor,
    id: ParallelId,
    words: &str,
    today: Date,
) -> Result<bool, StoreError> {
    step(tx, actor, id, (&END, &END_WORDS, "parallel_words.ending"), words, today)
}

/// A step that can be taken once, and its words.
fn step(
    tx: &mut Writer,
    actor: &Actor,
    id: ParallelId,
    (dated, worded, column): (&'static Sql, &'static Sql, &'static str),
    words: &str,
    today: Date,
) -> Result<bool, StoreError> {
    if tx.run(dated, &params![id, today])? == 0 {
        return Ok(false);
    }
    let key = tx.words_key(KeyOf::Organisation(actor.organisation()))?;
    let words = key.seal(spot(column, id.get()), words)?;
    tx.run(worded, &params![id, words])?;
    Ok(true)
}

/// What the two teams said to each other.
pub(crate) fn words(
    tx: &mut PairReader,
    actor: &Actor,
    id: ParallelId,
) -> Result<ParallelWords, StoreError> {
    let mut opener = tx.opener();
    tx.one(&WORDS, &params![id, actor.organisation()], |row| {
        let key = opener.key(row, KeyOf::Organisation(actor.organisation()), 4)?;
        let words = |at, column| key.words(row, at, spot(column, id.get()));
        Ok(ParallelWords {
            client: words(0, "parallel_words.client")?,
            us: words(1, "parallel_words.us")?,
            // Nothing stands there until somebody writes it.
            board: words(2, "parallel_words.board")?,
            ending: words(3, "parallel_words.ending")?,
        })
    })
}
