//! The manifest of a wave: what is promised before anybody answers. A head of one text with one hash, that everybody sees the same, and a
//! list of cells of which the head has the root, and another one of the cells of open questions: thousands of cells are megabytes, and a phone needs its own alone.
//!
//! Both are JSON in one form only (RFC 8785: keys in order, no white space; only text and whole numbers stand in it), so that a hash
//! is of what it says. Other programs read it as plain JSON. `docs/ballot-format.md` has the form, `vectors.json` examples of it.

mod open;
mod read;

pub use open::OpenCell;

use crate::{key::CellKey, tree::Tree};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// The form of this text; another form has another number.
pub const FORM: u32 = 2;

/// A cell: the smallest group that is ever reported on. Its key encodes who is in it, so that no ballot says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its number in the wave.
    pub id: u32,
    /// What it is called.
    pub label: String,
    /// How many are invited.
    pub invited: u32,
    /// The keys that a token has to be signed with: one for each issuer of the manifest, in their order.
    pub keys: Vec<CellKey>,
}

impl Cell {
    /// Its line in the list, and the leaf that it is in the tree of it.
    pub fn text(&self) -> String {
        self.value().to_string()
    }

    fn value(&self) -> Value {
        let keys: Vec<String> = self.keys.iter().map(|key| hex(&key.to_der())).collect();
        json!({ "id": self.id, "invited": self.invited, "keys": keys, "label": self.label })
    }
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
    /// SHA-256 of the statements with their answers as they are shown, by language, in the order of the languages' codes.
    pub questions: Vec<(String, [u8; 32])>,
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
    /// Who signs tokens: each has a key of its own for each cell, and a ballot needs a token of every one of them.
    pub issuers: Vec<String>,
    /// The cells, in the order of their numbers.
    pub cells: Vec<Cell>,
    /// The cells of the open questions, whose numbers go on after those of all cells; a wave without any has no list of them.
    pub open: Vec<OpenCell>,
}

impl Manifest {
    /// The head.
    pub fn text(&self) -> String {
        let [collect, answer, close] = &self.days;
        let levels = self.thresholds.iter().map(|(name, level)| (name.clone(), (*level).into()));
        let cells = listed(&self.tree(), self.cells.len(), self.cells.iter());
        let mut lists = json!({ "cells": cells });
        // A wave without open questions says nothing of them.
        if !self.open.is_empty() {
            let cells = self.open.iter().map(|it| &it.cell);
            lists["open"] = listed(&self.open_tree(), self.open.len(), cells);
        }
        let all = json!({
            "answer_from": answer,
            "close_after": close,
            "collect_from": collect,
            "form": FORM,
            "instrument": hex(&self.instrument),
            "issuers": self.issuers,
            "lists": lists,
            "questions": hashes(&self.questions),
            "receipts": hex(&self.receipts),
            "scripts": hashes(&self.scripts),
            "seals": hex(&self.seals),
            "thresholds": Value::Object(levels.collect::<Map<_, _>>()),
            "title": self.title,
            "wave": hex(&self.wave),
        });
        // Keys of a `Map` are in order, and nothing is written between.
        all.to_string()
    }

    /// The list of cells: a line for each, in the order of their numbers.
    pub fn cells_text(&self) -> String {
        self.cells.iter().map(|cell| cell.text() + "\n").collect()
    }

    /// The tree of that list.
    pub fn tree(&self) -> Tree {
        Tree::of(self.cells.iter().map(Cell::text))
    }

    /// The list of the cells of open questions, in the same way; nothing in a wave without any.
    pub fn open_text(&self) -> String {
        self.open.iter().map(|it| it.text() + "\n").collect()
    }

    /// The tree of that list.
    pub fn open_tree(&self) -> Tree {
        Tree::of(self.open.iter().map(OpenCell::text))
    }

    /// SHA-256 of the head: what is compared, printed and countersigned.
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

/// What the head says of a list.
fn listed<'a>(tree: &Tree, count: usize, cells: impl Iterator<Item = &'a Cell>) -> Value {
    let invited: u64 = cells.map(|cell| u64::from(cell.invited)).sum();
    json!({ "count": count, "invited": invited, "root": hex(&tree.root()) })
}

fn hashes(named: &[(String, [u8; 32])]) -> Value {
    Value::Object(named.iter().map(|(name, hash)| (name.clone(), hex(hash).into())).collect())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
