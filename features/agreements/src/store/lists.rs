//! Lists: what is open for a person, what has ended, what is shown to them, and the flock.

use super::{code, is_set, open::due, others, own::Own};
use crate::{
    model::{Agreement, Visibility},
    whole::{Line, Shown, ShownLine},
};
use zwerm_access_log::{Kind, Looked, Subject};
use zwerm_domain::{Actor, AgreementId, Date, GoalId, PersonId, Quarter, Side};
use zwerm_promise::{
    State,
    pair::{open_parties_of, parties_of},
};
use zwerm_store::{PairReader, Reader, Row, StoreError, params, statements};

/// A list of one's own, from where one stands in it (`m`). Of two the other is read along.
macro_rules! lines {
    ($mine:literal, $rest:literal) => {
        concat!(
            "SELECT a.id, a.state, m.side, o.person_id, p.name, w.title, w.result, v.due_on, v.review_on, m.waits_since, o.waits_since, a.ended_on, v.visibility, a.is_many, w.number
        FROM ", $mine, " m JOIN agreement a ON a.id = m.agreement_id
        LEFT JOIN agreement_party o ON a.is_many = 0 AND o.agreement_id = a.id AND o.person_id <> m.person_id
        LEFT JOIN person p ON p.id = o.person_id
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = COALESCE(a.agreed_version, a.version)
        JOIN agreement_words w ON w.agreement_id = v.agreement_id AND w.number = v.number
        WHERE m.person_id = $1 ", $rest)
    };
}

statements! {
    OPEN = lines!("agreement_party", "AND m.ended_on IS NULL ORDER BY COALESCE(v.due_on, v.review_on), a.id LIMIT $2");
    ASKED = lines!("(SELECT agreement_id, side, asked_on AS waits_since, person_id FROM agreement_asked WHERE person_id = $1)",
        "ORDER BY COALESCE(v.due_on, v.review_on), a.id LIMIT $2");
    ENDED = lines!("agreement_party", "AND m.ended_on IS NOT NULL ORDER BY m.ended_on DESC, a.id DESC LIMIT $2 OFFSET $3");
    ONE_LINE = lines!("agreement_party", "AND m.agreement_id = $2");
    ONE_ASKED = lines!("(SELECT agreement_id, side, asked_on AS waits_since, person_id FROM agreement_asked WHERE person_id = $1)",
        "AND m.agreement_id = $2");
    ENDED_IDS = "SELECT agreement_id FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL
        ORDER BY ended_on DESC, agreement_id DESC LIMIT $2 OFFSET $3";
    ENDED_COUNT = "SELECT COUNT(*) FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL";
    WAITING = "SELECT (SELECT COUNT(*) FROM agreement_party WHERE person_id = $1 AND waits_since IS NOT NULL)
        + (SELECT COUNT(DISTINCT agreement_id) FROM agreement_asked WHERE person_id = $1)
        + (SELECT COUNT(DISTINCT need_id) FROM need_asked WHERE person_id = $1)
        + (SELECT COUNT(*) FROM agreement_hand_over_asked WHERE person_id = $1 AND said_on IS NULL)
        + (SELECT COUNT(*) FROM agreement_party m JOIN agreement_left l ON l.agreement_id = m.agreement_id AND l.person_id <> m.person_id
          JOIN agreement a ON a.id = l.agreement_id AND a.agreed_version IS NOT NULL JOIN person p ON p.id = l.person_id AND p.left_on IS NOT NULL
          WHERE m.person_id = $1 AND m.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM agreement_hand_over h
            WHERE h.agreement_id = l.agreement_id AND h.from_id = l.person_id AND h.closed_on IS NULL))";
    FLOCK = "SELECT finished FROM flock WHERE organisation_id = $1 AND quarter = $2";
    SHOWN_TO_TEAM = "SELECT DISTINCT a.id, s.result, v.due_on, v.review_on, a.ended_on, g.id, g.name
        FROM membership mine JOIN agreement_version_team x ON x.team_id = mine.team_id
        JOIN agreement a ON a.id = x.agreement_id AND a.agreed_version = x.number AND a.ended_on IS NULL
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = x.number
        JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number
        LEFT JOIN goal g ON g.id = v.goal_id
        WHERE mine.person_id = $1 AND v.visibility IN ('team', 'organisation')
        AND NOT EXISTS (SELECT 1 FROM agreement_party me WHERE me.agreement_id = a.id AND me.person_id = $1)
        ORDER BY g.name, v.due_on, a.id LIMIT $2";
    SHOWN_BY_GOAL = "SELECT DISTINCT a.id, s.result, v.due_on, v.review_on, a.ended_on, g.id, g.name
        FROM goal g JOIN agreement_version v ON v.goal_id = g.id
        JOIN agreement a ON a.id = v.agreement_id AND a.agreed_version = v.number AND a.ended_on IS NULL
        JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number
        WHERE g.organisation_id = $2 AND g.closed_on IS NULL AND v.visibility = 'organisation'
        AND NOT EXISTS (SELECT 1 FROM agreement_party me WHERE me.agreement_id = a.id AND me.person_id = $1)
        ORDER BY g.name, v.due_on, a.id LIMIT $3";
    SHOWN_RESULT = "SELECT result FROM agreement_shown WHERE agreement_id = $1 AND number = $2";
}

/// A row of a list of one's own; who else takes part than two is filled in by [`others::fill`].
/// The column behind those of the line is the number of the wording.
pub(super) fn line(row: &Row<'_>, own: &Own<'_>) -> Result<Line, StoreError> {
    let side = code(row, 2, Side::from_code, "a side")?;
    let other: Option<PersonId> = row.get(3)?;
    let other = match other {
        Some(person) => Some(others::of_two(person, row.get(4)?, side, row.get(10)?)),
        None => None,
    };
    Ok(Line {
        id: row.get(0)?,
        state: code(row, 1, State::from_code, "a state")?,
        side,
        others: other.into_iter().collect(),
        is_many: is_set(row, 13)?,
        title: own.open_of(row, 5, "agreement_words.title", 14)?,
        result: own.open_of(row, 6, "agreement_words.result", 14)?,
        due: due(row, 7)?,
        waits_since: row.get(9)?,
        ended_on: row.get(11)?,
        visibility: code(row, 12, Visibility::from_code, "a circle")?,
    })
}

/// What is open for the actor, the nearest day first; also what they are asked through a team or role.
pub(crate) fn lines_open(
    tx: &mut PairReader,
    actor: &Actor,
    most: u32,
) -> Result<Vec<Line>, StoreError> {
    let page = params![actor.person(), i64::from(most)];
    let open = open_parties_of(tx, actor)?;
    let (own, asked) = (Own::new(actor, open.own), Own::new(actor, open.asked));
    let mut lines = tx.all(&OPEN, &page, |row| line(row, &own))?;
    if !asked.is_empty() {
        lines.extend(tx.all(&ASKED, &page, |row| line(row, &asked))?);
        lines.sort_by_key(|line| (line.due.day(), line.id));
        lines.dedup_by_key(|line| line.id);
    }
    others::fill(tx, actor, &mut lines)?;
    Ok(lines)
}

/// One agreement of the actor, or for which they are asked through a team or role.
pub(crate) fn one_line(
    tx: &mut PairReader,
    actor: &Actor,
    id: AgreementId,
    own: &Own<'_>,
) -> Result<Option<Line>, StoreError> {
    let of = params![actor.person(), id];
    // As in a list, what can't be is left out.
    let mut found = tx.all(&ONE_LINE, &of, |row| line(row, own))?;
    if found.is_empty() {
        found = tx.all(&ONE_ASKED, &of, |row| line(row, own))?;
    }
    found.truncate(1);
    others::fill(tx, actor, &mut found)?;
    Ok(found.pop())
}

/// What has ended for the actor, the latest first.
pub(crate) fn lines_ended(
    tx: &mut PairReader,
    actor: &Actor,
    most: u32,
    skip: u32,
) -> Result<Vec<Line>, StoreError> {
    let page = params![actor.person(), i64::from(most), i64::from(skip)];
    let ids: Vec<AgreementId> = tx.all(&ENDED_IDS, &page, |row| row.get(0))?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        all.extend(parties_of(tx, actor, id)?);
    }
    let own = Own::new(actor, all);
    let mut lines = tx.all(&ENDED, &page, |row| line(row, &own))?;
    others::fill(tx, actor, &mut lines)?;
    Ok(lines)
}

/// How many have ended for the actor.
pub(crate) fn ended_count(tx: &mut Reader, actor: &Actor) -> Result<u32, StoreError> {
    count(tx.one(&ENDED_COUNT, &params![actor.person()], |row| row.get(0))?)
}

/// How many wait for the actor's answer.
pub(crate) fn waiting_count(tx: &mut Reader, actor: &Actor) -> Result<u32, StoreError> {
    count(tx.one(&WAITING, &params![actor.person()], |row| row.get(0))?)
}

fn count(number: i64) -> Result<u32, StoreError> {
    Ok(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The collective figure: finished together this quarter in the whole organisation.
pub(crate) fn flock(tx: &mut Reader, actor: &Actor, today: Date) -> Result<u64, StoreError> {
    let quarter = Quarter::of(today).to_string();
    let found: Option<i64> =
        tx.first(&FLOCK, &params![actor.organisation(), quarter], |row| row.get(0))?;
    Ok(found.unwrap_or(0).unsigned_abs())
}

/// What others show to the actor.
pub(crate) struct ShownLines {
    /// By people of the actor's teams.
    pub(crate) by_team: Vec<ShownLine>,
    /// By anybody, for a goal of the organisation or a team.
    pub(crate) by_goal: Vec<ShownLine>,
}

fn shown_line(row: &Row<'_>) -> Result<ShownLine, StoreError> {
    let goal: Option<GoalId> = row.get(5)?;
    let name: Option<String> = row.get(6)?;
    Ok(ShownLine {
        id: row.get(0)?,
        result: row.get(1)?,
        due: due(row, 2)?,
        ended_on: row.get(4)?,
        goal: goal.zip(name),
    })
}

/// Results and dates that others show to the actor: by goal, never by person.
pub(crate) fn shown_to(
    tx: &mut Reader,
    actor: &Actor,
    most: u32,
) -> Result<ShownLines, StoreError> {
    let most = i64::from(most);
    let by_team = tx.all(&SHOWN_TO_TEAM, &params![actor.person(), most], shown_line)?;
    let by_goal =
        tx.all(&SHOWN_BY_GOAL, &params![actor.person(), actor.organisation(), most], shown_line)?;
    Ok(ShownLines { by_team, by_goal })
}

/// What the actor finds at the address of an agreement that is shown to them. Its parties can read that it was opened.
pub(crate) fn shown(
    tx: &mut Reader,
    agreement: &Agreement,
    looked: &Looked,
) -> Result<Shown, StoreError> {
    let mut parties = agreement.course.seats().people();
    if !parties.all(|one| looked.covers(Kind::AgreementOpened, Subject::One(one))) {
        return Err(StoreError::NotFound);
    }
    let agreed = agreement.course.agreed().ok_or(StoreError::NotFound)?.version;
    let result = tx.one(&SHOWN_RESULT, &params![agreement.id, agreed], |row| row.get(0))?;
    Ok(Shown { result, due: agreement.current().due, ended_on: agreement.ended_on })
}
