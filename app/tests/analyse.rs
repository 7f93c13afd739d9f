//! The commands about questionnaires, as one types them.

use std::fmt::Write;
use std::process::{Command, Output};

fn zwerm(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_zwerm")).args(words).output().expect("the binary runs")
}

/// Forty answers to the Zwermscan's core, five teams.
fn answers(wrong: &str) -> String {
    let items: Vec<String> = zwerm_instrument::zwermscan()
        .expect("what we ship")
        .items
        .into_iter()
        .map(|item| item.id)
        .filter(|id| !id.starts_with('F') && !id.starts_with('W'))
        .collect();
    let mut out = format!("team;{}\n", items.join(";"));
    for row in 0..40 {
        let _ = write!(out, "Team {}", row % 5);
        for item in 0..items.len() {
            let answer = ((row * 7 + item * 3) % 5 + 1).to_string();
            let is_wrong = row == 3 && item == 0 && !wrong.is_empty();
            let _ = write!(out, ";{}", if is_wrong { wrong } else { &answer });
        }
        out.push('\n');
    }
    out
}

/// The words of the command, about answers with a column `team` and what is beside them in a folder.
fn analyse(path: impl Fn(&str) -> String, instrument: &str, more: &[&str]) -> Output {
    let (answers, instrument, out) = (path("answers.csv"), path(instrument), path("out"));
    let words = ["analyse", &answers, "--instrument", &instrument, "--team", "team", "--out", &out];
    zwerm(&[&words[..], more].concat())
}

#[test]
fn a_file_becomes_a_report_whose_proof_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let shown = zwerm(&["instrument", "show", "zwermscan"]);
    std::fs::write(path("scan.toml"), &shown.stdout).expect("a file");
    std::fs::write(path("answers.csv"), answers("")).expect("a file");
    let made = analyse(path, "scan.toml", &[]);
    assert!(made.status.success(), "{made:?}");
    assert!(String::from_utf8_lossy(&made.stdout).contains("Deel analysis.json niet"));
    let checked = zwerm(&["verify-report", &path("out")]);
    assert!(checked.status.success(), "{checked:?}");
    let python = Command::new("python3")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../scripts/verify_report.py"))
        .arg(path("out/report.json"))
        .output()
        .expect("python3");
    assert!(python.status.success(), "{python:?}");
}

#[test]
fn a_bad_file_ends_with_2_and_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("scan.toml"), zwerm_instrument::ZWERMSCAN).expect("a file");
    std::fs::write(path("answers.csv"), answers("8")).expect("a file");
    let refused = analyse(path, "scan.toml", &["--lang", "en"]);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(
        said.contains("answers.csv, line 5, column V1: “8” is no answer on the scale from 1 to 5."),
        "{said}"
    );
    assert_eq!(
        std::fs::read_dir(folder.path()).expect("a folder").count(),
        2,
        "nothing was written"
    );
    let small = analyse(path, "scan.toml", &["--lang", "en", "--min-group", "4"]);
    assert_eq!(small.status.code(), Some(2));
}

#[test]
fn a_draft_of_an_instrument_can_be_used_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    std::fs::write(path("answers.csv"), answers("")).expect("a file");
    let draft = zwerm(&["instrument", "new", &path("answers.csv")]);
    std::fs::write(path("draft.toml"), &draft.stdout).expect("a file");
    let made = analyse(path, "draft.toml", &[]);
    assert!(made.status.success(), "{made:?}");
}
