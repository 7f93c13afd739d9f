//! How far long work is: one line on a terminal, redrawn, and gone when it is done. Where nobody looks, nothing.

use std::io::{IsTerminal, Write, stderr};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{JoinHandle, spawn};
use std::time::{Duration, Instant};
use zwerm_domain::Language;

/// Work that is done sooner shows nothing.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line is drawn again.
const PAUSE: Duration = Duration::from_millis(100);
/// How wide the bar is, in letters.
const WIDTH: usize = 24;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Reading,
    Reckoning,
    Writing,
}

impl Step {
    fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Step::Reading, Language::Nl) => "lezen",
            (Step::Reading, Language::En) => "reading",
            (Step::Reckoning, Language::Nl) => "rekenen",
            (Step::Reckoning, Language::En) => "reckoning",
            (Step::Writing, Language::Nl) => "schrijven",
            (Step::Writing, Language::En) => "writing",
        }
    }

    /// Which part of the whole bar a step begins at and takes, about as long as each lasts.
    fn part(self) -> (f64, f64) {
        match self {
            Step::Reading => (0.0, 0.2),
            Step::Reckoning => (0.2, 0.6),
            Step::Writing => (0.8, 0.2),
        }
    }
}

/// The line; it goes when this is dropped.
pub(super) struct Progress(Option<Drawing>);

/// How far it is goes to the thread that draws.
struct Drawing {
    tell: Sender<(Step, f64)>,
    draws: JoinHandle<()>,
}

impl Progress {
    /// Draws on standard error if that is a terminal.
    pub(super) fn on_terminal(language: Language) -> Progress {
        if !stderr().is_terminal() {
            return Progress(None);
        }
        let (tell, told) = channel();
        let draws = spawn(move || {
            let began = Instant::now();
            let (mut at, mut is_drawn, mut next) = ((Step::Reading, 0.0), false, began + PATIENCE);
            loop {
                match told.recv_timeout(next.saturating_duration_since(Instant::now())) {
                    Ok(told) => at = told,
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                if Instant::now() >= next {
                    show(&format!("\r{}\x1b[K", line(at, began.elapsed(), language)));
                    is_drawn = true;
                    next = Instant::now() + PAUSE;
                }
            }
            if is_drawn {
                show("\r\x1b[K");
            }
        });
        Progress(Some(Drawing { tell, draws }))
    }

    /// What is being done now, and which share of it is done, from 0 to 1.
    pub(super) fn tell(&self, step: Step, share: f64) {
        if let Some(Drawing { tell, .. }) = &self.0 {
            // Who draws is there as long as this is.
            let _ = tell.send((step, share));
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(Drawing { tell, draws }) = self.0.take() {
            drop(tell);
            let _ = draws.join();
        }
    }
}

/// A terminal that can't be written to shows nothing; the work goes on.
fn show(text: &str) {
    let _ = stderr().lock().write_all(text.as_bytes());
}

fn line((step, share): (Step, f64), since: Duration, language: Language) -> String {
    let (begins, takes) = step.part();
    let done = begins + takes * share.clamp(0.0, 1.0);
    let full = ((done * WIDTH as f64) as usize).min(WIDTH);
    let bar = "█".repeat(full) + &"░".repeat(WIDTH - full);
    format!("{bar} {} · {} s", step.word(language), since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills_from_reading_to_writing() {
        let at = |step, share| line((step, share), Duration::from_secs(3), Language::Nl);
        assert_eq!(at(Step::Reading, 0.0), format!("{} lezen · 3 s", "░".repeat(24)));
        assert_eq!(at(Step::Reading, 7.0), at(Step::Reading, 1.0));
        assert_eq!(at(Step::Writing, 1.0), format!("{} schrijven · 3 s", "█".repeat(24)));
        assert_eq!(at(Step::Reckoning, 0.5).chars().filter(|it| *it == '█').count(), 12);
    }
}
