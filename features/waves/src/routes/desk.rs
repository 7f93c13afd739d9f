//! The desk where letters are handed out: somebody comes, is found by name, is marked, and draws a letter from the pile of their group.

use super::standing;
use crate::{
    model::{Wave, stage::Stage},
    policy::{Action, may},
    store::{self, AtDesk},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, Colleague, search_people};
use zwerm_domain::{PersonId, WaveId, text::one_line};
use zwerm_store::{Reader, StoreError, Writer};
use zwerm_ui::{Fields, Room, Shell};
use zwerm_web::{Again, Done, Form, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// So many people are found at once.
const FOUND: u32 = 20;
/// Longest name that is looked for.
const NAME: usize = 200;

/// Somebody who was looked for.
struct Line {
    id: PersonId,
    name: String,
    team: String,
    /// Nothing for who is not invited.
    at_desk: Option<AtDesk>,
    /// Whether there is a letter on the pile of their group.
    has_pile: bool,
}

#[derive(Template)]
#[template(path = "wave_desk.html")]
struct DeskPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    search: Fields,
    wave: Wave,
    typed: String,
    people: Vec<Line>,
    /// Whether answering has begun: from then on no letter goes back.
    is_open: bool,
    /// The page of letters.
    back: String,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    let (typed, person) = (visit.query("q"), visit.query("person").parse().ok());
    visit.read(move |tx, me| page(tx, me, id, (&typed, person), &Again::default())).await
}

/// Whoever is called so, or was just helped.
fn found(
    tx: &mut Reader,
    me: &Me,
    typed: &str,
    person: Option<PersonId>,
) -> Result<Vec<Colleague>, StoreError> {
    if let Some(id) = person {
        let it = directory::person(tx, &me.actor, id)?;
        let team = it.team.map(|(_, name)| name).unwrap_or_default();
        return Ok(vec![Colleague { id, name: it.name, job_title: it.job_title, team }]);
    }
    if typed.is_empty() { Ok(Vec::new()) } else { search_people(tx, &me.actor, typed, FOUND) }
}

fn page(
    tx: &mut Reader,
    me: &Me,
    id: WaveId,
    (typed, person): (&str, Option<PersonId>),
    again: &Again,
) -> Result<Page, Refused> {
    let t = text(me.language);
    let wave = at_the_desk(tx, me, id)?;
    let typed = one_line(typed, NAME).unwrap_or_default();
    let found = found(tx, me, &typed, person)?;
    let piles = store::piles(tx, id)?;
    let is_left = |it: &AtDesk| piles.get(&it.cell).is_some_and(|pile| pile.drawn < pile.made);
    let mut people = Vec::with_capacity(found.len());
    for it in found {
        let at_desk = store::at_desk(tx, id, it.id)?;
        let has_pile = at_desk.as_ref().is_some_and(is_left);
        people.push(Line { id: it.id, name: it.name, team: it.team, at_desk, has_pile });
    }
    let mut shell = me.shell(tx, Room::Elsewhere, t.waves_desk_title())?;
    shell.done = ["drawn", "back"]
        .into_iter()
        .find(|it| *it == me.done())
        .map(|done| t.waves_desk_done(done));
    Page::of(&DeskPage {
        shell,
        t,
        fields: again.fields.clone(),
        search: Fields::new().in_form("search").with("q", typed.as_str()),
        is_open: wave.stage(me.today()) == Stage::Open,
        back: format!("/waves/{id}/letters"),
        wave,
        typed,
        people,
    })
}

/// The wave, for who may hand out letters of it, now.
fn at_the_desk(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Wave, Refused> {
    let wave = store::wave(tx, &me.actor, id)?;
    let is_now = wave.stage(me.today()).collects();
    match is_now && may(Action::HandOut, standing(tx, me, &wave)?) {
        true => Ok(wave),
        false => Err(Refused::NotFound),
    }
}

/// Marks that somebody takes a letter: from then on no browser of theirs collects a ballot paper.
pub(super) async fn hand_out(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    changed(id, post, "drawn", |tx, me, wave, person, it| {
        let t = text(me.language);
        let no = |says: String| Err(Problems::one("", says).into());
        if it.has_paper {
            return no(t.waves_desk_has_paper());
        }
        if let Some(by) = it.letter_by {
            return no(t.waves_desk_has_letter(by));
        }
        let pile = store::piles(tx, wave.id)?.get(&it.cell).copied().unwrap_or_default();
        if pile.drawn >= pile.made {
            return no(t.waves_desk_no_pile(it.name));
        }
        match store::draw(tx, wave.id, person, me.id())? {
            true => Ok(()),
            false => no(t.waves_not_now()),
        }
    })
    .await
}

/// Puts a letter back. Only before answering begins: until then nobody can have opened it, so nobody gets two votes.
pub(super) async fn put_back(IdPath(id): IdPath<WaveId>, post: Post) -> Response {
    changed(id, post, "back", |tx, me, wave, person, _| {
        if wave.stage(me.today()) != Stage::Collecting {
            return Err(Problems::one("", text(me.language).waves_desk_stays()).into());
        }
        store::put_back(tx, wave.id, person)?;
        Ok(())
    })
    .await
}

/// Changes something for who was found, and shows them again.
async fn changed(
    id: WaveId,
    post: Post,
    done: &'static str,
    changes: impl Fn(&mut Writer, &Me, &Wave, PersonId, AtDesk) -> Result<(), Refused>
    + Send
    + Sync
    + 'static,
) -> Response {
    let person = post.form.id("person");
    post.send(
        move |tx, me, form: &Form| {
            let wave = at_the_desk(tx, me, id)?;
            let person = form.id("person").ok_or(Refused::NotFound)?;
            let it = store::at_desk(tx, id, person)?.ok_or(StoreError::NotFound)?;
            changes(tx, me, &wave, person, it)?;
            Ok(Done::at(format!("/waves/{id}/desk?person={person}&done={done}")))
        },
        move |tx, me, again| page(tx, me, id, ("", person), again),
    )
    .await
}
