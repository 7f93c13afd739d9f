//! The page: whole in both languages, without script, without names of teams.

use crate::figures::tree;
use crate::files::{Files, answers};
use zwerm_domain::Language;

#[test]
fn the_page_is_well_built_in_both_languages() {
    for language in Language::ALL {
        let page = Files::reported(language).read("out/report.html");
        assert!(page.contains(&format!("<html lang=\"{}\">", language.code())));
        assert_eq!(page.matches("<h1").count(), 1);
        for forbidden in ["<script", "onclick", "http://", "https://", "\u{2068}", "NaN", " inf"] {
            assert!(!page.contains(forbidden), "{forbidden} in {language:?}");
        }
        assert!(page.matches("<table").count() >= 6);
        for table in page.split("<table").skip(1) {
            let table = table.split("</table>").next().unwrap_or_default();
            assert!(
                table.contains("scope=\"col\"") && table.contains("scope=\"row\""),
                "a table without heads"
            );
        }
        for drawing in page.split("<svg class=\"chart").skip(1) {
            assert!(drawing.contains("role=\"img\" aria-label=\""), "a drawing that says nothing");
        }
        // Every drawing has its table in the same section.
        for section in page.split("<section").skip(1).filter(|it| it.contains("<svg class=\"chart"))
        {
            assert!(section.contains("<details") && section.contains("class=\"twin\""));
        }
    }
}

#[test]
fn teams_stand_by_name_in_the_full_figures_alone() {
    let files = Files::reported(Language::Nl);
    assert!(files.read("out/analysis.json").contains("\"Team 3\""));
    for name in ["report.html", "report.json", "codebook.md", "tables/heat.csv", "tables/teams.csv"]
    {
        assert!(!files.read(&format!("out/{name}")).contains("Team 3"), "{name} names a team");
    }
    assert!(files.read("out/report.html").contains("Noord"), "a department is named");
}

#[test]
fn what_leading_asks_is_never_shown_by_department() {
    let heat = Files::reported(Language::Nl).read("out/tables/heat.csv");
    let rows: Vec<&str> = heat.lines().filter(|row| row.contains("Richting geven")).collect();
    assert!(
        rows.iter()
            .any(|row| row.starts_with("Hele organisatie") && !row.contains("leidinggevende"))
    );
    assert!(
        rows.iter()
            .filter(|row| row.starts_with("Noord"))
            .all(|row| row.contains(",,,alleen voor de hele organisatie")),
        "{rows:?}"
    );
}

#[test]
fn a_department_that_answers_alike_shows_no_mean() {
    let files = Files::new();
    let mut rows = answers(9, 12, 11, 0.4, 1, 0.0);
    // Everybody in the north says 5 to the item of context (the seventh column).
    let turned: Vec<String> = rows
        .lines()
        .map(|row| {
            let mut fields: Vec<&str> = row.split(';').collect();
            let north = (0..6).any(|team| fields[2] == format!("Team {team}"));
            if north {
                fields[6] = "5";
            }
            fields.join(";")
        })
        .collect();
    rows = turned.join("\n");
    files.put("answers.csv", rows.as_bytes());
    files.put("tree.csv", tree(12).as_bytes());
    files.report(Language::Nl);
    let heat = files.read("out/tables/heat.csv");
    let row = heat
        .lines()
        .find(|row| row.starts_with("Noord") && row.contains("Omgeving"))
        .expect("a row");
    assert!(row.ends_with(",,,negen van de tien of meer antwoordden gelijk"), "{row}");
}
