//! Anonymous waves: keys, ballot papers, ballots, opening, the report, and very many people at once. `waves [WORD]…`; without a word all.

use anyhow::{Result, bail};
use std::{env, time::Duration};
use zwerm_bench::{
    place, told,
    wave::{
        Rest, Wave, crowd, level1 as confidential, make_keys, open_wave, opening, rows, taking,
        world,
    },
};

/// People in the largest organisation.
const LARGE: u32 = 150_000;
/// In the one of which all ballots come in.
const MIDDLE: u32 = 5_000;
const SMALL: u32 = 263;
/// Different keys in the large ones.
const KEYS: usize = 60;

#[tokio::main(flavor = "multi_thread", worker_threads = 1)]
async fn main() -> Result<()> {
    told::machine();
    let words: Vec<String> = env::args().skip(1).collect();
    let all = ["keys", "papers", "ballots", "opening", "large", "small", "crowd", "level1"];
    if let Some(unknown) = words.iter().find(|word| !all.contains(&word.as_str())) {
        bail!("unknown: {unknown}; one of {}", all.join(" "));
    }
    for word in all.into_iter().filter(|it| words.is_empty() || words.iter().any(|word| word == it))
    {
        match word {
            "keys" => keys().await?,
            "papers" => papers().await?,
            "ballots" => ballots().await?,
            "opening" => opened("middle", MIDDLE, (10.0, 500.0), 50.0).await?,
            "large" => opened("large", LARGE, (300.0, 500.0), 50.0).await?,
            "level1" => level1().await?,
            "small" => opened("small", SMALL, (10.0, 500.0), 5.0).await?,
            _ => many().await?,
        }
    }
    Ok(())
}

fn times(otherwise: u64) -> u64 {
    place::setting("ROUNDS", otherwise)
}

/// Keys of sixty cells, killed half-way; and what that comes to for all.
async fn keys() -> Result<()> {
    let world = world(LARGE)?;
    let folder = place::kept()?.join("waves-keys");
    place::copy(&world, &folder)?;
    let (wave, made) = Wave::make(&folder).await?;
    told::note("making a wave of 150,000 with its cells, ms", &format!("{:.0}", made.milliseconds));
    wave.is_open()?;
    wave.step("keys", -9)?;
    let half = make_keys(&wave, KEYS / 2, true)?;
    let before = rows(&wave)?;
    let again = std::time::Instant::now();
    let whole = make_keys(&wave, KEYS, false)?;
    let took = again.elapsed().as_secs();
    let after = rows(&wave)?;
    let stayed = before.iter().all(|key| after.contains(key)) && before.len() >= KEYS / 2;
    let stayed = if stayed { "those before stayed" } else { "LOST" };
    let stayed = format!("{stayed}; {took} s from the start after the kill");
    told::note("killed after, then on to", &format!("{} and {}: {stayed}", half.keys, whole.keys));
    let seconds = (half.seconds + whole.seconds) / 2.0;
    told::note(
        "a key: seconds with the job's two at a time; CPU seconds",
        &format!("{seconds:.3}; {:.3}", (half.cpu + whole.cpu) / 2.0),
    );
    let hours = seconds * made.cells as f64 / 3600.0;
    told::line(
        &format!("keys for {LARGE} people: {} cells, h", made.cells),
        &format!("{hours:.2}"),
        "<= 1.5",
        hours <= 1.5,
    );
    Ok(())
}

/// Ballot papers a second.
async fn papers() -> Result<()> {
    let wave = open_wave("middle", MIDDLE, KEYS, Rest::Same).await?;
    let (mut rate, mut cpu) = (Vec::new(), Vec::new());
    for _ in 0..times(5) {
        let it = taking::issue(&wave, "waves-papers", 500, 16).await?;
        rate.push(it.per_second);
        cpu.push(it.cpu_ms);
    }
    let is_met = told::median(&rate) >= 100.0;
    told::line("ballot papers a second", &told::spread(&rate, 0), ">= 100", is_met);
    told::note("a ballot paper: server CPU, ms", &told::spread(&cpu, 2));
    Ok(())
}

/// Thirty statements opened and handed in, confidential: Zwerm, oTree, and a bare handler that writes the same, one after the other.
async fn level1() -> Result<()> {
    let many = usize::try_from(place::setting("PEOPLE", 250))?;
    let wave = confidential::wave().await?;
    let (mut own, mut otree, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..times(5) {
        let (it, bytes) = confidential::zwerm(&wave, many).await?;
        own.push(it);
        bare.push(confidential::bare(bytes, many).await?);
        otree.push(confidential::otree(many, round).await?);
    }
    told::note("an answer opened and handed in: Zwerm, CPU ms", &told::spread(&own, 3));
    told::note("a bare handler with the same write, CPU ms", &told::spread(&bare, 3));
    told::note("oTree, CPU ms", &told::spread(&otree, 2));
    let of_otree = told::median(&own) / told::median(&otree);
    told::line("Zwerm / oTree", &format!("{of_otree:.4}"), "<= 0.05", of_otree <= 0.05);
    let of_bare = told::median(&own) / told::median(&bare);
    told::line("Zwerm / bare (stretch)", &format!("{of_bare:.2}"), "<= 5", of_bare <= 5.0);
    Ok(())
}

/// Ballots a second, checked and on the disk.
async fn ballots() -> Result<()> {
    let wave = open_wave("middle", MIDDLE, KEYS, Rest::Same).await?;
    let connections = usize::try_from(place::setting("CONNECTIONS", 64))?;
    let (mut rate, mut cpu) = (Vec::new(), Vec::new());
    for _ in 0..times(5) {
        let (it, _) = taking::take(&wave, "waves-ballots", connections).await?;
        rate.push(it.per_second);
        cpu.push(it.cpu_ms);
    }
    let is_met = told::median(&rate) >= 1000.0;
    told::line("ballots a second, checked, synced", &told::spread(&rate, 0), ">= 1000", is_met);
    told::note("a ballot: server CPU, ms", &told::spread(&cpu, 3));
    Ok(())
}

/// Closing, checking and opening; and the report.
async fn opened(name: &str, people: u32, most: (f64, f64), report: f64) -> Result<()> {
    let wave = open_wave(name, people, KEYS, Rest::Same).await?;
    let (mut took, mut cpu, mut memory, mut first, mut warm) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut ballots, mut kilobytes) = (0, 0.0);
    for _ in 0..times(if people > MIDDLE { 1 } else { 3 }) {
        let (it, wave, served) = opening::open(&wave, &format!("waves-opening-{name}"))?;
        (ballots, took, cpu) = (it.ballots, pushed(took, it.seconds), pushed(cpu, it.cpu));
        memory.push(it.most);
        let of_report = opening::report(&wave, &served).await?;
        first.push(of_report.0);
        warm.extend(of_report.1);
        kilobytes = of_report.2;
        served.stop()?;
    }
    let (seconds, megabytes) = (told::median(&took), told::median(&memory));
    let what = format!("closing, checking, opening {ballots} ballots, s");
    told::line(&what, &told::spread(&took, 2), &format!("<= {}", most.0), seconds <= most.0);
    told::note("the same: server CPU, s", &told::spread(&cpu, 2));
    let limit = format!("<= {}", most.1);
    told::line("the same: most memory, MB", &told::spread(&memory, 0), &limit, megabytes <= most.1);
    let is_met = told::median(&first) <= 3.0;
    told::line("the report once after that, s", &told::spread(&first, 3), "<= 3", is_met);
    let what = format!("the report of {people} people ({kilobytes:.0} kB): CPU, ms");
    let is_met = told::median(&warm) <= report;
    told::line(&what, &told::spread(&warm, 2), &format!("<= {report}"), is_met);
    Ok(())
}

fn pushed(mut all: Vec<f64>, one: f64) -> Vec<f64> {
    all.push(one);
    all
}

/// Ten thousand within ten minutes.
async fn many() -> Result<()> {
    let size = u32::try_from(place::setting("PEOPLE", u64::from(LARGE)))?;
    let wave = open_wave(&format!("crowd-{size}"), size, KEYS, Rest::Numbers).await?;
    let seconds = place::setting("SECONDS", 600);
    let people = usize::try_from(10_000 * seconds / 600)?;
    let it = crowd::crowd(&wave, "waves-crowd", people, Duration::from_secs(seconds)).await?;
    let says = format!("{} in {:.0} s, no error", it.people, it.seconds);
    told::note(&format!("people of {size} who answered"), &says);
    told::note("one of them in all: median, p95, ms", &middle_and_high(&it.visits));
    told::note("the ballot alone: median, p95, ms", &middle_and_high(&it.ballots));
    told::note(
        "server CPU a person (others' pages along), ms",
        &format!("{:.1}", it.cpu * 1e3 / it.people as f64),
    );
    told::note("most memory of the server, MB", &format!("{:.0}", it.most));
    let (quiet, meanwhile) = (p95(&it.quiet), p95(&it.meanwhile));
    told::line(
        "a page of others meanwhile: p95 against quiet",
        &format!("{meanwhile:.2} ms, {:.2} × of {quiet:.2}", meanwhile / quiet),
        "<= 2 ×",
        meanwhile <= quiet * 2.0,
    );
    Ok(())
}

fn middle_and_high(took: &[f64]) -> String {
    format!("{:.1}, {:.1}", told::median(took), p95(took))
}

fn p95(took: &[f64]) -> f64 {
    let mut sorted = took.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() * 95 / 100).copied().unwrap_or(f64::NAN)
}
