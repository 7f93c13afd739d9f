//! What is promised of a confidential wave: it has neither keys nor a manifest, but the same for everybody, with a hash. Pure.

use super::Wave;
use sha2::{Digest, Sha256};

/// The text of the promise: JSON with its keys in order and no white space, so that other programs find the same hash.
///
/// `cells` are the groups, by name, with how many are invited.
pub(crate) fn promise(wave: &Wave, cells: &[(String, u32)]) -> String {
    let cell = |(label, invited): &(String, u32)| serde_json::json!({ "invited": invited, "label": label });
    let levels = wave.levels;
    serde_json::json!({
        "anonymous": false,
        "cells": cells.iter().map(cell).collect::<Vec<_>>(),
        "days": [wave.made_on.to_string(), wave.answer_on.to_string(), wave.close_on.to_string()],
        "instrument": super::hex(&Sha256::digest(wave.asked.as_bytes())),
        "reason": wave.confidential,
        "thresholds": {
            "answers": levels.answers.number(),
            "invited": levels.invited.number(),
            "left_over": levels.left_over.number(),
            "spread": levels.spread.number(),
        },
        "title": wave.title,
        "wave": wave.id.to_string(),
    })
    .to_string()
}

/// The hash of it, in hexadecimal.
pub(crate) fn hash(promise: &str) -> String {
    super::hex(&Sha256::digest(promise.as_bytes()))
}
