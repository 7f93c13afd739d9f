//! The SQL of lessons. Private words are read by their author; what is shared stands beside them.

use crate::model::{Circle, Words};
use zwerm_domain::{Actor, AgreementId, Date, LessonId, PersonId, TeamId};
use zwerm_search::{Found, Query, Shelf, put, take_away};
use zwerm_store::{Opener, PairReader, Reader, Row, StoreError, Writer, params, spot, statements};

statements! {
    MINE = "SELECT l.id, l.agreement_id, l.author_id, p.name, l.shared_with, l.drawn_on, l.version, w.happened, w.learnt, w.differently, l.team_id, t.name,
          (SELECT x.wrapped FROM person_words_key x WHERE x.person_id = $1)
        FROM lesson l JOIN lesson_words w ON w.lesson_id = l.id JOIN person p ON p.id = l.author_id LEFT JOIN team t ON t.id = l.team_id
        WHERE l.author_id = $1 AND l.organisation_id = $2 ORDER BY l.id DESC LIMIT $3";
    MY_ONE = "SELECT l.id, l.agreement_id, l.author_id, p.name, l.shared_with, l.drawn_on, l.version, w.happened, w.learnt, w.differently, l.team_id, t.name,
          (SELECT x.wrapped FROM person_words_key x WHERE x.person_id = $1)
        FROM lesson l JOIN lesson_words w ON w.lesson_id = l.id JOIN person p ON p.id = l.author_id LEFT JOIN team t ON t.id = l.team_id
        WHERE l.author_id = $1 AND l.organisation_id = $2 AND l.id = $3";
    SHARED_ONE = "SELECT l.id, l.agreement_id, l.author_id, p.name, l.shared_with, l.drawn_on, l.version, w.happened, w.learnt, w.differently, l.team_id, t.name
        FROM lesson l JOIN lesson_shown w ON w.lesson_id = l.id JOIN person p ON p.id = l.author_id LEFT JOIN team t ON t.id = l.team_id
        WHERE l.organisation_id = $2 AND l.id = $3 AND (l.shared_with = 'organisation' OR (l.shared_with = 'team'
        AND l.team_id IN (SELECT m.team_id FROM membership m WHERE m.person_id = $1)))";
    OF_TEAM = "SELECT l.id, l.agreement_id, l.author_id, p.name, l.shared_with, l.drawn_on, l.version, w.happened, w.learnt, w.differently, l.team_id, t.name
        FROM membership m JOIN lesson l ON l.team_id = m.team_id AND l.shared_with = 'team'
        JOIN lesson_shown w ON w.lesson_id = l.id JOIN person p ON p.id = l.author_id LEFT JOIN team t ON t.id = l.team_id
        WHERE m.person_id = $1 AND l.author_id <> $1 ORDER BY l.id DESC LIMIT $2";
    OF_ALL = "SELECT l.id, l.agreement_id, l.author_id, p.name, l.shared_with, l.drawn_on, l.version, w.happened, w.learnt, w.differently, l.team_id, t.name
        FROM lesson l JOIN lesson_shown w ON w.lesson_id = l.id JOIN person p ON p.id = l.author_id LEFT JOIN team t ON t.id = l.team_id
        WHERE l.organisation_id = $2 AND l.shared_with = 'organisation' AND l.author_id <> $1 AND l.id < $4 ORDER BY l.id DESC LIMIT $3";
    OF_AGREEMENT = "SELECT id FROM lesson WHERE agreement_id = $1 ORDER BY id LIMIT $2";
    IS_PARTY = "SELECT COUNT(*) FROM agreement_party WHERE agreement_id = $1 AND person_id = $2";
    PARTY_NAMES = "SELECT p.name FROM agreement_party x JOIN person p ON p.id = x.person_id WHERE x.agreement_id = $1 AND x.person_id <> $2 ORDER BY p.sort_key";
    MATE_NAMES = "SELECT DISTINCT p.name FROM membership mine JOIN membership theirs ON theirs.team_id = mine.team_id
        JOIN person p ON p.id = theirs.person_id WHERE mine.person_id = $1 AND p.id <> $1 AND p.left_on IS NULL";
    CALLED = "SELECT name FROM person WHERE organisation_id = $1 AND sort_key = $2 AND id <> $3 LIMIT 1";
    DRAW = "INSERT INTO lesson (organisation_id, author_id, agreement_id, team_id, shared_with, drawn_on, version) VALUES ($1, $2, $3, $4, $5, $6, 1) RETURNING id";
    CHANGE = "UPDATE lesson SET team_id = $4, shared_with = $5, version = version + 1 WHERE id = $1 AND author_id = $2 AND version = $3";
    WORDS = "INSERT INTO lesson_words (lesson_id, happened, learnt, differently) VALUES ($1, $2, $3, $4)";
    SHOW = "INSERT INTO lesson_shown (lesson_id, happened, learnt, differently) VALUES ($1, $2, $3, $4)";
    NO_WORDS = "DELETE FROM lesson_words WHERE lesson_id = $1";
    NOT_SHOWN = "DELETE FROM lesson_shown WHERE lesson_id = $1";
    IS_MINE = "SELECT COUNT(*) FROM lesson WHERE id = $1 AND author_id = $2";
    REMOVE = "DELETE FROM lesson WHERE id = $1 AND author_id = $2";
}

/// A lesson as its reader may read it.
#[derive(Clone, Debug)]
pub(crate) struct Lesson {
    pub(crate) id: LessonId,
    pub(crate) agreement: AgreementId,
    pub(crate) author: PersonId,
    pub(crate) author_name: String,
    pub(crate) circle: Circle,
    pub(crate) drawn_on: Date,
    pub(crate) version: i64,
    pub(crate) words: Words,
    pub(crate) team: Option<(TeamId, String)>,
}

/// What is shared stands as its author shows it.
fn lesson(row: &Row<'_>) -> Result<Lesson, StoreError> {
    with_words(row, Words { happened: row.get(7)?, learnt: row.get(8)?, differently: row.get(9)? })
}

/// One's own words are sealed with one's own key.
fn own(row: &Row<'_>, actor: &Actor, opener: &mut Opener) -> Result<Lesson, StoreError> {
    let (key, id) = (opener.key(row, actor.person(), 12)?, row.get::<LessonId>(0)?.get());
    let words = Words {
        happened: key.words(row, 7, spot("lesson_words.happened", id))?,
        learnt: key.words(row, 8, spot("lesson_words.learnt", id))?,
        differently: key.words(row, 9, spot("lesson_words.differently", id))?,
    };
    with_words(row, words)
}

fn with_words(row: &Row<'_>, words: Words) -> Result<Lesson, StoreError> {
    let circle: String = row.get(4)?;
    let (team, name): (Option<TeamId>, Option<String>) = (row.get(10)?, row.get(11)?);
    Ok(Lesson {
        id: row.get(0)?,
        agreement: row.get(1)?,
        author: row.get(2)?,
        author_name: row.get(3)?,
        circle: Circle::from_code(&circle)
            .ok_or(StoreError::Column { index: 4, wanted: "a circle" })?,
        drawn_on: row.get(5)?,
        version: row.get(6)?,
        words,
        team: team.zip(name),
    })
}

/// Lessons that the actor drew, the newest first.
pub(crate) fn mine(
    tx: &mut PairReader,
    actor: &Actor,
    most: u32,
) -> Result<Vec<Lesson>, StoreError> {
    let (mut opener, values) =
        (tx.opener(), params![actor.person(), actor.organisation(), i64::from(most)]);
    tx.all(&MINE, &values, |row| own(row, actor, &mut opener))
}

/// One that the actor drew.
pub(crate) fn my_one(
    tx: &mut PairReader,
    actor: &Actor,
    id: LessonId,
) -> Result<Lesson, StoreError> {
    let (mut opener, values) = (tx.opener(), params![actor.person(), actor.organisation(), id]);
    tx.one(&MY_ONE, &values, |row| own(row, actor, &mut opener))
}

/// One that the actor drew, or that is shared with them.
pub(crate) fn one(tx: &mut PairReader, actor: &Actor, id: LessonId) -> Result<Lesson, StoreError> {
    match my_one(tx, actor, id) {
        Err(StoreError::NotFound) => shared_one(tx, actor, id),
        found => found,
    }
}

fn shared_one(tx: &mut Reader, actor: &Actor, id: LessonId) -> Result<Lesson, StoreError> {
    tx.one(&SHARED_ONE, &params![actor.person(), actor.organisation(), id], lesson)
}

/// What mates share with the actor's teams, the newest first.
pub(crate) fn of_my_teams(
    tx: &mut Reader,
    actor: &Actor,
    most: u32,
) -> Result<Vec<Lesson>, StoreError> {
    tx.all(&OF_TEAM, &params![actor.person(), i64::from(most)], lesson)
}

/// What others share with the organisation, the newest first, older than `before`.
pub(crate) fn of_all(
    tx: &mut Reader,
    actor: &Actor,
    before: i64,
    most: u32,
) -> Result<Vec<Lesson>, StoreError> {
    let values = params![actor.person(), actor.organisation(), i64::from(most), before];
    tx.all(&OF_ALL, &values, lesson)
}

/// Lessons shared with the organisation that hold the words.
pub(crate) fn search_all(
    tx: &mut Reader,
    actor: &Actor,
    query: &Query,
    most: u32,
) -> Result<(Vec<Lesson>, bool), StoreError> {
    let Found { ids, has_more } =
        zwerm_search::find(tx, actor.organisation(), Shelf::Lessons, query, most)?;
    let mut found = Vec::new();
    for id in ids {
        match shared_one(tx, actor, LessonId::new(id)) {
            Ok(lesson) => found.push(lesson),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    found.retain(|lesson| lesson.author != actor.person());
    Ok((found, has_more))
}

/// Lessons drawn from an agreement that the actor drew or may read.
pub(crate) fn of_agreement(
    tx: &mut PairReader,
    actor: &Actor,
    agreement: AgreementId,
    most: u32,
) -> Result<Vec<Lesson>, StoreError> {
    let ids: Vec<LessonId> =
        tx.all(&OF_AGREEMENT, &params![agreement, i64::from(most)], |row| row.get(0))?;
    let mut found = Vec::new();
    for id in ids {
        match one(tx, actor, id) {
            Ok(lesson) => found.push(lesson),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// Whether the actor takes part in an agreement; who is only asked through a team or role does not yet.
pub(crate) fn is_party(
    tx: &mut Reader,
    actor: &Actor,
    agreement: AgreementId,
) -> Result<bool, StoreError> {
    tx.one(&IS_PARTY, &params![agreement, actor.person()], |row| Ok(row.get::<i64>(0)? > 0))
}

/// The names of the others of an agreement, if the actor is a party of it; else it is absent.
pub(crate) fn other_parties(
    tx: &mut Reader,
    actor: &Actor,
    agreement: AgreementId,
) -> Result<Vec<String>, StoreError> {
    if !is_party(tx, actor, agreement)? {
        return Err(StoreError::NotFound);
    }
    tx.all(&PARTY_NAMES, &params![agreement, actor.person()], |row| row.get(0))
}

/// The names of the actor's team mates.
pub(crate) fn mates(tx: &mut Reader, actor: &Actor) -> Result<Vec<String>, StoreError> {
    tx.all(&MATE_NAMES, &params![actor.person()], |row| row.get(0))
}

/// The name of a colleague who is called exactly so (folded).
pub(crate) fn called(
    tx: &mut Reader,
    actor: &Actor,
    folded: &str,
) -> Result<Option<String>, StoreError> {
    tx.first(&CALLED, &params![actor.organisation(), folded, actor.person()], |row| row.get(0))
}

/// A lesson as its author writes it.
pub(crate) struct Written<'a> {
    pub(crate) words: &'a Words,
    pub(crate) circle: Circle,
    /// The team it is shared with.
    pub(crate) team: Option<TeamId>,
}

/// Writes a new one.
pub(crate) fn draw(
    tx: &mut Writer,
    actor: &Actor,
    agreement: AgreementId,
    written: &Written<'_>,
    today: Date,
) -> Result<LessonId, StoreError> {
    let (house, me) = (actor.organisation(), actor.person());
    let values = params![house, me, agreement, written.team, written.circle.code(), today];
    let id = tx.one(&DRAW, &values, |row| row.get(0))?;
    put_words(tx, actor, id, written)?;
    Ok(id)
}

/// Writes other words, or shares it otherwise; `false`: it was changed after `version`.
pub(crate) fn change(
    tx: &mut Writer,
    actor: &Actor,
    id: LessonId,
    version: i64,
    written: &Written<'_>,
) -> Result<bool, StoreError> {
    let values = params![id, actor.person(), version, written.team, written.circle.code()];
    if tx.run(&CHANGE, &values)? != 1 {
        return Ok(false);
    }
    take_words(tx, id)?;
    put_words(tx, actor, id, written)?;
    Ok(true)
}

/// Whether the actor drew it.
pub(crate) fn is_mine(tx: &mut Reader, actor: &Actor, id: LessonId) -> Result<bool, StoreError> {
    tx.one(&IS_MINE, &params![id, actor.person()], |row| Ok(row.get::<i64>(0)? == 1))
}

/// Takes one of the actor's own away, with all its words.
pub(crate) fn remove(tx: &mut Writer, actor: &Actor, id: LessonId) -> Result<(), StoreError> {
    take_words(tx, id)?;
    tx.run(&REMOVE, &params![id, actor.person()]).map(drop)
}

fn take_words(tx: &mut Writer, id: LessonId) -> Result<(), StoreError> {
    tx.run(&NO_WORDS, &params![id])?;
    tx.run(&NOT_SHOWN, &params![id])?;
    take_away(tx, Shelf::Lessons, id.get())
}

fn put_words(
    tx: &mut Writer,
    actor: &Actor,
    id: LessonId,
    written: &Written<'_>,
) -> Result<(), StoreError> {
    let Words { happened, learnt, differently } = written.words;
    let key = tx.words_key(actor.person())?;
    let seal = |column, words: &str| key.seal(spot(column, id.get()), words);
    let sealed = params![
        id,
        seal("lesson_words.happened", happened)?,
        seal("lesson_words.learnt", learnt)?,
        seal("lesson_words.differently", differently)?
    ];
    tx.run(&WORDS, &sealed)?;
    if written.circle != Circle::Nobody {
        tx.run(&SHOW, &params![id, happened, learnt, differently])?;
    }
    if written.circle == Circle::Organisation {
        put(tx, actor.organisation(), Shelf::Lessons, id.get(), &written.words.all())?;
    }
    Ok(())
}
