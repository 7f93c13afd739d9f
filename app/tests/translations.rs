//! Every text exists in Dutch and in English, none is empty, none is unused, and product words are used.

#[expect(dead_code, reason = "the test about tidiness uses the rest")]
mod tree;

use std::collections::{BTreeMap, BTreeSet};
use tree::{read, rust_files, tracked};

/// The keys of a Fluent file (with `.attribute`s), and the text of each.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let is_start = line.starts_with(|letter: char| letter.is_ascii_alphabetic());
        if let Some((name, value)) = line.split_once('=').filter(|_| is_start) {
            key = name.trim().to_owned();
            let before = found.insert(key.clone(), value.trim().to_owned());
            assert!(before.is_none(), "{key} stands twice");
        } else if let Some(value) = found.get_mut(&key) {
            value.push_str(line.trim());
        }
    }
    found
}

fn twins() -> Vec<(String, String)> {
    let all = tracked(&["ftl"]);
    let dutch = all.iter().filter(|path| path.contains("text/nl/"));
    let twins: Vec<_> = dutch.map(|nl| (nl.clone(), nl.replace("text/nl/", "text/en/"))).collect();
    assert!(twins.len() > 5, "the texts were not found");
    assert_eq!(twins.len() * 2, all.len(), "a file of texts has no twin: {all:#?}");
    twins
}

#[test]
fn every_text_has_its_twin_and_none_is_empty() {
    let mut wrong = Vec::new();
    for (nl, en) in twins() {
        let (dutch, english) = (messages(&read(&nl)), messages(&read(&en)));
        let keys: BTreeSet<_> = dutch.keys().chain(english.keys()).collect();
        for key in keys {
            match (dutch.get(key), english.get(key)) {
                (Some(dutch), Some(english)) if !dutch.is_empty() && !english.is_empty() => {}
                _ => wrong.push(format!("{key} in {nl} and {en}")),
            }
        }
    }
    assert!(wrong.is_empty(), "missing or empty in one language: {wrong:#?}");
}

#[test]
fn no_text_is_unused() {
    let pages = tracked(&["html"]).into_iter().map(|path| read(&path));
    let called: BTreeSet<String> = rust_files()
        .into_iter()
        .map(|file| file.text)
        .chain(pages)
        .flat_map(|text| calls(&text))
        .collect();
    // The file that stands alone names its texts as words; those of what went wrong by the word that the server says.
    let alone = read("crates/ui/standalone/page.html") + &read("crates/ui/js/standalone.js");
    let is_named = |key: &str| key.starts_with("why-") || alone.contains(&format!("\"{key}\""));
    let mut wrong = Vec::new();
    for (nl, _) in twins() {
        let is_alone = nl.starts_with("crates/ui/standalone/");
        for key in messages(&read(&nl)).keys().filter(|key| !key.starts_with('-')) {
            if is_alone && is_named(key) {
                continue;
            }
            if !called.contains(&key.replace(['-', '.'], "_")) {
                wrong.push(format!("{key} in {nl}"));
            }
        }
    }
    assert!(wrong.is_empty(), "no page or code uses: {wrong:#?}");
}

/// Every name that is followed by an opening bracket.
fn calls(text: &str) -> Vec<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let before = text.split('(').filter_map(|part| part.rsplit(|letter| !is_name(letter)).next());
    before.filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[test]
fn the_tone_is_plain_and_speaks_to_one_person() {
    let formal = [
        " u ",
        " uw ",
        "Uw ",
        "middels",
        "dient te",
        "teneinde",
        "conform ",
        "gebruiker",
        "klik hier",
    ];
    let mut wrong = Vec::new();
    for (nl, _) in twins() {
        for (key, text) in messages(&read(&nl)) {
            wrong.extend(
                formal
                    .iter()
                    .filter(|word| text.contains(**word))
                    .map(|word| format!("{key}: {word:?} in {text}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
