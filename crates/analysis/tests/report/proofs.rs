//! One proof for all that is published: it holds, in Rust and in Python, and what is left out of it is found.

use crate::figures::tree;
use crate::files::{Files, answers};
use serde_json::{Value, json};
use std::process::Command;
use zwerm_analysis::{Unproven, verify_report};
use zwerm_domain::Language;

fn report(rows: &str) -> Value {
    let files = Files::new();
    files.put("answers.csv", rows.as_bytes());
    files.put("tree.csv", tree(12).as_bytes());
    files.report(Language::Nl);
    serde_json::from_str(&files.read("out/report.json")).expect("JSON")
}

/// Whether the verifier in Python says that it holds.
fn python(report: &Value) -> Option<i32> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/verify_report.py");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.json");
    std::fs::write(&path, report.to_string()).expect("a file");
    Command::new("python3").arg(script).arg(&path).output().expect("python3").status.code()
}

/// The same rows with some answers left out: of these rows (from 0) in this column.
fn without(rows: &str, column: usize, is_out: impl Fn(usize) -> bool) -> String {
    let blank = |(at, row): (usize, &str)| {
        let mut fields: Vec<&str> = row.split(';').collect();
        if at > 0 && is_out(at - 1) {
            fields[column] = "";
        }
        fields.join(";")
    };
    rows.lines().enumerate().map(blank).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_left_out_of_the_proofs_is_found_by_both_verifiers() {
    // Some left out an item, so that constructs have rosters, and proofs, of their own.
    let whole = report(&without(&answers(7, 12, 11, 0.5, 3, 0.0), 3, |at| at % 9 == 0));
    assert_eq!(verify_report(&whole.to_string()), Ok(6), "two rosters in each of three waves");
    assert_eq!(python(&whole), Some(0));
    let change = |what: &str, change: &dyn Fn(&mut Value)| {
        let mut changed = whole.clone();
        change(&mut changed);
        let told = verify_report(&changed.to_string());
        assert!(matches!(told, Err(Unproven::Apart(_) | Unproven::Flaw(_))), "{what}: {told:?}");
        assert_eq!(python(&changed), Some(1), "{what}");
    };
    let proofs = |it: &mut Value| it["proofs"].as_array_mut().expect("proofs").clone();
    change("a mean that no proof knows", &|it| {
        it["published"]["means"][0]["mean"] = json!(11);
    });
    change("a department that no proof knows", &|it| {
        let means = it["published"]["means"].as_array_mut().expect("means");
        means.push(json!({ "wave": "2026", "construct": "trust", "view": "Oost", "mean": 33 }));
    });
    change("a mean of a wave without a proof", &|it| {
        it["published"]["means"][0]["wave"] = json!("2031");
    });
    change("the proof of a wave left out", &|it| it["proofs"] = json!(proofs(it)[2..]));
    change("a construct in two proofs of one wave", &|it| {
        let all = proofs(it);
        it["proofs"].as_array_mut().expect("proofs").push(all[5].clone());
    });
    change("items on every point where some are few", &|it| {
        for entry in it["proofs"].as_array_mut().expect("proofs") {
            for items in entry["proof"]["items"].as_array_mut().expect("items") {
                items["on_every_point"] = json!(true);
                items["stray"] = json!(1);
                items["gaps"] = json!([]);
            }
        }
    });
}

#[test]
fn every_mean_of_the_tables_is_in_the_proofs() {
    let report = report(&answers(3, 12, 11, 0.5, 2, 0.0));
    let published = report["published"]["means"].as_array().expect("means");
    let names =
        json!({ "Vertrouwen": "trust", "Omgeving": "context", "Richting geven": "steering" });
    let rows = report["heat"]["rows"].as_array().expect("rows");
    let mut seen = 0;
    for row in rows.iter().filter(|row| row[3] != "") {
        let text = row[3].as_str().expect("text").replace(',', ".");
        let mean = (text.parse::<f64>().expect("a mean") * 10.0).round() as i64;
        let view = if row[0] == "Hele organisatie" { &json!("*") } else { &row[0] };
        let construct = &names[row[2].as_str().expect("a name")];
        let wanted = json!({ "wave": row[1], "construct": construct, "view": view, "mean": mean });
        assert!(published.contains(&wanted), "{wanted}");
        seen += 1;
    }
    assert!(seen >= 10, "{seen} means");
}

#[test]
fn the_proof_tells_no_mean_that_the_page_does_not() {
    let report = report(&answers(3, 12, 11, 0.5, 1, 0.0));
    for entry in report["proofs"].as_array().expect("proofs") {
        for bound in entry["proof"]["bounds"].as_array().expect("bounds") {
            let means = bound["means"].as_array().expect("means");
            let names: Vec<&str> = means.iter().filter_map(|it| it["name"].as_str()).collect();
            if bound["measure"] == "steering" {
                assert_eq!(names, ["*"], "what leading asks is of everybody together");
            } else {
                assert_eq!(names, ["*", "Top", "Noord", "Zuid"]);
            }
        }
    }
}

#[test]
fn where_a_few_left_out_an_item_answers_are_told_in_three_parts() {
    let rows = answers(5, 12, 11, 0.2, 1, 0.0);
    let is_on_every_point = |rows: &str| {
        let report = report(rows);
        assert!(verify_report(&report.to_string()).is_ok() && python(&report) == Some(0));
        let all = report["published"]["answers"].as_array().expect("answers").clone();
        let trust = all.iter().find(|it| it["construct"] == "trust").expect("trust");
        trust["on_every_point"].as_bool()
    };
    assert_eq!(is_on_every_point(&rows), Some(true), "nobody left one out");
    // Of three items two are too few to count, so who leaves one out is in no mean.
    assert_eq!(is_on_every_point(&without(&rows, 3, |at| at < 3)), Some(false), "three did");
    assert_eq!(is_on_every_point(&without(&rows, 3, |at| at % 10 == 0)), Some(true), "many did");
}
