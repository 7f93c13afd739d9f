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

#[test]
fn a_first_visit_stays_under_120_kilobytes() {
    let page = 15_000;
    let all: usize = assets().iter().map(|asset| sent(asset.file)).sum();
    println!("all assets {all}");
    assert!(page + all <= 120_000, "assets weigh {all} bytes");
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
            "bricolage-grotesque-latin-wght-normal.woff2",
            "figtree-latin-wght-normal.woff2",
            "zwerm.svg"
        ]
    );
}
