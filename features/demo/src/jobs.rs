//! What the demo has to do in the ballot box, which is no part of the database: answers that are made up are put in, and what is left
//! of a demo that is thrown away is taken out.

use crate::{
    store::waves::{self, MadeUp},
    world::answers::Asked,
};
use zwerm_domain::{Timestamp, WaveId};
use zwerm_store::{Sheets, Store, StoreError};
use zwerm_web::{JobHandler, Site};

/// Topic of the job that puts the answers of a wave in the box: the wave, and which one it is of its world.
pub(crate) const ANSWERS: &str = "demo_answers";
/// Topic of the job that forgets waves of a demo that is gone: their hashes.
pub(crate) const FORGET: &str = "demo_forget";

/// Who does which topic.
pub(crate) const JOBS: &[(&str, JobHandler)] = &[(ANSWERS, answer), (FORGET, forget)];

fn said(error: StoreError) -> String {
    error.to_string()
}

/// Puts the answers in the box, as if they were opened, and has what may be shown made of them by the road of every wave.
fn answer(site: &Site, store: &Store, payload: &str, _: Timestamp) -> Result<(), String> {
    let read = payload
        .split_once(' ')
        .and_then(|(id, number)| Some((id.parse::<WaveId>().ok()?, number.parse::<usize>().ok()?)));
    let (id, number) = read.ok_or("no wave")?;
    let Some(wave) = store.read_now(move |tx| waves::made_up(tx, id)).map_err(said)? else {
        return Ok(());
    };
    let hash = unhex(&wave.hash).ok_or("no hash")?;
    let ballots = site.ballots().map_err(said)?;
    ballots.begin(hash).map_err(said)?;
    ballots.close_wave_now(hash).map_err(said)?;
    match ballots.keep_sheets(hash, sheets(&wave, number)?).map_err(said)? {
        Sheets::Kept | Sheets::Before => {}
        Sheets::NotClosed => return Err("the box is not closed".to_owned()),
    }
    store.write_now(move |tx| waves::open(tx, id)).map_err(said)
}

/// Of each cell; of those with too few nothing, for theirs would never have been opened.
fn sheets(wave: &MadeUp, number: usize) -> Result<Vec<(u32, String)>, String> {
    let instrument = zwerm_instrument::read(&wave.asked).map_err(|_| "no questionnaire")?;
    let mut all = Vec::new();
    for (cell, counted, team) in wave.cells.iter().filter(|(_, counted, _)| *counted >= wave.k) {
        let asked = Asked { seed: wave.seed, wave: number, team };
        all.extend(asked.sheets(&instrument, *counted).into_iter().map(|sheet| (*cell, sheet)));
    }
    Ok(all)
}

/// Takes everything of these waves out of the box: those of a demo that was thrown away, the real ballots of visitors included.
fn forget(site: &Site, _: &Store, payload: &str, _: Timestamp) -> Result<(), String> {
    let ballots = site.ballots().map_err(said)?;
    for hash in payload.split(' ').filter_map(unhex) {
        // Closed first: what is on its way in comes too late, and not after.
        ballots.close_wave_now(hash).map_err(said)?;
        ballots.forget(hash).map_err(said)?;
    }
    Ok(())
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}
