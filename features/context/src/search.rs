//! Goals and boundaries for the search, and the pages of the context. Everybody sees all of them.

use crate::{model::Kind, store, text::text};
use zwerm_search::Query;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{Finds, Hit, Me, Place};

pub(crate) fn search(
    tx: &mut PairReader,
    me: &Me,
    query: &Query,
) -> Result<Vec<Finds>, StoreError> {
    let t = text(me.language);
    let mut finds = Vec::new();
    for (kind, icon) in [(Kind::Goal, "flag"), (Kind::Boundary, "fence")] {
        let mut hits = Vec::new();
        for one in store::all_open(tx, &me.actor, kind)? {
            let look = query.look().at(&one.words.name).at(&one.words.reason);
            if look.at(&one.words.noticed_by).is_all() {
                let owner = one.owner.name(&me.organisation);
                let line = format!("{owner} · {}", one.words.reason);
                hits.push(Hit::new(one.which.path(), one.words.name, line));
            }
        }
        finds.push(Finds::of(t.context_kind_of(kind.code()), icon, hits, false));
    }
    Ok(finds)
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/context", "compass", t.context_title()),
        Place::new("/context/kinds", "briefcase", t.context_kinds()),
    ]
}
