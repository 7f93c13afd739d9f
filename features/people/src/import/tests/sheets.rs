//! Files of every sort: what is read from them, and what is told of those that can't be read.

use super::world::{nobody, planned, problems};
use crate::import::{
    Column, Delimiter, Encoding, MOST_CELL_BYTES, MOST_COLUMNS, MOST_ROWS, Notice, Problem,
    SheetKind, What, accepted_headings, notice_text, problem_text, read,
};
use zwerm_domain::Language;

fn refused(file: &str) -> Vec<What> {
    let problems = read(file.as_bytes()).expect_err("is refused");
    problems.shown().iter().map(|problem| problem.what.clone()).collect()
}

#[test]
fn each_delimiter_is_found_by_the_headings() {
    for (file, delimiter) in [
        ("nummer,naam\n1,Jan", Delimiter::Comma),
        ("nummer;naam (voluit, zonder titel);e-mail\n1;\"Jan;\";a@b.nl", Delimiter::Semicolon),
        ("nummer\tnaam\n1\tJan, of Jan", Delimiter::Tab),
        ("\n;;\nnummer;naam\n1;Jan", Delimiter::Semicolon),
        ("sep=;\r\nnummer;naam\r\n1;Jan", Delimiter::Semicolon),
        ("SEP=,\nnummer,naam\n1,Jan", Delimiter::Comma),
    ] {
        let sheet = read(file.as_bytes()).expect("reads");
        assert_eq!((sheet.delimiter(), sheet.kind()), (delimiter, SheetKind::People), "{file}");
        assert_eq!(sheet.row_count(), 1, "{file}");
        assert_eq!(sheet.encoding(), Encoding::Utf8);
    }
}

#[test]
fn empty_rows_are_passed_over_and_still_count_as_lines() {
    let found =
        problems(&nobody(), &["sep=;\r\n\r\nnummer;naam\r\n;;\r\n1;\"Jan\r\nPiet\"\r\n\r\n2;\r\n"]);
    assert_eq!(found, [(8, "naam".to_owned(), What::Empty)]);
}

#[test]
fn a_row_may_end_before_its_last_columns() {
    let plan =
        planned(&nobody(), &["nummer;naam;telefoon;functie\n1;Jan\n2;Piet;06\n"]).expect("imports");
    assert_eq!(plan.new_people[1].state.phone, "06");
}

#[test]
fn a_row_with_more_cells_than_headings_is_told() {
    assert!(planned(&nobody(), &["nummer;naam\n1;Jan;;\n"]).is_ok(), "empty ones do not matter");
    let found = problems(&nobody(), &["nummer;naam\n1;Jan;x\n"]);
    assert_eq!(found, [(2, String::new(), What::TooManyCells { headings: 2 })]);
}

#[test]
fn columns_that_are_not_read_are_told() {
    let file = "Nummer;Schaal;Telefoon;Mobiel;Naam;;\n1;11;06;07;Jan;;";
    let sheet = read(file.as_bytes()).expect("reads");
    let same = Notice::SameColumn { heading: "Mobiel".into(), read: "Telefoon".into() };
    assert_eq!(sheet.notices(), [Notice::UnknownColumn { heading: "Schaal".into() }, same]);
    assert!(notice_text(&sheet.notices()[0], Language::Nl).contains("Schaal"));
}

#[test]
fn a_file_that_can_not_be_used_is_told_as_a_whole() {
    assert_eq!(refused(""), [What::EmptyFile]);
    assert_eq!(refused(" \r\n\u{feff} "), [What::NoHeadings]);
    assert_eq!(refused("Jan;Piet\n1;2"), [What::NoHeadings]);
    assert_eq!(refused("nummer;naam\n;;\n"), [What::NoRows]);
    assert_eq!(
        refused("sep=;"),
        [
            What::MissingColumn { column: Column::Key, accepted: accepted_headings(Column::Key) },
            What::MissingColumn { column: Column::Name, accepted: accepted_headings(Column::Name) },
        ]
    );
    assert_eq!(refused("nummer;\"naam\n1;Jan"), [What::QuoteNotClosed]);
    assert_eq!(refused("naam;Naam;nummer\n1;2;3"), [What::HeadingTwice { heading: "naam".into() }]);
    let wide = format!("nummer;naam{}\n1;Jan", ";x".repeat(MOST_COLUMNS));
    assert_eq!(refused(&wide), [What::TooManyColumns { most: MOST_COLUMNS }]);
    let long = format!("nummer,naam\n{}", "1,a\n".repeat(MOST_ROWS + 1));
    assert_eq!(refused(&long), [What::TooManyRows { most: MOST_ROWS }]);
}

#[test]
fn a_missing_column_names_the_headings_it_may_have() {
    let problems = read(b"Voornaam;Achternaam;E-mail\nJan;Jansen;a@b.nl").expect_err("has no key");
    let [problem] = problems.shown() else { panic!("{problems:?}") };
    assert_eq!((problem.sheet, problem.line), (Some(SheetKind::People), Some(1)));
    let text = problem_text(problem, Language::Nl);
    assert!(text.contains("personeelsnummer") && text.contains("personnel number"), "{text}");
}

#[test]
fn a_cell_that_is_too_long_is_told_in_any_column() {
    let file = format!(
        "nummer;naam;schaal\n1;Jan;{}\n2;{};1\n",
        "x".repeat(MOST_CELL_BYTES + 1),
        "y".repeat(201)
    );
    assert_eq!(
        problems(&nobody(), &[&file]),
        [
            (2, "schaal".to_owned(), What::TooLong { most: MOST_CELL_BYTES }),
            (3, "naam".to_owned(), What::TooLong { most: 200 }),
        ]
    );
}

#[test]
fn a_name_may_stand_in_parts() {
    let file = "nummer;naam;voornaam;tussenvoegsel;achternaam\n1;;Joost;van der;Meer\n2;;Zoë;;\n3;Fatima Ozkan;F.;;Ozkan\n";
    let plan = planned(&nobody(), &[file]).expect("imports");
    let names: Vec<&str> =
        plan.new_people.iter().map(|person| person.state.name.as_str()).collect();
    assert_eq!(names, ["Joost van der Meer", "Zoë", "Fatima Ozkan"]);
}

#[test]
fn every_problem_speaks_both_languages() {
    let (typed, name, key) = (String::from("x"), String::from("y"), String::from("z"));
    let all = [
        What::TooLarge { most_mib: 64 },
        What::Spreadsheet,
        What::NotText,
        What::BrokenText { encoding: Encoding::Utf8 },
        What::EmptyFile,
        What::NoHeadings,
        What::NoRows,
        What::TooManyRows { most: 1 },
        What::TooManyColumns { most: 1 },
        What::TwoOfAKind { kind: SheetKind::Teams },
        What::TwoOfAKind { kind: SheetKind::People },
        What::MissingColumn { column: Column::Key, accepted: vec!["id"] },
        What::HeadingTwice { heading: name.clone() },
        What::TooManyCells { headings: 2 },
        What::QuoteNotClosed,
        What::TextAfterQuote,
        What::Empty,
        What::TooLong { most: 1 },
        What::TooNested,
        What::BadAddress { typed: typed.clone() },
        What::BadDate { typed: typed.clone() },
        What::FarDate { typed: typed.clone() },
        What::LeftBeforeJoined,
        What::UnknownLanguage { typed: typed.clone() },
        What::KeyTwice { key, first: 2 },
        What::AddressTwice { address: typed.clone(), first: 2 },
        What::AddressTaken { address: typed.clone(), name: name.clone() },
        What::TeamTwice { name: name.clone(), first: 2 },
        What::UnknownTeam { typed: typed.clone() },
        What::SeveralTeams { typed },
        What::ClosedTeam { name: name.clone() },
        What::TeamKeyNeeded { name: name.clone() },
        What::TeamCycle { names: vec![name] },
    ];
    let mut seen = std::collections::BTreeSet::new();
    for what in all {
        let problem = Problem { sheet: None, line: None, column: None, what };
        for language in Language::ALL {
            let text = problem_text(&problem, language);
            assert!(text.ends_with('.') && seen.insert(text.clone()), "{language}: {text}");
        }
    }
}
