//! `zwerm doctor`: looks at everything an administrator can mend, and says how.

mod around;
mod ballots;
mod kept;
mod line;
mod sound;

use super::keep::{beside, must_exist};
use crate::{Listen, Settings, Where, rescue};
use anyhow::{Result, bail};
use zwerm_store::{Checkup, Store, StoreError, proving::unproved};

/// What was found: facts to read, and what to look at.
#[derive(Default)]
struct Findings {
    facts: Vec<String>,
    troubles: Vec<String>,
}

impl Findings {
    fn fact(&mut self, says: impl Into<String>) {
        self.facts.push(says.into());
    }

    fn look(&mut self, says: impl Into<String>) {
        self.troubles.push(says.into());
    }
}

/// Looks at everything an administrator can mend, and says how.
pub(crate) fn doctor(at: &Where, listen: &Listen) -> Result<()> {
    must_exist(at)?;
    let settings = Settings::of(at, listen)?;
    println!("Zwerm {}", env!("CARGO_PKG_VERSION"));
    let mut found = Findings::default();
    match zwerm_store::check(&settings.store.place) {
        Ok(checkup) => {
            database(&checkup, &settings, &mut found);
            if checkup.schema == checkup.needed {
                let store = beside(at)?;
                let looked = inside(&store, &settings, &mut found);
                store.close();
                looked?;
            } else {
                found.look("the database is of another version: run `zwerm migrate`");
            }
        }
        Err(error) => damaged(&error, &settings, &mut found),
    }
    kept::rights(&settings, &mut found);
    around::look(&settings, &mut found);
    ballots::look(&settings, &mut found);
    found.facts.iter().for_each(|fact| println!("  {fact}"));
    found.troubles.iter().for_each(|trouble| println!("  LOOK: {trouble}"));
    if found.troubles.is_empty() { Ok(()) } else { bail!("{} to look at", found.troubles.len()) }
}

/// A database that can't even be looked at.
fn damaged(error: &StoreError, settings: &Settings, found: &mut Findings) {
    found.look(format!("the database can't be looked at: {error}"));
    let is_damaged = matches!(error, StoreError::Damaged(_) | StoreError::NotOurs(_));
    let way = rescue::way_back(&settings.store.place, settings.backups.as_ref());
    if let Some(way) = way.filter(|_| is_damaged) {
        found.look(way);
    }
}

fn database(checkup: &Checkup, settings: &Settings, found: &mut Findings) {
    found.fact(format!(
        "{}, database version {} (this program needs {})",
        checkup.engine, checkup.schema, checkup.needed
    ));
    let free = checkup.free_bytes.map(|bytes| format!(", {} MB free", bytes / 1_000_000));
    found.fact(format!("{} MB of data{}", checkup.bytes / 1_000_000, free.unwrap_or_default()));
    if let Some(kind) = &checkup.file_system {
        found.fact(format!("file system: {kind}"));
    }
    if let Some(is_served) = checkup.is_served {
        found.fact(format!("a server {} it now", if is_served { "uses" } else { "does not use" }));
    }
    if checkup.is_served == Some(true) {
        reserve(checkup, found);
    }
    checkup.problems.iter().for_each(|problem| found.look(problem.clone()));
    if checkup.is_damaged {
        let way = rescue::way_back(&settings.store.place, settings.backups.as_ref());
        way.into_iter().for_each(|way| found.look(format!("the database is damaged. {way}")));
    }
}

/// What a server keeps free for when the disk is full.
fn reserve(checkup: &Checkup, found: &mut Findings) {
    match checkup.ballast / (1 << 20) {
        0 => found.look(
            "nothing is kept free for when the disk is full: there was less than 256 MB of room, or it is full \
             now and people can only read; make room, and the server goes on by itself",
        ),
        reserve => found.fact(format!("{reserve} MB kept free for when the disk is full")),
    }
}

/// What stands in the database about how it runs.
fn inside(store: &Store, settings: &Settings, found: &mut Findings) -> Result<()> {
    crate::key::trouble(&settings.key_file, store)?.into_iter().for_each(|why| found.look(why));
    written_by_others(store, settings, found)?;
    sound::look(store, settings, found)?;
    let (waiting, dead) = store.count_jobs()?;
    found.fact(format!("{waiting} jobs wait (mail to be sent)"));
    if dead > 0 {
        found.fact(format!(
            "{dead} jobs were given up: what they tell stands in people's inbox as well"
        ));
    }
    for (topic, why, count) in store.dead_jobs()? {
        found.look(format!("{count} jobs ({topic}) were given up: {why}"));
    }
    for (topic, why, count) in store.job_troubles()? {
        found.look(format!("{count} jobs ({topic}) are tried again later, nothing is lost: {why}"));
    }
    kept::backups(store, settings, found)
}

/// What stands in the database and this server did not write, if anything; needs the key file.
fn written_by_others(store: &Store, settings: &Settings, found: &mut Findings) -> Result<()> {
    let Ok(Some(key)) = crate::key::read(&settings.key_file) else { return Ok(()) };
    store.unlock(key.of_words());
    let open = store.standing()?;
    crate::sealing::trouble(&open).into_iter().for_each(|why| found.look(why));
    let forged = store.read_now(|tx| {
        let keys = tx.keys();
        unproved(tx, &keys)
    });
    for one in forged?.iter().filter(|one| open.iter().all(|open| open.table != one.table)) {
        found.look(format!(
            "{}: {} rows were written in the database, and not by this server. They open nothing; see who can write to the \
             database",
            one.table, one.count
        ));
        for agreement in &one.agreements {
            found.look(format!("{}: one of them is about agreement {agreement}", one.table));
        }
    }
    Ok(())
}
