//! What Vandaag tells of a person's open agreements, with the few private words it shows: one statement,
//! because it is the page that everybody opens most.

use super::{code, is_set, lists::line, open::due, others, own::Own};
use crate::{
    model::Due,
    whole::{CheckInCard, Line, Other, Outlook},
};
use zwerm_domain::{Actor, AgreementId, Date, PersonId};
use zwerm_promise::{State, Step, pair::open_parties_of, rhythm::question_on, support::Support};
use zwerm_store::{Cell, PairReader, Row, Sql, StoreError, params, statements};

/// What is open, from where one stands in it (`m`). Of what waits for an answer to a wording the newest one
/// is read, of anything else the one that holds. What only an answer needs is looked up for what waits alone.
/// In no order: sorting rows as wide as these in the engine costs more than sorting them here. No list of states:
/// the engine makes a table of it each time.
macro_rules! today {
    ($mine:literal, $rest:literal) => {
        concat!(
            "SELECT a.id, a.state, m.side, o.person_id, p.name, w.title, w.result, v.due_on, v.review_on, m.waits_since, o.waits_since, a.ended_on, v.visibility, a.is_many, w.number,
        a.version, m.is_asked, CASE WHEN m.is_asked = 1 THEN (SELECT b.due_on FROM agreement_version b WHERE b.agreement_id = a.id AND b.number = v.number - 1) END,
        CASE WHEN m.is_asked = 1 THEN (SELECT b.review_on FROM agreement_version b WHERE b.agreement_id = a.id AND b.number = v.number - 1) END, w.message,
        CASE WHEN m.waits_since IS NULL THEN NULL ELSE
          (SELECT n.text FROM agreement_note n WHERE n.move_id = (SELECT MAX(x.id) FROM agreement_move x WHERE x.agreement_id = a.id)) END,
        CASE WHEN m.waits_since IS NULL THEN 0 ELSE
          (SELECT COUNT(*) FROM agreement_version_need e JOIN agreement_need q ON q.id = e.need_id
           WHERE e.agreement_id = a.id AND e.number = a.version AND q.asked_of = m.person_id AND q.state = 'asked') END,
        CASE WHEN m.waits_since IS NULL THEN NULL ELSE
          (SELECT q.text FROM agreement_version_need e CROSS JOIN agreement_need q
           WHERE q.id = e.need_id AND e.agreement_id = a.id AND e.number = a.version AND q.asked_of = m.person_id AND q.state = 'asked' ORDER BY e.position LIMIT 1) END,
        CASE WHEN a.state = 'agreed' AND COALESCE(v.due_on, v.review_on) <= $2 THEN
          (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id) END,
        n.asked_of, n.text, n.state, n.kept_on,
        c.given_on, c.done, c.need, c.outlook, c.person_id, a.opened_by,
        CASE WHEN m.waits_since IS NOT NULL AND a.counters >= 2 THEN
          (SELECT x.kind FROM agreement_move x WHERE x.id = (SELECT MAX(l.id) FROM agreement_move l WHERE l.agreement_id = a.id)) END,
        a.taken_over_by, a.taken_over_until,
        CASE WHEN m.waits_since IS NULL THEN NULL ELSE (SELECT MAX(x.id) FROM agreement_move x WHERE x.agreement_id = a.id) END,
        CASE WHEN m.waits_since IS NULL THEN NULL ELSE
          (SELECT q.id FROM agreement_version_need e CROSS JOIN agreement_need q
           WHERE q.id = e.need_id AND e.agreement_id = a.id AND e.number = a.version AND q.asked_of = m.person_id AND q.state = 'asked' ORDER BY e.position LIMIT 1) END,
        n.id, c.id
        FROM ", $mine, " m JOIN agreement a ON a.id = m.agreement_id
        LEFT JOIN agreement_party o ON a.is_many = 0 AND o.agreement_id = a.id AND o.person_id <> m.person_id
        LEFT JOIN person p ON p.id = o.person_id
        JOIN agreement_version v ON v.agreement_id = a.id
          AND v.number = CASE WHEN m.is_asked = 1 AND (a.state = 'proposed' OR a.state = 'countered' OR a.state = 'renegotiating') THEN a.version ELSE COALESCE(a.agreed_version, a.version) END
        JOIN agreement_words w ON w.agreement_id = v.agreement_id AND w.number = v.number
        LEFT JOIN agreement_version_need e ON e.agreement_id = v.agreement_id AND e.number = v.number AND e.position = 0
        LEFT JOIN agreement_need n ON n.id = e.need_id
        LEFT JOIN check_in c ON c.id = (SELECT MAX(l.id) FROM check_in l WHERE l.agreement_id = m.agreement_id AND l.id >= m.first_check_in)
        WHERE m.person_id = $1 ", $rest)
    };
}

statements! {
    TODAY = today!("agreement_party", "AND m.ended_on IS NULL LIMIT 500");
    ASKED_TODAY = today!("(SELECT agreement_id, side, asked_on AS waits_since, 1 AS is_asked, person_id, 0 AS first_check_in FROM agreement_asked WHERE person_id = $1)",
        "LIMIT 500");
}

/// Something that asks for the reader's answer.
#[derive(Clone, Debug)]
pub(crate) struct Waiting {
    /// Of which agreement.
    pub(crate) id: AgreementId,
    /// Where it stands.
    pub(crate) state: State,
    /// The newest version.
    pub(crate) version: i64,
    /// Since when it asks.
    pub(crate) since: Date,
    /// Whether others wait; else it is the day that asks all.
    pub(crate) is_other_waiting: bool,
    /// Who opened what is open.
    pub(crate) opener: Option<PersonId>,
    /// The other parties.
    pub(crate) others: Vec<Other>,
    /// Short name; may be empty.
    pub(crate) title: String,
    /// Result.
    pub(crate) result: String,
    /// Until when.
    pub(crate) due: Due,
    /// Until when in the version before, if there is one.
    pub(crate) due_before: Option<Due>,
    /// The word with the newest version; may be empty.
    pub(crate) message: String,
    /// The words with the last move (a delivery, a question); may be empty.
    pub(crate) note: String,
    /// Whether the newest version is what was agreed by talking, written down by one of them.
    pub(crate) is_recorded: bool,
    /// Whether a check-in is asked and nothing else.
    pub(crate) is_check_in_asked: bool,
    /// How many things the newest version asks of the reader.
    pub(crate) needs: u32,
    /// The first of them; may be empty.
    pub(crate) first_need: String,
}

/// The first need of an open agreement, for its card.
pub(crate) struct FirstNeed {
    /// Who gives it; none while everybody of a team or role is asked.
    pub(crate) giver: Option<PersonId>,
    /// Its words.
    pub(crate) text: String,
    /// Where it stands.
    pub(crate) support: Support,
    /// When it was kept.
    pub(crate) kept_on: Option<Date>,
}

/// What goes on, for its card.
pub(crate) struct Running {
    /// The agreement.
    pub(crate) line: Line,
    /// The first thing needed.
    pub(crate) need: Option<FirstNeed>,
    /// The last check-in.
    pub(crate) check_in: Option<CheckInCard>,
    /// Who stepped in, and the last day of it.
    pub(crate) taken_over: Option<(PersonId, Date)>,
}

/// What Vandaag tells of the reader's open agreements.
#[derive(Default)]
pub(crate) struct Today {
    /// What asks for an answer, the longest asking first.
    pub(crate) waits: Vec<Waiting>,
    /// All that is open, the nearest day first.
    pub(crate) open: Vec<Running>,
}

/// What Vandaag tells of the actor's open agreements.
pub(crate) fn today(tx: &mut PairReader, actor: &Actor, today: Date) -> Result<Today, StoreError> {
    let open = open_parties_of(tx, actor)?;
    let (own, asked) = (Own::new(actor, open.own), Own::new(actor, open.asked));
    let mut found = Today::default();
    gather(tx, &TODAY, &own, today, &mut found)?;
    if !asked.is_empty() {
        gather(tx, &ASKED_TODAY, &asked, today, &mut found)?;
        // Somebody asked through two teams is asked once.
        found.waits.sort_by_key(|wait| wait.id);
        found.waits.dedup_by_key(|wait| wait.id);
        found.open.sort_by_key(|open| open.line.id);
        found.open.dedup_by_key(|open| open.line.id);
    }
    for open in found.open.iter_mut().filter(|open| open.line.is_many) {
        others::fill(tx, actor, std::slice::from_mut(&mut open.line))?;
        for wait in found.waits.iter_mut().filter(|wait| wait.id == open.line.id) {
            wait.others.clone_from(&open.line.others);
        }
    }
    found.waits.sort_by_key(|wait| (wait.since, wait.id));
    found.open.sort_by_key(|open| (open.line.due.day(), open.line.id));
    Ok(found)
}

fn gather(
    tx: &mut PairReader,
    sql: &'static Sql,
    own: &Own<'_>,
    today: Date,
    found: &mut Today,
) -> Result<(), StoreError> {
    tx.each(sql, &params![own.person(), today], |row| {
        let running = Running {
            line: line(row, own)?,
            need: first_need(row, own)?,
            check_in: check_in(row, own)?,
            taken_over: taken_over(row)?.filter(|(_, until)| *until >= today),
        };
        found.waits.extend(waiting(row, own, &running.line, today)?);
        found.open.push(running);
        Ok(true)
    })
}

/// What asks for an answer: others, or a day that has come.
fn waiting(
    row: &Row<'_>,
    own: &Own<'_>,
    line: &Line,
    today: Date,
) -> Result<Option<Waiting>, StoreError> {
    let last_sign: Option<Date> = row.get(23)?;
    let asked = last_sign.and_then(|sign| asked_by_day(line, sign, today));
    let Some(since) = line.waits_since.or(asked) else { return Ok(None) };
    let has_before =
        row.get::<Option<String>>(17)?.is_some() || row.get::<Option<String>>(18)?.is_some();
    Ok(Some(Waiting {
        id: line.id,
        state: line.state,
        version: row.get(15)?,
        since,
        is_other_waiting: line.waits_since.is_some(),
        opener: row.get(33)?,
        others: line.others.clone(),
        title: line.title.clone(),
        result: line.result.clone(),
        due: line.due,
        due_before: if has_before { Some(due(row, 17)?) } else { None },
        message: own.open_of(row, 19, "agreement_words.message", 14)?,
        note: own.open_of(row, 20, "agreement_note.text", 37)?,
        is_recorded: is_recorded(row)?,
        is_check_in_asked: !is_set(row, 16)?,
        needs: u32::try_from(row.get::<i64>(21)?).unwrap_or(0),
        first_need: own.open_of(row, 22, "agreement_need.text", 38)?,
    }))
}

/// Who stepped in, and the last day of it.
fn taken_over(row: &Row<'_>) -> Result<Option<(PersonId, Date)>, StoreError> {
    Ok(row.get::<Option<PersonId>>(35)?.zip(row.get(36)?))
}

/// Whether the last that happened is that somebody wrote down what was agreed by talking.
fn is_recorded(row: &Row<'_>) -> Result<bool, StoreError> {
    Ok(matches!(row.cell(34)?, Cell::Text(kind) if Step::from_code(kind) == Some(Step::Recorded)))
}

/// Since when the day itself asks both: the review date has come, or the date passed in silence.
fn asked_by_day(line: &Line, last_sign: Date, today: Date) -> Option<Date> {
    match line.due {
        _ if line.state != State::Agreed => None,
        Due::Review(day) => (day <= today).then_some(day),
        Due::On(day) => Some(question_on(day, Some(last_sign))).filter(|asks| *asks <= today),
    }
}

fn first_need(row: &Row<'_>, own: &Own<'_>) -> Result<Option<FirstNeed>, StoreError> {
    if row.get::<Option<String>>(26)?.is_none() {
        return Ok(None);
    }
    Ok(Some(FirstNeed {
        giver: row.get(24)?,
        text: own.open_of(row, 25, "agreement_need.text", 39)?,
        support: code(row, 26, Support::from_code, "a support state")?,
        kept_on: row.get(27)?,
    }))
}

fn check_in(row: &Row<'_>, own: &Own<'_>) -> Result<Option<CheckInCard>, StoreError> {
    let Some(on) = row.get(28)? else { return Ok(None) };
    let outlook = code(row, 31, Outlook::from_code, "an outlook")?;
    let done = own.open_of(row, 29, "check_in.done", 40)?;
    let need = own.open_of(row, 30, "check_in.need", 40)?;
    Ok(Some(CheckInCard { person: row.get(32)?, on, done, need, outlook }))
}
