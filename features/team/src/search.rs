//! Teams for the search, by name and by what they are for, and the pages about teams.

use crate::{store, text::text};
use zwerm_search::Query;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{Finds, Hit, MOST_HITS, Me, Place};

pub(crate) fn search(
    tx: &mut PairReader,
    me: &Me,
    query: &Query,
) -> Result<Vec<Finds>, StoreError> {
    let most = u32::try_from(MOST_HITS * 4).unwrap_or(u32::MAX);
    let (found, has_more) = store::find_teams(tx, &me.actor, query, most)?;
    let hits = found
        .into_iter()
        .map(|team| Hit::new(format!("/team/{}", team.id), team.name, team.purpose));
    Ok(vec![Finds::of(text(me.language).team_all_teams(), "users", hits.collect(), has_more)])
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/team", "users", t.team_room()),
        Place::new("/team/all", "network", t.team_all_teams()),
    ]
}
