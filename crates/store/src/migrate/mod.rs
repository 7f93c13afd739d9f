//! Migrations: the ordered list in `/migrations`, and what of it a database still lacks.
//!
//! A file is `0007_name.sql` for both engines, or `0007_name.pg.sql` and `0007_name.sqlite.sql` where
//! they must differ; a version without a file for an engine is an empty step there.

pub(crate) mod dialect;
pub(crate) mod pg;
pub(crate) mod sqlite;

use crate::StoreError;

/// One embedded file.
struct Source {
    file: &'static str,
    checksum: &'static str,
    text: &'static str,
}

static SOURCES: &[Source] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// An engine that migrations are written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// One step for one engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Migration {
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) checksum: &'static str,
    /// In the engine's own dialect.
    pub(crate) sql: String,
}

/// A step that a database says it has made.
#[derive(Clone, Debug)]
pub(crate) struct Applied {
    pub(crate) version: i64,
    pub(crate) name: String,
    pub(crate) checksum: String,
}

pub(crate) const MAKE_TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (
  version BIGINT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at BIGINT NOT NULL
);
";

/// All steps for an engine, in order.
pub(crate) fn steps(engine: Engine) -> Vec<Migration> {
    let mut steps: Vec<Migration> = Vec::new();
    for source in SOURCES {
        let Some((version, name, variant)) = parts(source.file) else { continue };
        let is_mine = variant.is_none_or(|variant| variant == engine);
        let (checksum, text) = if is_mine { (source.checksum, source.text) } else { ("", "") };
        let sql = dialect::rewrite(text, engine);
        let step = Migration { version, name: name.to_owned(), checksum, sql };
        match steps.last_mut() {
            Some(last) if last.version == version => {
                if is_mine {
                    *last = step;
                }
            }
            _ => steps.push(step),
        }
    }
    steps
}

/// `0007_name.pg.sql` as (7, `0007_name`, PostgreSQL).
fn parts(file: &str) -> Option<(i64, &str, Option<Engine>)> {
    let stem = file.strip_suffix(".sql")?;
    let (stem, variant) = match stem.rsplit_once('.') {
        Some((stem, "pg")) => (stem, Some(Engine::Postgres)),
        Some((stem, "sqlite")) => (stem, Some(Engine::Sqlite)),
        Some(_) => return None,
        None => (stem, None),
    };
    let version = stem.split('_').next()?.parse().ok()?;
    Some((version, stem, variant))
}

/// The newest version that this program knows.
pub fn newest_version() -> i64 {
    steps(Engine::Sqlite).last().map_or(0, |step| step.version)
}

/// A word that changes with any migration: names the template that tests copy.
#[cfg(feature = "testing")]
pub(crate) fn fingerprint() -> String {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    for source in SOURCES {
        (source.file, source.checksum).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// What is still to be done; refuses a newer database and an edited migration.
pub(crate) fn pending(
    steps: &[Migration],
    applied: &[Applied],
) -> Result<Vec<Migration>, StoreError> {
    let known = steps.last().map_or(0, |step| step.version);
    for made in applied {
        match steps.iter().find(|step| step.version == made.version) {
            None => return Err(StoreError::NewerSchema { found: made.version, known }),
            Some(step) if step.checksum != made.checksum => {
                return Err(StoreError::ChangedMigration(made.name.clone()));
            }
            Some(_) => {}
        }
    }
    let found = applied.iter().map(|made| made.version).max().unwrap_or(0);
    Ok(steps.iter().filter(|step| step.version > found).cloned().collect())
}

/// Refuses a database that is not at the program's version, for who may not migrate it.
pub(crate) fn must_be_current(pending: &[Migration], known: i64) -> Result<(), StoreError> {
    match pending.first() {
        Some(first) => Err(StoreError::OlderSchema { found: first.version - 1, known }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn applied(version: i64, checksum: &str) -> Applied {
        Applied { version, name: format!("{version:04}_x"), checksum: checksum.to_owned() }
    }

    fn step(version: i64) -> Migration {
        Migration { version, name: format!("{version:04}_x"), checksum: "c", sql: String::new() }
    }

    #[test]
    fn only_what_lacks_is_pending() {
        let left = pending(&[step(1), step(2)], &[applied(1, "c")]).expect("no conflict");
        assert_eq!(left, [step(2)]);
    }

    #[test]
    fn a_newer_database_is_refused() {
        let refused = pending(&[step(1)], &[applied(1, "c"), applied(2, "c")]);
        assert!(matches!(refused, Err(StoreError::NewerSchema { found: 2, known: 1 })));
    }

    #[test]
    fn an_edited_migration_is_refused() {
        let refused = pending(&[step(1)], &[applied(1, "other")]);
        assert!(matches!(refused, Err(StoreError::ChangedMigration(name)) if name == "0001_x"));
    }

    #[test]
    fn both_engines_have_the_same_versions_in_order() {
        let versions = |engine| steps(engine).iter().map(|it| it.version).collect::<Vec<_>>();
        assert_eq!(versions(Engine::Sqlite), versions(Engine::Postgres));
        assert!(versions(Engine::Sqlite).is_sorted());
        assert_eq!(versions(Engine::Sqlite).first(), Some(&1));
    }
}
