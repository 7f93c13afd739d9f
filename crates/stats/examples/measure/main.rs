//! Measures this crate beside others: reads columns that `bench/stats/compare.py` made from a folder, does what each word on
//! standard input says, and answers the CPU seconds it took, or how far its figures lie from those of the others.
#![expect(clippy::print_stdout, reason = "answers to whoever measures")]

mod everything;
mod folder;

use folder::Folder;
use rustix::time::{ClockId, clock_gettime};
use std::{error::Error, hint::black_box, io::BufRead};
use zwerm_stats::*;

/// Items of one scale.
const ITEMS: usize = 5;

fn cpu() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 * 1e-9
}

/// CPU seconds of one go.
fn seconds<T>(work: impl FnOnce() -> T) -> String {
    let began = cpu();
    black_box(work());
    format!("{:.9}", cpu() - began)
}

fn main() -> Result<(), Box<dyn Error>> {
    let place = std::env::args().nth(1).ok_or("usage: measure FOLDER")?;
    let small = Folder::read(&place, 1)?;
    let some = small.part()?;
    let mut large = None;
    for word in std::io::stdin().lock().lines() {
        let word = word?;
        if word.starts_with("large") && large.is_none() {
            large = Some(Folder::read(&place, 10)?);
        }
        let of = if word.starts_with("large") { large.as_ref().unwrap_or(&small) } else { &small };
        let answer = match word.trim_start_matches("large ") {
            "roll-up" => seconds(|| roll_ups(of)),
            "icc" => seconds(|| icc_and_rwg(of)),
            "rwg" => seconds(|| rwg(of)),
            "icc of some" => seconds(|| icc(&some)),
            "alpha" => seconds(|| alphas(of)),
            "everything" => everything::seconds(of)?,
            "check" => check(&small)?,
            other => format!("unknown: {other}"),
        };
        println!("{answer}");
    }
    Ok(())
}

/// n, mean and variance of every item, of every unit of all levels.
fn roll_ups(of: &Folder) -> Vec<Vec<Summary>> {
    of.items.iter().map(|item| roll_up(item, &of.teams, &of.tree)).collect()
}

type Scale8 = (f64, f64, Vec<Figure<f64>>);

/// ICC(1), ICC(2) and each team's rwg(J), of eight scales.
fn icc_and_rwg(of: &Folder) -> Figure<Vec<Scale8>> {
    let (iccs, rwgs) = (icc(of)?, rwg(of)?);
    Ok(iccs.into_iter().zip(rwgs).map(|((icc1, icc2), rwg)| (icc1, icc2, rwg)).collect())
}

fn icc(of: &Folder) -> Figure<Vec<(f64, f64)>> {
    let of_one = |items: &[Column]| {
        let score = scores(&items.iter().collect::<Vec<_>>(), ANSWERED_AT_LEAST)?;
        let one_way = OneWay::of(&summaries(&score, &of.teams))?;
        Ok((one_way.icc1()?, one_way.icc2()?))
    };
    of.items.chunks(ITEMS).map(of_one).collect()
}

fn rwg(of: &Folder) -> Figure<Vec<Vec<Figure<f64>>>> {
    let of_one = |items: &[Column]| {
        let teams = agreement(&items.iter().collect::<Vec<_>>(), &of.teams)?;
        Ok(teams.iter().map(|team| team.rwg(2.0)).collect())
    };
    of.items.chunks(ITEMS).map(of_one).collect()
}

fn alphas(of: &Folder) -> Figure<Vec<(f64, Interval)>> {
    let of_one = |items: &[Column]| {
        let moments = Moments::of(&items.iter().collect::<Vec<_>>())?;
        let it = Reliability::of(&moments)?;
        Ok((it.alpha()?, it.feldt()?))
    };
    of.items.chunks(ITEMS).map(of_one).collect()
}

/// The largest differences from what the others found: of 1 and the figure; NaN stands for none on both sides.
fn check(of: &Folder) -> Result<String, Box<dyn Error>> {
    let or_none = |value: Figure<f64>| value.unwrap_or(f64::NAN);
    let units = |it: &Summary| [it.n as f64, or_none(it.mean()), or_none(it.variance())];
    let rolled: Vec<f64> = roll_ups(of).iter().flatten().flat_map(units).collect();
    let eight = icc_and_rwg(of)?;
    let iccs: Vec<f64> = eight.iter().flat_map(|it| [it.0, it.1]).collect();
    let rwgs: Vec<f64> = eight.iter().flat_map(|it| it.2.iter().map(|it| or_none(*it))).collect();
    let alphas: Vec<f64> = alphas(of)?.iter().map(|it| it.0).collect();
    let far = |name: &str, ours: &[f64]| -> Result<String, Box<dyn Error>> {
        let theirs = of.numbers(name)?;
        if theirs.len() != ours.len() {
            return Err(format!("{name}: {} figures, not {}", theirs.len(), ours.len()).into());
        }
        let apart = |(a, b): (&f64, &f64)| match (a.is_nan(), b.is_nan()) {
            (true, true) => 0.0,
            (false, false) => (a - b).abs() / (1.0 + b.abs()),
            _ => f64::INFINITY,
        };
        let most = ours.iter().zip(&theirs).map(apart).fold(0.0, f64::max);
        Ok(format!("{most:.1e}"))
    };
    let all =
        [far("roll-up", &rolled)?, far("icc", &iccs)?, far("rwg", &rwgs)?, far("alpha", &alphas)?];
    Ok(all.join(" "))
}
