//! `zwerm move`: from the embedded database to PostgreSQL.

use anyhow::{Context, Result, bail};
use clap::Args;
use std::path::PathBuf;
use zwerm_store::StoreError;

/// `zwerm move`.
#[derive(Args, Debug)]
pub(crate) struct Move {
    /// The folder with the embedded database; its server must be stopped
    #[arg(long, env = "ZWERM_DATA", value_name = "DIR", default_value = "zwerm-data")]
    data: PathBuf,
    /// The empty PostgreSQL database: postgres://user:password@host/name; in the environment it stands in no list of processes
    #[arg(long, env = "ZWERM_MOVE_TO", value_name = "URL", hide_env_values = true)]
    to: String,
}

pub(crate) fn move_all(asked: &Move) -> Result<()> {
    let file = asked.data.join("zwerm.db");
    if !file.exists() {
        bail!(
            "there is no database in {}: name the folder of your installation with --data DIR",
            asked.data.display()
        );
    }
    let moved = zwerm_store::move_to_postgres(&file, &asked.to).map_err(|error| match error {
        StoreError::InUse => {
            anyhow::anyhow!("a server uses the one database or the other: stop it first")
        }
        StoreError::OlderSchema { .. } => {
            anyhow::anyhow!("the database is of another version: run `zwerm migrate` first")
        }
        other => anyhow::Error::new(other),
    });
    let moved = moved.context("nothing was moved, and the database is as it was")?;
    let rows: u64 = moved.iter().map(|table| table.rows).sum();
    for table in moved.iter().filter(|table| table.rows > 0) {
        println!("{:>12}  {}", table.rows, table.table);
    }
    println!(
        "{rows} rows in {} tables are in PostgreSQL; of each table the count and the checksum are the same on both sides.",
        moved.len()
    );
    println!(
        "Now name it with ZWERM_DATABASE (or `database` in zwerm.toml), start Zwerm with the same folder {} (its key file \
         stays there), and keep {} until you are sure. Back-ups are made with pg_dump from now on, see the manual.",
        asked.data.display(),
        file.display()
    );
    Ok(())
}
