//! The commands of the binary, and help that teaches.

mod analyse;
mod backups;
mod doctor;
mod keep;
mod log;
mod moving;
mod papers;
mod progress;
mod simulate;
mod start;
mod stopping;

use crate::{Listen, Where};
use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use tracing_subscriber::{Layer, filter::Targets, layer::SubscriberExt, util::SubscriberInitExt};

/// Zwerm: from control to trust. People agree on results, give each other room, and have a say.
///
/// Begin with `zwerm demo` to look around, or `zwerm serve --data DIR` to start for real.
/// Every flag can also stand in the environment (ZWERM_…) or in DIR/zwerm.toml.
#[derive(Parser, Debug)]
#[command(version, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Serve an organisation. On an empty folder it prints a code with which the first person sets it up
    Serve {
        #[command(flatten)]
        at: Where,
        #[command(flatten)]
        listen: Listen,
    },
    /// Serve Gemeente Waterrijk, a made-up organisation that anybody may step into
    Demo(start::Demo),
    /// Import people or teams from a CSV file: shows what would change, and with --apply does it
    Import(keep::Import),
    /// Bring the database to the version of this program (serve does it by itself); backs up first
    Migrate {
        #[command(flatten)]
        at: Where,
    },
    /// Copy the embedded database while people go on working; the copy is verified, and sealed if there is a key
    Backup(backups::Backup),
    /// Put a copy back; the server must be stopped. The present database is kept beside it
    Restore(backups::Restore),
    /// Try a back-up out: put it back elsewhere, open it, and hold it against what runs now
    Drill(backups::Drill),
    /// Make a key file that seals back-ups and opens them
    BackupKey {
        /// The file to make; must not exist
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Move everything from the embedded database to an empty PostgreSQL database; counts and checksums are compared
    Move(moving::Move),
    /// Check that nobody altered the log of who looked; names the first line that is not right
    VerifyLog {
        #[command(flatten)]
        at: Where,
        /// A signed checkpoint that was kept elsewhere, such as the file of a mail; may be given more than once
        #[arg(long, value_name = "FILE")]
        checkpoint: Vec<PathBuf>,
        /// The public key to check those with, as the works council wrote it down
        #[arg(long, value_name = "KEY")]
        key: Option<String>,
        /// The key file, to check what this installation signed [default: DIR/zwerm.key]
        #[arg(long, env = "ZWERM_KEY_FILE", value_name = "FILE")]
        key_file: Option<PathBuf>,
    },
    /// Seal and prove what an update left, once; the server must be stopped. `zwerm serve` says when it is needed
    Seal {
        #[command(flatten)]
        at: Where,
        /// The key file [default: DIR/zwerm.key]
        #[arg(long, env = "ZWERM_KEY_FILE", value_name = "FILE")]
        key_file: Option<PathBuf>,
        /// Go on where rows stand that were not left by an update: they stay as they are, and open nothing
        #[arg(long)]
        leave_them: bool,
    },
    /// Make a new key file where the one before is lost or known to others; everybody reads that there is a new one
    RenewKey {
        #[command(flatten)]
        at: Where,
        /// The key file [default: DIR/zwerm.key]
        #[arg(long, env = "ZWERM_KEY_FILE", value_name = "FILE")]
        key_file: Option<PathBuf>,
        /// Go on where the old key file is lost for good: every word of every agreement until now is lost with it
        #[arg(long)]
        lose_words: bool,
    },
    /// Write what Zwerm keeps as papers for a works council: register, DPIA, record of processing, letter
    Privacy(papers::Papers),
    /// Turn a CSV file of answers into a report with its proof, without a server
    Analyse(analyse::Analyse),
    /// Show a questionnaire that is shipped, or draft one from the columns of a CSV file
    #[command(subcommand)]
    Instrument(analyse::Instrument),
    /// Check the proofs in a report: that no small group can be computed from what each of them lists
    VerifyReport {
        /// The folder of the report, or its report.json
        #[arg(value_name = "DIR")]
        dir: PathBuf,
    },
    /// Play a model: how trust grows and breaks. Of made-up people alone
    #[command(subcommand)]
    Simulate(simulate::Simulate),
    /// Look whether all is well: database, disk, rights, back-ups, mail, HTTPS, clock; and what to do about it
    Doctor {
        #[command(flatten)]
        at: Where,
        /// Give the flags that serve has, unless they stand in the environment or in DIR/zwerm.toml
        #[command(flatten)]
        listen: Box<Listen>,
    },
}

/// Reads the command and does it.
pub fn run() -> Result<()> {
    let cli = Cli::parse();
    tell();
    match cli.command {
        Command::Serve { at, listen } => start::serve(&at, &listen),
        Command::Demo(demo) => start::demo(&demo),
        Command::Import(import) => keep::import(&import),
        Command::Migrate { at } => keep::migrate(&at),
        Command::Backup(backup) => backups::backup(&backup),
        Command::Restore(restore) => backups::restore(&restore),
        Command::Drill(drill) => backups::drill(&drill),
        Command::BackupKey { file } => backups::make_key(&file),
        Command::Move(asked) => moving::move_all(&asked),
        Command::VerifyLog { at, checkpoint, key, key_file } => {
            log::verify(&at, &checkpoint, key.as_deref(), key_file.as_deref())
        }
        Command::Seal { at, key_file, leave_them } => {
            keep::seal(&at, key_file.as_deref(), leave_them)
        }
        Command::RenewKey { at, key_file, lose_words } => {
            log::renew_key(&at, key_file.as_deref(), lose_words)
        }
        Command::Privacy(papers) => papers::write(&papers),
        Command::Analyse(asked) => analyse::analyse(&asked),
        Command::Instrument(asked) => analyse::instrument(&asked),
        Command::Simulate(asked) => simulate::simulate(&asked),
        Command::VerifyReport { dir } => analyse::verify_report(&dir),
        Command::Doctor { at, listen } => doctor::doctor(&at, &listen),
    }
}

/// What was handed in can't be used; everything wrong with it, a line each. The exit code is 2.
#[derive(Debug)]
pub struct BadInput(String);

impl std::fmt::Display for BadInput {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.0)
    }
}

impl std::error::Error for BadInput {}

/// Logs go to standard error: what happened, never to whom. RUST_LOG=zwerm=debug tells more.
fn tell() {
    let usual = "warn,zwerm=info,zwerm::request=warn";
    let asked = std::env::var("RUST_LOG").ok().and_then(|asked| asked.parse::<Targets>().ok());
    let wanted = asked.or_else(|| usual.parse().ok()).unwrap_or_default();
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    tracing_subscriber::registry().with(lines.with_filter(wanted)).init();
}
