//! `kill -9` while 64 clients make moves: every move that was acknowledged must be there afterwards.

use anyhow::{Result, bail};
use std::time::Duration;
use zwerm_bench::{
    moves::{Client, burst, lost, prepare, scratch},
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
    let start = Start::demo(&folder, &[])?;
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
        let missing = lost(&folder, &name, &made)?;
        acknowledged += made.len() as u64;
        gone += missing.len();
        all.extend(made);
        if let Some(first) = missing.first() {
            eprintln!(
                "round {round}: {} acknowledged moves lost, such as {first:?}",
                missing.len()
            );
        }
        let verdict: String =
            place::database(&folder)?.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if verdict != "ok" {
            bail!("round {round}: the database is damaged: {verdict}");
        }
    }
    served.stop()?;
    // What was there once must still be there after all the others.
    gone = gone.max(lost(&folder, "ronde ", &all)?.len());
    told::note("kills, acknowledged moves", &format!("{rounds}, {acknowledged}"));
    told::line("acknowledged moves lost", &gone.to_string(), "0", gone == 0 && acknowledged > 0);
    told::line("integrity after each kill", "ok", "ok", true);
    let worst = back.iter().copied().fold(0.0, f64::max);
    told::line("serving again, s", &told::spread(&back, 3), "<= 1", worst <= 1.0);
    Ok(())
}
