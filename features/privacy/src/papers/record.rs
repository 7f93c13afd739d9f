//! The record of processing activities (GDPR article 30), as a page and as a CSV file.

use super::{For, kept_of, seen_of, tables_of};
use crate::model::{Grid, Paper, Section};
use zwerm_domain::Language;
use zwerm_register::{Ground, TOPICS, Topic};
use zwerm_web::csv_row;

pub(super) fn paper(whom: &For<'_>) -> Paper {
    let t = whom.text();
    let heads = heads(whom);
    let of_topic = |topic: &'static Topic| {
        let rows = heads.iter().cloned().zip(row(whom, topic)).skip(1);
        Section::new(whom.two(topic.name)).grid(Grid {
            caption: String::new(),
            heads: Vec::new(),
            rows: rows.map(|(head, cell)| vec![head, cell]).collect(),
        })
    };
    let first = Section::new(whom.organisation).left_open(t.record_fill());
    Paper {
        stem: "record".into(),
        title: t.record_title(),
        lead: t.record_lead(),
        sections: [first].into_iter().chain(TOPICS.into_iter().map(of_topic)).collect(),
    }
}

/// The same lines, one a topic.
pub(crate) fn csv(whom: &For<'_>) -> String {
    let rows = TOPICS.into_iter().map(|topic| row(whom, topic));
    let delimiter = if whom.language == Language::Nl { ';' } else { ',' };
    let lines = [heads(whom)].into_iter().chain(rows);
    let rows = lines.map(|row| csv_row(row.iter().map(String::as_str), delimiter));
    [String::from("\u{FEFF}")].into_iter().chain(rows).collect()
}

fn heads(whom: &For<'_>) -> Vec<String> {
    let t = whom.text();
    vec![
        t.record_what(),
        t.privacy_purpose(),
        t.privacy_ground(),
        t.record_about(),
        t.record_held(),
        t.record_to(),
        t.record_passed(),
        t.privacy_kept(),
        t.record_safe(),
    ]
}

fn row(whom: &For<'_>, topic: &'static Topic) -> Vec<String> {
    let t = whom.text();
    let is_of_nobody = topic.ground == Ground::NoPerson;
    let about = if is_of_nobody { t.record_nobody() } else { t.record_about_says() };
    let held: Vec<String> = tables_of(topic).map(|table| whom.two(table.says)).collect();
    vec![
        whom.two(topic.name),
        whom.two(topic.purpose),
        whom.two(topic.ground.says()),
        about,
        held.join("; "),
        seen_of(whom, topic).join("; "),
        t.record_passed_says(),
        kept_of(whom, topic).join("; "),
        t.record_safe_says(),
    ]
}
