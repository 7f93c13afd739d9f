//! Durable moves: pairs of people with proposals that wait, and clients that accept and check in.

use crate::{
    http::Wire,
    place,
    served::Start,
    visitor::{Visitor, complaint},
};
use anyhow::{Context, Result, bail};
use jiff::ToSpan;
use std::{
    collections::HashSet,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::task::JoinSet;
use zwerm_domain::AgreementId;
use zwerm_store::{WrappingKey, spot};
use zwerm_web::InstallationKey;

/// How many clients.
pub const CLIENTS: usize = 64;

/// Two people, the sessions of both, and the proposals that wait for the counterpart.
#[derive(Clone)]
pub struct Pair {
    performer: Visitor,
    counterpart: Visitor,
    waiting: Vec<i64>,
    agreed: Vec<i64>,
}

/// A demo with [`CLIENTS`] pairs and so many proposals each, in a folder, stopped.
///
/// # Errors
/// The server refuses something.
pub async fn prepare(folder: &Path, proposals: usize) -> Result<Vec<Pair>> {
    place::copy(&place::demo("demo", &[])?, folder)?;
    let served = Start::demo(folder, &["--synchronous-off"])?.start()?;
    let people = people(folder)?;
    if people.len() < CLIENTS * 2 {
        bail!("the demo has only {} people", people.len());
    }
    let mut clients = JoinSet::new();
    for pair in people.chunks_exact(2).take(CLIENTS) {
        let (performer, counterpart, address) = (pair[0], pair[1], served.address);
        clients.spawn(async move { propose(address, performer, counterpart, proposals).await });
    }
    let mut pairs = Vec::new();
    while let Some(pair) = clients.join_next().await {
        pairs.push(pair??);
    }
    served.stop()?;
    Ok(pairs)
}

/// Everybody who is still there, in order of number.
fn people(folder: &Path) -> Result<Vec<i64>> {
    let database = place::database(folder)?;
    let mut found = database.prepare("SELECT id FROM person WHERE left_on IS NULL ORDER BY id")?;
    let rows = found.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

async fn propose(
    address: SocketAddr,
    performer: i64,
    counterpart: i64,
    many: usize,
) -> Result<Pair> {
    let mut wire = Wire::open(address).await?;
    let performer = Visitor::ready(&mut wire, address, performer).await?;
    let counterpart = Visitor::ready(&mut wire, address, counterpart).await?;
    let with = counterpart.person.to_string();
    let due = jiff::Zoned::now().date().saturating_add(60.days()).to_string();
    let mut waiting = Vec::new();
    for number in 0..many {
        let result = format!("De lijst van wijk {number} is nagekeken en staat klaar.");
        let fields = [
            ("with", with.as_str()),
            ("side", "performer"),
            ("result", &result),
            ("due_kind", "date"),
            ("due", &due),
            ("rhythm", "weekly"),
            ("visibility", "parties"),
        ];
        let answer = wire.exchange(&performer.post(address, "/agreements", &fields)).await?;
        let place = answer.header("location").unwrap_or("").to_owned();
        let id = place.split('?').next().and_then(|path| path.rsplit('/').next()?.parse().ok());
        if answer.status != 303 {
            bail!("a proposal was answered with {}", complaint(&answer));
        }
        waiting.push(id.with_context(|| format!("no number in {place}"))?);
    }
    Ok(Pair { performer, counterpart, waiting, agreed: Vec::new() })
}

/// A move that the server said was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// A yes to version 1 of this agreement by this person.
    Accepted(i64, i64),
    /// A check-in with these words.
    CheckedIn(String),
}

/// One client's share of the moves.
pub struct Client {
    pair: Pair,
    name: String,
    made: Vec<Made>,
    /// Accept once in so many moves, as long as proposals wait.
    every: usize,
}

impl Client {
    /// A client for a pair; `name` begins its check-ins; it accepts once in `every` moves.
    pub fn new(pair: Pair, name: String, every: usize) -> Client {
        Client { pair, name, made: Vec::new(), every: every.max(1) }
    }

    /// The pair as the moves left it, and the moves that were acknowledged.
    pub fn done(self) -> (Pair, Vec<Made>) {
        (self.pair, self.made)
    }

    /// Makes one move and waits until the server says that it was made.
    async fn step(&mut self, wire: &mut Wire, address: SocketAddr, number: usize) -> Result<()> {
        let is_accepting = number.is_multiple_of(self.every) || self.pair.agreed.is_empty();
        let (made, request) = match is_accepting.then(|| self.pair.waiting.pop()).flatten() {
            Some(id) => {
                let fields = [("version", "1"), ("own_words", "Ik lees de lijst na.")];
                let person = &self.pair.counterpart;
                let path = format!("/agreements/{id}/acceptance");
                (Made::Accepted(id, person.person), person.post(address, &path, &fields))
            }
            None => {
                let which = number % self.pair.agreed.len().max(1);
                let id = self.pair.agreed.get(which).context("nothing agreed, nothing waits")?;
                let words = format!("{} {number}", self.name);
                let fields = [("done", words.as_str()), ("need", ""), ("outlook", "on_course")];
                let path = format!("/agreements/{id}/check_ins");
                let request = self.pair.performer.post(address, &path, &fields);
                (Made::CheckedIn(words), request)
            }
        };
        let answer = wire.exchange(&request).await?;
        if answer.status != 303 {
            bail!("{made:?} was answered with {}", complaint(&answer));
        }
        if let Made::Accepted(id, _) = made {
            self.pair.agreed.push(id);
        }
        self.made.push(made);
        Ok(())
    }
}

/// What a burst of moves came to.
pub struct Burst {
    /// The clients, with what they did.
    pub clients: Vec<Client>,
    /// Moves that were acknowledged.
    pub moves: u64,
    /// How long it took.
    pub took: Duration,
    /// Why clients stopped early, if they did.
    pub stopped: Vec<String>,
}

/// All clients at once, each `most` moves, or until time is up.
pub async fn burst(
    address: SocketAddr,
    clients: Vec<Client>,
    most: usize,
    long: Duration,
) -> Burst {
    counted_burst(address, clients, most, long, Arc::default()).await
}

/// A burst that counts its acknowledged moves where somebody else can look.
pub async fn counted_burst(
    address: SocketAddr,
    clients: Vec<Client>,
    most: usize,
    long: Duration,
    counted: Arc<AtomicU64>,
) -> Burst {
    let began = Instant::now();
    let mut busy = JoinSet::new();
    for mut client in clients {
        let counted = counted.clone();
        busy.spawn(async move {
            let outcome = async {
                let mut wire = Wire::open(address).await?;
                for number in 0..most {
                    if began.elapsed() >= long {
                        break;
                    }
                    client.step(&mut wire, address, number).await?;
                    counted.fetch_add(1, Ordering::Relaxed);
                }
                anyhow::Ok(())
            };
            let stopped = outcome.await.err().map(|error| format!("{error:#}"));
            (client, stopped)
        });
    }
    let (mut clients, mut stopped) = (Vec::new(), Vec::new());
    while let Some(joined) = busy.join_next().await {
        match joined {
            Ok((client, why)) => {
                clients.push(client);
                stopped.extend(why);
            }
            Err(error) => stopped.push(error.to_string()),
        }
    }
    let moves = counted.load(Ordering::Relaxed);
    Burst { clients, moves, took: began.elapsed(), stopped }
}

/// Check-ins, with what opens them.
const SAID: &str = "SELECT c.agreement_id, c.id, c.done, k.wrapped FROM check_in c JOIN pair_key k ON k.agreement_id = c.agreement_id";

/// What opens the keys of agreements: made of the key file of a folder.
fn words_key(folder: &Path) -> Result<WrappingKey> {
    let text = std::fs::read_to_string(folder.join("zwerm.key"))?;
    let mut secret = [0; 32];
    for (byte, at) in secret.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at + 2).context("a short key file")?, 16)?;
    }
    WrappingKey::new(InstallationKey::new(secret).of_words()).context("no key")
}

fn opened(key: &WrappingKey, row: &(i64, i64, String, Vec<u8>)) -> Option<String> {
    let (agreement, id, done, wrapped) = row;
    key.unwrap(AgreementId::new(*agreement), wrapped)?.open(spot("check_in.done", *id), done)
}

/// Which acknowledged moves are not in the database of this folder.
///
/// # Errors
/// The database can't be read.
pub fn lost(folder: &Path, name: &str, made: &[Made]) -> Result<Vec<Made>> {
    let database = place::database(folder)?;
    let key = words_key(folder)?;
    let mut said = database.prepare(SAID)?;
    let said = said.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get::<_, Vec<u8>>(3)?))
    })?;
    let mut words = HashSet::new();
    for row in said {
        words.extend(opened(&key, &row?).filter(|done| done.starts_with(name)));
    }
    let said = words;
    let mut accepted = database.prepare(
        "SELECT 1 FROM acceptance WHERE agreement_id = ?1 AND number = 1 AND person_id = ?2",
    )?;
    let mut gone = Vec::new();
    for one in made {
        let is_there = match one {
            Made::Accepted(agreement, person) => accepted.exists([agreement, person])?,
            Made::CheckedIn(words) => said.contains(words),
        };
        if !is_there {
            gone.push(one.clone());
        }
    }
    Ok(gone)
}

/// The same in a PostgreSQL database, read by a role that sees everything.
///
/// # Errors
/// The database can't be read.
pub fn lost_on_server(url: &str, folder: &Path, name: &str, made: &[Made]) -> Result<Vec<Made>> {
    place::aside(|| lost_there(url, folder, name, made))
}

fn lost_there(url: &str, folder: &Path, name: &str, made: &[Made]) -> Result<Vec<Made>> {
    let mut client = postgres::Client::connect(url, postgres::NoTls)?;
    let key = words_key(folder)?;
    let rows = client.query(SAID, &[])?;
    let said = rows.iter().map(|row| (row.get(0), row.get(1), row.get(2), row.get(3)));
    let said = said.filter_map(|row| opened(&key, &row));
    let said: HashSet<String> = said.filter(|done| done.starts_with(name)).collect();
    let accepted =
        client.query("SELECT agreement_id, person_id FROM acceptance WHERE number = 1", &[])?;
    let accepted: std::collections::HashSet<(i64, i64)> =
        accepted.iter().map(|row| (row.get(0), row.get(1))).collect();
    let is_there = |one: &&Made| match one {
        Made::Accepted(agreement, person) => accepted.contains(&(*agreement, *person)),
        Made::CheckedIn(words) => said.contains(words),
    };
    Ok(made.iter().filter(|one| !is_there(one)).cloned().collect())
}

/// How long each move took to be acknowledged, of clients that go on one after the other until they are told to stop.
pub async fn waits(
    address: SocketAddr,
    clients: Vec<Client>,
    stop: Arc<std::sync::atomic::AtomicBool>,
) -> Result<(Vec<Duration>, Vec<Client>)> {
    let mut busy = JoinSet::new();
    for mut client in clients {
        let stop = stop.clone();
        busy.spawn(async move {
            let mut wire = Wire::open(address).await?;
            let mut waits = Vec::new();
            let mut number = 0;
            while !stop.load(Ordering::Relaxed) {
                let began = Instant::now();
                client.step(&mut wire, address, number).await?;
                waits.push(began.elapsed());
                number += 1;
            }
            anyhow::Ok((waits, client))
        });
    }
    let (mut all, mut clients) = (Vec::new(), Vec::new());
    while let Some(joined) = busy.join_next().await {
        let (waits, client) = joined??;
        all.extend(waits);
        clients.push(client);
    }
    Ok((all, clients))
}

/// A folder for the copies that a run spoils.
///
/// # Errors
/// It can't be made.
pub fn scratch() -> Result<(tempfile::TempDir, PathBuf)> {
    // Beside the kept data, so that it is on the same disk: /tmp may be in memory.
    let folder = tempfile::tempdir_in(place::kept()?)?;
    let path = folder.path().to_owned();
    Ok((folder, path))
}
