//! The key file: made at the first start, readable by the server alone, and noticed when another one takes its place.

use crate::secret_file;
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};
use zwerm_domain::Clock;
use zwerm_privacy::List;
use zwerm_store::{
    Keys, Store, StoreError, count_keys, forget_keys, proving::prove_anew, wrap_anew,
};
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
            "the key file {} is gone. Put it back from where you keep its copy: without it nobody reads what people agreed. \
             Is there none? Then `zwerm renew-key --lose-words` makes a new one: every private word until now (of agreements, \
             teams, lessons and thanks) is lost, and everybody reads that there is a new key",
            file.display()
        ),
    };
    match known {
        Some(known) if known != key.fingerprint() => bail!(
            "the key file {} belongs to another installation. Put back the one of this installation: without it nobody \
             reads what people agreed",
            file.display()
        ),
        Some(_) => {}
        None => {
            let (kept, now) = (key.clone(), clock.now());
            store.write_now(move |tx| renew_key(tx, &kept, now, false))?;
        }
    }
    store.unlock(key.of_words());
    Ok(key)
}

/// Makes a new key file in place of the one before, which is kept beside it. Private words open with the new
/// one as they did with the old; is the old one lost, then so are they, and that is asked for in so many words.
pub(crate) fn renew(file: &Path, store: &Store, clock: &Clock, loses_words: bool) -> Result<()> {
    let known = store.read_now(known_key)?;
    let old = read(file).ok().flatten().filter(|key| Some(key.fingerprint()) == known);
    let count = store.read_now(count_keys)?;
    if old.is_none() && count > 0 && !loses_words {
        bail!(
            "{} is not the key file of this installation, and without that the private words behind {count} keys can't be \
             opened any more. Put it back first. Is it lost for good? Then `zwerm renew-key --lose-words` goes on without them",
            file.display()
        );
    }
    if file.exists() {
        let aside = file.with_extension(format!("before-{}", clock.now().0 / 1_000_000));
        fs::rename(file, &aside)
            .with_context(|| format!("{} can't be put aside", file.display()))?;
        println!("The key file before is kept as {}.", aside.display());
    }
    let key = make(file)?;
    let now = clock.now();
    let wrapped_by = old.as_ref().map(|old| Keys::of(old.of_words()));
    let (new, is_kept, kept) = (Keys::of(key.of_words()), old.is_some(), key.clone());
    let (words, taken_off) = store.write_now(move |tx| {
        renew_key(tx, &kept, now, true)?;
        let words = match &wrapped_by {
            Some(old) => wrap_anew(tx, old, &new)?,
            None => forget_keys(tx)?,
        };
        prove_anew(tx, wrapped_by.as_ref(), &new)?;
        Ok::<_, StoreError>((words, zwerm_sign_in::take_off_second_steps(tx, now)?))
    })?;
    if let Some(before) = &old {
        let list = List::beside(file, &key);
        list.seal_anew(before).context("the list of who was erased could not be sealed anew")?;
    }
    match is_kept {
        true => println!("{words} keys to private words were wrapped anew; the words stay."),
        false => println!("The private words behind {words} keys are lost."),
    }
    if taken_off > 0 {
        println!(
            "{taken_off} people had a second step. It is off, and they read so: ask them to put it on again."
        );
    }
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
        (Ok(Some(key)), Some(known)) if key.fingerprint() != known => Some(format!(
            "the key file {place} is not the one of this installation: nobody reads what people agreed until that is back"
        )),
        (Ok(Some(_)), _) => secret_file::is_read_by_others(file).then(|| {
            format!("the key file {place} can be read by others on this machine: chmod 600 {place}")
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use zwerm_domain::AgreementId;
    use zwerm_promise::pair::pair_key;
    use zwerm_store::{Options, statements};

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
        renew(&file, &at.store, &Clock::system(), false).expect("there are no words to lose");
        of_installation(&file, &at.store, &Clock::system()).expect("the new key");
    }

    statements! {
        HOUSE = "INSERT INTO organisation (id, name, language, time_zone, founded_on) VALUES (1, 'O', 'nl', 'UTC', '2026-01-01')";
        AGREEMENT = "INSERT INTO agreement (id, organisation_id, state, version, moves) VALUES (1, 1, 'agreed', 1, 1)";
        WRAPPED = "SELECT wrapped FROM pair_key";
    }

    /// Whether the key of the agreement opens with this file.
    fn opens(at: &Place, file: &Path) -> bool {
        let key = Keys::of(read(file).expect("a file").expect("a key").of_words());
        let wrapped = at.store.read_now(|tx| tx.one(&WRAPPED, &[], |row| row.get::<Vec<u8>>(0)));
        let wrapped = wrapped.map_err(|error: StoreError| error).expect("a key");
        key.unwrap(AgreementId::new(1), Some(&wrapped)).is_some()
    }

    #[test]
    fn a_new_key_file_opens_the_words_of_before_and_losing_them_is_asked_for() {
        let at = place();
        let (file, clock) = (at.folder.path().join("zwerm.key"), Clock::system());
        of_installation(&file, &at.store, &clock).expect("a key");
        let made = at.store.write_now::<_, StoreError>(|tx| {
            tx.run(&HOUSE, &[])?;
            tx.run(&AGREEMENT, &[])?;
            pair_key(tx, AgreementId::new(1)).map(drop)
        });
        made.expect("an agreement with a key");
        assert!(opens(&at, &file));
        renew(&file, &at.store, &clock, false).expect("renewed");
        assert!(opens(&at, &file), "the words stay");
        fs::write(&file, format!("{}\n", "ab".repeat(32))).expect("is written");
        assert!(!opens(&at, &file));
        let why = renew(&file, &at.store, &clock, false).expect_err("words would be lost");
        assert!(why.to_string().contains("--lose-words"), "{why}");
        renew(&file, &at.store, &clock, true).expect("renewed");
        assert_eq!(at.store.read_now(count_keys).expect("a count"), 0);
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
