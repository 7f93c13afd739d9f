//! Teams for the search, by name and by what they are for, and the pages about teams.

use crate::{store, text::text};
use zwerm_search::Query;
use zwerm_store::{PairReader, StoreError};
use zwerm_web::{Finds, Hit, Me, Place};

pub(crate) fn search(
    tx: &mut PairReader,
    me: &Me,
    query: &Query,
) -> Result<Vec<Finds>, StoreError> {
    let found = store::find_teams(tx, &me.actor, query)?;
    let hits =
        found.into_iter().map(|(id, name, purpose)| Hit::new(format!("/team/{id}"), name, purpose));
    Ok(vec![Finds::of(text(me.language).team_all_teams(), "users", hits.collect(), false)])
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/team", "users", t.team_room()),
        Place::new("/team/all", "network", t.team_all_teams()),
    ]
}
