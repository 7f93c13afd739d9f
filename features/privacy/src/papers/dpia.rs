//! The data protection impact assessment, along the seventeen points of the model of the Dutch government.

use super::{For, kept_of, seen_of, tables_of};
use crate::{
    model::{Grid, Paper, Section},
    text::L10nLanguage,
};
use zwerm_register::{TOPICS, Topic};

pub(super) fn paper(whom: &For<'_>) -> Paper {
    let t = whom.text();
    let sections = [what(whom), allowed(whom), wrong(t)].into_iter().flatten().collect();
    Paper { stem: "dpia".into(), title: t.dpia_title(), lead: t.dpia_lead(), sections }
}

/// A table with a line for each topic.
fn by_topic(whom: &For<'_>, head: String, of: impl Fn(&'static Topic) -> String) -> Grid {
    let row = |topic: &'static Topic| vec![whom.two(topic.name), of(topic)];
    Grid {
        caption: String::new(),
        heads: vec![whom.text().record_what(), head],
        rows: TOPICS.into_iter().map(row).collect(),
    }
}

/// A: what is done.
fn what(whom: &For<'_>) -> Vec<Section> {
    let t = whom.text();
    let held = |topic| {
        let tables: Vec<String> = tables_of(topic).map(|table| whom.two(table.says)).collect();
        format!("{}. {}: {}.", tables.join("; "), t.privacy_seen(), seen_of(whom, topic).join("; "))
    };
    let purposes = by_topic(whom, t.privacy_purpose(), |topic| whom.two(topic.purpose));
    let terms = by_topic(whom, t.privacy_kept(), |topic| kept_of(whom, topic).join("; "));
    vec![
        Section::new(t.dpia_a()),
        Section::new(t.dpia_1()).says(t.dpia_1_says(whom.organisation)),
        Section::new(t.dpia_2()).grid(by_topic(whom, t.record_held(), held)),
        Section::new(t.dpia_3()).says(t.dpia_3_says()),
        Section::new(t.dpia_4()).grid(purposes),
        Section::new(t.dpia_5()).says(t.dpia_5_says(whom.organisation)).left_open(t.dpia_5_fill()),
        Section::new(t.dpia_6()).says(t.dpia_6_says()),
        Section::new(t.dpia_7()).says(t.dpia_7_says()).left_open(t.dpia_7_fill()),
        Section::new(t.dpia_8()).says(t.dpia_8_says()),
        Section::new(t.dpia_9()).says(t.dpia_9_says()).left_open(t.dpia_9_fill()),
        Section::new(t.dpia_10()).grid(terms),
    ]
}

/// B: whether it is allowed.
fn allowed(whom: &For<'_>) -> Vec<Section> {
    let t = whom.text();
    let grounds = by_topic(whom, t.privacy_ground(), |topic| whom.two(topic.ground.says()));
    let needed = by_topic(whom, t.privacy_needed(), |topic| whom.two(topic.needed));
    vec![
        Section::new(t.dpia_b()),
        Section::new(t.dpia_11()).says(t.dpia_11_says()).grid(grounds),
        Section::new(t.dpia_12()).says(t.dpia_12_says()),
        Section::new(t.dpia_13()).says(t.dpia_13_says()),
        Section::new(t.dpia_14()).grid(needed),
        Section::new(t.dpia_15()).says(t.dpia_15_says()).left_open(t.dpia_15_fill()),
    ]
}

/// C and D: what can go wrong, and what was done about it.
fn wrong(t: &L10nLanguage) -> Vec<Section> {
    let risks = [
        [t.dpia_r1(), t.dpia_r1_chance(), t.dpia_r1_measure(), t.dpia_r1_left()],
        [t.dpia_r2(), t.dpia_r2_chance(), t.dpia_r2_measure(), t.dpia_r2_left()],
        [t.dpia_r3(), t.dpia_r3_chance(), t.dpia_r3_measure(), t.dpia_r3_left()],
        [t.dpia_r4(), t.dpia_r4_chance(), t.dpia_r4_measure(), t.dpia_r4_left()],
        [t.dpia_r5(), t.dpia_r5_chance(), t.dpia_r5_measure(), t.dpia_r5_left()],
        [t.dpia_r6(), t.dpia_r6_chance(), t.dpia_r6_measure(), t.dpia_r6_left()],
    ];
    let columns = |wanted: [usize; 3], heads: [String; 3]| Grid {
        caption: String::new(),
        heads: heads.to_vec(),
        rows: risks.iter().map(|risk| wanted.map(|at| risk[at].clone()).to_vec()).collect(),
    };
    let chances = Grid {
        caption: String::new(),
        heads: vec![t.dpia_risk(), t.dpia_chance()],
        rows: risks.iter().map(|risk| risk[..2].to_vec()).collect(),
    };
    let measures = columns([0, 2, 3], [t.dpia_risk(), t.dpia_measure(), t.dpia_left()]);
    vec![
        Section::new(t.dpia_c()),
        Section::new(t.dpia_16()).grid(chances),
        Section::new(t.dpia_d()),
        Section::new(t.dpia_17()).grid(measures),
    ]
}
