//! A PostgreSQL database: servers that start together, and roles that would see too much. Runs where
//! `ZWERM_TEST_POSTGRES` names a server.

use std::{
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};
use zwerm_domain::{Clock, Timestamp};
use zwerm_store::{
    Options, Place, Store, StoreError, check, jobs::Handler, params, statements, testing,
};

statements! {
    /// The newest step that was made.
    MIGRATIONS = "SELECT MAX(version) FROM migration";
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

#[test]
fn a_job_of_another_server_is_done_at_once() {
    let Some(_) = testing::postgres_url() else { return };
    let database = testing::database();
    let open = || Store::open(database.options()).expect("opens");
    let (one, other) = (open(), open());
    let (told, heard) = mpsc::channel();
    let work = Box::new(move |_: &Store, _: &_| told.send(()).map_err(|error| error.to_string()));
    let worker = {
        let other = other.clone();
        let handler = Handler { topic: "ring", work };
        thread::spawn(move || other.run_jobs(&Clock::system(), &[handler]))
    };
    for round in 0..4 {
        // The other one has looked and sleeps: it is told, or it would sleep for five seconds.
        let begun = Instant::now();
        one.write_now(|tx| tx.enqueue("ring", "", Timestamp(0))).expect("is written");
        heard.recv_timeout(Duration::from_secs(20)).expect("is done");
        // The very first may come while the ear is not there yet.
        assert!(round == 0 || begun.elapsed() < Duration::from_secs(4), "{:?}", begun.elapsed());
        while one.count_jobs().expect("is counted") != (0, 0) {}
    }
    other.close();
    one.close();
    worker.join().expect("ends");
}
