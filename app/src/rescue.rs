//! What to do with a damaged database: which back-up to put back, in words that can be typed.

use crate::backups::Plan;
use zwerm_store::{Place, StoreError};

/// Why the database can't be opened and, where it is damaged, how to put the newest back-up back.
pub(crate) fn told(error: StoreError, place: &Place, plan: Option<&Plan>) -> anyhow::Error {
    let way = match &error {
        StoreError::Damaged(_) | StoreError::NotOurs(_) => way_back(place, plan),
        _ => None,
    };
    match way {
        Some(way) => anyhow::anyhow!("the database can't be opened: {error}. {way}"),
        None => anyhow::Error::new(error).context("the database can't be opened"),
    }
}

/// How to put the newest back-up back; nothing where another server keeps the database.
pub(crate) fn way_back(place: &Place, plan: Option<&Plan>) -> Option<String> {
    let Place::Sqlite(file) = place else { return None };
    let data = file.parent().unwrap_or(file).display();
    let newest = plan
        .and_then(|plan| plan.folder.newest(zwerm_domain::Clock::system().now()).ok().flatten());
    Some(match newest {
        Some(newest) => format!(
            "Stop the server and put the newest back-up back with `zwerm restore --data {data} --from {}`; the damaged \
             database is kept beside it. What was written after that back-up is not in it",
            newest.file.display()
        ),
        None => format!(
            "Stop the server and put a back-up back with `zwerm restore --data {data} --from FILE`; the damaged database \
             is kept beside it"
        ),
    })
}
