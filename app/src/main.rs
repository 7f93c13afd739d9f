//! The binary `zwerm`: reads the command and does it.

use std::process::ExitCode;

fn main() -> ExitCode {
    match zwerm::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("zwerm: {error:#}");
            ExitCode::FAILURE
        }
    }
}
