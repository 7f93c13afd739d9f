//! The SQL of what teams ask of each other. A caller has made sure that the actor is of one of the two teams.

use crate::model::{AskId, AskMove, AskState};
use zwerm_domain::{Actor, Date, PersonId, TeamId};
use zwerm_store::{Opener, PairReader, Reader, Row, StoreError, Writer, params, spot, statements};

statements! {
    OPEN = "SELECT a.id, a.from_team_id, f.name, a.to_team_id, t.name, a.state, a.asked_on, a.by_on, a.promised_for, a.moves, t.closed_on, w.what, p.name, x.wrapped
        FROM team_ask a JOIN team f ON f.id = a.from_team_id JOIN team t ON t.id = a.to_team_id
        JOIN team_ask_words w ON w.ask_id = a.id LEFT JOIN person p ON p.id = a.promised_by LEFT JOIN team_words_key x ON x.team_id = a.from_team_id
        WHERE a.ended_on IS NULL AND (a.from_team_id = $1 OR a.to_team_id = $1) ORDER BY a.id";
    ONE = "SELECT a.id, a.from_team_id, f.name, a.to_team_id, t.name, a.state, a.asked_on, a.by_on, a.promised_for, a.moves, t.closed_on, w.what, p.name, x.wrapped
        FROM team_ask a JOIN team f ON f.id = a.from_team_id JOIN team t ON t.id = a.to_team_id
        JOIN team_ask_words w ON w.ask_id = a.id LEFT JOIN person p ON p.id = a.promised_by LEFT JOIN team_words_key x ON x.team_id = a.from_team_id
        WHERE a.id = $1 AND a.organisation_id = $2";
    KEYS = "SELECT from_team_id, to_team_id, state, moves, promised_by, promised_for FROM team_ask WHERE id = $1 AND organisation_id = $2";
    REPLIES = "SELECT r.team_id, t.name, r.person_id, p.name, r.said_on, r.kind, r.day, r.words, r.id, r.from_team_id, x.wrapped
        FROM team_ask_reply r JOIN team t ON t.id = r.team_id JOIN person p ON p.id = r.person_id
        LEFT JOIN team_words_key x ON x.team_id = r.from_team_id
        WHERE r.ask_id = $1 ORDER BY r.id";
    COUNT = "SELECT COUNT(*) FROM team_ask WHERE from_team_id = $1 AND ended_on IS NULL";
    COUNT_OF_ONE = "SELECT COUNT(*) FROM team_ask WHERE from_team_id = $1 AND to_team_id = $2 AND ended_on IS NULL";
    COUNT_WAITING = "SELECT COUNT(*) FROM team_ask WHERE to_team_id = $1 AND ended_on IS NULL";
    MAKE = "INSERT INTO team_ask (organisation_id, from_team_id, to_team_id, state, asked_on, by_on, moves)
        VALUES ($1, $2, $3, 'asked', $4, $5, 1) RETURNING id";
    WORDS = "INSERT INTO team_ask_words (ask_id, from_team_id, to_team_id, what) VALUES ($1, $2, $3, $4)";
    REPLY = "INSERT INTO team_ask_reply (ask_id, from_team_id, to_team_id, team_id, person_id, said_on, kind, day, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '') RETURNING id";
    REPLY_WORDS = "UPDATE team_ask_reply SET words = $2 WHERE id = $1";
    MOVE = "UPDATE team_ask SET state = $2, promised_by = $3, promised_for = $4, ended_on = $5, moves = moves + 1
        WHERE id = $1 AND moves = $6";
}

/// Open asks of one team at once, of those of one other team, and those that wait at one team.
pub(crate) const MOST: i64 = 40;
const MOST_OF_ONE: i64 = 10;
const MOST_WAITING: i64 = 200;

/// An ask between two teams.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) id: AskId,
    pub(crate) from: (TeamId, String),
    pub(crate) to: (TeamId, String),
    pub(crate) state: AskState,
    pub(crate) asked_on: Date,
    /// When it is needed.
    pub(crate) by_on: Option<Date>,
    /// When it was promised for.
    pub(crate) promised_for: Option<Date>,
    /// For whoever answers at the same time.
    pub(crate) moves: i64,
    /// Whether the team that is asked is no longer there.
    pub(crate) is_orphan: bool,
    pub(crate) what: String,
    /// Who of them takes it up.
    pub(crate) promised_by: Option<String>,
}

/// What of an ask everybody's connection may read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keys {
    pub(crate) from: TeamId,
    pub(crate) to: TeamId,
    pub(crate) state: AskState,
    pub(crate) moves: i64,
    pub(crate) promised_by: Option<PersonId>,
    pub(crate) promised_for: Option<Date>,
}

/// Something that was said about an ask.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) team: (TeamId, String),
    pub(crate) person: (PersonId, String),
    pub(crate) on: Date,
    pub(crate) kind: AskMove,
    pub(crate) day: Option<Date>,
    pub(crate) words: String,
}

fn state(row: &Row<'_>, at: usize) -> Result<AskState, StoreError> {
    let code: String = row.get(at)?;
    AskState::from_code(&code)
        .ok_or(StoreError::Column { index: at, wanted: "the state of an ask" })
}

/// Both teams read it with the key of the one that asks.
fn ask(row: &Row<'_>, opener: &mut Opener) -> Result<Ask, StoreError> {
    let (id, from): (AskId, TeamId) = (row.get(0)?, row.get(1)?);
    let key = opener.key(row, from, 13)?;
    Ok(Ask {
        id,
        from: (from, row.get(2)?),
        to: (row.get(3)?, row.get(4)?),
        state: state(row, 5)?,
        asked_on: row.get(6)?,
        by_on: row.get(7)?,
        promised_for: row.get(8)?,
        moves: row.get(9)?,
        is_orphan: row.get::<Option<Date>>(10)?.is_some(),
        what: key.words(row, 11, spot("team_ask_words.what", id.get()))?,
        promised_by: row.get(12)?,
    })
}

/// What a team asks, and what is asked of it; what is over stays away.
pub(crate) fn open(tx: &mut PairReader, team: TeamId) -> Result<Vec<Ask>, StoreError> {
    let mut opener = tx.opener();
    tx.all(&OPEN, &params![team], |row| ask(row, &mut opener))
}

/// One ask, also when it is over.
pub(crate) fn one(tx: &mut PairReader, actor: &Actor, id: AskId) -> Result<Ask, StoreError> {
    let mut opener = tx.opener();
    tx.one(&ONE, &params![id, actor.organisation()], |row| ask(row, &mut opener))
}

/// The keys of one ask.
pub(crate) fn keys(tx: &mut Reader, actor: &Actor, id: AskId) -> Result<Keys, StoreError> {
    tx.one(&KEYS, &params![id, actor.organisation()], |row| {
        Ok(Keys {
            from: row.get(0)?,
            to: row.get(1)?,
            state: state(row, 2)?,
            moves: row.get(3)?,
            promised_by: row.get(4)?,
            promised_for: row.get(5)?,
        })
    })
}

/// What was said about an ask, in order.
pub(crate) fn replies(tx: &mut PairReader, id: AskId) -> Result<Vec<Reply>, StoreError> {
    let mut opener = tx.opener();
    tx.all(&REPLIES, &params![id], |row| {
        let key = opener.key(row, row.get::<TeamId>(9)?, 10)?;
        let kind: String = row.get(5)?;
        Ok(Reply {
            team: (row.get(0)?, row.get(1)?),
            person: (row.get(2)?, row.get(3)?),
            on: row.get(4)?,
            kind: AskMove::from_code(&kind)
                .ok_or(StoreError::Column { index: 5, wanted: "a move of an ask" })?,
            day: row.get(6)?,
            words: key.words(row, 7, spot("team_ask_reply.words", row.get::<i64>(8)?))?,
        })
    })
}

/// How much a team asks at this moment.
pub(crate) fn open_count(tx: &mut Reader, team: TeamId) -> Result<i64, StoreError> {
    tx.one(&COUNT, &params![team], |row| row.get(0))
}

/// Whether a team has enough open asks already, from this team or from all.
pub(crate) fn is_full(tx: &mut Reader, [from, to]: [TeamId; 2]) -> Result<bool, StoreError> {
    let of_one: i64 = tx.one(&COUNT_OF_ONE, &params![from, to], |row| row.get(0))?;
    let waiting: i64 = tx.one(&COUNT_WAITING, &params![to], |row| row.get(0))?;
    Ok(of_one >= MOST_OF_ONE || waiting >= MOST_WAITING)
}

/// A team asks something of another.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    [from, to]: [TeamId; 2],
    what: &str,
    by_on: Option<Date>,
    today: Date,
) -> Result<AskId, StoreError> {
    let values = params![actor.organisation(), from, to, today, by_on];
    let id: AskId = tx.one(&MAKE, &values, |row| row.get(0))?;
    let what = tx.words_key(from)?.seal(spot("team_ask_words.what", id.get()), what)?;
    tx.run(&WORDS, &params![id, from, to, what])?;
    let said = Said { team: from, kind: AskMove::AskAgain, day: by_on, words: "" };
    reply(tx, actor, id, [from, to], &said, today)?;
    Ok(id)
}

/// What somebody says with a move.
pub(crate) struct Said<'a> {
    pub(crate) team: TeamId,
    pub(crate) kind: AskMove,
    pub(crate) day: Option<Date>,
    pub(crate) words: &'a str,
}

fn reply(
    tx: &mut Writer,
    actor: &Actor,
    id: AskId,
    [from, to]: [TeamId; 2],
    said: &Said<'_>,
    today: Date,
) -> Result<(), StoreError> {
    let kind = said.kind.code();
    let values = params![id, from, to, said.team, actor.person(), today, kind, said.day];
    let key: i64 = tx.one(&REPLY, &values, |row| row.get(0))?;
    if said.words.is_empty() {
        return Ok(());
    }
    // Words are bound to their number, which is known by now.
    let words = tx.words_key(from)?.seal(spot("team_ask_reply.words", key), said.words)?;
    tx.run(&REPLY_WORDS, &params![key, words]).map(drop)
}

/// Makes a move that the model allows; `false`: somebody else made one after `moves`.
pub(crate) fn make_move(
    tx: &mut Writer,
    actor: &Actor,
    id: AskId,
    was: Keys,
    becomes: AskState,
    said: &Said<'_>,
    today: Date,
) -> Result<bool, StoreError> {
    let (by, promised_for) = match said.kind {
        AskMove::Promise => (Some(actor.person()), said.day),
        AskMove::Decline | AskMove::AskAgain => (None, None),
        AskMove::Say | AskMove::Receive | AskMove::Withdraw => (was.promised_by, was.promised_for),
    };
    let ended_on = becomes.is_over().then_some(today);
    let values = params![id, becomes.code(), by, promised_for, ended_on, was.moves];
    let is_first = tx.run(&MOVE, &values)? == 1;
    if is_first {
        reply(tx, actor, id, [was.from, was.to], said, today)?;
    }
    Ok(is_first)
}
