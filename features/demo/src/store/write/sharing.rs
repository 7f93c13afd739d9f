//! Writes who opened the result of their group first, and what groups shared of it.

use super::{Keys, at};
use crate::world::World;
use zwerm_domain::{TeamId, WaveId};
use zwerm_store::{KeyOf, StoreError, Writer, params, spot, statements};

statements! {
    CELL_OF = "SELECT cell FROM wave_cell_team WHERE wave_id = $1 AND team_id = $2";
    LOOK = "INSERT INTO wave_first_look (wave_id, cell, looked_on, person_id) VALUES ($1, $2, $3, $4) ON CONFLICT (wave_id, cell) DO NOTHING";
    SHARE = "INSERT INTO wave_share (wave_id, cell, team_id, person_id, written_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    WORDS = "INSERT INTO wave_share_words (share_id, organisation_id, comment, chose, answer) VALUES ($1, $2, $3, $4, $5)";
    STEP = "INSERT INTO wave_share_step (share_id, kind, made_on, person_id) VALUES ($1, $2, $3, $4)";
}

/// All of it, for waves with these ids, by their numbers.
pub(super) fn sharing(
    tx: &mut Writer,
    keys: &Keys,
    world: &World,
    waves: &[Option<WaveId>],
) -> Result<(), StoreError> {
    for look in world.first_looks() {
        if let Some((wave, cell)) = place(tx, keys, waves, (look.wave, look.team))? {
            tx.run(&LOOK, &params![wave, cell, look.on, at(&keys.people, look.by)?])?;
        }
    }
    for share in world.wave_shares() {
        let Some((wave, cell)) = place(tx, keys, waves, (share.wave, share.team))? else {
            continue;
        };
        let (up, by) = (at(&keys.teams, share.up)?, at(&keys.people, share.by)?);
        let values = params![wave, cell, up, by, share.written_on];
        let id: i64 = tx.one(&SHARE, &values, |row| row.get(0))?;
        let key = tx.words_key(KeyOf::Organisation(keys.organisation))?;
        let [comment, chose, answer] = share.words;
        let comment = key.seal(spot("wave_share_words.comment", id), comment)?;
        let chose = key.seal(spot("wave_share_words.chose", id), chose)?;
        let answer = key.seal(spot("wave_share_words.answer", id), answer)?;
        tx.run(&WORDS, &params![id, keys.organisation, comment, chose, answer])?;
        for (kind, by, on) in share.steps {
            tx.run(&STEP, &params![id, kind, on, at(&keys.people, by)?])?;
        }
    }
    Ok(())
}

/// The wave and the cell of a team in it; nothing where the wave was not written.
fn place(
    tx: &mut Writer,
    keys: &Keys,
    waves: &[Option<WaveId>],
    (wave, team): (usize, usize),
) -> Result<Option<(WaveId, i64)>, StoreError> {
    let Some(wave) = waves.get(wave).copied().flatten() else { return Ok(None) };
    let team: TeamId = at(&keys.teams, team)?;
    let cell: Option<i64> = tx.first(&CELL_OF, &params![wave, team], |row| row.get(0))?;
    Ok(cell.map(|cell| (wave, cell)))
}
