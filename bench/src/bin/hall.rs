//! Two hundred phones in one hall: do all get in, how soon does the screen know, and what do others notice of it meanwhile.
//!
//! Every phone is a connection of its own: it opens the page and then sends its answer, somewhere in the same minute; in a second
//! round all of them do so at the same moment. The screen asks twice a second, as its script does.

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
use zwerm_bench::{
    http::Wire,
    page, place,
    served::{Served, Start},
    told, visitor,
    visitor::Visitor,
};

const PHONES: usize = 200;
/// So long the phones take together, when they do not all press at once.
const SPAN: Duration = Duration::from_secs(20);
/// The screen asks so often, as the script does.
const SCREEN: Duration = Duration::from_millis(500);
/// Somebody else's page, so often.
const ELSEWHERE: Duration = Duration::from_millis(25);
const SLOWER: f64 = 2.0;
const FOLLOWS: f64 = 1.0;
const STATEMENTS: [&str; 9] = ["B1a", "B1b", "B1c", "B2a", "B2b", "B2c", "B3a", "B3b", "B3c"];

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(LocalSet::new().run_until(measure()))
}

async fn measure() -> Result<()> {
    let folder = place::kept()?.join("hall");
    place::copy(&place::demo("demo", &[])?, &folder)?;
    let served = Start::demo(&folder, &[])?.on_cores("0").start()?;
    told::machine();
    let (samira, _) = page::samira(&folder)?;
    let quiet =
        elsewhere(served.address, samira, Rc::default(), Some(Duration::from_secs(5))).await?;
    let quiet = p95(quiet);
    told::note("Vandaag of somebody else, quiet: p95, ms", &format!("{quiet:.2}"));
    for (what, span) in [("within 20 s", SPAN), ("all at once", Duration::ZERO)] {
        hall(&served, samira, (what, span), quiet).await?;
    }
    served.stop()
}

/// One hall, from opening to the picture.
async fn hall(
    served: &Served,
    person: i64,
    (what, span): (&str, Duration),
    quiet: f64,
) -> Result<()> {
    let address = served.address;
    let mut wire = Wire::open(address).await?;
    let host = Visitor::ready(&mut wire, address, person).await?;
    let opened = wire.exchange(&host.post(address, "/hall", &[])).await?;
    let at = opened.header("location").context("no hall")?.trim_end_matches("/screen").to_owned();
    let busy = Rc::new(Notify::new());
    let others = tokio::task::spawn_local(elsewhere(address, person, Rc::clone(&busy), None));
    let cpu = served.cpu()?;
    let began = Instant::now();
    let screen = tokio::task::spawn_local(follow(address, host.cookie.clone(), at.clone()));
    let mut phones = JoinSet::new();
    for phone in 0..PHONES {
        let wait = span.mul_f64(phone as f64 / PHONES as f64);
        phones.spawn_local(answer(address, at.clone(), phone, wait));
    }
    let mut took = Vec::new();
    while let Some(phone) = phones.join_next().await {
        took.extend(phone??);
    }
    let last = Instant::now();
    let known = screen.await??;
    let follows = known.saturating_duration_since(last).as_secs_f64();
    let cpu = (served.cpu()? - cpu).as_secs_f64() * 1000.0;
    busy.notify_one();
    let busy = p95(others.await??);
    let pictured = Instant::now();
    let made = wire.exchange(&host.post(address, &format!("{at}/picture"), &[])).await?;
    if made.status != 303 {
        bail!("no picture: {}", visitor::complaint(&made));
    }
    let shown = wire.exchange(&host.get(address, &format!("{at}/screen"))).await?.text();
    if !shown.contains("class=\"stones\"") {
        bail!("no picture on the screen");
    }
    let pictured = pictured.elapsed().as_secs_f64() * 1000.0;
    wire.exchange(&host.post(address, &format!("{at}/closing"), &[])).await?;
    told::note(
        &format!("{PHONES} phones {what}: page and answer, p95, ms"),
        &format!("{:.1} (all in {:.1} s)", p95(took), (last - began).as_secs_f64()),
    );
    // In a longer while most of it is the others.
    if span.is_zero() {
        told::note("CPU of the server a phone, ms", &format!("{:.2}", cpu / PHONES as f64));
    }
    told::line(
        "the screen knows the last answer after, s",
        &format!("{follows:.2}"),
        "<= 1",
        follows <= FOLLOWS,
    );
    let ratio = busy / quiet;
    let meanwhile = format!("{busy:.2} ms, {ratio:.2} × quiet");
    let who = "Vandaag of somebody else meanwhile: p95";
    // All in one moment is over before a page is read: told, and no measure of how a hall is for others.
    if span.is_zero() {
        told::note(who, &meanwhile);
    } else {
        told::line(who, &meanwhile, "<= 2 ×", ratio <= SLOWER);
    }
    told::note("making and showing the picture, ms", &format!("{pictured:.1}"));
    Ok(())
}

/// A phone: opens the page, sends its answer; answers how long each took, in milliseconds.
async fn answer(address: SocketAddr, at: String, phone: usize, wait: Duration) -> Result<[f64; 2]> {
    sleep(wait).await;
    let began = Instant::now();
    let mut wire = Wire::open(address).await?;
    let page = wire.exchange(&visitor::get(address, &at, "", "identity")).await?;
    let text = page.text();
    let opened = began.elapsed().as_secs_f64() * 1000.0;
    let slip = text.split_once("name=\"slip\" value=\"").context("a page without a slip")?.1;
    let slip = slip.split('"').next().unwrap_or_default();
    let point = |at: usize| ((phone * 7 + at * 3) % 5 + 1).to_string();
    let mut body = form_urlencoded::Serializer::new(String::new());
    body.append_pair("slip", slip);
    for (index, id) in STATEMENTS.iter().enumerate() {
        body.append_pair(id, &point(index));
    }
    let began = Instant::now();
    let sent = wire.exchange(&visitor::post(address, &at, "", &body.finish())).await?;
    if sent.status != 303 {
        bail!("phone {phone}: {}", visitor::complaint(&sent));
    }
    Ok([opened, began.elapsed().as_secs_f64() * 1000.0])
}

/// The screen: asks until it knows of all phones; answers when that was.
async fn follow(address: SocketAddr, cookie: String, at: String) -> Result<Instant> {
    let mut wire = Wire::open(address).await?;
    let request = visitor::get(address, &format!("{at}/count"), &cookie, "identity");
    let all = format!("{{\"count\":{PHONES}}}");
    let mut beat = interval(SCREEN);
    for _ in 0..240 {
        beat.tick().await;
        if wire.exchange(&request).await?.text() == all {
            return Ok(Instant::now());
        }
    }
    bail!("the screen never knew of all {PHONES}")
}

/// Somebody else reads Vandaag, forty times a second, until told to end; answers how long each took, in milliseconds.
async fn elsewhere(
    address: SocketAddr,
    person: i64,
    end: Rc<Notify>,
    long: Option<Duration>,
) -> Result<Vec<f64>> {
    let mut wire = Wire::open(address).await?;
    let reader = Visitor::step_into(&mut wire, address, person).await?;
    let request = reader.get(address, "/");
    let (mut took, mut beat, began) = (Vec::new(), interval(ELSEWHERE), Instant::now());
    loop {
        tokio::select! {
            () = end.notified() => break,
            _ = beat.tick() => {}
        }
        let asked = Instant::now();
        let seen = wire.exchange(&request).await?;
        if seen.status != 200 {
            bail!("Vandaag: {}", seen.status);
        }
        took.push(asked.elapsed().as_secs_f64() * 1000.0);
        if long.is_some_and(|long| began.elapsed() > long) {
            break;
        }
    }
    Ok(took)
}

fn p95(mut took: Vec<f64>) -> f64 {
    took.sort_by(f64::total_cmp);
    took.get(took.len() * 95 / 100).copied().unwrap_or(f64::NAN)
}
