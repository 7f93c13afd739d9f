//! A wave that is over: how long closing, checking and opening take, and what the report costs then.

use super::{Wave, papers, serve};
use crate::{http::Wire, load::round, place, served::Served, visitor::Visitor};
use anyhow::{Result, bail};
use std::time::{Duration, Instant};

/// What opening came to.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    /// Ballots.
    pub ballots: usize,
    /// From the closing to the pictures.
    pub seconds: f64,
    /// CPU seconds of the server meanwhile.
    pub cpu: f64,
    /// The most memory of the server, in MB, and what it took before.
    pub most: f64,
    /// Before.
    pub before: f64,
}

/// Fills the box of a copy with a ballot of everybody, and lets the server close and open the wave. The server is still there.
///
/// # Errors
/// It is not opened.
pub fn open(wave: &Wave, name: &str) -> Result<(Opened, Wave, Served)> {
    let papers = papers::of_everybody(wave)?;
    let wave = wave.copied(name)?;
    papers::put_all(&wave, &papers)?;
    wave.is_over()?;
    let served = serve(&wave.folder)?;
    let (cpu, before) = (served.cpu()?, served.memory()?.0);
    let began = wave.wait_for("closed")?;
    let ended = wave.wait_for("opened")?;
    let opened = Opened {
        ballots: papers.len(),
        seconds: (ended - began).as_secs_f64(),
        cpu: (served.cpu()? - cpu).as_secs_f64(),
        most: served.memory()?.1 as f64 / 1e3,
        before: before as f64 / 1e3,
    };
    let counted = "SELECT COALESCE(SUM(counted), 0) FROM wave_cell WHERE wave_id = ?1";
    let counted = wave.count(counted)?;
    if counted != i64::try_from(papers.len())? {
        bail!("{counted} ballots counted of {}", papers.len());
    }
    Ok((opened, wave, served))
}

/// What the report costs: the first time after the opening, in seconds; then its CPU in ms, round by round; and how large it is, in kB.
///
/// # Errors
/// It is not there.
pub async fn report(wave: &Wave, served: &Served) -> Result<(f64, Vec<f64>, f64)> {
    let mut wire = Wire::open(served.address).await?;
    let mut requests = Vec::new();
    for person in wave.people(20)? {
        let visitor = Visitor::step_into(&mut wire, served.address, person).await?;
        requests.push(visitor.get(served.address, &format!("/waves/{}/report", wave.id)));
    }
    let began = Instant::now();
    let first = wire.exchange(&requests[0]).await?;
    let (status, bytes) = (first.status, first.wire_bytes);
    let first = began.elapsed().as_secs_f64();
    if status != 200 {
        bail!("{status} for the report");
    }
    let long = Duration::from_millis(place::setting("MILLISECONDS", 2000));
    let mut cpu = Vec::new();
    for _ in 0..place::setting("ROUNDS", 5) {
        cpu.push(round(served, &requests, 4, long).await?.cpu_ms);
    }
    Ok((first, cpu, bytes as f64 / 1e3))
}
