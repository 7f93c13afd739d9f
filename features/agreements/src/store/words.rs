//! The private words of an agreement: read with a [`PairView`] alone, on the pair reader's own connection.

use super::{code, outline, seats};
use crate::{
    model::{Criterion, Need, Terms},
    whole::{
        AcceptanceCard, CheckInCard, DecisionCard, LookBackCard, NeedCard, Outlook, StepCard,
        VersionCard,
    },
};
use zwerm_domain::{Date, PersonId, TeamId};
use zwerm_promise::{
    Step, Whom,
    pair::{PairText, PairView},
    support::{Hand, Support},
};
use zwerm_store::{PairReader, Row, Spot, StoreError, params, spot, statements};

statements! {
    VERSION = "SELECT v.agreement_id, v.author_id, v.written_on, w.message, w.for_whom, w.may_go_wrong, w.may_not_go_wrong, w.in_return, w.title, w.result
        FROM agreement_version v JOIN agreement_words w ON w.agreement_id = v.agreement_id AND w.number = v.number
        WHERE v.agreement_id = $1 AND v.number = $2";
    CRITERIA = "SELECT agreement_id, text, seen_on, position FROM agreement_criterion WHERE agreement_id = $1 AND number = $2 ORDER BY position";
    VERSION_NEEDS = "SELECT n.agreement_id, n.id, n.asked_of, n.text, n.by_on, g.team_id, g.work_role_id
        FROM agreement_version_need v JOIN agreement_need n ON n.id = v.need_id LEFT JOIN agreement_need_group g ON g.need_id = n.id
        WHERE v.agreement_id = $1 AND v.number = $2 ORDER BY v.position";
    NEEDS = "SELECT n.agreement_id, n.id, n.asked_of, n.text, n.by_on, n.state, n.answered_on, n.kept_on, n.check_in_id,
        (SELECT COUNT(*) FROM agreement_version_need v WHERE v.agreement_id = n.agreement_id AND v.need_id = n.id AND v.number = $2),
        (SELECT COUNT(*) FROM agreement_version_need v WHERE v.agreement_id = n.agreement_id AND v.need_id = n.id AND v.number = $3),
        n.asked_by, g.team_id, g.work_role_id, COALESCE(t.name, r.name)
        FROM agreement_need n LEFT JOIN agreement_need_group g ON g.need_id = n.id
        LEFT JOIN team t ON t.id = g.team_id LEFT JOIN work_role r ON r.id = g.work_role_id WHERE n.agreement_id = $1 ORDER BY n.id";
    // Why it matters to who is away stays between those who read it before.
    REASONS = "SELECT r.agreement_id, r.person_id, r.text FROM agreement_reason r WHERE r.agreement_id = $1
        AND NOT EXISTS (SELECT 1 FROM agreement_hand_over h WHERE h.agreement_id = r.agreement_id AND h.from_id = r.person_id AND h.to_id = $2 AND h.stand_in = 'running')";
    ACCEPTANCES = "SELECT agreement_id, number, person_id, accepted_on, own_words FROM acceptance WHERE agreement_id = $1
        AND (CAST($2 AS BIGINT) = 0 OR number > $2 OR person_id = $3) ORDER BY number, person_id";
    CHECK_INS = "SELECT agreement_id, person_id, given_on, done, need, outlook, id FROM check_in WHERE agreement_id = $1 AND id >= $2 ORDER BY id DESC";
    STEPS = "SELECT m.agreement_id, m.kind, m.person_id, m.version, m.made_on, n.text, s.until_on, m.id, h.from_id, h.to_id, d.team_id, d.decided_on, e.name, h.starts_on, h.returns_on, s.reason FROM agreement_move m
        LEFT JOIN agreement_note n ON n.move_id = m.id AND n.move_id >= $2 LEFT JOIN agreement_step_in s ON s.move_id = m.id AND s.move_id >= $2
        LEFT JOIN agreement_hand_over h ON h.agreement_id = m.agreement_id AND m.id IN (h.offered_move, h.closed_move, h.began_move, h.over_move)
        LEFT JOIN agreement_decision d ON d.move_id = m.id LEFT JOIN team e ON e.id = d.team_id WHERE m.agreement_id = $1 ORDER BY m.id";
    LOOK_BACKS = "SELECT agreement_id, person_id, went_well, do_differently, ask_or_offer FROM look_back WHERE agreement_id = $1";
}

pub(super) fn open(
    row: &Row<'_>,
    view: &PairView<'_>,
    at: usize,
    spot: Spot,
) -> Result<String, StoreError> {
    PairText::read(row, 0, at, spot)?.words(view)
}

fn open_if_any(
    row: &Row<'_>,
    view: &PairView<'_>,
    at: usize,
    spot: Spot,
) -> Result<String, StoreError> {
    let text = PairText::read_if_any(row, 0, at, spot)?;
    text.map_or_else(|| Ok(String::new()), |text| text.words(view))
}

/// Who is asked for support: the team or role in two columns, or else the person in another.
fn asked_of(row: &Row<'_>, person: usize, group: usize) -> Result<Whom, StoreError> {
    let whom = seats::group(row, group, group + 1)?;
    whom.or(row.get::<Option<PersonId>>(person)?.map(Whom::Person))
        .ok_or(StoreError::Column { index: person, wanted: "somebody" })
}

/// One wording, whole.
pub(crate) fn version(
    tx: &mut PairReader,
    view: &PairView<'_>,
    number: i64,
) -> Result<VersionCard, StoreError> {
    let (id, first) = (view.agreement(), view.since().version);
    // A wording from before somebody came in stays between the others, and so does the word with the one
    // that held then.
    if number < first {
        return Err(StoreError::NotFound);
    }
    let outline = outline(tx, id, number)?;
    let (criteria, needs) = criteria_needs(tx, view, number)?;
    tx.one(&VERSION, &params![id, number], |row| {
        Ok(VersionCard {
            number,
            author: row.get(1)?,
            on: row.get(2)?,
            message: match number == first {
                true => String::new(),
                false => open(row, view, 3, spot("agreement_words.message", number))?,
            },
            terms: Terms {
                outline: outline.clone(),
                title: open(row, view, 8, spot("agreement_words.title", number))?,
                result: open(row, view, 9, spot("agreement_words.result", number))?,
                criteria: criteria.clone(),
                needs: needs.clone(),
                for_whom: open(row, view, 4, spot("agreement_words.for_whom", number))?,
                may_go_wrong: open(row, view, 5, spot("agreement_words.may_go_wrong", number))?,
                may_not_go_wrong: open(
                    row,
                    view,
                    6,
                    spot("agreement_words.may_not_go_wrong", number),
                )?,
                in_return: open(row, view, 7, spot("agreement_words.in_return", number))?,
            },
        })
    })
}

type CriteriaAndNeeds = (Vec<Criterion<String>>, Vec<Need<String>>);

/// The lists of one wording.
pub(crate) fn criteria_needs(
    tx: &mut PairReader,
    view: &PairView<'_>,
    number: i64,
) -> Result<CriteriaAndNeeds, StoreError> {
    let of = params![view.agreement(), number];
    let criteria = tx.all(&CRITERIA, &of, |row| {
        let spot = spot("agreement_criterion.text", number).and(row.get::<i64>(3)?);
        Ok(Criterion { text: open(row, view, 1, spot)?, seen_on: row.get(2)? })
    })?;
    let needs = tx.all(&VERSION_NEEDS, &of, |row| {
        Ok(Need {
            id: Some(row.get(1)?),
            asked_of: asked_of(row, 2, 5)?,
            text: open(row, view, 3, spot("agreement_need.text", row.get::<i64>(1)?))?,
            by: row.get(4)?,
        })
    })?;
    Ok((criteria, needs))
}

/// Every need that stands in the newest or the agreed wording, or that a check-in asked.
pub(crate) fn needs(
    tx: &mut PairReader,
    view: &PairView<'_>,
    newest: i64,
    agreed: Option<i64>,
) -> Result<Vec<NeedCard>, StoreError> {
    let mut needs =
        tx.all(&NEEDS, &params![view.agreement(), newest, agreed.unwrap_or(0)], |row| {
            Ok(NeedCard {
                id: row.get(1)?,
                asked_by: row.get(11)?,
                asked_of: asked_of(row, 2, 12)?,
                group: row.get::<Option<String>>(14)?.unwrap_or_default(),
                giver: row.get(2)?,
                hand: Hand::Other,
                text: open(row, view, 3, spot("agreement_need.text", row.get::<i64>(1)?))?,
                by: row.get(4)?,
                support: code(row, 5, Support::from_code, "a support state")?,
                answered_on: row.get(6)?,
                kept_on: row.get(7)?,
                is_from_check_in: row.get::<Option<i64>>(8)?.is_some(),
                is_in_newest: row.get::<i64>(9)? > 0,
                is_in_agreed: row.get::<i64>(10)? > 0,
            })
        })?;
    needs.retain(|need| need.is_in_newest || need.is_in_agreed || need.is_from_check_in);
    Ok(needs)
}

/// Why it matters to whom.
pub(crate) fn reasons(
    tx: &mut PairReader,
    view: &PairView<'_>,
) -> Result<Vec<(PersonId, String)>, StoreError> {
    tx.all(&REASONS, &params![view.agreement(), view.person()], |row| {
        let spot = spot("agreement_reason.text", row.get::<i64>(1)?);
        Ok((row.get(1)?, open(row, view, 2, spot)?))
    })
}

/// Who accepted what.
pub(crate) fn acceptances(
    tx: &mut PairReader,
    view: &PairView<'_>,
) -> Result<Vec<AcceptanceCard>, StoreError> {
    let since = params![view.agreement(), view.since().version, view.person()];
    tx.all(&ACCEPTANCES, &since, |row| {
        let spot = spot("acceptance.own_words", row.get::<i64>(1)?).and(row.get::<i64>(2)?);
        Ok(AcceptanceCard {
            version: row.get(1)?,
            person: row.get(2)?,
            on: row.get(3)?,
            own_words: open(row, view, 4, spot)?,
        })
    })
}

/// Check-ins, newest first.
pub(crate) fn check_ins(
    tx: &mut PairReader,
    view: &PairView<'_>,
) -> Result<Vec<CheckInCard>, StoreError> {
    tx.all(&CHECK_INS, &params![view.agreement(), view.since().check_in], |row| {
        let key: i64 = row.get(6)?;
        Ok(CheckInCard {
            person: row.get(1)?,
            on: row.get(2)?,
            done: open(row, view, 3, spot("check_in.done", key))?,
            need: open(row, view, 4, spot("check_in.need", key))?,
            outlook: code(row, 5, Outlook::from_code, "an outlook")?,
        })
    })
}

/// How it went, oldest first.
pub(crate) fn steps(tx: &mut PairReader, view: &PairView<'_>) -> Result<Vec<StepCard>, StoreError> {
    let since = view.since();
    tx.all(&STEPS, &params![view.agreement(), since.made], |row| {
        let (from, to): (Option<PersonId>, Option<PersonId>) = (row.get(8)?, row.get(9)?);
        let (team, decided_on): (Option<TeamId>, Option<Date>) = (row.get(10)?, row.get(11)?);
        let name = row.get::<Option<String>>(12)?.unwrap_or_default();
        let decision = team.zip(decided_on);
        let (made, version): (i64, i64) = (row.get(7)?, row.get(3)?);
        let mut note = open_if_any(row, view, 5, spot("agreement_note.text", made))?;
        if note.is_empty() {
            note = open_if_any(row, view, 15, spot("agreement_step_in.reason", made))?;
        }
        Ok(StepCard {
            is_before: made < since.made,
            hand_over: from.zip(to),
            away: super::hand_over::away(row, 13)?,
            decision: decision.map(|(team, on)| DecisionCard { team, name, on }),
            step: code(row, 1, Step::from_code, "a step")?,
            person: row.get(2)?,
            version,
            on: row.get(4)?,
            note,
            until: row.get(6)?,
        })
    })
}

/// All look-backs, as stored; what the reader may see of them is decided by `zwerm_promise::look_back`.
pub(crate) fn look_backs(
    tx: &mut PairReader,
    view: &PairView<'_>,
) -> Result<Vec<(PersonId, LookBackCard)>, StoreError> {
    tx.all(&LOOK_BACKS, &params![view.agreement()], |row| {
        let who: i64 = row.get(1)?;
        let card = LookBackCard {
            went_well: open(row, view, 2, spot("look_back.went_well", who))?,
            do_differently: open(row, view, 3, spot("look_back.do_differently", who))?,
            ask_or_offer: open(row, view, 4, spot("look_back.ask_or_offer", who))?,
        };
        Ok((row.get(1)?, card))
    })
}
