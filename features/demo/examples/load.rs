//! Writes a demo into a new SQLite file and says how long it took and how much memory:
//! `cargo run --release -p zwerm-demo --example load -- FILE 100000 1000000`.

use std::{error::Error, fs, time::Instant};
use zwerm_demo::{Size, ensure};
use zwerm_domain::Clock;
use zwerm_store::{Options, Store};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let file = words.next().ok_or("name a new file")?;
    let mut numbers = words.filter_map(|text| text.parse().ok());
    let size = Size { people: numbers.next().unwrap_or(263), agreements: numbers.next() };
    let store = Store::open(Options::sqlite(&file))?;
    let began = Instant::now();
    ensure(&store, &Clock::system(), 7, size)?;
    let written = began.elapsed();
    store.close();
    let bytes = fs::metadata(&file)?.len();
    println!(
        "{size:?}: written in {written:.1?}, closed after {:.1?}, {} MB",
        began.elapsed(),
        bytes >> 20
    );
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    for line in status.lines().filter(|line| line.starts_with("VmHWM")) {
        println!("most memory{}", line.trim_start_matches("VmHWM"));
    }
    Ok(())
}
