//! How long a search takes with 1,000,000 agreements: many people type words, names and beginnings of words, one
//! after the other, whole pages and what the menu of commands asks. The time is from the request to the last byte.

use anyhow::{Context, Result, bail};
use std::time::{Duration, Instant};
use zwerm_bench::{http::Wire, place, served::Start, told, visitor::Visitor};

/// What people type: words of agreements, beginnings, names, goals, and what finds nothing.
const TYPED: &[&str] = &[
    "rooster",
    "afspraken",
    "huisbezoek",
    "brief",
    "brieven bewoner",
    "schuld",
    "advies",
    "sam",
    "samira b",
    "de vries",
    "jeugd",
    "wachten",
    "wijkteam oost",
    "plan gezin",
    "mantelz",
    "gesprekken",
    "a",
    "de het een",
    "zzzz",
    "overdracht dossier",
    "verh",
    "ict storing",
    "kennis",
    "vroeg geldzorgen",
    "inwerken collega",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let big = ["--people", "100000", "--agreements", "1000000"];
    let folder = place::demo("big", &big)?;
    let start = Start::demo(&folder, &["--no-compression"])?.on_cores("0");
    let served = start.start()?;
    let indexed = wait_for_index(&folder)?;
    let people = some(&folder, 60)?;
    let mut wire = Wire::open(served.address).await?;
    let (mut times, mut slowest) = (Vec::new(), (Duration::ZERO, ""));
    for (at, person) in people.iter().enumerate() {
        let visitor = Visitor::step_into(&mut wire, served.address, *person).await?;
        for (number, typed) in TYPED.iter().enumerate() {
            let path = if (at + number) % 2 == 0 { "/search" } else { "/search/menu" };
            let query: String = form_urlencoded::byte_serialize(typed.as_bytes()).collect();
            let request = visitor.get(served.address, &format!("{path}?q={query}"));
            let began = Instant::now();
            let status = wire.exchange(&request).await?.status;
            let took = began.elapsed();
            if status != 200 {
                bail!("{status} for {typed}");
            }
            slowest = slowest.max((took, typed));
            times.push(took);
        }
    }
    served.stop()?;
    times.sort();
    let at = |share: f64| milliseconds(times[((times.len() - 1) as f64 * share) as usize]);
    println!("{} searches by {} people; {indexed} terms in the index", times.len(), people.len());
    told::note("search, median", &format!("{:.1} ms", at(0.5)));
    told::line("search, p95", &format!("{:.1} ms", at(0.95)), "<= 20 ms", at(0.95) <= 20.0);
    let says = format!("{:.1} ms ({})", milliseconds(slowest.0), slowest.1);
    told::note("search, slowest", &says);
    Ok(())
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// A database that was made before there was a search is put into the index first, in the background.
fn wait_for_index(folder: &std::path::Path) -> Result<i64> {
    let database = place::database(folder)?;
    let waiting = "SELECT count(*) FROM job WHERE topic IN ('people.index', 'agreements.index')";
    for _ in 0..3_600 {
        if database.query_row(waiting, [], |row| row.get::<_, i64>(0))? == 0 {
            let terms = "SELECT count(*) FROM search_term";
            return database.query_row(terms, [], |row| row.get(0)).context("the index");
        }
        std::thread::sleep(Duration::from_secs(1));
    }
    bail!("the index was not ready within an hour")
}

/// People spread over the organisation, among them those with most agreements.
fn some(folder: &std::path::Path, many: i64) -> Result<Vec<i64>> {
    let database = place::database(folder)?;
    let mut found = database.prepare(
        "SELECT id FROM (SELECT person_id AS id FROM agreement_party GROUP BY person_id ORDER BY count(*) DESC LIMIT 10)
         UNION SELECT id FROM (SELECT id FROM person WHERE left_on IS NULL ORDER BY (id * 7919) % 100003 LIMIT ?1)",
    )?;
    let rows = found.query_map([many - 10], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
