//! The talk card of a wave, for a team meeting: what stands out in the own group's picture, three questions about one theme, what was
//! chosen before, room to write, and the way to a habit, an experiment or an agreement. On a screen, and on one A4.

use crate::{
    model::{Wave, stage::Stage},
    picture::{Picture, cell_name, stands_out, unit_name},
    store,
    text::{L10nLanguage, text},
};
use askama::Template;
use axum::response::Response;
use zwerm_directory::{self as directory, TeamChoice};
use zwerm_domain::{Module, TeamId, WaveId};
use zwerm_instrument::Instrument;
use zwerm_store::{PairReader, Reader};
use zwerm_ui::{
    Room, Shell,
    format::{Calendar, capitalised},
};
use zwerm_web::{IdPath, Me, Page, Refused, Visit};

/// So many earlier choices stand on it: it is one A4.
const MOST_BEFORE: usize = 3;

#[derive(Template)]
#[template(path = "wave_card.html")]
struct CardPage {
    shell: Shell,
    t: &'static L10nLanguage,
    id: WaveId,
    title: String,
    group: String,
    people: String,
    /// What stands highest and lowest; nothing where chance could have done it.
    out: Option<(String, String)>,
    is_hidden: bool,
    /// The theme that is talked about; empty where none was chosen and none stands out.
    theme: String,
    questions: [String; 3],
    /// Each theme with its id and whether it is the one.
    themes: Vec<(String, String, bool)>,
    before: Vec<Chosen>,
    now: Vec<Chosen>,
    ways: Vec<Way>,
}

/// Something that the team chose.
struct Chosen {
    says: String,
    what: String,
    closing: String,
}

/// A way on from here.
struct Way {
    href: String,
    icon: &'static str,
    name: String,
}

pub(super) async fn show(visit: Visit, IdPath(id): IdPath<WaveId>) -> Response {
    let asked = visit.query("theme");
    visit.read_pair(move |tx, me| page(tx, me, id, &asked)).await
}

/// The wave and the group whose picture the reader's team talks about: the cell of their main team, once the wave is opened.
struct Own {
    wave: Wave,
    instrument: Instrument,
    team: TeamId,
    group: String,
    picture: Option<Picture>,
}

impl Own {
    fn of(tx: &mut Reader, me: &Me, id: WaveId) -> Result<Own, Refused> {
        let wave = store::wave(tx, &me.actor, id)?;
        if wave.stage(me.today()) != Stage::Opened {
            return Err(Refused::NotFound);
        }
        let main = directory::main_team_of(tx, &me.actor, me.id())?;
        let (team, _) = main.ok_or(Refused::NotFound)?;
        let found = store::cell_of_team(tx, id, team)?;
        let (cell, group, unit) = found.ok_or(Refused::NotFound)?;
        let own = cell_name(cell);
        // Before the group opened its picture together there is nothing to talk about.
        if !store::release(tx, &wave, me.today(), false)?.is_open(&own) {
            return Err(Refused::NotFound);
        }
        let picture = match store::picture(tx, id, &own)? {
            None if is_alone(tx, id, unit)? => store::picture(tx, id, &unit_name(unit))?,
            found => found,
        };
        let instrument = wave.instrument().ok_or(Refused::NotFound)?;
        let picture = picture.and_then(|text| serde_json::from_str(&text).ok());
        Ok(Own { wave, instrument, team, group, picture })
    }
}

/// Whether this reader's team has a card of this wave.
pub(super) fn is_there(tx: &mut Reader, me: &Me, wave: &Wave) -> Result<bool, Refused> {
    let main = directory::main_team_of(tx, &me.actor, me.id())?;
    let Some((team, _)) = main else { return Ok(false) };
    let Some((cell, ..)) = store::cell_of_team(tx, wave.id, team)? else { return Ok(false) };
    Ok(store::release(tx, wave, me.today(), false)?.is_open(&cell_name(cell)))
}

/// Whether a unit is one cell and nothing else: then its picture is that of the cell.
fn is_alone(tx: &mut Reader, id: WaveId, unit: i64) -> Result<bool, Refused> {
    let cells = store::cells(tx, id)?.iter().filter(|cell| cell.unit == unit).count();
    let has_below = store::units(tx, id)?.iter().any(|other| other.parent == Some(unit));
    Ok(cells == 1 && !has_below)
}

fn page(tx: &mut PairReader, me: &Me, id: WaveId, asked: &str) -> Result<Page, Refused> {
    let own = Own::of(tx, me, id)?;
    let t = text(me.language);
    let all = &own.instrument.constructs;
    let name = |at: usize| all[at].name.of(me.language).to_owned();
    let out = own.picture.as_ref().and_then(stands_out);
    let at = all.iter().position(|one| one.id == asked).or(out.map(|(_, least)| least));
    let theme = at.map(|at| all[at].id.as_str()).unwrap_or_default();
    let people = own.picture.as_ref().and_then(|it| it.people);
    let (before, now) = chosen(tx, me, &own)?;
    let shell = me.shell(tx, Room::Elsewhere, t.waves_card())?;
    Page::of(&CardPage {
        shell,
        t,
        id,
        title: own.wave.title.clone(),
        people: people.map(|(from, to)| t.waves_band(from, to)).unwrap_or_default(),
        is_hidden: people.is_none(),
        out: out.map(|(best, least)| (capitalised(&name(best)), capitalised(&name(least)))),
        theme: at.map(name).unwrap_or_default(),
        questions: [t.waves_ask_1(theme), t.waves_ask_2(theme), t.waves_ask_3(theme)],
        themes: (0..all.len())
            .map(|one| (all[one].id.clone(), capitalised(&name(one)), at == Some(one)))
            .collect(),
        before,
        now,
        ways: ways(t, me, &own, theme),
        group: own.group,
    })
}

/// What the team chose before this wave, and what it chose with this card, in its own words.
fn chosen(tx: &mut PairReader, me: &Me, own: &Own) -> Result<(Vec<Chosen>, Vec<Chosen>), Refused> {
    let (mut before, mut now) = (Vec::new(), Vec::new());
    if !me.uses(Module::TeamStart) {
        return Ok((before, now));
    }
    for it in directory::choices_in_words(tx, own.team)? {
        if it.wave == Some(own.wave.id) && now.len() < MOST_BEFORE {
            now.push(told(tx, me, it)?);
        } else if it.begun_on <= own.wave.close_on && before.len() < MOST_BEFORE {
            before.push(told(tx, me, it)?);
        }
    }
    Ok((before, now))
}

fn told(tx: &mut Reader, me: &Me, it: TeamChoice) -> Result<Chosen, Refused> {
    let (t, actor) = (text(me.language), &me.actor);
    let calendar = Calendar { language: me.language, today: me.today() };
    let theme = directory::theme_named(tx, actor, me.language, &it.theme, it.wave)?;
    let (kind, day) = (it.kind.code(), calendar.day(it.begun_on));
    let chosen = if theme.is_empty() {
        t.waves_chose(day, kind)
    } else {
        t.waves_chose_about(day, kind, theme)
    };
    let ended = it.ended.map(|(_, ending)| t.waves_chosen_ended(ending.code()));
    let says = ended.map_or(chosen.clone(), |ended| format!("{chosen} {ended}"));
    Ok(Chosen { says, what: it.words.what, closing: it.words.closing })
}

/// The forms that this leads to, with the theme and the wave filled in.
fn ways(t: &L10nLanguage, me: &Me, own: &Own, theme: &str) -> Vec<Way> {
    let (team, wave) = (own.team, own.wave.id);
    let with = format!("?theme={theme}&wave={wave}");
    let mut ways = Vec::new();
    if me.uses(Module::TeamStart) {
        for (form, icon, name) in [
            ("new", "sprout", t.waves_card_habit()),
            ("experiments/new", "flask-conical", t.waves_card_trial()),
            ("parallel/new", "network", t.waves_card_parallel()),
        ] {
            ways.push(Way { href: format!("/habits/team/{team}/{form}{with}"), icon, name });
        }
    }
    if me.uses(Module::Agreements) {
        let href = format!("/agreements/new{with}");
        ways.push(Way { href, icon: "handshake", name: t.waves_card_agreement() });
    }
    ways
}
