//! What `docs/ballot-format.md` says, as examples that three programs hold themselves to: this one, the browser's and the verifier.
//!
//! `ZWERM_WRITE_VECTORS=1 cargo nextest run -p zwerm-ballot vectors` writes them anew; a change of them is another format.

use serde_json::{Value, json};
use std::{env, fs, path::Path};
use zwerm_ballot::{
    Ballot, Cell, CellKey, Leaf, Manifest, OPEN_SEALED, OPEN_WIRE, OpenCell, ReceiptKey, SealKey,
    Token, aloud, checkpoint, cosign, cosigned, is_receipt, read_checkpoint, root, root_by,
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

/// Keys were drawn once, and stay as they stand there; all else follows from them.
fn written() -> Value {
    let cells = read()["manifest_of_two_issuers"]["cells"].as_str().expect("text").to_owned();
    let first: Value = serde_json::from_str(cells.lines().next().expect("a line")).expect("JSON");
    let keys = first["keys"].as_array().expect("keys").iter();
    let keys: Vec<CellKey> = keys.map(|it| CellKey::from_der(&unhex(it)).expect("a key")).collect();
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
        open: Vec::new(),
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
    let promise_of_open = |it: &Manifest| {
        let (mut told, tree) = (promise(it), it.open_tree());
        let paths = (0..it.open.len()).map(|at| {
            tree.path(at).expect("is there").iter().map(|it| hex(it)).collect::<Vec<_>>()
        });
        told["open"] = it.open_text().into();
        told["open_root"] = hex(&tree.root()).into();
        told["open_paths"] = paths.collect::<Vec<_>>().into();
        told
    };
    let one = manifest(&["organisation"], &keys[..1]);
    let mut with_open = one.clone();
    let open = |question: &str, says: &str, id: u32| OpenCell {
        question: question.into(),
        says: says.into(),
        cell: Cell { id, label: "Wijken".into(), invited: 40, keys: keys[1..].to_vec() },
    };
    with_open.open = vec![
        open("missing", "Wat mist in deze lijst?", 70_001),
        open("coat", "Waar zit de jas “als gegoten”?", 70_002),
        open("coat", "Waar zit de jas “als gegoten”?", 70_003),
    ];
    let two = manifest(&["organisation", "works council"], &keys);
    let ballot = |tokens: usize| Ballot {
        wave: one.hash(),
        cell: 70_000,
        key: std::array::from_fn(|at| at as u8),
        prefix: [3; 32],
        token: Token((0..384 * tokens).map(|at| (at % 251) as u8).collect()),
        number: 258,
        sealed: [6; 512].into(),
        signature: [8; 64],
    };
    let (single, double) = (ballot(1), ballot(2));
    let mut words = Ballot { wave: with_open.hash(), cell: 70_002, ..ballot(1) };
    words.sealed = [6; OPEN_SEALED].into();
    let leaves = [single.leaf(), double.leaf(), Leaf([0; 32])];
    let note = checkpoint(ORIGIN, 3, &root(&leaves), &receipts);
    let cosignature = cosign(&note, "or.example.nl", &council, 1_800_000_000).expect("a note");
    let of = |it: &Ballot| json!({ "wire": hex(&it.to_wire()), "leaf": hex(&it.leaf().0) });
    json!({
        "manifest": promise(&one),
        "manifest_of_two_issuers": promise(&two),
        "manifest_with_open_questions": promise_of_open(&with_open),
        "ballot": of(&single),
        "open_ballot": of(&words),
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
    for name in ["manifest", "manifest_of_two_issuers", "manifest_with_open_questions"] {
        let it = &all[name];
        let open = it["open"].as_str().unwrap_or_default();
        let manifest = Manifest::read(&text(&it["head"]), &text(&it["cells"]), open);
        let manifest = manifest.expect("is read");
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
        for (at, line) in open.lines().enumerate() {
            let path = it["open_paths"][at].as_array().expect("a path");
            let path = path.iter().map(fixed).collect::<Vec<_>>();
            let root = root_by(line.as_bytes(), at as u64, 3, &path).map(|it| hex(&it));
            assert_eq!(root, Some(text(&it["open_root"])));
        }
    }
    let wave = fixed(&all["manifest"]["hash"]);
    for (name, tokens) in [("ballot", 1), ("ballot_of_two_issuers", 2)] {
        let ballot = Ballot::from_wire(wave, &unhex(&all[name]["wire"])).expect("is read");
        assert_eq!(ballot.token.0.len(), 384 * tokens);
        assert_eq!(hex(&ballot.leaf().0), text(&all[name]["leaf"]));
    }
    let told = &all["open_ballot"];
    let wave = fixed(&all["manifest_with_open_questions"]["hash"]);
    let words = Ballot::from_wire(wave, &unhex(&told["wire"])).expect("is read");
    assert_eq!((words.sealed.len(), words.to_wire().len()), (OPEN_SEALED, OPEN_WIRE));
    assert_eq!(hex(&words.leaf().0), text(&told["leaf"]));
    let wave = fixed(&all["manifest"]["hash"]);
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
