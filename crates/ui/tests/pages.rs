//! Every page of the house keeps to the content security policy and draws only icons that exist.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// All templates of the workspace, with their text.
fn pages() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut found = Vec::new();
    for parent in ["crates", "features", "."] {
        let Ok(folders) = fs::read_dir(root.join(parent)) else { continue };
        for folder in folders.flatten() {
            let Ok(files) = fs::read_dir(folder.path().join("pages")) else { continue };
            for file in files
                .flatten()
                .filter(|file| file.path().extension().is_some_and(|kind| kind == "html"))
            {
                let text = fs::read_to_string(file.path()).expect("a readable page");
                found.push((file.path(), text));
            }
        }
    }
    assert!(found.len() >= 6, "the pages were found");
    found
}

#[test]
fn no_page_has_style_or_script_of_its_own() {
    // What one takes along as a file is opened outside Zwerm, where no sheet of ours is.
    let shown = |path: &std::path::Path| !path.to_string_lossy().ends_with("_file.html");
    for (path, text) in pages().into_iter().filter(|(path, _)| shown(path)) {
        let lower = text.to_lowercase();
        for banned in ["style=", "<style", "javascript:", "hx-on", "http-equiv"] {
            assert!(!lower.contains(banned), "{} has {banned}", path.display());
        }
        for (at, _) in lower.match_indices(" on") {
            let word: String =
                lower[at + 1..].chars().take_while(char::is_ascii_lowercase).collect();
            let is_handler = lower[at + 1 + word.len()..].starts_with("=\"");
            assert!(!is_handler, "{} has {word}=", path.display());
        }
        for script in lower.match_indices("<script").map(|(at, _)| &lower[at..]) {
            let open = script.split('>').next().unwrap_or_default();
            assert!(open.contains("src="), "{} has a script of its own", path.display());
        }
    }
}

#[test]
fn every_icon_that_a_page_names_exists() {
    let known: BTreeSet<_> = zwerm_ui::icon_names().collect();
    for (path, text) in pages() {
        for part in text.split("icon(\"").skip(1).chain(text.split("icon=\"").skip(1)) {
            let name = part.split('"').next().unwrap_or_default();
            assert!(name.is_empty() || known.contains(name), "{}: no icon {name}", path.display());
        }
    }
}

#[test]
fn no_two_pages_share_a_name_and_none_is_longer_than_150_lines() {
    let mut names = BTreeSet::new();
    for (path, text) in pages() {
        let name = path.file_name().expect("a name").to_owned();
        assert!(names.insert(name), "{} has the name of another page", path.display());
        assert!(text.lines().count() <= 150, "{} is too long", path.display());
    }
}

#[test]
fn what_is_copied_into_every_page_is_short() {
    // A template is compiled with all that it extends and with each macro it names: docs/decisions/0010.
    let mut looked = 0;
    for (path, text) in pages() {
        let name = path.file_name().expect("a name").to_string_lossy();
        let most = match name.as_ref() {
            "layout.html" | "bare.html" => 400,
            "form.html" => 4_000,
            _ => continue,
        };
        looked += 1;
        assert!(text.len() <= most, "{name} has {} bytes", text.len());
        assert!(!text.contains("<input") && !text.contains("<header"), "{name} writes by itself");
    }
    assert_eq!(looked, 3, "the files that pages build on were found");
}
