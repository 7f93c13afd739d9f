//! What follows later: somebody's last day is over, a file's hour is over.

use crate::store;
use zwerm_domain::{PersonId, TeamId, Timestamp};
use zwerm_store::Store;
use zwerm_web::{JobHandler, Site};

/// The last day of a person is over; the payload is their id.
pub(crate) const LEAVING: &str = "people.leaving";
/// Files of imports that nobody carried out.
pub(crate) const OLD_FILES: &str = "people.old_files";

/// New names for the search; the payload is the id of the last one that was put in.
pub(crate) const INDEX: &str = "people.index";

/// The topics and who does them.
pub(crate) const JOBS: &[(&str, JobHandler)] =
    &[(LEAVING, let_leave), (OLD_FILES, drop_old_files), (INDEX, index)];

fn let_leave(_: &Site, store: &Store, payload: &str, now: Timestamp) -> Result<(), String> {
    let Ok(person) = payload.parse::<PersonId>() else { return Err("not an id".into()) };
    store
        .write_now(move |tx| store::leave_when_due(tx, person, now))
        .map_err(|error| error.to_string())
}

fn drop_old_files(_: &Site, store: &Store, _: &str, now: Timestamp) -> Result<(), String> {
    store.write_now(move |tx| store::drop_old_files(tx, now)).map_err(|error| error.to_string())
}

fn index(_: &Site, store: &Store, payload: &str, _: Timestamp) -> Result<(), String> {
    let Ok(mut after) = payload.parse::<PersonId>() else { return Err("not an id".into()) };
    while let Some(last) = store
        .write_now(move |tx| store::index_some(tx, after))
        .map_err(|error| error.to_string())?
    {
        after = last;
    }
    let mut after = TeamId::new(0);
    while let Some(last) = store
        .write_now(move |tx| store::index_some_teams(tx, after))
        .map_err(|error| error.to_string())?
    {
        after = last;
    }
    Ok(())
}
