//! Writes what teams do together: agendas, asks, figures, what chafes, contributions, Bijpraten.

use super::{Keys, at};
use crate::world::{Chafes, Told, World};
use zwerm_store::{KeyOf, Sealed, StoreError, Writer, params, spot, statements};

statements! {
    ITEM = "INSERT INTO agenda_item (team_id, person_id, position, for_week, dealt_with_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    ITEM_WORDS = "INSERT INTO agenda_words (item_id, team_id, title, says) VALUES ($1, $2, $3, $4)";
    ASK = "INSERT INTO team_ask (organisation_id, from_team_id, to_team_id, state, asked_on, by_on, promised_by, promised_for, moves)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
    ASK_WORDS = "INSERT INTO team_ask_words (ask_id, from_team_id, to_team_id, what) VALUES ($1, $2, $3, $4)";
    REPLY = "INSERT INTO team_ask_reply (ask_id, from_team_id, to_team_id, team_id, person_id, said_on, kind, day, words)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '') RETURNING id";
    REPLY_WORDS = "UPDATE team_ask_reply SET words = $2 WHERE id = $1";
    FIGURE = "INSERT INTO team_figure (team_id) VALUES ($1) RETURNING id";
    FIGURE_WORDS = "INSERT INTO team_figure_words (figure_id, team_id, name, unit, better) VALUES ($1, $2, $3, $4, $5)";
    FIGURE_VALUE = "INSERT INTO team_figure_value (figure_id, week, team_id, value) VALUES ($1, $2, $3, $4)";
    QUESTION = "INSERT INTO boundary_question (organisation_id, boundary_id, team_id, person_id, state, asked_on, answer_by, ended_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
    QUESTION_WORDS = "INSERT INTO boundary_question_words (question_id, organisation_id, team_id, person_id, in_the_way, wanted)
        VALUES ($1, $2, $3, $4, $5, $6)";
    CHANGE = "INSERT INTO boundary_change (boundary_id, question_id, person_id, made_on, kind, name_was, name_is, why)
        SELECT b.id, $2, $3, $4, 'kept', b.name, '', $5 FROM boundary b WHERE b.id = $1";
    CONTRIBUTION = "INSERT INTO goal_contribution (organisation_id, goal_id, person_id, team_id, written_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    CONTRIBUTION_WORDS = "INSERT INTO goal_contribution_words (contribution_id, organisation_id, team_id, person_id, words) VALUES ($1, $2, $3, $4, $5)";
    TOLD = "INSERT INTO catch_up (organisation_id, team_id, person_id, written_on, next_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    TOLD_WORDS = "INSERT INTO catch_up_words (catch_up_id, organisation_id, team_id, person_id, goes_on, means, not_known, on_my_desk)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    ASKED = "INSERT INTO catch_up_question (catch_up_id, person_id, asked_on, answered_by, answered_on) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    ASKED_WORDS = "INSERT INTO catch_up_question_words (question_id, organisation_id, team_id, person_id, words, answer) VALUES ($1, $2, $3, $4, $5, $6)";
}

/// All of it; small enough for one unit of work.
pub(crate) fn team_life(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    agendas(tx, keys, world)?;
    asks(tx, keys, world)?;
    figures(tx, keys, world)?;
    for chafes in world.chafes() {
        question(tx, keys, &chafes)?;
    }
    contributions(tx, keys, world)?;
    for told in world.told() {
        tell(tx, keys, &told)?;
    }
    Ok(())
}

/// Words of a row with one number, sealed with the key of whose they are.
fn sealed(
    tx: &mut Writer,
    of: impl Into<KeyOf>,
    id: i64,
    column: &'static str,
    words: &str,
) -> Result<Sealed, StoreError> {
    tx.words_key(of)?.seal(spot(column, id), words)
}

fn agendas(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    for (place, item) in (1_i64..).zip(world.agenda()) {
        let (team, person) = (at(&keys.teams, item.team)?, at(&keys.people, item.by)?);
        let values = params![team, person, place, item.for_week, item.dealt_with_on];
        let id: i64 = tx.one(&ITEM, &values, |row| row.get(0))?;
        let title = sealed(tx, team, id, "agenda_words.title", item.title)?;
        let says = sealed(tx, team, id, "agenda_words.says", item.says)?;
        tx.run(&ITEM_WORDS, &params![id, team, title, says])?;
    }
    Ok(())
}

fn asks(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    for ask in world.asks() {
        let [from, to] = [at(&keys.teams, ask.teams[0])?, at(&keys.teams, ask.teams[1])?];
        let [asker, other] = [at(&keys.people, ask.people[0])?, at(&keys.people, ask.people[1])?];
        let (state, by, day) = match ask.answer {
            None => ("asked", None, None),
            Some((_, Some(day), _)) => ("promised", Some(other), Some(day)),
            Some((_, None, _)) => ("declined", None, None),
        };
        let moves = if ask.answer.is_some() { 2 } else { 1 };
        // PostgreSQL lets nobody but the two teams add words to a reply.
        tx.act_as(asker)?;
        let values =
            params![keys.organisation, from, to, state, ask.asked_on, ask.by_on, by, day, moves];
        let id: i64 = tx.one(&ASK, &values, |row| row.get(0))?;
        let what = sealed(tx, from, id, "team_ask_words.what", ask.what)?;
        tx.run(&ASK_WORDS, &params![id, from, to, what])?;
        let first = params![id, from, to, from, asker, ask.asked_on, "asked", ask.by_on];
        let _: i64 = tx.one(&REPLY, &first, |row| row.get(0))?;
        if let Some((on, _, words)) = ask.answer {
            let said = params![id, from, to, to, other, on, state, day];
            let said: i64 = tx.one(&REPLY, &said, |row| row.get(0))?;
            let words = sealed(tx, from, said, "team_ask_reply.words", words)?;
            tx.run(&REPLY_WORDS, &params![said, words])?;
        }
    }
    Ok(())
}

fn figures(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    for figure in world.figures() {
        let team = at(&keys.teams, figure.team)?;
        let id: i64 = tx.one(&FIGURE, &params![team], |row| row.get(0))?;
        let name = sealed(tx, team, id, "team_figure_words.name", figure.name)?;
        let unit = sealed(tx, team, id, "team_figure_words.unit", figure.unit)?;
        tx.run(&FIGURE_WORDS, &params![id, team, name, unit, figure.better])?;
        for (week, value) in figure.points {
            tx.run(&FIGURE_VALUE, &params![id, week, team, value as f64])?;
        }
    }
    Ok(())
}

fn question(tx: &mut Writer, keys: &Keys, it: &Chafes) -> Result<(), StoreError> {
    let team = it.team.map(|team| at(&keys.teams, team)).transpose()?;
    let (boundary, person) = (at(&keys.boundaries, it.boundary)?, at(&keys.people, it.by)?);
    let ended_on = it.kept.map(|(_, on, _)| on);
    let state = if it.kept.is_some() { "answered" } else { "open" };
    let organisation = keys.organisation;
    let values =
        params![organisation, boundary, team, person, state, it.asked_on, it.answer_by, ended_on];
    let id: i64 = tx.one(&QUESTION, &values, |row| row.get(0))?;
    let [in_the_way, wanted] = it.words;
    let in_the_way = sealed(tx, person, id, "boundary_question_words.in_the_way", in_the_way)?;
    let wanted = sealed(tx, person, id, "boundary_question_words.wanted", wanted)?;
    tx.run(&QUESTION_WORDS, &params![id, organisation, team, person, in_the_way, wanted])?;
    if let Some((by, on, why)) = it.kept {
        tx.run(&CHANGE, &params![boundary, id, at(&keys.people, by)?, on, why])?;
    }
    Ok(())
}

fn contributions(tx: &mut Writer, keys: &Keys, world: &World) -> Result<(), StoreError> {
    let organisation = keys.organisation;
    for it in world.contributions() {
        let team = it.team.map(|team| at(&keys.teams, team)).transpose()?;
        let (goal, person) = (at(&keys.goals, it.goal)?, at(&keys.people, it.by)?);
        let values = params![organisation, goal, person, team, world.today()];
        let id: i64 = tx.one(&CONTRIBUTION, &values, |row| row.get(0))?;
        let words = sealed(tx, person, id, "goal_contribution_words.words", it.words)?;
        tx.run(&CONTRIBUTION_WORDS, &params![id, organisation, team, person, words])?;
    }
    Ok(())
}

fn tell(tx: &mut Writer, keys: &Keys, it: &Told) -> Result<(), StoreError> {
    let organisation = keys.organisation;
    let team = it.team.map(|team| at(&keys.teams, team)).transpose()?;
    let person = at(&keys.people, it.by)?;
    let values = params![organisation, team, person, it.on, it.next_on];
    let id: i64 = tx.one(&TOLD, &values, |row| row.get(0))?;
    let of = KeyOf::circle(team, organisation);
    let [goes_on, means, not_known, desk] = it.words;
    let goes_on = sealed(tx, of, id, "catch_up_words.goes_on", goes_on)?;
    let means = sealed(tx, of, id, "catch_up_words.means", means)?;
    let not_known = sealed(tx, of, id, "catch_up_words.not_known", not_known)?;
    let desk = sealed(tx, of, id, "catch_up_words.on_my_desk", desk)?;
    tx.run(&TOLD_WORDS, &params![id, organisation, team, person, goes_on, means, not_known, desk])?;
    if let Some((by, question, answer)) = it.asked {
        let asker = at(&keys.people, by)?;
        let is_answered = !answer.is_empty();
        let (by, on) = (is_answered.then_some(person), is_answered.then_some(it.on));
        let asked: i64 = tx.one(&ASKED, &params![id, asker, it.on, by, on], |row| row.get(0))?;
        let question = sealed(tx, of, asked, "catch_up_question_words.words", question)?;
        let answer = sealed(tx, of, asked, "catch_up_question_words.answer", answer)?;
        tx.run(&ASKED_WORDS, &params![asked, organisation, team, asker, question, answer])?;
    }
    Ok(())
}
