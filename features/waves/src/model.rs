//! What a wave is made of. Pure.

pub(crate) mod before;
pub(crate) mod confidential;
pub(crate) mod messages;
pub(crate) mod mirror;
pub(crate) mod open;
pub(crate) mod release;
pub(crate) mod sharing;
pub(crate) mod shown;
pub(crate) mod stage;
pub(crate) mod wish;

use stage::{Stage, Step};
use zwerm_anonymity::Thresholds;
use zwerm_domain::{Date, Level, Threshold, WaveId};
use zwerm_instrument::Instrument;

/// From how many people on what is shown, as it was when the wave was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Levels {
    /// People invited in a cell.
    pub(crate) invited: Level,
    /// Answers before anything of a group is shown.
    pub(crate) answers: Level,
    /// People in what would be left over.
    pub(crate) left_over: Level,
    /// Answers before it is shown how they are spread.
    pub(crate) spread: Level,
}

impl Levels {
    /// As the auditor takes them.
    pub(crate) fn thresholds(self) -> Thresholds {
        let Levels { answers, left_over, spread, .. } = self;
        Thresholds { answers, left_over, spread, open_answers: Threshold::OpenAnswers.usual() }
    }

    /// How many answers, as a count.
    pub(crate) fn k(self) -> u32 {
        u32::try_from(self.answers.number()).unwrap_or(u32::MAX)
    }
}

/// A wave, as everybody in the organisation may know it.
#[derive(Clone, Debug)]
pub(crate) struct Wave {
    pub(crate) id: WaveId,
    pub(crate) title: String,
    /// The questionnaire as it is asked, as TOML.
    pub(crate) asked: String,
    /// Who is asked, in words.
    pub(crate) audience: String,
    /// Who made it.
    pub(crate) made_by: String,
    pub(crate) made_on: Date,
    /// The first day of answering.
    pub(crate) answer_on: Date,
    /// The last one.
    pub(crate) close_on: Date,
    pub(crate) levels: Levels,
    /// The hash of what is promised, in hexadecimal, once its keys are there.
    pub(crate) hash: Option<String>,
    /// Why it is confidential and not anonymous, where somebody chose that openly.
    pub(crate) confidential: Option<String>,
    /// Whose mirror it is; nothing where it is a wave of more than one leader's people.
    pub(crate) mirror: Option<mirror::Leader>,
    /// What happened to it, on which day, by whom; nobody where it went by itself.
    pub(crate) steps: Vec<(Step, Date, Option<String>)>,
    /// Why it was withdrawn.
    pub(crate) reason: String,
}

/// How large a wave is. Counted apart, for there may be thousands of cells.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    pub(crate) invited: u32,
    pub(crate) cells: u32,
    /// How many cells have their key.
    pub(crate) keys: u32,
}

impl Wave {
    /// Where it stands on a day.
    pub(crate) fn stage(&self, today: Date) -> Stage {
        let steps: Vec<Step> = self.steps.iter().map(|(step, ..)| *step).collect();
        Stage::of(&steps, self.answer_on, self.close_on, today)
    }

    /// Whether it is told of in a demo and never was: it is over, and nothing was ever promised.
    pub(crate) fn is_made_up(&self) -> bool {
        self.hash.is_none() && self.step(Step::Closed).is_some()
    }

    /// The questionnaire. Nothing where it can't be read, which was checked when it was written.
    pub(crate) fn instrument(&self) -> Option<Instrument> {
        zwerm_instrument::read(&self.asked).ok()
    }

    /// When something happened to it.
    pub(crate) fn step(&self, wanted: Step) -> Option<&(Step, Date, Option<String>)> {
        self.steps.iter().find(|(step, ..)| *step == wanted)
    }
}

/// Where a wave stands, as much of it as a ballot asks.
pub(crate) struct PollState {
    pub(crate) id: WaveId,
    pub(crate) steps: Vec<Step>,
    pub(crate) answer_on: Date,
    pub(crate) close_on: Date,
    pub(crate) time_zone: String,
    /// Whether the works council consents to waves at all; it may have taken that back meanwhile.
    pub(crate) is_consented: bool,
}

impl PollState {
    pub(crate) fn stage(&self, today: Date) -> Stage {
        Stage::of(&self.steps, self.answer_on, self.close_on, today)
    }
}

/// The end of an address that nobody guesses: the first letters of the manifest's hash.
pub(crate) fn code(hash: &str) -> &str {
    hash.get(..CODE).unwrap_or(hash)
}

/// So many letters it has: 80 bits.
pub(crate) const CODE: usize = 20;

/// Reads hexadecimal of just so many bytes.
pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.is_ascii() {
        return None;
    }
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * at..2 * at + 2], 16).ok()?;
    }
    Some(bytes)
}

/// Writes hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
