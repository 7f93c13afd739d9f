//! What a first visit weighs stays within the budget.

use zwerm_ui::assets;

/// Bytes sent for an asset: compressed where that is sent.
fn sent(file: &str) -> usize {
    let asset = assets().iter().find(|asset| asset.file == file).expect(file);
    if asset.brotli.is_empty() { asset.plain.len() } else { asset.brotli.len() }
}

#[test]
fn style_and_script_stay_small() {
    println!("style {}, script {}", sent("app.css"), sent("app.js"));
    assert!(sent("app.css") <= 15_000, "style is {} bytes", sent("app.css"));
    assert!(sent("app.js") <= 20_000, "script is {} bytes", sent("app.js"));
}

/// What comes only to the pages about ballots.
fn is_for_ballots(file: &str) -> bool {
    ["ballot.css", "ballot.js", "collect.js", "standalone.html"].contains(&file)
}

#[test]
fn a_first_visit_to_the_place_of_ballots_stays_under_60_kilobytes() {
    let page = 10_000;
    let first =
        ["app.css", "ballot.css", "ballot.js", "figtree-latin-wght-normal.woff2", "zwerm.svg"];
    let all: usize = first.into_iter().map(sent).sum();
    println!(
        "place of ballots {all}, script {}, collecting {}",
        sent("ballot.js"),
        sent("collect.js")
    );
    assert!(page + all <= 60_000, "assets weigh {all} bytes");
}

#[test]
fn no_script_about_ballots_reads_what_a_server_wrote_as_a_page() {
    for file in ["ballot.js", "collect.js", "standalone.html"] {
        let script = assets().iter().find(|asset| asset.file == file).expect(file);
        let script = String::from_utf8_lossy(script.plain);
        for part in ["innerHTML", "htmx", "eval(", "document.cookie"] {
            assert!(!script.contains(part), "{part} in {file}");
        }
    }
}

/// Letters that Dutch and English don't have come only to a page that has one.
fn is_for_other_letters(file: &str) -> bool {
    file.contains("-latin-ext-")
}

#[test]
fn a_first_visit_stays_under_120_kilobytes() {
    let page = 15_000;
    let first = assets()
        .iter()
        .filter(|asset| !is_for_other_letters(asset.file) && !is_for_ballots(asset.file));
    let all: usize = first.map(|asset| sent(asset.file)).sum();
    println!("all assets {all}");
    assert!(page + all <= 120_000, "assets weigh {all} bytes");
}

#[test]
fn letters_of_elsewhere_are_asked_for_by_their_own_ranges_alone() {
    let style = assets().iter().find(|asset| asset.file == "app.css").expect("the style");
    let style = String::from_utf8_lossy(style.plain);
    let faces: Vec<&str> = style.split("@font-face").skip(1).collect();
    assert_eq!(faces.len(), 4);
    for face in faces {
        let range = face.split("unicode-range:").nth(1).expect("a range").to_lowercase();
        let range = range.split('}').next().unwrap_or_default();
        let is_other = face.contains("-latin-ext-");
        assert_eq!(range.contains("u+0100-0130"), is_other, "{range}");
        assert_eq!(range.contains("u+0000-00ff"), !is_other, "{range}");
    }
}

#[test]
fn no_two_assets_share_a_name() {
    let mut names: Vec<_> = assets().iter().map(|asset| asset.file).collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
    assert_eq!(
        names,
        [
            "app.css",
            "app.js",
            "ballot.css",
            "ballot.js",
            "bricolage-grotesque-latin-ext-wght-normal.woff2",
            "bricolage-grotesque-latin-wght-normal.woff2",
            "collect.js",
            "figtree-latin-ext-wght-normal.woff2",
            "figtree-latin-wght-normal.woff2",
            "standalone.html",
            "zwerm.svg",
        ]
    );
}
