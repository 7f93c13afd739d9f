//! The parties of an agreement: persons, and teams and roles with who holds them.

use super::{code, is_set};
use zwerm_domain::{AgreementId, Date, PersonId, Side};
use zwerm_promise::{
    Course, Seat, Seats, Whom,
    pair::{Claim, Group, Since},
};
use zwerm_store::{
    Reader, Row, StoreError, Writer, params,
    proving::{GROUP, SEAT},
    statements,
};

statements! {
    PEOPLE = "SELECT person_id, side, is_asked FROM agreement_party WHERE agreement_id = $1 ORDER BY person_id";
    GROUPS = "SELECT team_id, work_role_id, side, holder_id, asked_on FROM agreement_group WHERE agreement_id = $1 ORDER BY number";
    ASKED_THROUGH = "SELECT g.agreement_id, g.number, g.team_id, g.work_role_id, g.holder_id, g.asked_on, g.proof FROM agreement_asked q
        JOIN agreement_group g ON g.agreement_id = q.agreement_id AND g.number = q.number
        WHERE q.agreement_id = $1 AND q.person_id = $2 ORDER BY g.number";
    SEAT_OF = "SELECT agreement_id, person_id, first_version, first_move, first_check_in, proof FROM agreement_party WHERE agreement_id = $1 AND person_id = $2";
    PROVED_GROUPS = "SELECT agreement_id, number, team_id, work_role_id, holder_id, asked_on, proof FROM agreement_group WHERE agreement_id = $1 ORDER BY number";
    PUT_GROUP = "UPDATE agreement_group SET holder_id = $3, asked_on = $4, proof = $5 WHERE agreement_id = $1 AND number = $2";
    ADD_PERSON = "INSERT INTO agreement_party (agreement_id, person_id, side, proof) VALUES ($1, $2, $3, $4) ON CONFLICT (agreement_id, person_id) DO NOTHING";
    ADD_GROUP = "INSERT INTO agreement_group (agreement_id, number, side, team_id, work_role_id, proof) VALUES ($1, $2, $3, $4, $5, $6)";
    IS_ASKED = "UPDATE agreement_party SET is_asked = $3 WHERE agreement_id = $1 AND person_id = $2 AND is_asked <> $3";
}

/// A team or a role from two columns of which one is empty.
pub(crate) fn group(row: &Row<'_>, team: usize, role: usize) -> Result<Option<Whom>, StoreError> {
    Ok(match row.get(team)? {
        Some(team) => Some(Whom::Team(team)),
        None => row.get::<Option<_>>(role)?.map(Whom::Role),
    })
}

/// The parties as stored; `None` if they contradict each other.
pub(crate) fn seats(
    tx: &mut Reader,
    id: AgreementId,
    is_many: bool,
) -> Result<Option<Seats>, StoreError> {
    let people: Vec<(PersonId, Side, bool)> = tx.all(&PEOPLE, &params![id], |row| {
        Ok((row.get(0)?, code(row, 1, Side::from_code, "a side")?, is_set(row, 2)?))
    })?;
    let groups = match is_many {
        true => tx.all(&GROUPS, &params![id], group_row)?,
        false => Vec::new(),
    };
    let holds = |person: &PersonId| groups.iter().any(|group| group.holder == Some(*person));
    let own = people.iter().filter(|(person, ..)| !holds(person)).map(|(person, side, asked)| {
        Seat::from_stored(*side, Whom::Person(*person), Some(*person), *asked)
    });
    let held = groups.iter().map(|group| {
        let asked = match group.holder {
            Some(holder) => people.iter().any(|(one, _, asked)| *one == holder && *asked),
            None => group.is_asked,
        };
        Seat::from_stored(group.side, group.whom, group.holder, asked)
    });
    let all: Option<Vec<Seat>> = own.chain(held).collect();
    Ok(all.and_then(|all| Seats::from_stored(all).ok()))
}

struct GroupRow {
    whom: Whom,
    side: Side,
    holder: Option<PersonId>,
    is_asked: bool,
}

fn group_row(row: &Row<'_>) -> Result<GroupRow, StoreError> {
    Ok(GroupRow {
        whom: group(row, 0, 1)?.ok_or(StoreError::Column { index: 0, wanted: "a team or role" })?,
        side: code(row, 2, Side::from_code, "a side")?,
        holder: row.get(3)?,
        is_asked: row.get::<Option<Date>>(4)?.is_some(),
    })
}

/// The team or role through which a person is asked, while nobody holds it. One that this server did not ask is none.
pub(crate) fn asked_through(
    tx: &mut Reader,
    id: AgreementId,
    person: PersonId,
) -> Result<Option<Whom>, StoreError> {
    let keys = tx.keys();
    let all = tx.all(&ASKED_THROUGH, &params![id, person], |row| {
        if GROUP.holds(&keys, row, 0)? { group(row, 2, 3) } else { Ok(None) }
    })?;
    Ok(all.into_iter().flatten().next())
}

/// Whether this server gave somebody their seat.
pub(crate) fn is_given(
    tx: &mut Reader,
    id: AgreementId,
    person: PersonId,
) -> Result<bool, StoreError> {
    let keys = tx.keys();
    let found = tx.first(&SEAT_OF, &params![id, person], |row| SEAT.holds(&keys, row, 0))?;
    Ok(found.unwrap_or_default())
}

/// The teams and roles that are parties and that this server made so.
fn groups(tx: &mut Reader, id: AgreementId) -> Result<Vec<Group>, StoreError> {
    let keys = tx.keys();
    let all = tx.all(&PROVED_GROUPS, &params![id], |row| {
        if !GROUP.holds(&keys, row, 0)? {
            return Ok(None);
        }
        Ok(Some(Group {
            agreement: row.get(0)?,
            number: row.get(1)?,
            team: row.get(2)?,
            role: row.get(3)?,
            holder: row.get(4)?,
            asked_on: row.get(5)?,
        }))
    })?;
    Ok(all.into_iter().flatten().collect())
}

fn put(tx: &mut Writer, group: Group) -> Result<(), StoreError> {
    let Group { agreement, number, holder, asked_on, .. } = group;
    let proof = Claim::Group(group).proof(&tx.keys())?;
    tx.run(&PUT_GROUP, &params![agreement, number, holder, asked_on, proof]).map(drop)
}

/// Lets somebody hold what another held.
pub(super) fn pass_groups(
    tx: &mut Writer,
    id: AgreementId,
    from: PersonId,
    to: PersonId,
) -> Result<(), StoreError> {
    for group in groups(tx, id)?.into_iter().filter(|group| group.holder == Some(from)) {
        put(tx, Group { holder: Some(to), ..group })?;
    }
    Ok(())
}

/// Writes the parties of a new agreement.
pub(super) fn add(tx: &mut Writer, id: AgreementId, seats: &Seats) -> Result<(), StoreError> {
    for (number, seat) in (1_i64..).zip(seats.iter()) {
        let (team, role) = match seat.whom() {
            Whom::Person(person) => {
                add_person(tx, id, person, seat.side())?;
                continue;
            }
            Whom::Team(team) => (Some(team), None),
            Whom::Role(role) => (None, Some(role)),
        };
        let group = Group { agreement: id, number, team, role, holder: None, asked_on: None };
        let proof = Claim::Group(group).proof(&tx.keys())?;
        tx.run(&ADD_GROUP, &params![id, number, seat.side().code(), team, role, proof])?;
    }
    Ok(())
}

fn add_person(
    tx: &mut Writer,
    id: AgreementId,
    person: PersonId,
    side: Side,
) -> Result<(), StoreError> {
    let proof = Claim::Seat(id, person, Since::default()).proof(&tx.keys())?;
    tx.run(&ADD_PERSON, &params![id, person, side.code(), proof]).map(drop)
}

/// Writes down whom it waits for now, and lets who answered for a team or role hold it.
pub(super) fn keep(
    tx: &mut Writer,
    id: AgreementId,
    course: &Course,
    today: Date,
) -> Result<(), StoreError> {
    let asked = match course.seats().is_many() {
        true => groups(tx, id)?,
        false => Vec::new(),
    };
    let is_ended = course.state().is_ended();
    for seat in course.seats().iter() {
        let group = asked.iter().find(|group| match seat.whom() {
            Whom::Person(_) => false,
            Whom::Team(team) => group.team == Some(team),
            Whom::Role(role) => group.role == Some(role),
        });
        let asks = seat.holder().is_none() && !is_ended;
        if let Some(group) = group {
            let asked_on = group.asked_on.or(Some(today)).filter(|_| asks);
            let next = Group { holder: seat.holder(), asked_on, ..*group };
            if let Some(holder) = next.holder.filter(|_| group.holder.is_none()) {
                // The holder is a party first: who is neither asked nor a party may change nothing.
                add_person(tx, id, holder, seat.side())?;
            }
            if next != *group {
                put(tx, next)?;
            }
        }
        if let Some(holder) = seat.holder() {
            tx.run(&IS_ASKED, &params![id, holder, i64::from(seat.is_asked())])?;
        }
    }
    Ok(())
}
