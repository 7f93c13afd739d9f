//! What `zwerm doctor` can see of a database, also while a server uses it.

use crate::{
    Place, StoreError, backup,
    migrate::{self, newest_version},
    pg,
    sqlite::{ballast, open},
};
use std::path::Path;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkup {
    /// Name and version of the engine.
    pub engine: String,
    /// The version of the database's schema.
    pub schema: i64,
    /// The version that this program needs.
    pub needed: i64,
    /// Whether a server uses it now; unknown on PostgreSQL.
    pub is_served: Option<bool>,
    /// Bytes that the database takes.
    pub bytes: u64,
    /// Bytes that are free on its disk; unknown on PostgreSQL.
    pub free_bytes: Option<u64>,
    /// Bytes kept free for when the disk is full; none on PostgreSQL.
    pub ballast: u64,
    /// The kind of file system it is on, where that is known.
    pub file_system: Option<String>,
    /// Whether what is stored is not whole: a back-up has to be put back.
    pub is_damaged: bool,
    /// What is wrong, in words without values; empty when all is well.
    pub problems: Vec<String>,
}

/// What can be told at once, also on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glimpse {
    /// Name and version of the engine.
    pub engine: String,
    /// Bytes that the database takes.
    pub bytes: u64,
    /// Bytes that are free on its disk; unknown on PostgreSQL.
    pub free_bytes: Option<u64>,
}

/// Looks at a database for a moment: neither reads nor changes what is in it.
pub fn glimpse(place: &Place) -> Result<Glimpse, StoreError> {
    match place {
        Place::Sqlite(file) => {
            let what = || StoreError::file(format!("looking at {}", file.display()));
            let (free, _) = room(file)?;
            Ok(Glimpse {
                engine: format!("SQLite {}", rusqlite::version()),
                bytes: std::fs::metadata(file).map_err(what())?.len(),
                free_bytes: Some(free),
            })
        }
        Place::Postgres(url) => pg::off_runtime(|| {
            let (engine, bytes) = about(&mut pg::Address::read(url)?.connect()?)?;
            Ok(Glimpse { engine, bytes, free_bytes: None })
        }),
    }
}

/// Free bytes of the disk that a file is on, and whether that is less than a twentieth of it.
fn room(file: &Path) -> Result<(u64, bool), StoreError> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let what = StoreError::file(format!("looking at {}", folder.display()));
    let disk = rustix::fs::statvfs(folder).map_err(std::io::Error::from).map_err(what)?;
    let free = disk.f_bavail.saturating_mul(disk.f_frsize);
    Ok((free, disk.f_bavail.saturating_mul(20) < disk.f_blocks))
}

/// Looks at a database without changing it. Reads all of a SQLite file: that takes a while.
pub fn check(place: &Place) -> Result<Checkup, StoreError> {
    match place {
        Place::Sqlite(file) => check_file(file),
        Place::Postgres(url) => pg::off_runtime(|| check_server(url)),
    }
}

fn check_file(file: &Path) -> Result<Checkup, StoreError> {
    if !file.exists() {
        return Err(StoreError::NotFound);
    }
    let what = || StoreError::file(format!("looking at {}", file.display()));
    let is_served = match open::lock(file) {
        Ok(_lock) => false,
        Err(StoreError::InUse) => true,
        Err(error) => return Err(error),
    };
    let connection = open::unguarded(file)?;
    let mut problems = backup::problems(&connection)?;
    let is_damaged = !problems.is_empty();
    if let Some(kind) = network_kind(file) {
        problems.push(format!("the file is on {kind}: a network disk can lose commits"));
    }
    let (free, is_scarce) = room(file)?;
    if is_scarce {
        problems.push("less than 5% of the disk is free".into());
    }
    Ok(Checkup {
        engine: format!("SQLite {}", rusqlite::version()),
        schema: migrate::sqlite::applied(&connection)?.last().map_or(0, |made| made.version),
        needed: newest_version(),
        is_served: Some(is_served),
        bytes: std::fs::metadata(file).map_err(what())?.len(),
        free_bytes: Some(free),
        ballast: ballast::laid(file),
        file_system: file_system(file),
        is_damaged,
        problems,
    })
}

/// The kind of network disk a file is on, if it is on one: SQLite's log needs a local disk.
pub(crate) fn network_kind(file: &Path) -> Option<String> {
    let is_network = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "afs", "ceph"];
    file_system(file).filter(|kind| is_network.contains(&kind.as_str()))
}

/// The kind of file system a file is on.
fn file_system(file: &Path) -> Option<String> {
    let folder = file.parent()?.canonicalize().ok()?;
    let mounts = std::fs::read_to_string("/proc/self/mounts").ok()?;
    let (_, kind) = mounts
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ').skip(1);
            Some((words.next()?, words.next()?))
        })
        .filter(|(mounted, _)| folder.starts_with(mounted))
        .max_by_key(|(mounted, _)| mounted.len())?;
    Some(kind.to_owned())
}

/// The engine with its version, and the bytes that the database takes.
fn about(client: &mut postgres::Client) -> Result<(String, u64), StoreError> {
    const ABOUT: &str =
        "SELECT split_part(version(), ' ', 2), pg_database_size(current_database())";
    let row = client.query_one(ABOUT, &[]).map_err(|error| pg::said(&error))?;
    let engine: String = row.try_get(0).map_err(|error| pg::said(&error))?;
    let bytes: i64 = row.try_get(1).map_err(|error| pg::said(&error))?;
    Ok((format!("PostgreSQL {engine}"), bytes.unsigned_abs()))
}

fn check_server(url: &str) -> Result<Checkup, StoreError> {
    let mut client = pg::Address::read(url)?.connect()?;
    let schema = migrate::pg::version(&mut client)?;
    let (engine, bytes) = about(&mut client)?;
    let mut problems = Vec::new();
    let is_encrypted = client
        .query_one("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", &[])
        .and_then(|row| row.try_get::<_, bool>(0));
    let is_elsewhere = !pg::Address::read(url)?.is_here();
    if is_elsewhere && !is_encrypted.unwrap_or(false) {
        problems.push(
            "the line to the database on another machine is not encrypted: add sslmode=verify-full to its address"
                .into(),
        );
    }
    if let Err(error) = pg::refuse_unbound_role(&mut client) {
        problems.push(error.to_string());
    }
    Ok(Checkup {
        engine,
        schema,
        needed: newest_version(),
        is_served: None,
        bytes,
        free_bytes: None,
        ballast: 0,
        file_system: None,
        is_damaged: false,
        problems,
    })
}
