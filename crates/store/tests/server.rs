//! A PostgreSQL database: servers that start together, and roles that would see too much. Runs where
//! `ZWERM_TEST_POSTGRES` names a server.

use std::thread;
use zwerm_store::{Options, Place, Store, StoreError, check, params, statements, testing};

statements! {
    /// How many steps were made.
    MIGRATIONS = "SELECT COUNT(*) FROM migration";
    /// Adds a done action.
    ADD = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, '/', 0)";
}

#[test]
fn several_servers_work_on_one_database() {
    let Some(_) = testing::postgres_url() else { return };
    let database = testing::database();
    let servers: Vec<Store> = thread::scope(|scope| {
        let opening: Vec<_> =
            (0..3).map(|_| scope.spawn(|| Store::open(database.options()))).collect();
        opening.into_iter().map(|it| it.join().expect("ends").expect("opens")).collect()
    });
    for (name, store) in ["a", "b", "c"].into_iter().zip(&servers) {
        store.write_now(move |tx| tx.run(&ADD, &params![name])).expect("is written");
    }
    let count = servers[0].read_now(|tx| tx.one(&MIGRATIONS, &[], |row| row.get::<i64>(0)));
    assert_eq!(count.expect("is read"), zwerm_store::newest_version());
    for store in servers {
        store.close();
    }
}

#[test]
fn an_absent_server_and_a_wrong_address_are_told() {
    let absent = Store::open(Options::postgres("postgres://zwerm@127.0.0.1:1/zwerm")).err();
    assert!(matches!(absent, Some(StoreError::Unreachable(_))), "{absent:?}");
    let wrong = Store::open(Options::postgres("not an address")).err();
    assert!(matches!(wrong, Some(StoreError::Unreachable(_))), "{wrong:?}");
}

#[test]
fn an_absent_database_is_told() {
    let Some(url) = testing::postgres_url() else { return };
    let absent = Store::open(Options::postgres(format!("{url}not_there"))).err();
    assert!(matches!(absent, Some(StoreError::Unreachable(_))), "{absent:?}");
}

#[test]
fn a_role_that_row_level_security_does_not_bind_is_refused() {
    let Some(url) = testing::postgres_url() else { return };
    let owner = url.replace("zwerm:zwerm@", "postgres@");
    let refused = Store::open(Options::postgres(format!("{owner}postgres"))).err();
    assert!(matches!(refused, Some(StoreError::Denied(_))), "{refused:?}");
    let found = check(&Place::Postgres(format!("{owner}postgres"))).expect("checks");
    assert_eq!((found.schema, found.problems.len()), (0, 1), "{found:?}");
}
