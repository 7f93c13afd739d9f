//! What the ballot box costs: `cargo run --release -p zwerm-store --example ballots [FOLDER]`. Ballots a second, each on
//! the disk before it is answered; writing the file anew; reading a whole wave. The folder is made, and removed.

use sha2::{Digest, Sha256};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, id},
    time::Instant,
};
use zwerm_store::{BallotBox, Cast, Put, StoreError};

const WAVE: [u8; 32] = [1; 32];
const CALLERS: u32 = 50;
/// Bytes of a ballot as it is sent.
const WIRE: usize = 1120;

fn cast(who: u32) -> Cast {
    let leaf: [u8; 32] = Sha256::digest(who.to_le_bytes()).into();
    let mut key = [4; 65];
    key[1..33].copy_from_slice(&leaf);
    Cast { wave: WAVE, cell: who % 100, key, number: 1, leaf, wire: leaf.repeat(WIRE / 32) }
}

async fn crowd(ballots: &BallotBox, from: u32, to: u32, callers: u32) -> Result<f64, StoreError> {
    let begun = Instant::now();
    let all = (0..callers).map(|caller| {
        let ballots = ballots.clone();
        tokio::spawn(async move {
            for who in (from + caller..to).step_by(callers as usize) {
                if ballots.put(cast(who)).await? != Put::Kept {
                    return Err(StoreError::Aborted);
                }
            }
            Ok(())
        })
    });
    for one in all.collect::<Vec<_>>() {
        one.await.map_err(|_| StoreError::Panicked)??;
    }
    Ok(f64::from(to - from) / begun.elapsed().as_secs_f64())
}

fn megabytes(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |about| about.len()) >> 20
}

/// Memory of this process in kB: `VmRSS` now, `VmHWM` the most there was.
fn memory(which: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(which));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or_default()
}

/// In a process of its own, so that what it takes is its own.
fn read(file: &Path) -> Result<(), StoreError> {
    let ballots = BallotBox::open(file)?;
    let before = memory("VmRSS");
    let begun = Instant::now();
    let (mut count, mut bytes) = (0_u64, 0);
    ballots.each(WAVE, |_, _, wire| {
        count += 1;
        bytes += wire.len();
        true
    })?;
    let took = begun.elapsed().as_secs_f64();
    let most = (memory("VmHWM") - before) / 1024;
    println!(
        "  each: {count} ballots, {} MB of them, in {took:.2} s and {most} MB of memory",
        bytes >> 20
    );
    let begun = Instant::now();
    ballots.tidy()?;
    let (took, most) = (begun.elapsed().as_secs_f64(), (memory("VmHWM") - before) / 1024);
    println!("  written anew once more: {took:.2} s; most memory of both {most} MB");
    Ok(())
}

async fn large(folder: &Path, count: u32) -> Result<(), Box<dyn std::error::Error>> {
    let file = folder.join(format!("{count}.db"));
    let ballots = BallotBox::open(&file)?;
    let pace = crowd(&ballots, 0, count, 500).await?;
    // What changed since it was last written anew by itself.
    ballots.put(cast(count)).await?;
    let begun = Instant::now();
    ballots.tidy()?;
    let took = begun.elapsed().as_secs_f64();
    println!(
        "{count} ballots, {pace:.0} a second from 500: {} MB, written anew in {took:.2} s",
        megabytes(&file)
    );
    ballots.close();
    let child = Command::new(env::current_exe()?).arg("--read").arg(&file).status()?;
    if child.success() { Ok(()) } else { Err("reading failed".into()) }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<PathBuf> = env::args_os().skip(1).map(PathBuf::from).collect();
    if let [flag, file] = arguments.as_slice()
        && flag.as_os_str() == "--read"
    {
        return Ok(read(file)?);
    }
    let folder = arguments.first().cloned().unwrap_or_else(env::temp_dir);
    let folder = folder.join(format!("zwerm-ballots-{}", id()));
    fs::create_dir_all(&folder)?;
    for round in 1..=3 {
        let ballots = BallotBox::open(&folder.join(format!("crowd-{round}.db")))?;
        let pace = crowd(&ballots, 0, 10_000, CALLERS).await?;
        println!("10000 ballots from {CALLERS} callers: {pace:.0} a second");
    }
    large(&folder, 5_000).await?;
    large(&folder, 150_000).await?;
    fs::remove_dir_all(&folder)?;
    Ok(())
}
