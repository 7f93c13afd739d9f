//! What it costs to hand a small read to another thread and wait, beside doing it at once where one stands:
//! `cargo run --release -p zwerm-store --example hop`. Both in turns, so that a noisy machine weighs on both.

use std::{env, fs, sync::Arc};
use zwerm_store::{Options, Store, StoreError, params, statements};

statements! {
    /// Small, and never there.
    ONE = "SELECT name FROM person WHERE id = $1";
}

const ASKERS: usize = 8;
const READS: usize = 20_000;
const ROUNDS: usize = 7;

/// CPU of this process so far, in microseconds; the kernel counts in hundredths of a second.
fn cpu() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(11).take(2);
    ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10_000.0
}

async fn round(store: &Arc<Store>, is_at_once: bool) -> Result<f64, StoreError> {
    let before = cpu();
    let askers = (0..ASKERS).map(|_| {
        let store = Arc::clone(store);
        tokio::spawn(async move {
            for key in 0..READS {
                let read = move |tx: &mut zwerm_store::PairReader| {
                    tx.first(&ONE, &params![-1 - key as i64], |row| row.get::<String>(0))
                };
                match is_at_once {
                    true => store.glance_pair(read).await?,
                    false => store.read_pair(read).await?,
                };
            }
            Ok::<_, StoreError>(())
        })
    });
    for asker in askers.collect::<Vec<_>>() {
        asker.await.map_err(|_| StoreError::Panicked)??;
    }
    Ok((cpu() - before) / (ASKERS * READS) as f64)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = env::temp_dir().join(format!("zwerm-hop-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let store = Arc::new(Store::open(Options::sqlite(folder.join("zwerm.db")))?);
    let (mut handed, mut at_once) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        handed.push(round(&store, false).await?);
        at_once.push(round(&store, true).await?);
    }
    for (what, mut costs) in [("handed over", handed), ("at once", at_once)] {
        costs.sort_by(f64::total_cmp);
        let (least, most) = (costs[0], costs[ROUNDS - 1]);
        println!(
            "{what:<12} {:.1} ({least:.1} to {most:.1}) microseconds of CPU a read",
            costs[ROUNDS / 2]
        );
    }
    store.close();
    fs::remove_dir_all(&folder)?;
    Ok(())
}
