//! The figures of `analysis.json` are those one can reckon by hand, under the names of the contract; noise is called noise.

use crate::files::{Files, answers};
use serde_json::Value;
use zwerm_domain::Language;

fn json(files: &Files, name: &str) -> Value {
    serde_json::from_str(&files.read(name)).expect("JSON")
}

fn conclusion(report: &Value, id: &str) -> String {
    let sections = report["sections"].as_array().expect("sections");
    let found = sections.iter().find(|it| it["id"] == id);
    found.map_or_else(String::new, |it| it["conclusion"].as_str().unwrap_or_default().to_owned())
}

#[test]
fn a_file_one_can_reckon_by_hand_gives_the_figures_of_the_contract() {
    let files = Files::new();
    // T2 is reversed: 5 counts as 1. Teams a (mean 2), b (mean 4).
    let rows = "a;1;5;1;1;1;1\na;2;4;2;2;2;2\na;3;3;3;3;3;3\nb;3;3;3;3;3;3\nb;4;2;4;4;4;4\nb;5;1;5;5;5;5\n";
    files.put("answers.csv", format!("team;T1;T2;T3;C1;S1;out\n{rows}").as_bytes());
    files.report(Language::Nl);
    let full = json(&files, "out/analysis.json");
    let trust = &full["constructs"]["trust"];
    assert_eq!(
        (full["n"].as_u64(), trust["n"].as_u64(), trust["mean"].as_f64()),
        (Some(6), Some(6), Some(3.0))
    );
    // Items are the same: alpha is 1. Between teams 6·1² = 6 on 1, within 4 on 4: ICC(1) = (6 − 1)/(6 + 2), ICC(2) = 5/6.
    let near = |value: &Value, wanted: f64| {
        assert!((value.as_f64().unwrap_or(f64::NAN) - wanted).abs() < 1e-9, "{value} for {wanted}")
    };
    near(&trust["alpha"]["value"], 1.0);
    assert_eq!(trust["alpha"]["enough"], false, "fewer than 30");
    near(&trust["icc1"], 5.0 / 8.0);
    near(&trust["icc1_n0"], 5.0 / 8.0);
    near(&trust["icc2"], 5.0 / 6.0);
    near(&trust["teams"]["a"]["mean"], 2.0);
    assert_eq!(trust["teams"]["a"]["enough"], false, "three people");
    // Variance 1 of each item by 2: rwg(3) = 3·½/(3·½ + ½).
    near(&trust["rwg"]["a"], 0.75);
    near(&trust["ad"]["a"], 2.0 / 3.0);
    near(&trust["variance"]["tau"], 5.0 / 3.0);
    near(&trust["variance"]["sigma2"], 1.0);
    assert!(full["niet_delen"].as_str().is_some_and(|it| it.starts_with("Niet delen")));
    for key in ["omega", "item_rest", "icc_interval", "rwg_skew", "rwg_chance95"] {
        assert!(trust.get(key).is_some(), "{key} is in the contract");
    }
    assert!(full["one_factor"]["trust"].get("rmsea").is_some() && full["waves"].is_array());
    assert!(full["outcomes"]["out"]["within"].get("lmg").is_some());
}

#[test]
fn without_differences_between_teams_the_report_says_there_are_none() {
    for seed in 1..=8 {
        let files = Files::new();
        files.put("answers.csv", answers(seed, 20, 10, 0.0, 1, 0.0).as_bytes());
        files.report(Language::Nl);
        let told = conclusion(&json(&files, "out/report.json"), "teams");
        assert_eq!(told, "Tussen teams is geen aantoonbaar verschil", "seed {seed}");
    }
}

#[test]
fn differences_changes_and_what_goes_along_are_told_where_they_are() {
    let files = Files::new();
    files.put("answers.csv", answers(5, 20, 12, 0.5, 3, 0.4).as_bytes());
    files.report(Language::Nl);
    let report = json(&files, "out/report.json");
    assert!(
        conclusion(&report, "teams").starts_with("Teams verschillen aantoonbaar in vertrouwen")
    );
    assert!(
        conclusion(&report, "trend").contains("Omgeving steeg van"),
        "{}",
        conclusion(&report, "trend")
    );
    assert!(!conclusion(&report, "trend").contains("Vertrouwen steeg"));
    let along = conclusion(&report, "along");
    assert!(along.contains("Met “out” hangt aantoonbaar samen: vertrouwen"), "{along}");
    assert!(!files.read("out/report.html").contains("veroorzaakt"));
}

#[test]
fn two_waves_are_no_trend() {
    let files = Files::new();
    files.put("answers.csv", answers(5, 20, 12, 0.0, 2, 1.0).as_bytes());
    files.report(Language::Nl);
    assert!(
        conclusion(&json(&files, "out/report.json"), "trend")
            .starts_with("Twee rondes naast elkaar: te weinig")
    );
}

#[test]
fn the_proof_holds_and_a_changed_one_does_not() {
    let files = Files::new();
    files.put("answers.csv", answers(7, 6, 9, 0.5, 2, 0.0).as_bytes());
    files.put("tree.csv", tree(6).as_bytes());
    files.report(Language::Nl);
    let text = files.read("out/report.json");
    assert!(zwerm_analysis::verify_report(&text).is_ok_and(|count| count == 2));
    let mut changed: Value = serde_json::from_str(&text).expect("JSON");
    changed["proofs"][0]["proof"]["claims"][0]["k"] = 2.into();
    assert!(zwerm_analysis::verify_report(&changed.to_string()).is_err());
    changed["proofs"] = Value::Array(Vec::new());
    assert!(zwerm_analysis::verify_report(&changed.to_string()).is_err());
}

pub(crate) fn tree(teams: usize) -> String {
    let team =
        |team: usize| format!("Team {team},{}\n", if team < teams / 2 { "Noord" } else { "Zuid" });
    format!("unit,parent\nTop,\nNoord,Top\nZuid,Top\n{}", (0..teams).map(team).collect::<String>())
}

#[test]
fn the_first_sentence_names_what_stands_highest_and_lowest_in_the_full_figures() {
    for seed in 1..=6 {
        let files = Files::new();
        files.put("answers.csv", answers(seed, 20, 10, 0.3, 1, 0.0).as_bytes());
        files.report(Language::Nl);
        let full = json(&files, "out/analysis.json");
        let mean = |id: &str| full["constructs"][id]["mean"].as_f64().unwrap_or(f64::NAN);
        let told = |id: &str| format!("{:.1}", mean(id)).replace('.', ",");
        assert!(
            mean("trust") > mean("steering") && mean("steering") > mean("context"),
            "as it was made"
        );
        let wanted = format!(
            "Het hoogst staat vertrouwen ({}), het laagst omgeving ({}). Dat verschil is meer dan toeval.",
            told("trust"),
            told("context")
        );
        assert_eq!(json(&files, "out/report.json")["conclusion"], wanted);
    }
}

#[test]
fn what_most_agree_with_is_what_most_agree_with() {
    let files = Files::new();
    files.put("answers.csv", answers(4, 20, 10, 0.3, 1, 0.0).as_bytes());
    files.report(Language::En);
    let full = json(&files, "out/analysis.json");
    let share = |construct: &str, item: &str| {
        let counts: Vec<f64> = full["constructs"][construct]["items"][item]["counts"]
            .as_array()
            .expect("counts")
            .iter()
            .filter_map(Value::as_f64)
            .collect();
        (counts[3] + counts[4]) / counts.iter().sum::<f64>()
    };
    // T2 is worded the other way round and is not named.
    let items = [
        ("trust", "T1", "One"),
        ("trust", "T3", "Three"),
        ("context", "C1", "Four"),
        ("steering", "S1", "Five"),
    ];
    let most =
        items.iter().max_by(|a, b| share(a.0, a.1).total_cmp(&share(b.0, b.1))).expect("items");
    let told = conclusion(&json(&files, "out/report.json"), "answers");
    let wanted = format!(
        "“{}”: {:.0}% agree, the most of all statements",
        most.2,
        share(most.0, most.1) * 100.0
    );
    assert_eq!(told, wanted);
}
