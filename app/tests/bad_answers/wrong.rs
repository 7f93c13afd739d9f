//! What can't be used is told with its place, in the language that was asked for.

use crate::{INSTRUMENT, Try, teams};
use std::os::unix::fs::PermissionsExt;

const HEADS: &str = "team;T1;T2;C1\n";

/// What is said of a file of answers, in Dutch.
fn said(answers: impl AsRef<[u8]>) -> String {
    Try::with(answers).refused(&["--team", "team"])
}

#[track_caller]
fn says(said: &str, wanted: &str) {
    assert!(said.contains(wanted), "{wanted}\nis not in\n{said}");
}

#[test]
fn a_wrong_code_is_told_with_line_column_and_value_in_both_languages() {
    let answers = format!("{HEADS}a;1;2;3\n\nb;1;7;3\n");
    says(
        &said(&answers),
        "zwerm: a.csv, regel 4, kolom T2: “7” is geen antwoord op de schaal van 1 tot 5.",
    );
    let english = Try::with(&answers).refused(&["--team", "team", "--lang", "en"]);
    says(&english, "zwerm: a.csv, line 4, column T2: “7” is no answer on the scale from 1 to 5.");
    for odd in ["NaN", "inf", "-inf", "1e999", "=cmd|' /C calc'!A0", "🐦"] {
        says(
            &said(format!("{HEADS}a;1;2;3\nb;1;{odd};3\n")),
            &format!("regel 3, kolom T2: “{odd}”"),
        );
    }
    says(&said(format!("{HEADS}a;1;2;3\nb;1;\0;3\n")), "“␀”");
    says(&said(format!("{HEADS}a;1;2;3\nb;1;\x1b[31m;3\n")), "“␛[31m”");
    says(
        &said(format!("{HEADS}a;1;2;3\nb;1;{};3\n", "9".repeat(9999))),
        &format!("“{}…”", "9".repeat(40)),
    );
}

#[test]
fn an_outcome_that_is_no_number_is_told() {
    let tried = Try::with("team;T1;T2;C1;out\na;1;2;3;1,5\na;1;2;3;Inf\n");
    says(&tried.refused(&["--outcome", "out"]), "regel 3, kolom out: “Inf” is geen getal.");
}

#[test]
fn columns_that_are_not_there_are_told_with_some_of_those_that_are() {
    let tried = Try::with(format!("{HEADS}a;1;2;3\nb;1;2;3\n"));
    says(
        &tried.refused(&["--team", "groep", "--wave", "ronde"]),
        "zwerm: a.csv, regel 1, kolom groep: deze kolom staat niet in het bestand. Wel: team, T1, T2, C1\nzwerm: a.csv, regel 1, kolom ronde:",
    );
    let many: Vec<String> = (0..100_000).map(|at| format!("k{at}")).collect();
    let row = vec!["1"; 100_000].join(";");
    let wide = format!("T1;T2;{}\n4;4;{row}\n5;5;{row}\n", many.join(";"));
    let told = Try::with(wide).refused(&[]);
    says(&told, "kolom C1: deze kolom staat niet in het bestand. Wel: T1, T2, k0,");
    says(&told, "… (+99962)");
    assert!(told.len() < 1000, "{}", told.len());
}

#[test]
fn other_encodings_and_separators_are_told() {
    says(
        &said([HEADS.as_bytes(), b"Caf\xe9;1;2;3\nb;1;2;3\n"].concat()),
        "regel 2, kolom team: hier staan tekens die geen UTF-8 zijn.",
    );
    says(&said([HEADS.as_bytes(), b"a;1;2;3\nb;1;\x93;3\n"].concat()), "regel 3, kolom T2");
    let wide: Vec<u8> =
        format!("\u{feff}{HEADS}a;1;2;3\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    says(
        &said(wide),
        "regel 1: hier staan tekens die geen UTF-8 zijn. Sla het bestand op als \"CSV UTF-8\"",
    );
    says(&said(b"te\xe9m;T1;T2;C1\na;1;2;3\n"), "regel 1: hier staan tekens die geen UTF-8");
    says(
        &said(format!("{HEADS}a;1;2;3\nb,1,2,3\n")),
        "regel 3: deze regel heeft 1 velden, de kopregel 4.",
    );
    says(&said("team|T1|T2|C1\na|1|2|3\n"), "geen enkele stelling");
}

#[test]
fn a_scale_that_does_not_fit_is_counted() {
    let rows: String = (0..50).map(|row| format!("a;{};6;3\n", row % 5 + 1)).collect();
    let told = said(format!("{HEADS}{rows}"));
    says(&told, "regel 2, kolom T2: “6”");
    says(&told, "en nog 30 van zulke regels.");
    assert_eq!(told.lines().count(), 21);
}

#[test]
fn too_little_is_told() {
    says(&said(""), "er staan geen antwoorden in");
    says(&said("\n\n"), "er staan geen antwoorden in");
    says(&said(HEADS), "er staan geen antwoorden in");
    says(&said(format!("{HEADS}a;1;2;3\n")), "er is maar één rij");
    says(&said(format!("{HEADS}a;;;\nb;;;\n")), "niemand heeft iets ingevuld");
}

#[test]
fn quotes_that_never_close_are_told_where_they_open() {
    says(
        &said(format!("{HEADS}a;1;2;3\n\"b;1;2;3\nc;1;2;3\n")),
        "regel 3: hier begint een aanhalingsteken dat nergens eindigt.",
    );
    let comment = "team;T1;T2;C1;why\na;1;2;3;x\nb;1;2;3;\"y\nc;1;2;3;z\nd;1;2;3;z\n";
    says(&said(comment), "regel 3: hier begint een aanhalingsteken dat nergens eindigt.");
    let endless = [HEADS.as_bytes(), b"a;1;2;3\n\"b;", &vec![b'x'; 20 << 20]].concat();
    says(&said(endless), "regel 3: hier begint een rij die langer is dan 16 MB.");
}

#[test]
fn somebody_twice_and_names_that_hide_something_are_told() {
    let tried = Try::with("who;T1;T2;C1\np;1;2;3\nq;1;2;3\np;1;2;3\n");
    says(&tried.refused(&["--id", "who"]), "regel 4, kolom who: “p” staat ook al op regel 2.");
    says(
        &said(format!("{HEADS}a\x07b;1;2;3\nb;1;2;3\n")),
        "regel 2, kolom team: in de naam “a␇b” staan tekens die je niet ziet.",
    );
    says(&said(format!("{HEADS}a\u{202e}b;1;2;3\nb;1;2;3\n")), "staan tekens die je niet ziet");
    says(
        &said(format!("{HEADS}{};1;2;3\nb;1;2;3\n", "a".repeat(201))),
        "is langer dan 200 letters",
    );
}

#[test]
fn a_column_of_ids_is_no_column_of_waves() {
    let rows: String = (0..100).map(|row| format!("a;p{row};1;2;3\n")).collect();
    let tried = Try::with(format!("team;who;T1;T2;C1\n{rows}"));
    says(&tried.refused(&["--wave", "who"]), "a.csv, kolom who: in deze kolom staan 100 rondes");
}

#[test]
fn a_tree_that_is_none_is_told() {
    let tried = Try::with(format!("{HEADS}a;1;2;3\nb;1;2;3\n"));
    let words = ["--team", "team", "--tree", "t.csv"];
    let of = |tree: &str, wanted: &str| {
        tried.put("t.csv", tree.as_bytes());
        says(&tried.refused(&words), wanted);
    };
    of(
        "unit;parent\nx;\na;b\nb;a\n",
        "t.csv, regel 3, kolom unit: a staat, via andere, boven zichzelf.",
    );
    of(
        "unit;parent\na;top\nb;\n",
        "t.csv, regel 2, kolom parent: het team erboven, top, staat zelf niet in de boom.",
    );
    of("unit;parent\na;\nb;\na;\n", "t.csv, regel 4, kolom unit: a staat er twee keer.");
    of("unit;parent\na;\n", "a.csv, regel 3, kolom team: b staat niet in de boom.");
    of("unit;parent\na;\n;a\nb;\n", "t.csv, regel 3, kolom unit: dit team heeft geen naam.");
    of("unit\na\n", "t.csv, regel 1, kolom parent: deze kolom staat niet in het bestand.");
    of("unit;parent\n", "t.csv: er staan geen antwoorden in");
    let deep: String = (1..60).map(|at| format!("u{at};u{}\n", at - 1)).collect();
    of(&format!("unit;parent\nu0;\n{deep}a;u59\nb;\n"), "onder meer dan 40 lagen");
    let flat: String = (0..100_000).map(|at| format!("u{at};nowhere\n")).collect();
    of(&format!("unit;parent\n{flat}"), "en nog 99980 van zulke regels.");
}

#[test]
fn ten_thousand_teams_that_are_not_in_the_tree_are_told_soon() {
    let tried = Try::with(teams(10_000, |team| format!("t{team}")));
    tried.put("t.csv", b"unit;parent\na;\n");
    says(
        &tried.refused(&["--team", "team", "--tree", "t.csv"]),
        "regel 8, kolom team: t1 staat niet in de boom.",
    );
}

#[test]
fn what_is_no_file_or_can_not_be_read_is_told() {
    let tried = Try::new();
    says(&tried.refused(&[]), "a.csv: dit bestand is er niet.");
    std::fs::create_dir(tried.path("a.csv")).expect("a folder");
    says(&tried.refused(&[]), "a.csv: dit is een map; ik zoek een bestand.");
    std::fs::remove_dir(tried.path("a.csv")).expect("no folder");
    std::os::unix::fs::symlink("/dev/zero", tried.path("a.csv")).expect("a link");
    says(&tried.refused(&[]), "a.csv: dit is geen gewoon bestand.");
    std::fs::remove_file(tried.path("a.csv")).expect("no link");
    // Whoever may do everything reads this too.
    tried.put("a.csv", b"T1;T2;C1\n1;2;3\n");
    std::fs::set_permissions(tried.path("a.csv"), PermissionsExt::from_mode(0o000))
        .expect("rights");
    if std::fs::File::open(tried.path("a.csv")).is_err() {
        says(&tried.refused(&[]), "a.csv: ik mag hier niet bij.");
    }
}

#[test]
fn a_file_larger_than_the_memory_is_refused_before_it_is_read() {
    let tried = Try::new();
    let file = std::fs::File::create(tried.path("a.csv")).expect("a file");
    file.set_len(1 << 42).expect("a file without content");
    says(&tried.refused(&[]), "a.csv: dit bestand vraagt ongeveer 4194304 MB geheugen en er is");
}

#[test]
fn an_instrument_that_is_none_is_told() {
    let tried = Try::with(format!("{HEADS}a;1;2;3\nb;1;2;3\n"));
    let of = |toml: &[u8], wanted: &str| {
        tried.put("x.toml", toml);
        says(&tried.refused(&[]), wanted);
    };
    of(
        INSTRUMENT.replace("scale = [1, 5]", "scale = [1, 900]").as_bytes(),
        "x.toml, regel 16: De schaal van T1 klopt niet",
    );
    of(
        INSTRUMENT.replace("[1, 5]", "[2000000, 2000004]").as_bytes(),
        "De schaal van T1 klopt niet",
    );
    of(b"caf\xe9", "x.toml: hier staan tekens die geen UTF-8 zijn.");
    of(b"", "x.toml, regel 1: Dit kan ik niet lezen");
    of(&vec![b'#'; 3 << 20], "x.toml: dit bestand is groter dan 2 MB.");
    let items: String = (0..1001)
        .map(|at| format!("[[item]]\nid = \"i{at}\"\nconstruct = \"t\"\nscale = [1, 5]\n"))
        .collect();
    of(
        format!("{INSTRUMENT}{items}").as_bytes(),
        "Er staan 1004 stellingen in; hooguit 1000 passen er.",
    );
}

#[test]
fn a_place_that_holds_other_things_is_left_alone() {
    let tried = Try::with(teams(4, |team| format!("t{team}")));
    std::fs::create_dir(tried.path("out")).expect("a folder");
    tried.put("out/letter.txt", b"mine");
    says(&tried.refused(&[]), "zwerm: out: in deze map staan andere dingen.");
    says(&tried.refused(&["--lang", "en"]), "zwerm: out: this folder holds other things");
    std::fs::remove_dir_all(tried.path("out")).expect("no folder");
    tried.put("out", b"a file");
    says(&tried.refused(&[]), "zwerm: out: dit is een bestand; ik zoek een map.");
}
