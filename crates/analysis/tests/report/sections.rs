//! The parts of the report over layers, cuts, waves, response and teams: they say what the data are, and nothing where nothing is.

use crate::files::{Chance, Files};
use serde_json::Value;
use std::fmt::Write;
use zwerm_domain::Language;

/// What is made up: how far each is apart, in points.
#[derive(Clone, Copy, Default)]
struct Made {
    waves: usize,
    /// Above the others stand people with ten years or more.
    tenure: f64,
    /// And people placed above teams.
    above: f64,
    /// From the seventh wave on.
    jump: f64,
    /// Points of the outcome for a point of the level of a team.
    teams: f64,
}

/// Twenty-four teams of ten under four departments with six people of their own.
fn files(seed: u64, made: Made) -> Files {
    let mut chance = Chance::new(seed);
    let mut rows = "id;wave;team;tenure;T1;T2;T3;C1;S1;out\n".to_owned();
    let mut tree = "unit,parent,invited\nTop,,\n".to_owned();
    let mut units: Vec<(String, usize, f64)> = Vec::new();
    for department in 0..4 {
        let _ = writeln!(tree, "D{department},Top,12");
        units.push((format!("D{department}"), 6, made.above));
        for team in 0..6 {
            let name = format!("Team {department}.{team}");
            let _ = writeln!(tree, "{name},D{department},12");
            units.push((name, 10, 0.0));
        }
    }
    let levels: Vec<f64> = units.iter().map(|_| chance.normal()).collect();
    for wave in 0..made.waves {
        for (at, (unit, people, above)) in units.iter().enumerate() {
            for person in 0..*people {
                let is_long = person % 2 == 0;
                let own = 0.4 * chance.normal() + if is_long { made.tenure } else { 0.0 } + above;
                let level = if made.teams > 0.0 { 0.5 * levels[at] } else { 0.0 };
                let mut answer = |middle: f64| {
                    (middle + own + level + 0.7 * chance.normal()).round().clamp(1.0, 5.0)
                };
                let (a, b, c) = (answer(3.0), 6.0 - answer(3.0), answer(3.0));
                let (d, e) = (answer(if wave > 5 { 3.0 + made.jump } else { 3.0 }), answer(3.0));
                let out = made.teams * level + 0.5 * chance.normal();
                let tenure = if is_long { "10 of meer" } else { "minder" };
                let _ = writeln!(
                    rows,
                    "{at}-{person};{};{unit};{tenure};{a};{b};{c};{d};{e};{out:.3}",
                    2018 + wave
                );
            }
        }
    }
    let files = Files::new();
    files.put("answers.csv", rows.as_bytes());
    files.put("tree.csv", tree.as_bytes());
    files.report(Language::Nl);
    files
}

fn section(files: &Files, id: &str) -> (String, String) {
    let report: Value = serde_json::from_str(&files.read("out/report.json")).expect("JSON");
    let all = report["sections"].as_array().expect("sections");
    let found = all.iter().find(|it| it["id"] == id).unwrap_or_else(|| panic!("no section {id}"));
    (found["conclusion"].as_str().unwrap_or_default().to_owned(), found["notes"].to_string())
}

#[test]
fn without_differences_no_layer_cut_wave_or_team_is_said_to_differ() {
    let files = files(11, Made { waves: 1, ..Made::default() });
    let told = |id| section(&files, id).0;
    assert_eq!(told("layers"), "Tussen de lagen van de organisatie is geen aantoonbaar verschil");
    assert_eq!(told("cut-2"), "Tussen de groepen naar “tenure” is geen aantoonbaar verschil");
    assert_eq!(told("factors"), "Tussen teams hangt geen onderwerp aantoonbaar samen met “out”.");
}

#[test]
fn what_differs_by_layer_and_by_cut_is_named() {
    let files = files(3, Made { waves: 1, tenure: 0.8, above: 1.2, ..Made::default() });
    let (layers, cut) = (section(&files, "layers").0, section(&files, "cut-2").0);
    assert!(
        layers.starts_with("De lagen van de organisatie verschillen aantoonbaar in"),
        "{layers}"
    );
    assert!(cut.starts_with("De groepen naar “tenure” verschillen aantoonbaar in"), "{cut}");
    let full: Value = serde_json::from_str(&files.read("out/analysis.json")).expect("JSON");
    let by = &full["attributes"]["tenure"]["trust"];
    let mean = |value: &str| by[value]["mean"].as_f64().expect("a mean");
    assert!(mean("10 of meer") > mean("minder") + 0.4);
    let table = files.read("out/tables/cut-2.csv");
    let told = format!("{:.1}", mean("minder")).replace('.', ",");
    assert!(table.contains(&told) && table.starts_with("Onderwerp,10 of meer,minder"), "{table}");
}

#[test]
fn a_row_of_waves_that_jumps_is_said_to_lie_on_another_level_and_a_still_one_is_not() {
    let jumped = files(5, Made { waves: 12, jump: 0.8, ..Made::default() });
    let (told, notes) = section(&jumped, "trend");
    assert!(told.contains("Omgeving steeg van"), "{told}");
    assert!(notes.contains("Omgeving ligt sinds 2024 op een ander niveau"), "{notes}");
    assert!(!notes.contains("Vertrouwen ligt sinds"), "{notes}");
    // The people are the same in each wave.
    assert!(notes.contains("ongeveer 100% van mensen die beide keren"), "{notes}");
    assert!(notes.contains("Omgeving: ook wie in beide rondes antwoordde"), "{notes}");
    assert!(jumped.read("out/report.html").contains("class=\"limit\""));
    let few = files(5, Made { waves: 4, jump: 0.8, ..Made::default() });
    assert!(!few.read("out/report.html").contains("class=\"limit\""), "fewer than eight waves");
}

#[test]
fn what_goes_along_between_teams_is_told_without_a_team() {
    let files = files(7, Made { waves: 1, teams: 2.0, ..Made::default() });
    let (told, notes) = section(&files, "factors");
    assert!(told.starts_with("Teams die hoger staan op "), "{told}");
    assert!(told.contains(", staan ook hoger op “out”."), "{told}");
    assert!(notes.contains("Samenhang zegt niet wat waardoor komt"), "{notes}");
    let page = files.read("out/report.html");
    assert!(!page.contains("veroorzaakt") && !page.contains("Team 1.1"));
}

#[test]
fn response_is_told_in_words_and_warned_of_below_half() {
    let files = files(1, Made { waves: 1, ..Made::default() });
    // 264 of 336; and 66 of 84 in each department.
    assert_eq!(section(&files, "response").0, "Van alle mensen antwoordde meer dan driekwart");
    assert!(!section(&files, "response").1.contains("voorzichtigheid"));
    let full: Value = serde_json::from_str(&files.read("out/analysis.json")).expect("JSON");
    assert_eq!(full["response"]["D1"]["answered"], 66);
    assert_eq!(full["response"]["D1"]["invited"], 84);
    let team = &full["constructs"]["trust"]["teams"]["Team 1.1"];
    let wide = |it: &Value| it[1].as_f64().expect("an end") - it[0].as_f64().expect("an end");
    assert!(wide(&team["now"]) > 0.0, "ten of twelve answered: {team}");
    files.put("tree.csv", files.read("tree.csv").replace(",12\n", ",30\n").as_bytes());
    files.report(Language::Nl);
    let (told, notes) = section(&files, "response");
    assert_eq!(told, "Van alle mensen antwoordde minder dan de helft");
    assert!(notes.contains("voorzichtigheid"), "{notes}");
}

#[test]
fn a_hundred_departments_are_folded_up_under_what_is_above_them() {
    let files = Files::new();
    let mut chance = Chance::new(2);
    let (mut rows, mut tree) =
        ("team;T1;T2;T3;C1;S1\n".to_owned(), "unit,parent\nTop,\n".to_owned());
    for board in 0..10 {
        let _ = writeln!(tree, "Directie {board},Top");
        for department in 0..10 {
            let _ = writeln!(tree, "Afdeling {board}.{department},Directie {board}");
            for team in 0..2 {
                let name = format!("Team {board}.{department}.{team}");
                let _ = writeln!(tree, "{name},Afdeling {board}.{department}");
                for _ in 0..8 {
                    let mut one = || (3.0 + chance.normal()).round().clamp(1.0, 5.0);
                    let _ =
                        writeln!(rows, "{name};{};{};{};{};{}", one(), one(), one(), one(), one());
                }
            }
        }
    }
    files.put("answers.csv", rows.as_bytes());
    files.put("tree.csv", tree.as_bytes());
    files.report(Language::Nl);
    let page = files.read("out/report.html");
    assert_eq!(page.matches("<table class=\"heat\">").count(), 11, "all together, and each board");
    assert_eq!(page.matches("<summary>Directie ").count(), 10);
    assert!(page.contains("Afdeling 9.9"));
}
