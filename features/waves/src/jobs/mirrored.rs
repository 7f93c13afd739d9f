//! What is done otherwise where a wave is the mirror of one leader.

use crate::picture::{Figure, Picture, own_name};
use std::collections::BTreeMap;
use zwerm_anonymity::Reason;
use zwerm_instrument::Instrument;
use zwerm_store::BallotBox;

/// What its leader is shown of a mirror: the picture of the one group that was asked.
pub(super) fn mirrored(instrument: &Instrument, made: &BTreeMap<String, Picture>) -> Picture {
    const ONLY: i64 = 1;
    let nothing = || Picture {
        figures: vec![Figure::Hidden(Reason::TooFew); instrument.constructs.len()],
        ..Picture::default()
    };
    made.get(&own_name(ONLY)).cloned().unwrap_or_else(nothing)
}

/// What people answered to a mirror is kept nowhere: what was made of it is sealed with the leader's key, and nobody makes it once more.
pub(super) fn forget_sheets(ballots: &BallotBox, hash: [u8; 32]) -> Result<(), String> {
    ballots.forget_sheets(hash).and_then(|()| ballots.tidy()).map_err(|error| error.to_string())
}
