//! Moving everything from a file to PostgreSQL. Runs where `ZWERM_TEST_POSTGRES` names a server.

use std::sync::Arc;
use zwerm_domain::PersonId;
use zwerm_store::{
    KeyOf, Keys, Options, Place, Store, StoreError, Value, WordsKey, move_to_postgres, params,
    spot, statements, testing,
};

/// Letters that a file of lines or a quote could trip over.
const ODD: &str = "a\tb\nc\\N \\x41 'quote' \"double\" 🦄 \r\n\u{1}";

statements! {
    HOUSE = "INSERT INTO organisation (id, name, language, time_zone, founded_on) VALUES (7, $1, 'nl', 'UTC', '2026-11-01')";
    /// The parent comes after the child.
    TEAM = "INSERT INTO team (id, organisation_id, key, name, parent_id, purpose, version) VALUES ($1, 7, $2, $2, $3, '', 1)";
    NEW_TEAM = "INSERT INTO team (organisation_id, key, name, purpose, version) VALUES (7, 'new', 'new', '', 1) RETURNING id";
    SET_PARENT = "UPDATE team SET parent_id = $2 WHERE id = $1";
    PERSON = "INSERT INTO person (id, organisation_id, key, name, sort_key, phone, job_title, language, time_zone, working_hours, how_i_work, joined_on, version)
        VALUES ($1, 7, $2, $2, $2, '', '', 'nl', 'UTC', '', '', '2026-11-01', 1)";
    BYTES = "INSERT INTO installation_key (fingerprint, since) VALUES ($1, '2026-11-01')";
    TERM = "INSERT INTO search_term (organisation_id, shelf, term, item_id) VALUES (7, 1, $1, 3)";
    THANKS = "INSERT INTO thanks (organisation_id, giver_id, receiver_id, text, given_on) VALUES (7, 3, 4, $1, '2026-11-01')";
    READ_THANKS = "SELECT text FROM thanks";
    NAME = "SELECT name FROM organisation WHERE id = 7";
    COUNT = "SELECT COUNT(*) FROM team";
}

fn file(database: &testing::TestDatabase) -> std::path::PathBuf {
    database.folder().expect("a folder").join("zwerm.db")
}

fn url(database: &testing::TestDatabase) -> String {
    match database.options().place {
        Place::Postgres(url) => url,
        Place::Sqlite(_) => unreachable!("asked for a server"),
    }
}

/// A file with a little of everything, closed; and the key to the words in it.
fn filled() -> (testing::TestDatabase, Arc<WordsKey>) {
    let (key, _) = Keys::of([7; 32]).make(KeyOf::Person(PersonId::new(4))).expect("a key");
    let key = Arc::new(key);
    let of_thanks = key.clone();
    let database = testing::sqlite_database();
    let store = Store::open(database.options()).expect("opens");
    let made = store.write_now(move |tx| {
        tx.run(&HOUSE, &params![ODD])?;
        tx.run(&TEAM, &params![1_i64, "kind", Value::Null])?;
        tx.run(&TEAM, &params![40_i64, "ouder", Value::Null])?;
        tx.run(&SET_PARENT, &params![1_i64, 40_i64])?;
        tx.run(&PERSON, &params![3_i64, "Samira"])?;
        tx.run(&PERSON, &params![4_i64, "Joost"])?;
        tx.run(&BYTES, &params!["abc"])?;
        tx.run(&TERM, &params![vec![0_u8, 255, 92, 10]])?;
        let thanks = of_thanks.seal(spot("thanks.text", 0_i64), ODD)?;
        tx.run(&THANKS, &params![thanks])
    });
    made.expect("is filled");
    store.close();
    (database, key)
}

#[test]
fn everything_is_there_protected_as_before_and_numbered_on() {
    let Some(_) = testing::postgres_url() else { return };
    let ((from, key), to) = (filled(), testing::database());
    let moved = move_to_postgres(&file(&from), &url(&to)).expect("is moved");
    let rows = |name: &str| moved.iter().find(|table| table.table == name).expect("is there").rows;
    assert_eq!((rows("team"), rows("person"), rows("thanks"), rows("search_term")), (2, 2, 1, 1));

    let store = Store::open(to.options()).expect("opens");
    let name = store.read_now(|tx| tx.one(&NAME, &[], |row| row.get::<String>(0)));
    assert_eq!(name.expect("is read"), ODD);
    let thanks = |who: Option<i64>| {
        store
            .read_pair_now(move |tx| {
                if let Some(who) = who {
                    tx.act_as(PersonId::new(who))?;
                }
                tx.all(&READ_THANKS, &[], |row| row.get::<String>(0))
            })
            .expect("is read")
    };
    assert_eq!(thanks(None), Vec::<String>::new(), "nobody acts: nothing shows");
    let opened: Vec<Option<String>> =
        thanks(Some(4)).iter().map(|text| key.open(spot("thanks.text", 0_i64), text)).collect();
    assert_eq!(opened, [Some(ODD.to_owned())]);
    let new = store.write_now(|tx| tx.one(&NEW_TEAM, &[], |row| row.get::<i64>(0)));
    assert_eq!(new.expect("a new one"), 41, "after the highest number");
    store.close();
}

#[test]
fn a_database_with_anything_in_it_or_in_use_is_refused_and_stays_as_it_is() {
    let Some(_) = testing::postgres_url() else { return };
    let ((from, _), to) = (filled(), testing::database());
    let serving = Store::open(to.options()).expect("opens");
    let refused = move_to_postgres(&file(&from), &url(&to));
    assert!(matches!(refused, Err(StoreError::InUse)), "{refused:?}");
    serving.write_now(|tx| tx.run(&HOUSE, &params!["ander"])).expect("is written");
    serving.close();
    let refused = move_to_postgres(&file(&from), &url(&to));
    let Err(StoreError::NotEmpty(why)) = refused else { panic!("{refused:?}") };
    assert_eq!(why, "organisation has rows");
    let source = Store::open(Options { ballast: 0, ..from.options() }).expect("opens");
    let refused = move_to_postgres(&file(&from), &url(&to));
    assert!(matches!(refused, Err(StoreError::InUse)), "{refused:?}");
    source.close();
    let store = Store::open(to.options()).expect("opens");
    let teams = store.read_now(|tx| tx.one(&COUNT, &[], |row| row.get::<i64>(0)));
    assert_eq!(teams.expect("is read"), 0, "nothing came in");
    store.close();
}
