//! Units of work: what is kept, what is undone, and what is told.

use zwerm_store::{StoreError, params, statements, testing};

statements! {
    /// Adds a done action.
    ADD = "INSERT INTO done_action (action_id, location, done_at) VALUES ($1, $2, $3)";
    /// All of them.
    ALL = "SELECT action_id, location, done_at FROM done_action ORDER BY action_id";
    /// Parameters in reverse and one twice.
    REVERSED = "SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($2 AS TEXT) || CAST($1 AS TEXT)";
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
    let found = store.read(|tx| tx.all(&ALL, &[], |row| row.get::<String>(0))).await;
    assert_eq!(found.expect("is read"), ["a", "b", "c"]);
    assert_eq!(refused, 1);
}
