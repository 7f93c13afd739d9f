//! The manifest of a wave: what is promised before anybody answers. One text with one hash, that everybody sees the same.
//!
//! The text is JSON in one form only (RFC 8785: keys in order, no white space; only text and whole numbers stand in it), so that
//! the hash is of what it says. Other programs read it as plain JSON.

mod read;

use crate::key::CellKey;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// The form of this text; another form has another number.
pub const FORM: u32 = 1;

/// A cell: the smallest group that is ever reported on. Its key encodes who is in it, so that no ballot says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its number in the wave.
    pub id: u32,
    /// What it is called.
    pub label: String,
    /// How many are invited.
    pub invited: u32,
    /// The keys that a token has to be signed with: one issuer's, or of several who don't share theirs, such as the works council's.
    pub keys: Vec<CellKey>,
}

/// What is promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Random: no two waves have one name.
    pub wave: [u8; 32],
    /// What people call it.
    pub title: String,
    /// SHA-256 of the questionnaire as it is asked.
    pub instrument: [u8; 32],
    /// SHA-256 of each script that handles answers in the browser, by its name, in the order of the names.
    pub scripts: Vec<(String, [u8; 32])>,
    /// Days, as 2026-11-23: from when tokens are given out, from when answers are taken, and the last day.
    pub days: [String; 3],
    /// From how many people on what is shown, by name, in the order of the names.
    pub thresholds: Vec<(String, u32)>,
    /// The key that answers are sealed to (P-256, uncompressed).
    pub seals: [u8; 65],
    /// The key that receipts and the checkpoint are signed with (Ed25519).
    pub receipts: [u8; 32],
    /// The cells, in the order of their numbers.
    pub cells: Vec<Cell>,
}

impl Manifest {
    /// The text.
    pub fn text(&self) -> String {
        let named = |pairs: &mut dyn Iterator<Item = (String, Value)>| {
            Value::Object(pairs.collect::<Map<_, _>>())
        };
        let cell = |cell: &Cell| {
            let keys: Vec<String> = cell.keys.iter().map(|key| hex(&key.to_der())).collect();
            json!({ "id": cell.id, "invited": cell.invited, "keys": keys, "label": cell.label })
        };
        let [collect, answer, close] = &self.days;
        let scripts = &mut self.scripts.iter().map(|(name, hash)| (name.clone(), hex(hash).into()));
        let scripts = named(scripts);
        let thresholds =
            &mut self.thresholds.iter().map(|(name, level)| (name.clone(), (*level).into()));
        let thresholds = named(thresholds);
        let all = json!({
            "answer_from": answer,
            "cells": self.cells.iter().map(cell).collect::<Vec<_>>(),
            "close_after": close,
            "collect_from": collect,
            "form": FORM,
            "instrument": hex(&self.instrument),
            "receipts": hex(&self.receipts),
            "scripts": scripts,
            "seals": hex(&self.seals),
            "thresholds": thresholds,
            "title": self.title,
            "wave": hex(&self.wave),
        });
        // Keys of a `Map` are in order, and nothing is written between.
        all.to_string()
    }

    /// SHA-256 of the text: what is compared, printed and countersigned.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.text().as_bytes()).into()
    }
}

/// The hash as it is read aloud and compared: eight groups of five digits, of its first 128 bits: enough that nobody
/// finds another manifest with the same.
pub fn aloud(hash: &[u8; 32]) -> String {
    let group = |part: &[u8]| format!("{:05}", u32::from(u16::from_be_bytes([part[0], part[1]])));
    hash[..16].chunks(2).map(group).collect::<Vec<_>>().join(" ")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
