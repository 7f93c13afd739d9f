//! Figures, told: medians, a table, and the spread beside them.

/// The middle one.
pub fn median(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[length / 2],
        length => (sorted[length / 2 - 1] + sorted[length / 2]) / 2.0,
    }
}

/// The middle one, and the lowest and highest in brackets.
pub fn spread(figures: &[f64], decimals: usize) -> String {
    let low = figures.iter().copied().fold(f64::INFINITY, f64::min);
    let high = figures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    format!("{:.decimals$} ({low:.decimals$} to {high:.decimals$})", median(figures))
}

/// One line: what, the figure, the target, whether it is met.
pub fn line(what: &str, figure: &str, target: &str, is_met: bool) {
    println!(
        "{:<58} {:<32} {:<14} {}",
        what,
        figure,
        target,
        if is_met { "met" } else { "MISSED" }
    );
}

/// One line without a target.
pub fn note(what: &str, figure: &str) {
    println!("{what:<58} {figure}");
}

/// What else the machine was doing, so that a reader can weigh the figures.
pub fn machine() {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    note("machine", &format!("{cores} cores, load before the run {load}"));
}
