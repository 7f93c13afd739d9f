//! The papers, each made from the register in one language for one organisation.

mod consent;
mod dpia;
mod record;
mod register;
mod statements;

use crate::{
    model::{Grid, Paper},
    text::{L10nLanguage, text},
};
use zwerm_domain::Language;
use zwerm_register::{Seen, TOPICS, Table, Topic};

pub(crate) use record::csv as record_csv;
pub(crate) use register::topic;

/// For whom a paper is made.
pub(crate) struct For<'a> {
    pub(crate) language: Language,
    /// The organisation's name.
    pub(crate) organisation: &'a str,
}

impl For<'_> {
    fn text(&self) -> &'static L10nLanguage {
        text(self.language)
    }

    fn two(&self, says: zwerm_register::Two) -> String {
        says.of(self.language).to_owned()
    }
}

/// The addresses of the papers that are there once, in the order in which they are offered.
pub(crate) const ONCE: [&str; 4] = ["dpia", "record", "letter", "no_ai"];

/// The paper at this address, if there is one.
pub(crate) fn paper(whom: &For<'_>, code: &str) -> Option<Paper> {
    Some(match code {
        "dpia" => dpia::paper(whom),
        "record" => record::paper(whom),
        "letter" => statements::letter(whom),
        "no_ai" => statements::no_ai(whom),
        _ => return None,
    })
}

/// The consent file of a topic that touches what people do in their work.
pub(crate) fn consent(whom: &For<'_>, topic: &'static Topic) -> Option<Paper> {
    topic.is_conduct().then(|| consent::paper(whom, topic))
}

/// The topics that a works council is asked about.
pub(crate) fn asked() -> impl Iterator<Item = &'static Topic> {
    TOPICS.into_iter().filter(|topic| topic.is_conduct())
}

/// The tables of a topic, in the database or in the ballot box.
pub(crate) fn tables_of(topic: &'static Topic) -> impl Iterator<Item = &'static Table> {
    let all = zwerm_register::tables().chain(zwerm_register::ballot_box());
    all.filter(move |table| table.topic.code == topic.code)
}

/// Who sees something of a topic, each once, but nobody.
fn seen_of(whom: &For<'_>, topic: &'static Topic) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for table in tables_of(topic) {
        for column in table.columns {
            let who = table.seen_of(column);
            let says = whom.two(who.says());
            if who != Seen::Nobody && !seen.contains(&says) {
                seen.push(says);
            }
        }
    }
    if seen.is_empty() {
        seen.push(whom.two(Seen::Nobody.says()));
    }
    seen
}

/// How long the tables of a topic stay, each answer once.
fn kept_of(whom: &For<'_>, topic: &'static Topic) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for table in tables_of(topic) {
        let says = whom.two(table.keep.says());
        if !kept.contains(&says) {
            kept.push(says);
        }
    }
    kept
}

/// Every column of a table: what it is, who sees it, what erasure does.
fn columns_of(whom: &For<'_>, table: &'static Table) -> Grid {
    let t = whom.text();
    let row = |column: &zwerm_register::Column| {
        vec![
            format!("{} ({})", whom.two(column.says), column.name),
            whom.two(table.seen_of(column).says()),
            whom.two(table.erasure_of(column).says()),
        ]
    };
    Grid {
        caption: t.privacy_table(table.name),
        heads: vec![t.privacy_column(), t.privacy_seen(), t.privacy_erased()],
        rows: table.columns.iter().map(row).collect(),
    }
}
