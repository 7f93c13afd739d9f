//! The rules of the house that a compiler can't hold: who leans on whom, sizes, names, where SQL and HTML stand.

mod tree;

use std::collections::{BTreeMap, BTreeSet};
use tree::{Source, manifests, read, rust_files, tracked};

/// The rank of a foundation: one leans only on lower ones.
fn rank(package: &str) -> Option<u8> {
    Some(match package {
        "domain" | "stats" | "paper" | "tables" | "wording" => 0,
        "store" | "ui" | "register" | "scim" | "anonymity" | "ballot" | "instrument" => 1,
        "trust" => 1,
        "access_log" | "analysis" => 2,
        "directory" | "promise" | "mail" | "search" | "upkeep" => 3,
        "web" => 4,
        "testkit" => 5,
        _ => return None,
    })
}

fn zwerm_names(table: Option<&toml::Value>) -> Vec<String> {
    let table = table.and_then(toml::Value::as_table);
    let names = table.into_iter().flatten().map(|(name, _)| name.clone());
    names
        .filter_map(|name| name.strip_prefix("zwerm-").map(|name| name.replace('-', "_")))
        .collect()
}

#[test]
fn a_feature_never_leans_on_a_feature_and_foundations_lean_downwards() {
    let mut wrong = Vec::new();
    let features: BTreeSet<String> =
        manifests("features").into_iter().map(|(name, _)| name).collect();
    for (name, manifest) in manifests("features") {
        for other in zwerm_names(manifest.get("dependencies"))
            .into_iter()
            .chain(zwerm_names(manifest.get("dev-dependencies")))
        {
            if features.contains(&other) && other != name {
                wrong.push(format!("features/{name} leans on features/{other}"));
            }
        }
    }
    for (name, manifest) in manifests("crates") {
        let own = rank(&name).unwrap_or_else(|| panic!("crates/{name} has no rank in this test"));
        for other in zwerm_names(manifest.get("dependencies")) {
            match rank(&other) {
                Some(rank) if rank < own => {}
                _ => wrong.push(format!("crates/{name} leans on {other}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A model of how trust grows and breaks explains and plays, of made-up people. Nothing that knows real ones may reckon with it.
#[test]
fn the_app_alone_leans_on_the_model_of_trust() {
    let leans = |(_, manifest): &(String, toml::Value)| {
        let tables = ["dependencies", "dev-dependencies", "build-dependencies"];
        let mut names = tables.iter().flat_map(|table| zwerm_names(manifest.get(table)));
        names.any(|name| name == "trust")
    };
    let all = ["features", "crates"].into_iter().flat_map(manifests);
    let app = read("app/Cargo.toml");
    let app = ("app".to_owned(), toml::from_str(&app).expect("a manifest"));
    let leaning: Vec<String> = all.chain([app]).filter(leans).map(|(name, _)| name).collect();
    assert_eq!(leaning, ["app"], "a page that explains, and a command");
}

#[test]
fn rust_files_stay_small_and_open_with_what_they_are_for() {
    let mut wrong = Vec::new();
    let files = rust_files();
    for file in &files {
        if file.lines() > 500 {
            wrong.push(format!("{} has {} lines", file.path, file.lines()));
        }
        if !file.text.trim_start().starts_with("//!") && !file.path.contains("/leaks/") {
            wrong.push(format!("{} does not open with //!", file.path));
        }
    }
    let long = files.iter().filter(|file| file.lines() > 300).count();
    assert!(
        long * 20 <= files.len(),
        "more than 5% of the Rust files are over 300 lines ({long} of {})",
        files.len()
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn models_and_policies_are_pure_and_sql_stands_in_stores() {
    let mut wrong = Vec::new();
    for file in
        rust_files().iter().filter(|file| file.path.starts_with("features/") && !file.is_test())
    {
        let is_pure = file.is("model") || file.is("policy");
        for forbidden in ["use axum", "use askama", "zwerm_store", "async fn", "zwerm_web"] {
            if is_pure && file.code().contains(forbidden) {
                wrong.push(format!("{} names {forbidden}", file.path));
            }
        }
        if file.code().contains("statements!") && !file.is("store") {
            wrong.push(format!("{} holds SQL", file.path));
        }
        if file.code().contains("<div") || file.code().contains("<form") {
            wrong.push(format!("{} holds HTML", file.path));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn nothing_is_called_after_what_it_could_be_anything() {
    let vague =
        ["utils", "util", "helpers", "common", "manager", "service", "data", "info", "misc"];
    let wrong: Vec<String> = tracked(&["rs", "html", "css", "js"])
        .into_iter()
        .filter(|path| {
            let mut parts = path.split('/').map(|part| part.split('.').next().unwrap_or(part));
            parts.any(|part| vague.contains(&part)) && !path.ends_with("css/util.css")
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_lint_is_silenced_without_a_reason_and_no_test_is_ignored() {
    let mut wrong = Vec::new();
    for file in rust_files() {
        if file.path.ends_with("tests/tidy.rs") {
            continue;
        }
        for forbidden in ["#[allow(", "#![allow(", "#[ignore", "todo!(", "unimplemented!(", "dbg!("]
        {
            if file.code().contains(forbidden) {
                wrong.push(format!("{} has {forbidden}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_session_makes_an_actor() {
    let may =
        ["crates/web/src/session.rs", "crates/web/src/guest.rs", "crates/domain/src/actor.rs"];
    let wrong: Vec<String> = rust_files()
        .into_iter()
        .filter(|file| {
            let makes = file.code().contains("Actor::from_session(")
                || file.code().contains("Actor::from_guest_session(");
            makes && !may.contains(&file.path.as_str())
        })
        .filter(|file| {
            !file.is_test()
                && !file.path.contains("/tests/")
                && !file.path.starts_with("crates/testkit")
        })
        .map(|file| file.path)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn pages_stay_small_and_no_two_have_one_name() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut wrong = Vec::new();
    for path in tracked(&["html"]) {
        let text = tree::read(&path);
        if text.lines().count() > 150 {
            wrong.push(format!("{path} has {} lines", text.lines().count()));
        }
        for inline in ["style=\"", "<script>", "onclick=", "onsubmit="] {
            if text.contains(inline) {
                wrong.push(format!("{path} has {inline}"));
            }
        }
        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
        if let Some(other) = seen.insert(name, path.clone()) {
            wrong.push(format!("{path} is called like {other}"));
        }
    }
    for path in tracked(&["css", "js"]) {
        let lines = tree::read(&path).lines().count();
        if lines > 200 {
            wrong.push(format!("{path} has {lines} lines"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_map_names_only_what_exists() {
    let map = tree::read("ARCHITECTURE.md");
    let named = map
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.contains('/') && !word.contains([' ', '{', '<', '$', '*', ':']));
    let wrong: Vec<&str> = named
        .filter(|path| {
            !path.starts_with('/') && !tree::root().join(path.trim_end_matches('/')).exists()
        })
        .collect();
    assert!(wrong.is_empty(), "ARCHITECTURE.md names what is not there: {wrong:#?}");
}

#[test]
fn every_dependency_has_its_line_in_the_decisions() {
    let told = tree::read("docs/decisions/dependencies.md");
    let workspace: toml::Value = toml::from_str(&tree::read("Cargo.toml")).expect("the workspace");
    let all = workspace
        .get("workspace")
        .and_then(|it| it.get("dependencies"))
        .and_then(toml::Value::as_table);
    let wrong: Vec<&String> = all
        .into_iter()
        .flatten()
        .map(|(name, _)| name)
        .filter(|name| !name.starts_with("zwerm-") && !told.contains(name.as_str()))
        .collect();
    assert!(wrong.is_empty(), "not in docs/decisions/dependencies.md: {wrong:?}");
}

#[test]
fn handlers_are_short() {
    let mut wrong = Vec::new();
    for file in rust_files().iter().filter(|file| file.is("routes") && !file.is_test()) {
        for (name, lines) in handlers(file) {
            if lines > 40 {
                wrong.push(format!("{}: {name} has {lines} lines", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Each `async fn` with how many lines it has, by its closing brace in the first column.
fn handlers(file: &Source) -> Vec<(String, usize)> {
    let lines: Vec<&str> = file.text.lines().collect();
    let starts = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.contains("async fn ") && !line.starts_with(' '));
    let found = starts.map(|(at, line)| {
        let name =
            line.split("async fn ").nth(1).and_then(|rest| rest.split('(').next()).unwrap_or("?");
        let end = lines[at..].iter().position(|line| *line == "}").unwrap_or(0);
        (name.to_owned(), end + 1)
    });
    found.collect()
}
