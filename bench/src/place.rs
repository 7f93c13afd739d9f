//! Where the programs to measure are, and where what is measured on is kept.

use anyhow::{Context, Result, bail};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The program to measure: `ZWERM`, or `zwerm` beside this one.
///
/// # Errors
/// It has not been built.
pub fn zwerm() -> Result<PathBuf> {
    program("ZWERM", "zwerm")
}

/// The bare server, built with these benchmarks.
///
/// # Errors
/// It has not been built.
pub fn bare() -> Result<PathBuf> {
    program("ZWERM_BARE", "bare")
}

/// The bare server that takes answers.
///
/// # Errors
/// It has not been built.
pub fn bare_answers() -> Result<PathBuf> {
    program("ZWERM_BARE_ANSWERS", "bare_answers")
}

fn program(variable: &str, name: &str) -> Result<PathBuf> {
    let beside = env::current_exe()?.parent().context("no folder")?.join(name);
    let path = env::var_os(variable).map_or(beside, PathBuf::from);
    if !path.exists() {
        bail!("{} is not there: run this with bench/run.sh, which builds it", path.display());
    }
    Ok(path)
}

/// Folder for made data; kept between runs because a big organisation takes a while to make.
///
/// # Errors
/// It can't be made.
pub fn kept() -> Result<PathBuf> {
    let folder =
        env::var_os("ZWERM_BENCH_DATA").map_or_else(|| "bench/results".into(), PathBuf::from);
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    Ok(folder)
}

/// A PostgreSQL server to measure on, as its superuser, if one is named: `postgres://postgres@host:port/`.
pub fn postgres() -> Option<String> {
    env::var("ZWERM_BENCH_POSTGRES").ok().filter(|url| !url.is_empty())
}

/// Does it on a thread of its own: the driver of PostgreSQL waits, and a runtime may not.
///
/// # Errors
/// What the work says, or that it broke off.
pub fn aside<T: Send>(work: impl FnOnce() -> Result<T> + Send) -> Result<T> {
    let came = std::thread::scope(|scope| scope.spawn(work).join());
    came.map_err(|_| anyhow::anyhow!("it broke off"))?
}

/// A number from the environment, such as `ROUNDS`.
pub fn setting(name: &str, otherwise: u64) -> u64 {
    env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(otherwise)
}

/// The data of a demo organisation, made when it is not there yet.
///
/// # Errors
/// It can't be made.
pub fn demo(name: &str, size: &[&str]) -> Result<PathBuf> {
    let folder = kept()?.join(name);
    if !folder.join("made").exists() {
        let _ = fs::remove_dir_all(&folder);
        eprintln!("making {} (once)", folder.display());
        let made = Command::new(zwerm()?)
            .args(["demo", "--only-write", "--data"])
            .arg(&folder)
            .args(size)
            .status()?;
        if !made.success() {
            bail!("{} could not be made", folder.display());
        }
        fs::write(folder.join("made"), b"")?;
    }
    Ok(folder)
}

/// A copy of a folder with a database that nobody has open.
///
/// # Errors
/// It can't be copied.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(to);
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Reads the database of a folder beside a server.
///
/// # Errors
/// There is none.
pub fn database(folder: &Path) -> Result<rusqlite::Connection> {
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let connection = rusqlite::Connection::open_with_flags(folder.join("zwerm.db"), flags)?;
    connection.busy_timeout(std::time::Duration::from_secs(20))?;
    Ok(connection)
}
