//! The three columns side by side; the team above writes the third, and the team that began it ends it with what it brought.

use super::{choose, find, has_room, title};
use crate::{
    model::{
        LONGEST,
        parallel::{Parallel, ParallelId, ParallelWords},
    },
    policy::parallel::{ParallelAction, may_parallel},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::{TeamId, text::needed_line};
use zwerm_store::PairReader;
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{
    Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit, text_problem,
};

#[derive(Template)]
#[template(path = "parallel.html")]
struct OnePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    id: ParallelId,
    theme: String,
    lead: String,
    seen: String,
    /// Whose list it hangs under: the reader's own team.
    own: TeamId,
    /// With the people, among ourselves, by those above.
    columns: [Column; 3],
    /// On which day it was ended, and with which words.
    ending: Option<(String, String)>,
    may_board: bool,
    may_end: bool,
    /// What was typed where the form is there no longer.
    typed: String,
    most: usize,
}

/// A column; without words where nothing was written yet.
struct Column {
    name: String,
    words: String,
    /// Which team wrote it, and when.
    says: String,
}

pub(in crate::routes) async fn show(visit: Visit, IdPath(id): IdPath<ParallelId>) -> Response {
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

/// The team above writes what it changes itself.
pub(in crate::routes) async fn board(IdPath(id): IdPath<ParallelId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let (it, _) = find(tx, me, id, ParallelAction::Board)?;
            let words = line(me, form, "board")?;
            if !it.waits() {
                return Err(stale(me));
            }
            if !has_room(tx, it.above.0, 1)? {
                let full = text(me.language).habits_full();
                return Err(Problems::one("", full).into());
            }
            if !store::parallel::board(tx, &me.actor, id, &words, me.today())? {
                return Err(stale(me));
            }
            choose(tx, me, it.above.0, (&it.theme, it.wave), &words)?;
            Ok(Done::at(format!("/habits/parallel/{id}?done=written")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

/// The team that began it ends it.
pub(in crate::routes) async fn end(IdPath(id): IdPath<ParallelId>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            find(tx, me, id, ParallelAction::End)?;
            let words = line(me, form, "ending")?;
            if !store::parallel::end(tx, &me.actor, id, &words, me.today())? {
                return Err(stale(me));
            }
            Ok(Done::at(format!("/habits/parallel/{id}?done=ended")))
        },
        move |tx, me, again| page(tx, me, id, again),
    )
    .await
}

fn line(me: &Me, form: &Form, name: &'static str) -> Result<String, Refused> {
    let typed = needed_line(form.get(name), LONGEST);
    Ok(typed.map_err(|problem| Problems::one(name, text_problem(problem, me.language)))?)
}

fn stale(me: &Me) -> Refused {
    Refused::Stale(Problems::one("", text(me.language).habits_meanwhile()))
}

fn page(tx: &mut PairReader, me: &Me, id: ParallelId, again: &Again) -> Result<Page, Refused> {
    let (it, sides) = find(tx, me, id, ParallelAction::See)?;
    let t = text(me.language);
    let words = store::parallel::words(tx, &me.actor, id)?;
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut shell = me.shell(tx, Room::Team, t.habits_parallel())?;
    let done = matches!(me.done(), "begun" | "written" | "ended");
    shell.done = done.then(|| t.habits_parallel_done(me.done()));
    let may_board = it.waits() && may_parallel(ParallelAction::Board, sides);
    let may_end = it.over_on.is_none() && may_parallel(ParallelAction::End, sides);
    let lost = |name, is_there: bool| if is_there { "" } else { again.fields.value(name) };
    let (team, above) = (it.team.1.as_str(), it.above.1.as_str());
    Page::of(&OnePage {
        shell,
        t,
        id,
        theme: title(tx, me, &it)?,
        lead: t.habits_parallel_lead(team, above),
        seen: t.habits_parallel_seen(team, above),
        own: if may_parallel(ParallelAction::Begin, sides) { it.team.0 } else { it.above.0 },
        ending: it.over_on.map(|day| (calendar.day(day), words.ending.clone())),
        columns: columns(t, calendar, &it, words),
        may_board,
        may_end,
        typed: format!("{}{}", lost("board", may_board), lost("ending", may_end)),
        fields: again.fields.clone(),
        most: LONGEST,
    })
}

fn columns(
    t: &L10nLanguage,
    calendar: Calendar,
    it: &Parallel,
    words: ParallelWords,
) -> [Column; 3] {
    let said = |name: &str, day| t.habits_parallel_said(name, calendar.day(day));
    let begun = said(&it.team.1, it.begun_on);
    let board = it.board_on.map(|day| said(&it.above.1, day)).unwrap_or_default();
    [
        Column { name: t.habits_parallel_client(), words: words.client, says: begun.clone() },
        Column { name: t.habits_parallel_us(), words: words.us, says: begun },
        Column { name: t.habits_parallel_board(), words: words.board, says: board },
    ]
}
