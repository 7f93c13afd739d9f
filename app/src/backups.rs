//! Which back-ups there are: where they go, which stay, and what seals them.

use crate::{Where, config, secret_file};
use anyhow::{Context, Result, bail};
use clap::Args;
use std::path::{Path, PathBuf};
use zwerm_store::Place;
use zwerm_upkeep::{BackupKey, Folder, Keep};

/// What stays where nothing is said.
const USUAL: &str = "7d,4w,12m";

/// Back-ups of the embedded database.
#[derive(Args, Clone, Debug, Default)]
pub struct Backups {
    /// Folder for the back-up that the server makes each night [default: DIR/backups]
    ///
    /// Best on another disk. A PostgreSQL database is backed up with pg_dump instead, see the manual.
    #[arg(long, env = "ZWERM_BACKUP_TO", value_name = "DIR")]
    pub backup_to: Option<PathBuf>,
    /// Which of those stay: the newest of each of the last days, weeks and months; `off` makes none [default: 7d,4w,12m]
    #[arg(long, env = "ZWERM_BACKUP_KEEP", value_name = "KEEP")]
    pub backup_keep: Option<String>,
    /// The file with which back-ups are sealed and opened; `zwerm backup-key FILE` makes one
    #[arg(long, env = "ZWERM_BACKUP_KEY", value_name = "FILE")]
    pub backup_key: Option<PathBuf>,
}

/// What the server does by itself.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Where they go.
    pub(crate) folder: Folder,
    /// Which stay.
    pub(crate) keep: Keep,
    /// What seals them, if anything.
    pub(crate) key_file: Option<PathBuf>,
}

impl Backups {
    /// What the server should do; nothing where it is switched off, or the database is another server's.
    pub(crate) fn plan(&self, at: &Where) -> Result<Option<Plan>> {
        let file = config::read(&at.data)?;
        let keep = self.backup_keep.clone().or(file.backup_keep);
        let keep = keep.as_deref().unwrap_or(USUAL);
        let is_ours = matches!(at.options()?.place, Place::Sqlite(_));
        if keep == "off" || !is_ours {
            return Ok(None);
        }
        let place = self.backup_to.clone().or(file.backup_to);
        Ok(Some(Plan {
            folder: Folder::new(place.unwrap_or_else(|| at.data.join("backups"))),
            keep: keep.parse().context("which back-ups stay (backup-keep) can't be read")?,
            key_file: self.backup_key.clone().or(file.backup_key),
        }))
    }

    /// What seals and opens, of the flag, the environment or the file.
    pub(crate) fn key(&self, at: &Where) -> Result<Option<BackupKey>> {
        let named = self.backup_key.clone().or(config::read(&at.data)?.backup_key);
        named.as_deref().map(key).transpose()
    }
}

impl Plan {
    /// What seals them, read anew each time: it may lie on a disk that is there only now and then.
    pub(crate) fn key(&self) -> Result<Option<BackupKey>> {
        self.key_file.as_deref().map(key).transpose()
    }
}

/// The key in a file, which must be there.
pub(crate) fn key(file: &Path) -> Result<BackupKey> {
    match secret_file::read(file)? {
        Some(secret) => Ok(BackupKey::new(secret)),
        None => bail!(
            "there is no key file {}: put its copy back, or make one with `zwerm backup-key {0}`",
            file.display()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(file: &str, asked: &Backups, database: Option<&str>) -> Result<Option<Plan>> {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("zwerm.toml"), file).expect("is written");
        let database = database.map(str::to_owned);
        asked.plan(&Where { data: folder.path().to_owned(), database })
    }

    #[test]
    fn without_a_word_a_server_makes_back_ups_beside_its_database_and_keeps_the_usual() {
        let plan = plan("", &Backups::default(), None).expect("is read").expect("a plan");
        assert!(plan.folder.place().ends_with("backups"));
        assert_eq!(plan.keep.to_string(), "7d,4w,12m");
        assert!(plan.key().expect("none is named").is_none());
    }

    #[test]
    fn the_file_says_otherwise_and_a_flag_wins() {
        let file = "backup-to = \"/elsewhere\"\nbackup-keep = \"24h\"\nbackup-key = \"/key\"";
        let read = plan(file, &Backups::default(), None).expect("is read").expect("a plan");
        assert_eq!(read.folder.place(), Path::new("/elsewhere"));
        assert_eq!(read.keep.to_string(), "24h");
        let why = read.key().expect_err("there is none");
        assert!(why.to_string().contains("zwerm backup-key /key"), "{why}");
        let off = Backups { backup_keep: Some("off".into()), ..Backups::default() };
        assert!(plan(file, &off, None).expect("is read").is_none());
    }

    #[test]
    fn a_rule_that_is_none_is_told_and_another_servers_database_is_left_to_it() {
        let why = plan("backup-keep = \"often\"", &Backups::default(), None).expect_err("no rule");
        assert!(format!("{why:#}").contains("write for example 7d,4w,12m"), "{why:#}");
        let url = Some("postgres://zwerm@localhost/zwerm");
        assert!(plan("", &Backups::default(), url).expect("is read").is_none());
    }
}
