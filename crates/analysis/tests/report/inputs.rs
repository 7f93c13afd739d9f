//! Every bad file gets a message with the place, and nothing is written.

use crate::files::{Files, INSTRUMENT, answers};

fn wrong(answers: &str) -> Vec<String> {
    let files = Files::new();
    files.put("answers.csv", answers.as_bytes());
    files.wrong()
}

fn first(answers: &str) -> String {
    wrong(answers).into_iter().next().unwrap_or_default()
}

const HEADS: &str = "team;T1;T2;T3;C1;S1\n";

#[test]
fn a_wrong_answer_is_told_with_line_column_and_value() {
    let told = wrong(&format!("{HEADS}a;1;2;3;4;5\na;1;9;3;4;x\n"));
    assert!(
        told[0].starts_with(
            "answers.csv, regel 3, kolom T2: “9” is geen antwoord op de schaal van 1 tot 5."
        ),
        "{told:?}"
    );
    assert!(told[1].contains("kolom S1: “x”"), "{told:?}");
    assert!(first(&format!("{HEADS}a;1;2;3;4;NaN\nb;1;2;3;4;5\n")).contains("“NaN”"));
    assert!(first(&format!("{HEADS}a;1;2;3;4;inf\nb;1;2;3;4;5\n")).contains("“inf”"));
}

#[test]
fn missing_columns_are_told_with_those_that_are_there() {
    assert_eq!(
        first("team;T1;T2;C1;S1\na;1;2;3;4\n"),
        "answers.csv, regel 1, kolom T3: deze kolom staat niet in het bestand. Wel: team, T1, T2, C1, S1"
    );
    assert!(first("a;b\n1;2\n").contains("geen enkele stelling"));
    assert!(first("T1;T1;T2;T3;C1;S1\n1;1;1;1;1;1\n").contains("twee keer"));
}

#[test]
fn another_separator_in_one_line_is_told() {
    assert!(
        first(&format!("{HEADS}a;1;2;3;4;5\na,1,2,3,4,5\n"))
            .starts_with("answers.csv, regel 3: deze regel heeft 1 velden, de kopregel 6.")
    );
}

#[test]
fn what_is_no_utf_8_is_told() {
    let files = Files::new();
    files.put("answers.csv", b"team;T1;T2;T3;C1;S1\nCaf\xe9;1;2;3;4;5\nb;1;2;3;4;5\n");
    assert!(
        files.wrong()[0].starts_with(
            "answers.csv, regel 2, kolom team: hier staan tekens die geen UTF-8 zijn."
        )
    );
    files.put("answers.csv", b"\xff\xfet\0e\0");
    assert!(files.wrong()[0].contains("UTF-8"));
}

#[test]
fn nothing_one_row_and_all_missing_are_told() {
    assert!(first("").contains("geen antwoorden"));
    assert!(first(HEADS).contains("geen antwoorden"));
    assert!(first(&format!("{HEADS}a;1;2;3;4;5\n")).contains("maar één rij"));
    assert!(first(&format!("{HEADS}a;;;NA;;\na;;;;;\n")).contains("niemand heeft iets ingevuld"));
}

#[test]
fn somebody_twice_in_a_wave_is_told_with_both_lines() {
    let told = first("id;team;T1;T2;T3;C1;S1\np;a;1;2;3;4;5\nq;a;1;2;3;4;5\np;a;1;2;3;4;5\n");
    assert!(
        told.starts_with("answers.csv, regel 4, kolom id: “p” staat ook al op regel 2."),
        "{told}"
    );
}

#[test]
fn many_slips_are_counted_and_not_all_told() {
    let rows = "a;7;2;3;4;5\n".repeat(50);
    let told = wrong(&format!("{HEADS}{rows}"));
    assert_eq!(told.len(), zwerm_analysis::TOLD + 1);
    assert!(told[zwerm_analysis::TOLD].contains("nog 30"), "{told:?}");
}

#[test]
fn a_tree_with_a_circle_an_unknown_parent_or_a_missing_team_is_told() {
    let files = Files::new();
    files.put("answers.csv", format!("{HEADS}a;1;2;3;4;5\nb;1;2;3;4;5\n").as_bytes());
    files.put("tree.csv", b"unit,parent\na,b\nb,a\n");
    assert!(
        files.wrong()[0]
            .starts_with("tree.csv, regel 2, kolom unit: a staat, via andere, boven zichzelf."),
        "{:?}",
        files.wrong()
    );
    files.put("tree.csv", b"unit,parent\na,top\nb,\n");
    assert!(files.wrong()[0].starts_with(
        "tree.csv, regel 2, kolom parent: het team erboven, top, staat zelf niet in de boom."
    ));
    files.put("tree.csv", b"unit,parent\na,\na,\n");
    assert!(files.wrong()[0].contains("a staat er twee keer"));
    files.put("tree.csv", b"unit,parent\na,\n");
    assert!(
        files.wrong()[0].starts_with("answers.csv, regel 3, kolom team: b staat niet in de boom."),
        "{:?}",
        files.wrong()
    );
}

#[test]
fn an_instrument_that_can_not_be_used_is_told_with_its_line() {
    let files = Files::new();
    files.put("answers.csv", HEADS.as_bytes());
    files.put(
        "instrument.toml",
        INSTRUMENT.replace("scale = [1, 5]\nreversed", "scale = [1, 7]\nreversed").as_bytes(),
    );
    assert!(
        files.wrong()[0].contains("instrument.toml, regel")
            && files.wrong()[0].contains("T2 heeft een andere schaal"),
        "{:?}",
        files.wrong()
    );
}

#[test]
fn separators_and_a_byte_order_mark_make_no_difference() {
    let plain = answers(3, 4, 8, 0.5, 1, 0.0);
    let told = |text: String| {
        let files = Files::new();
        files.put("answers.csv", text.as_bytes());
        files.report(zwerm_domain::Language::Nl);
        files.read("out/analysis.json")
    };
    let first = told(plain.clone());
    assert!(first == told(format!("\u{feff}{plain}")));
    assert!(first == told(plain.replace(';', ",")));
    assert!(first == told(plain.replace(';', "\t").replace('\n', "\r\n")));
}

#[test]
fn one_team_is_no_mistake() {
    let files = Files::new();
    files.put("answers.csv", answers(3, 1, 12, 0.0, 1, 0.0).as_bytes());
    files.report(zwerm_domain::Language::Nl);
    assert!(files.read("out/report.html").contains("Er is maar één team"));
}

#[test]
fn a_folder_with_other_things_is_left_alone() {
    let files = Files::new();
    files.put("answers.csv", answers(3, 4, 8, 0.5, 1, 0.0).as_bytes());
    std::fs::create_dir(files.path("out")).expect("a folder");
    files.put("out/letter.txt", b"mine");
    let analysis = files.analyse().expect("answers");
    let written = zwerm_analysis::write(&analysis, zwerm_domain::Language::Nl, &files.path("out"));
    assert!(written.is_err());
    assert_eq!(files.read("out/letter.txt"), "mine");
    let around: Vec<_> = std::fs::read_dir(files.path(""))
        .expect("a folder")
        .flatten()
        .map(|it| it.file_name())
        .collect();
    assert_eq!(around.len(), 3, "nothing half is left: {around:?}");
}
