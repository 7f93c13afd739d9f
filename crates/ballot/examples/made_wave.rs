//! Writes a made-up wave that is closed, as others check it: `made_wave FOLDER`. Three cells, 25 ballots, one receipt.
//!
//! `FOLDER/open` is the same with an open question besides: a cell of its own, and 3 ballots of another length.
//! `FOLDER/wave` is what is given out; `FOLDER/altered` has what somebody who cheats would need, for tests of the verifier.

use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair},
};
use std::{collections::BTreeMap, env, error::Error, fs, path::Path};
use zwerm_ballot::{
    Answer, Ballot, BallotKey, Cell, IssuerKey, Leaf, Manifest, OpenCell, ReceiptKey, SealKey,
    Sheet, aloud, blind, checkpoint, root, seal, seal_open,
};

const ORIGIN: &str = "stem.example.nl/najaar-2026";
/// Of each cell: its name, its number, how many are invited, collected, answered.
const CELLS: [(&str, u32, u32, u32, u32); 3] = [
    ("Wijkteam West", 1, 12, 10, 8),
    ("Wijkteam Oost", 4, 10, 10, 9),
    ("Beheer & ICT", 70_000, 9, 8, 8),
];

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One ballot of an issuer, that says it is of this cell.
fn ballot(issuer: &IssuerKey, of: (&[u8; 32], &[u8; 65]), cell: u32, value: u8) -> Option<Ballot> {
    let sheet = Sheet::of(vec![Answer::Value(value % 11), Answer::Skipped, Answer::Unknown])?;
    let (wave, seals) = of;
    filled(issuer, wave, cell, |key| Some(seal(seals, wave, key, sheet.written().as_bytes())?))
}

/// One with words.
fn words(
    issuer: &IssuerKey,
    (wave, seals): (&[u8; 32], &[u8; 65]),
    cell: u32,
    said: &str,
) -> Option<Ballot> {
    filled(issuer, wave, cell, |key| Some(seal_open(seals, wave, key, said.as_bytes())?))
}

fn filled(
    issuer: &IssuerKey,
    wave: &[u8; 32],
    cell: u32,
    sealed: impl Fn(&BallotKey) -> Option<Box<[u8]>>,
) -> Option<Ballot> {
    let (chance, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_FIXED_SIGNING);
    let made = EcdsaKeyPair::generate_pkcs8(kind, &chance).ok()?;
    let keys = EcdsaKeyPair::from_pkcs8(kind, made.as_ref(), &chance).ok()?;
    let key = keys.public_key().as_ref();
    let blinded = blind(&issuer.public(), key)?;
    let token = blinded.token(&issuer.public(), &issuer.sign_blind(&blinded.message)?)?;
    let sealed = sealed(key.try_into().ok()?)?;
    let signature = keys.sign(&chance, &Ballot::signed(wave, 1, &sealed[..])).ok()?;
    Some(Ballot {
        wave: *wave,
        cell,
        key: key.try_into().ok()?,
        prefix: blinded.prefix,
        token,
        number: 1,
        sealed,
        signature: signature.as_ref().try_into().ok()?,
    })
}

fn receipt(key: &ReceiptKey, wave: &[u8; 32], leaf: &Leaf) -> String {
    let signature = hex(&key.sign_leaf(wave, leaf));
    let (leaf, wave) = (hex(&leaf.0), hex(wave));
    format!("{{\"leaf\":\"{leaf}\",\"signature\":\"{signature}\",\"wave\":\"{wave}\"}}\n")
}

fn made(folder: &Path) -> Result<(), Box<dyn Error>> {
    let (wave, altered) = (folder.join("wave"), folder.join("altered"));
    fs::create_dir_all(&wave)?;
    fs::create_dir_all(&altered)?;
    let none = "no chance";
    let (receipts, other) =
        (ReceiptKey::generate().ok_or(none)?, ReceiptKey::generate().ok_or(none)?);
    let seals = SealKey::generate().ok_or(none)?.public();
    let issuers: Vec<IssuerKey> =
        CELLS.iter().map(|_| IssuerKey::generate()).collect::<Option<_>>().ok_or(none)?;

    let cells = CELLS.iter().zip(&issuers).map(|((label, id, invited, ..), issuer)| Cell {
        id: *id,
        label: (*label).into(),
        invited: *invited,
        keys: vec![issuer.public()],
    });
    let manifest = Manifest {
        wave: [7; 32],
        title: "Najaar “2026” \\ 🐦".into(),
        instrument: [1; 32],
        questions: vec![("nl".into(), [3; 32])],
        issuers: vec!["organisation".into()],
        scripts: vec![("ballot.js".into(), [2; 32])],
        days: ["2026-11-01", "2026-11-03", "2026-11-21"].map(str::to_owned),
        thresholds: vec![("answers".into(), 5)],
        seals,
        receipts: receipts.public(),
        cells: cells.collect(),
        open: Vec::new(),
    };
    // What ballots are bound to is the hash of what is promised.
    let (name, seals) = (manifest.hash(), manifest.seals);
    let of = (&name, &seals);
    fs::write(wave.join("manifest.json"), manifest.text())?;
    fs::write(wave.join("cells.jsonl"), manifest.cells_text())?;

    let mut ballots: BTreeMap<Leaf, Ballot> = BTreeMap::new();
    for ((_, id, _, _, answered), issuer) in CELLS.iter().zip(&issuers) {
        for value in 0..*answered {
            let one = ballot(issuer, of, *id, u8::try_from(value)?).ok_or(none)?;
            ballots.insert(one.leaf(), one);
        }
    }
    let wires: Vec<u8> = ballots.values().flat_map(Ballot::to_wire).collect();
    fs::write(wave.join("ballots.bin"), wires)?;
    let issued: Vec<String> =
        CELLS.iter().map(|(_, id, _, issued, _)| format!("\"{id}\":{issued}")).collect();
    fs::write(wave.join("issued.json"), format!("{{{}}}\n", issued.join(",")))?;
    let leaves: Vec<Leaf> = ballots.keys().copied().collect();
    let lines: String = leaves.iter().map(|leaf| hex(&leaf.0) + "\n").collect();
    fs::write(wave.join("leaves.txt"), lines)?;
    let (count, top) = (leaves.len() as u64, root(&leaves));
    fs::write(wave.join("checkpoint.txt"), checkpoint(ORIGIN, count, &top, &receipts))?;
    fs::write(wave.join("receipt.json"), receipt(&receipts, &name, &leaves[0]))?;

    // A ballot of an issuer of somebody's own, and one of a cell here that says it is of another.
    let foreign = ballot(&IssuerKey::generate().ok_or(none)?, of, 2, 1).ok_or(none)?;
    fs::write(altered.join("foreign.bin"), foreign.to_wire())?;
    let moved = ballot(&issuers[0], of, CELLS[1].1, 1).ok_or(none)?;
    fs::write(altered.join("moved.bin"), moved.to_wire())?;
    fs::write(altered.join("other-key.txt"), checkpoint(ORIGIN, count, &top, &other))?;
    fs::write(altered.join("other-root.txt"), checkpoint(ORIGIN, count, &[1; 32], &receipts))?;
    fs::write(altered.join("other-count.txt"), checkpoint(ORIGIN, count + 1, &top, &receipts))?;
    fs::write(altered.join("left-out.json"), receipt(&receipts, &name, &foreign.leaf()))?;
    fs::write(altered.join("made-up.json"), receipt(&other, &name, &leaves[0]))?;
    with_open_question(&folder.join("open"), manifest.clone(), (&issuers[0], &receipts))?;
    println!("{}\n{}", hex(&manifest.hash()), aloud(&manifest.hash()));
    Ok(())
}

/// A wave with an open question: two ballots for the statements in the first cell, three with words.
fn with_open_question(
    folder: &Path,
    mut manifest: Manifest,
    (issuer, receipts): (&IssuerKey, &ReceiptKey),
) -> Result<(), Box<dyn Error>> {
    let none = "no chance";
    fs::create_dir_all(folder)?;
    let own = IssuerKey::generate().ok_or(none)?;
    let cell = Cell { id: 70_001, label: "Wijken".into(), invited: 22, keys: vec![own.public()] };
    let says = "Waar zit de jas als gegoten, en waar knelt hij?".to_owned();
    manifest.open = vec![OpenCell { question: "coat".into(), says, cell }];
    let (name, seals) = (manifest.hash(), manifest.seals);
    let of = (&name, &seals);
    fs::write(folder.join("manifest.json"), manifest.text())?;
    fs::write(folder.join("cells.jsonl"), manifest.cells_text())?;
    fs::write(folder.join("open.jsonl"), manifest.open_text())?;
    let sheets: Vec<Ballot> =
        (0..2).map(|at| ballot(issuer, of, 1, at)).collect::<Option<_>>().ok_or(none)?;
    let said = ["Rust.", "🐦", ""].map(|said| words(&own, of, 70_001, said));
    let said: Vec<Ballot> = said.into_iter().collect::<Option<_>>().ok_or(none)?;
    let wires = |of: &[Ballot]| of.iter().flat_map(Ballot::to_wire).collect::<Vec<u8>>();
    fs::write(folder.join("ballots.bin"), wires(&sheets))?;
    fs::write(folder.join("open.bin"), wires(&said))?;
    fs::write(folder.join("issued.json"), "{\"1\":2,\"70001\":3}\n")?;
    let mut leaves: Vec<Leaf> = sheets.iter().chain(&said).map(Ballot::leaf).collect();
    leaves.sort_unstable();
    let lines: String = leaves.iter().map(|leaf| hex(&leaf.0) + "\n").collect();
    fs::write(folder.join("leaves.txt"), lines)?;
    let note = checkpoint(ORIGIN, leaves.len() as u64, &root(&leaves), receipts);
    fs::write(folder.join("checkpoint.txt"), note)?;
    fs::write(folder.join("receipt.json"), receipt(receipts, &name, &said[0].leaf()))?;
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args().nth(1).ok_or("made_wave FOLDER")?;
    made(Path::new(&folder))
}
