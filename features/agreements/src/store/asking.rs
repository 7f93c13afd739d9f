//! The SQL of mail that asks: who is asked what, what was told already, and the links to answer with.

use super::{code, is_set, open::due, others, show::waiting};
use crate::{
    model::{ByMail, Due},
    whole::Other,
};
use zwerm_domain::{AgreementId, Date, NeedId, PersonId, Side, Timestamp};
use zwerm_promise::{State, Step};
use zwerm_store::{
    PairReader, Reader, Row, StoreError, Writer, params, proving::ANSWER_LINK, statements,
};
use zwerm_web::Token;

/// Where an agreement stands for somebody (`p`). A yes of another party, while more are waited for, is no
/// move that makes an answer old.
macro_rules! stands {
    ($through:literal, $mine:literal) => {
        concat!(
            "SELECT a.state, a.version, a.agreed_version,
        a.moves - (SELECT COUNT(*) FROM agreement_move y WHERE y.agreement_id = a.id AND y.kind IN ('accepted', 'thanked', 'end_accepted')),
        p.waits_since, p.side, p.is_asked, a.opened_by, a.is_many, ", $through, " FROM agreement a JOIN ", $mine)
    };
}

statements! {
    ASKED = "SELECT agreement_id, person_id, kind, version FROM agreement_move WHERE id = $1 AND person_id IS NOT NULL";
    WHO_WAITS = "SELECT person_id FROM agreement_party WHERE agreement_id = $1 AND is_asked = 1 AND person_id <> $2
        UNION SELECT person_id FROM agreement_asked WHERE agreement_id = $1 AND person_id <> $2 ORDER BY person_id";
    WHO_CHECKS_IN = "SELECT person_id FROM agreement_party
        WHERE agreement_id = $1 AND side = 'performer' AND waits_since IS NOT NULL AND person_id <> $2 ORDER BY person_id";
    STANDS = stands!("CAST(NULL AS TEXT)", "agreement_party p ON p.agreement_id = a.id AND p.person_id = $2 WHERE a.id = $1");
    STANDS_ASKED = stands!("COALESCE(t.name, r.name)", "(SELECT agreement_id, number, side, asked_on AS waits_since, 1 AS is_asked FROM agreement_asked WHERE person_id = $2) p
          ON p.agreement_id = a.id
        JOIN agreement_group g ON g.agreement_id = a.id AND g.number = p.number
        LEFT JOIN team t ON t.id = g.team_id LEFT JOIN work_role r ON r.id = g.work_role_id WHERE a.id = $1 ORDER BY p.number LIMIT 1");
    ASKED_SINCE = "SELECT COUNT(*) FROM agreement_move WHERE agreement_id = $1 AND id > $2
        AND kind IN ('proposed', 'countered', 'revised', 'renegotiated', 'recorded', 'delivered', 'release_asked', 'did_not_work_out_asked', 'finish_asked')";
    CHECKED_IN_SINCE = "SELECT COUNT(*) FROM agreement_move WHERE agreement_id = $1 AND id > $2 AND kind IN ('checked_in', 'check_in_asked')";
    NEEDS_OF = "SELECT COUNT(*) FROM agreement_version_need e JOIN agreement_need q ON q.id = e.need_id
        WHERE e.agreement_id = $1 AND e.number = $2 AND q.state IN ('asked', 'declined') AND (q.asked_of = $3 OR EXISTS (SELECT 1
          FROM agreement_need_group n JOIN agreement_group g ON g.agreement_id = n.agreement_id AND (g.team_id = n.team_id OR g.work_role_id = n.work_role_id)
          JOIN agreement_asked x ON x.agreement_id = g.agreement_id AND x.number = g.number WHERE n.need_id = q.id AND x.person_id = $3))";
    NEED_IS_OPEN = "SELECT COUNT(*) FROM agreement_need WHERE agreement_id = $1 AND id = $2 AND asked_of = $3 AND state = 'asked'";
    ASKED_OUTSIDE = "SELECT COALESCE(t.name, r.name) FROM need_asked x JOIN agreement_need_group g ON g.need_id = x.need_id
        LEFT JOIN team t ON t.id = g.team_id LEFT JOIN work_role r ON r.id = g.work_role_id WHERE x.need_id = $1 AND x.person_id = $2 LIMIT 1";
    // What is shown, and what will be once it is agreed.
    SHOWN = "SELECT COALESCE(s.result, n.result), v.due_on, v.review_on, v.written_on, s.number, k.wrapped FROM agreement_version v
        LEFT JOIN agreement_shown s ON s.agreement_id = v.agreement_id AND s.number = v.number
        LEFT JOIN agreement_to_show n ON n.agreement_id = v.agreement_id AND n.number = v.number
        LEFT JOIN pair_key k ON k.agreement_id = v.agreement_id
        WHERE v.agreement_id = $1 AND v.number = $2 AND v.visibility <> 'parties' AND COALESCE(s.result, n.result) IS NOT NULL";
    NAME = "SELECT name FROM person WHERE id = $1";
    CLAIM = "INSERT INTO agreement_told (person_id, about) VALUES ($1, $2) ON CONFLICT (person_id, about) DO NOTHING";
    TAKE_BACK = "DELETE FROM agreement_told WHERE person_id = $1 AND about = $2 AND told_on IS NULL";
    TOLD = "UPDATE agreement_told SET told_on = $3 WHERE person_id = $1 AND about = $2";
    KEEP_LINK = "INSERT INTO answer_link (token_hash, person_id, agreement_id, version, moves, answer, expires_at, proof) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    LINK = "SELECT person_id, agreement_id, version, moves, answer, expires_at, used_at,
        token_hash, person_id, agreement_id, version, moves, answer, expires_at, proof FROM answer_link WHERE token_hash = $1";
    SAID_YES = "SELECT DISTINCT person_id FROM answer_link WHERE agreement_id = $1 AND version = $2 AND answer = 'accept' AND used_at IS NOT NULL ORDER BY person_id";
    USE_LINK = "UPDATE answer_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL";
}

/// A move that asks.
pub(crate) struct Asked {
    pub(crate) agreement: AgreementId,
    pub(crate) by: PersonId,
    pub(crate) step: Step,
    pub(crate) version: i64,
}

pub(crate) fn asked(tx: &mut Reader, made: i64) -> Result<Option<Asked>, StoreError> {
    tx.first(&ASKED, &params![made], |row| {
        Ok(Asked {
            agreement: row.get(0)?,
            by: row.get(1)?,
            step: code(row, 2, Step::from_code, "a step")?,
            version: row.get(3)?,
        })
    })
}

/// Who is asked by such a move, but the one who made it: for an answer, also through a team or role; or for a
/// check-in, which who does it gives.
pub(crate) fn who_waits(tx: &mut Reader, asked: &Asked) -> Result<Vec<PersonId>, StoreError> {
    let sql = if asked.step == Step::CheckInAsked { &WHO_CHECKS_IN } else { &WHO_WAITS };
    tx.all(sql, &params![asked.agreement, asked.by], |row| row.get(0))
}

/// Where an agreement stands for one of its parties, or for who is asked through a team or role.
pub(crate) struct Stands {
    pub(crate) state: State,
    pub(crate) version: i64,
    pub(crate) agreed_version: Option<i64>,
    /// How many moves were made; one that only leaves more yeses to wait for is not counted.
    pub(crate) moves: i64,
    /// Whether this party is asked for an answer.
    pub(crate) is_asked: bool,
    /// Whether this party is asked for anything: an answer, or a check-in.
    waits: bool,
    pub(crate) side: Side,
    /// Who opened what is open.
    pub(crate) opener: Option<PersonId>,
    /// Whether others take part than two persons.
    pub(crate) is_many: bool,
    /// The name of the team or role through which this person is asked.
    pub(crate) through: Option<String>,
}

pub(crate) fn stands(
    tx: &mut Reader,
    agreement: AgreementId,
    person: PersonId,
) -> Result<Option<Stands>, StoreError> {
    let of = params![agreement, person];
    match tx.first(&STANDS, &of, stands_row)? {
        None => tx.first(&STANDS_ASKED, &of, stands_row),
        found => Ok(found),
    }
}

impl Stands {
    /// Whether such a step asks something of this party now. Giving check-ins is for who does it.
    pub(crate) fn is_asked_by(&self, step: Step) -> bool {
        match step {
            Step::CheckInAsked => self.waits && self.side == Side::Performer,
            _ => self.is_asked,
        }
    }
}

fn stands_row(row: &Row<'_>) -> Result<Stands, StoreError> {
    Ok(Stands {
        state: code(row, 0, State::from_code, "a state")?,
        version: row.get(1)?,
        agreed_version: row.get(2)?,
        moves: row.get(3)?,
        waits: row.get::<Option<Date>>(4)?.is_some(),
        side: code(row, 5, Side::from_code, "a side")?,
        is_asked: is_set(row, 6)?,
        opener: row.get(7)?,
        is_many: is_set(row, 8)?,
        through: row.get(9)?,
    })
}

/// Whether something was asked, or answered with a check-in, after this move, or a check-in asked again: then
/// that is told instead.
pub(crate) fn is_overtaken(
    tx: &mut Reader,
    agreement: AgreementId,
    made: i64,
    step: Step,
) -> Result<bool, StoreError> {
    let sql = if step == Step::CheckInAsked { &CHECKED_IN_SINCE } else { &ASKED_SINCE };
    tx.one(sql, &params![agreement, made], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Whether the version asks something of this person that a yes would promise.
pub(crate) fn asks_support(
    tx: &mut PairReader,
    agreement: AgreementId,
    version: i64,
    person: PersonId,
) -> Result<bool, StoreError> {
    tx.one(&NEEDS_OF, &params![agreement, version, person], |row| Ok(row.get::<i64>(0)? > 0))
}

/// Whether this support is still asked of this person.
pub(crate) fn need_is_open(
    tx: &mut PairReader,
    agreement: AgreementId,
    need: NeedId,
    person: PersonId,
) -> Result<bool, StoreError> {
    tx.one(&NEED_IS_OPEN, &params![agreement, need, person], |row| Ok(row.get::<i64>(0)? > 0))
}

/// What a version shows to a team or the organisation, and so may stand in a mail.
#[derive(Clone, Debug)]
pub(crate) struct ShownVersion {
    pub(crate) result: String,
    pub(crate) due: Due,
    pub(crate) written_on: Date,
}

/// What a version shows to others than its parties, or will once it is agreed; nothing of a private one.
pub(crate) fn shown_version(
    tx: &mut Reader,
    agreement: AgreementId,
    number: i64,
) -> Result<Option<ShownVersion>, StoreError> {
    let mut opener = tx.opener();
    tx.first(&SHOWN, &params![agreement, number], |row| {
        let result = match row.get::<Option<i64>>(4)? {
            Some(_) => row.get(0)?,
            None => opener.key(row, agreement, 5)?.words(row, 0, waiting(number))?,
        };
        Ok(ShownVersion { result, due: due(row, 1)?, written_on: row.get(3)? })
    })
}

pub(crate) fn name(tx: &mut Reader, person: PersonId) -> Result<String, StoreError> {
    tx.one(&NAME, &params![person], |row| row.get(0))
}

/// The other parties: with whom it is agreed. The team or role through which somebody is asked is none.
pub(crate) fn others(
    tx: &mut Reader,
    agreement: AgreementId,
    person: PersonId,
    stands: &Stands,
) -> Result<Vec<Other>, StoreError> {
    let mut others = others::of(tx, person, agreement)?;
    let is_own = |one: &Other| one.whom.is_group() && stands.through.as_ref() == Some(&one.name);
    others.retain(|one| !is_own(one));
    Ok(others)
}

/// The team or role through which a person is asked for support of an agreement they are no party of.
pub(crate) fn asked_outside(
    tx: &mut Reader,
    need: NeedId,
    person: PersonId,
) -> Result<Option<String>, StoreError> {
    tx.first(&ASKED_OUTSIDE, &params![need, person], |row| row.get(0))
}

/// Who said yes to a version by mail.
pub(crate) fn said_yes(
    tx: &mut Reader,
    agreement: AgreementId,
    version: i64,
) -> Result<Vec<PersonId>, StoreError> {
    tx.all(&SAID_YES, &params![agreement, version], |row| row.get(0))
}

/// Takes it on to tell this person; `false` when it was told, or was on its way when a server stopped.
pub(crate) fn claim(tx: &mut Writer, person: PersonId, about: &str) -> Result<bool, StoreError> {
    Ok(tx.run(&CLAIM, &params![person, about])? == 1)
}

/// It was not told after all: the mail did not go out.
pub(crate) fn take_back(tx: &mut Writer, person: PersonId, about: &str) -> Result<(), StoreError> {
    tx.run(&TAKE_BACK, &params![person, about]).map(drop)
}

/// It was told.
pub(crate) fn told(
    tx: &mut Writer,
    person: PersonId,
    about: &str,
    today: Date,
) -> Result<(), StoreError> {
    tx.run(&TOLD, &params![person, about, today]).map(drop)
}

/// What a link answers, for whom.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) person: PersonId,
    pub(crate) agreement: AgreementId,
    pub(crate) version: i64,
    pub(crate) moves: i64,
    pub(crate) answer: ByMail,
    pub(crate) expires_at: Timestamp,
    pub(crate) is_used: bool,
}

pub(crate) fn keep_link(tx: &mut Writer, token: &Token, link: &Link) -> Result<(), StoreError> {
    let mut values = params![
        token.hash(),
        link.person,
        link.agreement,
        link.version,
        link.moves,
        link.answer.code(),
        link.expires_at
    ]
    .to_vec();
    values.push(ANSWER_LINK.proof(&tx.keys(), &values)?.into());
    tx.run(&KEEP_LINK, &values).map(drop)
}

pub(crate) fn link(tx: &mut Reader, token: &Token) -> Result<Option<Link>, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&LINK, &params![token.hash()], |row| {
        if !ANSWER_LINK.holds(&keys, row, 7)? {
            return Ok(None);
        }
        Ok(Some(Link {
            person: row.get(0)?,
            agreement: row.get(1)?,
            version: row.get(2)?,
            moves: row.get(3)?,
            answer: code(row, 4, ByMail::from_code, "an answer")?,
            expires_at: row.get(5)?,
            is_used: row.get::<Option<i64>>(6)?.is_some(),
        }))
    })?;
    Ok(found.flatten())
}

/// Uses a link up; `false` when somebody was first.
pub(crate) fn use_link(tx: &mut Writer, token: &Token, now: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&USE_LINK, &params![token.hash(), now])? == 1)
}
