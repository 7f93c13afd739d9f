//! Opens a wave that is over: closes the box, checks every ballot once more, reckons the root, opens answers of enough people together,
//! makes what may be shown, and destroys the keys. After any stop it goes on where it was; what was opened once is not opened again.
//!
//! A wave that is made up with the demo has neither keys nor ballots: its answers lie in the box from the beginning, and there is no
//! checkpoint, for nothing of it can be checked.

mod open_questions;

use super::{
    confidential,
    keys::{KEY_OF_WAVE, owner_of},
    mirrored::{forget_sheets, mirrored},
    wave_of,
};
use crate::{
    model::{stage::Step, unhex},
    picture::{self, Answered, Made, Picture, Unit},
    proof,
    store::{self, ForOpening, OpenedGroup, SecretKind, UnitLine},
};
use std::collections::{BTreeMap, HashMap};
use zwerm_ballot::{
    Ballot, CellKey, Leaf, OPEN_WIRE, ReceiptKey, SealKey, Sheet, checkpoint, root,
};
use zwerm_domain::{Timestamp, WaveId, day_of};
use zwerm_instrument::Instrument;
use zwerm_store::{BallotBox, Sheets, Store, StoreError};
use zwerm_web::Site;

/// Where the checkpoint is kept among the pictures, and where the proofs.
pub(crate) const CHECKPOINT: &str = "checkpoint";
pub(crate) const PROOF: &str = "proof";
/// And how many letters there were.
pub(crate) const LETTERS: &str = "letters";
/// In the box, the answers of a unit's cells of too few together stand under the unit's number and this.
const TOGETHER: u32 = 1 << 31;

pub(super) fn open(
    site: &Site,
    store: &Store,
    payload: &str,
    now: Timestamp,
) -> Result<(), String> {
    let id = wave_of(payload)?;
    let said = |error: StoreError| error.to_string();
    let load = move |tx: &mut zwerm_store::Reader| {
        let is_done =
            store::happened(tx, id, Step::Opened)? || store::happened(tx, id, Step::Withdrawn)?;
        Ok::<_, StoreError>((is_done, store::for_opening(tx, id)?))
    };
    let (is_done, wave) = store.read_now(load).map_err(said)?;
    let hash: [u8; 32] = unhex(&wave.hash).ok_or("no hash")?;
    let ballots = site.ballots().map_err(said)?;
    if is_done {
        return if wave.leader.is_some() { forget_sheets(ballots, hash) } else { Ok(()) };
    }
    let answers = confidential::answers(store, ballots, id, &wave, hash)?;
    if !ballots.has_begun(hash).map_err(said)? {
        return Err("the ballots of this wave are with another server".to_owned());
    }
    ballots.close_wave_now(hash).map_err(said)?;
    let instrument = zwerm_instrument::read(&wave.asked).map_err(|_| "no questionnaire")?;
    let counted = match &answers {
        Some(answers) => confidential::counted(answers),
        None => count(ballots, &wave, hash)?,
    };
    let written = open_questions::read(site, ballots, id, &wave, (hash, &counted))?;
    match answers {
        Some(answers) => confidential::keep(ballots, &wave, hash, &counted.of_cells, answers)?,
        None => open_answers(site, ballots, id, &wave, (hash, &counted.of_cells, &instrument))?,
    }
    let groups = groups(ballots, &wave, hash, &instrument)?;
    let unit = |it: &UnitLine| Unit { number: it.number, parent: it.parent };
    let units: Vec<Unit> = wave.units.iter().map(unit).collect();
    let shown = (wave.top, wave.levels.thresholds());
    let made = picture::pictures(&instrument, &units, &groups, shown);
    let Made { mut places, proofs } = made.map_err(|why| why.0)?;
    stand_beside(store, id, wave.levels.k(), &mut places)?;
    let mut kept: Vec<(String, String)> = Vec::new();
    if wave.made_up.is_none() && !wave.is_confidential {
        kept.push((CHECKPOINT.to_owned(), sign(site, id, &wave, hash, &counted.leaves)?));
    }
    let json = |picture: &Picture| serde_json::to_string(picture).map_err(|it| it.to_string());
    let mirror =
        wave.leader.map(|leader| Ok::<_, String>((leader, json(&mirrored(&instrument, &places))?)));
    let mirror = mirror.transpose()?;
    // Of a mirror nothing is kept where others could find it, the proof with its figures neither.
    if mirror.is_none() {
        kept.push((PROOF.to_owned(), proof::packed(&proofs).map_err(|error| error.to_string())?));
    }
    for (place, picture) in places.iter().filter(|_| mirror.is_none()) {
        kept.push((place.clone(), json(picture)?));
    }
    kept.extend(letters(store, ballots, id, hash)?);
    let today = wave.made_up.unwrap_or_else(|| day_of(now, &wave.time_zone));
    let write = move |tx: &mut zwerm_store::Writer| {
        for (place, picture) in &kept {
            store::keep_picture(tx, id, place, picture)?;
        }
        if let Some((leader, picture)) = &mirror {
            store::keep_result(tx, id, *leader, picture)?;
        }
        for (cell, count) in &counted.of_cells {
            store::keep_count(tx, id, *cell, *count)?;
        }
        store::forget_drawn(tx, id)?;
        // Another run of this job may have been quicker: what was shuffled once stays.
        if !store::happened(tx, id, Step::Opened)? {
            open_questions::keep(tx, id, &counted, &written)?;
        }
        store::step(tx, id, Step::Opened, today, None)?;
        store::forget_answers(tx, id)?;
        store::destroy(tx, id)
    };
    store.write_now(write).map_err(said)?;
    ballots.destroy_letters(hash).map_err(said)?;
    if wave.leader.is_some() {
        return forget_sheets(ballots, hash);
    }
    ballots.tidy().map_err(said)
}

/// Writes down beside which earlier waves each place may stand with its figures.
fn stand_beside(
    store: &Store,
    id: WaveId,
    k: u32,
    places: &mut BTreeMap<String, Picture>,
) -> Result<(), String> {
    let said = |error: StoreError| error.to_string();
    let read = move |tx: &mut zwerm_store::Reader| {
        Ok::<_, StoreError>((store::earlier(tx, id)?, store::roster(tx, id)?))
    };
    let (earlier, now) = store.read_now(read).map_err(said)?;
    for wave in earlier {
        let before = store.read_now(move |tx| store::roster(tx, wave)).map_err(said)?;
        let may = picture::may_stand_beside(&now, &before, u64::from(k));
        for (place, picture) in &mut *places {
            if may.get(place).copied().unwrap_or(false) {
                picture.beside.push(wave.get());
            }
        }
    }
    Ok(())
}

/// How many letters were made and handed out in each cell, and opened in all together, for who checks it; nothing where there were none.
fn letters(
    store: &Store,
    ballots: &BallotBox,
    id: WaveId,
    hash: [u8; 32],
) -> Result<Option<(String, String)>, String> {
    let piles = store.read_now(move |tx| store::piles(tx, id)).map_err(|it| it.to_string())?;
    if piles.is_empty() {
        return Ok(None);
    }
    let opened = ballots.letters_opened(hash).map_err(|error| error.to_string())?;
    let pile = |(cell, it): (&u32, &store::Pile)| {
        (cell.to_string(), serde_json::json!({ "drawn": it.drawn, "made": it.made }))
    };
    let cells: serde_json::Map<_, _> = piles.iter().map(pile).collect();
    let told = serde_json::json!({ "cells": cells, "opened": opened });
    Ok(Some((LETTERS.to_owned(), told.to_string())))
}

/// What was found in the box.
#[derive(Default)]
pub(super) struct Counted {
    pub(super) of_cells: BTreeMap<u32, u32>,
    /// Of the groups of open questions.
    pub(super) of_open: BTreeMap<u32, u32>,
    pub(super) leaves: Vec<Leaf>,
}

/// Every ballot once more: it was checked when it came in, by a program that could have been another one.
fn count(ballots: &BallotBox, wave: &ForOpening, hash: [u8; 32]) -> Result<Counted, String> {
    let keys: HashMap<u32, CellKey> = wave
        .cells
        .iter()
        .filter_map(|cell| Some((cell.number, CellKey::from_der(cell.key.as_deref()?)?)))
        .collect();
    let key = |group: &OpenedGroup| Some((group.number, CellKey::from_der(group.key.as_deref()?)?));
    let open_keys: HashMap<u32, CellKey> = wave.open.iter().filter_map(key).collect();
    let mut counted = Counted::default();
    let mut wrong = 0_u32;
    let each = |_, leaf: [u8; 32], wire: &[u8]| {
        let ballot = Ballot::from_wire(hash, wire);
        let is_good = |ballot: &Ballot| {
            let keys = if wire.len() == OPEN_WIRE { &open_keys } else { &keys };
            let key = keys.get(&ballot.cell);
            ballot.leaf().0 == leaf && key.is_some_and(|key| ballot.check(key).is_ok())
        };
        match ballot.filter(is_good) {
            Some(ballot) => {
                let of = if wire.len() == OPEN_WIRE {
                    &mut counted.of_open
                } else {
                    &mut counted.of_cells
                };
                *of.entry(ballot.cell).or_default() += 1;
                counted.leaves.push(Leaf(leaf));
            }
            None => wrong += 1,
        }
        true
    };
    ballots.each(hash, each).map_err(|error| error.to_string())?;
    // Nothing that came in by our own door is wrong: somebody wrote in the file.
    if wrong > 0 { Err(format!("{wrong} ballots are none")) } else { Ok(counted) }
}

/// Opens the answers of cells with enough of them; of the others those of one unit together, where they are enough together.
fn open_answers(
    site: &Site,
    ballots: &BallotBox,
    id: WaveId,
    wave: &ForOpening,
    (hash, of_cells, instrument): ([u8; 32], &BTreeMap<u32, u32>, &Instrument),
) -> Result<(), String> {
    let said = |error: StoreError| error.to_string();
    if !ballots.sheets(hash).map_err(said)?.is_empty() {
        return Ok(());
    }
    let k = wave.levels.k();
    let label = labels(wave, of_cells, k);
    let key = seal_key(site, id, wave)?;
    let mut sheets: Vec<(u32, String)> = Vec::new();
    let items = instrument.items.len();
    let each = |cell: u32, _: [u8; 32], wire: &[u8]| {
        let Some(label) = label.get(&cell) else { return true };
        let opened = Ballot::from_wire(hash, wire)
            .and_then(|ballot| key.open(&hash, &ballot.key, &ballot.sealed))
            .and_then(|plain| Sheet::read(&plain, items).ok());
        // What is no sheet of this questionnaire is a blank one: it counts as a ballot and says nothing.
        let blank = || "-".repeat(items);
        sheets.push((*label, opened.map_or_else(blank, |sheet| sheet.written())));
        true
    };
    ballots.each(hash, each).map_err(said)?;
    match ballots.keep_sheets(hash, sheets).map_err(said)? {
        Sheets::Kept | Sheets::Before => Ok(()),
        Sheets::NotClosed => Err("the box is not closed".to_owned()),
    }
}

fn seal_key(site: &Site, id: WaveId, wave: &ForOpening) -> Result<SealKey, String> {
    let sealed = wave.secret(SecretKind::Seal).ok_or("the key of the answers is gone")?;
    let owner = owner_of(id, SecretKind::Seal);
    let key = site.options().key.open(KEY_OF_WAVE, &owner, sealed);
    Ok(key.and_then(|bytes| SealKey::from_bytes(&bytes)).ok_or("another key file")?)
}

/// Under what each cell's answers are kept; cells of which they are not opened are left out.
pub(super) fn labels(
    wave: &ForOpening,
    of_cells: &BTreeMap<u32, u32>,
    k: u32,
) -> HashMap<u32, u32> {
    let count = |cell: u32| of_cells.get(&cell).copied().unwrap_or(0);
    let mut together: HashMap<i64, u32> = HashMap::new();
    for cell in wave.cells.iter().filter(|cell| count(cell.number) < k) {
        *together.entry(cell.unit).or_default() += count(cell.number);
    }
    let label = |cell: &store::OpenedCell| {
        if count(cell.number) >= k {
            return Some((cell.number, cell.number));
        }
        let unit = u32::try_from(cell.unit).ok()?;
        let is_enough = together.get(&cell.unit).is_some_and(|all| *all >= k);
        is_enough.then_some((cell.number, TOGETHER | unit))
    };
    wave.cells.iter().filter_map(label).collect()
}

/// What was opened, group by group.
fn groups(
    ballots: &BallotBox,
    wave: &ForOpening,
    hash: [u8; 32],
    instrument: &Instrument,
) -> Result<Vec<Answered>, String> {
    let units: HashMap<u32, i64> = wave.cells.iter().map(|cell| (cell.number, cell.unit)).collect();
    let mut groups: BTreeMap<u32, Answered> = BTreeMap::new();
    for (label, answers, times) in ballots.sheets(hash).map_err(|error| error.to_string())? {
        let sheet = Sheet::read(answers.as_bytes(), instrument.items.len());
        let sheet = sheet.map_err(|why| format!("{why:?}"))?;
        let (cell, unit) = match label & TOGETHER {
            0 => (Some(label), units.get(&label).copied()),
            _ => (None, Some(i64::from(label & !TOGETHER))),
        };
        let unit = unit.ok_or("a cell that is none")?;
        let group = groups.entry(label).or_insert(Answered { cell, unit, sheets: Vec::new() });
        group.sheets.push((sheet, times));
    }
    Ok(groups.into_values().collect())
}

/// The checkpoint: how many leaves there are, and their root, signed.
fn sign(
    site: &Site,
    id: WaveId,
    wave: &ForOpening,
    hash: [u8; 32],
    leaves: &[Leaf],
) -> Result<String, String> {
    let sealed = wave.secret(SecretKind::Receipt).ok_or("the key of receipts is gone")?;
    let owner = owner_of(id, SecretKind::Receipt);
    let key = site.options().key.open(KEY_OF_WAVE, &owner, sealed);
    let key = key.and_then(|bytes| ReceiptKey::from_bytes(&bytes)).ok_or("another key file")?;
    let origin = format!("zwerm/{}", crate::model::hex(&hash));
    Ok(checkpoint(&origin, leaves.len() as u64, &root(leaves), &key))
}
