//! Units of work: what is kept, what is undone, and what is told. On both engines.

use std::sync::mpsc;
use zwerm_domain::{Date, PersonId, Timestamp};
use zwerm_store::{Options, Store, StoreError, params, statements, testing};

statements! {
    /// Adds a done action.
    ADD = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, $2, $3)";
    /// Counts one up.
    COUNT_UP = "UPDATE done_action SET done_at = $1 WHERE action_id = $2";
    /// The count.
    COUNT = "SELECT done_at FROM done_action WHERE action_id = $1";
    /// All of them.
    ALL = "SELECT action_id, location, done_at FROM done_action ORDER BY action_id";
    /// Parameters in reverse and one twice.
    REVERSED = "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($2 AS TEXT) || CAST($1 AS TEXT)";
    /// One of each type.
    TYPES = "SELECT CAST($1 AS BIGINT), CAST($2 AS DOUBLE PRECISION), CAST($3 AS TEXT), 1,
        CAST($4 AS TEXT), CAST(NULL AS TEXT), CAST($5 AS BIGINT)";
    /// Bytes.
    SESSION = "INSERT INTO session (token_hash, person_id, started_at, expires_at)
        VALUES ($1, $2, 0, 0)";
}

fn names(tx: &mut zwerm_store::Reader) -> Result<Vec<String>, StoreError> {
    tx.all(&ALL, &[], |row| row.get(0))
}

#[tokio::test]
async fn what_was_written_can_be_read() {
    let store = testing::store();
    store.write(|tx| tx.run(&ADD, &params!["a", "/here", 5_i64])).await.expect("is written");
    let found = store
        .read(|tx| tx.all(&ALL, &[], |row| Ok((row.get::<String>(0)?, row.get::<i64>(2)?))))
        .await;
    assert_eq!(found.expect("is read"), [("a".to_owned(), 5)]);
}

#[tokio::test]
async fn parameters_mean_their_numbers() {
    let store = testing::store();
    let found = store
        .read(|tx| {
            tx.one(&REVERSED, &params!["one", "two"], |row| {
                Ok((row.get::<String>(0)?, row.get::<String>(1)?, row.get::<String>(2)?))
            })
        })
        .await;
    assert_eq!(found.expect("is read"), ("two".into(), "one".into(), "twoone".into()));
}

#[tokio::test]
async fn every_type_travels_there_and_back() {
    let store = testing::store();
    let day: Date = "2026-11-21".parse().expect("a day");
    store
        .read(move |tx| {
            let params = params![PersonId::new(7), 0.5, "é", day, Timestamp(9)];
            tx.one(&TYPES, &params, |row| {
                assert_eq!(row.get::<PersonId>(0)?, PersonId::new(7));
                assert_eq!(row.get::<f64>(1)?.to_bits(), 0.5_f64.to_bits());
                assert_eq!(row.get::<String>(2)?, "é");
                assert!(row.get::<bool>(3)?);
                assert_eq!(row.get::<Date>(4)?, day);
                assert_eq!(row.get::<Option<String>>(5)?, None);
                assert_eq!(row.get::<Option<Timestamp>>(6)?, Some(Timestamp(9)));
                assert!(matches!(row.get::<i64>(2), Err(StoreError::Kind { index: 2, .. })));
                assert!(matches!(row.get::<i64>(5), Err(StoreError::Kind { index: 5, .. })));
                Ok(())
            })
        })
        .await
        .expect("is read");
}

#[tokio::test]
async fn a_wrong_number_of_parameters_is_an_error() {
    let store = testing::store();
    let read = store.read(|tx| tx.all(&COUNT, &[], |row| row.get::<i64>(0))).await;
    assert!(matches!(read, Err(StoreError::Parameters { takes: 1, given: 0, .. })), "{read:?}");
}

#[tokio::test]
async fn a_failing_unit_undoes_itself_alone() {
    let store = testing::store();
    let units = ["a", "b", "a", "c"].map(|id| {
        let store = store.clone();
        tokio::spawn(
            async move { store.write(move |tx| tx.run(&ADD, &params![id, "/", 1_i64])).await },
        )
    });
    let mut refused = 0;
    for unit in units {
        match unit.await.expect("ends") {
            Ok(_) => {}
            Err(StoreError::Conflict(_)) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(store.read(names).await.expect("is read"), ["a", "b", "c"]);
    assert_eq!(refused, 1);
}

#[tokio::test]
async fn a_unit_that_says_no_leaves_nothing() {
    let store = testing::store();
    let said = store
        .write(|tx| {
            tx.run(&ADD, &params!["a", "/", 1_i64])?;
            Err::<(), _>(StoreError::NotFound)
        })
        .await;
    assert!(matches!(said, Err(StoreError::NotFound)));
    assert!(store.read(names).await.expect("is read").is_empty());
    let figures = store.figures();
    assert_eq!((figures.commits, figures.units_committed, figures.units_undone), (0, 0, 1));
}

#[tokio::test]
async fn a_unit_that_breaks_off_leaves_nothing_and_the_next_one_works() {
    let store = testing::store();
    let broke = store
        .write(|tx| {
            tx.run(&ADD, &params!["a", "/", 1_i64])?;
            if names(tx)?.len() == 1 {
                panic!("on purpose");
            }
            Ok::<_, StoreError>(())
        })
        .await;
    assert!(matches!(broke, Err(StoreError::Panicked)), "{broke:?}");
    let broke = store.read(|_| -> Result<(), StoreError> { panic!("on purpose") }).await;
    assert!(matches!(broke, Err(StoreError::Panicked)), "{broke:?}");
    store.write(|tx| tx.run(&ADD, &params!["b", "/", 1_i64])).await.expect("is written");
    for _ in 0..4 {
        assert_eq!(store.read(names).await.expect("is read"), ["b"]);
    }
}

#[tokio::test]
async fn nothing_is_kept_after_a_refused_statement_even_if_the_unit_goes_on() {
    let store = testing::store();
    let went_on = store
        .write(|tx| {
            tx.run(&ADD, &params!["a", "/", 1_i64])?;
            let refused = tx.run(&ADD, &params!["a", "/", 1_i64]);
            assert!(matches!(refused, Err(StoreError::Conflict(_))), "{refused:?}");
            let after = tx.run(&ADD, &params!["b", "/", 1_i64]);
            assert!(matches!(after, Err(StoreError::Aborted)), "{after:?}");
            Ok::<_, StoreError>(())
        })
        .await;
    assert!(matches!(went_on, Err(StoreError::Aborted)), "{went_on:?}");
    assert!(store.read(names).await.expect("is read").is_empty());
}

#[tokio::test]
async fn a_row_that_points_at_nothing_is_refused() {
    let store = testing::store();
    let refused = store.write(|tx| tx.run(&SESSION, &params![[1_u8; 32], 999_i64])).await;
    assert!(matches!(refused, Err(StoreError::Broken(_))), "{refused:?}");
}

#[tokio::test]
async fn a_reader_sees_one_unchanging_picture() {
    let store = testing::store();
    store.write(|tx| tx.run(&ADD, &params!["a", "/", 1_i64])).await.expect("is written");
    let (has_looked, looked) = mpsc::channel();
    let (may_look_again, wait) = mpsc::channel();
    let reading = store.clone();
    let reading = tokio::spawn(async move {
        reading
            .read(move |tx| {
                let before = names(tx)?;
                has_looked.send(()).expect("the test listens");
                wait.recv().expect("the test tells");
                Ok::<_, StoreError>((before, names(tx)?))
            })
            .await
    });
    tokio::task::spawn_blocking(move || looked.recv()).await.expect("ends").expect("has looked");
    store.write(|tx| tx.run(&ADD, &params!["b", "/", 1_i64])).await.expect("is written");
    may_look_again.send(()).expect("the reader waits");
    let (before, after) = reading.await.expect("ends").expect("is read");
    assert_eq!(before, ["a"]);
    assert_eq!(after, ["a"]);
    assert_eq!(store.read(names).await.expect("is read"), ["a", "b"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_count_is_lost_among_many_writers() {
    let store = testing::store();
    store.write(|tx| tx.run(&ADD, &params!["count", "/", 0_i64])).await.expect("is written");
    let counting: Vec<_> = (0..6)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..5 {
                    let counted = store.write(|tx| {
                        let count: i64 = tx.one(&COUNT, &params!["count"], |row| row.get(0))?;
                        tx.run(&COUNT_UP, &params![count + 1, "count"])
                    });
                    counted.await.expect("is counted");
                }
            })
        })
        .collect();
    for one in counting {
        one.await.expect("ends");
    }
    let count = store.read(|tx| tx.one(&COUNT, &params!["count"], |row| row.get::<i64>(0))).await;
    assert_eq!(count.expect("is read"), 30);
}

#[tokio::test]
async fn a_reader_can_change_nothing() {
    let store = testing::store();
    let tried =
        store.read(|tx| tx.all(&ADD, &params!["a", "/", 1_i64], |row| row.get::<i64>(0))).await;
    assert!(matches!(tried, Err(StoreError::Denied(_))), "{tried:?}");
    let tried = store
        .read_pair(|tx| tx.all(&ADD, &params!["a", "/", 1_i64], |row| row.get::<i64>(0)))
        .await;
    assert!(matches!(tried, Err(StoreError::Denied(_))), "{tried:?}");
}

#[tokio::test]
async fn what_waits_is_done_before_closing_and_nothing_after() {
    let store = testing::store();
    let last = store.write(|tx| tx.run(&ADD, &params!["last", "/", 1_i64]));
    let (last, ()) = tokio::join!(last, async { store.close() });
    last.expect("was queued before closing");
    let late = store.write(|tx| tx.run(&ADD, &params!["late", "/", 1_i64])).await;
    assert!(matches!(late, Err(StoreError::Closed)));
    assert!(matches!(store.read(names).await, Err(StoreError::Closed)));
}

#[test]
fn the_twins_without_async_do_the_same() {
    let store = testing::store();
    store.write_now(|tx| tx.run(&ADD, &params!["a", "/", 1_i64])).expect("is written");
    assert_eq!(store.read_now(names).expect("is read"), ["a"]);
    assert_eq!(store.read_pair_now(|tx| names(tx)).expect("is read"), ["a"]);
}

#[test]
fn every_registered_statement_is_understood() {
    let store = testing::store();
    let refused = zwerm_store::prepare_all(&store);
    assert!(refused.is_empty(), "{refused:#?}");
    assert!(zwerm_store::registered().count() > 10, "the macro registers");
}

#[tokio::test]
async fn a_glance_reads_on_this_thread_where_that_keeps_nobody_waiting() {
    let store = testing::store();
    let here = std::thread::current().id();
    let seen = store.glance_pair(move |tx| {
        names(tx)?;
        Ok::<_, StoreError>(std::thread::current().id() == here)
    });
    let is_file = matches!(store.options().place, zwerm_store::Place::Sqlite(_));
    assert_eq!(seen.await.expect("is read"), is_file, "a server is never waited for here");
}

#[tokio::test]
async fn a_glance_waits_in_line_while_every_connection_is_in_use() {
    let database = testing::database();
    let store = Store::open(Options { readers: 1, ..database.options() }).expect("opens");
    let (began, has_begun) = mpsc::channel();
    let (go, may_go) = mpsc::channel::<()>();
    let long = store.clone();
    let long = std::thread::spawn(move || {
        long.read_pair_now(move |_| {
            let _ = began.send(());
            let _ = may_go.recv();
            Ok::<_, StoreError>(())
        })
    });
    has_begun.recv().expect("the long one has the only connection");
    let mut glance = Box::pin(store.glance_pair(|tx| names(tx)));
    let waits = std::future::poll_fn(|context| {
        std::task::Poll::Ready(glance.as_mut().poll(context).is_pending())
    });
    assert!(waits.await, "it waits");
    go.send(()).expect("is told");
    assert!(glance.await.expect("is read").is_empty());
    long.join().expect("ends").expect("is read");
    store.close();
    let late = store.glance_pair(|tx| names(tx)).await;
    assert!(matches!(late, Err(StoreError::Closed)), "{late:?}");
}

#[tokio::test]
async fn a_glance_that_breaks_off_leaves_its_connection_for_the_next() {
    let database = testing::database();
    let store = Store::open(Options { readers: 1, ..database.options() }).expect("opens");
    let broke = store.glance_pair(|_| -> Result<(), StoreError> { panic!("on purpose") }).await;
    assert!(matches!(broke, Err(StoreError::Panicked)), "{broke:?}");
    assert!(store.glance_pair(|tx| names(tx)).await.expect("is read").is_empty());
    assert!(store.read_pair(|tx| names(tx)).await.expect("is read").is_empty());
    store.close();
}
