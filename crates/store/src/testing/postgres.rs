//! A PostgreSQL database for a test: a copy of one that was migrated once.

use super::{Place, TestDatabase, unique_name};
use crate::{
    Options, Store, StoreError,
    migrate::fingerprint,
    pg::{Address, off_runtime, said},
};
use ::postgres::Client;

pub(super) fn database(url: &str) -> TestDatabase {
    let name = unique_name();
    let template = format!("zwerm_template_{}", fingerprint());
    administer(url, |client| {
        make_template(client, url, &template)?;
        run(client, &format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"))
    })
    .expect("a database for a test");
    let options = Options::postgres(format!("{url}{name}"));
    TestDatabase { options, place: Place::Server { url: url.to_owned(), name } }
}

pub(super) fn drop_database(url: &str, name: &str) {
    let dropped =
        administer(url, |client| run(client, &format!("DROP DATABASE {name} WITH (FORCE)")));
    if let Err(error) = dropped {
        tracing::warn!(%error, "the database of a test was left behind");
    }
}

fn administer(
    url: &str,
    work: impl FnOnce(&mut Client) -> Result<(), StoreError> + Send,
) -> Result<(), StoreError> {
    off_runtime(|| work(&mut Address::read(&format!("{url}postgres"))?.connect()?))
}

/// Made by whichever test comes first, under a lock, and shared by all.
fn make_template(client: &mut Client, url: &str, template: &str) -> Result<(), StoreError> {
    run(client, "SELECT pg_advisory_lock(1515672142)")?;
    let exists = client
        .query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&template])
        .map_err(|error| said(&error))?;
    if exists.is_none() {
        let unfinished = unique_name();
        run(client, &format!("CREATE DATABASE {unfinished}"))?;
        Store::open(Options { readers: 1, ..Options::postgres(format!("{url}{unfinished}")) })?
            .close();
        run(client, &format!("ALTER DATABASE {unfinished} RENAME TO {template}"))?;
    }
    run(client, "SELECT pg_advisory_unlock(1515672142)")
}

fn run(client: &mut Client, sql: &str) -> Result<(), StoreError> {
    client.batch_execute(sql).map_err(|error| said(&error))
}
