//! Very many people who answer within minutes, while others use Zwerm as on any day.
//!
//! Each who answers is a connection of its own at the host of the ballots: the page with what is promised, its files, and the ballot. The
//! others read pages, forty a second, as long as it lasts; before that as long in quiet.

use super::{Wave, ballot_host, papers, serve, taking::ballot};
use crate::{http::Wire, place, visitor::Visitor};
use anyhow::{Context, Result, bail};
use std::{
    net::SocketAddr,
    rc::Rc,
    time::{Duration, Instant},
};
use tokio::{
    sync::Notify,
    task::{JoinSet, LocalSet},
    time::{interval, sleep},
};

/// Somebody else's page, so often.
const ELSEWHERE: Duration = Duration::from_millis(25);
/// Who reads them.
const READERS: usize = 20;

/// What it came to; times in ms.
#[derive(Clone, Debug, Default)]
pub struct Crowd {
    /// People who answered.
    pub people: usize,
    /// In how many seconds.
    pub seconds: f64,
    /// How long one took in all: the page, its files, the ballot.
    pub visits: Vec<f64>,
    /// The ballot alone.
    pub ballots: Vec<f64>,
    /// Pages of others, in quiet.
    pub quiet: Vec<f64>,
    /// Pages of others meanwhile.
    pub meanwhile: Vec<f64>,
    /// CPU seconds of the server.
    pub cpu: f64,
    /// The most memory of the server, in MB.
    pub most: f64,
}

/// Lets so many answer within `span`.
///
/// # Errors
/// Somebody got another answer than they should.
pub async fn crowd(wave: &Wave, name: &str, people: usize, span: Duration) -> Result<Crowd> {
    let papers = papers::of_some(wave, 10_000)?;
    let wave = wave.copied(name)?;
    let (served, code) = (serve(&wave.folder)?, wave.code()?);
    let address = served.address;
    let host = ballot_host(address);
    let files = files(address, &host, &code).await?;
    let readers = readers(address, &wave).await?;
    let coming = async {
        let long = Duration::from_secs(place::setting("QUIET_SECONDS", 30));
        let quiet = elsewhere(address, Rc::clone(&readers), Rc::default(), Some(long)).await?;
        let done = Rc::new(Notify::new());
        let others = tokio::task::spawn_local(elsewhere(address, readers, Rc::clone(&done), None));
        let (cpu, began) = (served.cpu()?, Instant::now());
        let mut visits = JoinSet::new();
        for (at, paper) in papers.iter().take(people).enumerate() {
            let wait = span.mul_f64(at as f64 / people as f64);
            let asked: Rc<[Vec<u8>]> = Rc::clone(&files);
            let last = ballot(&host, &code, paper);
            visits.spawn_local(async move {
                sleep(wait).await;
                visit(address, &asked, last).await
            });
        }
        let mut crowd = Crowd { people, quiet, ..Crowd::default() };
        while let Some(came) = visits.join_next().await {
            let (visit, ballot) = came??;
            crowd.visits.push(visit);
            crowd.ballots.push(ballot);
        }
        crowd.seconds = began.elapsed().as_secs_f64();
        crowd.cpu = (served.cpu()? - cpu).as_secs_f64();
        done.notify_one();
        crowd.meanwhile = others.await??;
        crowd.most = served.memory()?.1 as f64 / 1e3;
        Ok::<_, anyhow::Error>(crowd)
    };
    let crowd = LocalSet::new().run_until(coming).await?;
    served.stop()?;
    let counts = "SELECT count(*) FROM ballot";
    let ballots = rusqlite::Connection::open(wave.folder.join("ballots.db"))?;
    let count: i64 = ballots.query_row(counts, [], |row| row.get(0))?;
    if count != i64::try_from(people)? {
        bail!("{count} ballots in the box of {people} people");
    }
    Ok(crowd)
}

fn get(host: &str, path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: {host}\r\naccept-encoding: br\r\n\r\n").into_bytes()
}

/// What a browser asks for before a ballot is sent: the page, and the files it names.
async fn files(address: SocketAddr, host: &str, code: &str) -> Result<Rc<[Vec<u8>]>> {
    let mut wire = Wire::open(address).await?;
    let plain = format!("GET /{code} HTTP/1.1\r\nhost: {host}\r\n\r\n");
    let page = wire.exchange(plain.as_bytes()).await?;
    if page.status != 200 {
        bail!("{} for the page of the ballot", page.status);
    }
    let text = page.text();
    let mut paths: Vec<String> = vec![format!("/{code}")];
    for part in text.split(['"', '\'']).filter(|part| part.starts_with("/assets/")) {
        if !paths.iter().any(|path| path == part) {
            paths.push(part.to_owned());
        }
    }
    eprintln!("each asks for {}", paths.join(" "));
    Ok(paths.iter().map(|path| get(host, path)).collect())
}

async fn visit(address: SocketAddr, files: &[Vec<u8>], ballot: Vec<u8>) -> Result<(f64, f64)> {
    let began = Instant::now();
    let mut wire = Wire::open(address).await?;
    for request in files {
        let status = wire.exchange(request).await?.status;
        if status != 200 {
            bail!("{status} for {}", String::from_utf8_lossy(request));
        }
    }
    let sent = Instant::now();
    let answer = wire.exchange(&ballot).await?;
    if answer.status != 200 {
        bail!("{} for a ballot: {}", answer.status, answer.text());
    }
    Ok((began.elapsed().as_secs_f64() * 1e3, sent.elapsed().as_secs_f64() * 1e3))
}

/// Requests for pages as on any day, of some people in turn: Vandaag, agreements, waves and the wave.
async fn readers(address: SocketAddr, wave: &Wave) -> Result<Rc<[Vec<u8>]>> {
    let mut wire = Wire::open(address).await?;
    let mut requests = Vec::new();
    for person in wave.people(READERS)? {
        let reader = Visitor::step_into(&mut wire, address, person).await?;
        let of_wave = format!("/waves/{}", wave.id);
        for path in ["/", "/agreements", "/", "/agreements", "/waves", of_wave.as_str()] {
            requests.push(reader.get(address, path));
        }
    }
    Ok(requests.into())
}

async fn elsewhere(
    address: SocketAddr,
    requests: Rc<[Vec<u8>]>,
    end: Rc<Notify>,
    long: Option<Duration>,
) -> Result<Vec<f64>> {
    let mut wire = Wire::open(address).await?;
    let (mut took, mut beat, began) = (Vec::new(), interval(ELSEWHERE), Instant::now());
    for request in requests.iter().cycle() {
        tokio::select! {
            () = end.notified() => break,
            _ = beat.tick() => {}
        }
        let asked = Instant::now();
        let status = wire.exchange(request).await?.status;
        if !matches!(status, 200 | 303) {
            let line = String::from_utf8_lossy(request);
            bail!("{status} for {}", line.lines().next().context("nothing")?);
        }
        took.push(asked.elapsed().as_secs_f64() * 1e3);
        if long.is_some_and(|long| began.elapsed() > long) {
            break;
        }
    }
    Ok(took)
}
