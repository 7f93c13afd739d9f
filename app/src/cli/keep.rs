//! Keeping an installation: import and migrate; and what all commands need of the place where it is.

use crate::Where;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::{
    fs,
    path::{Path, PathBuf},
};
use zwerm_domain::Clock;
use zwerm_store::{Place, Store, StoreError, proving::Strange};

/// `zwerm import`.
#[derive(Args, Debug)]
pub(crate) struct Import {
    #[command(flatten)]
    at: Where,
    /// CSV files with people or teams (an example: the import page, or docs/manual)
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Do it; without this it only shows what would change
    #[arg(long)]
    apply: bool,
}

pub(crate) fn import(import: &Import) -> Result<()> {
    let mut files = Vec::new();
    for path in &import.files {
        files.push(fs::read(path).with_context(|| format!("{} can't be read", path.display()))?);
    }
    must_exist(&import.at)?;
    let store = beside(&import.at)?;
    let outcome = zwerm_people::import_now(&store, &Clock::system(), &files, import.apply);
    store.close();
    match outcome {
        Ok(lines) => {
            lines.iter().for_each(|line| println!("{line}"));
            Ok(())
        }
        Err(lines) => {
            lines.iter().for_each(|line| eprintln!("{line}"));
            bail!("nothing was changed")
        }
    }
}

pub(crate) fn migrate(at: &Where) -> Result<()> {
    must_have_folder(at)?;
    let store = Store::open(at.options()?).context("the database can't be migrated")?;
    store.close();
    println!("The database is of version {}.", zwerm_store::newest_version());
    Ok(())
}

/// Seals and proves what an update left. A person asks for it: a server never does it by itself.
pub(crate) fn seal(at: &Where, file: Option<&Path>, leaves: bool) -> Result<()> {
    must_exist(at)?;
    // As a server opens it: brought to this version, and refused beside one that runs.
    let store = Store::open(at.options()?).map_err(|error| match error {
        StoreError::InUse => anyhow::anyhow!("a server uses this database: stop it first"),
        other => anyhow::Error::new(other).context("the database can't be opened"),
    })?;
    let clock = Clock::system();
    let file = match file {
        Some(file) => file.to_path_buf(),
        None => at.key_file()?,
    };
    let strange = if leaves { Strange::Left } else { Strange::Refused };
    let done = crate::key::of_installation(&file, &store, &clock)
        .and_then(|_| crate::sealing::seal(&store, strange, clock.now()));
    store.close();
    println!("{}", done?);
    Ok(())
}

pub(super) fn beside(at: &Where) -> Result<Store> {
    Store::open(at.options()?.beside()).context("the database can't be opened")
}

/// One clear sentence where there is no installation, and nothing is made by mistake.
pub(super) fn must_exist(at: &Where) -> Result<()> {
    must_have_folder(at)?;
    match at.options()?.place {
        Place::Sqlite(file) if !file.exists() => bail!(
            "there is no database in {folder}: name the folder of your installation with --data DIR, or begin one \
             with `zwerm serve --data {folder}`",
            folder = at.data.display()
        ),
        _ => Ok(()),
    }
}

fn must_have_folder(at: &Where) -> Result<()> {
    match at.options()?.place {
        Place::Sqlite(_) if !at.data.is_dir() => bail!(
            "there is no folder {folder}: name the folder of your installation with --data DIR, or begin one with \
             `zwerm serve --data {folder}`",
            folder = at.data.display()
        ),
        _ => Ok(()),
    }
}

pub(super) fn file(at: &Where) -> Result<PathBuf> {
    match at.options()?.place {
        Place::Sqlite(path) => Ok(path),
        Place::Postgres(_) => {
            bail!(
                "a PostgreSQL database is backed up with pg_dump and put back with pg_restore, by a role that may read \
                 everything (postgres): `zwerm` itself is kept from what is between two people. See the manual, \
                 back-ups.md"
            )
        }
    }
}
