//! Answers of a confidential wave, opened and handed in, beside oTree and beside a bare handler that writes the same. Each is measured
//! alone, by the CPU that its server used.

use super::{Wave, database, serve, world};
use crate::{
    http::Wire,
    place,
    served::{Served, Start, cpu, free_port},
    visitor::{Visitor, get, post},
};
use anyhow::{Context, Result, bail};
use rusqlite::params;
use std::{
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
    rc::Rc,
    thread::sleep,
    time::Duration,
};
use tokio::task::{JoinSet, LocalSet};

/// Statements that are asked.
const ITEMS: usize = 30;
/// Connections that people come in by.
const CONNECTIONS: usize = 4;

/// What somebody sends: the page they open, and what they hand in.
type Pair = (Vec<u8>, Vec<u8>);

/// A confidential wave of the small organisation, open, with thirty statements.
///
/// # Errors
/// It can't be made.
pub async fn wave() -> Result<Wave> {
    let folder = place::kept()?.join("waves-level1");
    place::copy(&world(2000)?, &folder)?;
    let (wave, _) = Wave::make(&folder).await?;
    let mut asked = zwerm_instrument::zwermscan().ok().context("no questionnaire")?;
    asked.items.truncate(ITEMS);
    asked.constructs.truncate(asked.items.iter().map(|item| item.construct + 1).max().unwrap_or(0));
    let asked = zwerm_instrument::write(&asked);
    if zwerm_instrument::read(&asked).ok().map(|it| it.items.len()) != Some(ITEMS) {
        bail!("no questionnaire of {ITEMS} statements");
    }
    wave.is_open()?;
    let connection = database(&folder)?;
    connection.execute(
        "UPDATE wave SET asked = ?2, hash = ?3 WHERE id = ?1",
        params![wave.id, asked, "ab".repeat(32)],
    )?;
    let confidential =
        "INSERT INTO wave_confidential (wave_id, reason, promise) VALUES (?1, 'measured', '{}')";
    connection.execute(confidential, [wave.id])?;
    for kind in ["keys", "prepared", "countersigned"] {
        wave.step(kind, -8)?;
    }
    Ok(wave)
}

/// The points that somebody chose, field by field.
fn filled(person: usize) -> Vec<(String, String)> {
    (0..ITEMS).map(|at| (format!("q{at}"), ((person + at) % 5 + 1).to_string())).collect()
}

/// CPU in ms for each who opened and handed in; all have to be answered with this status.
async fn measured(process: u32, address: SocketAddr, pairs: Vec<Pair>, status: u16) -> Result<f64> {
    let pairs = Rc::new(pairs);
    let count = pairs.len() as f64;
    let before = cpu(process)?;
    let sending = async {
        let mut clients = JoinSet::new();
        for first in 0..CONNECTIONS {
            let pairs = Rc::clone(&pairs);
            clients.spawn_local(async move {
                let mut wire = Wire::open(address).await?;
                for (open, hand_in) in pairs.iter().skip(first).step_by(CONNECTIONS) {
                    let page = wire.exchange(open).await?;
                    if page.status != 200 {
                        bail!("a page of {}: {}", page.status, page.text());
                    }
                    let answer = wire.exchange(hand_in).await?;
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
    Ok((cpu(process)? - before).as_secs_f64() * 1e3 / count)
}

/// Zwerm: CPU in ms, and how many bytes its page has.
///
/// # Errors
/// An answer was not taken.
pub async fn zwerm(wave: &Wave, many: usize) -> Result<(f64, usize)> {
    let wave = wave.copied("waves-level1-now")?;
    let served = serve(&wave.folder)?;
    let (address, path) = (served.address, format!("/waves/{}/answer", wave.id));
    let mut wire = Wire::open(address).await?;
    let (mut pairs, mut bytes) = (Vec::new(), 0);
    for (at, person) in wave.people(many)?.into_iter().enumerate() {
        let visitor = Visitor::ready(&mut wire, address, person).await?;
        if at == 0 {
            bytes = wire.exchange(&visitor.get(address, &path)).await?.wire_bytes;
        }
        pairs.push((visitor.get(address, &path), visitor.answer(address, &path, &filled(at))));
    }
    let came = measured(served.id(), address, pairs, 303).await?;
    served.stop()?;
    let kept = wave.count("SELECT count(*) FROM wave_answer WHERE wave_id = ?1")?;
    if kept != i64::try_from(many)? {
        bail!("{kept} answers of {many} people");
    }
    Ok((came, bytes))
}

/// A bare axum handler that sends a page of so many bytes and writes an answer to SQLite in the same way.
///
/// # Errors
/// An answer was not taken.
pub async fn bare(bytes: usize, many: usize) -> Result<f64> {
    let folder = place::kept()?.join("bare-answers");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let database = folder.join("answers.db");
    let database = database.to_str().context("a folder with an odd name")?;
    let start = Start::new(&place::bare_answers()?, &["--database", database]);
    let served: Served = start.start()?;
    let address = served.address;
    let pair = |at: usize| {
        let fields =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(filled(at)).finish();
        (
            get(address, &format!("/page/{bytes}"), "", "identity"),
            post(address, &format!("/answer/{at}"), "", &fields),
        )
    };
    let came = measured(served.id(), address, (0..many).map(pair).collect(), 303).await?;
    // It knows no farewell.
    served.kill()?;
    Ok(came)
}

/// oTree's web server, stopped when it is dropped.
struct Otree(Child);
impl Drop for Otree {
    fn drop(&mut self) {
        let _ = Command::new("pkill").args(["-P", &self.0.id().to_string()]).status();
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn otree_command(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new("otree");
    command
        .args(words)
        .current_dir(folder)
        .env("OTREE_PRODUCTION", "1")
        .env("OTREE_REST_KEY", "bench");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// oTree with as many statements on one page.
///
/// # Errors
/// It is not there, or an answer was not taken.
pub async fn otree(many: usize, round: u64) -> Result<f64> {
    let folder = std::env::var_os("ZWERM_OTREE")
        .context("run this with bench/run.sh level1, which sets oTree up")?;
    let folder = Path::new(&folder);
    if round == 0 && !otree_command(folder, &["resetdb", "--noinput"]).status()?.success() {
        bail!("oTree made no database");
    }
    let address = free_port()?;
    let port = address.port().to_string();
    let server = Otree(otree_command(folder, &["prodserver1of2", &port]).spawn()?);
    let mut wire = loop {
        match Wire::open(address).await {
            Ok(wire) => break wire,
            Err(_) => sleep(Duration::from_millis(50)),
        }
    };
    let asks = format!("{{\"session_config_name\":\"scan\",\"num_participants\":{many}}}");
    let head = format!("host: {address}\r\notree-rest-key: bench\r\n");
    let make = format!(
        "POST /api/sessions HTTP/1.1\r\n{head}content-type: application/json\r\ncontent-length: {}\r\n\r\n{asks}",
        asks.len()
    );
    let session =
        code(&wire.exchange(make.as_bytes()).await?.text()).pop().context("no session")?;
    let told = format!("GET /api/sessions/{session} HTTP/1.1\r\n{head}\r\n");
    let told = wire.exchange(told.as_bytes()).await?.text();
    let people = told.split_once("\"participants\"").context("nobody")?.1;
    let mut pairs = Vec::new();
    for (at, person) in code(people).into_iter().enumerate() {
        let begun = wire
            .exchange(&get(address, &format!("/InitializeParticipant/{person}"), "", "identity"))
            .await?;
        if begun.status != 307 {
            bail!("oTree let nobody begin: {}", begun.status);
        }
        let page = format!("/p/{person}/scan/Questions/1");
        let fields =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(filled(at)).finish();
        pairs.push((get(address, &page, "", "identity"), post(address, &page, "", &fields)));
    }
    if pairs.len() != many {
        bail!("oTree has {} people", pairs.len());
    }
    measured(server.0.id(), address, pairs, 302).await
}

/// What stands behind each `"code":` of a JSON text.
fn code(json: &str) -> Vec<String> {
    let after = json.split("\"code\":").skip(1);
    after
        .filter_map(|rest| {
            rest.trim_start().strip_prefix('"')?.split('"').next().map(str::to_owned)
        })
        .collect()
}
