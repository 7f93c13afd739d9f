//! The report on paper: the same parts as the page, tagged, the same each time; and nobody in it whom the page does not name.

use crate::files::Files;
use zwerm_domain::Language;

fn bytes(files: &Files, name: &str) -> Vec<u8> {
    std::fs::read(files.path(name)).expect("a file")
}

fn paper(files: &Files) -> String {
    String::from_utf8_lossy(&bytes(files, "out/report.pdf")).into_owned()
}

#[test]
fn paper_has_the_parts_of_the_page_in_both_languages() {
    for language in Language::ALL {
        let files = Files::reported(language);
        let (page, paper) = (files.read("out/report.html"), paper(&files));
        let drawings = page.matches("<svg class=\"chart").count();
        assert!(drawings > 10);
        assert_eq!(paper.matches("/S/Figure").count(), drawings);
        assert_eq!(paper.matches("/Alt").count(), drawings);
        // The tables of the drawings stand under a head of their own.
        assert_eq!(paper.matches("/S/H2").count(), page.matches("<h2").count() + 1);
        assert_eq!(paper.matches("/S/Table").count(), page.matches("<table").count());
        assert_eq!(paper.matches("/S/H1").count(), 1);
        assert!(paper.contains(&format!("/Lang({})", language.code())));
    }
}

#[test]
fn what_is_drawn_is_said_and_no_team_is_named() {
    let files = Files::reported(Language::Nl);
    let paper = paper(&files);
    let page = files.read("out/report.html");
    let mut compared = 0;
    let drawings = page.split("<svg class=\"chart").skip(1).filter_map(|it| it.split('>').next());
    for said in drawings.filter_map(|it| it.split("aria-label=\"").nth(1)) {
        let said = said.split('"').next().unwrap_or_default();
        // Other letters and brackets are written in ways of their own.
        if said.bytes().all(|it| it.is_ascii() && it != b'(' && it != b'&') {
            assert!(paper.contains(&format!("/Alt({said})")), "{said}");
            compared += 1;
        }
    }
    assert!(compared > 5, "{compared}");
    assert!(!paper.contains("Team 3"));
    for name in ["figures.csv", "figures.R", "codebook.md"] {
        assert!(!files.read(&format!("out/{name}")).contains("Team 3"), "{name} names a team");
    }
    for name in ["figures.sav", "figures.parquet"] {
        let told = String::from_utf8_lossy(&bytes(&files, &format!("out/{name}"))).into_owned();
        assert!(!told.contains("Team 3"), "{name} names a team");
    }
}

#[test]
fn the_same_answers_give_the_same_files() {
    let (one, other) = (Files::reported(Language::Nl), Files::reported(Language::Nl));
    for name in ["report.pdf", "figures.sav", "figures.parquet", "figures.csv", "figures.R"] {
        let name = format!("out/{name}");
        assert!(bytes(&one, &name) == bytes(&other, &name), "{name}");
    }
}

/// The rows of a CSV file as fields.
fn rows(files: &Files, name: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(files.path(name));
    let reader = reader.as_mut().expect("a file");
    let row = |it: csv::StringRecord| it.iter().map(str::to_owned).collect();
    reader.records().map(|it| row(it.expect("a row"))).collect()
}

#[test]
fn figures_for_other_programs_are_those_of_the_tables() {
    let files = Files::reported(Language::En);
    let figures = rows(&files, "out/figures.csv");
    let at = |name: &str| figures[0].iter().position(|it| it == name).expect("a column");
    let find = |wanted: &[(&str, &str)]| -> Vec<Vec<String>> {
        let is_it = |row: &&Vec<String>| wanted.iter().all(|(name, is)| row[at(name)] == *is);
        figures.iter().skip(1).filter(is_it).cloned().collect()
    };
    let number = |text: &str| text.parse::<f64>().expect("a number");
    let mut compared = 0;
    // Unit, wave, construct, mean, margin, why not.
    for row in rows(&files, "out/tables/heat.csv").iter().skip(1) {
        let unit = if row[0] == "Whole organisation" { "NA" } else { &row[0] };
        let id = match row[2].as_str() {
            "Trust" => "trust",
            "Context" => "context",
            _ => "steering",
        };
        let found =
            find(&[("unit", unit), ("wave", &row[1]), ("measure_id", id), ("figure", "mean")]);
        assert_eq!(found.len(), 1, "{row:?}");
        if row[3].is_empty() {
            assert_eq!(found[0][at("value")], "NA");
            assert_ne!(found[0][at("hidden")], "NA");
            continue;
        }
        assert_eq!(number(&found[0][at("value")]), number(&row[3]));
        assert_eq!(found[0][at("hidden")], "NA");
        let half = (number(&found[0][at("upper")]) - number(&found[0][at("lower")])) / 2.0;
        assert!((half - number(&row[4])).abs() < 1e-9, "{row:?} and {found:?}");
        compared += 1;
    }
    assert!(compared > 10);
    for row in rows(&files, "out/tables/answers.csv").iter().skip(1) {
        let id = match row[0].as_str() {
            "One." => "T1",
            "Two." => "T2",
            "Three." => "T3",
            "Four." => "C1",
            _ => "S1",
        };
        for (figure, told) in ["share_low", "share_middle", "share_high"].iter().zip(&row[1..]) {
            let found = find(&[("measure_id", id), ("figure", figure)]);
            let share = number(told.trim_end_matches('%')) / 100.0;
            assert!((number(&found[0][at("value")]) - share).abs() < 1e-9, "{row:?} {found:?}");
        }
    }
    let sound = rows(&files, "out/tables/sound.csv");
    let alpha = find(&[("measure_id", "trust"), ("figure", "alpha")]);
    let told = format!(
        "{:.2} ({:.2} to {:.2})",
        number(&alpha[0][at("value")]),
        number(&alpha[0][at("lower")]),
        number(&alpha[0][at("upper")])
    );
    assert_eq!(sound[1][2], told);
}
