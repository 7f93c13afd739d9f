//! Durable moves of 64 clients through the real routes: what waiting for the disk costs, how many moves
//! share a commit, and what that is worth on a slow disk.

use anyhow::{Result, anyhow, bail};
use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::runtime::Handle;
use zwerm_bench::{
    moves::{CLIENTS, Client, Pair, counted_burst, prepare, scratch},
    place,
    served::{Served, Start},
    told,
};

#[derive(Clone, Copy, Debug)]
struct Figures {
    per_second: f64,
    per_commit: f64,
}

struct Bench {
    prepared: PathBuf,
    work: PathBuf,
    pairs: Vec<Pair>,
    moves: usize,
    long: Duration,
}

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<()> {
    told::machine();
    let (_folder, scratch) = scratch()?;
    let moves = usize::try_from(place::setting("MOVES", 900))?;
    let prepared = scratch.join("prepared");
    let pairs = prepare(&prepared, moves / 3 + 1).await?;
    let long = Duration::from_millis(place::setting("MILLISECONDS", 10_000));
    let bench = Bench { prepared, work: scratch.join("work"), pairs, moves, long };
    durable(&bench).await?;
    slow_disk(&bench).await
}

async fn durable(bench: &Bench) -> Result<()> {
    let (mut full, mut off, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..place::setting("ROUNDS", 5) {
        let sure = bench.run(&[], None).await?;
        let unsure = bench.run(&["--synchronous-off"], None).await?;
        ratios.push(sure.per_second / unsure.per_second);
        full.push(sure);
        off.push(unsure);
    }
    let rates = |all: &[Figures]| all.iter().map(|it| it.per_second).collect::<Vec<_>>();
    let shares: Vec<f64> = full.iter().map(|it| it.per_commit).collect();
    told::note("moves a second, on the disk before the answer", &told::spread(&rates(&full), 0));
    told::note("moves a second, not waiting for the disk", &told::spread(&rates(&off), 0));
    let ratio = told::median(&ratios);
    told::line(
        "waiting for the disk against not waiting",
        &told::spread(&ratios, 2),
        ">= 0.6",
        ratio >= 0.6,
    );
    let share = told::median(&shares);
    told::line("moves that share a commit", &told::spread(&shares, 1), ">= 8", share >= 8.0);
    Ok(())
}

/// Five milliseconds more for each sync.
async fn slow_disk(bench: &Bench) -> Result<()> {
    let Some(shim) = std::env::var_os("ZWERM_SLOW_SYNC") else {
        bail!("run this with bench/run.sh")
    };
    let shim = PathBuf::from(shim);
    let (mut together, mut single, mut ratios, mut shares) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..place::setting("SLOW_ROUNDS", 3) {
        let shared = bench.run(&[], Some(&shim)).await?;
        let alone = bench.run(&["--commit-batch", "1"], Some(&shim)).await?;
        ratios.push(shared.per_second / alone.per_second);
        shares.push(shared.per_commit);
        together.push(shared.per_second);
        single.push(alone.per_second);
    }
    told::note("5 ms more a sync: moves a second, commits shared", &told::spread(&together, 0));
    told::note("5 ms more a sync: moves a second, one move a commit", &told::spread(&single, 0));
    told::note("5 ms more a sync: moves that share a commit", &told::spread(&shares, 1));
    let ratio = told::median(&ratios);
    told::line(
        "5 ms more a sync: shared against single",
        &told::spread(&ratios, 1),
        ">= 10",
        ratio >= 10.0,
    );
    Ok(())
}

impl Bench {
    async fn run(&self, flags: &[&str], shim: Option<&Path>) -> Result<Figures> {
        place::copy(&self.prepared, &self.work)?;
        let mut start = Start::demo(&self.work, flags)?;
        start.has_metrics = true;
        if let Some(shim) = shim {
            start.environment.push(("LD_PRELOAD".into(), shim.display().to_string()));
        }
        let served = start.start()?;
        let clients = self.pairs.iter().enumerate();
        let clients = clients.map(|(at, pair)| Client::new(pair.clone(), format!("klaar {at}"), 3));
        let counted = Arc::new(AtomicU64::new(0));
        let (burst, shared) = std::thread::scope(|scope| {
            let watching = scope.spawn(|| watch(&served, &counted, self.moves * CLIENTS));
            let all = clients.collect();
            let busy = counted_burst(served.address, all, self.moves, self.long, counted.clone());
            let burst = tokio::task::block_in_place(|| Handle::current().block_on(busy));
            counted.store(u64::MAX, Ordering::Relaxed); // it may stop watching
            (burst, watching.join())
        });
        let per_commit = shared.map_err(|_| anyhow!("nobody watched"))??;
        if let Some(why) = burst.stopped.first() {
            bail!("{} of {CLIENTS} clients stopped: {why}", burst.stopped.len());
        }
        served.stop()?;
        Ok(Figures { per_second: burst.moves as f64 / burst.took.as_secs_f64(), per_commit })
    }
}

/// How many acknowledged moves there were for each commit while all clients were busy: between the first and
/// the last time that the server told its figures in the burst. What its jobs commit counts as commits too.
fn watch(served: &Served, counted: &AtomicU64, all: usize) -> Result<f64> {
    let mut told: Vec<(f64, u64)> = Vec::new();
    loop {
        let moves = counted.load(Ordering::Relaxed);
        // The slowest clients end alone: the last tenth is not looked at.
        if moves > all as u64 * 9 / 10 {
            break;
        }
        let commits = served.metric("zwerm_commits_total")?;
        if told.last().is_none_or(|last| last.0 < commits) {
            told.push((commits, moves));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    // The first was told at any time since its second began.
    match told.as_slice() {
        [_, first, .., last] => Ok((last.1 - first.1) as f64 / (last.0 - first.0)),
        _ => bail!("the burst was over before the server told its figures twice: more MOVES"),
    }
}
