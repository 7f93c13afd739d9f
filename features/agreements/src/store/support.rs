//! Support that is asked of a team or role outside an agreement, as who is asked or took it sees it.

use super::code;
use zwerm_domain::{Actor, Date, NeedId, PersonId};
use zwerm_promise::{
    State,
    pair::{SupportText, asked_for, support_view},
    support::Support,
};
use zwerm_store::{PairReader, StoreError, params, statements};

statements! {
    ONE = "SELECT n.id, n.text, n.by_on, n.state, n.asked_of, n.asked_by, p.name, COALESCE(t.name, r.name), a.state
        FROM agreement_need n JOIN agreement a ON a.id = n.agreement_id JOIN agreement_need_group g ON g.need_id = n.id JOIN person p ON p.id = n.asked_by
        LEFT JOIN team t ON t.id = g.team_id LEFT JOIN work_role r ON r.id = g.work_role_id WHERE n.id = $1";
    ASKED = "SELECT need_id FROM need_asked WHERE person_id = $1 LIMIT 500";
    TAKEN = "SELECT g.need_id FROM agreement_need_group g JOIN agreement_need n ON n.id = g.need_id
        WHERE g.taker_id = $1 AND n.state = 'promised' AND NOT EXISTS
          (SELECT 1 FROM agreement_party x WHERE x.agreement_id = g.agreement_id AND x.person_id = $1) ORDER BY g.need_id LIMIT 30";
}

/// Most that is shown at once; the longest asked come first.
const MOST: usize = 30;

/// Support that somebody outside the agreement is asked for, or took.
#[derive(Clone, Debug)]
pub(crate) struct Outside {
    pub(crate) id: NeedId,
    /// What is asked.
    pub(crate) text: String,
    /// By when.
    pub(crate) by: Option<Date>,
    pub(crate) support: Support,
    /// Whether the agreement it is for has ended.
    pub(crate) is_over: bool,
    /// Who took it.
    pub(crate) giver: Option<PersonId>,
    pub(crate) asker: PersonId,
    pub(crate) asker_name: String,
    /// The team or role that is asked.
    pub(crate) group: String,
}

/// Support that the actor is asked for, or took; else it is absent.
pub(crate) fn one(tx: &mut PairReader, actor: &Actor, id: NeedId) -> Result<Outside, StoreError> {
    let asked = asked_for(tx, actor, id)?.ok_or(StoreError::NotFound)?;
    let view = support_view(actor, &asked).ok_or(StoreError::NotFound)?;
    tx.one(&ONE, &params![id], |row| {
        let text = SupportText::read(row, 0, 1)?;
        Ok(Outside {
            id,
            text: text.words(&view)?,
            by: row.get(2)?,
            support: code(row, 3, Support::from_code, "a support state")?,
            giver: row.get(4)?,
            asker: row.get(5)?,
            asker_name: row.get(6)?,
            group: row.get(7)?,
            is_over: code(row, 8, State::from_code, "a state")?.is_ended(),
        })
    })
}

/// All that the actor is asked for now.
pub(crate) fn asked(tx: &mut PairReader, actor: &Actor) -> Result<Vec<Outside>, StoreError> {
    let mut ids: Vec<NeedId> = tx.all(&ASKED, &params![actor.person()], |row| row.get(0))?;
    // Through two teams somebody is asked once. Here, because the engine makes a table for it on every Vandaag.
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().take(MOST).map(|id| one(tx, actor, id)).collect()
}

/// All that the actor took and that is not kept yet, of agreements of others.
pub(crate) fn taken(tx: &mut PairReader, actor: &Actor) -> Result<Vec<Outside>, StoreError> {
    let ids: Vec<NeedId> = tx.all(&TAKEN, &params![actor.person()], |row| row.get(0))?;
    ids.into_iter().map(|id| one(tx, actor, id)).collect()
}
