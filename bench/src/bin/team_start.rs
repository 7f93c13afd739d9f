//! The team start, with which a team begins its week: server CPU for each request.

use anyhow::Result;
use zwerm_bench::{http::Wire, page, place, visitor::Visitor};

const TARGET: f64 = 0.5;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = place::demo("demo", &[])?;
    let served = page::serve(&folder)?;
    let (person, name) = page::samira(&folder)?;
    let sql = "SELECT team_id FROM membership WHERE person_id = ?1 ORDER BY is_main DESC LIMIT 1";
    let team: i64 = place::database(&folder)?.query_row(sql, [person], |row| row.get(0))?;
    let mut wire = Wire::open(served.address).await?;
    let visitor = Visitor::step_into(&mut wire, served.address, person).await?;
    let request = visitor.get(served.address, &format!("/team/{team}/start"));
    let bytes = page::probe(&served, &request).await?.len();
    let what = format!("the start of the team of {name}, {bytes} bytes");
    page::measure(&served, request, "team start", &what, TARGET).await?;
    served.stop()
}
