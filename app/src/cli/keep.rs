//! Keeping an installation: import, migrate, back up, restore, look whether all is well.

use crate::Where;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::{
    fs,
    path::{Path, PathBuf},
};
use zwerm_domain::Clock;
use zwerm_store::{Checkup, Place, Store};

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

pub(crate) fn backup(at: &Where, to: &Path) -> Result<()> {
    must_exist(at)?;
    let rows = zwerm_store::backup(&file(at)?, to).context("no back-up was made")?;
    println!(
        "{}: {rows} rows, verified. It holds everything people wrote: keep it as safe as the server.",
        to.display()
    );
    Ok(())
}

pub(crate) fn restore(at: &Where, from: &Path) -> Result<()> {
    let place = file(at)?;
    if !from.is_file() {
        bail!("there is no back-up {}", from.display());
    }
    fs::create_dir_all(&at.data)
        .with_context(|| format!("can't make the folder {}", at.data.display()))?;
    let rows = zwerm_store::restore(from, &place).context("nothing was restored")?;
    // Everybody reads that an earlier state was put back; for that the copy is brought to this program's version.
    let store = Store::open(at.options()?).context("the copy can't be opened")?;
    let now = Clock::system().now();
    let noted = store.write_now(move |tx| zwerm_oversight::note_restored(tx, now));
    // Who was erased since the copy was made is erased again, before anybody sees it.
    let list = zwerm_privacy::List::beside(&key_file(at));
    let again = zwerm_privacy::replay(&store, &list, now).map_err(anyhow::Error::msg);
    store.close();
    noted.context("it could not be noted that a copy was put back")?;
    let again = again.context("who was erased could not be erased again")?;
    println!("{rows} rows are back in place, verified.");
    if again > 0 {
        println!("{again} people who had everything erased since are erased again.");
    }
    Ok(())
}

/// Looks at everything an administrator can mend, and says how.
pub(crate) fn doctor(at: &Where) -> Result<()> {
    must_exist(at)?;
    let options = at.options()?;
    println!("Zwerm {}", env!("CARGO_PKG_VERSION"));
    let found = zwerm_store::check(&options.place).context("the database can't be looked at")?;
    let mut troubles = found.problems.clone();
    println!(
        "  {}, database version {} (this program needs {})",
        found.engine, found.schema, found.needed
    );
    println!("  {} MB of data{}", found.bytes / 1_000_000, free(found.free_bytes));
    if let Some(is_served) = found.is_served {
        println!("  a server {} it now", if is_served { "uses" } else { "does not use" });
    }
    if found.is_served == Some(true) {
        reserve(&found, &mut troubles);
    }
    if found.schema == found.needed {
        let store = beside(at)?;
        troubles.extend(crate::key::trouble(&key_file(at), &store)?);
        let (waiting, dead) = store.count_jobs()?;
        let (late, given_up) = (store.job_troubles()?, store.dead_jobs()?);
        store.close();
        println!("  {waiting} jobs wait (mail to be sent)");
        if dead > 0 {
            println!(
                "  {dead} jobs were given up: what they tell stands in people's inbox as well"
            );
        }
        troubles.extend(
            given_up
                .iter()
                .map(|(topic, why, count)| format!("{count} jobs ({topic}) were given up: {why}")),
        );
        troubles.extend(late.iter().map(|(topic, why, count)| {
            format!("{count} jobs ({topic}) are tried again later, nothing is lost: {why}")
        }));
    } else {
        troubles.push("the database is of another version: run `zwerm migrate`".into());
    }
    if let Err(error) = writable(&at.data) {
        troubles.push(format!("the folder {}: {error:#}", at.data.display()));
    }
    troubles.iter().for_each(|trouble| println!("  LOOK: {trouble}"));
    if troubles.is_empty() { Ok(()) } else { bail!("{} to look at", troubles.len()) }
}

/// The key file, where a command has no flag for it.
fn key_file(at: &Where) -> PathBuf {
    let named = std::env::var_os("ZWERM_KEY_FILE").map(PathBuf::from);
    named.unwrap_or_else(|| at.data.join("zwerm.key"))
}

/// What a server keeps free for when the disk is full.
fn reserve(found: &Checkup, troubles: &mut Vec<String>) {
    match found.ballast / (1 << 20) {
        0 => troubles.push(
            "nothing is kept free for when the disk is full: there was less than 256 MB of room, or it is full \
             now and people can only read; make room, and the server goes on by itself"
                .into(),
        ),
        reserve => println!("  {reserve} MB kept free for when the disk is full"),
    }
}

fn free(bytes: Option<u64>) -> String {
    bytes.map_or_else(String::new, |bytes| format!(", {} MB free", bytes / 1_000_000))
}

fn writable(folder: &Path) -> Result<String> {
    let probe = folder.join(".doctor");
    fs::write(&probe, b"probe")
        .context("can't be written; is the disk full, or the owner another?")?;
    fs::remove_file(&probe)?;
    Ok("can be written".into())
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

fn file(at: &Where) -> Result<PathBuf> {
    match at.options()?.place {
        Place::Sqlite(path) => Ok(path),
        Place::Postgres(_) => {
            bail!("a PostgreSQL database is backed up and restored with pg_dump and pg_restore")
        }
    }
}
