//! The binary `zwerm`: reads the command and does it.

use rustix::{fs::Mode, process::umask};
use std::process::ExitCode;

fn main() -> ExitCode {
    // The database, copies of it and mails hold what people wrote to each other: no other user of this
    // machine reads them.
    umask(Mode::RWXG | Mode::RWXO);
    match zwerm::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("zwerm: {error:#}");
            if error.is::<zwerm::cli::BadInput>() { ExitCode::from(2) } else { ExitCode::FAILURE }
        }
    }
}
