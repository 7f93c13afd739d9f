//! Back-ups: how long people wait while one is made, and how long a large one takes to put back.

use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use zwerm_bench::{
    moves::{Client, prepare, scratch, waits},
    place,
    served::Start,
    told,
};

/// So many people write at once while a back-up is made.
const WRITERS: usize = 8;
const GIGABYTE: f64 = 1e9;

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<()> {
    told::machine();
    let (_folder, scratch) = scratch()?;
    writing_meanwhile(&scratch).await?;
    putting_back(&scratch)
}

/// Runs zwerm to its end; answers how long it took.
fn zwerm(words: &[&str]) -> Result<Duration> {
    let began = Instant::now();
    let came = Command::new(place::zwerm()?).args(words).stdout(Stdio::null()).status()?;
    if came.success() { Ok(began.elapsed()) } else { bail!("zwerm {} failed", words.join(" ")) }
}

/// The large organisation under a small number of writers: quiet, and while back-ups are made one after the other.
async fn writing_meanwhile(scratch: &Path) -> Result<()> {
    let folder = scratch.join("work");
    let mut pairs = prepare(&folder, 40).await?;
    pairs.truncate(WRITERS);
    grow(&folder, place::setting("MEGABYTES", 200))?;
    let served = Start::demo(&folder, &[])?.start()?;
    let mut slowest = Vec::new();
    let data = folder.to_str().context("a folder")?.to_owned();
    for name in ["quiet", "during a back-up"] {
        let stop = Arc::new(AtomicBool::new(false));
        let clients = pairs.drain(..).enumerate();
        let clients =
            clients.map(|(at, pair)| Client::new(pair, format!("{name} {at}"), 8)).collect();
        let busy = tokio::spawn(waits(served.address, clients, stop.clone()));
        let (data, to) = (data.clone(), scratch.join("copy.db"));
        let is_quiet = name == "quiet";
        let made = tokio::task::spawn_blocking(move || -> Result<Vec<f64>> {
            if is_quiet {
                std::thread::sleep(Duration::from_secs(5));
                return Ok(Vec::new());
            }
            (0..3)
                .map(|_| {
                    let _ = fs::remove_file(&to);
                    let words = ["backup", "--data", &data, "--to", to.to_str().context("a path")?];
                    zwerm(&words).map(|took| took.as_secs_f64())
                })
                .collect()
        });
        let made = made.await??;
        stop.store(true, Ordering::Relaxed);
        let (all, clients) = busy.await??;
        pairs.extend(clients.into_iter().map(|client| client.done().0));
        let milliseconds: Vec<f64> = all.iter().map(|wait| wait.as_secs_f64() * 1000.0).collect();
        told::note(&format!("{name}: {} moves, ms", all.len()), &told::spread(&milliseconds, 1));
        if !made.is_empty() {
            told::note("a back-up meanwhile, s", &told::spread(&made, 1));
        }
        slowest.push(milliseconds.iter().copied().fold(0.0, f64::max));
    }
    served.stop()?;
    let worst = slowest.last().copied().unwrap_or(f64::NAN);
    told::line(
        "the longest wait of a writer during a back-up, ms",
        &format!("{worst:.0}"),
        "<= 250",
        worst <= 250.0,
    );
    Ok(())
}

/// Makes a database larger, with forms that were dealt with: rows as any other for who copies them.
fn grow(folder: &Path, megabytes: u64) -> Result<()> {
    let mut database = rusqlite::Connection::open(folder.join("zwerm.db"))?;
    let transaction = database.transaction()?;
    {
        let mut add = transaction.prepare(
            "INSERT INTO done_action (action_id, location, done_at) VALUES (?1, ?2, 4000000000000000)",
        )?;
        let words = "x".repeat(900);
        for number in 0..megabytes * 1000 {
            add.execute((
                format!("grown {number} {:x}", number.wrapping_mul(0x9E37_79B9_7F4A_7C15)),
                &words,
            ))?;
        }
    }
    transaction.commit()?;
    Ok(())
}

/// A gigabyte, put back: verified before and after.
fn putting_back(scratch: &Path) -> Result<()> {
    let (folder, other) = (scratch.join("large"), scratch.join("other"));
    place::copy(&place::demo("demo", &[])?, &folder)?;
    grow(&folder, place::setting("RESTORE_MEGABYTES", 1000))?;
    let key = scratch.join("backup.key");
    zwerm(&["backup-key", key.to_str().context("a path")?])?;
    for sealed in [false, true] {
        let name = if sealed { "sealed" } else { "plain" };
        let copy = scratch.join(format!("{name}.copy"));
        let (data, copy) = (folder.to_str().context("a path")?, copy.to_str().context("a path")?);
        let key = ["--backup-key", key.to_str().context("a path")?];
        let key = if sealed { &key[..] } else { &[] };
        let made = zwerm(&[&["backup", "--data", data, "--to", copy], key].concat())?;
        let bytes = fs::metadata(copy)?.len() as f64;
        let _ = fs::remove_dir_all(&other);
        let to = other.to_str().context("a path")?;
        let back = zwerm(&[&["restore", "--data", to, "--from", copy], key].concat())?;
        told::note(
            &format!("a {name} back-up of {:.2} GB, s", bytes / GIGABYTE),
            &format!("{:.1}", made.as_secs_f64()),
        );
        let each = back.as_secs_f64() * GIGABYTE / bytes.max(GIGABYTE);
        told::line(
            &format!("put back, {name} and verified, s for 1 GB"),
            &format!("{each:.1} ({:.1} for all)", back.as_secs_f64()),
            "<= 60",
            each <= 60.0,
        );
        fs::remove_file(copy)?;
    }
    Ok(())
}
