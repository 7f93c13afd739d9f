//! What was written to the open questions of a wave: each list for who was asked in that group, that of everybody for all. In one order,
//! which was drawn once; nothing here sorts, counts or searches. And taking away an answer that tells of a person.

use super::{in_sight::units_in_sight, standing};
use crate::{
    model::{Wave, open::Removal, release::Own, stage::Stage},
    policy::{Action, may},
    store::{self, OpenAnswer, OpenGroupLine},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use std::collections::HashSet;
use zwerm_domain::{Date, WaveId};
use zwerm_store::Reader;
use zwerm_ui::{Choice, Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, Done, IdPath, Me, Page, Post, Problems, Refused, Visit};

/// So many answers stand on a page.
const ON_A_PAGE: usize = 100;

/// An answer on the page.
struct Line {
    id: i64,
    words: String,
    /// That it was taken away, when and why.
    removed: String,
}

/// A question with what one group wrote.
struct List {
    number: u32,
    question: String,
    group: String,
    /// Who reads this list.
    readers: String,
    lines: Vec<Line>,
    /// The last one on this page, where more follow.
    more: Option<i64>,
    /// Where there is nothing to read: why.
    none: String,
}

#[derive(Template)]
#[template(path = "wave_open_answers.html")]
struct OpenPage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    id: WaveId,
    wave: String,
    /// Where the wave itself is.
    back: String,
    lists: Vec<List>,
    may_remove: bool,
    reasons: Vec<Choice>,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    let from = visit.query("from");
    visit.read(move |tx, me| page(tx, me, id, &from, &Again::default())).await
}

/// The groups of which this reader may read what was written: the own ones; those of everybody, unless a wave asked some and not them;
/// and all of them who watches, for names.
fn readable(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<Vec<OpenGroupLine>, Refused> {
    let id = wave.id;
    if wave.stage(me.today()) != Stage::Opened {
        return Err(Refused::NotFound);
    }
    let own: Vec<u32> =
        store::open_groups_of(tx, id, me.id())?.iter().map(|group| group.number).collect();
    let reads_all = may(Action::ReadAllOpen, standing(tx, me, wave)?);
    let unit = store::cell_of(tx, id, me.id())?.map(|cell| cell.unit);
    let is_theirs = !units_in_sight(tx, wave, unit)?.is_empty();
    let mut groups = store::open_groups(tx, id)?;
    groups.retain(|it| {
        let is_everybodys = it.question.is_of_everybody() && is_theirs;
        reads_all || is_everybodys || own.contains(&it.number)
    });
    if groups.is_empty() { Err(Refused::NotFound) } else { Ok(groups) }
}

/// What nobody reads yet: a group's list opens when each team in it that has a picture opened that first, or after the weeks for it.
struct Waiting {
    numbers: HashSet<u32>,
    until: Date,
    /// Whether the wave asked the whole organisation.
    asked_everybody: bool,
}

fn waiting(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<Waiting, Refused> {
    let release = store::release(tx, wave, me.today(), true)?;
    let waits = |(_, cell): &(u32, i64)| release.own(*cell) == Own::Closed;
    let cells = store::cells_of_open(tx, wave.id)?.into_iter().filter(waits);
    let numbers = cells.map(|(number, _)| number).collect();
    let cuts = store::cuts(tx, wave.id)?;
    let asked_everybody = cuts.last().is_some_and(|cut| cut.audience.is_none());
    Ok(Waiting { numbers, until: release.until, asked_everybody })
}

/// Takes one away: its words go, that it was there stays.
pub(super) async fn remove(IdPath((id, answer)): IdPath<(WaveId, i64)>, post: Post) -> Response {
    post.send(
        move |tx, me, form| {
            let wave = store::wave(tx, &me.actor, id)?;
            let group = store::group_of_answer(tx, id, answer)?;
            let can_read = readable(tx, me, &wave)?.iter().any(|it| it.number == group)
                && !waiting(tx, me, &wave)?.numbers.contains(&group);
            if !can_read || !may(Action::RemoveOpen, standing(tx, me, &wave)?) {
                return Err(Refused::NotFound);
            }
            let Some(why) = Removal::from_code(form.get("reason")) else {
                let t = text(me.language);
                return Err(Problems::one("reason", t.waves_open_no_reason()).into());
            };
            store::remove_answer(tx, answer, (me.id(), me.today(), why))?;
            Ok(Done::at(format!("/waves/{id}/open-answers?done=removed")))
        },
        move |tx, me, again| page(tx, me, id, "", again),
    )
    .await
}

/// `from`: of one list, which answers are on another page: its number and the last of those.
fn page(tx: &mut Reader, me: &Me, id: WaveId, from: &str, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let wave = store::wave(tx, &me.actor, id)?;
    let groups = readable(tx, me, &wave)?;
    let waiting = waiting(tx, me, &wave)?;
    let from = from.split_once('-');
    let from = from.and_then(|(list, last)| Some((list.parse::<u32>().ok()?, last.parse().ok()?)));
    let mut lists = Vec::new();
    for group in groups {
        let above = from.filter(|(list, _)| *list == group.number).map_or(0, |(_, last)| last);
        lists.push(list(tx, me, (id, &waiting), &group, above)?);
    }
    let may_remove = may(Action::RemoveOpen, standing(tx, me, &wave)?);
    let reason = |it: Removal| Choice::new(it.code(), t.waves_open_reason(it.code()));
    let mut shell = me.shell(tx, Room::Elsewhere, t.waves_open_answers())?;
    shell.done = (me.done() == "removed").then(|| t.waves_open_removed_done());
    Page::of(&OpenPage {
        shell,
        t,
        fields: again.fields.clone(),
        id,
        back: format!("/waves/{id}"),
        wave: wave.title,
        lists,
        may_remove,
        reasons: Removal::ALL.map(reason).into(),
    })
}

fn list(
    tx: &mut Reader,
    me: &Me,
    (id, waiting): (WaveId, &Waiting),
    group: &OpenGroupLine,
    above: i64,
) -> Result<List, Refused> {
    let t = text(me.language);
    let most = u32::try_from(ON_A_PAGE + 1).unwrap_or(u32::MAX);
    let waits = waiting.numbers.contains(&group.number);
    let mut answers = match waits {
        true => Vec::new(),
        false => store::open_answers(tx, id, group.number, (above, most))?,
    };
    let has_more = answers.len() > ON_A_PAGE;
    answers.truncate(ON_A_PAGE);
    let calendar = Calendar { language: me.language, today: me.today() };
    let line = |it: OpenAnswer| Line {
        id: it.id,
        words: it.words,
        removed: it.removed.map_or_else(String::new, |(on, why)| {
            t.waves_open_removed(calendar.day(on), t.waves_open_reason(why.code()))
        }),
    };
    let readers = match group.question.is_of_everybody() && waiting.asked_everybody {
        true => t.waves_open_read_by_all(),
        false => t.waves_open_read_by(group.name.as_str()),
    };
    let none = match answers.is_empty() {
        true if waits => t.waves_open_waits_for_teams(calendar.day(waiting.until)),
        true => t.waves_open_none(group.level.number().to_string()),
        false => String::new(),
    };
    Ok(List {
        number: group.number,
        question: t.waves_open_question(group.question.code()),
        group: if group.question.is_of_everybody() { String::new() } else { group.name.clone() },
        readers,
        more: has_more.then(|| answers.last().map(|it| it.id)).flatten(),
        lines: answers.into_iter().map(line).collect(),
        none,
    })
}

/// Whether there is anything to read for this reader, for the link to it.
pub(super) fn is_there(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<bool, Refused> {
    match readable(tx, me, wave) {
        Ok(_) => Ok(true),
        Err(Refused::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}
