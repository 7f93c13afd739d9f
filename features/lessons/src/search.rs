//! Lessons for the search: one's own, and what is shared with one.

use crate::{
    model::Words,
    store::{self, Lesson},
    text::text,
};
use zwerm_search::Query;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{Finds, Hit, MOST_HITS, Me, Place};

/// Own lessons, and those of mates, that are looked through.
const MOST: u32 = 1_000;

pub(crate) fn search(
    tx: &mut PairReader,
    me: &Me,
    query: &Query,
) -> Result<Vec<Finds>, StoreError> {
    let mut found = store::mine(tx, &me.actor, MOST)?;
    found.extend(store::of_my_teams(tx, &me.actor, MOST)?);
    found.retain(|lesson| query.finds(&lesson.words.all()));
    let most = u32::try_from(MOST_HITS * 2).unwrap_or(u32::MAX);
    let (of_all, has_more) = store::search_all(tx, &me.actor, query, most)?;
    found.extend(of_all.into_iter().filter(|lesson| query.finds(&lesson.words.all())));
    let hit = |lesson: Lesson| {
        let says = query.excerpt(&lesson.words.all());
        Hit::new(format!("/lessons/{}", lesson.id), name(&lesson.words), says)
    };
    let hits = found.into_iter().map(hit).collect();
    Ok(vec![Finds::of(text(me.language).lessons_title(), "lightbulb", hits, has_more)])
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    vec![Place::new("/lessons", "lightbulb", text(me.language).lessons_title())]
}

/// What a lesson is called: the first line of what was learnt, not longer than a line.
pub(crate) fn name(words: &Words) -> String {
    const LETTERS: usize = 90;
    let line = words.learnt.lines().next().unwrap_or_default();
    let cut: String = line.chars().take(LETTERS).collect();
    if cut.len() < line.len() { format!("{} …", cut.trim_end()) } else { cut }
}
