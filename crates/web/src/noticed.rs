//! What a security officer wants counted: tries at the door, and what was refused at the edge. Counts and lines of the log, never of
//! whom or from where (house rule 4); the owner of an account reads on their own pages what concerns them.

/// Something that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noticed {
    /// A right password or code.
    RightTry,
    /// A wrong password or code, of a known account or not.
    WrongTry,
    /// Somebody had to wait first, after several wrong ones.
    MadeToWait,
    /// More people at the door than can be served.
    DoorFull,
    /// A request for a host that is not ours.
    UnknownHost,
    /// A form that another site sent, or that has not our mark.
    Forged,
    /// A request in a form or size that is not taken.
    Malformed,
    /// Something that is not for whoever asked it, told as such.
    NotAllowed,
    /// More in a short time than anybody does by hand.
    TooMuch,
}

impl Noticed {
    /// The word in metrics and log.
    pub const fn code(self) -> &'static str {
        match self {
            Noticed::RightTry => "right_try",
            Noticed::WrongTry => "wrong_try",
            Noticed::MadeToWait => "made_to_wait",
            Noticed::DoorFull => "door_full",
            Noticed::UnknownHost => "unknown_host",
            Noticed::Forged => "forged",
            Noticed::Malformed => "malformed",
            Noticed::NotAllowed => "not_allowed",
            Noticed::TooMuch => "too_much",
        }
    }

    /// Counts it; what was refused is a line of the log too, with the moment alone. Who came in without trouble is no line: on a small
    /// team that would say when whom.
    pub fn count(self) {
        metrics::counter!("zwerm_noticed_total", "what" => self.code()).increment(1);
        if self != Noticed::RightTry {
            tracing::info!(target: "zwerm::noticed", what = self.code());
        }
    }

    /// What an answer with this status says was noticed.
    pub(crate) const fn of_status(status: u16) -> Option<Noticed> {
        match status {
            403 => Some(Noticed::NotAllowed),
            400 | 411 | 413 | 414 | 415 | 431 => Some(Noticed::Malformed),
            _ => None,
        }
    }
}
