//! Private words open for a pair reader alone: refused by the engine, not by good manners.

use std::sync::Arc;
use zwerm_domain::{AgreementId, PersonId};
use zwerm_store::{
    PRIVATE_TABLES, Reader, Sealed, Spot, Sql, StoreError, WordsKey, WrappingKey, params, spot,
    statements,
    testing::{self, TestStore},
};

statements! {
    /// An organisation.
    ORGANISATION = "INSERT INTO organisation (name, language, time_zone, founded_on)
        VALUES ('O', 'nl', 'UTC', '2026-01-01') RETURNING id";
    /// A person.
    PERSON = "INSERT INTO person (organisation_id, key, name, sort_key, phone, job_title, language,
        time_zone, working_hours, how_i_work, joined_on, version)
        VALUES ($1, $2, $2, $2, '', '', 'nl', 'UTC', '', '', '2026-01-01', 1) RETURNING id";
    /// An agreement.
    AGREEMENT = "INSERT INTO agreement (organisation_id, state, version, moves)
        VALUES ($1, 'proposed', 1, 1) RETURNING id";
    /// A party.
    PARTY = "INSERT INTO agreement_party (agreement_id, person_id, side) VALUES ($1, $2, $3)";
    /// A private reason.
    REASON = "INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES ($1, $2, $3)";
    /// A reason changed.
    CHANGE = "UPDATE agreement_reason SET text = $3 WHERE agreement_id = $1 AND person_id = $2";
    /// A reason given or changed.
    UPSERT = "INSERT INTO agreement_reason (agreement_id, person_id, text) VALUES ($1, $2, $3)
        ON CONFLICT (agreement_id, person_id) DO UPDATE SET text = $3";
    /// A reason removed.
    REMOVE = "DELETE FROM agreement_reason WHERE agreement_id = $1 AND person_id = $2";
    /// Reads words.
    WORDS = "SELECT text FROM agreement_reason WHERE agreement_id = $1";
    /// Counts keys.
    KEYS = "SELECT COUNT(*) FROM agreement_reason WHERE agreement_id = $1";
}

// Statements that must be refused: not registered, since no connection takes all of them.
static STAR: Sql = Sql::new("STAR", "SELECT * FROM agreement_reason WHERE agreement_id = $1");
static JOIN: Sql = Sql::new(
    "JOIN",
    "SELECT p.name FROM agreement_reason r JOIN person p ON p.id = r.person_id
     WHERE r.agreement_id = $1 AND r.text LIKE 'a%'",
);
static BELOW: Sql = Sql::new(
    "BELOW",
    "SELECT name FROM person WHERE id = $1 AND name IN (SELECT text FROM agreement_reason)",
);
static SUM: Sql =
    Sql::new("SUM", "SELECT SUM(LENGTH(text)) FROM agreement_reason WHERE agreement_id = $1");
static SORT: Sql = Sql::new(
    "SORT",
    "SELECT person_id FROM agreement_reason WHERE agreement_id = $1 ORDER BY text",
);
static BACK: Sql =
    Sql::new("BACK", "DELETE FROM agreement_reason WHERE agreement_id = $1 RETURNING text");
// Of PostgreSQL's own catalogue: a later migration may have let a policy go.
static IS_HELD: Sql = Sql::new(
    "IS_HELD",
    "SELECT CASE WHEN relrowsecurity AND relforcerowsecurity THEN 1::bigint ELSE 0::bigint END
     FROM pg_class WHERE relname = $1 AND pg_table_is_visible(oid)",
);
static COPY: Sql = Sql::new(
    "COPY",
    "UPDATE person SET how_i_work = (SELECT text FROM agreement_reason LIMIT 1) WHERE id = $1",
);

struct Scene {
    store: TestStore,
    key: Arc<WordsKey>,
    party: PersonId,
    stranger: PersonId,
    agreement: AgreementId,
}

async fn scene() -> Scene {
    let store = testing::store();
    let (party, stranger, agreement) = store
        .write(|tx| {
            let organisation: i64 = tx.one(&ORGANISATION, &[], |row| row.get(0))?;
            let party: PersonId = tx.one(&PERSON, &params![organisation, "a"], |row| row.get(0))?;
            let other: PersonId = tx.one(&PERSON, &params![organisation, "b"], |row| row.get(0))?;
            let stranger = tx.one(&PERSON, &params![organisation, "c"], |row| row.get(0))?;
            let agreement: AgreementId =
                tx.one(&AGREEMENT, &params![organisation], |row| row.get(0))?;
            tx.run(&PARTY, &params![agreement, party, "performer"])?;
            tx.run(&PARTY, &params![agreement, other, "counterpart"])?;
            Ok::<_, StoreError>((party, stranger, agreement))
        })
        .await
        .expect("the scene is set");
    let wrapping = WrappingKey::new([7; 32]).expect("a key");
    let key = Arc::new(wrapping.make(agreement).expect("a key").0);
    let canary = seal(&key, party, "canary");
    let added =
        store.write(move |tx| tx.run(&REASON, &params![agreement, party, canary.clone()])).await;
    assert_eq!(added.map_err(|error: StoreError| error.to_string()), Ok(1));
    Scene { store, key, party, stranger, agreement }
}

fn of_party(party: PersonId) -> Spot {
    spot("agreement_reason.text", party.get())
}

fn seal(key: &WordsKey, party: PersonId, words: &str) -> Sealed {
    key.seal(of_party(party), words).expect("is sealed")
}

/// Nothing came out: refused (SQLite) or no rows (PostgreSQL).
fn shows_nothing(tx: &mut Reader, sql: &'static Sql, agreement: AgreementId) -> bool {
    let mut words = 0;
    let asked = tx.each(sql, &params![agreement], |row| {
        words += i64::from(row.cell(0)? != zwerm_store::Cell::Null);
        Ok(true)
    });
    match asked {
        Ok(()) => testing::postgres_url().is_some() && words == 0,
        Err(StoreError::Denied(_)) => testing::postgres_url().is_none(),
        Err(other) => panic!("{}: {other}", sql.name()),
    }
}

#[tokio::test]
async fn the_general_reader_and_the_writer_get_no_private_word() {
    let Scene { store, agreement, .. } = scene().await;
    for sql in [&WORDS, &STAR, &JOIN, &BELOW, &SUM, &SORT] {
        let read = store.read(move |tx| Ok::<_, StoreError>(shows_nothing(tx, sql, agreement)));
        assert!(read.await.expect("ends"), "a reader: {}", sql.name());
    }
    for sql in [&WORDS, &STAR, &JOIN, &BELOW, &SUM, &SORT, &BACK] {
        // The unit is undone on SQLite, since a statement in it was refused.
        let (told, tell) = std::sync::mpsc::channel();
        let _ = store
            .write(move |tx| {
                let _ = told.send(shows_nothing(tx, sql, agreement));
                Ok::<_, StoreError>(())
            })
            .await;
        assert!(tell.recv().expect("was tried"), "the writer: {}", sql.name());
    }
}

#[tokio::test]
async fn the_writer_can_copy_no_private_word_to_where_it_can_be_read() {
    let Scene { store, party, .. } = scene().await;
    let copied = store.write(move |tx| tx.run(&COPY, &params![party])).await;
    // PostgreSQL sees no row, so that nothing can be put where something must be.
    assert!(matches!(copied, Err(StoreError::Denied(_) | StoreError::Broken(_))), "{copied:?}");
}

#[tokio::test]
async fn a_party_reads_with_the_pair_reader_and_keys_can_be_counted() {
    let Scene { store, key, party, agreement, .. } = scene().await;
    let (words, keys) = store
        .read_pair(move |tx| {
            tx.act_as(party)?;
            let words: String = tx.one(&WORDS, &params![agreement], |row| row.get(0))?;
            let keys: i64 = tx.one(&KEYS, &params![agreement], |row| row.get(0))?;
            Ok::<_, StoreError>((words, keys))
        })
        .await
        .expect("is read");
    assert!(!words.contains("canary"), "the database holds it sealed");
    assert_eq!(key.open(of_party(party), &words).as_deref(), Some("canary"));
    assert_eq!(keys, 1);
}

#[tokio::test]
async fn words_that_are_not_sealed_are_refused_at_the_door() {
    let Scene { store, party, stranger, agreement, .. } = scene().await;
    let given = store.write(move |tx| tx.run(&REASON, &params![agreement, stranger, "plain"]));
    let changed = store.write(move |tx| {
        tx.act_as(party)?;
        tx.run(&CHANGE, &params![agreement, party, "~1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])
    });
    for came in [given.await, changed.await] {
        assert!(matches!(came, Err(StoreError::Plain(_))), "{came:?}");
    }
}

#[tokio::test]
async fn postgresql_shows_a_stranger_nothing_and_forgets_who_acted() {
    if testing::postgres_url().is_none() {
        return;
    }
    let Scene { store, party, stranger, agreement, .. } = scene().await;
    for who in [Some(party), None, Some(stranger), None, Some(party)] {
        for _ in 0..4 {
            let found = store.read_pair(move |tx| {
                if let Some(who) = who {
                    tx.act_as(who)?;
                }
                tx.all(&WORDS, &params![agreement], |row| row.get::<String>(0))
            });
            let expected = usize::from(who == Some(party));
            assert_eq!(found.await.expect("is read").len(), expected, "{who:?}");
        }
    }
}

#[tokio::test]
async fn the_writer_gives_changes_and_removes_private_words() {
    let Scene { store, key, party, agreement, .. } = scene().await;
    let (new, newer) = (seal(&key, party, "new"), seal(&key, party, "newer"));
    let changed = store
        .write(move |tx| {
            tx.act_as(party)?;
            let changed = tx.run(&CHANGE, &params![agreement, party, new.clone()])?;
            tx.run(&UPSERT, &params![agreement, party, newer.clone()])?;
            Ok::<_, StoreError>(changed)
        })
        .await;
    assert_eq!(changed.expect("is changed"), 1);
    let words = store
        .read_pair(move |tx| {
            tx.act_as(party)?;
            tx.one(&WORDS, &params![agreement], |row| row.get::<String>(0))
        })
        .await;
    let words = words.expect("is read");
    assert_eq!(key.open(of_party(party), &words).as_deref(), Some("newer"));
    let removed = store
        .write(move |tx| {
            tx.act_as(party)?;
            tx.run(&REMOVE, &params![agreement, party])
        })
        .await;
    assert_eq!(removed.expect("is removed"), 1);
}

#[tokio::test]
async fn every_private_table_is_guarded_in_both_engines() {
    let store = testing::store();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
    let policies = [
        "0005_private_tables",
        "0023_team_life_circles",
        "0026_learning_private",
        "0032_step_in_private",
        "0035_hand_over_private",
        "0221_wave_share_private",
        "0241_team_choice_circle",
        "0271_mirrors_private",
        "0311_parallel_words_private",
    ]
    .map(|name| std::fs::read_to_string(format!("{folder}/{name}.pg.sql")).expect(name))
    .concat();
    for table in PRIVATE_TABLES {
        assert!(policies.contains(&format!("'{table}'")), "{table} has no policy");
        let star: &'static str = format!("SELECT * FROM {table} WHERE 1 = $1").leak();
        let sql: &'static Sql = Box::leak(Box::new(Sql::new(table, star)));
        let read = store.read(move |tx| Ok::<_, StoreError>(shows_nothing_of(tx, sql)));
        assert!(read.await.expect("ends"), "{table}");
        if std::env::var_os("ZWERM_TEST_POSTGRES").is_some() {
            let is_held = store.read(move |tx| tx.one(&IS_HELD, &params![table], |row| row.get(0)));
            let is_held: bool = is_held.await.map_err(|e: StoreError| e.to_string()).expect(table);
            assert!(is_held, "the owner of {table} is not held to its policy");
        }
    }
}

fn shows_nothing_of(tx: &mut Reader, sql: &'static Sql) -> bool {
    shows_nothing(tx, sql, AgreementId::new(1))
}
