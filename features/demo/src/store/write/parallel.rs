//! Writes the themes that a team and the team above it work on at once, with the habits that came of it.

use super::{Keys, at};
use crate::world::{World, history::earlier, texts::parallel::PARALLELS};
use jiff::ToSpan;
use zwerm_directory::{ChoiceKind, NewChoice, choose};
use zwerm_store::{KeyOf, StoreError, Writer, params, spot, statements};

statements! {
    PARALLEL = "INSERT INTO parallel_process (team_id, above_id, theme, begun_on, board_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    WORDS = "INSERT INTO parallel_words (parallel_id, organisation_id, client, us, board, ending) VALUES ($1, $2, $3, $4, $5, '')";
}

/// All of it.
pub(crate) fn parallel(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    for it in PARALLELS {
        let Some(above) = world.teams().get(it.team).and_then(|team| team.parent) else { continue };
        let (team, above) = (at(&keys.teams, it.team)?, at(&keys.teams, above)?);
        let begun_on = earlier(world.today(), it.begun);
        let board_on = it.board_on.map(|ago| earlier(world.today(), ago));
        let values = params![team, above, it.theme, begun_on, board_on];
        let id: i64 = tx.one(&PARALLEL, &values, |row| row.get(0))?;
        let key = tx.words_key(KeyOf::Organisation(keys.organisation))?;
        let said = [&it.client, &it.us, &it.board].map(|words| words.say(world.language()));
        let client = key.seal(spot("parallel_words.client", id), said[0])?;
        let us = key.seal(spot("parallel_words.us", id), said[1])?;
        let board = key.seal(spot("parallel_words.board", id), said[2])?;
        tx.run(&WORDS, &params![id, keys.organisation, client, us, board])?;
        let habits = [(team, said[0], Some(begun_on)), (team, said[1], Some(begun_on))];
        for (whose, what, on) in habits.into_iter().chain([(above, said[2], board_on)]) {
            let Some(begun_on) = on else { continue };
            let new = NewChoice {
                kind: ChoiceKind::Different,
                theme: it.theme,
                wave: None,
                agreement: None,
                begun_on,
                look_back_on: Some(begun_on.saturating_add(42.days())),
                what,
                hope: "",
            };
            choose(tx, whose, &new)?;
        }
    }
    Ok(())
}
