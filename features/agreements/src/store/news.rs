//! The SQL of what happened in somebody's agreements, and of their days.

use super::{code, is_set, open::due, others, own::Own, show::waiting};
use crate::{
    model::{Due, name_of},
    whole::{Other, Outlook},
};
use zwerm_domain::{Actor, AgreementId, Date, PersonId, Side};
use zwerm_promise::{
    Step,
    pair::parties_of,
    rhythm::{Beat, Rhythm},
};
use zwerm_store::{PairReader, Reader, Row, StoreError, params, statements};

/// The team or role for which whoever moved answers.
macro_rules! answers_for {
    () => {
        "(SELECT COALESCE(gt.name, gr.name) FROM agreement_group ag LEFT JOIN team gt ON gt.id = ag.team_id
          LEFT JOIN work_role gr ON gr.id = ag.work_role_id
          WHERE a.is_many = 1 AND ag.agreement_id = a.id AND ag.holder_id = x.person_id ORDER BY ag.number LIMIT 1)"
    };
}

/// Who stands in for whom, where it begins or ends.
macro_rules! stood_in {
    () => {
        "LEFT JOIN agreement_hand_over h ON h.agreement_id = x.agreement_id AND x.kind IN ('stand_in_began', 'stand_in_ended') AND x.id IN (h.began_move, h.over_move)
        LEFT JOIN person hf ON hf.id = h.from_id LEFT JOIN person ht ON ht.id = h.to_id
        "
    };
}

statements! {
    NEWS = concat!("SELECT a.id, x.id, x.kind, x.version, x.made_on, w.name, t.title, t.result, a.is_many,
        CASE WHEN x.kind = 'checked_in' THEN (SELECT c.outlook FROM check_in c
          WHERE c.agreement_id = a.id AND c.person_id = x.person_id AND c.given_on = x.made_on ORDER BY c.id DESC LIMIT 1) END, ", answers_for!(), ", h.returns_on, h.from_id, hf.name, h.to_id, ht.name, t.number
        FROM (SELECT agreement_id, first_move FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL
          UNION ALL SELECT agreement_id, first_move FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL AND ended_on >= $2
          UNION ALL SELECT DISTINCT agreement_id, 0 FROM agreement_asked WHERE person_id = $1) m JOIN agreement a ON a.id = m.agreement_id
        JOIN agreement_move x ON x.agreement_id = m.agreement_id AND x.id >= m.first_move
        LEFT JOIN person w ON w.id = x.person_id
        ", stood_in!(), "JOIN agreement_words t ON t.agreement_id = a.id AND t.number = COALESCE(a.agreed_version, a.version)
        WHERE a.organisation_id = $4 AND (x.person_id IS NULL OR x.person_id <> $1)
        ORDER BY x.id DESC LIMIT $3");
    // What was mailed directly is not told again.
    DIGEST = concat!("SELECT a.id, x.id, x.kind, x.version, x.made_on, w.name, s.result, a.is_many, ", answers_for!(), ", h.returns_on, h.from_id, hf.name, h.to_id, ht.name, l.result, l.number, k.wrapped
        FROM (SELECT agreement_id, first_move FROM agreement_party WHERE person_id = $1 AND ended_on IS NULL
          UNION ALL SELECT agreement_id, first_move FROM agreement_party WHERE person_id = $1 AND ended_on IS NOT NULL AND ended_on >= $2
          UNION ALL SELECT DISTINCT agreement_id, 0 FROM agreement_asked WHERE person_id = $1) m JOIN agreement a ON a.id = m.agreement_id
        JOIN agreement_move x ON x.agreement_id = m.agreement_id AND x.id >= m.first_move AND x.id > $3 AND x.id <= $4
        LEFT JOIN person w ON w.id = x.person_id
        ", stood_in!(), "JOIN agreement_version v ON v.agreement_id = a.id AND v.number = COALESCE(a.agreed_version, a.version)
        LEFT JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number AND v.visibility <> 'parties'
        LEFT JOIN agreement_to_show l ON l.agreement_id = v.agreement_id AND l.number = v.number AND v.visibility <> 'parties'
        LEFT JOIN pair_key k ON k.agreement_id = l.agreement_id
        WHERE (x.person_id IS NULL OR x.person_id <> $1)
        AND NOT EXISTS (SELECT 1 FROM agreement_told d WHERE d.person_id = $1 AND d.told_on IS NOT NULL
          AND d.about = 'move ' || CAST(x.id AS TEXT))
        ORDER BY x.id DESC LIMIT $5");
    // For who stood in, or was to: they take no part any more, so no word of the agreement goes along.
    STOOD_IN = "SELECT x.id, x.kind, x.made_on, f.name FROM agreement_hand_over h JOIN agreement_move x ON x.id = h.over_move
        JOIN person f ON f.id = h.from_id WHERE h.to_id = $1 AND h.stand_in = 'over' AND x.made_on >= $2 AND x.id > $3 AND x.id <= $4
        AND (x.person_id IS NULL OR x.person_id <> $1) ORDER BY x.id DESC LIMIT $5";
    NEWEST = "SELECT COALESCE(MAX(id), 0) FROM agreement_move";
    DAYS = "SELECT a.id, m.side, v.due_on, v.review_on, v.rhythm, v.written_on, s.result, p.id, p.name, a.is_many,
        (SELECT MIN(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'agreed'),
        (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'checked_in'),
        (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind = 'check_in_asked'),
        (SELECT MAX(x.made_on) FROM agreement_move x WHERE x.agreement_id = a.id AND x.kind IN ('agreed', 'checked_in')),
        CASE WHEN a.taken_over_by IS NULL THEN 0 ELSE 1 END
        FROM agreement_party m JOIN agreement a ON a.id = m.agreement_id AND a.agreed_version IS NOT NULL
        JOIN agreement_version v ON v.agreement_id = a.id AND v.number = a.agreed_version
        LEFT JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number AND v.visibility <> 'parties'
        JOIN agreement_party o ON o.agreement_id = a.id AND o.person_id = (SELECT MIN(z.person_id) FROM agreement_party z
          WHERE z.agreement_id = a.id AND z.side <> m.side)
        JOIN person p ON p.id = o.person_id
        WHERE m.person_id = $1 AND m.ended_on IS NULL AND a.state <> 'delivered'
        ORDER BY COALESCE(v.due_on, v.review_on), a.id LIMIT 500";
}

/// A move of another.
pub(crate) struct Moved {
    pub(crate) agreement: AgreementId,
    pub(crate) mark: i64,
    pub(crate) step: Step,
    pub(crate) version: i64,
    pub(crate) on: Date,
    /// The whole name; empty when nobody made it.
    pub(crate) who: String,
    /// The team or role they answer for; empty for who takes part as themselves.
    pub(crate) answers_for: String,
    /// What the agreement is called; empty where that may not be told.
    pub(crate) title: String,
    /// Whether others take part than two persons.
    pub(crate) is_many: bool,
    /// Whether a check-in says that it is time to talk.
    pub(crate) is_talk_asked: bool,
    /// Who stands in for whom, where that begins or ends.
    pub(crate) stood_in: Option<StoodIn>,
}

/// Who stands in for whom until when, in what is told.
pub(crate) struct StoodIn {
    pub(crate) returns: Date,
    /// Who is away; empty where that is the reader.
    pub(crate) from: String,
    /// Who stands in; empty where that is the reader.
    pub(crate) to: String,
}

fn stood_in(row: &Row<'_>, at: usize, reader: PersonId) -> Result<Option<StoodIn>, StoreError> {
    let Some(returns) = row.get::<Option<Date>>(at)? else { return Ok(None) };
    let named = |at: usize| -> Result<String, StoreError> {
        match row.get::<PersonId>(at)? == reader {
            true => Ok(String::new()),
            false => row.get(at + 1),
        }
    };
    Ok(Some(StoodIn { returns, from: named(at + 1)?, to: named(at + 3)? }))
}

/// What others did in the actor's agreements that are open or ended since a day, newest first.
pub(crate) fn news(
    tx: &mut PairReader,
    actor: &Actor,
    since: Date,
    most: usize,
) -> Result<Vec<Moved>, StoreError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let values = params![actor.person(), since, most, actor.organisation()];
    let mut ids: Vec<AgreementId> = tx.all(&NEWS, &values, |row| row.get(0))?;
    ids.sort_unstable();
    ids.dedup();
    let mut parties = Vec::with_capacity(ids.len());
    for id in ids {
        parties.extend(parties_of(tx, actor, id)?);
    }
    let own = Own::new(actor, parties);
    tx.all(&NEWS, &values, |row| {
        let title = own.open_of(row, 6, "agreement_words.title", 16)?;
        let result = own.open_of(row, 7, "agreement_words.result", 16)?;
        Ok(Moved {
            agreement: row.get(0)?,
            mark: row.get(1)?,
            step: code(row, 2, Step::from_code, "a step")?,
            version: row.get(3)?,
            on: row.get(4)?,
            who: row.get::<Option<String>>(5)?.unwrap_or_default(),
            answers_for: row.get::<Option<String>>(10)?.unwrap_or_default(),
            title: name_of(&title, &result).to_owned(),
            is_many: is_set(row, 8)?,
            is_talk_asked: row.get::<Option<String>>(9)?.as_deref()
                == Some(Outlook::LetUsTalk.code()),
            stood_in: stood_in(row, 11, actor.person())?,
        })
    })
}

/// What a digest tells of it, the newest first, at most `most`.
pub(crate) fn digest(
    tx: &mut Reader,
    person: PersonId,
    since: Date,
    [after, until]: [i64; 2],
    most: usize,
) -> Result<Vec<Moved>, StoreError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut opener = tx.opener();
    tx.all(&DIGEST, &params![person, since, after, until, most], |row| {
        let agreement: AgreementId = row.get(0)?;
        // What is shown, or will be once it is agreed.
        let title = match (row.get(6)?, row.get::<Option<i64>>(15)?) {
            (None, Some(number)) => {
                opener.key(row, agreement, 16)?.words(row, 14, waiting(number))?
            }
            (shown, _) => shown.unwrap_or_default(),
        };
        Ok(Moved {
            agreement,
            mark: row.get(1)?,
            step: code(row, 2, Step::from_code, "a step")?,
            version: row.get(3)?,
            on: row.get(4)?,
            who: row.get::<Option<String>>(5)?.unwrap_or_default(),
            answers_for: row.get::<Option<String>>(8)?.unwrap_or_default(),
            title,
            is_many: is_set(row, 7)?,
            is_talk_asked: false,
            stood_in: stood_in(row, 9, person)?,
        })
    })
}

/// That standing in is over for who stood in, or was to.
pub(crate) struct OverFor {
    pub(crate) mark: i64,
    pub(crate) on: Date,
    /// Whether it never began.
    pub(crate) is_off: bool,
    /// Who was away; the whole name.
    pub(crate) from: String,
}

/// What is over for this person since a day, between two marks, the newest first.
pub(crate) fn stood_in_for(
    tx: &mut Reader,
    person: PersonId,
    since: Date,
    [after, until]: [i64; 2],
    most: usize,
) -> Result<Vec<OverFor>, StoreError> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    tx.all(&STOOD_IN, &params![person, since, after, until, most], |row| {
        Ok(OverFor {
            mark: row.get(0)?,
            is_off: code(row, 1, Step::from_code, "a step")? != Step::StandInEnded,
            on: row.get(2)?,
            from: row.get(3)?,
        })
    })
}

/// Who else takes part in an agreement of a person.
pub(crate) fn others_of(
    tx: &mut Reader,
    person: PersonId,
    agreement: AgreementId,
) -> Result<Vec<Other>, StoreError> {
    others::of(tx, person, agreement)
}

/// The move that was made last.
pub(crate) fn newest(tx: &mut Reader) -> Result<i64, StoreError> {
    tx.one(&NEWEST, &[], |row| row.get(0))
}

/// The days of an agreement that goes on.
pub(crate) struct Days {
    pub(crate) agreement: AgreementId,
    pub(crate) side: Side,
    pub(crate) due: Due,
    pub(crate) rhythm: Rhythm,
    pub(crate) written_on: Date,
    /// The result; empty where it may not be told.
    pub(crate) title: String,
    /// The other parties.
    pub(crate) others: Vec<Other>,
    pub(crate) beat: Option<Beat>,
    /// Whether another took it over for a while.
    pub(crate) is_taken_over: bool,
    /// When the beat last changed.
    pub(crate) beat_on: Option<Date>,
}

/// The days of what is open for a person, the nearest first.
pub(crate) fn days(tx: &mut Reader, person: PersonId) -> Result<Vec<Days>, StoreError> {
    let mut many = Vec::new();
    let mut found = tx.all(&DAYS, &params![person], |row| {
        let agreed_on: Option<Date> = row.get(10)?;
        let (checked_in_on, asked_on) = (row.get(11)?, row.get(12)?);
        let side = code(row, 1, Side::from_code, "a side")?;
        many.push(is_set(row, 9)?);
        Ok(Days {
            agreement: row.get(0)?,
            side,
            due: due(row, 2)?,
            rhythm: code(row, 4, Rhythm::from_code, "a rhythm")?,
            written_on: row.get(5)?,
            title: row.get::<Option<String>>(6)?.unwrap_or_default(),
            others: vec![others::of_two(row.get(7)?, row.get(8)?, side, None)],
            beat: agreed_on.map(|agreed_on| Beat { agreed_on, checked_in_on, asked_on }),
            beat_on: row.get(13)?,
            is_taken_over: is_set(row, 14)?,
        })
    })?;
    // Who else takes part is told only where the result is not.
    for (days, is_many) in found.iter_mut().zip(many) {
        if is_many && days.title.is_empty() {
            days.others = others::of(tx, person, days.agreement)?;
        }
    }
    Ok(found)
}
