//! Coming in: whether the time of an answer tells who has an account, and what people notice of a flood at the door.
//!
//! Each try comes from an address of its own (the benchmark is the proxy that is trusted), so that what is measured is
//! the work and not the waiting after wrong passwords.

use anyhow::{Context, Result, bail};
use rusqlite::Connection;
use std::{
    net::SocketAddr,
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};
use tokio::{
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};
use zwerm_bench::{
    http::Wire,
    page, place,
    served::{Served, Start},
    told, visitor,
    visitor::Visitor,
};

/// So many people have a password; each is tried a few times, or it would have to wait.
const PEOPLE: usize = 40;
const TRIES: usize = 5;
/// Milliseconds that known and unknown may differ.
const APART: f64 = 5.0;
/// Tries a second at the door.
const FLOOD: u32 = 200;
/// So much slower a page may be meanwhile.
const SLOWER: f64 = 3.0;

static PLACE: AtomicU32 = AtomicU32::new(0);

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = place::kept()?.join("sign_in");
    place::copy(&place::demo("demo", &[])?, &folder)?;
    let flags = ["--no-compression", "--trusted-proxy", "127.0.0.1"];
    let names = with_passwords(&folder)?;
    let served = Start::demo(&folder, &flags)?.start()?;
    told::machine();
    apart(&served, &names).await?;
    flood(&served, &folder).await?;
    served.stop()
}

/// A hash as Zwerm makes them: with the same cost. What password it is of, nobody knows.
const HASH: &str = "$argon2id$v=19$m=19456,t=2,p=1$YmVuY2hiZW5jaGJlbmNoMQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE";

/// Gives people a password, and answers their addresses. Nobody has the database open yet.
fn with_passwords(folder: &Path) -> Result<Vec<String>> {
    let database = Connection::open(folder.join("zwerm.db"))?;
    database.execute(
        "INSERT INTO password (person_id, hash, set_on) SELECT id, ?1, '2026-01-01' FROM person
         WHERE left_on IS NULL AND email IS NOT NULL ORDER BY id LIMIT ?2",
        (HASH, PEOPLE as i64),
    )?;
    let sql = "SELECT p.email FROM person p JOIN password w ON w.person_id = p.id WHERE w.hash = ?1 ORDER BY p.id";
    let mut names = database.prepare(sql)?;
    let names: Vec<String> =
        names.query_map([HASH], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if names.len() != PEOPLE {
        bail!("{} people with a password instead of {PEOPLE}", names.len());
    }
    Ok(names)
}

/// A form from an address that nobody had before.
fn form(address: SocketAddr, path: &str, fields: &[(&str, &str)]) -> Vec<u8> {
    let number = PLACE.fetch_add(1, Ordering::Relaxed);
    let [_, b, c, d] = number.to_be_bytes();
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\nx-forwarded-for: 10.{b}.{c}.{d}\r\naccept-language: nl\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn wrong_password(address: SocketAddr, name: &str) -> Vec<u8> {
    form(address, "/sign_in", &[("name", name), ("password", "vier gele neushoorns")])
}

/// Known and unknown in turn, in the same seconds.
async fn apart(served: &Served, names: &[String]) -> Result<()> {
    let address = served.address;
    let passwords = |name: &str| wrong_password(address, name);
    let mails = |name: &str| form(address, "/sign_in/forgotten", &[("name", name)]);
    compared(served, names, TRIES, "a wrong password", &passwords).await?;
    // Two mails at most for one account: after that the answer is the same, and less work.
    compared(served, names, 2, "another password asked", &mails).await
}

async fn compared(
    served: &Served,
    names: &[String],
    tries: usize,
    what: &str,
    request: &dyn Fn(&str) -> Vec<u8>,
) -> Result<()> {
    let mut wire = Wire::open(served.address).await?;
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for round in 0..tries {
        for (number, name) in names.iter().enumerate() {
            let nobody = format!("nobody.{round}.{number}@waterrijk.example");
            for (of, name) in [(&mut known, name.as_str()), (&mut unknown, nobody.as_str())] {
                let request = request(name);
                let began = Instant::now();
                let status = wire.exchange(&request).await?.status;
                of.push(began.elapsed().as_secs_f64() * 1e3);
                if !matches!(status, 422 | 303) {
                    bail!("{what}: {status}");
                }
            }
        }
    }
    let difference = (told::median(&known) - told::median(&unknown)).abs();
    told::note(&format!("{what}, known, ms"), &told::spread(&known, 1));
    told::note(&format!("{what}, unknown, ms"), &told::spread(&unknown, 1));
    let limit = format!("<= {APART}");
    told::line(
        &format!("{what}: medians apart, ms"),
        &format!("{difference:.2}"),
        &limit,
        difference <= APART,
    );
    Ok(())
}

/// Pages while it is quiet and while wrong passwords come in, in turn.
async fn flood(served: &Served, folder: &Path) -> Result<()> {
    let (person, _) = page::samira(folder)?;
    let mut wire = Wire::open(served.address).await?;
    let samira = Visitor::step_into(&mut wire, served.address, person).await?;
    let request = visitor::get(served.address, "/", &samira.cookie, "identity");
    let long = Duration::from_millis(place::setting("MILLISECONDS", 5000));
    let (mut quiet, mut flooded, mut ratios, mut busy) = (Vec::new(), Vec::new(), Vec::new(), 0.0);
    pages(served, &request, long / 5).await?;
    for _ in 0..place::setting("ROUNDS", 3) {
        let before = pages(served, &request, long).await?;
        let (during, refused) = tokio::join!(pages(served, &request, long), knocks(served, long));
        let during = during?;
        busy += refused?;
        quiet.push(before);
        flooded.push(during);
        ratios.push(during / before);
    }
    told::note("Vandaag at 60 a second, quiet: p95, ms", &told::spread(&quiet, 2));
    told::note(
        "Vandaag in a flood of 200 wrong passwords a second, ms",
        &told::spread(&flooded, 2),
    );
    told::note("told to come back in a while", &format!("{busy:.0}"));
    let ratio = told::median(&ratios);
    let limit = format!("<= {SLOWER} x");
    told::line(
        "page p95 in the flood against quiet",
        &told::spread(&ratios, 2),
        &limit,
        ratio <= SLOWER,
    );
    Ok(())
}

/// 60 pages a second for so long; the 95th of a hundred, in ms.
async fn pages(served: &Served, request: &[u8], long: Duration) -> Result<f64> {
    let mut wire = Wire::open(served.address).await?;
    let mut tick = interval(Duration::from_millis(1000) / 60);
    let (began, mut took) = (Instant::now(), Vec::new());
    while began.elapsed() < long {
        tick.tick().await;
        let asked = Instant::now();
        let status = wire.exchange(request).await?.status;
        if status != 200 {
            bail!("a page of {status}");
        }
        took.push(asked.elapsed().as_secs_f64() * 1e3);
    }
    took.sort_by(f64::total_cmp);
    took.get(took.len() * 95 / 100).copied().context("no pages")
}

/// Wrong passwords at a steady pace, whether they are answered or not; how many were told to come back.
async fn knocks(served: &Served, long: Duration) -> Result<f64> {
    let address = served.address;
    let mut tick = interval(Duration::from_millis(1000) / FLOOD);
    tick.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let (began, mut at_the_door) = (Instant::now(), JoinSet::new());
    while began.elapsed() < long {
        tick.tick().await;
        at_the_door.spawn(async move {
            let number = PLACE.load(Ordering::Relaxed);
            let request = wrong_password(address, &format!("flood.{number}@waterrijk.example"));
            let mut wire = Wire::open(address).await?;
            Ok::<u16, anyhow::Error>(wire.exchange(&request).await?.status)
        });
    }
    let mut busy = 0.0;
    while let Some(answer) = at_the_door.join_next().await {
        match answer?? {
            422 => {}
            503 => busy += 1.0,
            status => bail!("an answer of {status} at the door"),
        }
    }
    Ok(busy)
}
