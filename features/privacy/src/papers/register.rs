//! The register of one topic, with its tables underneath.

use super::{For, columns_of, tables_of};
use crate::model::{Paper, Section};
use zwerm_register::Topic;

/// What is kept for a topic, column by column.
pub(crate) fn topic(whom: &For<'_>, topic: &'static Topic) -> Paper {
    let t = whom.text();
    let mut sections = vec![
        Section::new(t.privacy_needed()).says(whom.two(topic.needed)),
        Section::new(t.privacy_ground()).says(whom.two(topic.ground.says())),
    ];
    if !topic.cannot.is_empty() {
        let cannot = topic.cannot.iter().map(|says| whom.two(*says));
        sections.push(Section::new(t.privacy_cannot()).list(cannot));
    }
    sections.extend(tables_of(topic).map(|table| {
        Section::new(whom.two(table.says))
            .says(format!("{}: {}.", t.privacy_kept(), whom.two(table.keep.says())))
            .folded(columns_of(whom, table))
    }));
    Paper {
        stem: format!("register-{}", topic.code),
        title: whom.two(topic.name),
        lead: whom.two(topic.purpose),
        sections,
    }
}
