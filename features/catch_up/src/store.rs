//! The SQL of Bijpraten. What is told opens for its circle; that somebody looked leaves no trace.

use crate::model::{CatchUpId, Circle, Words};
use jiff::ToSpan;
use std::cmp::Reverse;
use zwerm_domain::{Actor, Date, PersonId, TeamId};
use zwerm_store::{
    KeyOf, Opener, PairReader, Reader, Row, StoreError, Writer, params, spot, statements,
};

mod questions;

pub(crate) use questions::{
    MOST_QUESTIONS, QUESTIONS_A_PAGE, Question, Unanswered, answer, ask, open_questions, questions,
    unanswered, unanswered_count,
};

/// The wrapped key to the words `w` of a circle: of its team, or of the organisation.
macro_rules! circle_key {
    () => {
        "CASE WHEN w.team_id IS NULL THEN (SELECT x.wrapped FROM organisation_words_key x WHERE x.organisation_id = w.organisation_id)
          ELSE (SELECT x.wrapped FROM team_words_key x WHERE x.team_id = w.team_id) END"
    };
}
use circle_key;

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
    ARCHIVE = concat!("SELECT c.id, c.team_id, t.name, c.person_id, p.name, c.written_on, c.next_on, w.goes_on, w.means, w.not_known, w.on_my_desk, ", circle_key!(), "
        FROM (SELECT id FROM catch_up WHERE organisation_id = $1 AND team_id IS NULL
          UNION SELECT id FROM catch_up WHERE organisation_id = $1 AND team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = $2
            UNION ALL SELECT l.team_id FROM team_lead l WHERE l.person_id = $2)
          UNION SELECT id FROM catch_up WHERE organisation_id = $1 AND person_id = $2 ORDER BY 1 DESC LIMIT $3 OFFSET $4) k
        JOIN catch_up c ON c.id = k.id
        JOIN catch_up_words w ON w.catch_up_id = c.id JOIN person p ON p.id = c.person_id LEFT JOIN team t ON t.id = c.team_id
        ORDER BY c.id DESC");
    ONE = concat!("SELECT c.id, c.team_id, t.name, c.person_id, p.name, c.written_on, c.next_on, w.goes_on, w.means, w.not_known, w.on_my_desk, ", circle_key!(), "
        FROM catch_up c JOIN catch_up_words w ON w.catch_up_id = c.id JOIN person p ON p.id = c.person_id LEFT JOIN team t ON t.id = c.team_id
        WHERE c.id = $1 AND c.organisation_id = $2");
    KEYS = "SELECT team_id, person_id FROM catch_up WHERE id = $1 AND organisation_id = $2";
    MEANT_FOR = "SELECT c.next_on, c.team_id, t.name FROM catch_up c LEFT JOIN team t ON t.id = c.team_id
        WHERE c.organisation_id = $1 AND c.person_id = $2 AND c.next_on >= $3
        AND NOT EXISTS (SELECT 1 FROM catch_up n WHERE n.organisation_id = c.organisation_id AND n.id > c.id AND n.person_id = c.person_id
          AND COALESCE(n.team_id, 0) = COALESCE(c.team_id, 0)) ORDER BY c.next_on LIMIT 10";
    MAKE = "INSERT INTO catch_up (organisation_id, team_id, person_id, written_on, next_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    WORDS = "INSERT INTO catch_up_words (catch_up_id, organisation_id, team_id, person_id, goes_on, means, not_known, on_my_desk)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_AWAY = "INSERT INTO catch_up_put_away (catch_up_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
}

/// For how many weeks a catch-up stands on Vandaag, if nobody puts it away.
const NEW_FOR_WEEKS: i32 = 13;
/// Most of them on Vandaag.
const SHOWN: usize = 4;
/// Catch-ups on one page of the archive.
pub(crate) const PAGE: u32 = 20;

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

fn circle(row: &Row<'_>, at: usize) -> Result<Circle, StoreError> {
    let (team, name): (Option<TeamId>, Option<String>) = (row.get(at)?, row.get(at + 1)?);
    Ok(team.zip(name).map_or(Circle::Organisation, |(id, name)| Circle::Team(id, name)))
}

fn catch_up(row: &Row<'_>, actor: &Actor, opener: &mut Opener) -> Result<CatchUp, StoreError> {
    let id: CatchUpId = row.get(0)?;
    let key = opener.key(row, KeyOf::circle(row.get(1)?, actor.organisation()), 11)?;
    let words = |at, column| key.words(row, at, spot(column, id.get()));
    Ok(CatchUp {
        id,
        circle: circle(row, 1)?,
        person: row.get(3)?,
        person_name: row.get(4)?,
        written_on: row.get(5)?,
        next_on: row.get(6)?,
        words: Words {
            goes_on: words(7, "catch_up_words.goes_on")?,
            means: words(8, "catch_up_words.means")?,
            not_known: words(9, "catch_up_words.not_known")?,
            on_my_desk: words(10, "catch_up_words.on_my_desk")?,
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
    let (mut newest, mut opener) = (Vec::new(), tx.opener());
    for (id, team, person, times_put_away) in recent {
        // Who is in a team and leads it finds what it is told twice: the second is not the newest any more.
        let is_newest = !told.contains(&(team, person));
        told.push((team, person));
        if is_newest && times_put_away == 0 && newest.len() < SHOWN {
            let of = params![id, actor.organisation()];
            newest.push(tx.one(&ONE, &of, |row| catch_up(row, actor, &mut opener))?);
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
    let mut opener = tx.opener();
    tx.all(&ARCHIVE, &values, |row| catch_up(row, actor, &mut opener))
}

/// One catch-up. The caller has asked the policy.
pub(crate) fn one(
    tx: &mut PairReader,
    actor: &Actor,
    id: CatchUpId,
) -> Result<CatchUp, StoreError> {
    let mut opener = tx.opener();
    tx.one(&ONE, &params![id, actor.organisation()], |row| catch_up(row, actor, &mut opener))
}

/// For which team a catch-up is, and who wrote it.
pub(crate) fn keys(
    tx: &mut Reader,
    actor: &Actor,
    id: CatchUpId,
) -> Result<(Option<TeamId>, PersonId), StoreError> {
    tx.one(&KEYS, &params![id, actor.organisation()], |row| Ok((row.get(0)?, row.get(1)?)))
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
    let key = tx.words_key(KeyOf::circle(team, organisation))?;
    let seal = |column, words: &str| key.seal(spot(column, id.get()), words);
    let values = params![
        id,
        organisation,
        team,
        person,
        seal("catch_up_words.goes_on", &words.goes_on)?,
        seal("catch_up_words.means", &words.means)?,
        seal("catch_up_words.not_known", &words.not_known)?,
        seal("catch_up_words.on_my_desk", &words.on_my_desk)?
    ];
    tx.run(&WORDS, &values)?;
    Ok(id)
}
/// Puts a catch-up away from the actor's own Vandaag.
pub(crate) fn put_away(tx: &mut Writer, actor: &Actor, id: CatchUpId) -> Result<(), StoreError> {
    tx.run(&PUT_AWAY, &params![id, actor.person()]).map(drop)
}
