//! Makes the keys of a wave: half a second of work for each cell, so a few seconds at a time, and on from there after any stop. When
//! all are there, what is promised is written down.

use super::{KEYS, wave_of};
use crate::{
    model::{hex, shown, stage::Step},
    promised,
    store::{self, SecretKind},
};
use sha2::{Digest, Sha256};
use std::{
    thread,
    time::{Duration, Instant},
};
use zwerm_ballot::{IssuerKey, Manifest, ReceiptKey, SealKey};
use zwerm_domain::{Timestamp, WaveId, day_of};
use zwerm_store::{Store, StoreError};
use zwerm_web::Site;

/// So long a piece takes; other jobs, such as mail, come in between.
const PIECE: Duration = Duration::from_secs(4);
/// Keys at a time, each on a core of its own.
const AT_ONCE: u32 = 2;
/// Who signs tokens: this server, for the organisation. A works council with keys of its own would be the second.
const ISSUER: &str = "organisation";
const NO_CHANCE: &str = "the system gives no chance";

pub(super) fn make(
    site: &Site,
    store: &Store,
    payload: &str,
    now: Timestamp,
) -> Result<(), String> {
    let id = wave_of(payload)?;
    let began = Instant::now();
    let said = |error: StoreError| error.to_string();
    while began.elapsed() < PIECE {
        let lacking = move |tx: &mut zwerm_store::Reader| {
            let is_over = store::happened(tx, id, Step::Withdrawn)?
                || store::happened(tx, id, Step::Prepared)?;
            Ok::<_, StoreError>((is_over, store::lacking(tx, id, AT_ONCE)?))
        };
        let (is_over, cells) = store.read_now(lacking).map_err(said)?;
        if is_over {
            return Ok(());
        }
        if cells.is_empty() {
            return promise(site, store, id, now);
        }
        let made: Vec<(i64, Option<IssuerKey>)> = thread::scope(|all| {
            let each = |cell| (cell, all.spawn(IssuerKey::generate));
            let working: Vec<_> = cells.into_iter().map(each).collect();
            working.into_iter().map(|(cell, it)| (cell, it.join().ok().flatten())).collect()
        });
        let mut kept: Vec<(i64, Vec<u8>, Vec<u8>)> = Vec::new();
        for (cell, key) in made {
            let key = key.ok_or(NO_CHANCE)?;
            let der = key.to_der().ok_or(NO_CHANCE)?;
            let sealed =
                site.options().key.seal(KEY_OF_CELL, &owner(id, cell), &der).map_err(said)?;
            kept.push((cell, key.public().to_der(), sealed));
        }
        let keep = move |tx: &mut zwerm_store::Writer| {
            kept.iter().try_for_each(|(cell, public, sealed)| {
                store::keep_key(tx, id, *cell, public, sealed)
            })
        };
        store.write_now(keep).map_err(said)?;
    }
    let payload = payload.to_owned();
    store.write_now(move |tx| tx.enqueue(KEYS, &payload, now)).map_err(said)
}

/// What the secret keys of cells are sealed for.
pub(crate) const KEY_OF_CELL: &str = "keys of cells, key 1";
/// What the keys of a wave itself are sealed for.
pub(crate) const KEY_OF_WAVE: &str = "keys of waves, key 1";

/// Whose the sealed key of a cell is.
pub(crate) fn owner(id: WaveId, cell: i64) -> String {
    format!("wave {id} cell {cell}")
}

/// Whose a sealed key of a wave is.
pub(crate) fn owner_of(id: WaveId, kind: SecretKind) -> String {
    format!("wave {id} {}", kind.code())
}

/// All keys are there: writes what is promised, with its hash, and the two keys of the wave itself.
fn promise(site: &Site, store: &Store, id: WaveId, now: Timestamp) -> Result<(), String> {
    let said = |error: StoreError| error.to_string();
    let (wave, cells, open) = store
        .read_now(move |tx| {
            let (wave, cells) = (store::for_keys(tx, id)?, store::public_cells(tx, id)?);
            Ok::<_, StoreError>((wave, cells, store::public_open(tx, id)?))
        })
        .map_err(said)?;
    let seal = SealKey::generate().ok_or(NO_CHANCE)?;
    let receipt = ReceiptKey::generate().ok_or(NO_CHANCE)?;
    let mut name = [0; 32];
    getrandom::fill(&mut name).map_err(|_| NO_CHANCE)?;
    let [invited, answers, left_over, spread] = wave.levels;
    let level =
        |name: &str, level: i64| (name.to_owned(), u32::try_from(level).unwrap_or(u32::MAX));
    let instrument = zwerm_instrument::read(&wave.asked).map_err(|_| "no questionnaire")?;
    let asked = shown::each(open.iter().map(|it| it.question));
    let hashed = |(language, text): (String, String)| (language, Sha256::digest(text).into());
    let mut thresholds = vec![
        level("answers", answers),
        level("invited", invited),
        level("left_over", left_over),
        level("spread", spread),
    ];
    thresholds.extend(open.first().map(|it| ("open_answers".to_owned(), it.from)));
    thresholds.sort();
    let manifest = Manifest {
        wave: name,
        title: wave.title,
        instrument: Sha256::digest(wave.asked.as_bytes()).into(),
        questions: shown::texts(&instrument, &asked).into_iter().map(hashed).collect(),
        scripts: scripts(),
        days: [wave.made_on, wave.answer_on, wave.close_on].map(|day| day.to_string()),
        thresholds,
        seals: seal.public(),
        receipts: receipt.public(),
        issuers: vec![ISSUER.to_owned()],
        cells: cells.into_iter().map(promised::cell).collect::<Result<_, _>>().map_err(said)?,
        open: open.into_iter().map(promised::open_cell).collect::<Result<_, _>>().map_err(said)?,
    };
    let sealed = |kind: SecretKind, bytes: &[u8]| {
        site.options().key.seal(KEY_OF_WAVE, &owner_of(id, kind), bytes).map_err(said)
    };
    let secrets = [
        (SecretKind::Seal, sealed(SecretKind::Seal, &seal.to_bytes())?),
        (SecretKind::Receipt, sealed(SecretKind::Receipt, &receipt.to_bytes())?),
    ];
    // From here on this server's box is the one: another server neither takes a ballot of this wave nor counts it.
    site.ballots().and_then(|ballots| ballots.begin(manifest.hash())).map_err(said)?;
    let (text, hash) = (manifest.text(), hex(&manifest.hash()));
    let today = day_of(now, &wave.time_zone);
    let write = move |tx: &mut zwerm_store::Writer| {
        // Somebody may have withdrawn it meanwhile; and another server may have been first.
        let is_over = store::happened(tx, id, Step::Withdrawn)?;
        let told = store::asked_before_signed(tx, id)?;
        if is_over || !store::step(tx, id, Step::Prepared, told.unwrap_or(today), None)? {
            return Ok(());
        }
        for (kind, sealed) in &secrets {
            store::keep_secret(tx, id, *kind, sealed)?;
        }
        store::write_manifest(tx, id, &text, &hash)
    };
    store.write_now(write).map_err(said)
}

/// SHA-256 of the file that works without this server, in hexadecimal.
pub(crate) fn standalone() -> String {
    let hash = scripts().into_iter().find(|(name, _)| name == "standalone.html");
    hash.map(|(_, hash)| hex(&hash)).unwrap_or_default()
}

/// The scripts that handle answers in a browser, and the file that does so by itself, with their hashes: another one is another promise.
fn scripts() -> Vec<(String, [u8; 32])> {
    let is_ours = |asset: &&zwerm_ui::Asset| {
        matches!(asset.file, "ballot.js" | "collect.js" | "standalone.html")
    };
    let hashed =
        |asset: &zwerm_ui::Asset| (asset.file.to_owned(), Sha256::digest(asset.plain).into());
    zwerm_ui::assets().iter().filter(is_ours).map(hashed).collect()
}
