//! The key file: made at the first start, readable by the server alone, and noticed when another one takes its place.

use crate::secret_file;
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};
use zwerm_domain::Clock;
use zwerm_store::{Store, StoreError};
use zwerm_web::{InstallationKey, known_key, renew_key};

/// The key of this installation: that of the file, which is made where the database knows of none yet.
pub(crate) fn of_installation(
    file: &Path,
    store: &Store,
    clock: &Clock,
) -> Result<InstallationKey> {
    let known = store.read_now(known_key).context("the key of this installation is not known")?;
    let key = match (read(file)?, &known) {
        (Some(key), _) => key,
        (None, None) => make(file)?,
        (None, Some(_)) => bail!(
            "the key file {} is gone. Put it back from where you keep its copy. Is there none? Then `zwerm renew-key` makes \
             a new one: what was encrypted with the old one stays closed, and everybody reads that there is a new key",
            file.display()
        ),
    };
    match known {
        Some(known) if known != key.fingerprint() => bail!(
            "the key file {} belongs to another installation. Put back the one of this installation, or make a new one \
             with `zwerm renew-key`",
            file.display()
        ),
        Some(_) => {}
        None => {
            let (kept, now) = (key.clone(), clock.now());
            store.write_now(move |tx| renew_key(tx, &kept, now, false))?;
        }
    }
    Ok(key)
}

/// Makes a new key file in place of the one before, which is kept beside it.
pub(crate) fn renew(file: &Path, store: &Store, clock: &Clock) -> Result<()> {
    if file.exists() {
        let aside = file.with_extension(format!("before-{}", clock.now().0 / 1_000_000));
        fs::rename(file, &aside)
            .with_context(|| format!("{} can't be put aside", file.display()))?;
        println!("The key file before is kept as {}.", aside.display());
    }
    let key = make(file)?;
    let now = clock.now();
    store.write_now(move |tx| renew_key(tx, &key, now, true))?;
    println!("{} is the new key file. Keep a copy of it apart from the database.", file.display());
    Ok(())
}

pub(crate) fn read(file: &Path) -> Result<Option<InstallationKey>> {
    Ok(secret_file::read(file)?.map(InstallationKey::new))
}

fn make(file: &Path) -> Result<InstallationKey> {
    secret_file::make(file).map(InstallationKey::new)
}

/// What an administrator should do about the key file, if anything.
pub(crate) fn trouble(file: &Path, store: &Store) -> Result<Option<String>, StoreError> {
    let known = store.read_now(known_key)?;
    let place = file.display();
    Ok(match (read(file), known) {
        (Err(error), _) => Some(format!("the key file: {error:#}")),
        (Ok(None), Some(_)) => Some(format!("the key file {place} is gone: put its copy back")),
        (Ok(None), None) => None,
        (Ok(Some(key)), Some(known)) if key.fingerprint() != known => {
            Some(format!("the key file {place} is not the one of this installation"))
        }
        (Ok(Some(_)), _) => secret_file::is_read_by_others(file).then(|| {
            format!("the key file {place} can be read by others on this machine: chmod 600 {place}")
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use zwerm_store::Options;

    struct Place {
        folder: tempfile::TempDir,
        store: Store,
    }

    fn place() -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(Options::sqlite(folder.path().join("zwerm.db"))).expect("a store");
        Place { folder, store }
    }

    #[test]
    fn the_first_start_makes_a_key_that_only_the_server_reads_and_the_next_takes_it() {
        let at = place();
        let file = at.folder.path().join("zwerm.key");
        let first = of_installation(&file, &at.store, &Clock::system()).expect("a key");
        let mode = fs::metadata(&file).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let next = of_installation(&file, &at.store, &Clock::system()).expect("the key");
        assert_eq!(first.fingerprint(), next.fingerprint());
        assert_eq!(trouble(&file, &at.store).expect("looked"), None);
    }

    #[test]
    fn a_key_that_is_gone_or_of_another_installation_stops_the_start_and_is_told() {
        let at = place();
        let file = at.folder.path().join("zwerm.key");
        of_installation(&file, &at.store, &Clock::system()).expect("a key");
        fs::write(&file, format!("{}\n", "ab".repeat(32))).expect("is written");
        let why = of_installation(&file, &at.store, &Clock::system()).expect_err("another key");
        assert!(why.to_string().contains("belongs to another installation"), "{why}");
        let told = trouble(&file, &at.store).expect("looked").expect("trouble");
        assert!(told.contains("is not the one of this installation"), "{told}");
        fs::remove_file(&file).expect("is removed");
        let why = of_installation(&file, &at.store, &Clock::system()).expect_err("no key");
        assert!(why.to_string().contains("renew-key"), "{why}");
        assert!(!file.exists(), "no new one is made in silence");
        renew(&file, &at.store, &Clock::system()).expect("renewed");
        of_installation(&file, &at.store, &Clock::system()).expect("the new key");
    }

    #[test]
    fn what_is_no_key_file_is_told() {
        let at = place();
        let file = at.folder.path().join("zwerm.key");
        fs::write(&file, "hallo").expect("is written");
        let why = of_installation(&file, &at.store, &Clock::system()).expect_err("no key");
        assert!(why.to_string().contains("64 hexadecimal digits"), "{why}");
        assert_eq!(fs::read_to_string(&file).expect("is there"), "hallo");
    }
}
