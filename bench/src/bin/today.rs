//! Vandaag of somebody who is signed in: server CPU for each page, and pages per second beside a bare
//! handler that runs the same statements, and beside hello world.

use anyhow::{Context, Result, bail};
use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};
use zwerm_bench::{
    guard::Sealed,
    http::Wire,
    load::{Round, round},
    place,
    served::{Served, Start},
    statement::{MARK, read_all},
    told,
    visitor::Visitor,
};

const SERVER_CORE: &str = "0";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    told::machine();
    let demo = place::demo("demo", &[])?;
    let (person, name) = who(&demo)?;
    let statements = record(&demo, person).await?;
    let count = read_all(&statements)?.len();
    let zwerm = serve(&demo)?;
    let bare = bare(&demo, &statements)?;
    let visit = requests(&zwerm, &[person]).await?;
    let wire_bytes = probe(&zwerm, &visit[0]).await?;
    let same = as_many(&bare, wire_bytes).await?;
    let hello = vec![b"GET /hello HTTP/1.1\r\nhost: bare\r\n\r\n".to_vec()];
    told::note("the page", &format!("Vandaag of {name}, {count} statements, {wire_bytes} bytes"));
    let mut rounds: [Vec<Round>; 3] = Default::default();
    let long = Duration::from_millis(place::setting("MILLISECONDS", 2000));
    let connections = usize::try_from(place::setting("CONNECTIONS", 8))?;
    for number in 0..place::setting("ROUNDS", 9) {
        for at in 0..3 {
            // Another one begins each time, so that a noisy minute does not hit one alone.
            let at = (at + usize::try_from(number)?) % 3;
            let (served, requests) = [(&zwerm, &visit), (&bare, &same), (&bare, &hello)][at];
            rounds[at].push(round(served, requests, connections, long).await?);
        }
    }
    tell(&rounds);
    let whole: Vec<f64> = rounds[0].iter().map(|it| it.cpu_ms).collect();
    guarded(&demo, &statements, (&bare, &same), connections, long, told::median(&whole)).await?;
    bare.stop().or_else(|_| Ok::<_, anyhow::Error>(()))?;
    if std::env::args().any(|arg| arg == "--big") {
        big(&zwerm, &demo, connections, long).await?;
    }
    zwerm.stop()
}

fn tell(rounds: &[Vec<Round>; 3]) {
    let each = |at: usize, of: fn(&Round) -> f64| rounds[at].iter().map(of).collect::<Vec<_>>();
    let rate: fn(&Round) -> f64 = |it| it.per_second;
    let cpu: fn(&Round) -> f64 = |it| it.cpu_ms;
    let against = |other: usize| -> Vec<f64> {
        each(0, rate)
            .iter()
            .zip(each(other, rate))
            .map(|(mine, other)| mine / other * 100.0)
            .collect()
    };
    for (at, name) in
        ["Vandaag", "bare handler, same statements and bytes", "hello world"].iter().enumerate()
    {
        let figures = format!(
            "{} a second, CPU {} ms",
            told::spread(&each(at, rate), 0),
            told::spread(&each(at, cpu), 4)
        );
        told::note(name, &figures);
    }
    let cpu = each(0, cpu);
    told::line(
        "Vandaag: server CPU, ms",
        &told::spread(&cpu, 4),
        "<= 0.15",
        told::median(&cpu) <= 0.15,
    );
    let bare = against(1);
    told::line(
        "Vandaag: % of the bare handler's pages a second",
        &told::spread(&bare, 1),
        ">= 60",
        told::median(&bare) >= 60.0,
    );
    let hello = against(2);
    told::line(
        "stretch: % of hello world",
        &told::spread(&hello, 1),
        ">= 25",
        told::median(&hello) >= 25.0,
    );
}

/// What knowing who it is and what they may, and opening what is sealed, cost of Vandaag. Nobody's own page is noted in the log.
async fn guarded(
    demo: &Path,
    statements: &Path,
    (bare, same): (&Served, &[Vec<u8>]),
    connections: usize,
    long: Duration,
    whole: f64,
) -> Result<()> {
    let text = fs::read_to_string(statements)?;
    let (session, rest): (Vec<&str>, Vec<&str>) =
        text.lines().partition(|line| line.contains("FROM session s JOIN person p"));
    if session.len() != 1 {
        bail!("{} statements of the session instead of one", session.len());
    }
    let without = statements.with_extension("without_session");
    fs::write(&without, rest.join("\n"))?;
    let unasked = self::bare(demo, &without)?;
    let mut costs = Vec::new();
    for _ in 0..place::setting("ROUNDS", 9) {
        let with = round(bare, same, connections, long).await?;
        let left_out = round(&unasked, same, connections, long).await?;
        costs.push((with.cpu_ms - left_out.cpu_ms) * 1000.0);
    }
    unasked.stop().or_else(|_| Ok::<_, anyhow::Error>(()))?;
    let sealed = Sealed::found(&read_all(statements)?, &place::database(demo)?)?;
    let opening = sealed.micros()?;
    told::note("who it is and what they may, us", &told::spread(&costs, 1));
    let (words, keys, proofs) = (sealed.words.len(), sealed.keys, sealed.proofs);
    told::note(
        "opening what is sealed, us",
        &format!("{opening:.1} ({words} texts, {keys} keys, {proofs} proofs)"),
    );
    let share = (told::median(&costs).max(0.0) + opening) / (whole * 10.0);
    told::line(
        "rights, log and sealing: % of Vandaag's CPU",
        &format!("{share:.1}"),
        "<= 25",
        share <= 25.0,
    );
    Ok(())
}

/// Vandaag of the same and of many people, here and with 100,000 people and 1,000,000 agreements.
async fn big(small: &Served, demo: &Path, connections: usize, long: Duration) -> Result<()> {
    let size = ["--people", "100000", "--agreements", "1000000"];
    let folder = place::demo("big", &size)?;
    let large = serve(&folder)?;
    let (first, _) = who(demo)?;
    let (first_large, _) = who(&folder)?;
    let sets = [
        (
            "the same person",
            requests(small, &[first]).await?,
            requests(&large, &[first_large]).await?,
        ),
        (
            "100 people in turn",
            requests(small, &some(demo, 100)?).await?,
            requests(&large, &some(&folder, 100)?).await?,
        ),
    ];
    for (name, few, many) in sets {
        let (mut cpu, mut cpu_large, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
        for _ in 0..place::setting("ROUNDS", 9) {
            let here = round(small, &few, connections, long).await?;
            let there = round(&large, &many, connections, long).await?;
            cpu.push(here.cpu_ms);
            cpu_large.push(there.cpu_ms);
            ratios.push(there.cpu_ms / here.cpu_ms);
        }
        told::note(&format!("{name}: CPU ms, demo"), &told::spread(&cpu, 4));
        told::note(&format!("{name}: CPU ms, 1,000,000 agreements"), &told::spread(&cpu_large, 4));
        let ratio = told::median(&ratios);
        told::line(&format!("{name}: ratio"), &told::spread(&ratios, 2), "<= 1.3", ratio <= 1.3);
    }
    large.stop()
}

fn serve(folder: &Path) -> Result<Served> {
    Start::demo(folder, &["--no-compression"])?.on_cores(SERVER_CORE).start()
}

fn bare(folder: &Path, statements: &Path) -> Result<Served> {
    let database = folder.join("zwerm.db");
    let of = |path: &Path| path.to_str().map(str::to_owned).context("an odd name");
    let args = ["--database", &of(&database)?, "--statements", &of(statements)?];
    Start::new(&place::bare()?, &args).on_cores(SERVER_CORE).start()
}

/// The person whose Vandaag is measured: Samira of the demo, for whom two wait.
fn who(folder: &Path) -> Result<(i64, String)> {
    let database = place::database(folder)?;
    let sql = "SELECT id, name FROM person WHERE name LIKE 'Samira%' ORDER BY id LIMIT 1";
    database
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
        .context("no Samira in the demo")
}

/// People spread over the whole organisation with two or three open agreements, so that the same is
/// asked of a small organisation and of a large one, where people have more of them.
fn some(folder: &Path, many: i64) -> Result<Vec<i64>> {
    let database = place::database(folder)?;
    let sql = "SELECT id FROM person WHERE left_on IS NULL
               AND (SELECT count(*) FROM agreement_party WHERE person_id = person.id AND ended_on IS NULL) IN (2, 3)
               ORDER BY (id * 7919) % 100003 LIMIT ?1";
    let mut found = database.prepare(sql)?;
    let rows = found.query_map([many], |row| row.get(0))?;
    let people: Vec<i64> = rows.collect::<Result<_, _>>()?;
    if people.len() < usize::try_from(many)? {
        bail!("only {} people with two or three open agreements", people.len());
    }
    Ok(people)
}

async fn requests(served: &Served, people: &[i64]) -> Result<Vec<Vec<u8>>> {
    let mut wire = Wire::open(served.address).await?;
    let mut requests = Vec::new();
    for person in people {
        let visitor = Visitor::step_into(&mut wire, served.address, *person).await?;
        requests.push(visitor.get(served.address, "/"));
    }
    Ok(requests)
}

async fn probe(served: &Served, request: &[u8]) -> Result<usize> {
    let mut wire = Wire::open(served.address).await?;
    let answer = wire.exchange(request).await?;
    if answer.status != 200 {
        bail!("{} instead of a page", answer.status);
    }
    Ok(answer.wire_bytes)
}

/// A request that makes the bare server send as many bytes, headers included.
async fn as_many(served: &Served, wanted: usize) -> Result<Vec<Vec<u8>>> {
    let request =
        |length: usize| format!("GET /same/{length} HTTP/1.1\r\nhost: bare\r\n\r\n").into_bytes();
    let heads = probe(served, &request(wanted)).await? - wanted;
    Ok(vec![request(wanted - heads)])
}

/// Which statements Vandaag runs, with their values: a build that tells them serves the page once.
async fn record(folder: &Path, person: i64) -> Result<PathBuf> {
    let telling = std::env::var_os("ZWERM_RECORDING").context("run this with bench/run.sh")?;
    let log = place::kept()?.join("recorded.log");
    let mut start = Start::demo(folder, &["--no-compression"])?;
    start.program = telling.into();
    start.log = Some(log.clone());
    let served = start.start()?;
    let visit = requests(&served, &[person]).await?;
    probe(&served, &visit[0]).await?;
    let lines = alone(&log, &visit[0], &served).await?;
    served.stop()?;
    let statements = place::kept()?.join("today.statements");
    fs::write(&statements, lines.join("\n"))?;
    if read_all(&statements)?.is_empty() {
        bail!("no statements were recorded");
    }
    Ok(statements)
}

/// What the page alone runs: jobs of the first seconds write into the same log, so it is asked until it tells the same twice.
async fn alone(log: &Path, request: &[u8], served: &Served) -> Result<Vec<String>> {
    let mut last: Vec<String> = Vec::new();
    for _ in 0..60 {
        let before = fs::read_to_string(log)?.len();
        probe(served, request).await?;
        let said = fs::read_to_string(log)?;
        let lines = said[before..].lines().filter(|line| line.starts_with(MARK));
        let lines: Vec<String> = lines.map(str::to_owned).collect();
        let texts = |lines: &[String]| -> Vec<String> {
            lines.iter().filter_map(|line| line.split('\t').nth(1)).map(str::to_owned).collect()
        };
        if !lines.is_empty() && texts(&lines) == texts(&last) {
            return Ok(lines);
        }
        last = lines;
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    bail!("the server never ran the page alone")
}
