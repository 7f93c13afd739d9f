//! What can be asked in a new wave: the core of the scan, alone or with the block whose turn it is; a pulse; an organisation's own.

use crate::{
    model::stage::Step,
    store,
    text::{L10nLanguage, text},
};
use zwerm_directory as directory;
use zwerm_domain::Date;
use zwerm_instrument::{BLOCKS, Instrument, in_turn, pulse, pulse_turns, write, zwermscan};
use zwerm_store::{Reader, StoreError};
use zwerm_ui::Choice;
use zwerm_web::{Me, Refused};

/// Stands for the core.
const SCAN: &str = "zwermscan";
/// Stands for all blocks at once.
const ALL: &str = "all";
/// So many waves are looked through for when a block was asked: at four a year, five years.
const LOOKED_THROUGH: usize = 20;

/// The questionnaire that a choice stands for, as it will be asked.
pub(super) fn asked(tx: &mut Reader, me: &Me, code: &str) -> Result<Option<String>, Refused> {
    if let Some((id, version)) = code.strip_prefix("own-").and_then(|own| own.split_once('-')) {
        let (Ok(id), Ok(version)) = (id.parse(), version.parse()) else { return Ok(None) };
        // What was withdrawn meanwhile is asked no more.
        let is_there = |it: &directory::Questionnaire| it.id == id && it.version == version;
        let is_published = directory::published(tx, &me.actor)?.iter().any(is_there);
        let content = directory::questionnaire(tx, &me.actor, id, version)?;
        return Ok(content.filter(|_| is_published));
    }
    let Ok(scan) = zwermscan() else { return Ok(None) };
    let turn = code.strip_prefix("puls-").and_then(|turn| turn.parse::<usize>().ok());
    let chosen = match turn.filter(|turn| *turn < pulse_turns(&scan)) {
        Some(turn) => pulse(&scan, turn),
        None => blocks_of(code).map(|blocks| scan.core_with(&blocks)),
    };
    Ok(chosen.map(|chosen| write(&chosen)))
}

/// The blocks beside the core that a choice of the scan stands for.
fn blocks_of(code: &str) -> Option<Vec<&'static str>> {
    match code.strip_prefix(SCAN)?.strip_prefix('-') {
        None => (code == SCAN).then(Vec::new),
        Some(ALL) => Some(BLOCKS.to_vec()),
        Some(wanted) => BLOCKS.into_iter().find(|it| *it == wanted).map(|it| vec![it]),
    }
}

fn scan_with(block: &str) -> String {
    format!("{SCAN}-{block}")
}

/// Everything there is to choose from, and what is proposed: the core with the block that was asked longest ago.
pub(super) fn choices(tx: &mut Reader, me: &Me) -> Result<(Vec<Choice>, String, String), Refused> {
    let t = text(me.language);
    let scan = zwermscan().map_err(|_| Refused::NotFound)?;
    let last = last_asked(tx, me)?;
    let turn = in_turn(|block| last_of(&last, block));
    let mut choices = vec![Choice::new(SCAN, t.waves_core())];
    let mut block = |code: &str, blocks: &[&str], is_turn: bool| {
        let says = said(t, code, &scan.core_with(blocks));
        let says = if is_turn { t.waves_blocks_turn(says) } else { says };
        choices.push(Choice::new(scan_with(code), says));
    };
    block(turn, &[turn], true);
    BLOCKS.into_iter().filter(|it| *it != turn).for_each(|it| block(it, &[it], false));
    block(ALL, &BLOCKS, false);
    for turn in 0..pulse_turns(&scan) {
        choices.push(Choice::new(format!("puls-{turn}"), t.waves_pulse((turn + 1).to_string())));
    }
    for own in directory::published(tx, &me.actor)? {
        let code = format!("own-{}-{}", own.id, own.version);
        choices.push(Choice::new(code, t.waves_own(own.name.of(me.language), own.items)));
    }
    let hint = match last_of(&last, turn) {
        Some(_) => t.waves_blocks_hint(turn, "before"),
        None => t.waves_blocks_hint(turn, "never"),
    };
    Ok((choices, scan_with(turn), hint))
}

fn said(t: &L10nLanguage, code: &str, asked: &Instrument) -> String {
    t.waves_blocks_choice(code, asked.items.len().to_string(), asked.minutes().to_string())
}

fn last_of(last: &[(&'static str, Date)], block: &str) -> Option<Date> {
    last.iter().filter(|(it, _)| *it == block).map(|(_, on)| *on).max()
}

/// When each block was asked, in waves that were signed: what nobody signed asked nothing.
fn last_asked(tx: &mut Reader, me: &Me) -> Result<Vec<(&'static str, Date)>, StoreError> {
    let waves = store::waves(tx, &me.actor)?.into_iter();
    let were_asked = waves.filter(|it| it.step(Step::Countersigned).is_some());
    let asked = were_asked.take(LOOKED_THROUGH).flat_map(|wave| {
        let instrument = wave.instrument().filter(|it| it.id == SCAN);
        let asks = move |block: &&str| instrument.as_ref().is_some_and(|it| it.asks(block));
        BLOCKS.into_iter().filter(asks).map(move |block| (block, wave.answer_on))
    });
    Ok(asked.collect())
}
