//! Holds this crate against R: reads the data sets and R's figures that `bench/against_r/figures.R` wrote to a folder,
//! reckons the same, prints a table, and ends with 1 on a difference. `--all` prints every figure.
#![expect(clippy::print_stdout, reason = "a table for whoever runs it")]

mod ours;
mod set;
mod table;

use std::{collections::BTreeMap, error::Error, fs, path::Path, process::ExitCode};
use table::Table;

/// Largest difference that is called none, of 1 and of the figure itself.
const SAME: f64 = 1e-6;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().ok_or("usage: against_r FOLDER [--all]")?;
    let shows_all = words.next().as_deref() == Some("--all");
    let folder = Path::new(&folder);
    let read = |name: &str| Table::read(&folder.join(name));
    let ours = ours::figures(&read)?;
    let mut sets: BTreeMap<String, (usize, usize, f64, String)> = BTreeMap::new();
    let mut missing = 0;
    for line in fs::read_to_string(folder.join("r.tsv"))?.lines() {
        let [set, figure, value] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
        let theirs: f64 = value.parse()?;
        let Some(own) = ours.get(&(set.to_owned(), figure.to_owned())) else {
            println!("{set}: {figure} is {theirs} in R, and not reckoned here");
            missing += 1;
            continue;
        };
        // By chance: R simulates; how much that swings is told in the table's note.
        let same = if set == "by chance" { 0.015 } else { SAME };
        let apart = (own - theirs).abs() / (1.0 + theirs.abs());
        let it = sets.entry(set.to_owned()).or_insert_with(|| (0, 0, 0.0, String::new()));
        it.0 += 1;
        if apart.is_nan() || apart > it.2 {
            (it.2, it.3) = (apart, figure.to_owned());
        }
        if apart.is_nan() || apart > same {
            it.1 += 1;
        }
        if shows_all || apart.is_nan() || apart > same {
            println!("{set}: {figure}: R {theirs}, ours {own}");
        }
    }
    println!("{:<24} {:>8} {:>10} {:>12}  farthest", "set", "figures", "different", "largest");
    for (set, (count, different, apart, figure)) in &sets {
        println!("{set:<24} {count:>8} {different:>10} {apart:>12.1e}  {figure}");
    }
    let count: usize = sets.values().map(|it| it.0).sum();
    let different: usize = sets.values().map(|it| it.1).sum();
    println!(
        "{count} figures, {different} different by more than {SAME:.0e}, {missing} not reckoned here"
    );
    let is_same = different + missing == 0 && count > 0;
    Ok(if is_same { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
