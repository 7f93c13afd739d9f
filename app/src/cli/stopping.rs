//! Ctrl-C while a report is made: what is half written goes, and the exit code tells.

use anyhow::{Context, Result};
use std::io::{IsTerminal, Write, stderr};
use std::thread::spawn;
use tokio::runtime::Builder;
use tokio::signal::unix::{SignalKind, signal};

/// The kernel's number for *a file may not become larger*; without anybody who listens it ends the program.
const FILE_TOO_LARGE: i32 = 25;

/// From now on being stopped leaves nothing half: the exit code is 128 and the signal's number, as shells have it.
pub(super) fn leave_nothing_half() -> Result<()> {
    let runtime = Builder::new_current_thread().enable_io().build()?;
    let inside = runtime.enter();
    let listen = |kind| signal(kind).context("signals can't be heard");
    let mut interrupted = listen(SignalKind::interrupt())?;
    let mut ended = listen(SignalKind::terminate())?;
    let mut hung_up = listen(SignalKind::hangup())?;
    // Listened to, it is an error of the write instead, and that is told in words.
    let too_large = listen(SignalKind::from_raw(FILE_TOO_LARGE))?;
    drop(inside);
    spawn(move || {
        let _too_large = too_large;
        let number = runtime.block_on(async {
            tokio::select! {
                _ = interrupted.recv() => 2,
                _ = ended.recv() => 15,
                _ = hung_up.recv() => 1,
            }
        });
        let _held = zwerm_analysis::clear_up();
        if stderr().is_terminal() {
            // The bar, if there is one.
            let _ = stderr().write_all(b"\r\x1b[K");
        }
        std::process::exit(128 + number);
    });
    Ok(())
}
