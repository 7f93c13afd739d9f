//! The OWASP ASVS against Zwerm, row by row: `docs/asvs.csv` names a test that is there, or says why there is none.

#[expect(dead_code, reason = "the test about tidiness uses the rest")]
mod tree;

use std::collections::BTreeSet;
use tree::{read, root, rust_files};

/// How many rows there are of each level: all of 1 and 2 in ASVS 5.0.0, and what we hold ourselves to of 3.
const LEVELS: [(&str, usize); 3] = [("1", 70), ("2", 183), ("3", 20)];
/// Of level 3: authorization, cryptography, data protection.
const CHAPTERS_OF_3: [&str; 3] = ["V8", "V11", "V14"];
/// The answers that name no test: each needs a note.
const WITHOUT_TEST: [&str; 4] = ["not applicable", "by design", "chosen otherwise", "open"];
/// Folders whose files a note names by their path.
const FOLDERS: [&str; 7] = ["app", "crates", "docs", "e2e", "features", "packaging", "scripts"];

/// One requirement.
struct Row {
    id: String,
    level: String,
    what: String,
    answer: String,
    note: String,
}

impl Row {
    /// The tests that the answer names, each with where it is. A title of a journey may hold spaces.
    fn tests(&self) -> Vec<&str> {
        match self.answer.strip_prefix("test:") {
            Some(named) => named.split(" test:").collect(),
            None => Vec::new(),
        }
    }

    /// The words of the note, without what stands around them.
    fn words(&self) -> impl Iterator<Item = &str> {
        self.note
            .split_whitespace()
            .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
    }
}

/// The cells of a line; one with a comma in it stands in quotation marks.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut is_quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    cells.push(cell);
    cells
}

fn rows() -> Vec<Row> {
    let file = read("docs/asvs.csv");
    let mut lines = file.lines();
    assert_eq!(lines.next(), Some("id,level,what,answer,note"));
    let row = |line: &str| {
        let five = <[String; 5]>::try_from(cells(line));
        let Ok([id, level, what, answer, note]) = five else { panic!("no five cells: {line}") };
        Row { id, level, what, answer, note }
    };
    lines.map(row).collect()
}

/// `V1.2.10` as its numbers, which come after those of `V1.2.9`.
fn numbers(id: &str) -> Vec<u32> {
    let parts = id.strip_prefix('V').unwrap_or_default().split('.');
    parts.map(|part| part.parse().unwrap_or_else(|_| panic!("{id:?} is no id"))).collect()
}

/// Where a file's tests are: `crates/web/src/csv.rs` in `web`, `app/tests/house.rs` in `app/house`.
fn place(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["app", "tests", binary, ..] => format!("app/{}", binary.trim_end_matches(".rs")),
        ["app", ..] => "app".to_owned(),
        ["crates" | "features", name, ..] => (*name).to_owned(),
        _ => path.to_owned(),
    }
}

/// The functions that stand below the attribute of a test.
fn functions(text: &str) -> Vec<&str> {
    let (mut found, mut is_test) = (Vec::new(), false);
    for line in text.lines().map(str::trim_start) {
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            is_test = true;
        } else if is_test && !line.starts_with("//") && !line.starts_with("#[") {
            let named = line.split_once("fn ").and_then(|(_, rest)| rest.split('(').next());
            found.extend(named);
            is_test = named.is_none();
        }
    }
    found
}

/// Every test of the project in Rust, as an answer names it.
fn all_tests() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for file in rust_files() {
        let place = place(&file.path);
        all.extend(functions(&file.text).into_iter().map(|name| format!("{place}::{name}")));
    }
    assert!(all.len() > 500, "only {} tests were found", all.len());
    all
}

/// Whether a journey in a browser has this file and this title.
fn is_journey(named: &str) -> bool {
    let Some((file, title)) = named.split_once("::") else { return false };
    let path = format!("e2e/specs/{file}");
    root().join(&path).is_file() && read(&path).contains(&format!("test(\"{title}\""))
}

#[test]
fn every_requirement_has_one_row_in_order_and_none_is_left_out() {
    let rows = rows();
    for pair in rows.windows(2) {
        let (before, after) = (&pair[0].id, &pair[1].id);
        assert!(numbers(before) < numbers(after), "{after} stands after {before}");
    }
    for (level, many) in LEVELS {
        assert_eq!(rows.iter().filter(|row| row.level == level).count(), many, "of level {level}");
    }
    assert_eq!(rows.len(), LEVELS.iter().map(|(_, many)| many).sum::<usize>());
    for row in rows.iter().filter(|row| row.level == "3") {
        let chapter = row.id.split('.').next().unwrap_or_default();
        assert!(CHAPTERS_OF_3.contains(&chapter), "{} is of another chapter", row.id);
    }
}

#[test]
fn every_row_has_a_known_answer_and_says_why_where_no_test_does() {
    let mut wrong = Vec::new();
    for row in rows() {
        let is_plain = WITHOUT_TEST.contains(&row.answer.as_str());
        if row.what.is_empty() {
            wrong.push(format!("{} says nothing", row.id));
        }
        if !is_plain && row.tests().is_empty() {
            wrong.push(format!("{} answers {:?}", row.id, row.answer));
        }
        if is_plain && row.note.is_empty() {
            wrong.push(format!("{} does not say why it is {}", row.id, row.answer));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_test_that_is_named_is_there() {
    let all = all_tests();
    let mut wrong = Vec::new();
    for row in rows() {
        for named in row.tests() {
            let is_there = match named.strip_prefix("e2e::") {
                Some(journey) => is_journey(journey),
                None => all.contains(named),
            };
            if !is_there {
                wrong.push(format!("{}: there is no test {named}", row.id));
            }
        }
        for named in row.words().filter(|word| word.contains("::")) {
            if !all.contains(named) {
                wrong.push(format!("{}: the note names {named}, which is not there", row.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_and_heading_that_a_note_names_is_there() {
    let guide = read("docs/security.md");
    let mut wrong = Vec::new();
    for row in rows() {
        let is_path = |word: &&str| {
            let folder = word.split_once('/').map(|(folder, _)| folder);
            folder.is_some_and(|folder| FOLDERS.contains(&folder)) && !word.contains("::")
        };
        for path in row.words().filter(is_path) {
            if !root().join(path).exists() {
                wrong.push(format!("{}: there is no {path}", row.id));
            }
        }
        if let Some(rest) = row.note.strip_prefix("docs/security.md, ") {
            let heading = rest.split([',', ':', '.']).next().unwrap_or_default();
            if !guide.lines().any(|line| line.strip_prefix("## ") == Some(heading)) {
                wrong.push(format!("{}: docs/security.md has no {heading:?}", row.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_row_is_open() {
    let open: Vec<String> =
        rows().into_iter().filter(|row| row.answer == "open").map(|row| row.id).collect();
    assert!(open.is_empty(), "close them, or show them with a test: {open:?}");
}

#[test]
fn a_line_is_read_as_a_spreadsheet_writes_it() {
    assert_eq!(cells("a,\"b, c\",,\"d \"\"e\"\"\""), ["a", "b, c", "", "d \"e\""]);
    assert!(numbers("V1.2.9") < numbers("V1.2.10") && numbers("V2.1.1") > numbers("V1.20.1"));
    assert_eq!(place("features/sign_in/src/tests/link.rs"), "sign_in");
    assert_eq!(functions("#[test]\n// fn no\nfn yes() {}\nfn other() {}"), ["yes"]);
}
