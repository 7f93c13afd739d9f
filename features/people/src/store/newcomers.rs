//! The SQL of bringing in new people, fifty at a time.

use super::{
    carrying_out::Hand,
    leaving::enqueue_leaving,
    rows::{ROWS, many_rows},
};
use crate::import::{NewPerson, PersonState};
use std::collections::HashMap;
use zwerm_directory::{TeamChange, folded, new_mark};
use zwerm_domain::PersonId;
use zwerm_store::{Sql, StoreError, Value, Writer, params, statements};

statements! {
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, email, phone, job_title, language, time_zone,
        working_hours, how_i_work, joined_on, leaves_on, version, mark)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING key, id";
    PEOPLE = many_rows!("INSERT INTO person (organisation_id, key, name, sort_key, email, phone, job_title, language, time_zone,
        working_hours, how_i_work, joined_on, leaves_on, version, mark)", 15, "RETURNING key, id");
    MEMBERSHIP = "INSERT INTO membership (person_id, team_id, is_main, since) VALUES ($1, $2, $3, $4)";
    MEMBERSHIPS = many_rows!("INSERT INTO membership (person_id, team_id, is_main, since)", 4, "");
    LEAD = "INSERT INTO team_lead (team_id, person_id, since) VALUES ($1, $2, $3)";
    LEADS = many_rows!("INSERT INTO team_lead (team_id, person_id, since)", 3, "");
}

/// Brings in everybody who is new.
pub(super) fn bring_in(hand: &mut Hand<'_>, people: &[NewPerson]) -> Result<(), StoreError> {
    let (mut memberships, mut leads) = (Vec::new(), Vec::new());
    for batch in people.chunks(ROWS) {
        let ids = insert(hand, batch)?;
        for NewPerson { state, .. } in batch {
            let id = *ids.get(&state.key).ok_or(StoreError::NotFound)?;
            if let Some(last_day) = state.left_on {
                enqueue_leaving(hand.tx, id, last_day, &hand.organisation.time_zone)?;
            }
            let main = state.team.iter().map(|team| (*team, true));
            let further = state.further_teams.iter().map(|team| (*team, false));
            for (team, is_main) in main.chain(further) {
                hand.note(team, id, TeamChange::Joined);
                memberships.push(params![id, hand.team(team)?, is_main, hand.today]);
            }
            for team in &state.leads {
                hand.note(*team, id, TeamChange::Leads);
                leads.push(params![hand.team(*team)?, id, hand.today]);
            }
        }
        keep(hand.tx, &MEMBERSHIP, &MEMBERSHIPS, &mut memberships, false)?;
        keep(hand.tx, &LEAD, &LEADS, &mut leads, false)?;
    }
    keep(hand.tx, &MEMBERSHIP, &MEMBERSHIPS, &mut memberships, true)?;
    keep(hand.tx, &LEAD, &LEADS, &mut leads, true)
}

/// The new ids, by key: in which order they come back is the engine's own affair.
fn insert(
    hand: &mut Hand<'_>,
    batch: &[NewPerson],
) -> Result<HashMap<String, PersonId>, StoreError> {
    let row = |row: &zwerm_store::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let rows: Vec<[Value; 15]> =
        batch.iter().map(|person| values(hand, &person.state)).collect::<Result<_, _>>()?;
    let made = if rows.len() == ROWS {
        hand.tx.all(&PEOPLE, rows.as_flattened(), row)?
    } else {
        let one = |values: &[Value; 15]| hand.tx.one(&PERSON, values, row);
        rows.iter().map(one).collect::<Result<_, _>>()?
    };
    Ok(made.into_iter().collect())
}

fn values(hand: &Hand<'_>, state: &PersonState) -> Result<[Value; 15], StoreError> {
    Ok(params![
        hand.organisation.id,
        &state.key,
        &state.name,
        folded(&state.name),
        state.email.as_deref(),
        &state.phone,
        &state.job_title,
        state.language.code(),
        &hand.organisation.time_zone,
        &state.working_hours,
        "",
        state.joined_on,
        state.left_on,
        1_i64,
        new_mark()?
    ])
}

/// Keeps as many rows as go in at once; at the end also the last ones, one by one.
fn keep<const COLUMNS: usize>(
    tx: &mut Writer,
    one: &'static Sql,
    many: &'static Sql,
    rows: &mut Vec<[Value; COLUMNS]>,
    is_end: bool,
) -> Result<(), StoreError> {
    let whole = rows.len() - rows.len() % ROWS;
    for batch in rows[..whole].chunks(ROWS) {
        tx.run(many, batch.as_flattened())?;
    }
    rows.drain(..whole);
    if is_end {
        rows.drain(..).try_for_each(|row| tx.run(one, &row).map(drop))?;
    }
    Ok(())
}
