//! One request, asked again and again: what it costs the server.

use crate::{
    http::Wire,
    load::round,
    place,
    served::{Served, Start},
    told,
};
use anyhow::{Context, Result, bail};
use std::{path::Path, time::Duration};

/// The demo on one core, without compression.
///
/// # Errors
/// The program has not been built or does not start.
pub fn serve(folder: &Path) -> Result<Served> {
    Start::demo(folder, &["--no-compression"])?.on_cores("0").start()
}

/// Samira of the demo: her number and name.
///
/// # Errors
/// She is not there.
pub fn samira(folder: &Path) -> Result<(i64, String)> {
    let sql = "SELECT id, name FROM person WHERE name LIKE 'Samira%' ORDER BY id LIMIT 1";
    let found = place::database(folder)?.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)));
    found.context("no Samira in the demo")
}

/// What a request answers, once.
///
/// # Errors
/// It is no 200.
pub async fn probe(served: &Served, request: &[u8]) -> Result<String> {
    let mut wire = Wire::open(served.address).await?;
    let answer = wire.exchange(request).await?;
    if answer.status != 200 {
        bail!("{} instead of an answer", answer.status);
    }
    Ok(answer.text())
}

/// Asks it in rounds, and tells the CPU time of the server for each answer beside the target in ms.
///
/// # Errors
/// An answer is no 200.
pub async fn measure(
    served: &Served,
    request: Vec<u8>,
    name: &str,
    what: &str,
    target: f64,
) -> Result<()> {
    told::machine();
    told::note("asked", what);
    let long = Duration::from_millis(place::setting("MILLISECONDS", 2000));
    let connections = usize::try_from(place::setting("CONNECTIONS", 8))?;
    let requests = [request];
    let (mut cpu, mut rate) = (Vec::new(), Vec::new());
    for _ in 0..place::setting("ROUNDS", 9) {
        let round = round(served, &requests, connections, long).await?;
        cpu.push(round.cpu_ms);
        rate.push(round.per_second);
    }
    told::note("answers a second", &told::spread(&rate, 0));
    let is_met = told::median(&cpu) <= target;
    let limit = format!("<= {target}");
    told::line(&format!("{name}: server CPU, ms"), &told::spread(&cpu, 4), &limit, is_met);
    Ok(())
}
