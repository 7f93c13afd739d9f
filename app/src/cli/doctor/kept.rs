//! Back-ups and drills, the list of who was erased, and who can read the files.

use super::Findings;
use crate::{Settings, secret_file};
use anyhow::{Context, Result};
use std::{fs, os::unix::fs::PermissionsExt, path::Path};
use zwerm_domain::{Clock, Timestamp, day_of};
use zwerm_privacy::List;
use zwerm_store::{Place, Store};
use zwerm_upkeep::{Line, is_backup_late, is_drill_late, is_for_real, state};

pub(super) fn backups(store: &Store, settings: &Settings, found: &mut Findings) -> Result<()> {
    if matches!(settings.store.place, Place::Postgres(_)) {
        found.fact(
            "back-ups: with pg_dump, by a role that may read everything; Zwerm can't see them (manual: back-ups.md)",
        );
        return Ok(());
    }
    let (told, is_for_real) =
        store.read_now(|tx| Ok::<_, zwerm_store::StoreError>((state(tx)?, is_for_real(tx)?)))?;
    let now = Clock::system().now();
    let moments = [&told.backup, &told.drill, &told.clock];
    if moments
        .iter()
        .any(|line| line.as_ref().is_some_and(|line| line.tried_at.0 > now.0 + 300_000_000))
    {
        found.look("the clock is behind what was noted before: set it right (timedatectl), then start Zwerm again");
    }
    if told.clock.as_ref().is_some_and(|line| line.fault.is_some()) {
        found.look("the clock leapt while the server ran: set it right (timedatectl), then start Zwerm again");
    }
    if !is_for_real {
        return Ok(());
    }
    last("back-up", told.backup.as_ref(), found);
    last("drill", told.drill.as_ref(), found);
    let done = |line: &Option<Line>| line.as_ref().and_then(|line| line.done_at);
    if is_backup_late(done(&told.backup), now) {
        found.look(match settings.backups {
            Some(_) => "no back-up for two days: the server makes one each night, so see that it runs and what its log says",
            None => "no back-up for two days, and the server makes none (backup-keep is off): run `zwerm backup` each night",
        });
    }
    if is_drill_late(done(&told.drill), now) {
        found.look("no back-up was tried out for 35 days: run `zwerm drill`");
    }
    Ok(())
}

fn day(at: Timestamp) -> String {
    day_of(at, "UTC").to_string()
}

fn last(what: &str, line: Option<&Line>, found: &mut Findings) {
    let Some(line) = line else { return found.fact(format!("last {what}: none yet")) };
    if let Some(at) = line.done_at {
        found.fact(format!("last {what} that went well: {}", day(at)));
    }
    if let Some(fault) = line.fault {
        found.look(format!(
            "the {what} of {} did not go well ({fault:?}): the log of the server says why, the page Zo draait Zwerm \
             what to do",
            day(line.tried_at)
        ));
    }
}

/// Who can read and write what.
pub(super) fn rights(settings: &Settings, found: &mut Findings) {
    let data = &settings.data;
    if let Err(error) = writable(data) {
        found.look(format!("the folder {}: {error:#}", data.display()));
    }
    if let Ok(Some(key)) = crate::key::read(&settings.key_file) {
        let list = List::beside(&settings.key_file, &key);
        crate::erased::trouble(&list).into_iter().for_each(|why| found.look(why));
    }
    let is_open =
        |path: &Path| fs::metadata(path).is_ok_and(|about| about.permissions().mode() & 0o077 != 0);
    if let Place::Sqlite(file) = &settings.store.place
        && is_open(file)
        && is_open(data)
    {
        let data = data.display();
        found.look(format!("{data} can be read by others on this machine: chmod 700 {data}"));
    }
    let Some(plan) = &settings.backups else { return };
    let folder = plan.folder.place();
    if folder.exists() {
        if let Err(error) = writable(folder) {
            found.look(format!("the folder for back-ups {}: {error:#}", folder.display()));
        }
        if plan.key_file.is_none() && is_open(folder) && !folder.starts_with(data) {
            let folder = folder.display();
            found.look(format!(
                "{folder} can be read by others and its back-ups are not sealed: chmod 700 {folder}, or name --backup-key"
            ));
        }
    }
    let Some(key) = &plan.key_file else { return };
    let place = key.display();
    if let Err(error) = plan.key() {
        found.look(format!("back-ups can't be sealed: {error:#}"));
    } else if secret_file::is_read_by_others(key) {
        found
            .look(format!("the key file of the back-ups can be read by others: chmod 600 {place}"));
    }
    if key.starts_with(folder) {
        found.look(format!(
            "the key file {place} lies among the back-ups it seals: keep it elsewhere"
        ));
    }
}

fn writable(folder: &Path) -> Result<()> {
    let probe = folder.join(".doctor");
    fs::write(&probe, b"probe")
        .context("can't be written; is the disk full, or the owner another?")?;
    fs::remove_file(&probe)?;
    Ok(())
}
