//! A wave of the scan to measure on: made by the culture coordinator through the real form, so with a real roster and real cells; its days
//! and steps are then set in the database, for nobody can wait two weeks; its keys are of the real job.
//!
//! The key file lies beside the database here, so that the ballots of everybody can be made beforehand ([`papers`]).

pub mod crowd;
mod keys;
pub mod level1;
pub mod opening;
pub mod papers;
pub mod taking;

pub use keys::{Keyed, Rest, Rows, make_keys, rows, spread_keys};

use crate::{
    http::Wire,
    place,
    served::{Served, Start},
    visitor::{Visitor, complaint},
};
use anyhow::{Context, Result, bail};
use rusqlite::{Connection, params};
use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};
use zwerm_ballot::{Cell, CellKey, Manifest};

/// An organisation with a wave.
#[derive(Clone, Debug)]
pub struct Wave {
    /// Its data.
    pub folder: PathBuf,
    /// Its number.
    pub id: i64,
}

/// How long making a wave took, with its roster, in ms; and how many cells it has.
#[derive(Clone, Copy, Debug)]
pub struct Made {
    /// From the form to its answer.
    pub milliseconds: f64,
    /// Cells.
    pub cells: i64,
}

/// The database, for writing; nobody serves it.
pub(crate) fn database(folder: &Path) -> Result<Connection> {
    let connection = Connection::open(folder.join("zwerm.db"))?;
    connection.busy_timeout(Duration::from_secs(20))?;
    Ok(connection)
}

fn day(days: i64) -> String {
    let today = jiff::Zoned::now().date();
    today.saturating_add(jiff::Span::new().days(days)).to_string()
}

/// A copy of the data, served for measuring.
///
/// # Errors
/// It does not start.
pub fn serve(folder: &Path) -> Result<Served> {
    Start::demo(folder, &[])?.start()
}

/// The name of the host where ballots are handed in.
pub fn ballot_host(address: SocketAddr) -> String {
    format!("ballot.localhost:{}", address.port())
}

impl Wave {
    /// Has a wave of everybody made by the culture coordinator.
    ///
    /// # Errors
    /// It is not made.
    pub async fn make(folder: &Path) -> Result<(Wave, Made)> {
        let served = serve(folder)?;
        let sql =
            "SELECT person_id FROM office WHERE kind = 'culture_coordinator' ORDER BY person_id";
        let coordinator = place::database(folder)?.query_row(sql, [], |row| row.get(0));
        let coordinator = coordinator.context("no culture coordinator")?;
        let mut wire = Wire::open(served.address).await?;
        let visitor = Visitor::ready(&mut wire, served.address, coordinator).await?;
        let (from, until) = (day(7), day(20));
        let fields = [
            ("title", "Zwermscan"),
            ("instrument", "zwermscan"),
            ("audience", "all"),
            ("weeks", "3"),
            ("answer_on", from.as_str()),
            ("close_on", until.as_str()),
        ];
        let began = Instant::now();
        let answer = wire.exchange(&visitor.post(served.address, "/waves", &fields)).await?;
        let milliseconds = began.elapsed().as_secs_f64() * 1e3;
        let at = answer.header("location").map(str::to_owned);
        let Some(at) = at.filter(|_| answer.status == 303) else {
            bail!("no wave: {}", complaint(&answer));
        };
        let id = at.trim_start_matches("/waves/").split('?').next().unwrap_or_default().parse()?;
        served.stop()?;
        let wave = Wave { folder: folder.to_owned(), id };
        let cells = wave.count("SELECT count(*) FROM wave_cell WHERE wave_id = ?1")?;
        Ok((wave, Made { milliseconds, cells }))
    }

    /// Ten days ago it was made, three days ago answering began; it is open for eleven more.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn is_open(&self) -> Result<()> {
        let sql = "UPDATE wave SET made_on = ?2, answer_on = ?3, close_on = ?4 WHERE id = ?1";
        let days = params![self.id, day(-10), day(-3), day(11)];
        database(&self.folder)?.execute(sql, days)?;
        Ok(())
    }

    /// Yesterday was its last day, and so many of each cell collected a ballot paper as answered.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn is_over(&self) -> Result<()> {
        let connection = database(&self.folder)?;
        connection
            .execute("UPDATE wave SET close_on = ?2 WHERE id = ?1", params![self.id, day(-1)])?;
        let all = "UPDATE wave_invited SET blinded = x'00', signed = x'00' WHERE wave_id = ?1";
        connection.execute(all, [self.id])?;
        Ok(())
    }

    /// Something happened to it.
    ///
    /// # Errors
    /// The database can't be written.
    pub fn step(&self, kind: &str, days: i64) -> Result<()> {
        let sql = "INSERT INTO wave_step (wave_id, kind, made_on) VALUES (?1, ?2, ?3)";
        database(&self.folder)?.execute(sql, params![self.id, kind, day(days)])?;
        Ok(())
    }

    /// A number of this wave.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn count(&self, sql: &str) -> Result<i64> {
        Ok(place::database(&self.folder)?.query_row(sql, [self.id], |row| row.get(0))?)
    }

    /// Whether this happened.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn has(&self, kind: &str) -> Result<bool> {
        let sql = "SELECT count(*) FROM wave_step WHERE wave_id = ?1 AND kind = ?2";
        let of = params![self.id, kind];
        Ok(place::database(&self.folder)?.query_row(sql, of, |row| row.get::<_, i64>(0))? > 0)
    }

    /// Waits until it happened; answers when.
    ///
    /// # Errors
    /// It did not, within an hour.
    pub fn wait_for(&self, kind: &str) -> Result<Instant> {
        let began = Instant::now();
        let connection = place::database(&self.folder)?;
        let sql = "SELECT count(*) FROM wave_step WHERE wave_id = ?1 AND kind = ?2";
        let mut asked = connection.prepare(sql)?;
        while began.elapsed() < Duration::from_secs(3600) {
            if asked.query_row(params![self.id, kind], |row| row.get::<_, i64>(0))? > 0 {
                return Ok(Instant::now());
            }
            sleep(Duration::from_millis(20));
        }
        bail!("{kind} did not happen")
    }

    /// What is promised, and the hash of it.
    ///
    /// # Errors
    /// It is not there.
    pub fn manifest(&self) -> Result<(String, String)> {
        let sql = "SELECT manifest, hash FROM wave WHERE id = ?1";
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        place::database(&self.folder)?.query_row(sql, [self.id], row).context("no manifest")
    }

    /// The same, with its cells, read.
    ///
    /// # Errors
    /// It is not there, or the cells are not those that were promised.
    pub fn promised(&self) -> Result<Manifest> {
        let connection = place::database(&self.folder)?;
        let mut found = connection.prepare(
            "SELECT number, name, invited, public_key FROM wave_cell WHERE wave_id = ?1 ORDER BY number",
        )?;
        let rows = found.query_map([self.id], |row| {
            let keys: Vec<CellKey> =
                CellKey::from_der(&row.get::<_, Vec<u8>>(3)?).into_iter().collect();
            Ok(Cell { id: row.get(0)?, label: row.get(1)?, invited: row.get(2)?, keys })
        })?;
        let cells: String =
            rows.map(|it| it.map(|it| it.text() + "\n")).collect::<Result<_, _>>()?;
        Manifest::read(&self.manifest()?.0, &cells, "").context("other cells than were promised")
    }

    /// The address of the wave where ballots are handed in.
    ///
    /// # Errors
    /// Nothing is promised yet.
    pub fn code(&self) -> Result<String> {
        Ok(self.manifest()?.1[..20].to_owned())
    }

    /// The same wave in a copy of the data, which is made anew.
    ///
    /// # Errors
    /// It can't be copied.
    pub fn copied(&self, name: &str) -> Result<Wave> {
        let folder = place::kept()?.join(name);
        place::copy(&self.folder, &folder)?;
        Ok(Wave { folder, id: self.id })
    }

    /// People who were invited, and are here.
    ///
    /// # Errors
    /// The database can't be read.
    pub fn people(&self, many: usize) -> Result<Vec<i64>> {
        let sql = "SELECT person_id FROM wave_invited WHERE wave_id = ?1 ORDER BY (person_id * 7919) % 100003 LIMIT ?2";
        let connection = place::database(&self.folder)?;
        let mut found = connection.prepare(sql)?;
        let rows = found.query_map(params![self.id, many as i64], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

/// An organisation of so many people; kept between runs.
///
/// # Errors
/// It can't be made.
pub fn world(people: u32) -> Result<PathBuf> {
    let size = people.to_string();
    let few = ["--people", size.as_str(), "--agreements", "1000"];
    place::demo(&format!("waves-of-{people}"), if people > 263 { &few } else { &[] })
}

/// An organisation of so many people with a wave that is open, the keys of its cells being this many different ones; kept between runs.
///
/// # Errors
/// It can't be made.
pub async fn open_wave(name: &str, people: u32, keys: usize, rest: Rest) -> Result<Wave> {
    let world = world(people)?;
    let folder = place::kept()?.join(format!("waves-{name}"));
    let noted = folder.join("wave");
    if let Ok(id) = fs::read_to_string(&noted) {
        return Ok(Wave { folder, id: id.trim().parse()? });
    }
    place::copy(&world, &folder)?;
    let (wave, made) = Wave::make(&folder).await?;
    eprintln!(
        "a wave of {people} people was made in {:.0} ms: {} cells",
        made.milliseconds, made.cells
    );
    wave.is_open()?;
    wave.step("keys", -9)?;
    make_keys(&wave, keys, false)?;
    spread_keys(&wave, rest)?;
    wave.step("countersigned", -8)?;
    fs::write(noted, wave.id.to_string())?;
    Ok(wave)
}
