//! What goes with a wave: its levels and name, what teams that were merged said of it, and letters on paper.

use super::{Making, Plan, at};
use crate::world::{cast::Cast, waves::Wave};
use zwerm_anonymity::cells::cut;
use zwerm_domain::{PersonId, Threshold, WaveId};
use zwerm_store::{StoreError, Writer, params, statements};

statements! {
    WISH = "INSERT INTO wave_wish (wave_id, team_id, cut, kind, made_on, person_id) VALUES ($1, $2, 1, $3, $4, $5)";
    LETTERS = "INSERT INTO wave_letters (wave_id, cell, letters, made_on, made_by) VALUES ($1, $2, $3, $4, $5)";
    LETTER = "UPDATE wave_invited SET letter_by = $3 WHERE wave_id = $1 AND person_id = $2";
}

/// So many letters were made for one group, and handed out.
const LETTERS_MADE: i64 = 12;
const LETTERS_DRAWN: usize = 4;

impl Making<'_> {
    /// Of the teams that were merged one would rather have a team round, and the others say nothing yet.
    pub(super) fn wishes(
        &self,
        tx: &mut Writer,
        id: WaveId,
        wave: &Wave,
        plan: &Plan<'_>,
    ) -> Result<(), StoreError> {
        let (roster, cut) = (plan.roster, plan.cut);
        let least = u32::try_from(plan.invited).unwrap_or(u32::MAX);
        let is_small = |node: &&usize| roster.nodes[**node].people < least;
        let merged = cut.cells.iter().filter(|cell| cell.teams.len() > 1);
        let small = merged.flat_map(|cell| cell.teams.iter().filter(is_small));
        for (node, kind) in small.zip(["round"]) {
            let member = roster.people.iter().find(|(_, at)| at == node);
            if let (Some(team), Some((person, _))) = (roster.teams[*node], member) {
                tx.run(&WISH, &params![id, team, kind, wave.made_on, *person])?;
            }
        }
        Ok(())
    }

    /// Letters on paper for one group, of which a few were handed out. Their codes were never there: who wants to see letters makes some.
    pub(super) fn letters(
        &self,
        tx: &mut Writer,
        id: WaveId,
        wave: &Wave,
    ) -> Result<(), StoreError> {
        let roster = self.roster(wave.made_on)?;
        let level = Threshold::Invited.usual().number();
        let least = u32::try_from(level).unwrap_or(u32::MAX);
        let Ok(cut) = cut(&roster.nodes, least) else { return Ok(()) };
        // Who works there, but for those whom somebody steps into first.
        let cast: Vec<PersonId> = Cast::all()
            .map(|it| at(&self.keys.people, self.world.cast(it)))
            .collect::<Result<_, _>>()?;
        let with_letters = |cell: &zwerm_anonymity::cells::Cell| {
            let is_there = |it: &&(PersonId, usize)| cell.teams.contains(&it.1);
            let all = roster.people.iter().filter(is_there).map(|it| it.0);
            all.filter(|it| !cast.contains(it)).collect::<Vec<_>>()
        };
        let largest = cut.cells.iter().enumerate().max_by_key(|(_, cell)| cell.invited);
        let Some((place, cell)) = largest else { return Ok(()) };
        let number = i64::try_from(place + 1).unwrap_or(i64::MAX);
        tx.run(&LETTERS, &params![id, number, LETTERS_MADE, wave.signed_on, self.council])?;
        for person in with_letters(cell).into_iter().rev().take(LETTERS_DRAWN) {
            tx.run(&LETTER, &params![id, person, self.council])?;
        }
        Ok(())
    }
}

/// From how many on, where nobody chose otherwise.
pub(super) fn level(threshold: Threshold) -> i64 {
    threshold.usual().number()
}

/// As long as a hash, and of nothing.
pub(super) fn no_hash() -> Result<String, StoreError> {
    use std::fmt::Write as _;
    let bytes = [zwerm_directory::new_mark()?, zwerm_directory::new_mark()?].concat();
    Ok(bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    }))
}
