//! `zwerm verify-log` and `zwerm renew-key`.

use super::keep::{beside, must_exist};
use crate::Where;
use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
};
use zwerm_access_log::Checkpoint;
use zwerm_domain::Clock;

/// Checks the log of every organisation, against what was signed and what somebody kept elsewhere.
pub(crate) fn verify(
    at: &Where,
    files: &[PathBuf],
    key: Option<&str>,
    key_file: Option<&Path>,
) -> Result<()> {
    must_exist(at)?;
    let mut kept = Vec::new();
    for file in files {
        let Some(key) = key else {
            bail!("name the public key that the works council wrote down with --key")
        };
        let text = fs::read_to_string(file)
            .with_context(|| format!("{} can't be read", file.display()))?;
        let opened = Checkpoint::open(&text, key);
        kept.push(opened.with_context(|| format!("{} proves nothing", file.display()))?);
    }
    let store = beside(at)?;
    // Without the key file what was signed is held against the chain by its columns alone.
    let file = key_file.map_or_else(|| at.data.join("zwerm.key"), Path::to_path_buf);
    let own = crate::key::read(&file)?;
    if own.is_none() {
        println!("There is no key file {}: the signatures are not checked.", file.display());
    }
    let found = store.read_now(move |tx| zwerm_oversight::verify_all(tx, own.as_ref(), &kept));
    store.close();
    let mut is_whole = true;
    for (name, found) in found? {
        match found {
            Ok(found) => println!(
                "{name}: {} lines, {} signed checkpoints and {} answers about modules agree; the words of {} lines were erased.",
                found.lines, found.checkpoints, found.answers, found.erased
            ),
            Err(broken) => {
                is_whole = false;
                println!("{name}: line {} is not right: {}.", broken.number, broken.why);
            }
        }
    }
    if is_whole { Ok(()) } else { bail!("the log was altered") }
}

/// A new key file in place of the one before.
pub(crate) fn renew_key(at: &Where, file: Option<&Path>, loses_words: bool) -> Result<()> {
    must_exist(at)?;
    if zwerm_store::check(&at.options()?.place)?.is_served == Some(true) {
        bail!("a server works with the key now: stop it first");
    }
    let store = beside(at)?;
    let file = file.map_or_else(|| at.data.join("zwerm.key"), Path::to_path_buf);
    let done = crate::key::renew(&file, &store, &Clock::system(), loses_words);
    store.close();
    done
}
