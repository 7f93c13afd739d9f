//! The SQL of questions under a catch-up: asked, waiting, answered.

use super::circle_key;
use crate::model::{CatchUpId, QuestionId};
use zwerm_domain::{Actor, Date, PersonId, TeamId};
use zwerm_store::{KeyOf, PairReader, Reader, Row, StoreError, Writer, params, spot, statements};

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
    QUESTIONS = concat!("SELECT q.id, q.person_id, p.name, q.asked_on, b.name, q.answered_on, w.words, w.answer, w.team_id, w.organisation_id, ", circle_key!(), "
        FROM catch_up_question q JOIN person p ON p.id = q.person_id JOIN catch_up_question_words w ON w.question_id = q.id
        LEFT JOIN person b ON b.id = q.answered_by WHERE q.catch_up_id = $1 AND q.id >= $2 ORDER BY q.id LIMIT $3");
    TEAM_OF = "SELECT c.team_id FROM catch_up_question q JOIN catch_up c ON c.id = q.catch_up_id WHERE q.id = $1 AND c.id = $2";
    // Their keys alone: on most days there are none, and each table more is opened three times for nothing.
    UNANSWERED = unanswered!("q.id", "LIMIT 500");
    QUESTION = concat!("SELECT q.id, q.catch_up_id, q.person_id, p.name, w.words, w.team_id, ", circle_key!(), " FROM catch_up_question q
        JOIN person p ON p.id = q.person_id JOIN catch_up_question_words w ON w.question_id = q.id WHERE q.id = $1");
    UNANSWERED_COUNT = unanswered!("COUNT(*)", "");
    ASK = "INSERT INTO catch_up_question (catch_up_id, person_id, asked_on) VALUES ($1, $2, $3) RETURNING id";
    ASK_WORDS = "INSERT INTO catch_up_question_words (question_id, organisation_id, team_id, person_id, words, answer) VALUES ($1, $2, $3, $4, $5, '')";
    ANSWER = "UPDATE catch_up_question SET answered_by = $2, answered_on = $3 WHERE id = $1 AND answered_on IS NULL";
    ANSWER_WORDS = "UPDATE catch_up_question_words SET answer = $2 WHERE question_id = $1";
    COUNT = "SELECT COUNT(*) FROM catch_up_question WHERE catch_up_id = $1 AND person_id = $2 AND answered_on IS NULL";
}

/// Most questions that wait on Vandaag.
const MOST_WAITING: usize = 30;
/// Questions on one page under a catch-up.
pub(crate) const QUESTIONS_A_PAGE: usize = 100;
/// Questions that one person can have open under a catch-up.
pub(crate) const MOST_QUESTIONS: i64 = 10;

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

/// What was asked under a catch-up, from one question on; one more than a page, to know whether there is another.
pub(crate) fn questions(
    tx: &mut PairReader,
    id: CatchUpId,
    from: QuestionId,
) -> Result<Vec<Question>, StoreError> {
    let mut opener = tx.opener();
    tx.all(&QUESTIONS, &params![id, from, QUESTIONS_A_PAGE as i64 + 1], |row| {
        let id: QuestionId = row.get(0)?;
        let key = opener.key(row, KeyOf::circle(row.get(8)?, row.get(9)?), 10)?;
        Ok(Question {
            id,
            person: row.get(1)?,
            person_name: row.get(2)?,
            asked_on: row.get(3)?,
            answered_by: row.get(4)?,
            answered_on: row.get(5)?,
            words: key.words(row, 6, spot("catch_up_question_words.words", id.get()))?,
            answer: key.words(row, 7, spot("catch_up_question_words.answer", id.get()))?,
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
    let mut opener = tx.opener();
    let mut question = |row: &Row<'_>| {
        let id: QuestionId = row.get(0)?;
        let key = opener.key(row, KeyOf::circle(row.get(5)?, actor.organisation()), 6)?;
        Ok(Unanswered {
            id,
            catch_up: row.get(1)?,
            person: row.get(2)?,
            person_name: row.get(3)?,
            words: key.words(row, 4, spot("catch_up_question_words.words", id.get()))?,
        })
    };
    keys.iter()
        .take(MOST_WAITING)
        .map(|key| tx.one(&QUESTION, &params![*key], &mut question))
        .collect()
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
    let spot = spot("catch_up_question_words.words", question.get());
    let words = tx.words_key(KeyOf::circle(team, organisation))?.seal(spot, words)?;
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
    let team: Option<TeamId> = tx.one(&TEAM_OF, &params![question, id], |row| row.get(0))?;
    let is_first = tx.run(&ANSWER, &params![question, actor.person(), today])? == 1;
    if is_first {
        let spot = spot("catch_up_question_words.answer", question.get());
        let words = tx.words_key(KeyOf::circle(team, actor.organisation()))?.seal(spot, words)?;
        tx.run(&ANSWER_WORDS, &params![question, words])?;
    }
    Ok(is_first)
}
