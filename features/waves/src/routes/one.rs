//! One wave: where it stands, what is promised, one's own ballot paper.

use super::{
    ballot_address, found,
    list::{days, stage_code},
    lock,
    mirror::Part,
    open_answers,
    part::{handed_in, took_part},
    standing,
    steps::lacks_own,
};
use crate::{
    model::{
        Size, Wave,
        messages::Reminders,
        open::OpenQuestion,
        stage::{Stage, Step},
        unhex,
    },
    policy::{Action, Standing, may},
    store::{self, CellLine, OpenGroupLine},
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_domain::WaveId;
use zwerm_store::Reader;
use zwerm_ui::{Fields, Room, Shell, format::Calendar};
use zwerm_web::{Again, IdPath, Me, Page, Refused, Visit};

/// Of more cells than these nobody reads a list on a page; they stand in what is promised.
const LISTED: u32 = 500;

/// An open question, and who answers it together.
struct OpenAsked {
    question: String,
    groups: Vec<OpenGroupLine>,
    /// What the reader's own is called, where there is more than one.
    own: String,
    /// From how many answers on any is read.
    from: String,
}

/// Who is invited in a cell, told to those who are in it.
struct Own {
    cell: CellLine,
    names: Vec<String>,
}

#[derive(Template)]
#[template(path = "wave.html")]
struct OnePage {
    shell: Shell,
    t: &'static L10nLanguage,
    fields: Fields,
    wave: Wave,
    size: Size,
    stage: Stage,
    stage_name: String,
    stage_says: String,
    make_keys: String,
    /// Whether it is told of in a demo, and nothing of it can be checked.
    is_made_up: bool,
    /// When everybody is told of it.
    messages: String,
    /// Teams that were merged, and whose answer the keys wait for.
    merged: String,
    waits: String,
    days: String,
    made: String,
    /// The licence and how many statements.
    questions: usize,
    /// What the questionnaire is called, with its version; and its statements.
    instrument: String,
    statements: Vec<String>,
    /// The open questions, each with the groups that answer it; and whether there is anything to read.
    open: Vec<OpenAsked>,
    has_answers: bool,
    licence: String,
    /// Days and names of what happened.
    course: Vec<String>,
    cells: Vec<CellLine>,
    own: Option<Own>,
    /// The control code: words and hexadecimal.
    aloud: String,
    hash: String,
    address: String,
    may: May,
    k: String,
    /// The key under which this browser keeps a ballot paper, so that nobody else who uses it can.
    lock: String,
    /// Whether this reader answers with a letter; and how many of those there are, where there are any.
    has_letter: bool,
    letters: String,
    has_handed_in: bool,
    /// SHA-256 of the file that works without this server.
    standalone: String,
    /// About how many answered of how many: so far, or once it is over. Of a mirror nobody is told.
    took_part: Vec<String>,
    /// So many weeks each group has to look first.
    weeks: String,
    /// Whether the reader's team has a talk card of it.
    has_card: bool,
    mirror: Option<Part>,
    /// Where what leading asks is among it: whom that is shown to.
    about_leading: bool,
}

/// What this reader may do now.
struct May {
    shape: bool,
    keys: bool,
    countersign: bool,
    take_along: bool,
    collect: bool,
    /// Answer a confidential wave; and whether they did.
    answer: bool,
    hand_out: bool,
}

impl May {
    fn of(standing: Standing, stage: Stage, is_confidential: bool) -> May {
        May {
            shape: may(Action::Shape, standing),
            keys: may(Action::Shape, standing) && stage == Stage::Made,
            countersign: may(Action::Countersign, standing) && stage == Stage::Prepared,
            take_along: may(Action::TakeAlong, standing)
                && stage == Stage::Opened
                && !is_confidential,
            collect: may(Action::Collect, standing) && stage.collects() && !is_confidential,
            answer: may(Action::Answer, standing) && stage == Stage::Open && is_confidential,
            hand_out: may(Action::HandOut, standing) && stage.collects() && !is_confidential,
        }
    }
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    // Whether a leader gave their own view, PostgreSQL tells that leader alone: so the page is read as who it is for.
    visit.read_pair(move |tx, me| page(tx, me, id, &Again::default())).await
}

pub(super) fn page(tx: &mut Reader, me: &Me, id: WaveId, again: &Again) -> Result<Page, Refused> {
    let t = text(me.language);
    let wave = found(tx, me, id)?;
    let standing = standing(tx, me, &wave)?;
    let stage = wave.stage(me.today());
    let lacks_own = standing.is_leader && lacks_own(tx, &wave)?;
    let mirror = match &wave.mirror {
        Some(leader) => Some(Part::of(tx, me, &wave, leader, lacks_own)?),
        None => None,
    };
    let calendar = Calendar { language: me.language, today: me.today() };
    let mut may = May::of(standing, stage, wave.confidential.is_some());
    let has_letter = may.collect && store::has_letter(tx, id, me.id())?;
    may.collect &= !has_letter;
    may.keys &= !lacks_own;
    let cell = store::cell_of(tx, id, me.id())?;
    let own = match cell {
        Some(cell) => Some(Own { names: store::names_in(tx, id, cell.number)?, cell }),
        None => None,
    };
    // Sizes of cells are no secret: they stand in what is promised. Names are told within the cell alone.
    let size = store::size(tx, id)?;
    let cells = if size.cells <= LISTED { store::cells(tx, id)? } else { Vec::new() };
    let (open, has_answers) = (
        open_asked(tx, me, t, id)?,
        stage == Stage::Opened && open_answers::is_there(tx, me, &wave)?,
    );
    let instrument = wave.instrument();
    let hash = wave.hash.clone().unwrap_or_default();
    let aloud = unhex(&hash).map(|hash| zwerm_ballot::aloud(&hash)).unwrap_or_default();
    let took_part = match stage {
        _ if mirror.is_some() => Vec::new(),
        Stage::Opened => took_part(tx, t, id, None)?,
        Stage::Open => handed_in(me, t, &wave, size)?,
        _ => Vec::new(),
    };
    let is_confidential = wave.confidential.is_some();
    let is_made_up = wave.is_made_up();
    let cuts = store::cuts(tx, id)?;
    let regrouped =
        cuts.iter().skip(1).map(|cut| t.waves_cut_step(cut.by.as_str(), calendar.day(cut.on)));
    let has_card = stage == Stage::Opened && super::card::is_there(tx, me, &wave)?;
    let about_leading = mirror.is_none()
        && instrument.as_ref().is_some_and(|it| it.asks(zwerm_instrument::FACTORS));
    let step = |(step, on, by): &(Step, zwerm_domain::Date, Option<String>)| {
        let by = by.clone().unwrap_or_else(|| t.waves_by_itself());
        let (on, step) = (calendar.day(*on), step.code());
        match (is_made_up, is_confidential) {
            (true, _) => t.waves_made_up_step(by, on, step),
            (_, true) => t.waves_confidential_step(by, on, step),
            _ => t.waves_step(by, on, step),
        }
    };
    let has_handed_in = may.answer && store::has_handed_in(tx, id, me.id())?;
    let mut shell = me.shell(tx, Room::Elsewhere, wave.title.as_str())?;
    let (merged, waits) = super::merged::part(tx, me, &wave, standing, (&shell, &again.fields))?;
    let done = ["made", "own", "keys", "countersigned", "withdrawn", "wish", "cells", "answered"]
        .into_iter()
        .find(|it| *it == me.done());
    shell.done = done.map(|done| match done {
        "answered" => t.waves_confidential_handed_in(),
        "keys" if is_confidential => t.waves_confidential_stage("prepared"),
        done => t.waves_done(done),
    });
    Page::of(&OnePage {
        stage_name: t.waves_stage(stage_code(stage)),
        days: days(t, &wave, stage, calendar),
        made: t.waves_made_by(wave.made_by.as_str(), calendar.day(wave.made_on)),
        questions: instrument.as_ref().map_or(0, |it| it.items.len()),
        instrument: instrument
            .as_ref()
            .map_or_else(String::new, |it| format!("{} {}", it.name.of(me.language), it.version)),
        statements: instrument.as_ref().map_or_else(Vec::new, |it| it.statements(me.language)),
        licence: instrument.map(|it| it.licence).unwrap_or_default(),
        course: regrouped.chain(wave.steps.iter().map(step)).collect(),
        address: ballot_address(me, &wave).unwrap_or_default(),
        stage_says: match (is_made_up, is_confidential) {
            (true, _) => t.waves_made_up_says(),
            (_, true) => t.waves_confidential_stage(stage_code(stage)),
            _ => t.waves_stage_says(stage_code(stage)),
        },
        make_keys: match is_confidential {
            true => t.waves_confidential_fix(),
            false => t.waves_make_keys(),
        },
        messages: messages(t, &wave, stage, calendar),
        is_made_up,
        merged,
        waits,
        k: wave.levels.answers.number().to_string(),
        standalone: crate::jobs::standalone(),
        weeks: t.waves_release_weeks(store::weeks_of(tx, id)?),
        lock: if may.collect { lock(me, id) } else { String::new() },
        fields: again.fields.clone(),
        has_card,
        shell,
        t,
        size,
        open,
        has_answers,
        stage,
        cells,
        own,
        aloud,
        hash,
        may,
        took_part,
        has_handed_in,
        has_letter,
        letters: letters(tx, t, id)?,
        mirror,
        about_leading,
        wave,
    })
}

/// The open questions of a wave that the actor was shown.
fn open_asked(
    tx: &mut Reader,
    me: &Me,
    t: &L10nLanguage,
    id: WaveId,
) -> Result<Vec<OpenAsked>, Refused> {
    let (all, own) = (store::open_groups(tx, id)?, store::open_groups_of(tx, id, me.id())?);
    let of = |question: OpenQuestion| {
        let groups: Vec<_> = all.iter().filter(|it| it.question == question).cloned().collect();
        let from = groups.first()?.level.number().to_string();
        let own = own.iter().find(|it| it.question == question && !question.is_of_everybody());
        let own = own.map_or_else(String::new, |it| it.name.clone());
        Some(OpenAsked { question: t.waves_open_question(question.code()), groups, own, from })
    };
    Ok(OpenQuestion::ALL.into_iter().filter_map(of).collect())
}

/// On which days everybody is told of it, as long as there is something to tell.
fn messages(t: &L10nLanguage, wave: &Wave, stage: Stage, calendar: Calendar) -> String {
    if !stage.is_before_the_end() || stage == Stage::Lapsed {
        return String::new();
    }
    let days = Reminders::of(wave.answer_on, wave.close_on);
    let last = calendar.day(days.last_day);
    match days.halfway {
        Some(halfway) => t.waves_messages_three(calendar.day(halfway), last),
        None => t.waves_messages_two(last),
    }
}

/// How many letters there are: of all groups together.
fn letters(tx: &mut Reader, t: &L10nLanguage, id: WaveId) -> Result<String, Refused> {
    let piles = super::letters::counted(tx, id)?;
    let (made, drawn) = piles.values().fold((0, 0), |all, it| (all.0 + it.made, all.1 + it.drawn));
    let says = t.waves_letters_says(made.to_string(), drawn.to_string());
    Ok(if made > 0 { says } else { String::new() })
}
