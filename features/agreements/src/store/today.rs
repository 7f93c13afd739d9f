//! What Vandaag tells of a person's open agreements, with the few private words it shows: one statement,
//! because it is the page that everybody opens most.

use super::{code, lists::line, open::due, own::Own};
use crate::{
    model::Due,
    whole::{CheckInCard, Line, Outlook},
};
use zwerm_domain::{Actor, AgreementId, Date, PersonId};
use zwerm_promise::{State, pair::open_parties_of, rhythm::question_on, support::Support};
use zwerm_store::{PairReader, Row, StoreError, params, statements};

statements! {
    // In no order: sorting rows as wide as these in the engine costs more than sorting them here.
    // Of what waits for an answer the newest wording is read, of anything else the one that holds. What
    // only an answer needs is looked up for what waits alone.
    TODAY = "SELECT a.id, a.state, m.side, o.person_id, p.name, w.title, w.result, v.due_on, v.review_on, m.waits_since, o.waits_since, a.ended_on, v.visibility,
        a.version, a.turn, b.due_on, b.review_on, w.message,
        CASE WHEN m.waits_since IS NULL THEN NULL ELSE
          (SELECT n.text FROM agreement_note n WHERE n.move_id = (SELECT MAX(x.id) FROM agreement_move x WHERE x.agreement_id = a.id)) END,
        CASE WHEN m.waits_since IS NULL THEN 0 ELSE
          (SELECT COUNT(*) FROM agreement_version_need e JOIN agreement_need q ON q.id = e.need_id
           WHERE e.agreement_id = a.id AND e.number = a.version AND q.asked_of = m.person_id AND q.state = 'asked') END,
        CASE WHEN m.waits_since IS NULL THEN NULL ELSE
          (SELECT q.text FROM agreement_version_need e JOIN agreement_need q ON q.id = e.need_id
           WHERE e.agreement_id = a.id AND e.number = a.version AND q.asked_of = m.person_id AND q.state = 'asked' ORDER BY e.position LIMIT 1) END,
        CASE WHEN a.state = 'agreed' AND COALESCE(v.due_on, v.review_on) <= $2 THEN
          (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id) END,
        n.asked_of, n.text, n.state, n.kept_on,
        c.given_on, c.done, c.need, c.outlook
        FROM agreement_party m JOIN agreement a ON a.id = m.agreement_id
        JOIN agreement_party o ON o.agreement_id = a.id AND o.person_id <> m.person_id
        JOIN person p ON p.id = o.person_id
        JOIN agreement_version v ON v.agreement_id = a.id
          AND v.number = CASE WHEN m.waits_since IS NULL OR a.turn IS NULL THEN COALESCE(a.agreed_version, a.version) ELSE a.version END
        JOIN agreement_words w ON w.agreement_id = v.agreement_id AND w.number = v.number
        LEFT JOIN agreement_version b ON b.agreement_id = a.id AND b.number = CASE WHEN m.waits_since IS NULL OR a.turn IS NULL THEN 0 ELSE a.version - 1 END
        LEFT JOIN agreement_version_need e ON e.agreement_id = v.agreement_id AND e.number = v.number AND e.position = 0
        LEFT JOIN agreement_need n ON n.id = e.need_id
        LEFT JOIN check_in c ON c.id = (SELECT MAX(l.id) FROM check_in l WHERE l.agreement_id = m.agreement_id)
        WHERE m.person_id = $1 AND m.ended_on IS NULL LIMIT 500";
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
    /// Whether it is the other who waits; else it is the day that asks both.
    pub(crate) is_other_waiting: bool,
    /// The other.
    pub(crate) other: PersonId,
    /// The whole name of the other.
    pub(crate) other_name: String,
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
    /// Whether a check-in is asked and nothing else: it is nobody's turn, or the other's.
    pub(crate) is_check_in_asked: bool,
    /// How many things the newest version asks of the reader.
    pub(crate) needs: u32,
    /// The first of them; may be empty.
    pub(crate) first_need: String,
}

/// The first need of an open agreement, for its card.
pub(crate) struct FirstNeed {
    /// Who is asked.
    pub(crate) asked_of: PersonId,
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
    let own = Own::new(actor, open_parties_of(tx, actor)?);
    let mut found = Today::default();
    tx.each(&TODAY, &params![actor.person(), today], |row| {
        let running = Running {
            line: line(row, &own)?,
            need: first_need(row, &own)?,
            check_in: check_in(row, &own)?,
        };
        found.waits.extend(waiting(row, &own, &running.line, today)?);
        found.open.push(running);
        Ok(true)
    })?;
    found.waits.sort_by_key(|wait| (wait.since, wait.id));
    found.open.sort_by_key(|open| (open.line.due.day(), open.line.id));
    Ok(found)
}

/// What asks for an answer: the other, or a day that has come.
fn waiting(
    row: &Row<'_>,
    own: &Own<'_>,
    line: &Line,
    today: Date,
) -> Result<Option<Waiting>, StoreError> {
    let last_sign: Option<Date> = row.get(21)?;
    let asked = last_sign.and_then(|sign| asked_by_day(line, sign, today));
    let Some(since) = line.waits_since.or(asked) else { return Ok(None) };
    let turn: Option<String> = row.get(14)?;
    let has_before =
        row.get::<Option<String>>(15)?.is_some() || row.get::<Option<String>>(16)?.is_some();
    Ok(Some(Waiting {
        id: line.id,
        state: line.state,
        version: row.get(13)?,
        since,
        is_other_waiting: line.waits_since.is_some(),
        other: line.other,
        other_name: line.other_name.clone(),
        title: line.title.clone(),
        result: line.result.clone(),
        due: line.due,
        due_before: if has_before { Some(due(row, 15)?) } else { None },
        message: own.open(row, 17)?,
        note: own.open(row, 18)?,
        is_check_in_asked: turn.as_deref() != Some(line.side.code()),
        needs: u32::try_from(row.get::<i64>(19)?).unwrap_or(0),
        first_need: own.open(row, 20)?,
    }))
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
    let Some(asked_of) = row.get(22)? else { return Ok(None) };
    Ok(Some(FirstNeed {
        asked_of,
        text: own.open(row, 23)?,
        support: code(row, 24, Support::from_code, "a support state")?,
        kept_on: row.get(25)?,
    }))
}

fn check_in(row: &Row<'_>, own: &Own<'_>) -> Result<Option<CheckInCard>, StoreError> {
    let Some(on) = row.get(26)? else { return Ok(None) };
    let outlook = Outlook::from_code(&own.open(row, 29)?).unwrap_or(Outlook::OnCourse);
    Ok(Some(CheckInCard { on, done: own.open(row, 27)?, need: own.open(row, 28)?, outlook }))
}
