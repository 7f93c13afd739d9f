//! A private calendar, as calendar programs ask for it all day: server CPU for each request.

use anyhow::{Context, Result, bail};
use zwerm_bench::{http::Wire, page, place, served::Served, visitor, visitor::Visitor};

const TARGET: f64 = 2.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = place::demo("demo", &[])?;
    let served = page::serve(&folder)?;
    let (person, name) = page::samira(&folder)?;
    let path = address(&served, person).await?;
    let request = visitor::get(served.address, &path, "", "identity");
    let days = page::probe(&served, &request).await?.matches("BEGIN:VEVENT").count();
    if days == 0 {
        bail!("a calendar without a day");
    }
    let what = format!("the calendar of {name}, {days} days");
    page::measure(&served, request, "calendar feed", &what, TARGET).await?;
    served.stop()
}

/// Makes the secret address, as a person does, and answers its path.
async fn address(served: &Served, person: i64) -> Result<String> {
    let mut wire = Wire::open(served.address).await?;
    let visitor = Visitor::ready(&mut wire, served.address, person).await?;
    let answer = wire.exchange(&visitor.post(served.address, "/inbox/calendar", &[])).await?;
    let text = answer.text();
    let (_, rest) = text.split_once("/calendar/").context("no address on the page")?;
    let secret = rest.split(['<', '"']).next().unwrap_or_default();
    Ok(format!("/calendar/{secret}"))
}
