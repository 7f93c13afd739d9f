//! The other parties of agreements in a list, by name.

use super::{code, seats};
use crate::whole::{Line, Other};
use zwerm_domain::{Actor, AgreementId, Date, PersonId, Side};
use zwerm_promise::Whom;
use zwerm_store::{Reader, StoreError, params, statements};

statements! {
    PEOPLE = "SELECT x.person_id, p.name, x.side, x.waits_since FROM agreement_party x JOIN person p ON p.id = x.person_id
        WHERE x.agreement_id = $1 ORDER BY p.sort_key, p.id";
    GROUPS = "SELECT g.team_id, g.work_role_id, COALESCE(t.name, r.name), g.side, g.holder_id, g.asked_on
        FROM agreement_group g LEFT JOIN team t ON t.id = g.team_id LEFT JOIN work_role r ON r.id = g.work_role_id
        WHERE g.agreement_id = $1 ORDER BY g.number";
}

/// The other of two.
pub(super) fn of_two(
    person: PersonId,
    name: String,
    reader: Side,
    waits_since: Option<Date>,
) -> Other {
    let side = reader.other();
    Other { whom: Whom::Person(person), name, holder: None, side, waits_since }
}

/// Fills in who else takes part, where that is more than one other person.
pub(crate) fn fill(tx: &mut Reader, actor: &Actor, lines: &mut [Line]) -> Result<(), StoreError> {
    for line in lines.iter_mut().filter(|line| line.is_many) {
        line.others = of(tx, actor.person(), line.id)?;
    }
    Ok(())
}

/// Everybody who takes part but the reader: persons first, then teams and roles.
pub(super) fn of(
    tx: &mut Reader,
    reader: PersonId,
    id: AgreementId,
) -> Result<Vec<Other>, StoreError> {
    let people: Vec<Other> = tx.all(&PEOPLE, &params![id], |row| {
        Ok(Other {
            whom: Whom::Person(row.get(0)?),
            name: row.get(1)?,
            holder: None,
            side: code(row, 2, Side::from_code, "a side")?,
            waits_since: row.get(3)?,
        })
    })?;
    let mut groups: Vec<(Other, Option<PersonId>)> = tx.all(&GROUPS, &params![id], |row| {
        let whom = seats::group(row, 0, 1)?;
        let other = Other {
            whom: whom.ok_or(StoreError::Column { index: 0, wanted: "a team or role" })?,
            name: row.get(2)?,
            holder: None,
            side: code(row, 3, Side::from_code, "a side")?,
            waits_since: row.get(5)?,
        };
        Ok((other, row.get(4)?))
    })?;
    let held: Vec<PersonId> = groups.iter().filter_map(|(_, holder)| *holder).collect();
    for (group, holder) in &mut groups {
        let own = |one: &&Other| one.whom.person().is_some() && one.whom.person() == *holder;
        if let Some(one) = people.iter().find(own) {
            group.holder = holder.map(|holder| (holder, one.name.clone()));
            group.waits_since = one.waits_since;
        }
    }
    groups.retain(|(_, holder)| *holder != Some(reader));
    let is_own = |one: &Other| {
        one.whom.person().is_some_and(|person| person != reader && !held.contains(&person))
    };
    let own = people.into_iter().filter(is_own);
    Ok(own.chain(groups.into_iter().map(|(group, _)| group)).collect())
}
