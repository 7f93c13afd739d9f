//! Ballots and ballot papers, as many as a server takes: prepared clients on kept connections, each sends its next when the answer is there.

use super::{Wave, ballot_host, papers, serve};
use crate::{http::Wire, served::Served, visitor::Visitor};
use anyhow::{Result, bail};
use std::{rc::Rc, time::Instant};
use tokio::task::{JoinSet, LocalSet};

/// What a load came to.
#[derive(Clone, Copy, Debug)]
pub struct Taken {
    /// Answers a second.
    pub per_second: f64,
    /// CPU of the server for each, in ms.
    pub cpu_ms: f64,
}

/// A ballot as a request.
pub fn ballot(host: &str, code: &str, wire: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST /{code} HTTP/1.1\r\nhost: {host}\r\ncontent-type: application/octet-stream\r\n\
         sec-fetch-site: same-origin\r\ncontent-length: {}\r\n\r\n",
        wire.len()
    );
    [head.as_bytes(), wire].concat()
}

/// Sends all of them once, over so many connections; each has to be answered with this status.
///
/// # Errors
/// One is answered otherwise.
pub async fn send(
    served: &Served,
    requests: Vec<Vec<u8>>,
    connections: usize,
    status: u16,
) -> Result<Taken> {
    let (requests, address) = (Rc::new(requests), served.address);
    let count = requests.len() as f64;
    let (cpu, began) = (served.cpu()?, Instant::now());
    let sending = async move {
        let mut clients = JoinSet::new();
        for first in 0..connections {
            let requests = Rc::clone(&requests);
            clients.spawn_local(async move {
                let mut wire = Wire::open(address).await?;
                for request in requests.iter().skip(first).step_by(connections) {
                    let answer = wire.exchange(request).await?;
                    if answer.status != status {
                        bail!("an answer of {}: {}", answer.status, answer.text());
                    }
                }
                Ok::<_, anyhow::Error>(())
            });
        }
        while let Some(client) = clients.join_next().await {
            client??;
        }
        Ok::<_, anyhow::Error>(())
    };
    LocalSet::new().run_until(sending).await?;
    let took = began.elapsed().as_secs_f64();
    let cpu = (served.cpu()? - cpu).as_secs_f64();
    Ok(Taken { per_second: count / took, cpu_ms: cpu * 1e3 / count })
}

/// All ballots of a wave into an empty box; they are in it afterwards.
///
/// # Errors
/// One was not taken.
pub async fn take(wave: &Wave, name: &str, connections: usize) -> Result<(Taken, Wave)> {
    let papers = papers::of_everybody(wave)?;
    let wave = wave.copied(name)?;
    let (served, code) = (serve(&wave.folder)?, wave.code()?);
    let host = ballot_host(served.address);
    let all = papers.iter().map(|wire| ballot(&host, &code, wire)).collect();
    let taken = send(&served, all, connections, 200).await?;
    served.stop()?;
    Ok((taken, wave))
}

/// So many people collect a ballot paper; their sessions are there.
///
/// # Errors
/// One was not given out.
pub async fn issue(wave: &Wave, name: &str, people: usize, connections: usize) -> Result<Taken> {
    let wave = wave.copied(name)?;
    let served = serve(&wave.folder)?;
    let mut wire = Wire::open(served.address).await?;
    let mut all = Vec::new();
    for (at, person) in wave.people(people)?.into_iter().enumerate() {
        let visitor = Visitor::ready(&mut wire, served.address, person).await?;
        // Below every modulus, and as good as any: nobody can see what is blinded.
        let blinded: String =
            (0..384_usize).map(|byte| format!("{:02x}", (at * 31 + byte * 7) % 127 + 1)).collect();
        let path = format!("/waves/{}/paper", wave.id);
        all.push(visitor.post(served.address, &path, &[("blinded", blinded.as_str())]));
    }
    let taken = send(&served, all, connections, 303).await?;
    let given = "SELECT count(*) FROM wave_invited WHERE wave_id = ?1 AND signed IS NOT NULL";
    let given = wave.count(given)?;
    served.stop()?;
    if given < i64::try_from(people)? {
        bail!("{given} ballot papers of {people} people");
    }
    Ok(taken)
}
