//! `kill -9` while 64 clients make moves: every move that was acknowledged must be there afterwards. On the embedded
//! database or, where `ZWERM_BENCH_POSTGRES` names a server (`postgres://postgres@host:port/`), on PostgreSQL: the
//! same organisation, moved there; Zwerm is killed, the database server goes on.

use anyhow::{Result, bail};
use std::{
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};
use zwerm_bench::{
    moves::{Client, Made, burst, lost, lost_on_server, prepare, scratch},
    place,
    served::Start,
    told,
};

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<()> {
    told::machine();
    let (_folder, scratch) = scratch()?;
    let folder = scratch.join("work");
    let rounds = place::setting("ROUNDS", 50);
    let mut pairs = prepare(&folder, 60).await?;
    let server =
        place::postgres().map(|root| place::aside(|| move_to(&root, &folder))).transpose()?;
    let flags = server.as_ref().map(|(url, _)| ["--database", url.as_str()]);
    let start = Start::demo(&folder, flags.as_ref().map_or(&[], |flags| &flags[..]))?;
    let missing = |name: &str, made: &[Made]| match &server {
        Some((_, root)) => lost_on_server(root, &folder, name, made),
        None => lost(&folder, name, made),
    };
    let mut served = start.start()?;
    let (mut acknowledged, mut gone, mut back) = (0_u64, 0_usize, Vec::new());
    let mut all = Vec::new();
    for round in 0..rounds {
        let name = format!("ronde {round} ");
        let clients = pairs.drain(..).enumerate();
        let clients =
            clients.map(|(at, pair)| Client::new(pair, format!("{name}{at}"), 8)).collect();
        // Another moment each time: the kill falls before, in and after commits.
        let moment = Duration::from_millis(120 + round * 7919 % 400);
        let address = served.address;
        let busy = tokio::spawn(burst(address, clients, usize::MAX, Duration::from_secs(30)));
        tokio::time::sleep(moment).await;
        served.kill()?;
        let burst = busy.await?;
        served = start.start()?;
        back.push(served.ready_after.as_secs_f64());
        let mut made = Vec::new();
        for client in burst.clients {
            let (pair, acknowledged) = client.done();
            pairs.push(pair);
            made.extend(acknowledged);
        }
        let missing_now = missing(&name, &made)?;
        acknowledged += made.len() as u64;
        gone += missing_now.len();
        all.extend(made);
        if let Some(first) = missing_now.first() {
            eprintln!(
                "round {round}: {} acknowledged moves lost, such as {first:?}",
                missing_now.len()
            );
        }
        if server.is_none() {
            must_be_whole(&folder, round)?;
        }
    }
    served.stop()?;
    // What was there once must still be there after all the others.
    gone = gone.max(missing("ronde ", &all)?.len());
    told::note("kills, acknowledged moves", &format!("{rounds}, {acknowledged}"));
    told::line("acknowledged moves lost", &gone.to_string(), "0", gone == 0 && acknowledged > 0);
    if server.is_none() {
        told::line("integrity after each kill", "ok", "ok", true);
    }
    let worst = back.iter().copied().fold(0.0, f64::max);
    told::line("serving again, s", &told::spread(&back, 3), "<= 1", worst <= 1.0);
    Ok(())
}

fn must_be_whole(folder: &Path, round: u64) -> Result<()> {
    let verdict: String =
        place::database(folder)?.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if verdict != "ok" {
        bail!("round {round}: the database is damaged: {verdict}");
    }
    Ok(())
}

/// Moves the prepared organisation to a fresh database; the address for Zwerm, and the one that sees everything.
fn move_to(root: &str, folder: &Path) -> Result<(String, String)> {
    let mut client = postgres::Client::connect(&format!("{root}postgres"), postgres::NoTls)?;
    client.batch_execute("DROP DATABASE IF EXISTS zwerm_bench WITH (FORCE)")?;
    client.batch_execute("CREATE DATABASE zwerm_bench OWNER zwerm")?;
    let url = format!("{}zwerm_bench", root.replace("postgres@", "zwerm:zwerm@"));
    let moved = Command::new(place::zwerm()?)
        .args(["move", "--to", &url, "--data"])
        .arg(folder)
        .stdout(Stdio::null())
        .status()?;
    if !moved.success() {
        bail!("the organisation could not be moved to PostgreSQL");
    }
    Ok((url, format!("{root}zwerm_bench")))
}
