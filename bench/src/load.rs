//! Keeps a server busy: so many connections, each sends its next request when the answer is there.

use crate::{http::Wire, served::Served};
use anyhow::{Result, bail};
use std::{
    rc::Rc,
    time::{Duration, Instant},
};
use tokio::task::{JoinSet, LocalSet};

/// What a round of load came to.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// Answers per second.
    pub per_second: f64,
    /// CPU time of the server for each answer, in milliseconds.
    pub cpu_ms: f64,
    /// Bytes of an answer, headers included; the mean.
    pub bytes: f64,
}

/// Loads for `long`, after a tenth of that as warming up. The requests are sent in turn.
///
/// # Errors
/// An answer is not 200.
pub async fn round(
    served: &Served,
    requests: &[Vec<u8>],
    connections: usize,
    long: Duration,
) -> Result<Round> {
    run(served, requests, connections, long / 10).await?;
    let before = served.cpu()?;
    let began = Instant::now();
    let (answers, bytes) = run(served, requests, connections, long).await?;
    let took = began.elapsed();
    let cpu = served.cpu()? - before;
    let answers = answers as f64;
    Ok(Round {
        per_second: answers / took.as_secs_f64(),
        cpu_ms: cpu.as_secs_f64() * 1e3 / answers,
        bytes: bytes as f64 / answers,
    })
}

async fn run(
    served: &Served,
    requests: &[Vec<u8>],
    connections: usize,
    long: Duration,
) -> Result<(u64, u64)> {
    let requests: Rc<[Vec<u8>]> = requests.into();
    let until = Instant::now() + long;
    let address = served.address;
    LocalSet::new()
        .run_until(async move {
            let mut clients = JoinSet::new();
            for first in 0..connections {
                let requests = requests.clone();
                clients.spawn_local(async move {
                    let mut wire = Wire::open(address).await?;
                    let (mut answers, mut bytes) = (0_u64, 0_u64);
                    // Each connection begins elsewhere in the list, so that all requests get their turn.
                    let mut next = first * requests.len() / connections;
                    while Instant::now() < until {
                        let answer = wire.exchange(&requests[next % requests.len()]).await?;
                        if answer.status != 200 {
                            bail!("an answer of {}", answer.status);
                        }
                        bytes += answer.wire_bytes as u64;
                        answers += 1;
                        next += 1;
                    }
                    Ok((answers, bytes))
                });
            }
            let mut sum = (0, 0);
            while let Some(client) = clients.join_next().await {
                let (answers, bytes) = client??;
                sum = (sum.0 + answers, sum.1 + bytes);
            }
            Ok(sum)
        })
        .await
}
