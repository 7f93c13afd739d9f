//! `report.html`: one file with its style and letters inside, without script.

use crate::report::Report;
use crate::text::{L10nLanguage, text};
use askama::Template;
use base64::{Engine, engine::general_purpose::STANDARD};

const STYLE: &str = include_str!("../css/report.css");

#[derive(Template)]
#[template(path = "analysis_file.html")]
struct Page<'a> {
    code: &'static str,
    report: &'a Report,
    words: &'static L10nLanguage,
    css: String,
}

/// Writes the page.
///
/// # Errors
/// When the page can't be written; it can.
pub(crate) fn page(report: &Report) -> Result<String, askama::Error> {
    let words = text(report.language);
    let css = format!("{}{STYLE}", letters());
    let page = Page { code: report.language.code(), report, words, css };
    page.render().map(|page| zwerm_ui::plain(&page))
}

/// The letters of Dutch and English, as the interface has them.
fn letters() -> String {
    let fonts = [
        ("Figtree", "figtree-latin-wght-normal.woff2", "300 900"),
        ("Bricolage", "bricolage-grotesque-latin-wght-normal.woff2", "200 800"),
    ];
    let face = |(family, file, weight): (&str, &str, &str)| {
        let asset = zwerm_ui::assets().iter().find(|asset| asset.file == file)?;
        let bytes = STANDARD.encode(asset.plain);
        Some(format!(
            "@font-face{{font-family:\"{family}\";src:url(data:font/woff2;base64,{bytes}) format(\"woff2\");font-weight:{weight}}}\n"
        ))
    };
    fonts.into_iter().filter_map(face).collect()
}
