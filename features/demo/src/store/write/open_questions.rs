//! Writes the open questions of the demo's waves: their groups and, of waves that are over, what was written. Made up like the rest of
//! them: no ballots, and nothing that says who wrote what, for nobody did.

use super::Keys;
use crate::world::texts::{
    open_answers::{COAT, MISSING},
    template::Both,
    waves::OTHERS,
};
use zwerm_anonymity::{
    cells::Cut,
    open_groups::{OpenGroup, everybody, groups},
    roster::Roster,
};
use zwerm_domain::{Date, PersonId, Threshold, WaveId};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    GROUP = "INSERT INTO wave_open_group (wave_id, number, question, says, name, invited, answers_level, issued, counted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    CELL = "INSERT INTO wave_open_cell (wave_id, number, cell) VALUES ($1, $2, $3)";
    ANSWER = "INSERT INTO wave_open_answer (wave_id, number, words) VALUES ($1, $2, $3) RETURNING id";
    REMOVAL = "INSERT INTO wave_open_removal (answer_id, made_on, person_id, reason) VALUES ($1, $2, $3, 'name')";
}

/// The questions as they are promised.
const MISSING_SAYS: &str = "Wat missen we in deze lijst?";
const COAT_SAYS: &str = "Waar zit de jas als gegoten, en waar knelt hij?";
/// So many wrote something in each group of a wave that is over.
const WROTE: usize = 16;

/// One wave with its people.
pub(super) struct Asked<'a> {
    pub(super) id: WaveId,
    /// Which one it is, counted from 0.
    pub(super) number: usize,
    /// When it was over; nothing of one that is open.
    pub(super) over_on: Option<Date>,
    pub(super) roster: &'a Roster,
    pub(super) cut: &'a Cut,
    pub(super) organisation: &'a str,
    /// Who took an answer away.
    pub(super) council: PersonId,
}

/// Each wave asks where the coat fits; those that are over asked what is missing as well.
pub(super) fn write(tx: &mut Writer, keys: &Keys, it: &Asked<'_>) -> Result<(), StoreError> {
    let level = Threshold::OpenAnswers.usual().number();
    let answers = u32::try_from(level).unwrap_or(u32::MAX);
    let all = everybody(it.cut, answers).filter(|_| it.over_on.is_some());
    let coat = groups(&it.roster.nodes, it.cut, answers).unwrap_or_default();
    let missing = all.into_iter().map(|group| ("missing", MISSING_SAYS, MISSING, group));
    let coat = coat.into_iter().map(|group| ("coat", COAT_SAYS, COAT, group));
    for (at, (question, says, texts, group)) in missing.chain(coat).enumerate() {
        let number = i64::try_from(it.cut.cells.len() + at + 1).unwrap_or(i64::MAX);
        let (invited, wrote) = (i64::from(group.invited), WROTE as i64);
        let taken = it.over_on.map(|_| (invited - 2, wrote)).unzip();
        let name = name(keys, it, &group);
        let values = params![it.id, number, question, says, name, invited, level, taken.0, taken.1];
        tx.run(&GROUP, &values)?;
        for cell in &group.cells {
            tx.run(&CELL, &params![it.id, number, i64::try_from(cell + 1).unwrap_or(i64::MAX)])?;
        }
        if let Some(over_on) = it.over_on {
            said(tx, keys, it, (number, at, texts, over_on))?;
        }
    }
    Ok(())
}

fn name(keys: &Keys, it: &Asked<'_>, group: &OpenGroup) -> String {
    let unit = &it.roster.nodes[group.unit];
    let unit = if unit.parent.is_none() { it.organisation } else { unit.name.as_str() };
    match group.is_whole {
        true => unit.to_owned(),
        false => format!("{unit}: {}", OTHERS.say(keys.language)),
    }
}

/// Of each group other texts, in each wave; one of the newest list of all was taken away again.
fn said(
    tx: &mut Writer,
    keys: &Keys,
    it: &Asked<'_>,
    (number, at, texts, over_on): (i64, usize, &[Both], Date),
) -> Result<(), StoreError> {
    for turn in 0..WROTE {
        // Steps of five go round lists of 18 and of 32 without meeting a text twice.
        let text = &texts[(it.number * 7 + at * WROTE + turn * 5) % texts.len()];
        let is_removed = at == 0 && turn == 11;
        let words = if is_removed { String::new() } else { text.say(keys.language).to_owned() };
        let id: i64 = tx.one(&ANSWER, &params![it.id, number, words], |row| row.get(0))?;
        if is_removed {
            tx.run(&REMOVAL, &params![id, over_on, it.council])?;
        }
    }
    Ok(())
}
