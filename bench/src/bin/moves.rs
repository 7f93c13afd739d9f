//! Durable moves of 64 clients through the real routes: what waiting for the disk costs, how many moves
//! share a commit, and what that is worth on a slow disk.

use anyhow::{Result, bail};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};
use zwerm_bench::{
    moves::{CLIENTS, Client, Pair, burst, prepare, scratch},
    place,
    served::Start,
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
    let moves = usize::try_from(place::setting("MOVES", 120))?;
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
        tokio::time::sleep(Duration::from_millis(1500)).await; // its figures are told every second
        let (commits, units) =
            (served.metric("zwerm_commits_total")?, served.metric("zwerm_units_total")?);
        let clients = self.pairs.iter().enumerate();
        let clients = clients.map(|(at, pair)| Client::new(pair.clone(), format!("klaar {at}"), 3));
        let burst = burst(served.address, clients.collect(), self.moves, self.long).await;
        if let Some(why) = burst.stopped.first() {
            bail!("{} of {CLIENTS} clients stopped: {why}", burst.stopped.len());
        }
        tokio::time::sleep(Duration::from_millis(1500)).await;
        let commits = served.metric("zwerm_commits_total")? - commits;
        let units = served.metric("zwerm_units_total")? - units;
        served.stop()?;
        Ok(Figures {
            per_second: burst.moves as f64 / burst.took.as_secs_f64(),
            per_commit: units / commits,
        })
    }
}
