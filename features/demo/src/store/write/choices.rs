//! Writes what teams chose after the waves that are over: habits with their weeks, and experiments.

use super::{Keys, at};
use crate::world::World;
use zwerm_domain::{TeamChoiceId, WaveId};
use zwerm_store::{StoreError, Writer, params, spot, statements};

statements! {
    OVER = "SELECT w.id FROM wave w JOIN wave_step s ON s.wave_id = w.id AND s.kind = 'closed' WHERE w.organisation_id = $1 ORDER BY w.close_on DESC, w.id DESC";
    CHOICE = "INSERT INTO team_choice (team_id, kind, theme, wave_id, begun_on, look_back_on, ended_on, ending, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1) RETURNING id";
    WORDS = "INSERT INTO team_choice_words (choice_id, team_id, what, hope, closing) VALUES ($1, $2, $3, $4, $5)";
    WEEK = "INSERT INTO team_choice_week (choice_id, week, team_id, did) VALUES ($1, $2, $3, $4)";
}

/// All of it. Where there are no waves, teams chose the same without one.
pub(crate) fn choices(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let waves: Vec<WaveId> = tx.all(&OVER, &params![keys.organisation], |row| row.get(0))?;
    for it in world.choices() {
        let (team, wave) = (at(&keys.teams, it.team)?, waves.get(it.wave).copied());
        let (ended_on, ending) = it.ended.map(|(on, how)| (on, how.code())).unzip();
        let (kind, back) = (it.kind.code(), it.look_back_on);
        let values = params![team, kind, it.theme, wave, it.begun_on, back, ended_on, ending];
        let id: TeamChoiceId = tx.one(&CHOICE, &values, |row| row.get(0))?;
        let key = tx.words_key(team)?;
        let seal = |column, words| key.seal(spot(column, id.get()), words);
        let what = seal("team_choice_words.what", it.what)?;
        let hope = seal("team_choice_words.hope", it.hope)?;
        let closing = seal("team_choice_words.closing", it.closing)?;
        tx.run(&WORDS, &params![id, team, what, hope, closing])?;
        for (week, did) in it.weeks {
            tx.run(&WEEK, &params![id, week, team, did])?;
        }
    }
    Ok(())
}
