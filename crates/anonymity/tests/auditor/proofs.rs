//! The proof holds, in Rust and in Python, and one that was tampered with does not.

use crate::groups::kind;
use crate::means::answer;
use crate::organisation::{Dice, Kind, organisation};
use std::process::Command;
use zwerm_anonymity::{
    Ask, Flaw, Proof, Purpose, audit,
    proof::{Because, Claim},
    verify,
};

fn asked(seed: u64) -> Ask {
    let mut dice = Dice(seed);
    let kind = Kind { units: 3 + dice.below(5), cuts: dice.below(2), ..kind(&mut dice) };
    let mut ask = organisation(seed, kind);
    answer(&mut ask, &mut dice);
    ask
}

fn proof(seed: u64) -> Proof {
    audit(&asked(seed)).expect("an organisation that makes sense").proof().clone()
}

/// What the verifier in Python says: 0 that it holds, 1 that it does not, 2 that it can't be read.
fn python(proofs: &[Proof]) -> Vec<Option<i32>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/verify_report.py");
    let folder = tempfile::tempdir().expect("a folder");
    let codes = proofs.iter().enumerate().map(|(at, proof)| {
        let path = folder.path().join(format!("{at}.json"));
        let text = serde_json::to_string(&serde_json::json!({ "proof": proof })).expect("JSON");
        std::fs::write(&path, text).expect("a file");
        let told = Command::new("python3").arg(script).arg(&path).output().expect("python3");
        told.status.code()
    });
    codes.collect()
}

/// The ways in which somebody could make a proof say more than it may.
fn tampered(proof: &Proof) -> Vec<(&'static str, Proof)> {
    let change = |what: &'static str, change: &dyn Fn(&mut Claim) -> bool| {
        let mut proof = proof.clone();
        let changed = proof.claims.iter_mut().any(change);
        changed.then_some((what, proof))
    };
    let mut all: Vec<_> = [
        change("fewer people", &|claim| {
            let atom = claim
                .atoms
                .iter_mut()
                .find(|atom| atom.people >= claim.k && !atom.views.is_empty());
            atom.map(|atom| atom.people = 1).is_some()
                && claim.knots.is_empty()
                && !claim.ladder.is_empty()
        }),
        change("a row left out", &|claim| claim.ladder.pop().is_some()),
        change("a view left out", &|claim| claim.rows.pop().is_some()),
        change("a lower threshold", &|claim| {
            claim.k = 4;
            true
        }),
        change("another world that is seen", &|claim| {
            let mut knots = claim.knots.iter_mut().filter(|knot| !knot.world.is_empty());
            knots.next().map(|knot| knot.world[0].1 = "123457".into()).is_some()
        }),
        change("a world in which nothing changes", &|claim| {
            let mut knots = claim.knots.iter_mut().filter(|knot| !knot.world.is_empty());
            knots.next().map(|knot| knot.world.clear()).is_some()
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut other = proof.clone();
    // Where nobody is hidden, any mean may be told.
    let worlds =
        other.bounds.iter_mut().filter(|bound| bound.because != Because::Worlds(Vec::new()));
    if let Some(mean) = worlds.flat_map(|bound| &mut bound.means).next() {
        mean.mean = if mean.mean > 30 { mean.mean - 8 } else { mean.mean + 8 };
        all.push(("another mean", other));
    }
    all
}

#[test]
fn every_proof_holds() {
    for seed in 0..60 {
        assert_eq!(verify(&proof(seed)), Ok(()), "seed {seed}");
    }
}

#[test]
fn a_proof_that_was_tampered_with_does_not_hold() {
    let mut ways: Vec<&str> = Vec::new();
    for seed in 0..30 {
        for (way, tampered) in tampered(&proof(seed)) {
            let is_refused = verify(&tampered).is_err();
            // Where a knot has no small groups, any world will do.
            assert!(is_refused || way == "a world in which nothing changes", "seed {seed}: {way}");
            ways.extend(is_refused.then_some(way));
        }
    }
    ways.sort_unstable();
    ways.dedup();
    assert_eq!(ways.len(), 7, "{ways:?}");
}

#[test]
fn the_verifier_in_python_says_the_same() {
    let mut proofs = Vec::new();
    let mut ways: Vec<&str> = Vec::new();
    for seed in 0..16 {
        let good = proof(seed);
        for (way, bad) in
            tampered(&good).into_iter().filter(|(way, _)| seed < 4 || way.contains("world"))
        {
            ways.push(way);
            proofs.push(bad);
        }
        if seed < 6 {
            proofs.push(good);
        }
    }
    ways.sort_unstable();
    ways.dedup();
    assert_eq!(ways.len(), 7, "{ways:?}");
    let expected: Vec<Option<i32>> =
        proofs.iter().map(|it| Some(i32::from(verify(it).is_err()))).collect();
    assert!(expected.contains(&Some(0)) && expected.contains(&Some(1)));
    assert_eq!(python(&proofs), expected);
}

#[test]
fn a_proof_survives_being_written_and_read() {
    let proof = proof(3);
    let text = serde_json::to_string(&proof).expect("JSON");
    let read: Proof = serde_json::from_str(&text).expect("a proof");
    assert_eq!(read, proof);
    let mut other = read;
    other.form += 1;
    assert!(matches!(verify(&other), Err(Flaw::Unreadable(_))));
}

fn shows_much_and_holds(kind: Kind) {
    let mut dice = Dice(5);
    let mut ask = organisation(5, kind);
    answer(&mut ask, &mut dice);
    let audit = audit(&ask).expect("an organisation that makes sense");
    assert_eq!(verify(audit.proof()), Ok(()));
    let shown = audit.views(Purpose::Mean).filter(|(_, reason)| reason.is_none()).count();
    assert!(shown * 10 > kind.units, "{shown} of {}", kind.units);
    let means = &ask.measures[0].means;
    let told = means.iter().filter(|(group, _)| audit.mean("trust", *group).is_ok()).count();
    assert!(told * 3 > shown, "{told} means of {shown} views");
}

#[test]
fn an_organisation_of_hundreds_of_units_shows_much_and_its_proof_holds() {
    shows_much_and_holds(Kind { units: 500, cuts: 2, waves: 2, moving: 10 });
}

#[test]
fn an_organisation_too_large_to_try_each_view_shows_much_and_its_proof_holds() {
    shows_much_and_holds(Kind { units: 4500, cuts: 1, waves: 1, moving: 0 });
}
