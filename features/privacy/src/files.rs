//! The papers as files, for the command line: the same ones as the pages, each whole in itself.

use crate::{
    model::Paper,
    papers::{self, For},
    text::{L10nLanguage, text},
};
use askama::Template;
use zwerm_domain::Language;
use zwerm_register::TOPICS;

#[derive(Template)]
#[template(path = "privacy_file.html")]
struct FilePage<'a> {
    t: &'static L10nLanguage,
    lang: &'static str,
    paper: &'a Paper,
    folds: bool,
    version: &'static str,
}

/// Every paper in both languages: where it goes below a folder, and what is in it. An organisation without a
/// name gets a place to write it.
pub fn files(organisation: &str) -> Result<Vec<(String, String)>, std::fmt::Error> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let t = text(language);
        let unnamed = t.privacy_organisation();
        let organisation = if organisation.is_empty() { &unnamed } else { organisation };
        let whom = For { language, organisation };
        let once = papers::ONCE.iter().filter_map(|code| papers::paper(&whom, code));
        let topics = TOPICS.into_iter().map(|topic| papers::topic(&whom, topic));
        let consents = papers::asked().filter_map(|topic| papers::consent(&whom, topic));
        for paper in once.chain(topics).chain(consents) {
            let page = FilePage {
                t,
                lang: language.code(),
                paper: &paper,
                folds: false,
                version: env!("CARGO_PKG_VERSION"),
            };
            let html = page.render().map_err(|_| std::fmt::Error)?;
            files.push((format!("{language}/{}.html", paper.stem), html));
        }
        files.push((format!("{language}/record.csv"), papers::record_csv(&whom)));
    }
    Ok(files)
}
