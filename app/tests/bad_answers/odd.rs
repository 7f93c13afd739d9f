//! What looks odd and is not wrong.

use crate::{Try, teams};

#[test]
fn one_team_and_what_nobody_answered_are_warnings_in_the_report() {
    let mut answers = "team;T1;T2;C1;why\n".to_owned();
    for row in 0..12 {
        answers += &format!("Zorg;{};;{};x\n", row % 5 + 1, row % 4 + 1);
    }
    let page = Try::with(answers).page(&["--team", "team"]);
    for warning in
        ["Er is maar één team", "T2 is door niemand ingevuld", "Niet gebruikte kolommen: why"]
    {
        assert!(page.contains(warning), "{warning}");
    }
}

#[test]
fn birds_formulas_and_long_names_are_names() {
    let name = |team: usize| match team {
        0 => "Zorg 🐦‍⬛ 👩🏽‍⚕️".to_owned(),
        1 => "=cmd|' /C calc'!A0".to_owned(),
        2 => "<script>alert(1)</script>".to_owned(),
        _ => format!("{}{team}", "é".repeat(199)),
    };
    let tried = Try::with(teams(8, name));
    let mut tree = "unit;parent\n".to_owned();
    for team in 0..8 {
        tree += &format!("{};{}\n", name(team), if team < 4 { "=1+1" } else { "<b>Zuid</b> 🌷" });
    }
    tried.put("t.csv", format!("{tree}=1+1;\n<b>Zuid</b> 🌷;\n").as_bytes());
    let page = tried.page(&["--team", "team", "--tree", "t.csv"]);
    assert!(page.contains("Zuid&#60;/b&#62; 🌷") || page.contains("&lt;b&gt;Zuid&lt;/b&gt; 🌷"));
    assert!(!page.contains("<b>Zuid") && !page.contains("<script"));
    let heat = std::fs::read_to_string(tried.path("out/tables/heat.csv")).expect("a table");
    assert!(heat.contains("'=1+1") && !heat.lines().any(|line| line.starts_with('=')), "{heat}");
    let full = std::fs::read_to_string(tried.path("out/analysis.json")).expect("figures");
    assert!(full.contains("Zorg 🐦‍⬛ 👩🏽‍⚕️"));
}

#[test]
fn line_ends_marks_and_separators_make_no_difference() {
    let plain = teams(5, |team| format!("t{team}"));
    let whole = |answers: String| {
        let tried = Try::with(answers);
        tried.page(&["--team", "team"]);
        std::fs::read_to_string(tried.path("out/analysis.json")).expect("figures")
    };
    let first = whole(plain.clone());
    for other in [
        format!("\u{feff}{plain}"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', "\r"),
        plain.replace('\n', "\n\n"),
        plain.replace(';', "\t"),
        plain.replace(';', " , "),
        plain.lines().map(|line| format!("\"{}\"\r\n", line.replace(';', "\";\""))).collect(),
    ] {
        assert_eq!(whole(other.clone()), first, "{}", &other[..40]);
    }
}

#[test]
fn a_hundred_thousand_teams_are_read_and_reckoned() {
    let mut answers = "team;T1;T2;C1\n".to_owned();
    for row in 0..200_000 {
        answers += &format!("t{};{};{};{}\n", row / 2, row % 5 + 1, row % 4 + 1, row % 3 + 1);
    }
    let page = Try::with(answers).page(&["--team", "team"]);
    assert!(page.contains("Hele organisatie"));
}
