//! Group commit on SQLite: those who wait share a commit, and hear of it only when it is made.

use rusqlite::{Connection, OpenFlags};
use std::sync::mpsc;
use zwerm_store::{Options, Store, StoreError, params, statements, testing};

statements! {
    /// Adds a done action.
    ADD = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, '/', 0)";
    /// Counts them.
    COUNT = "SELECT COUNT(*) FROM done_action";
}

/// Lets the writer wait in a first unit while `count` others queue; answers what came of them.
async fn queue_together(store: &Store, count: usize) -> Vec<Result<u64, StoreError>> {
    let (go, wait) = mpsc::channel();
    let (has_begun, begun) = mpsc::channel();
    let wait = std::sync::Mutex::new(wait);
    let first = store.clone();
    let first = tokio::spawn(async move {
        first
            .write(move |tx| {
                has_begun.send(()).expect("the test listens");
                wait.lock().expect("one at a time").recv().expect("the test tells");
                tx.run(&ADD, &params!["first"])
            })
            .await
    });
    tokio::task::spawn_blocking(move || begun.recv()).await.expect("ends").expect("has begun");
    let mut queued = Vec::new();
    for number in 0..count {
        // Every tenth one is the same as the one before it and will be refused.
        let name = format!("unit {}", if number % 10 == 9 { number - 1 } else { number });
        let unit = store.clone();
        queued.push(tokio::spawn(async move {
            unit.write(move |tx| {
                // A refused one has done half of its work already.
                tx.run(&ADD, &params![format!("{name} began as {number}")])?;
                tx.run(&ADD, &params![&name])
            })
            .await
        }));
        while store.figures().writers_waiting <= number as u64 {
            tokio::task::yield_now().await;
        }
    }
    go.send(()).expect("the writer waits");
    let mut came = vec![first.await.expect("ends")];
    for unit in queued {
        came.push(unit.await.expect("ends"));
    }
    came
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_wait_share_one_commit_and_a_refused_one_undoes_itself_alone() {
    let store = testing::sqlite_store();
    let came = queue_together(&store, 40).await;
    assert_eq!(came.iter().filter(|it| matches!(it, Err(StoreError::Conflict(_)))).count(), 4);
    let figures = store.figures();
    assert_eq!((figures.commits, figures.units_committed, figures.units_undone), (1, 37, 4));
    let rows = store.read(|tx| tx.one(&COUNT, &[], |row| row.get::<i64>(0))).await;
    assert_eq!(rows.expect("is read"), 1 + 36 * 2, "nothing of a refused one is there");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_of_one_commits_each_by_itself() {
    let database = testing::sqlite_database();
    let store = Store::open(Options { commit_batch: 1, ..database.options() }).expect("opens");
    queue_together(&store, 10).await;
    assert_eq!(store.figures().commits, 10);
    store.close();
}

#[tokio::test]
async fn the_answer_follows_the_commit() {
    let store = testing::sqlite_store();
    let file = store.database().folder().expect("SQLite").join("zwerm.db");
    let other = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opens");
    for number in 1..=20_i64 {
        store.write(move |tx| tx.run(&ADD, &params![number.to_string()])).await.expect("is kept");
        let seen: i64 = other
            .query_row("SELECT count(*) FROM done_action", [], |row| row.get(0))
            .expect("another connection reads");
        assert_eq!(seen, number);
    }
}
