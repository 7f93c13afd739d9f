//! How long it takes to play ten thousand events: `bench/run.sh trust`. Prints milliseconds, the median of rounds with lowest and highest.

use std::time::Instant;
use zwerm_trust::{AgreementNumber, Day, Domain, Event, EventId, History, Record, Severity, Stake};

const EVENTS: u64 = 10_000;
const ROUNDS: usize = 201;

fn line(at: u64) -> (Day, EventId, Record) {
    // As it goes: mostly kept, sometimes renegotiated, late or missed.
    let event = match at % 20 {
        3 => Event::Renegotiated,
        7 => Event::LateUnwarned { is_felt: at % 40 == 7 },
        11 => Event::MissedWarned,
        13 => Event::MissedUnwarned { judged: Severity::new(0.6) },
        17 => Event::ExperimentFailed,
        _ => Event::Delivered,
    };
    let stake = [Stake::Small, Stake::Normal, Stake::Normal, Stake::Large][(at % 4) as usize];
    let (agreement, domain) = (AgreementNumber(at / 2), Domain((at % 8) as u32));
    (Day((at / 3) as i32), EventId(at), Record::Happened { agreement, domain, stake, event })
}

fn main() {
    let history = History::new((0..EVENTS).map(line).collect());
    let last = Day((EVENTS / 3) as i32 + 1);
    let mut took: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            let trust = std::hint::black_box(&history).on(last);
            std::hint::black_box(trust.both(Domain(0)));
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    took.sort_by(f64::total_cmp);
    let (low, median, high) = (took[0], took[ROUNDS / 2], took[ROUNDS - 1]);
    let verdict = if median <= 1.0 { "met" } else { "MISSED" };
    println!(
        "{:<58} {median:.3} ({low:.3} to {high:.3})   <= 1   {verdict}",
        "replay of 10,000 events, ms"
    );
}
