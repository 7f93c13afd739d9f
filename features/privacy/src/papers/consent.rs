//! The consent file of one topic (*instemmingsdossier*).

use super::{For, tables_of};
use crate::model::{Grid, Paper, Section};
use zwerm_register::{Table, Topic};

pub(super) fn paper(whom: &For<'_>, topic: &'static Topic) -> Paper {
    let t = whom.text();
    let name = topic.name.of(whom.language);
    let mut sections = vec![
        Section::new(t.consent_law()).says(t.consent_law_says()),
        Section::new(t.privacy_purpose())
            .says(whom.two(topic.purpose))
            .says(whom.two(topic.needed)),
        Section::new(t.privacy_ground()).says(whom.two(topic.ground.says())).says(t.dpia_11_says()),
        Section::new(t.privacy_cannot()).list(topic.cannot.iter().map(|says| whom.two(*says))),
        Section::new(t.consent_held())
            .says(t.consent_held_says())
            .list(topic.held_by.iter().map(|test| test.replace("::", ": "))),
    ];
    sections
        .push(Section::new(t.privacy_tables()).says(t.consent_tables()).grid(held(whom, topic)));
    sections.push(
        Section::new(t.consent_sign())
            .says(t.consent_sign_says(whom.organisation, name))
            .says(t.consent_again())
            .says(t.consent_sign_line()),
    );
    Paper {
        stem: format!("consent-{}", topic.code),
        title: t.consent_title(name),
        lead: t.consent_lead(name),
        sections,
    }
}

/// Each table in a line: what it is, who sees it, how long it stays.
fn held(whom: &For<'_>, topic: &'static Topic) -> Grid {
    let t = whom.text();
    let row = |table: &'static Table| {
        let mut seen: Vec<String> = Vec::new();
        for column in table.columns {
            let says = whom.two(table.seen_of(column).says());
            if !seen.contains(&says) {
                seen.push(says);
            }
        }
        vec![whom.two(table.says), seen.join("; "), whom.two(table.keep.says())]
    };
    Grid {
        caption: String::new(),
        heads: vec![t.privacy_column(), t.privacy_seen(), t.privacy_kept()],
        rows: tables_of(topic).map(row).collect(),
    }
}
