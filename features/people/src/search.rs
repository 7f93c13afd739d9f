//! Colleagues for the search, by their names, and the pages about people.

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
    let (people, has_more) = store::search_people(tx, &me.actor, query, most)?;
    let hits = people.into_iter().map(|person| {
        let says = [person.job_title, person.team];
        let says: Vec<String> = says.into_iter().filter(|part| !part.is_empty()).collect();
        Hit::new(format!("/people/{}", person.id), person.name, says.join(", "))
    });
    let about = text(me.language).people_title();
    Ok(vec![Finds::of(about, "user-round", hits.collect(), has_more)])
}

pub(crate) fn places(me: &Me) -> Vec<Place> {
    let t = text(me.language);
    vec![
        Place::new("/people", "users-round", t.people_title()),
        Place::new("/people/me", "user-round", t.people_me_title()),
    ]
}
