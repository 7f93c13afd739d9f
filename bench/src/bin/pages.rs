//! How heavy pages are over the wire, brotli: walks through the demo and tells the heaviest of each kind.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, HashSet, VecDeque};
use zwerm_bench::{http::Wire, place, served::Start, told, visitor};

/// How many pages of one kind are looked at.
const OF_A_KIND: usize = 12;
const KB: f64 = 1000.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = place::demo("demo", &[])?;
    let people = people(&folder)?;
    let served = Start::demo(&folder, &[])?.start()?;
    let address = served.address;
    let mut wire = Wire::open(address).await?;
    let mut heaviest: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut first_visit = 0;
    for person in people {
        let cookie = visitor::Visitor::step_into(&mut wire, address, person).await?.cookie;
        let mut seen = HashSet::from(["/".to_owned()]);
        let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
        let mut next = VecDeque::from(["/".to_owned()]);
        while let Some(path) = next.pop_front() {
            let answer = wire.exchange(&visitor::get(address, &path, &cookie, "br")).await?;
            let is_page = answer.status == 200
                && answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
            if !is_page {
                continue;
            }
            let bytes = answer.body().len();
            let kind = kind(&path);
            let found = heaviest.entry(kind).or_default();
            if bytes > found.0 {
                *found = (bytes, path.clone());
            }
            // The same page as it is, to find the way on.
            let plain =
                wire.exchange(&visitor::get(address, &path, &cookie, "identity")).await?.text();
            if path == "/" && first_visit == 0 {
                first_visit = bytes + assets(&mut wire, address, &plain).await?;
            }
            for link in links(&plain) {
                let count = kinds.entry(self::kind(&link)).or_default();
                if *count < OF_A_KIND && seen.insert(link.clone()) {
                    *count += 1;
                    next.push_back(link);
                }
            }
        }
    }
    served.stop()?;
    for (kind, (bytes, path)) in &heaviest {
        let kilobytes = *bytes as f64 / KB;
        told::line(
            &format!("{kind} ({path})"),
            &format!("{kilobytes:.1} kB"),
            "<= 15 kB",
            kilobytes <= 15.0,
        );
    }
    let first = first_visit as f64 / KB;
    told::line(
        "first visit: page, style, script, fonts, icon",
        &format!("{first:.1} kB"),
        "<= 120 kB",
        first <= 120.0,
    );
    Ok(())
}

/// Samira and the others one is invited to step into, the administrator among them.
fn people(folder: &std::path::Path) -> Result<Vec<i64>> {
    let database = place::database(folder)?;
    let mut found = database.prepare(
        "SELECT id FROM person WHERE name LIKE 'Samira%' OR id IN (SELECT person_id FROM office)
         OR id IN (SELECT person_id FROM team_lead ORDER BY team_id LIMIT 2) ORDER BY name LIKE 'Samira%' DESC, id",
    )?;
    let rows = found.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Everything the first page loads: what its head names, in the encoding a browser asks for.
async fn assets(wire: &mut Wire, address: std::net::SocketAddr, page: &str) -> Result<usize> {
    let head = page.split("</head>").next().context("no head")?;
    let named = head.split('"').filter(|word| word.starts_with("/assets/"));
    let mut bytes = 0;
    for path in named.collect::<HashSet<_>>() {
        let answer = wire.exchange(&visitor::get(address, path, "", "br")).await?;
        bytes += answer.body().len();
    }
    Ok(bytes)
}

fn links(page: &str) -> Vec<String> {
    let found = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let ours = found.filter(|link| link.starts_with('/') && !link.starts_with("//"));
    let ours = ours.filter(|link| !link.starts_with("/assets/") && !link.contains("language="));
    ours.map(|link| {
        link.split('#').next().unwrap_or(link).replace("&amp;", "&").replace("&#38;", "&")
    })
    .collect()
}

/// The path with numbers left open, and without its query.
fn kind(path: &str) -> String {
    let path = path.split('?').next().unwrap_or(path);
    let parts = path.split('/').map(|part| if part.parse::<i64>().is_ok() { "{id}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}
