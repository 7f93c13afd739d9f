//! The SQL of Bijpraten. What is told opens for its circle; that somebody looked leaves no trace.

use crate::model::{CatchUpId, Circle, QuestionId, Words};
use jiff::ToSpan;
use std::cmp::Reverse;
use zwerm_domain::{Actor, Date, PersonId, TeamId};
use zwerm_store::{PairReader, Reader, Row, StoreError, Writer, params, statements};

/// Questions of others that wait for the reader ($2, of organisation $1; $3: leads a team at the top): under what the
/// reader wrote, and under what somebody wrote for a circle that the reader leads now and the writer no longer does.
/// In no order: to sort with a limit the engine makes a table, on every Vandaag, also of nothing.
macro_rules! unanswered {
    ($columns:literal, $rest:literal) => {
        concat!(
            "SELECT ", $columns, " FROM (SELECT c.id FROM catch_up c WHERE c.organisation_id = $1 AND c.person_id = $2 AND (",
            writer_leads!(), " OR NOT ", anybody_leads!(), ")
          UNION ALL SELECT c.id FROM team_lead l JOIN team t ON t.id = l.team_id AND t.closed_on IS NULL CROSS JOIN catch_up c
            WHERE l.person_id = $2 AND c.organisation_id = $1 AND c.person_id <> $2 AND c.team_id = l.team_id AND NOT ",
            writer_leads!(), "
          UNION ALL SELECT c.id FROM catch_up c WHERE c.organisation_id = $1 AND c.person_id <> $2
            AND c.team_id IS NULL AND CAST($3 AS BIGINT) = 1 AND NOT ", writer_leads!(), ") k
        JOIN catch_up_question q ON q.catch_up_id = k.id AND q.answered_on IS NULL AND q.person_id <> $2 ", $rest)
    };
}

/// Whether who wrote it leads its circle now.
macro_rules! writer_leads {
    () => {
        "EXISTS (SELECT 1 FROM team_lead wl JOIN team wt ON wt.id = wl.team_id JOIN person wp ON wp.id = wl.person_id
            WHERE wl.person_id = c.person_id AND wp.left_on IS NULL AND wt.closed_on IS NULL
            AND (wl.team_id = c.team_id OR (c.team_id IS NULL AND wt.parent_id IS NULL)))"
    };
}

/// Whether anybody leads its circle now.
macro_rules! anybody_leads {
    () => {
        "EXISTS (SELECT 1 FROM team ot JOIN team_lead ol ON ol.team_id = ot.id JOIN person op ON op.id = ol.person_id
            WHERE ot.organisation_id = c.organisation_id AND (ot.id = c.team_id OR (c.team_id IS NULL AND ot.parent_id IS NULL))
            AND ot.closed_on IS NULL AND op.left_on IS NULL)"
    };
}

statements! {
    // Ranges of one index (CROSS JOIN keeps SQLite from walking the organisation instead), whatever else an organisation has told each other; which is the newest of whom is
    // told apart outside, for few are so new.
    RECENT = "SELECT c.id, c.team_id, c.person_id, (SELECT COUNT(*) FROM catch_up_put_away a WHERE a.catch_up_id = c.id AND a.person_id = $2)
        FROM catch_up c WHERE c.organisation_id = $1 AND c.team_id IS NULL AND c.written_on >= $3 AND c.person_id <> $2
        UNION ALL SELECT c.id, c.team_id, c.person_id, (SELECT COUNT(*) FROM catch_up_put_away a WHERE a.catch_up_id = c.id AND a.person_id = $2)
        FROM membership m CROSS JOIN catch_up c
        WHERE m.person_id = $2 AND c.organisation_id = $1 AND c.team_id = m.team_id AND c.written_on >= $3 AND c.person_id <> $2
        UNION ALL SELECT c.id, c.team_id, c.person_id, (SELECT COUNT(*) FROM catch_up_put_away a WHERE a.catch_up_id = c.id AND a.person_id = $2)
        FROM team_lead l CROSS JOIN catch_up c
        WHERE l.person_id = $2 AND c.organisation_id = $1 AND c.team_id = l.team_id AND c.written_on >= $3 AND c.person_id <> $2";
    // Three ranges, whatever else an organisation has told each other.
    ARCHIVE = "SELECT c.id, c.team_id, t.name, c.person_id, p.name, c.written_on, c.next_on, w.goes_on, w.means, w.not_known, w.on_my_desk
        FROM (SELECT id FROM catch_up WHERE organisation_id = $1 AND team_id IS NULL
          UNION SELECT id FROM catch_up WHERE organisation_id = $1 AND team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = $2
            UNION ALL SELECT l.team_id FROM team_lead l WHERE l.person_id = $2)
          UNION SELECT id FROM catch_up WHERE organisation_id = $1 AND person_id = $2 ORDER BY 1 DESC LIMIT $3 OFFSET $4) k
        JOIN catch_up c ON c.id = k.id
        JOIN catch_up_words w ON w.catch_up_id = c.id JOIN person p ON p.id = c.person_id LEFT JOIN team t ON t.id = c.team_id
        ORDER BY c.id DESC";
    ONE = "SELECT c.id, c.team_id, t.name, c.person_id, p.name, c.written_on, c.next_on, w.goes_on, w.means, w.not_known, w.on_my_desk
        FROM catch_up c JOIN catch_up_words w ON w.catch_up_id = c.id JOIN person p ON p.id = c.person_id LEFT JOIN team t ON t.id = c.team_id
        WHERE c.id = $1 AND c.organisation_id = $2";
    KEYS = "SELECT team_id, person_id FROM catch_up WHERE id = $1 AND organisation_id = $2";
    QUESTIONS = "SELECT q.id, q.person_id, p.name, q.asked_on, b.name, q.answered_on, w.words, w.answer
        FROM catch_up_question q JOIN person p ON p.id = q.person_id JOIN catch_up_question_words w ON w.question_id = q.id
        LEFT JOIN person b ON b.id = q.answered_by WHERE q.catch_up_id = $1 AND q.id >= $2 ORDER BY q.id LIMIT $3";
    QUESTION_KEYS = "SELECT answered_on FROM catch_up_question WHERE id = $1 AND catch_up_id = $2";
    // Their keys alone: on most days there are none, and each table more is opened three times for nothing.
    UNANSWERED = unanswered!("q.id", "LIMIT 500");
    QUESTION = "SELECT q.id, q.catch_up_id, q.person_id, p.name, w.words FROM catch_up_question q
        JOIN person p ON p.id = q.person_id JOIN catch_up_question_words w ON w.question_id = q.id WHERE q.id = $1";
    UNANSWERED_COUNT = unanswered!("COUNT(*)", "");
    MEANT_FOR = "SELECT c.next_on, c.team_id, t.name FROM catch_up c LEFT JOIN team t ON t.id = c.team_id
        WHERE c.organisation_id = $1 AND c.person_id = $2 AND c.next_on >= $3
        AND NOT EXISTS (SELECT 1 FROM catch_up n WHERE n.organisation_id = c.organisation_id AND n.id > c.id AND n.person_id = c.person_id
          AND COALESCE(n.team_id, 0) = COALESCE(c.team_id, 0)) ORDER BY c.next_on LIMIT 10";
    MAKE = "INSERT INTO catch_up (organisation_id, team_id, person_id, written_on, next_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    WORDS = "INSERT INTO catch_up_words (catch_up_id, organisation_id, team_id, person_id, goes_on, means, not_known, on_my_desk)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ASK = "INSERT INTO catch_up_question (catch_up_id, person_id, asked_on) VALUES ($1, $2, $3) RETURNING id";
    ASK_WORDS = "INSERT INTO catch_up_question_words (question_id, organisation_id, team_id, person_id, words, answer) VALUES ($1, $2, $3, $4, $5, '')";
    ANSWER = "UPDATE catch_up_question SET answered_by = $2, answered_on = $3 WHERE id = $1 AND answered_on IS NULL";
    ANSWER_WORDS = "UPDATE catch_up_question_words SET answer = $2 WHERE question_id = $1";
    PUT_AWAY = "INSERT INTO catch_up_put_away (catch_up_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    COUNT = "SELECT COUNT(*) FROM catch_up_question WHERE catch_up_id = $1 AND person_id = $2 AND answered_on IS NULL";
}

/// For how many weeks a catch-up stands on Vandaag, if nobody puts it away.
const NEW_FOR_WEEKS: i32 = 13;
/// Most of them on Vandaag.
const SHOWN: usize = 4;
/// Most questions that wait on Vandaag.
const MOST_WAITING: usize = 30;
/// Catch-ups on one page of the archive.
pub(crate) const PAGE: u32 = 20;
/// Questions on one page under a catch-up.
pub(crate) const QUESTIONS_A_PAGE: usize = 100;
/// Questions that one person can have open under a catch-up.
pub(crate) const MOST_QUESTIONS: i64 = 10;

/// What somebody told.
#[derive(Clone, Debug)]
pub(crate) struct CatchUp {
    pub(crate) id: CatchUpId,
    pub(crate) circle: Circle,
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    pub(crate) written_on: Date,
    pub(crate) next_on: Option<Date>,
    pub(crate) words: Words,
}

/// A question under it, and its answer.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) id: QuestionId,
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    pub(crate) asked_on: Date,
    pub(crate) answered_by: Option<String>,
    pub(crate) answered_on: Option<Date>,
    pub(crate) words: String,
    pub(crate) answer: String,
}

/// A question that waits for the reader's answer.
pub(crate) struct Unanswered {
    pub(crate) id: QuestionId,
    pub(crate) catch_up: CatchUpId,
    pub(crate) person: PersonId,
    pub(crate) person_name: String,
    pub(crate) words: String,
}

fn circle(row: &Row<'_>, at: usize) -> Result<Circle, StoreError> {
    let (team, name): (Option<TeamId>, Option<String>) = (row.get(at)?, row.get(at + 1)?);
    Ok(team.zip(name).map_or(Circle::Organisation, |(id, name)| Circle::Team(id, name)))
}

fn catch_up(row: &Row<'_>) -> Result<CatchUp, StoreError> {
    Ok(CatchUp {
        id: row.get(0)?,
        circle: circle(row, 1)?,
        person: row.get(3)?,
        person_name: row.get(4)?,
        written_on: row.get(5)?,
        next_on: row.get(6)?,
        words: Words {
            goes_on: row.get(7)?,
            means: row.get(8)?,
            not_known: row.get(9)?,
            on_my_desk: row.get(10)?,
        },
    })
}

/// The newest of each who writes for the actor, as long as the actor has not put it away: of the last quarter of
/// a year, and four at most.
pub(crate) fn newest(
    tx: &mut PairReader,
    actor: &Actor,
    today: Date,
) -> Result<Vec<CatchUp>, StoreError> {
    let since = today.saturating_sub(NEW_FOR_WEEKS.weeks());
    let params = params![actor.organisation(), actor.person(), since];
    let mut recent: Vec<(CatchUpId, Option<TeamId>, PersonId, i64)> =
        tx.all(&RECENT, &params, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    recent.sort_unstable_by_key(|(id, ..)| Reverse(*id));
    let mut told: Vec<(Option<TeamId>, PersonId)> = Vec::new();
    let mut newest = Vec::new();
    for (id, team, person, times_put_away) in recent {
        // Who is in a team and leads it finds what it is told twice: the second is not the newest any more.
        let is_newest = !told.contains(&(team, person));
        told.push((team, person));
        if is_newest && times_put_away == 0 && newest.len() < SHOWN {
            newest.push(tx.one(&ONE, &params![id, actor.organisation()], catch_up)?);
        }
    }
    Ok(newest)
}

/// All that is for the actor, the newest first; one more than a page, to know whether there is another.
pub(crate) fn archive(
    tx: &mut PairReader,
    actor: &Actor,
    page: u32,
) -> Result<Vec<CatchUp>, StoreError> {
    let skip = i64::from(page.saturating_sub(1)) * i64::from(PAGE);
    let values = params![actor.organisation(), actor.person(), i64::from(PAGE) + 1, skip];
    tx.all(&ARCHIVE, &values, catch_up)
}

/// One catch-up. The caller has asked the policy.
pub(crate) fn one(
    tx: &mut PairReader,
    actor: &Actor,
    id: CatchUpId,
) -> Result<CatchUp, StoreError> {
    tx.one(&ONE, &params![id, actor.organisation()], catch_up)
}

/// For which team a catch-up is, and who wrote it.
pub(crate) fn keys(
    tx: &mut Reader,
    actor: &Actor,
    id: CatchUpId,
) -> Result<(Option<TeamId>, PersonId), StoreError> {
    tx.one(&KEYS, &params![id, actor.organisation()], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// What was asked under a catch-up, from one question on; one more than a page, to know whether there is another.
pub(crate) fn questions(
    tx: &mut PairReader,
    id: CatchUpId,
    from: QuestionId,
) -> Result<Vec<Question>, StoreError> {
    tx.all(&QUESTIONS, &params![id, from, QUESTIONS_A_PAGE as i64 + 1], |row| {
        Ok(Question {
            id: row.get(0)?,
            person: row.get(1)?,
            person_name: row.get(2)?,
            asked_on: row.get(3)?,
            answered_by: row.get(4)?,
            answered_on: row.get(5)?,
            words: row.get(6)?,
            answer: row.get(7)?,
        })
    })
}

/// What others asked and nobody answered, under what the actor wrote, or wrote whoever led before the actor.
pub(crate) fn unanswered(
    tx: &mut PairReader,
    actor: &Actor,
    leads_top: bool,
) -> Result<Vec<Unanswered>, StoreError> {
    let of = params![actor.organisation(), actor.person(), leads_top];
    let mut keys: Vec<QuestionId> = tx.all(&UNANSWERED, &of, |row| row.get(0))?;
    keys.sort_unstable();
    let question = |row: &Row<'_>| {
        Ok(Unanswered {
            id: row.get(0)?,
            catch_up: row.get(1)?,
            person: row.get(2)?,
            person_name: row.get(3)?,
            words: row.get(4)?,
        })
    };
    keys.iter().take(MOST_WAITING).map(|key| tx.one(&QUESTION, &params![*key], question)).collect()
}

/// How many of these there are.
pub(crate) fn unanswered_count(
    tx: &mut Reader,
    actor: &Actor,
    leads_top: bool,
) -> Result<u32, StoreError> {
    let of = params![actor.organisation(), actor.person(), leads_top];
    let count: i64 = tx.one(&UNANSWERED_COUNT, &of, |row| row.get(0))?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The days on which the actor means to write again, and for whom.
pub(crate) fn meant_for(
    tx: &mut Reader,
    actor: &Actor,
    today: Date,
) -> Result<Vec<(Date, Circle)>, StoreError> {
    let of = params![actor.organisation(), actor.person(), today];
    tx.all(&MEANT_FOR, &of, |row| Ok((row.get(0)?, circle(row, 1)?)))
}

/// Writes a catch-up for one circle.
pub(crate) fn make(
    tx: &mut Writer,
    actor: &Actor,
    team: Option<TeamId>,
    words: &Words,
    next_on: Option<Date>,
    today: Date,
) -> Result<CatchUpId, StoreError> {
    let (organisation, person) = (actor.organisation(), actor.person());
    let values = params![organisation, team, person, today, next_on];
    let id: CatchUpId = tx.one(&MAKE, &values, |row| row.get(0))?;
    let Words { goes_on, means, not_known, on_my_desk } = words;
    tx.run(
        &WORDS,
        &params![id, organisation, team, person, goes_on, means, not_known, on_my_desk],
    )?;
    Ok(id)
}

/// How many unanswered questions the actor has under a catch-up.
pub(crate) fn open_questions(
    tx: &mut Reader,
    actor: &Actor,
    id: CatchUpId,
) -> Result<i64, StoreError> {
    tx.one(&COUNT, &params![id, actor.person()], |row| row.get(0))
}

/// Somebody asks something under a catch-up.
pub(crate) fn ask(
    tx: &mut Writer,
    actor: &Actor,
    (id, team): (CatchUpId, Option<TeamId>),
    words: &str,
    today: Date,
) -> Result<(), StoreError> {
    let (organisation, person) = (actor.organisation(), actor.person());
    let question: QuestionId = tx.one(&ASK, &params![id, person, today], |row| row.get(0))?;
    tx.run(&ASK_WORDS, &params![question, organisation, team, person, words]).map(drop)
}

/// Answers a question; `false`: somebody else did already.
pub(crate) fn answer(
    tx: &mut Writer,
    actor: &Actor,
    (id, question): (CatchUpId, QuestionId),
    words: &str,
    today: Date,
) -> Result<bool, StoreError> {
    let _: Option<Date> = tx.one(&QUESTION_KEYS, &params![question, id], |row| row.get(0))?;
    let is_first = tx.run(&ANSWER, &params![question, actor.person(), today])? == 1;
    if is_first {
        tx.run(&ANSWER_WORDS, &params![question, words])?;
    }
    Ok(is_first)
}

/// Puts a catch-up away from the actor's own Vandaag.
pub(crate) fn put_away(tx: &mut Writer, actor: &Actor, id: CatchUpId) -> Result<(), StoreError> {
    tx.run(&PUT_AWAY, &params![id, actor.person()]).map(drop)
}
