//! What `docs/ballot-format.md` says, as examples that three programs hold themselves to: this one, the browser's and the verifier.
//!
//! `ZWERM_WRITE_VECTORS=1 cargo nextest run -p zwerm-ballot vectors` writes them anew; a change of them is another format.

use serde_json::{Value, json};
use std::{env, fs, path::Path};
use zwerm_ballot::{
    Ballot, Cell, CellKey, IssuerKey, Leaf, Manifest, ReceiptKey, SealKey, Token, aloud,
    checkpoint, cosign, cosigned, is_receipt, read_checkpoint, root, root_by,
};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/vectors.json");
const ORIGIN: &str = "zwerm/example";

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(value: &Value) -> Vec<u8> {
    let text = value.as_str().expect("hexadecimal");
    let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).expect("hexadecimal");
    (0..text.len()).step_by(2).map(byte).collect()
}

fn fixed<const N: usize>(value: &Value) -> [u8; N] {
    unhex(value).try_into().expect("so many bytes")
}

fn read() -> Value {
    serde_json::from_str(&fs::read_to_string(FILE).expect("vectors.json")).expect("JSON")
}

/// Keys are drawn once, when the vectors are written; all else follows from what stands there.
fn written() -> Value {
    let keys: Vec<CellKey> =
        (0..2).map(|_| IssuerKey::generate().expect("a key").public()).collect();
    let (receipts, council) = (key(1), key(2));
    let cell = |id: u32, label: &str, keys: &[CellKey]| Cell {
        id,
        label: label.into(),
        invited: 8 + id,
        keys: keys.to_vec(),
    };
    let manifest = |issuers: &[&str], keys: &[CellKey]| Manifest {
        wave: [9; 32],
        title: "Najaar “2026” \\ 🐦".into(),
        instrument: [1; 32],
        questions: vec![("en".into(), [4; 32]), ("nl".into(), [5; 32])],
        scripts: vec![("ballot.js".into(), [2; 32])],
        days: ["2026-11-01", "2026-11-03", "2026-11-21"].map(str::to_owned),
        thresholds: vec![("answers".into(), 5)],
        seals: SealKey::from_bytes(&[7; 32]).expect("a key").public(),
        receipts: receipts.public(),
        issuers: issuers.iter().map(|it| (*it).to_owned()).collect(),
        cells: vec![
            cell(1, "Wijkteam West", keys),
            cell(4, "Wijkteam “Oost”", keys),
            cell(70_000, "Beheer & ICT", keys),
        ],
    };
    let promise = |it: &Manifest| {
        let tree = it.tree();
        let paths = (0..it.cells.len()).map(|at| {
            tree.path(at).expect("is there").iter().map(|it| hex(it)).collect::<Vec<_>>()
        });
        json!({
            "head": it.text(),
            "cells": it.cells_text(),
            "hash": hex(&it.hash()),
            "aloud": aloud(&it.hash()),
            "root": hex(&tree.root()),
            "paths": paths.collect::<Vec<_>>(),
        })
    };
    let one = manifest(&["organisation"], &keys[..1]);
    let two = manifest(&["organisation", "works council"], &keys);
    let ballot = |tokens: usize| Ballot {
        wave: one.hash(),
        cell: 70_000,
        key: std::array::from_fn(|at| at as u8),
        prefix: [3; 32],
        token: Token((0..384 * tokens).map(|at| (at % 251) as u8).collect()),
        number: 258,
        sealed: Box::new([6; 512]),
        signature: [8; 64],
    };
    let (single, double) = (ballot(1), ballot(2));
    let leaves = [single.leaf(), double.leaf(), Leaf([0; 32])];
    let note = checkpoint(ORIGIN, 3, &root(&leaves), &receipts);
    let cosignature = cosign(&note, "or.example.nl", &council, 1_800_000_000).expect("a note");
    let of = |it: &Ballot| json!({ "wire": hex(&it.to_wire()), "leaf": hex(&it.leaf().0) });
    json!({
        "manifest": promise(&one),
        "manifest_of_two_issuers": promise(&two),
        "ballot": of(&single),
        "ballot_of_two_issuers": of(&double),
        "leaves": leaves.map(|it| hex(&it.0)),
        "root": hex(&root(&leaves)),
        "receipt_key": hex(&receipts.public()),
        "receipt": hex(&receipts.sign_leaf(&one.hash(), &leaves[0])),
        "checkpoint": note,
        "cosigner": "or.example.nl",
        "cosigner_key": hex(&council.public()),
        "cosigned_at": 1_800_000_000,
        "cosignature": cosignature,
    })
}

fn key(of: u8) -> ReceiptKey {
    ReceiptKey::from_bytes(&[of; 32]).expect("a key")
}

#[test]
fn the_vectors_are_what_this_program_writes_and_reads() {
    if env::var_os("ZWERM_WRITE_VECTORS").is_some() {
        let text = serde_json::to_string_pretty(&written()).expect("JSON");
        fs::write(Path::new(FILE), text + "\n").expect("is written");
    }
    let all = read();
    let text = |of: &Value| of.as_str().expect("text").to_owned();
    for name in ["manifest", "manifest_of_two_issuers"] {
        let it = &all[name];
        let manifest = Manifest::read(&text(&it["head"]), &text(&it["cells"])).expect("is read");
        assert_eq!(
            (manifest.text(), manifest.cells_text()),
            (text(&it["head"]), text(&it["cells"]))
        );
        assert_eq!(
            (hex(&manifest.hash()), aloud(&manifest.hash())),
            (text(&it["hash"]), text(&it["aloud"]))
        );
        for (at, line) in text(&it["cells"]).lines().enumerate() {
            let path =
                it["paths"][at].as_array().expect("a path").iter().map(fixed).collect::<Vec<_>>();
            let root = root_by(line.as_bytes(), at as u64, 3, &path).map(|it| hex(&it));
            assert_eq!(root, Some(text(&it["root"])));
        }
    }
    let wave = fixed(&all["manifest"]["hash"]);
    for (name, tokens) in [("ballot", 1), ("ballot_of_two_issuers", 2)] {
        let ballot = Ballot::from_wire(wave, &unhex(&all[name]["wire"])).expect("is read");
        assert_eq!(ballot.token.0.len(), 384 * tokens);
        assert_eq!(hex(&ballot.leaf().0), text(&all[name]["leaf"]));
    }
    let leaves: Vec<Leaf> =
        all["leaves"].as_array().expect("leaves").iter().map(|it| Leaf(fixed(it))).collect();
    assert_eq!(hex(&root(&leaves)), text(&all["root"]));
    let public = fixed(&all["receipt_key"]);
    assert!(is_receipt(&public, &wave, &leaves[0], &fixed(&all["receipt"])));
    let note = text(&all["checkpoint"]) + &text(&all["cosignature"]);
    assert_eq!(
        read_checkpoint(&note, ORIGIN, &public),
        Some((ORIGIN.into(), 3, fixed(&all["root"])))
    );
    let cosigner = fixed(&all["cosigner_key"]);
    let at = cosigned(&note, &text(&all["cosigner"]), &cosigner);
    assert_eq!(at, all["cosigned_at"].as_u64());
}
