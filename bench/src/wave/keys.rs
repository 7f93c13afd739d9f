//! The keys of a wave: so many by the real job, and, so that nobody waits an hour for the rest, those once more for the other cells.

use super::{Wave, database, serve};
use crate::place;
use anyhow::{Context, Result, bail};
use rusqlite::params;
use std::{
    fs,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};
use zwerm_ballot::BITS;
use zwerm_web::InstallationKey;

/// How the program names what these are sealed for.
const KEY_OF_CELL: &str = "keys of cells, key 1";

/// What making keys came to.
#[derive(Clone, Copy, Debug)]
pub struct Keyed {
    /// How many there are.
    pub keys: i64,
    /// Seconds for each, with as many at a time as the job makes.
    pub seconds: f64,
    /// CPU seconds for each.
    pub cpu: f64,
}

const MADE: &str = "SELECT count(public_key) FROM wave_cell WHERE wave_id = ?1";

fn enqueue(wave: &Wave) -> Result<()> {
    let sql =
        "INSERT INTO job (topic, payload, run_after, attempts) VALUES ('wave_keys', ?1, 0, 0)";
    database(&wave.folder)?.execute(sql, params![wave.id.to_string()])?;
    Ok(())
}

/// Has the job make keys until there are so many or all; the server is stopped, or killed, then. What is measured is from the first
/// pair of keys to the last.
///
/// # Errors
/// The job makes none.
pub fn make_keys(wave: &Wave, many: usize, is_killed: bool) -> Result<Keyed> {
    let all = wave.count("SELECT count(*) FROM wave_cell WHERE wave_id = ?1")?;
    let many = all.min(i64::try_from(many)?);
    let has_job =
        "SELECT count(*) FROM job WHERE topic = 'wave_keys' AND payload = CAST(?1 AS TEXT)";
    if wave.count(has_job)? == 0 {
        enqueue(wave)?;
    }
    let served = serve(&wave.folder)?;
    let waiting = Instant::now();
    let before = wave.count(MADE)?;
    let mut first = None;
    let keyed = loop {
        let (made, now, cpu) = (wave.count(MADE)?, Instant::now(), served.cpu()?);
        match first {
            None if made > before => first = Some((made, now, cpu)),
            Some((from, began, spent)) if made >= many && made > from => {
                let keys = (made - from) as f64;
                break Keyed {
                    keys: made,
                    seconds: (now - began).as_secs_f64() / keys,
                    cpu: (cpu - spent).as_secs_f64() / keys,
                };
            }
            _ if made >= many => break Keyed { keys: made, seconds: 0.0, cpu: 0.0 },
            _ => {}
        }
        if waiting.elapsed() > Duration::from_secs(3600) {
            bail!("{made} keys after an hour");
        }
        sleep(Duration::from_millis(5));
    };
    if is_killed {
        served.kill()?
    } else {
        served.stop()?
    }
    Ok(keyed)
}

/// The key file that lies beside the data.
pub(super) fn installation(folder: &Path) -> Result<InstallationKey> {
    let text = fs::read_to_string(folder.join("zwerm.key"))?;
    let byte = |at: usize| u8::from_str_radix(text.trim().get(at * 2..at * 2 + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..32).map(byte).collect();
    let bytes = bytes.and_then(|bytes| bytes.try_into().ok()).context("no key file")?;
    Ok(InstallationKey::new(bytes))
}

/// Keys of cells: number, public, secret as it stands there.
pub type Rows = Vec<(i64, Vec<u8>, Vec<u8>)>;

/// The keys that are there.
///
/// # Errors
/// The database can't be read.
pub fn rows(wave: &Wave) -> Result<Rows> {
    let connection = place::database(&wave.folder)?;
    let mut found = connection.prepare(
        "SELECT number, public_key, secret_key FROM wave_cell WHERE wave_id = ?1 AND secret_key IS NOT NULL ORDER BY number",
    )?;
    let rows = found.query_map([wave.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The secret key of each cell, opened.
///
/// # Errors
/// The key file is another one.
pub(super) fn secrets(wave: &Wave) -> Result<Vec<(u32, Vec<u8>)>> {
    let key = installation(&wave.folder)?;
    let open = |(cell, _, sealed): (i64, Vec<u8>, Vec<u8>)| {
        let owner = format!("wave {} cell {cell}", wave.id);
        let der = key.open(KEY_OF_CELL, &owner, &sealed).context("another key file")?;
        Ok((u32::try_from(cell)?, der))
    };
    rows(wave)?.into_iter().map(open).collect()
}

/// What cells without a key get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// The key of another one, sealed for itself: ballots of all cells can be made.
    Same,
    /// A number of its own that looks like a key, and nobody has the secret of: what is promised is as large on the wire as it will be.
    Numbers,
}

/// A public key with another modulus.
fn number_like(der: &[u8]) -> Result<Vec<u8>> {
    let mut der = der.to_vec();
    let end = der.len().checked_sub(5).context("no key")?;
    let modulus = der.get_mut(end - BITS / 8..end).context("no key")?;
    ring::rand::SecureRandom::fill(&ring::rand::SystemRandom::new(), modulus)
        .map_err(|_| anyhow::anyhow!("the system gives no chance"))?;
    modulus[0] |= 0x80;
    modulus[BITS / 8 - 1] |= 1;
    Ok(der)
}

/// Gives every cell without a key one, and has the job write what is promised.
///
/// # Errors
/// There is no key at all.
pub fn spread_keys(wave: &Wave, rest: Rest) -> Result<()> {
    let (key, there) = (installation(&wave.folder)?, rows(wave)?);
    let opened = secrets(wave)?;
    let mut connection = database(&wave.folder)?;
    let lacking: Vec<i64> = connection
        .prepare("SELECT number FROM wave_cell WHERE wave_id = ?1 AND public_key IS NULL")?
        .query_map([wave.id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let transaction = connection.transaction()?;
    for (at, cell) in lacking.iter().enumerate() {
        let from = at % there.len();
        let owner = format!("wave {} cell {cell}", wave.id);
        let (public, sealed) = match rest {
            Rest::Same => {
                let sealed = key.seal(KEY_OF_CELL, &owner, &opened[from].1)?;
                (there[from].1.clone(), Some(sealed))
            }
            Rest::Numbers => (number_like(&there[from].1)?, None),
        };
        transaction.execute(
            "UPDATE wave_cell SET public_key = ?3, secret_key = ?4 WHERE wave_id = ?1 AND number = ?2",
            params![wave.id, cell, public, sealed],
        )?;
    }
    transaction.commit()?;
    drop(connection);
    if !wave.has("prepared")? {
        let served = serve(&wave.folder)?;
        wave.wait_for("prepared")?;
        served.stop()?;
    }
    Ok(())
}
