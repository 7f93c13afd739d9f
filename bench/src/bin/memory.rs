//! What an installation weighs: memory idle and after load, the binary, and how soon the first page is there.

use anyhow::{Context, Result, bail};
use std::{
    fs,
    net::SocketAddr,
    path::Path,
    time::{Duration, Instant},
};
use zwerm_bench::{
    http::Wire,
    load::round,
    moves::{Client, burst, prepare, scratch},
    place,
    served::{Served, Start},
    told,
    visitor::Visitor,
};

const MIB: f64 = 1024.0;

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<()> {
    told::machine();
    let (_folder, scratch) = scratch()?;
    let folder = scratch.join("work");
    let pairs = prepare(&folder, 20).await?;
    let starts = starts(&folder).await?;
    let soonest = told::median(&starts);
    told::line("start to first page, ms", &told::spread(&starts, 0), "<= 300", soonest <= 300.0);
    let served = Start::demo(&folder, &[])?.start()?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let idle = mebibytes(&served)?;
    told::line("memory idle, MiB", &format!("{idle:.1}"), "<= 30", idle <= 30.0);
    let requests = every_kind_of_page(&served, served.address).await?;
    let load = tokio::task::LocalSet::new();
    let long = Duration::from_secs(place::setting("SECONDS", 10));
    let pages = load.run_until(round(&served, &requests, 64, long)).await?;
    let clients = pairs.into_iter().enumerate();
    let clients = clients.map(|(at, pair)| Client::new(pair, format!("klaar {at}"), 3)).collect();
    let moved = burst(served.address, clients, 60, Duration::from_secs(30)).await;
    if let Some(why) = moved.stopped.first() {
        bail!("a client stopped: {why}");
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let after = mebibytes(&served)?;
    told::note(
        "the load",
        &format!("{:.0} pages a second at 64 connections, {} moves", pages.per_second, moved.moves),
    );
    told::line("memory after load, MiB", &format!("{after:.1}"), "<= 64", after <= 64.0);
    served.stop()?;
    let binary = fs::metadata(place::zwerm()?)?.len() as f64 / 1e6;
    told::line("binary, MB", &format!("{binary:.1}"), "<= 25", binary <= 25.0);
    Ok(())
}

/// From starting the program until a whole page has come, on data that is there; in milliseconds.
async fn starts(folder: &Path) -> Result<Vec<f64>> {
    let mut took = Vec::new();
    for _ in 0..place::setting("ROUNDS", 7) {
        let began = Instant::now();
        let served = Start::demo(folder, &[])?.start()?;
        let mut wire = Wire::open(served.address).await?;
        let visit = zwerm_bench::visitor::get(served.address, "/demo", "", "br");
        let answer = wire.exchange(&visit).await?;
        if answer.status != 200 {
            bail!("the first page was a {}", answer.status);
        }
        took.push(began.elapsed().as_secs_f64() * 1e3);
        served.stop()?;
    }
    Ok(took)
}

fn mebibytes(served: &Served) -> Result<f64> {
    Ok(served.memory()?.0 as f64 / MIB)
}

/// Pages of all rooms, for twenty people, compressed as browsers get them.
async fn every_kind_of_page(served: &Served, address: SocketAddr) -> Result<Vec<Vec<u8>>> {
    let mut wire = Wire::open(served.address).await?;
    let mut requests = Vec::new();
    for person in 1..=20 {
        let visitor =
            Visitor::step_into(&mut wire, address, person).await.context("a person of the demo")?;
        for path in ["/", "/agreements", "/agreements/new", "/team/all", "/people", "/explanation"]
        {
            requests.push(zwerm_bench::visitor::get(address, path, &visitor.cookie, "br"));
        }
    }
    Ok(requests)
}
